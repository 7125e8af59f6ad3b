/** How lots, amounts, steps and days are said. */
import type { Console } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { showMoment } from "../../../parts/said.ts";
import { unitWord } from "../../capture/units.ts";

/** What names without a GTIN begin with, in canonical form. docs/epcis-profile.md. */
const OWN_STEM = "urn:rootproof:";
const CANONICAL = /^https:\/\/id\.gs1\.org\/01\/(\d{14})(?:\/10\/([^/]+))?(?:\/21\/([^/]+))?$/;

/** What a person knows a lot by: its number, and else the end of what names it. */
export function lotNumber(lot: string): string {
  const [, gtin, number, serial] = CANONICAL.exec(lot) ?? [];
  if (gtin !== undefined) return plain([number, serial].filter(Boolean).join(" · ") || gtin);
  if (lot.startsWith(OWN_STEM)) return plain(lot.split("/").slice(2).join(" · "));
  return plain(lot.split("/").at(-1) || lot);
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `green coffee, KAYON-1`. */
export function lotName({ lot, material }: { lot: string; material?: string }): string {
  return material === undefined ? lotNumber(lot) : `${material}, ${lotNumber(lot)}`;
}

/** Where everybody finds it; undefined for what has no page of its own kind. */
export function pageOf(lot: string): string | undefined {
  if (CANONICAL.test(lot)) return `/p${new URL(lot).pathname}`;
  return lot.startsWith(OWN_STEM) ? `/${lot.slice(OWN_STEM.length)}` : undefined;
}

interface Quantity {
  readonly quantity?: string;
  readonly uom?: string;
}

/** `1,250 kg`; undefined where it is not known. */
export function amountOf(
  { quantity, uom }: Quantity,
  { language, text }: Pick<Console, "language" | "text">,
): string | undefined {
  if (quantity === undefined) return undefined;
  const number = showNumber(quantity, language.tag);
  return uom === undefined
    ? text.find.pieces(number, Number(quantity))
    : `${number} ${unitWord(text.capture, uom)}`;
}

export function stepName(
  { bizStep }: { readonly bizStep?: string | undefined },
  { find }: Console["text"],
): string {
  if (bizStep === undefined) return find.noStep;
  return (find.steps as Readonly<Record<string, string>>)[bizStep] ?? bizStep;
}

/** `17 Apr 2026`. */
export function dayOf(time: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium" }).format(new Date(time));
}

/** A day of the calendar is the same everywhere. */
export function calendarDay(day: string, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

export const momentOf = (time: string, tag: string) => showMoment(new Date(time), tag);

export const at = (place: string, name: string) => `/console/${place}/${encodeURIComponent(name)}`;
