/** A sheet on the page, as the very drawing that is printed. */
import type { LabelSheets } from "../../../worker/core/label/sheets.ts";
import { sheetSvg } from "../../labels/svg.ts";
import { part } from "./parts.ts";
import type { LabelsWords } from "./words.ts";

/** Gives the number of the sheet that is shown, from 0. */
export function showSheet(form: HTMLFormElement, { sheets }: LabelSheets, title: string): number {
  const at = Math.min(Math.max(0, part(form, "sheets").selectedIndex), sheets.length - 1);
  const sheet = sheets[at];
  if (sheet === undefined) return 0;
  const drawn = new DOMParser().parseFromString(sheetSvg(sheet, title), "image/svg+xml");
  const svg = document.adoptNode(drawn.documentElement);
  // As wide as the page has room for; its own size is that of the paper.
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  part(form, "sheet").replaceChildren(svg);
  return at;
}

export function showWarnings(form: HTMLFormElement, { warnings }: LabelSheets): void {
  const lines = warnings.map(({ detail }) => {
    const line = document.createElement("li");
    line.textContent = detail;
    return line;
  });
  part(form, "warnings").replaceChildren(...lines);
}

/** To choose from; hidden where there is one. */
export function listSheets(form: HTMLFormElement, count: number, words: LabelsWords): void {
  const list = part(form, "sheets");
  part(form, "which").hidden = count < 2;
  if (list.options.length === count) return;
  const options = Array.from(
    { length: count },
    (_, at) => new Option(words.sheetOf(at + 1, count)),
  );
  list.replaceChildren(...options);
}
