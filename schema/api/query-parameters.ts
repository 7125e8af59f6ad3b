/** What the parameters of the query language mean, said once for each field: their names come from the list that the parser reads. */
import type { ApiFacts, QueryParameterFact } from "./facts.ts";
import type { Parameter } from "./openapi.ts";
import {
  BARN,
  CHERRY,
  COLD_ROOM,
  CRATE,
  HARVEST_HASH,
  HARVEST_ID,
  ORDER,
  SENSOR,
} from "./samples.ts";

/** In the order in which one asks. */
export const GROUPS = {
  when: "When",
  what: "What happened",
  goods: "Which goods",
  where: "Where",
  sensors: "What sensors saw",
  corrections: "Corrections",
  families: "Transactions, extensions, master data",
  answer: "Order and pages",
} as const;
export type Group = keyof typeof GROUPS;

type Words = { readonly group: Group; readonly about: string; readonly example: string };
const of =
  (group: Group) =>
  (about: string, example: string): Words => ({ group, about, example });
const [when, what, goods, where] = [of("when"), of("what"), of("goods"), of("where")];
const [sensors, corrections, families] = [of("sensors"), of("corrections"), of("families")];

/** The same pattern: of EPCs it finds the serials of a GTIN, of classes its lots. */
const ALL = "urn:epc:idpat:sgtin:9527654.031001.*";
const described = (about: string) =>
  families(`Attributes of ${about} in captured master data`, "cbvmda:city");

/** By the field alone, or by the whole name where operators differ in what they look at. */
const WORDS: { readonly [field: string]: Words } = {
  eventTime: when("When it happened", "2026-03-01T00:00:00-06:00"),
  recordTime: when("When we took it in", "2026-03-01T00:00:00Z"),

  eventType: what("Its type", "ObjectEvent|TransformationEvent"),
  action: what("Its action", "ADD|OBSERVE"),
  bizStep: what("The business step", "commissioning|storing"),
  disposition: what("The disposition", "active"),
  persistentDisposition_set: what("A disposition it sets for good", "completeness_verified"),
  persistentDisposition_unset: what("A disposition it takes back", "recalled"),
  eventID: what("Its eventID", HARVEST_ID),
  "rp:eventHash": what(
    "Its CBV event hash, whatever the eventID is (ours, not the standard’s)",
    HARVEST_HASH,
  ),
  "rp:certificationInfo": what(
    "A certificate it names (ours, not the standard’s)",
    "https://id.gs1.org/253/9527654310008C1",
  ),
  transformationID: what(
    "The transformation it is part of",
    "urn:uuid:0a1b2c3d-0000-4000-8000-00000000000a",
  ),

  epc: goods("Instances it is about, or children", CRATE),
  parentID: goods("The parent", CRATE),
  inputEPC: goods("Instances that went in", CRATE),
  outputEPC: goods("Instances that came out", CRATE),
  anyEPC: goods("Any of these instances", CRATE),
  epcClass: goods("Classes or lots in quantities", CHERRY),
  inputEPCClass: goods("Classes or lots that went in", CHERRY),
  outputEPCClass: goods("Classes or lots that came out", CHERRY),
  anyEPCClass: goods("Classes or lots anywhere", CHERRY),
  quantity: goods("Some quantity, of any unit", "1000"),

  readPoint: where("The read point", COLD_ROOM),
  bizLocation: where("The business location", BARN),

  type: sensors("What was measured", "Temperature"),
  time: sensors("When it was measured", "2026-03-02T00:00:00Z"),
  startTime: sensors("When measuring began", "2026-03-02T00:00:00Z"),
  endTime: sensors("When measuring ended", "2026-03-03T00:00:00Z"),
  deviceID: sensors("The device", SENSOR),
  dataProcessingMethod: sensors(
    "How the data was processed",
    "https://id.gs1.org/253/9527654310008M1",
  ),
  bizRules: sensors("The rules it is judged by", "https://id.gs1.org/253/9527654310008R1"),
  microorganism: sensors("The microorganism", "https://www.ncbi.nlm.nih.gov/taxonomy/1126011"),
  chemicalSubstance: sensors(
    "The substance",
    "https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N",
  ),
  stringValue: sensors("A reading that is text", "ripe"),
  uriValue: sensors("A reading that is an address", "https://id.gs1.org/8004/9527654310008T-17"),
  booleanValue: sensors("A reading that is true or false", "true"),
  hexBinaryValue: sensors("A reading that is bytes, in any case", "f0f0f0"),
  percRank: sensors("The percentile rank", "50"),
  EXISTS_sensorElementList: sensors("Sensor data at all", "true"),

  EXISTS_errorDeclaration: corrections("The event is declared wrong", "true"),
  errorDeclarationTime: corrections("When it was declared wrong", "2026-03-01T00:00:00Z"),
  errorDeclaration_Time: corrections(
    "The same, as the standard’s query schema writes it",
    "2026-03-01T00:00:00Z",
  ),
  errorReason: corrections("Why it was declared wrong", "incorrect_data"),
  correctiveEventID: corrections("The event that replaces it", HARVEST_ID),

  HASATTR_bizStep: described("the business step"),
  HASATTR_disposition: described("the disposition"),
  HASATTR_readPoint: described("the read point"),
  HASATTR_bizLocation: described("the business location"),
  HASATTR_bizTransaction: described("a transaction"),
  HASATTR_source: described("a source"),
  HASATTR_destination: described("a destination"),
  HASATTR_epcClass: described("a class"),
};

/** What the operator does with the values. */
export const OPERATORS: { readonly [operator: string]: string } = {
  EQ: "equal to one of the values",
  GT: "greater than this",
  GE: "at least this",
  LT: "less than this",
  LE: "at most this",
  MATCH: "one of these identifiers, or one that fits a pattern",
  WD: "one of these places, or below one by the `children` of captured master data: of a BusinessLocation for `WD_bizLocation`, of a ReadPoint for `WD_readPoint`, of a Location for both",
  EXISTS: "there at all; `false` asks for nothing",
  HASATTR: "at least one of these names",
};
const OF_TIMES: { readonly [operator: string]: string } = {
  GE: "at this moment or later",
  LT: "before this moment",
};

/** What cannot be said by the field alone. */
const BY_NAME: { readonly [name: string]: string } = {
  MATCH_epc: `${ALL}|${CRATE}`,
  WD_readPoint: BARN,
  LT_eventTime: "2026-04-01T00:00:00-06:00",
  LT_time: "2026-03-04T00:00:00Z",
  LT_errorDeclarationTime: "2026-04-01T00:00:00Z",
  LT_errorDeclaration_Time: "2026-04-01T00:00:00Z",
  GT_quantity: "500",
};

/** Another way to ask. */
const MORE: { readonly [name: string]: { readonly summary: string; readonly example: string } } = {
  MATCH_anyEPCClass: { summary: "Every lot of a GTIN", example: ALL },
};

export function queryParameters(facts: ApiFacts): { readonly [name: string]: Parameter } {
  const named = facts.queryParameters.map((fact) => [keyOf(fact.name), parameterOf(fact)]);
  return { ...Object.fromEntries(named), ...answerParameters(facts), family: family(facts) };
}

/** Keys of components hold no colon. */
const keyOf = (name: string) => name.replace(":", ".");

function parameterOf(fact: QueryParameterFact): Parameter {
  const { name, operator, field, values } = fact;
  const words = WORDS[name] ?? WORDS[field];
  if (words === undefined) throw new Error(`nobody says what the parameter ${name} means`);
  const isTime = values.includes("time");
  const does = (isTime ? OF_TIMES : OPERATORS)[operator ?? "EQ"] ?? "";
  const example = BY_NAME[name] ?? words.example;
  const isList = !isTime && !["GT", "GE", "LT", "LE", "EXISTS"].includes(operator ?? "");
  const asValue = (text: string) => exampleOf(fact, isList ? text.split("|") : text);
  const more = MORE[name];
  return {
    name,
    in: "query",
    description: `${words.about}: ${does}.`,
    schema: schemaOf(fact, isTime),
    // Values are joined by “|”, which a style may say only of a list.
    ...(isList ? { style: "pipeDelimited" as const, explode: false } : {}),
    ...(operator === "EXISTS" && { allowEmptyValue: true as const }),
    ...(more === undefined
      ? { example: asValue(example) }
      : {
          examples: {
            one: { value: asValue(example) },
            more: { summary: more.summary, value: asValue(more.example) },
          },
        }),
    "x-group": words.group,
    "x-about": words.about,
  };
}

function exampleOf(
  { operator, values }: QueryParameterFact,
  example: string | readonly string[],
): unknown {
  if (operator === "EXISTS") return true;
  if (values !== "numbers") return example;
  return typeof example === "string" ? Number(example) : example.map(Number);
}

function schemaOf({ operator, values, words }: QueryParameterFact, isTime: boolean) {
  if (operator === "EXISTS") return { type: "boolean" };
  if (isTime) return { type: "string", format: "date-time" };
  if (["GT", "GE", "LT", "LE"].includes(operator ?? "")) return { type: "number" };
  const one = values === "numbers" ? { type: "number" } : { type: "string" };
  return {
    type: "array",
    minItems: 1,
    items: { ...one, ...(words && (values === "some of" ? { enum: words } : { examples: words })) },
  };
}

function answerParameters({ limits }: ApiFacts): { readonly [name: string]: Parameter } {
  const answer = (name: string, about: string, more: Pick<Parameter, "schema" | "example">) => ({
    [name]: {
      name,
      in: "query" as const,
      description: `${about}.`,
      ...more,
      "x-group": "answer",
      "x-about": about,
    },
  });
  const count = (minimum: number, more = {}) => ({ type: "integer", minimum, ...more });
  return {
    ...answer("orderBy", "`eventTime`, `recordTime`, or an extension field of the event", {
      schema: { type: "string", default: "recordTime" },
      example: "eventTime",
    }),
    ...answer("orderDirection", "Newest and largest first, or last", {
      schema: { type: "string", enum: ["ASC", "DESC"], default: "DESC" },
      example: "ASC",
    }),
    ...answer("eventCountLimit", "Only the first so many, over all pages; needs `orderBy`", {
      schema: count(1),
      example: 10,
    }),
    ...answer(
      "maxEventCount",
      "Refuse with 413 when more match than this; not with `eventCountLimit`",
      {
        schema: count(0),
        example: 500,
      },
    ),
    ...pagingParameters(limits),
  };
}

function pagingParameters(limits: ApiFacts["limits"]) {
  const paging = { in: "query", "x-group": "answer" } as const;
  const [size, token] = [
    "How many on a page; a larger number is taken as the largest",
    "Where the next page begins: follow the `Link` of the page before, and leave this to us",
  ];
  return {
    perPage: {
      ...{ name: "perPage", ...paging, description: `${size}.`, "x-about": size, example: 2 },
      schema: {
        type: "integer",
        minimum: 1,
        maximum: limits.perPage,
        default: limits.perPageUnlessSaid,
      },
    },
    nextPageToken: {
      ...{ name: "nextPageToken", ...paging, description: `${token}.`, "x-about": token },
      schema: { type: "string" },
    },
  };
}

/** The forms whose names end in something of the sender's, with a question for each. */
export const FAMILIES: {
  readonly [family: string]: {
    readonly form: string;
    readonly about: string;
    readonly ask: readonly [name: string, value: string];
  };
} = {
  typed: {
    form: "EQ_{bizTransaction|source|destination}_{type}",
    about: "An entry of this type has one of the values",
    ask: ["EQ_bizTransaction_po", ORDER],
  },
  withUnit: {
    form: "{EQ|GT|GE|LT|LE}_{value|minValue|maxValue|meanValue|sDev|percValue|quantity}_{UOM}",
    about: "A reading, or a quantity, that is in exactly this unit",
    ask: ["GE_value_CEL", "4"],
  },
  extension: {
    form: "{OP}_{field}",
    about: "An extension field of the event; `{OP}` is `EQ GT GE LT LE EXISTS`",
    ask: ["EXISTS_rp:party", "true"],
  },
  inner: {
    form: "{OP}_INNER_{field}",
    about: "A field below an extension, at any depth",
    ask: ["EQ_INNER_rp:name", "Finca Aurora"],
  },
  placed: {
    form: "{OP}_{PLACE}_{field}",
    about:
      "An extension field in `ILMD`, `ERROR_DECLARATION`, `SENSORELEMENT`, `SENSORMETADATA`, `SENSORREPORT`, `readPoint` or `bizLocation`",
    ask: ["EQ_ILMD_cbvmda:countryOfOrigin", "HN"],
  },
  placedInner: {
    form: "{OP}_INNER_{PLACE}_{field}",
    about: "A field below an extension there",
    ask: ["EQ_INNER_readPoint_rp:country", "HN"],
  },
  attribute: {
    form: "EQATTR_{field}_{attribute}",
    about: "Master data gives the place, class or partner this attribute, with one of the values",
    ask: ["EQATTR_bizLocation_cbvmda:city", "Santa Bárbara"],
  },
};

/** Eight parameters that are alike, each on its own in the description: one line to a reader. */
export const ALIKE = {
  operator: "HASATTR",
  form: "HASATTR_{field}",
  about: (fields: readonly string[]) =>
    `Master data gives it an attribute of one of these names. Its fields, and those of \`EQATTR_\`: ${fields
      .map((field) => `\`${field}\``)
      .join(", ")}`,
  ask: ["HASATTR_bizLocation", "cbvmda:city"],
} as const;

/** One object that is written out as parameters: how OpenAPI says that names are open. */
function family({ queryFamilies }: ApiFacts): Parameter {
  const known = Object.entries(FAMILIES);
  return {
    name: "family",
    in: "query",
    description: `Parameters whose names end in a type, unit or field of yours, each written by its own name. ${known
      .map(([, { form, about }]) => `\`${form}\`: ${about}.`)
      .join(
        " ",
      )} A field is \`prefix:name\` or a whole IRI; \`GS1-Extensions\` says what a prefix means.`,
    style: "form",
    explode: true,
    schema: {
      type: "object",
      patternProperties: Object.fromEntries(
        known.map(([name]) => [queryFamilies[name] ?? "", { type: "string" }]),
      ),
      additionalProperties: false,
    },
    examples: Object.fromEntries(
      known.map(([name, { about, ask }]) => [
        name,
        { summary: about.replaceAll("`", ""), value: Object.fromEntries([ask]) },
      ]),
    ),
    "x-group": "families",
  };
}
