/** `/console/recall/:lot`: what a recall would reach is looked at first; then it is said of all of it in one go, or cleared alike. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { RecallDone, RecallPlan } from "../../../../../schema/wire/find.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { ChoiceField, type Faults, Form, TextArea } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { NoticeBox } from "./notice.tsx";
import { Reached } from "./recall-reach.tsx";
import { Receivers } from "./recall-receivers.tsx";
import { lotName } from "./said.ts";
import { useWide } from "./wide.ts";

type Kind = "recall" | "hold" | "clear";
const CHARS_MAX = 500;

/** What was said just now, and what came of it. */
interface Said extends RecallDone {
  readonly kind: Kind | undefined;
}

export function Screen({ at }: ScreenProps) {
  useWide();
  const { recall: say } = useText().find;
  const lot = at.lot ?? "";
  const [done, setDone] = useState<Said>();
  const query = new URLSearchParams({ lot });
  const found = useFetched(() => callJson<RecallPlan>("GET", `/api/recalls?${query}`), [lot, done]);
  return (
    <Page title={say.title} lead={say.lead}>
      {done !== undefined && <Done done={done} />}
      <Shown of={found}>
        {(plan) => (
          <>
            <h2>{lotName(plan.root)}</h2>
            {plan.root.notices.map((notice) => (
              <NoticeBox key={`${notice.since}${notice.reason}`} notice={notice} />
            ))}
            {!plan.root.hasPage && <p class="hint">{say.notYours}</p>}
            <Reached plan={plan} />
            <Receivers receivers={plan.receivers} />
            <Say plan={plan} said={setDone} />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** Told at once to whoever does not see it. */
function Done({ done }: { readonly done: Said }) {
  const { recall: say } = useText().find;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [done]);
  return (
    <div class="note" role="status" tabIndex={-1} ref={box}>
      <p>
        <strong>
          {done.kind === "clear" ? say.cleared(done.set) : say.done(done.set, done.unchanged)}
        </strong>
      </p>
      {done.kind !== "clear" && done.withoutPage.length > 0 && (
        <p>{say.without(done.withoutPage)}</p>
      )}
      {done.more && <p>{say.more}</p>}
    </div>
  );
}

interface SayProps {
  readonly plan: RecallPlan;
  readonly said: (done: Said) => void;
}

function Say({ plan, said }: SayProps) {
  const { recall: say } = useText().find;
  const [kind, setKind] = useState<Kind>();
  const reached = plan.lots.filter(({ hasPage }) => hasPage).length + (plan.root.hasPage ? 1 : 0);
  const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  const check = (fields: FormData): Faults => ({
    ...(kind === undefined && { kind: say.kindMissing }),
    ...(typed(fields, "reason") === "" && { reason: say.reasonMissing }),
  });
  const send = async (fields: FormData) => {
    const given = ["reason", "because", "advice"].map((name) => [name, typed(fields, name)]);
    const body = {
      ...{ lot: plan.root.lot, kind },
      ...Object.fromEntries(given.filter(([, value]) => value !== "")),
    };
    said({ kind, ...(await callJson<RecallDone>("PUT", "/api/recalls", { body })) });
    scrollTo(0, 0);
  };
  return (
    <Form action={kind === "clear" ? say.clear : say.send(reached)} check={check} onSend={send}>
      {(faults) => (
        <>
          <ChoiceField
            name="kind"
            label={say.kind}
            faults={faults}
            onChoose={(value) => setKind(value as Kind)}
            options={(["recall", "hold", "clear"] as const).map((value) => ({
              value,
              ...say.kinds[value],
            }))}
          />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            faults={faults}
            maxLength={CHARS_MAX}
          />
          {kind !== undefined && kind !== "clear" && (
            <Words plan={plan} kind={kind} faults={faults} />
          )}
        </>
      )}
    </Form>
  );
}

/** What stands on the lots made of it is proposed, and is the maker's to word: the lot may be a supplier's. */
function Words(props: {
  readonly plan: RecallPlan;
  readonly kind: "recall" | "hold";
  readonly faults: Faults;
}) {
  const { plan, kind, faults } = props;
  const { recall: say } = useConsole().text.find;
  const proposed = say.becauseOf(plan.root.material ?? say.aLot, kind);
  return (
    <>
      {plan.lots.length > 0 && (
        <TextArea
          key={kind}
          name="because"
          label={say.because}
          hint={say.becauseHint}
          faults={faults}
          maxLength={CHARS_MAX}
          defaultValue={proposed}
        />
      )}
      <TextArea
        name="advice"
        label={say.advice}
        hint={say.adviceHint}
        faults={faults}
        maxLength={CHARS_MAX}
        isOptional
      />
    </>
  );
}
