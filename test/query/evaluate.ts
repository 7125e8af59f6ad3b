/**
 * What docs/epcis-queries.md says a question finds, worked out slowly from the captured JSON: the second opinion that
 * the database's answers are held against. It shares no code with the index or the SQL.
 */
import { BUILT_IN_PREFIXES } from "../../worker/core/epcis/context.ts";
import { type Asking, askedNames } from "./asking.ts";
import { conditionOf } from "./conditions.ts";
import { type CapturedEvent, fieldsAt } from "./seen.ts";
import {
  compareDecimals,
  compareTexts,
  instantOf,
  isDecimal,
  type Refusal,
  Refused,
  type Scalar,
  scalarsOf,
  startOfDay,
  wrong,
} from "./values.ts";

export type { MasterData } from "./asking.ts";
export type { CapturedEvent } from "./seen.ts";
export type { Refusal } from "./values.ts";

export interface World extends Asking {
  /** Of the header `GS1-Extensions`. */
  readonly prefixes: ReadonlyMap<string, string>;
}

export type Parameter = readonly [name: string, value: string];

const PARAMETERS_MAX = 64;
const VALUES_MAX = 256;
const VALUE_CHARS_MAX = 1_000;
const PREFIXES = new Map([...BUILT_IN_PREFIXES, ["rp", "urn:rootproof:epcis:"]]);
const CONTROLS = [
  ...["orderBy", "orderDirection", "eventCountLimit", "maxEventCount", "perPage", "nextPageToken"],
];

/** The events that match, in order; or why the question is refused. */
export function evaluate<T extends CapturedEvent>(
  events: readonly T[],
  parameters: readonly Parameter[],
  { prefixes, masterData }: World,
): readonly T[] | Refusal {
  try {
    return answer(events, parameters, {
      prefixes: new Map([...PREFIXES, ...prefixes]),
      masterData,
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function answer<T extends CapturedEvent>(
  events: readonly T[],
  parameters: readonly Parameter[],
  world: Asking,
): readonly T[] {
  refuseExcess(parameters);
  const controls = new Map(parameters.filter(([name]) => CONTROLS.includes(name)));
  const { compare, limit, most } = readControls(controls, world);
  const conditions = parameters
    .filter(([name]) => !CONTROLS.includes(name))
    .map(([name, value]) => conditionOf(name, value, world));
  const found = events.filter((one) => conditions.every((condition) => condition(one)));
  if (found.length > most) {
    throw new Refused("QueryTooLargeException", `${found.length} events are more than ${most}`);
  }
  return found.toSorted((a, b) => compare(a, b) || a.position - b.position).slice(0, limit);
}

function refuseExcess(parameters: readonly Parameter[]): void {
  if (parameters.length > PARAMETERS_MAX) throw wrong("too many parameters");
  const names = parameters.map(([name]) => name);
  if (new Set(names).size < names.length) throw wrong("a parameter appears twice");
  const values = parameters.map(([, value]) => value.split("|"));
  if (values.some((list) => list.length > VALUES_MAX)) throw wrong("too many values");
  if (values.flat().some((value) => value.length > VALUE_CHARS_MAX))
    throw wrong("a value too long");
}

function readControls(controls: ReadonlyMap<string, string>, { prefixes }: Asking) {
  const countOf = (name: string) => {
    const text = controls.get(name);
    const least = name === "maxEventCount" ? 0 : 1;
    const isCount = text === undefined || (/^[0-9]+$/.test(text) && Number(text) >= least);
    if (!isCount) throw wrong(`${name} is no count`);
    return text === undefined ? Number.POSITIVE_INFINITY : Number(text);
  };
  const [limit, most] = [countOf("eventCountLimit"), countOf("maxEventCount")];
  countOf("perPage");
  if (controls.has("nextPageToken")) throw wrong("nobody gave this token");
  const orderBy = controls.get("orderBy");
  const direction = controls.get("orderDirection") ?? "DESC";
  if (!["ASC", "DESC"].includes(direction)) throw wrong("orderDirection is ASC or DESC");
  if (controls.has("eventCountLimit")) {
    if (controls.has("maxEventCount")) throw wrong("either eventCountLimit or maxEventCount");
    if (orderBy === undefined) throw wrong("eventCountLimit goes with orderBy");
  }
  const key = sortKey(orderBy ?? "recordTime", prefixes);
  const sign = direction === "ASC" && orderBy !== undefined ? 1 : -1;
  const compare = (a: CapturedEvent, b: CapturedEvent) => {
    const [left, right] = [key(a), key(b)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * compareKeys(left, right);
  };
  return { compare, limit, most };
}

/** Numbers stand before times and times before texts; the page leaves open what is compared to what. */
type SortKey = readonly ["1 number" | "2 time" | "3 text", string];

function sortKey(
  orderBy: string,
  prefixes: Asking["prefixes"],
): (captured: CapturedEvent) => SortKey | undefined {
  if (orderBy === "recordTime") return ({ recordTime }) => keyOf(recordTime);
  if (orderBy === "eventTime") return ({ event }) => keyOf(String(event.eventTime));
  if (!orderBy.includes(":")) throw wrong(`orderBy: ${orderBy} is no extension field`);
  const names = askedNames(orderBy, prefixes);
  return (captured) => {
    const fields = fieldsAt(captured, "", false).filter(({ iri }) => names.includes(iri));
    // Of several values the page does not say which.
    const [first] = fields.flatMap(({ value }) => scalarsOf(value));
    return first === undefined ? undefined : keyOf(first);
  };
}

function keyOf(value: Scalar): SortKey {
  const text = String(value).trim();
  if (typeof value === "number" || isDecimal(text)) return ["1 number", text];
  const time = instantOf(text) ?? startOfDay(text);
  return time === undefined ? ["3 text", text] : ["2 time", time];
}

function compareKeys([a, left]: SortKey, [b, right]: SortKey): number {
  if (a !== b) return compareTexts(a, b);
  return a === "1 number" ? compareDecimals(left, right) : compareTexts(left, right);
}
