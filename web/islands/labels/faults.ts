/** What is wrong, said at the field it is about. */

import { Problem } from "../../../worker/core/problem.ts";
import { NoCodes } from "../../labels/codes.ts";
import { written } from "./parts.ts";

/** Without a field it is about no field that there is. */
export type FieldFault = { readonly field?: string; readonly say: string };

/** The first step of a pointer into what the server or the drawing was given, and the field that it came from. */
const FIELDS: { readonly [step: string]: string } = {
  ...{ gtin: "product", anchor: "product", lot: "lot", count: "count", uris: "count" },
  ...{ grid: "grid", skip: "start", name: "shown-name", date: "day", contains: "allergens" },
  care: "care",
};

export function faultOf(form: HTMLFormElement, error: unknown): FieldFault {
  if (error instanceof NoCodes) return withField(fieldOfRefusal(error), error.message);
  if (error instanceof Problem) return withField(fieldAt(form, error.pointer), error.message);
  throw error;
}

function withField(field: string | undefined, say: string): FieldFault {
  return field === undefined ? { say } : { field, say };
}

function fieldAt(form: HTMLFormElement, pointer = ""): string | undefined {
  const [, step = "", at = ""] = pointer.split("/");
  return step === "lines" ? linesWritten(form)[Number(at)] : FIELDS[step];
}

/** The fields of lines in which something stands. */
export function linesWritten(form: HTMLFormElement): readonly string[] {
  return LINES.filter((name) => written(form, name) !== "");
}

function fieldOfRefusal({ title, pointer = "" }: NoCodes): string | undefined {
  if (title.startsWith("key ")) return "key";
  const isAboutProduct =
    title.startsWith("identification key") || /^(?:not found|own name malformed)$/.test(title);
  return isAboutProduct ? "product" : FIELDS[pointer.slice(1)];
}

const LINES = ["line-0", "line-1", "line-2"];

/** Every field's, those that have none any more cleared. Gives the first field that has one. */
export function showFaults(
  form: HTMLFormElement,
  faults: ReadonlyMap<string, string>,
): HTMLElement | undefined {
  let first: HTMLElement | undefined;
  for (const place of form.querySelectorAll<HTMLElement>("[data-fault]")) {
    const field = place.dataset.fault ?? "";
    const say = faults.get(field);
    place.textContent = say ?? "";
    place.hidden = say === undefined;
    const input = form.querySelector<HTMLElement>(`[name="${field}"]`);
    if (say === undefined) input?.removeAttribute("aria-invalid");
    else input?.setAttribute("aria-invalid", "true");
    if (say !== undefined) first ??= input ?? undefined;
  }
  return first;
}
