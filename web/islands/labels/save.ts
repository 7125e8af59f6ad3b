/** Sheets as files. Nothing is sent: a file is made here and handed to the browser. */

import type { CodesToPrint } from "../../../schema/wire/labels.ts";
import { Problem } from "../../../worker/core/problem.ts";
import { sheetSvg } from "../../labels/svg.ts";
import { type Desk, draw, say, showAllFaults, titleOf } from "./desk.ts";
import { faultOf } from "./faults.ts";
import { part } from "./parts.ts";

export async function savePdf(desk: Desk): Promise<void> {
  draw(desk);
  const { form, codes, drawn } = desk;
  if (codes === undefined || drawn === undefined) return;
  const button = part(form, "pdf");
  button.disabled = true;
  try {
    const { sheetsPdf } = await import("../../labels/pdf.ts");
    const bytes = await sheetsPdf(drawn.sheets, { title: titleOf(desk), madeAt: new Date() });
    save(fileName(codes, ".pdf"), bytes, "application/pdf");
  } catch (error) {
    sayWhyNot(desk, error);
  } finally {
    button.disabled = false;
  }
}

/** A page that was open while the site changed names parts that are gone. */
function sayWhyNot(desk: Desk, error: unknown): void {
  if (!(error instanceof Problem)) {
    say(desk, desk.words.noPdf);
    return;
  }
  const { field, say: why } = faultOf(desk.form, error);
  desk.drawingFaults = new Map([[field ?? "grid", why]]);
  showAllFaults(desk)?.focus();
}

export function saveSvg(desk: Desk): void {
  draw(desk);
  const { form, codes, drawn } = desk;
  const at = Math.max(0, part(form, "sheets").selectedIndex);
  const sheet = drawn?.sheets[at];
  if (codes === undefined || drawn === undefined || sheet === undefined) return;
  const number = drawn.sheets.length > 1 ? `-${at + 1}` : "";
  const name = fileName(codes, `${number}.svg`);
  save(name, sheetSvg(sheet, titleOf(desk)), "image/svg+xml");
}

function save(name: string, content: string | Uint8Array, type: string): void {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Browsers read it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A lot may hold what no file name can. */
function fileName({ anchor, lot }: CodesToPrint, rest: string): string {
  const product = anchor.split("/").slice(2).join("-");
  return `labels-${product}-${lot.replaceAll(/[^A-Za-z0-9._-]/g, "-")}${rest}`;
}
