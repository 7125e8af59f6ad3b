/** Rows that cannot be recorded as they are, each with its cells to put right; and those worth a second look. */
import { useState } from "preact/hooks";
import type { ColumnKey } from "../../../../worker/core/sheet/columns.ts";
import type { SheetFinding, SheetStep } from "../../../../worker/core/sheet/reading.ts";
import { useConsole } from "../../context.ts";
import { Form, TextField } from "../../parts/form.tsx";
import { titleOf } from "./column-title.ts";
import type { SheetParts } from "./parts.ts";
import { stepLine } from "./step-line.ts";
import { cellText, withCells, withoutRows } from "./table-edits.ts";

const SHOWN_AT_ONCE = 10;

export function Problems(parts: SheetParts) {
  const { text } = useConsole();
  const { steps } = parts.reading;
  const faulty = steps.filter(({ state }) => state === "faulty");
  const unusual = steps.filter(({ state, hints }) => state === "ready" && hints.some(isUnusual));
  const say = text.sheets.problems;
  return (
    <>
      {faulty.length > 0 && <List {...parts} title={say.title(faulty.length)} steps={faulty} />}
      {unusual.length > 0 && (
        <List {...parts} title={say.unusual(unusual.length)} steps={unusual} />
      )}
    </>
  );
}

const isUnusual = ({ rule }: SheetFinding) => rule === "unusual";

function List(
  props: SheetParts & { readonly title: string; readonly steps: readonly SheetStep[] },
) {
  const { title, steps, ...parts } = props;
  const { text } = useConsole();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const left = steps.length - most;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="sheet-problems">
        {steps.slice(0, most).map((step) => (
          <li key={step.rows.join()}>
            <Fix {...parts} step={step} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button quiet" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {text.sheets.problems.more(left)}
        </button>
      )}
    </section>
  );
}

interface Wrong {
  readonly row: number;
  readonly key: ColumnKey;
  readonly sentence: string;
}

function Fix({ sheet, reading, change, step }: SheetParts & { readonly step: SheetStep }) {
  const { text, language } = useConsole();
  const say = text.sheets.problems;
  const wrong = wrongIn(step, text);
  const nameOf = ({ row, key }: Wrong) => `${key}-${row}`;
  const faults = Object.fromEntries(wrong.map((one) => [nameOf(one), one.sentence]));
  const use = (fields: FormData) => {
    const edits = wrong.map(({ row, key, ...more }) => ({
      ...{ row, key },
      text: String(fields.get(nameOf({ row, key, ...more })) ?? "").trim(),
    }));
    change(withCells(sheet, reading, edits));
  };
  const drop = () => change(withoutRows(sheet, step.rows));
  return (
    <Form
      onSend={use}
      action={say.use}
      more={
        <button type="button" class="button quiet" onClick={drop}>
          {say.leaveOut}
        </button>
      }
    >
      {() => (
        <>
          <h3>{say.rows(step.rows.map((row) => row + 1))}</h3>
          <p class="hint">{stepLine(step, text, language.tag)}</p>
          {wrong.map((one) => (
            <TextField
              key={nameOf(one)}
              name={nameOf(one)}
              label={titleOf(one.key, { sheet, reading }, text)}
              faults={faults}
              defaultValue={cellText({ sheet, reading }, one.row, one.key)}
              spellcheck={false}
            />
          ))}
        </>
      )}
    </Form>
  );
}

/** One field for each cell, with everything that is wrong with it. What is unusual is explained. */
function wrongIn(
  { faults, hints }: SheetStep,
  text: ReturnType<typeof useConsole>["text"],
): Wrong[] {
  const found = new Map<string, Wrong>();
  for (const { row, key = "what", rule, value = "" } of [
    ...faults.filter((fault) => fault.rule !== "asked"),
    ...hints.filter(isUnusual),
  ]) {
    const at = rule === "unusual" ? "explanation" : key;
    const before = found.get(`${row} ${at}`)?.sentence;
    const sentence = text.sheets.rules[rule](value);
    found.set(`${row} ${at}`, {
      row,
      key: at,
      sentence: before ? `${before} ${sentence}` : sentence,
    });
  }
  return [...found.values()];
}
