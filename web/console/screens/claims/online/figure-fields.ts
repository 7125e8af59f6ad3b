/** Which fields each kind of figure has in its form, and how a body is read out of them. Pure. */
import type { FigureContent } from "../../../../../schema/wire/figures.ts";
import type { Text } from "../../../text/languages.ts";

type Words = Text["stories"]["figures"];
export type FieldName = keyof Words["fields"];

export interface FigureField {
  readonly name: FieldName;
  /** Where it stands in the content. */
  readonly at: readonly string[];
  readonly is: "line" | "text" | "number" | "count" | "percent" | "year" | "day";
  /** Left empty it is: not there; not known; part of a group that is there as a whole or not at all. */
  readonly empty?: "absent" | "unknown" | "group";
  readonly hint?: keyof Words["hints"];
}

export type FormKind = Extract<
  FigureContent["kind"],
  | ("price" | "wage" | "workforce" | "initiative" | "carbon" | "water" | "energy" | "waste")
  | ("recycled" | "renewable" | "unknown")
>;
type Field = FigureField;

const line = (name: FieldName, more: Partial<Field> = {}): Field => ({
  ...{ name, at: [name], is: "line" as const },
  ...more,
});
const benchmarkAt = (...before: readonly string[]): readonly Field[] => [
  line("benchmarkValue", { at: [...before, "benchmark", "value"], is: "number", empty: "group" }),
  line("source", { at: [...before, "benchmark", "source"], empty: "group" }),
  line("date", { at: [...before, "benchmark", "date"], is: "day", empty: "group" }),
  line("region", { at: [...before, "benchmark", "region"], empty: "group" }),
];
const MEASURED: readonly Field[] = [
  line("value", { is: "number" }),
  line("unit", { hint: "unit" }),
  line("per", { hint: "per" }),
  line("boundary", { is: "text", hint: "boundary" }),
  line("method", { is: "text", hint: "method" }),
  line("period", { hint: "period" }),
  line("primaryPercent", { is: "percent" }),
];
const PAID: readonly Field[] = [
  ...MEASURED,
  line("people", { is: "count", empty: "absent" }),
  ...benchmarkAt(),
];

export const FIELDS: { readonly [kind in FormKind]: readonly Field[] } = {
  price: PAID,
  wage: PAID,
  workforce: [
    ...[line("site"), line("onDay", { at: ["date"], is: "day" })],
    line("headcount", { is: "count", empty: "unknown" }),
    line("contractPercent", { is: "percent", empty: "unknown" }),
    line("wageValue", {
      at: ["lowestWage", "value"],
      is: "number",
      empty: "unknown",
      hint: "wage",
    }),
    line("wageUnit", { at: ["lowestWage", "unit"], empty: "group" }),
    line("wagePer", { at: ["lowestWage", "per"], empty: "group" }),
    ...benchmarkAt("lowestWage"),
    line("grievance", { is: "text", empty: "unknown" }),
  ],
  initiative: [
    ...[line("what", { is: "text" }), line("beneficiary"), line("place")],
    line("from", { is: "day" }),
    line("until", { is: "day", empty: "absent" }),
    line("givenValue", { at: ["given", "value"], is: "number" }),
    line("givenUnit", { at: ["given", "unit"], hint: "givenUnit" }),
    line("reached", { at: ["people"], is: "count", empty: "unknown" }),
  ],
  ...{ carbon: MEASURED, water: MEASURED, energy: MEASURED, waste: MEASURED },
  recycled: [
    line("part", { hint: "part" }),
    line("percent", { is: "percent" }),
    line("postConsumer", { is: "percent", empty: "unknown" }),
    line("preConsumer", { is: "percent", empty: "unknown" }),
    line("method", { is: "text", hint: "method" }),
    line("period", { hint: "period" }),
  ],
  renewable: [
    line("share", { at: ["percent"], is: "percent" }),
    ...[line("site"), line("year", { is: "year" })],
  ],
  unknown: [line("why", { is: "text" })],
};
export const FORM_KINDS = Object.keys(FIELDS) as readonly FormKind[];
export const isFormKind = (kind: string): kind is FormKind => Object.hasOwn(FIELDS, kind);

/** What can be said not to be known. */
export const UNKNOWN_KINDS = [
  ...(["carbon", "water", "energy", "waste", "price", "wage", "workforce"] as const),
  ...(["recycled", "renewable"] as const),
];

/** What stands at a field now; undefined where nothing does, or what is not known. */
export function valueAt(content: object | undefined, { at }: Pick<Field, "at">): unknown {
  const found = at.reduce<unknown>(
    (inside, name) =>
      typeof inside === "object" && inside !== null
        ? (inside as Readonly<Record<string, unknown>>)[name]
        : undefined,
    content,
  );
  return found === "unknown" || found === false ? undefined : found;
}

const isNumber = ({ is }: Field) => is !== "line" && is !== "text" && is !== "day";

/** `read` gives what was typed, as an exact decimal where it is a number; undefined where it is none. */
export function contentOf(
  kind: FormKind,
  typed: (name: FieldName) => string,
  read: (typed: string) => string | undefined,
): Readonly<Record<string, unknown>> {
  const content: Record<string, unknown> = { kind };
  for (const field of FIELDS[kind]) {
    const said = typed(field.name);
    const value = said !== "" && isNumber(field) ? Number(read(said)) : said;
    if (said !== "") put(content, field.at, value);
    // Of what is not known, nothing further is.
    else if (field.empty === "unknown") content[field.at[0] ?? ""] = "unknown";
  }
  return content;
}

function put(content: Record<string, unknown>, at: readonly string[], value: unknown): void {
  const [first = "", ...more] = at;
  if (more.length === 0) {
    content[first] = value;
    return;
  }
  const inside = content[first];
  if (inside === "unknown") return;
  const next = typeof inside === "object" && inside !== null ? inside : {};
  content[first] = next;
  put(next as Record<string, unknown>, more, value);
}

/** Faults by the name of their field. */
export function figureFaults(
  kind: FormKind,
  typed: (name: FieldName) => string,
  { read, say }: { readonly read: (typed: string) => string | undefined; readonly say: Words },
): Readonly<Record<string, string>> {
  const fields = FIELDS[kind];
  const isThere = (field: Field) => typed(field.name) !== "";
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const fault = isThere(field)
      ? numberFault(field, read(typed(field.name)), say)
      : field.empty === undefined
        ? say.missing(say.fields[field.name])
        : undefined;
    if (fault !== undefined) faults[field.name] = fault;
  }
  for (const { whole, askedBy } of groupsOf(fields)) {
    const missing = whole.find((field) => !isThere(field));
    if (missing === undefined || !askedBy.some(isThere)) continue;
    const isBeside = missing.at.includes("benchmark");
    faults[missing.name] = isBeside ? say.benchmarkWhole : say.missing(say.fields[missing.name]);
  }
  return { ...faults, ...sumFault(kind, typed, { read, say }) };
}

/** What is there as a whole or not at all: a benchmark; a wage with its unit, which a benchmark asks for as well. */
function groupsOf(fields: readonly Field[]) {
  const benchmark = fields.filter(({ at }) => at.includes("benchmark"));
  const wage = fields.filter((field) => field.at[0] === "lowestWage" && !benchmark.includes(field));
  return [
    { whole: benchmark, askedBy: benchmark },
    { whole: wage, askedBy: [...wage, ...benchmark] },
  ].filter(({ whole }) => whole.length > 0);
}

function numberFault(field: Field, value: string | undefined, say: Words): string | undefined {
  if (!isNumber(field)) return undefined;
  const label = say.fields[field.name];
  if (value === undefined) return say.wrong(label);
  if (field.is === "percent" && Number(value) > 100) return say.tooMuch(label);
  const isWhole = field.is !== "count" && field.is !== "year" ? true : /^\d+$/.test(value);
  return isWhole ? undefined : say.notWhole(label);
}

function sumFault(
  kind: FormKind,
  typed: (name: FieldName) => string,
  { read, say }: { readonly read: (typed: string) => string | undefined; readonly say: Words },
): Readonly<Record<string, string>> {
  if (kind !== "recycled") return {};
  const parts = (["preConsumer", "postConsumer"] as const).map(typed).filter((one) => one !== "");
  const sum = parts.reduce((all, one) => all + Number(read(one)), 0);
  const whole = Number(read(typed("percent")));
  const isRight = sum <= whole + 0.01 && (parts.length < 2 || sum >= whole - 0.01);
  return isRight || Number.isNaN(whole) || Number.isNaN(sum) ? {} : { percent: say.sum };
}
