/** What the page of labels knows, and its drawing, made anew with every change. */
import type { CodesToPrint } from "../../../schema/wire/labels.ts";
import { type LabelSheets, layOutSheets } from "../../../worker/core/label/sheets.ts";
import { faultOf, showFaults } from "./faults.ts";
import { readDoubts, readJob } from "./fields.ts";
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
  // Samples are drawn while somebody is still typing.
  desk.drawingFaults = codes === undefined ? new Map() : readDoubts(form, words);
  desk.drawn = desk.drawingFaults.size === 0 ? drawSheets(desk) : undefined;
  if (codes !== undefined) sayMade(desk, codes);
  for (const name of ["pdf", "svg"] as const) part(form, name).disabled = desk.drawn === undefined;
  showAllFaults(desk);
}

function drawSheets(desk: Desk): LabelSheets | undefined {
  const { form, words, codes } = desk;
  try {
    const drawn = layOutSheets(readJob(form, codes, words));
    listSheets(form, drawn.sheets.length, words);
    showSheet(form, drawn, titleOf(desk));
    showWarnings(form, drawn);
    part(form, "sample").hidden = codes !== undefined;
    return drawn;
  } catch (error) {
    const { field, say } = faultOf(form, error);
    desk.drawingFaults = new Map([[field ?? "grid", say]]);
    return undefined;
  }
}

export function showAllFaults({ form, drawingFaults, codeFaults }: Desk): HTMLElement | undefined {
  return showFaults(form, new Map([...drawingFaults, ...codeFaults]));
}

function sayMade(desk: Desk, { id, kind, count, codes }: CodesToPrint): void {
  const { words, drawn } = desk;
  const labels = kind === "unit" ? codes.length : count;
  const sentence = drawn === undefined ? words.undrawn : words.made(labels, drawn.sheets.length);
  say(desk, `${sentence} ${words.job(id)}.`);
}

export function titleOf({ codes, words }: Desk): string {
  return codes === undefined ? words.sampleName : words.title(codes.product, codes.lot);
}

export function say({ form }: Desk, sentence: string): void {
  part(form, "status").textContent = sentence;
}
