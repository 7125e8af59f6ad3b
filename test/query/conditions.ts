/** One parameter of a question becomes a condition on one event. */
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import type { WordKind } from "../../worker/core/epcis/vocabulary.ts";
import { type Asking, askedWord, type Condition, isAsked, normal, storedWord } from "./asking.ts";
import { extensionCondition } from "./extension-conditions.ts";
import { descendantsOf, masterDataCondition } from "./master-data.ts";
import { matches } from "./patterns.ts";
import { askedMeaning, at, meaningOf } from "./seen.ts";
import {
  BOOLEAN,
  HEX,
  MATCHES,
  MEASURES,
  QUANTITY_LISTS,
  TEXTS,
  TIMES,
  TYPED,
  WORDS,
} from "./table.ts";
import {
  type Comparison,
  compareDecimals,
  comparedAs,
  compareTexts,
  holds,
  instantOf,
  isDecimal,
  scalarsOf,
  wrong,
} from "./values.ts";

const OURS = "urn:rootproof:epcis:";
const NO_DATES = { dates: false };

/** Throws {@link Refused} for a name nobody knows and for a value of the wrong form. */
export function conditionOf(name: string, value: string, asking: Asking): Condition {
  const values = value.split("|").map((one) => one.trim());
  if (values.includes("") && !name.startsWith("EXISTS_")) throw wrong(`${name} has an empty value`);
  const made =
    fixedCondition(name, values, asking) ??
    timeCondition(name, value) ??
    numberCondition(name, values) ??
    typedCondition(name, values, asking) ??
    masterDataCondition(name, values, asking) ??
    extensionCondition(name, values, asking);
  if (made === undefined) throw wrong(`${name} is no parameter`);
  return made;
}

function fixedCondition(name: string, values: string[], asking: Asking): Condition | undefined {
  const words = WORDS[name];
  if (words !== undefined) return wordCondition(words, values, asking);
  const texts = TEXTS[name];
  if (texts !== undefined) {
    // The standard compares these as texts: 80.0 is another one than 80.
    const wanted = values.map((value) => comparedAs(value, NO_DATES));
    return ({ event }) =>
      texts
        .flatMap((path) => at(event, ...path))
        .flatMap(scalarsOf)
        .some((found) => wanted.includes(comparedAs(found, NO_DATES)));
  }
  const match = MATCHES[name];
  if (match !== undefined) {
    const among = match.classes ? "classes" : "things";
    return ({ event }) =>
      match.paths
        .flatMap((path) => at(event, ...path))
        .some((found) => values.some((value) => matches(normal(found), value, among)));
  }
  return oddCondition(name, values, asking);
}

/** Those that are like no other. */
function oddCondition(name: string, values: string[], asking: Asking): Condition | undefined {
  if (name === "eventType") {
    const wanted = values.map((value) => askedMeaning(value, asking.prefixes));
    return ({ event, context }) =>
      wanted.includes(meaningOf(String(event.type), prefixesOf(context)));
  }
  if (name === "EQ_action") {
    if (values.some((value) => !["ADD", "OBSERVE", "DELETE"].includes(value))) {
      throw wrong("EQ_action is ADD, OBSERVE or DELETE");
    }
    return ({ event }) => values.includes(String(event.action));
  }
  if (name === "EQ_eventID") {
    const wanted = values.map(normal);
    return ({ event, eventHash }) => wanted.includes(normal(event.eventID ?? eventHash));
  }
  if (name === "WD_readPoint" || name === "WD_bizLocation") {
    const place = name.slice("WD_".length);
    const own = place === "readPoint" ? "ReadPoint" : "BusinessLocation";
    const wanted = descendantsOf(values.map(normal), [own, "Location"], asking.masterData);
    return ({ event }) => at(event, place, "id").some((found) => wanted.includes(normal(found)));
  }
  return (
    ourCondition(name, values, asking) ??
    existsCondition(name, values) ??
    sensorCondition(name, values)
  );
}

/** What we let be asked beyond the standard, under names of ours. */
function ourCondition(name: string, values: string[], asking: Asking): Condition | undefined {
  const [, asked = ""] = /^EQ_(.+:.+)$/.exec(name) ?? [];
  const meaning = meaningOf(asked, asking.prefixes);
  if (meaning === `${OURS}eventHash`) return ({ eventHash }) => values.includes(eventHash);
  if (meaning !== `${OURS}certificationInfo`) return undefined;
  const wanted = values.map(normal);
  return ({ event }) =>
    at(event, "certificationInfo").some((found) => wanted.includes(normal(found)));
}

function existsCondition(name: string, values: string[]): Condition | undefined {
  const [, member] = /^EXISTS_(errorDeclaration|sensorElementList)$/.exec(name) ?? [];
  if (member === undefined) return undefined;
  const asked = isAsked(name, values);
  return ({ event }) => !asked || at(event, member).length > 0;
}

function sensorCondition(name: string, values: string[]): Condition | undefined {
  if (name === "EQ_hexBinaryValue") {
    const wanted = values.map((value) => value.toLowerCase());
    if (wanted.some((value) => !/^[0-9a-f]+$/.test(value))) throw wrong(`${name} is hexadecimal`);
    return ({ event }) =>
      at(event, ...HEX).some((found) => wanted.includes(String(found).toLowerCase()));
  }
  if (name === "EQ_booleanValue") {
    if (values.some((value) => !["true", "false"].includes(value))) {
      throw wrong(`${name} is true or false`);
    }
    return ({ event }) => at(event, ...BOOLEAN).some((found) => values.includes(String(found)));
  }
  return undefined;
}

/** The bare word of the standard, or the whole IRI of somebody's own. */
function wordCondition(
  { kind, path }: { readonly kind: WordKind; readonly path: readonly string[] },
  values: string[],
  { prefixes }: Asking,
): Condition {
  const wanted = values.map((value) => askedWord(kind, value, prefixes));
  return ({ event, context }) =>
    at(event, ...path).some((found) =>
      wanted.includes(storedWord(kind, found, prefixesOf(context))),
    );
}

function timeCondition(name: string, value: string): Condition | undefined {
  const [, comparison, member = ""] = /^(GE|LT)_(.+)$/.exec(name) ?? [];
  const paths = TIMES[member];
  if (comparison === undefined || (paths === undefined && member !== "recordTime")) {
    return undefined;
  }
  const wanted = instantOf(value.trim());
  if (wanted === undefined) throw wrong(`${name} is a date and time with its zone`);
  return ({ event, recordTime }) => {
    const found =
      paths === undefined ? [recordTime] : paths.flatMap((path) => at(event, ...path)).map(String);
    const times = found.map((one) => instantOf(one.trim())).filter((one) => one !== undefined);
    return times.some((one) => holds(comparison as Comparison, compareTexts(one, wanted)));
  };
}

/** Quantities, percRank, and what a report measured in a unit. */
function numberCondition(name: string, values: string[]): Condition | undefined {
  const [, operator, member = "", uom] =
    /^(EQ|GT|GE|LT|LE)_([A-Za-z]+)(?:_([A-Z0-9]{2,4}))?$/.exec(name) ?? [];
  const isMeasure = MEASURES.includes(member) && uom !== undefined;
  const isPercRank = member === "percRank" && uom === undefined;
  if (!isMeasure && !isPercRank && member !== "quantity") return undefined;
  if (values.some((value) => !isDecimal(value))) throw wrong(`${name} is a number`);
  if (operator !== "EQ" && values.length > 1) throw wrong(`${name} is one number`);
  const lists = member === "quantity" ? QUANTITY_LISTS : ["sensorElementList"];
  const below = member === "quantity" ? [] : ["sensorReport"];
  return ({ event }) =>
    lists
      .flatMap((list) => at(event, list, ...below))
      .filter((one) => uom === undefined || at(one, "uom").includes(uom))
      .flatMap((one) => at(one, member))
      .some((found) => values.some((value) => numberHolds(String(operator), String(found), value)));
}

function numberHolds(operator: string, found: string, value: string): boolean {
  const order = compareDecimals(found, value);
  return operator === "EQ" ? order === 0 : holds(operator as Comparison, order);
}

function typedCondition(name: string, values: string[], asking: Asking): Condition | undefined {
  const [, of = "", type = ""] = /^EQ_(bizTransaction|source|destination)_(.+)$/.exec(name) ?? [];
  const typed = TYPED[of];
  if (typed === undefined) return undefined;
  const { kind, list, member } = typed;
  const wantedType = askedWord(kind, type, asking.prefixes);
  const wanted = values.map(normal);
  return ({ event, context }) =>
    at(event, list).some(
      (entry) =>
        at(entry, "type").some(
          (found) => storedWord(kind, found, prefixesOf(context)) === wantedType,
        ) && at(entry, member).some((found) => wanted.includes(normal(found))),
    );
}
