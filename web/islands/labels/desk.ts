/** What the page of labels knows, and its drawing, made anew with every change. */
import type { CodesToPrint } from "../../../schema/wire/labels.ts";
import { type LabelSheets, layOutSheets } from "../../../worker/core/label/sheets.ts";
import { faultOf, showFaults } from "./faults.ts";
import { readJob } from "./fields.ts";
import { part } from "./parts.ts";
import { listSheets, showSheet, showWarnings } from "./preview.ts";
import type { LabelsWords } from "./words.ts";

/** Of one form, while its page is open. The key is in its field and nowhere else. */
export type Desk = {
  readonly form: HTMLFormElement;
  readonly words: LabelsWords;
  /** The name of the job, and what was asked for by it. */
  job: { readonly name: string; readonly asked: string };
  codes?: CodesToPrint | undefined;
  drawn?: LabelSheets | undefined;
  /** By field: what the drawing found, and what stood in the way of codes. */
  drawingFaults: ReadonlyMap<string, string>;
  readonly codeFaults: Map<string, string>;
  /** What will draw after a pause in typing, unless somebody does so before. */
  pause?: ReturnType<typeof setTimeout>;
};

/** What can be drawn is; what cannot is said at its field, and the last drawing stays. */
export function draw(desk: Desk): void {
  const { form, words, codes } = desk;
  clearTimeout(desk.pause);
  desk.drawingFaults = new Map();
  desk.drawn = undefined;
  try {
    const drawn = layOutSheets(readJob(form, codes, words));
    desk.drawn = drawn;
    listSheets(form, drawn.sheets.length, words);
    showSheet(form, drawn, titleOf(desk));
    showWarnings(form, drawn);
  } catch (error) {
    const { field, say } = faultOf(form, error);
    desk.drawingFaults = new Map([[field ?? "grid", say]]);
  }
  if (codes !== undefined && desk.drawn !== undefined) sayMade(desk, codes, desk.drawn);
  for (const name of ["pdf", "svg"] as const) part(form, name).disabled = desk.drawn === undefined;
  showAllFaults(desk);
}

export function showAllFaults({ form, drawingFaults, codeFaults }: Desk): HTMLElement | undefined {
  return showFaults(form, new Map([...drawingFaults, ...codeFaults]));
}

function sayMade(desk: Desk, { id, kind, count, codes }: CodesToPrint, { sheets }: LabelSheets) {
  const labels = kind === "unit" ? codes.length : count;
  say(desk, `${desk.words.made(labels, sheets.length)} ${desk.words.job(id)}.`);
}

export function titleOf({ codes, words }: Desk): string {
  return codes === undefined ? words.sampleName : words.title(codes.product, codes.lot);
}

export function say({ form }: Desk, sentence: string): void {
  part(form, "status").textContent = sentence;
}
