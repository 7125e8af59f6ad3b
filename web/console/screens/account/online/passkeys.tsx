/** One's passkeys: a further one, their names, and their end. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { FaultsFound, Form, TextField } from "../../../parts/form.tsx";
import { Shown, useFetched } from "../../../parts/screen.tsx";
import { type Passkey, readPasskeys, removePasskey, renamePasskey } from "./calls.ts";
import { useDay } from "./day.ts";
import { typed } from "./fields.ts";
import { addPasskey, Cancelled, hasPasskeys } from "./passkey.ts";
import { Sure } from "./sure.tsx";

export function Passkeys() {
  const { text } = useConsole();
  const say = text.account.own;
  const passkeys = useFetched(readPasskeys, []);
  const [isAdding, setAdding] = useState(false);
  const add = async (label: string) => {
    try {
      await addPasskey(label);
    } catch (reason) {
      throw reason instanceof Cancelled ? new FaultsFound({ "": say.cancelled }) : reason;
    }
    setAdding(false);
    passkeys.again();
  };
  return (
    <>
      <Shown of={passkeys}>
        {(all) => (
          <ul class="things">
            {all.map((one) => (
              <One key={one.id} passkey={one} changed={passkeys.again} />
            ))}
          </ul>
        )}
      </Shown>
      {isAdding ? (
        <LabelForm action={say.passkeyAdd} onSend={add} cancel={() => setAdding(false)} />
      ) : (
        hasPasskeys() && (
          <button type="button" class="button quiet" onClick={() => setAdding(true)}>
            {say.passkeyAdd}
          </button>
        )
      )}
    </>
  );
}

function One(props: { readonly passkey: Passkey; readonly changed: () => void }) {
  const { id, label, createdAt, lastUsedAt } = props.passkey;
  const { changed } = props;
  const say = useConsole().text.account.own;
  const day = useDay();
  const [isRenaming, setRenaming] = useState(false);
  const rename = async (to: string) => {
    await renamePasskey(id, to);
    setRenaming(false);
    changed();
  };
  const remove = async () => {
    await removePasskey(id);
    changed();
  };
  const used = lastUsedAt === undefined ? say.passkeyNever : say.passkeyUsed(day(lastUsedAt));
  return (
    <li>
      <p class="thing">{label}</p>
      <p class="hint">{`${say.passkeyMade(day(createdAt))}, ${used}`}</p>
      {isRenaming ? (
        <LabelForm
          action={say.save}
          onSend={rename}
          cancel={() => setRenaming(false)}
          before={label}
        />
      ) : (
        <div class="does">
          <button type="button" class="button quiet" onClick={() => setRenaming(true)}>
            {say.rename}
            <span class="hidden"> {label}</span>
          </button>
          <Sure action={say.remove} of={label} question={say.removeSure(label)} onSure={remove} />
        </div>
      )}
    </li>
  );
}

interface LabelProps {
  readonly action: string;
  readonly before?: string;
  readonly onSend: (label: string) => Promise<void>;
  readonly cancel: () => void;
}

function LabelForm({ action, before, onSend, cancel }: LabelProps) {
  const say = useConsole().text.account.own;
  return (
    <Form
      action={action}
      onSend={(fields) => onSend(typed(fields, "label"))}
      check={(fields) => (typed(fields, "label") === "" ? { label: say.passkeyLabelMissing } : {})}
      more={
        <button type="button" class="button quiet" onClick={cancel}>
          {say.cancel}
        </button>
      }
    >
      {(faults) => (
        <TextField
          name="label"
          label={say.passkeyNew}
          hint={say.passkeyNewHint}
          faults={faults}
          maxLength={60}
          defaultValue={before}
        />
      )}
    </Form>
  );
}
