/** What is asked for at `/qr`: each parameter read, or refused by its name with the rule it breaks. docs/labels.md, *Symbols*. */
import { Problem } from "../problem.ts";
import {
  ERROR_CORRECTION,
  ERROR_CORRECTIONS,
  type ErrorCorrection,
  SYMBOL_CHARS_MAX,
} from "./qr-code.ts";
import { MODULE_MM } from "./size.ts";

export const SYMBOL_FORMATS = ["svg", "png", "json"] as const;
export const SYMBOL_TEXTS = ["none", "hri"] as const;
export const DPI = { min: 72, usual: 300, max: 1200 } as const;

export type SymbolQuestion = {
  readonly uri: string;
  readonly format: (typeof SYMBOL_FORMATS)[number];
  readonly ecc: ErrorCorrection;
  readonly moduleMm: number;
  readonly dpi: number;
  readonly hasHri: boolean;
};

const PARAMETERS = ["uri", "format", "ecc", "module", "dpi", "text"] as const;
type Parameter = (typeof PARAMETERS)[number];
type Given = { readonly [name: string]: readonly string[] };

/** Every value there is of each parameter. What is printed stays, so that nothing is guessed and nothing left unread. */
export function readSymbolQuestion(given: Given): SymbolQuestion {
  for (const [name, values] of Object.entries(given)) {
    if (!(PARAMETERS as readonly string[]).includes(name)) {
      throw new Problem("query-invalid", unknown(name), { rule: "parameter" });
    }
    if (values.length > 1) throw refusal(name as Parameter, "may be given once only.");
  }
  const text = (name: Parameter) => given[name]?.[0];
  return {
    uri: readUri(text("uri")),
    format: oneOf("format", SYMBOL_FORMATS, text("format") ?? "svg"),
    ecc: oneOf("ecc", ERROR_CORRECTIONS, text("ecc") ?? ERROR_CORRECTION),
    moduleMm: readModule(text("module") ?? String(MODULE_MM.target)),
    dpi: readDpi(text("dpi") ?? String(DPI.usual)),
    hasHri: oneOf("text", SYMBOL_TEXTS, text("text") ?? "none") === "hri",
  };
}

function readUri(text: string | undefined): string {
  if (text !== undefined && text.length <= SYMBOL_CHARS_MAX) return text;
  throw refusal("uri", `must be given, with at most ${SYMBOL_CHARS_MAX} characters.`);
}

function oneOf<const T extends string>(name: Parameter, values: readonly T[], text: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined)
    throw refusal(name, `is ${values.slice(0, -1).join(", ")} or ${values.at(-1)}.`);
  return found;
}

function readModule(text: string): number {
  const { min, max } = MODULE_MM;
  const mm = /^\d(?:\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  if (mm >= min && mm <= max) return mm;
  throw refusal(
    "module",
    `is a width in mm from ${min} to ${max}: smaller does not scan in shops.`,
  );
}

function readDpi(text: string): number {
  const dpi = /^\d{2,4}$/.test(text) ? Number(text) : Number.NaN;
  if (dpi >= DPI.min && dpi <= DPI.max) return dpi;
  throw refusal("dpi", `is a whole number from ${DPI.min} to ${DPI.max}.`);
}

function refusal(name: Parameter, rule: string): Problem {
  return new Problem("query-invalid", `${name} ${rule}`, { rule: name });
}

const NAME_CHARS_SHOWN = 40;

function unknown(name: string): string {
  const shown = JSON.stringify(name.slice(0, NAME_CHARS_SHOWN));
  return `There is no parameter ${shown} here, but ${PARAMETERS.join(", ")}.`;
}
