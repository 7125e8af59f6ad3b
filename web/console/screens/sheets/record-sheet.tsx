/** How many steps can be recorded; recording them; and what became of all rows. */
import { useState } from "preact/hooks";
import type { SheetReading, SheetStep } from "../../../../worker/core/sheet/reading.ts";
import { ApiProblem } from "../../api.ts";
import { useConsole } from "../../context.ts";
import { annotated } from "./annotated.ts";
import type { Loaded } from "./load-file.ts";
import { type Recorded, recordAll } from "./record-all.ts";
import { saveTables } from "./save.ts";
import { SaveButtons } from "./save-buttons.tsx";
import type { Sheet } from "./table-edits.ts";
import type { Form } from "./tables.ts";

export type Stage = "look" | "recording" | "recorded";

interface Props {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly ready: readonly SheetStep[];
  readonly loaded: Loaded;
  readonly again: () => void;
  readonly setStage: (stage: Stage) => void;
}

type Going =
  | { readonly type: "going"; readonly done: number }
  | { readonly type: "stopped"; readonly done: number; readonly why: string }
  | { readonly type: "over"; readonly recorded: Recorded };

export function RecordSheet(props: Props) {
  const { reading, ready, again, setStage } = props;
  const { text, organisation } = useConsole();
  const [going, setGoing] = useState<Going>();
  const say = text.sheets.record;
  const start = async () => {
    setStage("recording");
    let done = 0;
    const progress = (n: number) => {
      done = n;
      setGoing({ type: "going", done });
    };
    progress(0);
    try {
      const asked = { organisation: organisation?.slug ?? "", origin: location.origin, progress };
      setGoing({ type: "over", recorded: await recordAll(ready, asked) });
      setStage("recorded");
    } catch (reason) {
      console.warn(reason);
      const why = reason instanceof ApiProblem ? reason.message : text.shell.unreachable;
      setGoing({ type: "stopped", done, why });
    }
  };
  if (going?.type === "over") return <Over {...props} recorded={going.recorded} />;
  const unchanged = reading.steps.filter(({ state }) => state === "unchanged").length;
  const waiting = reading.steps.filter(
    ({ state }) => state === "faulty" || state === "asked",
  ).length;
  return (
    <section class="sheet-record">
      <p>{say.ready(ready.length)}</p>
      {unchanged > 0 && <p>{say.unchanged(unchanged)}</p>}
      {waiting > 0 && <p>{say.waiting(waiting)}</p>}
      {going !== undefined && (
        <>
          <progress value={going.done} max={ready.length} aria-label={say.progress} />
          <p role="status">{say.done(going.done, ready.length)}</p>
        </>
      )}
      {going?.type === "stopped" && (
        <p class="fault" role="alert">
          {going.why} {say.stopped}
        </p>
      )}
      <div class="actions">
        {ready.length > 0 && going?.type !== "going" && (
          <button type="button" class="button" onClick={() => void start()}>
            {going === undefined ? say.action(ready.length) : say.goOn}
          </button>
        )}
        {going?.type !== "going" && (
          <button type="button" class="button quiet" onClick={again}>
            {say.other}
          </button>
        )}
      </div>
    </section>
  );
}

function Over({
  sheet,
  reading,
  loaded,
  again,
  recorded,
}: Props & { readonly recorded: Recorded }) {
  const { text } = useConsole();
  const say = text.sheets.result;
  const { fresh, known, refused } = recorded;
  const unchanged = reading.steps.filter(({ state }) => state === "unchanged").length;
  const rows = annotated(sheet.table, reading, text, refused);
  const left = rows.length - 1;
  const base = loaded.name.replace(/\.[^.]{1,5}$/, "");
  const save = (form: Form) =>
    saveTables(say.fileName(base), form, [{ name: say.sheetName, table: rows }]);
  return (
    <section class="sheet-record" role="status">
      <ul>
        <li>{say.fresh(fresh)}</li>
        {known + unchanged > 0 && <li>{say.known(known + unchanged)}</li>}
        {refused.size > 0 && <li>{say.refused(refused.size)}</li>}
        <li>{say.left(left)}</li>
      </ul>
      {left > 0 && (
        <>
          <p>{say.leftHint}</p>
          <SaveButtons of={say.sheetName} save={save} />
        </>
      )}
      <div class="actions">
        <a class="button" href="/console/events">
          {say.events}
        </a>
        <button type="button" class="button quiet" onClick={again}>
          {text.sheets.record.other}
        </button>
      </div>
    </section>
  );
}
