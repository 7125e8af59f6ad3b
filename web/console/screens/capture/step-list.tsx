/** Recorded steps, each with how far it is. */
import { useState } from "preact/hooks";
import { useConsole, useText } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { showMoment } from "../../parts/said.ts";
import { Icon } from "./icons.tsx";
import { shownState, stepWords } from "./step-words.ts";

const SHOWN = 30;

export function StepList({ steps }: { readonly steps: readonly QueuedStep[] }) {
  const words = useText().capture.drafts;
  const [count, setCount] = useState(SHOWN);
  const left = steps.length - count;
  return (
    <>
      <ul class="steps">
        {steps.slice(0, count).map((step) => (
          <Step key={step.id} {...{ step }} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button quiet" onClick={() => setCount(count + SHOWN)}>
          {words.more(Math.min(left, SHOWN))}
        </button>
      )}
    </>
  );
}

function Step({ step }: { readonly step: QueuedStep }) {
  const { text, language } = useConsole();
  const words = text.capture;
  const { id, draft, recordedAt, problem, photosWaiting } = step;
  const state = shownState(step);
  return (
    <li class={`step ${state}`}>
      <Icon what={draft.what} />
      <div>
        <a href={`/console/receipts/${id}`}>
          {words.what[draft.what]}: {stepWords(draft, words, language.tag)}
        </a>
        <p class="hint">{showMoment(new Date(recordedAt), language.tag)}</p>
        {problem !== undefined && <p class="fault">{problem}</p>}
        {state === "refused" && (
          <a class="button quiet" href={`/console/fix/${id}`}>
            {words.drafts.fix}
          </a>
        )}
        {photosWaiting > 0 && <p class="hint">{words.drafts.photosWaiting(photosWaiting)}</p>}
      </div>
      <p class="state">{words.states[state].word}</p>
    </li>
  );
}
