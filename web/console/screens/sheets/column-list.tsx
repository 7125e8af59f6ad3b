/** What each column was taken for, to be said otherwise where that is wrong. */
import { COLUMNS, type ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import { useConsole } from "../../context.ts";
import { SelectField } from "../../parts/form.tsx";
import { columnTitle } from "./column-title.ts";
import type { SheetParts } from "./parts.ts";
import { withAnswers } from "./table-edits.ts";

export function ColumnList({ sheet, reading, change }: SheetParts) {
  const { text } = useConsole();
  const say = text.sheets;
  const width = Math.max(
    reading.columns.length,
    ...sheet.table.slice(0, 50).map((row) => row.length),
  );
  const options = [
    { value: "none", label: say.columnList.none },
    ...COLUMNS.map((value) => ({ value, label: say.columns[value] })),
  ];
  const set = (column: number, said: string) => {
    const key = COLUMNS.find((one) => one === said) ?? "none";
    const columns: Record<number, ColumnKey | "none"> = { ...sheet.answers.columns, [column]: key };
    change(withAnswers(sheet, { columns }));
  };
  return (
    <details open={reading.steps.length === 0}>
      <summary>{say.columnList.title}</summary>
      <p class="hint">{say.columnList.hint}</p>
      {Array.from({ length: width }, (_, column) => (
        <SelectField
          key={column}
          name={`column-${column}`}
          label={columnTitle(column, { sheet, reading }, text)}
          options={options}
          value={reading.columns[column]?.key ?? "none"}
          onChange={({ currentTarget }) => set(column, currentTarget.value)}
        />
      ))}
    </details>
  );
}
