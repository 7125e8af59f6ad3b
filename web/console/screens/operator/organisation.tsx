/** One organisation in the operator's list: what it uses, and what can be done about it. */
import { useState } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { Form, TextField } from "../../parts/form.tsx";
import { lift, setQuota, suspend, type Usage } from "./api.ts";
import { bytesOf, megabytes, notWhole, typed } from "./numbers.ts";

interface Props {
  readonly usage: Usage;
  readonly changed: () => void;
}

export function Organisation({ usage, changed }: Props) {
  const { text, language } = useConsole();
  const { operator: say } = text;
  const [isOpen, setOpen] = useState(false);
  const shown = (n: number) => n.toLocaleString(language.tag);
  const done = () => {
    setOpen(false);
    changed();
  };
  return (
    <li>
      <h2>
        {usage.name} <small>{usage.slug}</small>
      </h2>
      <p>
        {say.events(shown(usage.events), shown(usage.eventsPerMonth))} ·{" "}
        {say.storage(shown(megabytes(usage.storageBytes)), shown(megabytes(usage.maxStorageBytes)))}
        {usage.hasOwnQuota && ` · ${say.ownQuota}`}
      </p>
      {usage.suspendedFor !== undefined && (
        <p class="suspended">{say.suspended(usage.suspendedFor)}</p>
      )}
      <button
        type="button"
        class="button quiet"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? say.close : say.change}
        <span class="hidden"> {usage.name}</span>
      </button>
      {isOpen && (
        <div class="note">
          <Suspension usage={usage} changed={done} />
          <QuotaForm usage={usage} changed={done} />
        </div>
      )}
    </li>
  );
}

function Suspension({ usage: { slug, suspendedFor }, changed }: Props) {
  const { operator: say } = useConsole().text;
  if (suspendedFor !== undefined) {
    const end = async () => {
      await lift(slug);
      changed();
    };
    return (
      <button type="button" class="button" onClick={end}>
        {say.lift}
      </button>
    );
  }
  const send = async (fields: FormData) => {
    await suspend(slug, typed(fields, "reason"));
    changed();
  };
  return (
    <Form action={say.suspend} onSend={send}>
      {(faults) => (
        <TextField
          name="reason"
          label={say.suspendReason}
          hint={say.suspendHint}
          faults={faults}
          maxLength={300}
        />
      )}
    </Form>
  );
}

function QuotaForm({ usage, changed }: Props) {
  const { operator: say } = useConsole().text;
  const names = { eventsPerMonth: say.eventsPerMonth, megabytes: say.megabytes };
  const send = async (fields: FormData) => {
    const [events, storage] = [typed(fields, "eventsPerMonth"), typed(fields, "megabytes")];
    await setQuota(usage.slug, {
      ...(events !== "" && { eventsPerMonth: Number(events) }),
      ...(storage !== "" && { storageBytes: bytesOf(storage) }),
    });
    changed();
  };
  const own = usage.hasOwnQuota;
  return (
    <Form
      action={say.save}
      onSend={send}
      check={(fields) => notWhole(fields, names, { say: say.number, mayBeEmpty: true })}
    >
      {(faults) => (
        <>
          <TextField
            name="eventsPerMonth"
            label={say.eventsPerMonth}
            hint={say.asEverybody}
            faults={faults}
            inputMode="numeric"
            defaultValue={own ? String(usage.eventsPerMonth) : ""}
          />
          <TextField
            name="megabytes"
            label={say.megabytes}
            hint={say.asEverybody}
            faults={faults}
            inputMode="numeric"
            defaultValue={own ? String(megabytes(usage.maxStorageBytes)) : ""}
          />
        </>
      )}
    </Form>
  );
}
