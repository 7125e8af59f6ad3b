/** What could be asked about the events at hand: for every family of parameters, names and the values that stand there. */
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import type { WordKind } from "../../worker/core/epcis/vocabulary.ts";
import type { Json } from "../../worker/core/json.ts";
import type { MasterData } from "./asking.ts";
import { newestOf } from "./master-data.ts";
import { at, type CapturedEvent, fieldsAt, meaningOf, PLACES, type Place } from "./seen.ts";
import {
  ABOUT,
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
import { scalarsOf } from "./values.ts";

/** How a value may be spelled otherwise. */
export type Sort = "word" | "identifier" | "time" | "number" | "any" | "exact" | "exists";

/** `${family}`: the parameter as the page's table writes it, with its operator. */
export interface Fact {
  readonly family: string;
  /** As it is asked when nothing is spelled otherwise; `{field}` stands for the name of an extension. */
  readonly name: string;
  readonly field?: string;
  readonly value: string;
  readonly sort: Sort;
  /** Of a word, or of the type in the name. */
  readonly kind?: WordKind;
}

const ORDERS = ["GT", "GE", "LT", "LE"] as const;
const OPERATORS = ["EQ", ...ORDERS] as const;

/** Every family there is, so that one of which nothing was found is missed. */
export const FAMILIES: readonly string[] = [
  ...["eventType", "EQ_action", "EQ_eventID", "EQ_rp:eventHash", "EQ_rp:certificationInfo"],
  ...[...Object.keys(WORDS), ...Object.keys(TEXTS), "EQ_hexBinaryValue", "EQ_booleanValue"],
  ...["WD_readPoint", "WD_bizLocation", "EXISTS_errorDeclaration", "EXISTS_sensorElementList"],
  ...[...Object.keys(TIMES), "recordTime"].flatMap((time) => [`GE_${time}`, `LT_${time}`]),
  ...Object.keys(TYPED).map((of) => `EQ_${of}_{type}`),
  ...Object.keys(MATCHES).flatMap((match) => [match, `${match} pattern`]),
  ...OPERATORS.flatMap((operator) => [
    ...[`${operator}_quantity`, `${operator}_quantity_{UOM}`, `${operator}_percRank`],
    ...MEASURES.map((measure) => `${operator}_${measure}_{UOM}`),
  ]),
  ...Object.keys(PLACES).flatMap((place) => [
    ...extensionFamilies(place as Place, false),
    ...extensionFamilies(place as Place, true),
  ]),
  ...Object.keys(ABOUT).flatMap((about) => [
    ...[`HASATTR_${about}`, `EQATTR_${about}_{attribute}`, `EQ_ATTR_${about}_{attribute}`],
  ]),
];

function extensionFamilies(place: Place, inner: boolean): string[] {
  const stem = extensionStem(place, inner);
  return [...OPERATORS, "EXISTS"].map((operator) => `${operator}_${stem}{field}`);
}

function extensionStem(place: Place, inner: boolean): string {
  return `${inner ? "INNER_" : ""}${place === "" ? "" : `${place}_`}`;
}

export function factsOf(
  events: readonly CapturedEvent[],
  masterData: readonly MasterData[],
): Fact[] {
  const facts = [...events.flatMap(factsOfEvent), ...newestOf(masterData).flatMap(factsOfElement)];
  // The page does not say what an empty value asks for.
  return facts.filter(({ value, sort }) => sort === "exists" || value.trim() !== "");
}

function factsOfEvent(captured: CapturedEvent): Fact[] {
  const { event, context, eventHash, recordTime } = captured;
  const word = (value: Json) => meaningOf(String(value), prefixesOf(context));
  const simple = (sort: Sort, family: string, values: readonly Json[]) =>
    values.map((value): Fact => ({ family, name: family, value: String(value), sort }));
  const all = (paths: readonly (readonly string[])[]) =>
    paths.flatMap((path) => at(event, ...path));

  return [
    ...simple("word", "eventType", at(event, "type").map(word)),
    ...simple("exact", "EQ_action", at(event, "action")),
    ...simple("exact", "EQ_eventID", [event.eventID ?? eventHash]),
    ...simple("exact", "EQ_rp:eventHash", [eventHash]),
    ...simple("identifier", "EQ_rp:certificationInfo", at(event, "certificationInfo")),
    ...Object.entries(WORDS).flatMap(([name, { kind, path }]) =>
      simple("word", name, at(event, ...path).map(word)).map((fact) => ({ ...fact, kind })),
    ),
    ...Object.entries(TEXTS).flatMap(([name, paths]) => simple("any", name, all(paths))),
    ...simple("exact", "EQ_hexBinaryValue", at(event, ...HEX)),
    ...simple("exact", "EQ_booleanValue", at(event, ...BOOLEAN)),
    ...["readPoint", "bizLocation"].flatMap((place) =>
      simple("identifier", `WD_${place}`, at(event, place, "id")),
    ),
    ...["errorDeclaration", "sensorElementList"].flatMap((member) =>
      simple("exists", `EXISTS_${member}`, at(event, member).slice(0, 1)),
    ),
    ...[...Object.entries(TIMES), ["recordTime", []] as const].flatMap(([member, paths]) =>
      ["GE", "LT"].flatMap((operator) =>
        simple(
          "time",
          `${operator}_${member}`,
          member === "recordTime" ? [recordTime] : all(paths),
        ),
      ),
    ),
    ...Object.entries(MATCHES).flatMap(([name, { paths }]) => [
      ...simple("identifier", name, all(paths)),
      // A pattern is drawn later; that there is something to match is enough.
      ...simple("exact", `${name} pattern`, all(paths)).map((fact) => ({ ...fact, name })),
    ]),
    ...typedFacts(captured),
    ...numberFacts(captured),
    ...extensionFacts(captured),
  ];
}

function typedFacts({ event, context }: CapturedEvent): Fact[] {
  return Object.entries(TYPED).flatMap(([of, { kind, list, member }]) =>
    at(event, list).flatMap((entry) =>
      at(entry, "type").flatMap((type) =>
        at(entry, member).map((value): Fact => {
          const field = meaningOf(String(type), prefixesOf(context));
          const name = `EQ_${of}_{field}`;
          return {
            family: `EQ_${of}_{type}`,
            name,
            field,
            value: String(value),
            sort: "identifier",
            kind,
          };
        }),
      ),
    ),
  );
}

function numberFacts({ event }: CapturedEvent): Fact[] {
  const quantities = QUANTITY_LISTS.flatMap((list) => at(event, list));
  const reports = at(event, "sensorElementList", "sensorReport");
  const facts = (holder: Json, member: string, withUnit: boolean) => {
    const [uom] = at(holder, "uom");
    if (withUnit && uom === undefined) return [];
    return at(holder, member).flatMap((value) =>
      OPERATORS.map(
        (operator): Fact => ({
          family: `${operator}_${member}${withUnit ? "_{UOM}" : ""}`,
          name: `${operator}_${member}${withUnit ? `_${uom}` : ""}`,
          value: String(value),
          sort: "number",
        }),
      ),
    );
  };
  return [
    ...quantities.flatMap((one) => [
      ...facts(one, "quantity", false),
      ...facts(one, "quantity", true),
    ]),
    ...reports.flatMap((one) => [
      ...facts(one, "percRank", false),
      ...MEASURES.flatMap((measure) => facts(one, measure, true)),
    ]),
  ];
}

function extensionFacts(captured: CapturedEvent): Fact[] {
  return Object.keys(PLACES).flatMap((place) =>
    [false, true].flatMap((inner) =>
      fieldsAt(captured, place as Place, inner).flatMap(({ iri: field, value }) => {
        const stem = extensionStem(place as Place, inner);
        const fact = (operator: string, found: Json, sort: Sort): Fact => ({
          ...{ family: `${operator}_${stem}{field}`, name: `${operator}_${stem}{field}` },
          ...{ field, value: String(found), sort },
        });
        const scalars = scalarsOf(value);
        return [
          fact("EXISTS", "", "exists"),
          ...scalars.map((one) => fact("EQ", one, "any")),
          ...scalars
            .filter(
              (one) => typeof one !== "boolean" && /^\s*-?[0-9.]+\s*$|^[0-9]{4}-/.test(String(one)),
            )
            .flatMap((one) => ORDERS.map((operator) => fact(operator, one, "any"))),
        ];
      }),
    ),
  );
}

function factsOfElement({ vocabulary, element, context }: MasterData): Fact[] {
  const about = {
    ReadPoint: ["readPoint"],
    BusinessLocation: ["bizLocation"],
    Location: ["readPoint", "bizLocation"],
    EPCClass: ["epcClass"],
    SourceDest: ["source", "destination"],
    BusinessTransaction: ["bizTransaction"],
    BusinessStep: ["bizStep"],
    Disposition: ["disposition"],
  }[vocabulary.replace(/^.*:/, "")];
  return (about ?? []).flatMap((of) =>
    at(element, "attributes").flatMap((attribute) => {
      const field = meaningOf(String(at(attribute, "id")), prefixesOf(context));
      const has: Fact = {
        family: `HASATTR_${of}`,
        name: `HASATTR_${of}`,
        value: field,
        sort: "word",
      };
      const equal = scalarsOf(at(attribute, "attribute")).flatMap((value) =>
        ["EQATTR", "EQ_ATTR"].map(
          (verb): Fact => ({
            ...{ family: `${verb}_${of}_{attribute}`, name: `${verb}_${of}_{field}`, field },
            ...{ value: String(value), sort: "any" },
          }),
        ),
      );
      return [has, ...equal];
    }),
  );
}
