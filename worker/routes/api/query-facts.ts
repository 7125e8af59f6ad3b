/** The parameters of the query language by their names, made of the one list that the parser reads. */
import type { ApiFacts, QueryParameterFact } from "../../../schema/api/facts.ts";
import { STANDARD_WORDS } from "../../core/epcis/vocabulary.ts";
import type { Place } from "../../core/query/extension-terms.ts";
import {
  DESCRIBED,
  FIXED,
  FIXED_NUMBERS,
  FIXED_TIMES,
  NUMBERS_WITHOUT_UNIT,
  type ParameterKind,
  TYPED,
} from "../../core/query/parameters.ts";
import { STANDARD_EVENT_TYPES } from "../../core/query/resources.ts";

const COMPARISONS = ["GT", "GE", "LT", "LE"];
const TIME_COMPARISONS = ["GE", "LT"];

export function queryParameterFacts(): readonly QueryParameterFact[] {
  const named = (
    operator: string,
    field: string,
    more: Pick<QueryParameterFact, "values" | "words">,
  ) => ({
    name: `${operator}_${field}`,
    operator,
    field,
    ...more,
  });
  return [
    { name: "eventType", field: "eventType", values: "words", words: STANDARD_EVENT_TYPES },
    ...Object.entries(FIXED_TIMES).flatMap(([field, { values }]) =>
      TIME_COMPARISONS.map((operator) => named(operator, field, { values })),
    ),
    ...Object.entries(FIXED).flatMap(([operator, fields]) =>
      Object.entries(fields).map(([field, kind]) => named(operator, field, valuesOf(kind))),
    ),
    ...[...NUMBERS_WITHOUT_UNIT].flatMap((field) =>
      COMPARISONS.map((operator) => named(operator, field, { values: "numbers" })),
    ),
    ...Object.keys(DESCRIBED).map((field) => named("HASATTR", field, { values: "attributes" })),
  ];
}

function valuesOf(kind: ParameterKind): Pick<QueryParameterFact, "values" | "words"> {
  const { values } = kind;
  if (values === "some of") return { values, words: kind.allowed };
  if (values !== "words" || kind.words === undefined) return { values };
  return { values, words: STANDARD_WORDS[kind.words] };
}

/** Every place that a parameter can name, so that a new one has to be described. */
const PLACES: { readonly [place in Exclude<Place, "EVENT">]: true } = {
  ...{ ILMD: true, ERROR_DECLARATION: true, SENSORELEMENT: true, SENSORMETADATA: true },
  ...{ SENSORREPORT: true, readPoint: true, bizLocation: true },
};

const oneOf = (names: readonly string[]) => `(${names.join("|")})`;

export function queryFamilies(): ApiFacts["queryFamilies"] {
  const [any, place] = [oneOf(["EQ", ...COMPARISONS, "EXISTS"]), oneOf(Object.keys(PLACES))];
  const withUnit = FIXED_NUMBERS.filter((name) => name !== "percRank");
  const field = "[^_:]+:.+";
  return {
    typed: `^EQ_${oneOf(Object.keys(TYPED))}_.+$`,
    withUnit: `^${oneOf(["EQ", ...COMPARISONS])}_${oneOf(withUnit)}_[A-Z0-9]{2,4}$`,
    extension: `^${any}_${field}$`,
    inner: `^${any}_INNER_${field}$`,
    placed: `^${any}_${place}_${field}$`,
    placedInner: `^${any}_INNER_${place}_${field}$`,
    attribute: `^(EQATTR|EQ_ATTR)_${oneOf(Object.keys(DESCRIBED))}_.+$`,
  };
}
