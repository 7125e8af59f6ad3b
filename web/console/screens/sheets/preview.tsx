/** How the sheet was read: a table of what will be recorded, a page at a time. */
import { useState } from "preact/hooks";
import type { SheetReading, SheetStep } from "../../../../worker/core/sheet/reading.ts";
import { useConsole } from "../../context.ts";
import { goodsLine } from "./step-line.ts";

const STEPS_PER_PAGE = 25;

export function Preview({ reading }: { readonly reading: SheetReading }) {
  const { text } = useConsole();
  const [page, setPage] = useState(0);
  const { steps } = reading;
  const say = text.sheets.preview;
  if (steps.length === 0) return null;
  const pages = Math.ceil(steps.length / STEPS_PER_PAGE);
  const at = Math.min(page, pages - 1);
  const from = at * STEPS_PER_PAGE;
  const { columns } = text.sheets;
  return (
    <section>
      <h2 id="sheet-preview">{say.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="sheet-table" aria-labelledby="sheet-preview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.date}</th>
              <th scope="col">{say.goods}</th>
              <th scope="col">{say.from}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col">{say.state}</th>
            </tr>
          </thead>
          <tbody>
            {steps.slice(from, from + STEPS_PER_PAGE).map((step) => (
              <Line key={step.rows[0]} step={step} />
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div class="actions">
          <button
            type="button"
            class="button quiet"
            disabled={at === 0}
            onClick={() => setPage(at - 1)}
          >
            {say.before}
          </button>
          <span>{say.page(at + 1, pages)}</span>
          <button
            type="button"
            class="button quiet"
            disabled={at === pages - 1}
            onClick={() => setPage(at + 1)}
          >
            {say.after}
          </button>
        </div>
      )}
    </section>
  );
}

function Line({ step }: { readonly step: SheetStep }) {
  const { text, language } = useConsole();
  const { draft, state, rows, hints, faults } = step;
  const { place } = draft;
  const names = new Intl.DisplayNames(language.tag, { type: "region" });
  const where = [place?.name, place?.locality, place && names.of(place.country)].filter(Boolean);
  const isFilled = hints.some(({ rule }) => rule === "as-above");
  const isKnown = !faults.some(({ key }) => key === "what");
  return (
    <tr class={state === "faulty" ? "sheet-faulty" : undefined}>
      <th scope="row">{rows.map((row) => row + 1).join(", ")}</th>
      <td>{isKnown ? text.capture.what[draft.what] : ""}</td>
      <td class="sheet-date">{draft.time.slice(0, 10)}</td>
      <td class="sheet-goods">
        <GoodsList lines={draft.goods.map((one) => goodsLine(one, text, language.tag))} />
      </td>
      <td class="sheet-goods">
        <GoodsList lines={draft.from.map((one) => goodsLine(one, text, language.tag))} />
      </td>
      <td>{where.join(", ")}</td>
      <td>
        {text.sheets.preview.states[state]}
        {isFilled && <small> {text.sheets.preview.filled}</small>}
      </td>
    </tr>
  );
}

function GoodsList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
