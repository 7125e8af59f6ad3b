/** What a figure says, in plain words, by its kind: one sentence, how it was found, and where there are several numbers a row for each. */
import type { FigureContent } from "../../schema/wire/figures.ts";
import type { Formats } from "../text/formats.ts";
import type { Text } from "../text/languages.ts";
import { moment, number, percent } from "./format.ts";

export interface FigureWords {
  readonly what: string;
  readonly how?: string;
  readonly rows?: readonly (readonly [name: string, value: string])[];
}

type Of<K extends FigureContent["kind"]> = Extract<FigureContent, { readonly kind: K }>;
type Measured = Extract<FigureContent, { readonly value: number }>;
type Paid = Extract<FigureContent, { readonly kind: "wage" | "price" }>;
type Benchmark = NonNullable<Paid["benchmark"]>;

/** Kinds that stand under people and pay. */
export const SOCIAL_KINDS: ReadonlySet<string> = new Set([
  ...["wage", "price", "workforce", "people", "initiative", "contribution"],
]);

export function figureWords(content: FigureContent, text: Text): FigureWords {
  const say = text.claims.figure;
  const as = formats(text);
  switch (content.kind) {
    case "plan":
      return {
        what: say.plan(content, as),
        how: content.targets.map((one) => say.target(one, as)).join("; "),
      };
    case "comparison":
      return { what: say.comparison(content, as) };
    case "access":
      return { what: say.access(content, as) };
    case "benchmark":
      return { what: say.benchmark(content, as) };
    case "spare-part":
      return { what: say["spare-part"](content) };
    case "guarantee":
      return { what: say.guarantee(content) };
    case "contribution":
      return { what: say.contribution(content, as) };
    case "renewable":
      return { what: say.renewable(content, as) };
    case "workforce":
      return workforce(content, text);
    case "initiative":
      return initiative(content, text);
    case "recycled":
      return recycled(content, text);
    case "unknown":
      return { what: text.social.unknown(content), how: content.why };
    default:
      return measured(content, text);
  }
}

function measured(content: Measured, text: Text): FigureWords {
  const { claims, social } = text;
  const { kind, value, primaryPercent } = content;
  const how = claims.figure.how(content, share(text, primaryPercent));
  const what = claims.figure.measured(content, said(text, value));
  if (kind !== "wage" && kind !== "price") return { what, how };
  const { people, benchmark, unit } = content;
  const paidTo = people === undefined ? [] : [social.paidTo(said(text, people))];
  return {
    what: `${what}. ${beside(value, unit, benchmark, text)}`,
    how: [...paidTo, how].join(" "),
  };
}

function beside(value: number, unit: string, benchmark: Benchmark | undefined, text: Text): string {
  if (benchmark === undefined) return text.social.besideNothing;
  const { source, region, date } = benchmark;
  const part = share(text, Math.round((100 * value) / benchmark.value));
  const amount = `${said(text, benchmark.value)} ${unit}`;
  return text.social.beside(part, amount, source, region, day(text, date));
}

function workforce(content: Of<"workforce">, text: Text): FigureWords {
  const say = text.social;
  const { site, date, headcount, contractPercent, lowestWage, grievance } = content;
  const known = <T>(value: T | "unknown", words: (value: T) => string) =>
    value === "unknown" ? say.notKnown : words(value);
  return {
    what: say.workforce(site, day(text, date)),
    rows: [
      [say.rows.headcount, known(headcount, (count) => said(text, count))],
      [say.rows.contract, known(contractPercent, (part) => share(text, part))],
      [
        say.rows.wage,
        known(lowestWage, ({ value, unit, per, benchmark }) =>
          [
            `${say.amount(said(text, value), unit, per)}.`,
            beside(value, unit, benchmark, text),
          ].join(" "),
        ),
      ],
      [say.rows.grievance, known(grievance, (where) => (where === false ? say.none : where))],
    ],
  };
}

function initiative(content: Of<"initiative">, text: Text): FigureWords {
  const say = text.social;
  const { given, from, until, people } = content;
  const last = until === undefined || until === from ? undefined : day(text, until);
  const reached = people === "unknown" ? say.reachedUnknown : say.reached(said(text, people));
  return {
    what: say.initiative(content),
    how: `${say.given(said(text, given.value), given.unit, day(text, from), last)} ${reached}`,
  };
}

function recycled(content: Of<"recycled">, text: Text): FigureWords {
  const say = text.social;
  const { part, percent, preConsumer, postConsumer } = content;
  const known = (value: number | "unknown") =>
    value === "unknown" ? say.notKnown : share(text, value);
  return {
    what: say.recycled(part, known(percent)),
    how: say.recycledHow(content),
    rows: [
      [say.recycledRows.post, known(postConsumer)],
      [say.recycledRows.pre, known(preConsumer)],
    ],
  };
}

const formats = (text: Text): Formats => ({
  number: (value) => said(text, value),
  percent: (value) => share(text, value),
  day: (iso) => day(text, iso),
});
const share = (text: Text, value: number): string => percent(text, String(value));
const said = (text: Text, value: number): string => number(text, String(value));
const day = (text: Text, iso: string): string => moment(text, Date.parse(iso)).day;
