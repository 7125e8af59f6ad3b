/** Everything that was recorded, as a sheet that can be imported again and changes nothing then. */
import { useState } from "preact/hooks";
import { writeSteps } from "../../../../worker/core/sheet/write-sheet.ts";
import { useConsole } from "../../context.ts";
import { exportEvents } from "./export-events.ts";
import { saveTables } from "./save.ts";
import { SaveButtons } from "./save-buttons.tsx";
import type { Form } from "./tables.ts";

export function ExportAll() {
  const { text, organisation } = useConsole();
  const [told, setTold] = useState<string>();
  const say = text.sheets.exporting;
  const save = async (form: Form) => {
    const slug = organisation?.slug ?? "";
    const { steps, others, isCut } = await exportEvents((n) => setTold(say.reading(n)));
    const { columns: headers, yes } = text.sheets;
    const table = writeSteps(steps, { organisation: slug, headers, whats: text.capture.what, yes });
    await saveTables(say.fileName(slug), form, [{ name: say.sheetName, table }]);
    const more = [others > 0 ? say.others(others) : "", isCut ? say.cut : ""];
    setTold([say.done(steps.length), ...more].join(" ").trim());
  };
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <SaveButtons of={say.title} save={save} />
      <p role="status">{told}</p>
    </section>
  );
}
