/** The record itself, as EPCIS has it, for whoever wants to see it. */
import { useState } from "preact/hooks";
import type { StepDraft } from "../../../../worker/core/steps/draft.ts";
import { toEvent } from "../../../../worker/core/steps/to-event.ts";
import { useText } from "../../context.ts";

export function ShowRecord({ draft }: { readonly draft: () => StepDraft }) {
  const words = useText().capture.record;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.show}</summary>
      {isOpen && <Shown {...{ draft }} />}
    </details>
  );
}

function Shown({ draft }: { readonly draft: () => StepDraft }) {
  const words = useText().capture.record;
  const event = eventOf(draft());
  return (
    <>
      <p class="hint">{event === undefined ? words.showEarly : words.showHint}</p>
      {event !== undefined && <pre class="json">{event}</pre>}
    </>
  );
}

/** Undefined while something is missing. */
function eventOf(draft: StepDraft): string | undefined {
  try {
    return JSON.stringify(toEvent(draft, { origin: location.origin }), null, 2);
  } catch {
    return undefined;
  }
}
