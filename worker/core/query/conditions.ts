/** One parameter becomes one condition. EPCIS 2.0 §8.2.7.1; docs/epcis-queries.md. */
import { decimalText, doubleGivesBack } from "../json-number.ts";
import { normalText, normalWord, plainDecimal, termName } from "./compared.ts";
import { epcCondition } from "./epc-condition.ts";
import type { Comparison, Condition } from "./event-query.ts";
import type { Place } from "./extension-terms.ts";
import { fieldNames, irisOf } from "./fields.ts";
import {
  indexedList,
  listOf,
  numberOf,
  type Parameter,
  quoted,
  refuse,
  saysFalse,
  timeOf,
  timeOrDate,
} from "./parameter-values.ts";
import {
  DESCRIBED,
  FIXED,
  FIXED_NAMES,
  FIXED_NUMBERS,
  FIXED_TIMES,
  NUMBERS_WITHOUT_UNIT,
  type Operator,
  type ParameterKind,
  TYPED,
} from "./parameters.ts";

const COMPARISONS: { readonly [operator: string]: Comparison } = {
  GT: ">",
  GE: ">=",
  LT: "<",
  LE: "<=",
};

/** `undefined` for one that asks for nothing, `EXISTS_…=false`. Throws a Problem naming the parameter. */
export function parseCondition(parameter: Parameter): Condition | undefined {
  if (parameter.name.startsWith("EXISTS_") && saysFalse(parameter)) {
    // Still refused when there is no such parameter.
    parseCondition({ ...parameter, value: "true" });
    return undefined;
  }
  const { name } = parameter;
  if (name === "eventType") {
    return fixed(parameter, { values: "words", words: undefined, names: ["type"] });
  }
  const [, operator = "", rest = ""] = /^([A-Z]+)_(.+)$/s.exec(name) ?? [];
  return (
    standard(parameter, operator, rest) ??
    withUnit(parameter, operator, rest) ??
    typed(parameter, operator, rest) ??
    described(parameter, operator, rest) ??
    extension(parameter, operator, rest) ??
    refuse(parameter, `there is no such parameter${nearest(name)}`, "unknown parameter")
  );
}

/** The parameter that was meant, where only its capitals are wrong, or that it is an extension's and lacks a prefix. */
function nearest(name: string): string {
  const meant = FIXED_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (meant !== undefined) return `: it is written ${meant}`;
  const isField = /^(?:EQ|GT|GE|LT|LE|EXISTS)_(?!.*:).+/s.test(name);
  return isField ? " (a field of an extension is asked for with its prefix, like EQ_ex:roast)" : "";
}

function standard(parameter: Parameter, operator: string, rest: string): Condition | undefined {
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) {
    const kinds = FIXED[operator as Operator] ?? {};
    return Object.hasOwn(kinds, rest) ? fixed(parameter, kinds[rest] as ParameterKind) : undefined;
  }
  const kind = Object.hasOwn(FIXED_TIMES, rest) ? FIXED_TIMES[rest] : undefined;
  if (kind === undefined) return undefined;
  if (operator !== "GE" && operator !== "LT") {
    refuse(parameter, "times are asked for with GE_ and LT_ only", "unknown parameter");
  }
  const instant = timeOf(parameter);
  if (kind.values === "column time") {
    return { kind: "time", member: kind.member, comparison, instant };
  }
  return { kind: "instant", names: namesOf(kind), comparison, instant };
}

function namesOf(kind: ParameterKind): readonly string[] {
  return "names" in kind ? kind.names : [];
}

function fixed(parameter: Parameter, kind: ParameterKind): Condition {
  if (kind.values === "presence") return { kind: "exists", names: kind.names };
  const values = listOf(parameter);
  switch (kind.values) {
    case "words":
      return equals(
        kind.names,
        values.map((value) => word(parameter, kind.words, value)),
      );
    case "some of":
      for (const value of values) {
        if (!kind.allowed.includes(value))
          refuse(parameter, `${quoted(value)} is not one of ${kind.allowed.join(", ")}`);
      }
      return equals(kind.names, values);
    case "epcs":
    case "classes":
      return epcCondition(parameter, kind, values);
    case "numbers":
      return equals(
        kind.names,
        values.map((value) => decimalText(numberOf(parameter, value))),
      );
    case "hexadecimal":
      for (const value of values) {
        if (!/^[0-9a-f]+$/i.test(value))
          refuse(parameter, `${quoted(value)} is not hexadecimal digits`);
      }
      return equals(
        kind.names,
        values.map((value) => value.toLowerCase()),
      );
    case "identity":
      return { kind: "identity", member: kind.member, values };
    case "place":
      return {
        kind: "within",
        names: kind.names,
        vocabularies: kind.vocabularies,
        values: indexedList(values.map(normalText)),
      };
    default:
      return equals(namesOf(kind), values.map(normalText));
  }
}

function word(parameter: Parameter, kind: Parameters<typeof normalWord>[0], value: string): string {
  if (value.includes(":")) irisOf(parameter, value);
  return normalWord(kind, value, parameter.prefixes);
}

function equals(names: readonly string[], values: readonly string[]): Condition {
  return { kind: "equals", names, values: indexedList(values), patterns: [] };
}

/** `GE_value_CEL`, `EQ_quantity_KGM`, `GT_quantity`. */
function withUnit(parameter: Parameter, operator: string, rest: string): Condition | undefined {
  const [, name = "", unit] = /^([A-Za-z]+)(?:_([A-Z0-9]{2,4}))?$/.exec(rest) ?? [];
  if (!FIXED_NUMBERS.includes(name) || (operator !== "EQ" && !Object.hasOwn(COMPARISONS, operator)))
    return undefined;
  if (unit === undefined && !NUMBERS_WITHOUT_UNIT.has(name)) {
    refuse(
      parameter,
      `it needs a unit after it, like ${operator}_${name}_CEL`,
      "unknown parameter",
    );
  }
  if (unit !== undefined && name === "percRank") return undefined;
  const names = [unit === undefined ? name : `${name} ${unit}`];
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) {
    return { kind: "number", names, comparison, number: numberOf(parameter) };
  }
  return fixed(parameter, { values: "numbers", names });
}

/** `EQ_bizTransaction_po`, `EQ_source_owning_party`. */
function typed(parameter: Parameter, operator: string, rest: string): Condition | undefined {
  const [, member = "", type = ""] = /^([a-zA-Z]+)_(.+)$/s.exec(rest) ?? [];
  const kind = Object.hasOwn(TYPED, member) ? TYPED[member] : undefined;
  if (operator !== "EQ" || kind === undefined) return undefined;
  const name = termName(`${member} ${word(parameter, kind, type)}`);
  return equals([name], listOf(parameter).map(normalText));
}

/** `HASATTR_bizLocation`, `EQATTR_bizLocation_cbvmda:site`. */
function described(parameter: Parameter, operator: string, rest: string): Condition | undefined {
  if (operator === "HASATTR") {
    const attributes = listOf(parameter).flatMap((name) => attributeIris(parameter, name));
    return { kind: "attribute", names: describedNames(parameter, rest), attributes };
  }
  const asked = operator === "EQATTR" ? rest : /^ATTR_(.+)$/s.exec(rest)?.[1];
  if (asked === undefined || (operator !== "EQATTR" && operator !== "EQ")) return undefined;
  const [, field = "", attribute = ""] = /^([A-Za-z]+)_(.+)$/s.exec(asked) ?? [];
  return {
    kind: "attribute",
    names: describedNames(parameter, field),
    attributes: attributeIris(parameter, attribute),
    values: [...new Set(listOf(parameter).flatMap(bothSpellings))],
  };
}

function describedNames(parameter: Parameter, field: string): readonly string[] {
  if (Object.hasOwn(DESCRIBED, field)) return DESCRIBED[field] ?? [];
  const fields = Object.keys(DESCRIBED).join(", ");
  return refuse(parameter, `it asks about ${fields}, not ${quoted(field)}`, "unknown parameter");
}

/** Attributes without a prefix are as they are: EPCIS 1.2 knows such names. */
function attributeIris(parameter: Parameter, name: string): string[] {
  return name.includes(":") ? irisOf(parameter, name) : [name];
}

const EXTENSION =
  /^(INNER_)?(?:(ILMD|ERROR_DECLARATION|SENSORELEMENT|SENSORMETADATA|SENSORREPORT|readPoint|bizLocation)_)?(.+:.+)$/s;

/** `EQ_ex:roast`, `GE_INNER_ILMD_ex:score`, `EXISTS_SENSORREPORT_https://ex.example/lid`. */
function extension(parameter: Parameter, operator: string, rest: string): Condition | undefined {
  const comparison = COMPARISONS[operator];
  if (comparison === undefined && operator !== "EQ" && operator !== "EXISTS") return undefined;
  const [, inner, place = "EVENT", field] = EXTENSION.exec(rest) ?? [];
  if (field === undefined) return undefined;
  const names = fieldNames(parameter, { place: place as Place, field, inner: inner !== undefined });
  if (operator === "EXISTS") return { kind: "exists", names };
  if (comparison === undefined) return equals(names, listOf(parameter).flatMap(spellingsInFields));
  const instant = timeOrDate(parameter.value.trim());
  if (instant !== undefined) return { kind: "instant", names, comparison, instant };
  return { kind: "number", names, comparison, number: numberOf(parameter) };
}

/** As it is written; a decimal also as numbers stand in the index. */
function bothSpellings(value: string): string[] {
  const text = normalText(value);
  const number = plainDecimal(text);
  // What a double does not give back was never captured as a number.
  const isExact = number !== undefined && doubleGivesBack(text.replace(/^\+/, ""), number);
  return isExact ? [text, decimalText(number)] : [text];
}

/** In extension fields a date is the start of its day. */
function spellingsInFields(value: string): string[] {
  const day = timeOrDate(value);
  return day === undefined ? bothSpellings(value) : [day];
}
