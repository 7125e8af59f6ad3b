/** Saves the same rows as XLSX or as CSV. */
import { useState } from "preact/hooks";
import { Unreachable } from "../../api.ts";
import { useConsole } from "../../context.ts";
import type { Form } from "./tables.ts";

interface Props {
  /** What is saved, for whoever does not see where the buttons stand. */
  readonly of: string;
  readonly save: (form: Form) => Promise<void>;
}

const FORMS = ["xlsx", "csv"] as const satisfies readonly Form[];

export function SaveButtons({ of, save }: Props) {
  const { text } = useConsole();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const start = async (form: Form) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await save(form);
    } catch (reason) {
      console.warn(reason);
      const isSaid =
        reason instanceof Error && !(reason instanceof Unreachable || reason instanceof TypeError);
      setFailure(isSaid ? reason.message : text.shell.unreachable);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div class="actions">
        {FORMS.map((form) => (
          <button
            key={form}
            type="button"
            class="button quiet"
            disabled={isBusy}
            aria-label={`${text.sheets.save[form]}: ${of}`}
            onClick={() => void start(form)}
          >
            {text.sheets.save[form]}
          </button>
        ))}
      </div>
      {failure !== undefined && (
        <p class="fault" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
