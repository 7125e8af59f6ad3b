/** A button for what cannot be undone: it asks once more, in words, before anything happens. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { faultsOf } from "../../../parts/form.tsx";

export interface SureProps {
  readonly action: string;
  /** What the action is about, for who does not see where the button stands. */
  readonly of: string;
  readonly question: string;
  readonly onSure: () => Promise<void>;
}

export function Sure({ action, of, question, onSure }: SureProps) {
  const { text } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const asked = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => asked.current?.focus(), [isAsking]);
  const act = async () => {
    try {
      await onSure();
      setAsking(false);
    } catch (reason) {
      setWrong(Object.values(faultsOf(reason, text.shell.unreachable, text.shell.failed))[0]);
    }
  };
  if (!isAsking) {
    return (
      <button type="button" class="button quiet" onClick={() => setAsking(true)}>
        {action}
        <span class="hidden"> {of}</span>
      </button>
    );
  }
  return (
    <div class="note">
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      {wrong !== undefined && (
        <p class="fault" role="alert">
          {wrong}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={act}>
          {action}
        </button>
        <button type="button" class="button quiet" onClick={() => setAsking(false)}>
          {text.account.team.cancel}
        </button>
      </div>
    </div>
  );
}
