/** Questions about the events at hand that are mostly answered with something, and mostly ask for it in another spelling. */
import fc from "fast-check";
import type { Parameter } from "./evaluate.ts";
import type { Fact } from "./facts.ts";
import { ORDER_FIELDS, PATTERNS } from "./pools.ts";
import { fieldSpellings, valueSpellings, wordSpellings } from "./spellings.ts";
import { isDecimal } from "./values.ts";

const NOWHERE = [
  ...["staging_outbound", "urn:epc:id:sgtin:9521234.054321.404", "https://ex.example/nowhere"],
  ...["404", "-404.5", "2031-01-01", "2031-01-01T00:00:00Z", "nothing"],
];

export interface Question {
  readonly parameters: readonly Parameter[];
  /** Of each parameter that is a condition. */
  readonly families: readonly string[];
}

export type FactsByFamily = ReadonlyMap<string, readonly Fact[]>;

export function byFamily(facts: readonly Fact[]): FactsByFamily {
  return Map.groupBy(facts, ({ family }) => family);
}

interface Asked {
  readonly family: string;
  readonly parameter: Parameter;
}

/** One parameter of this family for certain, and up to three of others. */
export function questionAbout(family: string, facts: FactsByFamily): fc.Arbitrary<Question> {
  const about = (one: string) => parameterOf(facts.get(one) ?? []);
  const others = fc.array(fc.constantFrom(...facts.keys()).chain(about), { maxLength: 3 });
  const few = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: others });
  return fc.tuple(about(family), few, ordering).map(([first, more, order]) => {
    const asked = [first, ...more];
    const once = asked.filter(({ parameter: [name] }, at) => {
      return asked.findIndex(({ parameter }) => parameter[0] === name) === at;
    });
    return {
      parameters: [...once.map(({ parameter }) => parameter), ...order],
      families: once.map((one) => one.family),
    };
  });
}

function parameterOf(facts: readonly Fact[]): fc.Arbitrary<Asked> {
  return fc.constantFrom(...facts).chain((drawn) => {
    const { family, name, field, value, sort } = drawn;
    const isList = /^(EQ|MATCH|WD|HASATTR|EQATTR|eventType)/.test(name);
    const first = fc.oneof(
      { weight: 9, arbitrary: valueLike(family, drawn) },
      { weight: 1, arbitrary: elsewhere(sort, value) },
    );
    // More values beside the first: others that are there as well.
    const more = facts.filter((fact) => fact.name === name && fact.field === field);
    const beside = fc.constantFrom(...more).chain((fact) => valueLike(family, fact));
    const rest = fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(beside, { maxLength: isList ? 2 : 0 }) },
    );
    return fc.tuple(nameOf(drawn), first, rest).map(([spelled, one, list]) => ({
      family,
      parameter: [spelled, [one, ...list].join("|")] as const,
    }));
  });
}

function nameOf({ name, field, kind }: Fact): fc.Arbitrary<string> {
  if (field === undefined) return fc.constant(name);
  const spellings = kind === undefined ? fieldSpellings(field) : wordSpellings(field, kind);
  return fc.constantFrom(...spellings).map((spelled) => name.replace("{field}", spelled));
}

function valueLike(family: string, { name, value, sort, kind }: Fact): fc.Arbitrary<string> {
  if (family.endsWith(" pattern")) return fc.constantFrom(...patternsFor(name));
  const isOrder = /^(GT|GE|LT|LE)_/.test(name);
  if (name === "EQ_hexBinaryValue") {
    return fc.constantFrom(value, value.toUpperCase(), value.toLowerCase());
  }
  if (sort === "exact") return fc.constant(value);
  if (sort === "exists") return fc.constantFrom("true", "1", "");
  if (sort === "word") return fc.constantFrom(...wordSpellings(value.trim(), kind));
  const spellings = valueSpellings(value.trim());
  return fc.constantFrom(...spellings, ...(isOrder ? boundsNear(value.trim(), sort) : []));
}

/** What nothing stands on, above and below. */
function boundsNear(value: string, sort: Fact["sort"]): string[] {
  if (sort === "time" || /^[0-9]{4}-/.test(value)) {
    return ["2026-01-15T00:00:00Z", "2026-03-02T12:00:00+03:00"];
  }
  const whole = Math.floor(Number(value));
  return Math.abs(whole) < 1e15 ? [`${whole}.5`, `${whole - 1}`] : [];
}

/** The page speaks of products where classes are listed. */
function patternsFor(name: string): string[] {
  return PATTERNS.filter((one) => !/class$/i.test(name) || one.includes(":sgtin:"));
}

function elsewhere(sort: Fact["sort"], value: string): fc.Arbitrary<string> {
  if (sort === "exists" || sort === "exact") return fc.constant(value);
  if (sort === "time") return fc.constantFrom("2031-01-01T00:00:00Z", "1999-01-01T00:00:00+14:00");
  if (sort === "number") return fc.constantFrom("404", "-404.5", "0.0000001", "80.50000");
  const same = NOWHERE.filter((one) => isDecimal(one) === isDecimal(value.trim()));
  const dates = NOWHERE.filter((one) => /^[0-9]{4}-/.test(one));
  return fc.constantFrom(...(/^[0-9]{4}-/.test(value.trim()) ? dates : same));
}

const orderBy = fc.oneof(
  fc.constantFrom("eventTime", "recordTime"),
  fc.constantFrom(...ORDER_FIELDS).chain((field) => fc.constantFrom(...fieldSpellings(field))),
);
const order = fc.record(
  {
    orderBy,
    orderDirection: fc.constantFrom("ASC", "DESC"),
    eventCountLimit: fc.constantFrom("1", "2", "5", "20"),
  },
  { requiredKeys: ["orderBy"] },
);
const most = fc.record({ maxEventCount: fc.constantFrom("0", "1", "3", "10", "100") });

/** In what order, and how many. */
const ordering: fc.Arbitrary<Parameter[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Parameter[]>([]) },
  { weight: 4, arbitrary: order.map((said): Parameter[] => Object.entries(said)) },
  { weight: 1, arbitrary: most.map((said): Parameter[] => Object.entries(said)) },
);

/** Questions that are refused, each for one reason. */
export const BAD_QUESTIONS = [
  ...["EQ_action=UPDATE", "EQ_bizStep=unknown:step", "EQ_unknown:field=1", "FOO_bar=1"],
  ...["HASATTR_readPoint=unknown:name", "EQ_source_unknown:type=https://ex.example/"],
  ...["orderBy=bizStep", "orderBy=unknown:field", "orderBy=eventTime&orderDirection=UP"],
  ...["eventCountLimit=5", "orderBy=eventTime&eventCountLimit=5&maxEventCount=5"],
  ...["maxEventCount=many", "GE_eventTime=yesterday", "LT_recordTime=2026-03-01T10:00:00"],
  ...[
    "GT_quantity=many",
    "EQ_value_CEL=2026-03-01",
    "GT_q:score=high",
    "LE_INNER_ILMD_q:score=true",
  ],
  ...["EQ_epcList=https://id.gs1.org/01/09521234543213/21/7", "GT_bizStep=shipping"],
  ...["HASATTR_action=cbvmda:city", "perPage=-1", "nextPageToken=not-a-token"],
  ...["EQ_action=ADD&EQ_action=ADD", "EQ_disposition=", "GT_quantity=5|80"],
].map((question): Parameter[] => [...new URLSearchParams(question)]);
