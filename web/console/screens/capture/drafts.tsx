/** `/console/drafts`: everything that was recorded on this phone, how far each is, and what that means. */
import { useEffect, useState } from "preact/hooks";
import { useConsole, useText } from "../../context.ts";
import type { Queue, QueuedStep, QueueInfo } from "../../offline/queue.ts";
import { Page } from "../../parts/screen.tsx";
import { StepList } from "./step-list.tsx";
import { shownState } from "./step-words.ts";
import { type Steps, useSteps } from "./use-steps.ts";

export function Screen() {
  const { text } = useConsole();
  const words = text.capture.drafts;
  const found = useSteps();
  return (
    <Page title={words.title} lead={words.lead}>
      {found === undefined ? <p role="status">{text.shell.loading}</p> : <Found {...found} />}
    </Page>
  );
}

function Found({ queue, steps }: Steps) {
  const words = useText().capture;
  const info = useInfo(queue, steps);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await queue.sync().catch(console.error);
    setBusy(false);
  };
  if (steps.length === 0) return <p>{words.home.nothing}</p>;
  const waiting = steps.filter(({ state }) => state === "on-this-phone").length;
  return (
    <>
      <div class="note" role="status">
        <p>{waiting > 0 ? words.home.waiting(waiting) : words.home.sent}</p>
        {info?.held.map(({ code, detail }) => (
          <p key={code} class="fault">
            {words.drafts.held(detail)}
          </p>
        ))}
        {info?.clockAheadMs !== undefined && <p>{words.drafts.clock}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={send}>
          {isBusy ? words.drafts.sending : words.drafts.send}
        </button>
      </div>
      <StepList steps={steps} />
      <Meanings steps={steps} />
      {info !== undefined && <Storage isPersistent={info.isPersistent} />}
    </>
  );
}

function useInfo(queue: Queue, steps: readonly QueuedStep[]): QueueInfo | undefined {
  const [info, setInfo] = useState<QueueInfo>();
  useEffect(() => {
    let isOver = false;
    queue.info().then((found) => !isOver && setInfo(found), console.error);
    return () => {
      isOver = true;
    };
  }, [queue, steps]);
  return info;
}

/** Of those states that stand above. */
function Meanings({ steps }: { readonly steps: readonly QueuedStep[] }) {
  const { states, drafts } = useText().capture;
  const shown = new Set(steps.map(shownState));
  return (
    <section aria-labelledby="meanings">
      <h2 id="meanings">{drafts.meanings}</h2>
      <dl class="meanings">
        {(Object.keys(states) as (keyof typeof states)[])
          .filter((state) => shown.has(state))
          .map((state) => (
            <div key={state}>
              <dt>{states[state].word}</dt>
              <dd>{states[state].means}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Storage({ isPersistent }: Pick<QueueInfo, "isPersistent">) {
  const { text, language } = useConsole();
  const words = text.capture.drafts;
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    void navigator.storage?.estimate().then(({ usage }) => setUsed(usage));
  }, []);
  const megabytes = new Intl.NumberFormat(language.tag, {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1 },
  });
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{words.storage}</h2>
      {used !== undefined && <p>{words.used(megabytes.format(used / 1_000_000))}</p>}
      <p>{isPersistent ? words.persistent : words.notPersistent}</p>
    </section>
  );
}
