/** A sheet that was chosen: what is asked, what is wrong, how it was read; then it is recorded. */
import { useMemo, useState } from "preact/hooks";
import { readSheet } from "../../../../worker/core/sheet/read-sheet.ts";
import { SECTORS } from "../../../../worker/core/steps/templates.ts";
import { useConsole } from "../../context.ts";
import { SelectField } from "../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../parts/screen.tsx";
import { ColumnList } from "./column-list.tsx";
import { askKnown, type Known } from "./context.ts";
import { LeftRows } from "./left-rows.tsx";
import type { Loaded } from "./load-file.ts";
import { Preview } from "./preview.tsx";
import { Problems } from "./problems.tsx";
import { Questions } from "./questions.tsx";
import { RecordSheet, type Stage } from "./record-sheet.tsx";
import type { Sheet } from "./table-edits.ts";

interface Props {
  readonly loaded: Loaded;
  readonly again: () => void;
}

export function CheckSheet({ loaded, again }: Props) {
  const { text, organisation, language } = useConsole();
  const slug = organisation?.slug ?? "";
  const known = useFetched(() => askKnown(slug, language.tag), [slug, language.tag]);
  const [chosen, setChosen] = useState(0);
  const [stage, setStage] = useState<Stage>("look");
  const say = text.sheets.check;
  const { name, sheets, brokenRows } = loaded;
  const table = sheets[chosen]?.table ?? [];
  return (
    <Page title={say.titles[stage]} lead={stage === "look" ? say.lead(name) : name}>
      {sheets.length > 1 && stage === "look" && (
        <SelectField
          name="sheet"
          label={say.sheet}
          options={sheets.map((one, n) => ({ value: String(n), label: one.name }))}
          value={String(chosen)}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
        />
      )}
      {brokenRows.length > 0 && (
        <p class="note" role="alert">
          {say.broken((brokenRows[0] ?? 0) + 1)}
        </p>
      )}
      <Shown of={known}>
        {(value) => (
          <Checked key={chosen} {...{ loaded, known: value, table, again, stage, setStage }} />
        )}
      </Shown>
    </Page>
  );
}

interface CheckedProps extends Props {
  readonly known: Known;
  readonly table: Sheet["table"];
  readonly stage: Stage;
  readonly setStage: (stage: Stage) => void;
}

function Checked({ loaded, known, table, again, stage, setStage }: CheckedProps) {
  const { text, organisation } = useConsole();
  const own = SECTORS.find((sector) => sector === organisation?.sector);
  const [sheet, setSheet] = useState<Sheet>({ table, answers: own ? { trade: own } : {} });
  const isOver = stage !== "look";
  const now = useMemo(() => new Date().toISOString(), []);
  const reading = useMemo(
    () => readSheet(sheet.table, { ...known, now, answers: sheet.answers }),
    [sheet, known, now],
  );
  const say = text.sheets.check;
  const ready = reading.steps.filter(({ state }) => state === "ready");
  const parts = { sheet, reading, change: setSheet };
  return (
    <>
      {!isOver && (
        <>
          {reading.columns.length === 0 && <p class="note">{say.noHeader}</p>}
          <Questions {...parts} />
          <Problems {...parts} />
        </>
      )}
      <RecordSheet {...{ sheet, reading, ready, loaded, again, setStage }} />
      {!isOver && (
        <>
          <Preview reading={reading} />
          <LeftRows reading={reading} />
          <ColumnList {...parts} />
        </>
      )}
    </>
  );
}
