/** Random values of every kind that stands in an event: identifiers, words, times, numbers, fields of the sender's own. */
import fc from "fast-check";
import { STANDARD_WORDS, type WordKind, webUri } from "../../../worker/core/epcis/vocabulary.ts";
import type { Json, JsonObject } from "../../../worker/core/json.ts";
import {
  CLASSES,
  DEVICES,
  HOSTS,
  INSTANCES,
  NAMESPACES,
  type Named,
  PAPERS,
  PARTIES,
  PLACES,
  spellingsOf,
} from "./random-names.ts";

/** Which prefix stands for the first namespace, and which for the second. */
export type Spelling = { readonly one: string; readonly other: string };
export const anySpelling: fc.Arbitrary<Spelling> = fc.constantFrom(
  { one: "ex", other: "my" },
  { one: "my", other: "ex" },
  { one: "a", other: "my" },
);

const spelled = (things: readonly Named[], ...others: string[]) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(...things).chain((one) => fc.constantFrom(...spellingsOf(one))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

export const anyPlace = spelled(PLACES, "geo:6.1,39.2", "https://finca.example/fields/3");
export const anyParty = spelled(PARTIES, "https://finca.example/about", "urn:example:party:7");
export const anyPaper = spelled(
  PAPERS,
  "urn:epcglobal:cbv:bt:9521234000013:PO-77",
  "https://finca.example/orders/77",
);
export const anyDevice = spelled(DEVICES, "urn:uuid:8f6c1d2e-4a5b-4c3d-9e8f-001122334455");
export const anyClass = spelled(
  CLASSES,
  "urn:example:class:cherry",
  // Of a company that vouches for no prefix, on a host of its own.
  `${HOSTS[1]}/01/09521987000015/22/B2/10/LOT-7`,
);

const NUMBERS = [0, 1, 8, 12.5, 80, -3.25, 0.1, 600, 1e-7, 1e21] as const;
export const anyNumber: fc.Arbitrary<number> = fc.constantFrom(...NUMBERS);
export const anyCount = fc.constantFrom(0, 0.001, 1, 8, 12.5, 600, 1e6);
export const UOMS = ["KGM", "GRM", "LTR", "CEL", "A93"] as const;
export const TEXTS = [
  "medium",
  "Kurume",
  "80",
  "80.0",
  "007",
  "true",
  "",
  " with space ",
  "我们下次再试",
];

const two = (number: number) => String(number).padStart(2, "0");
/** Few instants, many ways to write them. */
export const anyTime: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom("00:00:00", "08:15:30", "23:59:59"),
    fc.constantFrom("", ".5", ".123", ".1239", ".000999", ".123456789"),
    fc.constantFrom("Z", "z", "+00:00", "-00:00", "+03:00", "-05:00", "+05:30", "+14:00", "-11:45"),
    fc.constantFrom("T", "T", "T", "t", " "),
  )
  .map(
    ([day, clock, fraction, zone, between]) =>
      `2026-03-${two(day)}${between}${clock}${fraction}${zone}`,
  );
export const anyOffset = fc.constantFrom(
  "+00:00",
  "-00:00",
  "+03:00",
  "-05:00",
  "+05:30",
  "+14:00",
);

export type Vocabulary = {
  readonly spelling: Spelling;
  /** An identifier of one thing, now and then as `prefix:name`. */
  readonly instance: fc.Arbitrary<string>;
  /** A word of the standard in one of its forms, or one of the sender's own. */
  readonly word: (kind: WordKind, own: string) => fc.Arbitrary<string>;
};

export function vocabularyFor(spelling: Spelling): Vocabulary {
  const { one } = spelling;
  return {
    spelling,
    instance: spelled(INSTANCES, `${one}:box-7`, "urn:uuid:00000000-0000-4000-8000-0000000000aa"),
    word: (kind, own) =>
      fc.oneof(
        { weight: 4, arbitrary: fewWords(kind) },
        { weight: 1, arbitrary: fewWords(kind).map((word) => webUri(kind, word)) },
        { weight: 1, arbitrary: fewWords(kind).map((word) => curie(webUri(kind, word))) },
        { weight: 1, arbitrary: fc.constantFrom(`${one}:${own}`, `${NAMESPACES[0]}${own}`) },
      ),
  };
}

/** Mostly the first three, so that they meet again. */
function fewWords(kind: WordKind): fc.Arbitrary<string> {
  const all = STANDARD_WORDS[kind];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...all.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );
}

function curie(uri: string): string {
  return uri
    .replace("https://ref.gs1.org/cbv/", "cbv:")
    .replace("https://ref.gs1.org/voc/", "gs1:");
}

const FIELDS = ["score", "note", "roast", "at", "checked", "inside"] as const;

const anyScalar: fc.Arbitrary<Json> = fc.oneof(
  anyNumber,
  fc.boolean(),
  fc.constantFrom(...TEXTS),
  anyTime,
  fc.constantFrom("2026-03-02", "12:30", "ex:cupping", "note: none"),
  fc
    .constantFrom(...[...INSTANCES, ...CLASSES].slice(0, 4))
    .chain((one) => fc.constantFrom(...spellingsOf(one))),
);

/** Under both namespaces, nested, in lists, as typed values, and under whole URIs. */
function anyField({ spelling: { one, other } }: Vocabulary): fc.Arbitrary<[string, Json]> {
  const names = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .constantFrom(...FIELDS)
        .chain((field) => fc.constantFrom(`${one}:${field}`, `${other}:${field}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom(`${NAMESPACES[0]}score`, "https://schema.org/name") },
  );
  const { value } = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
    object: fc.dictionary(
      fc.oneof({ weight: 8, arbitrary: names }, { weight: 1, arbitrary: fc.constant("bare") }),
      tie("value"),
      { maxKeys: 3 },
    ) as fc.Arbitrary<JsonObject>,
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: anyScalar },
      {
        weight: 1,
        arbitrary: fc.record({
          "@type": fc.constant("xsd:string"),
          "@value": anyScalar,
        }) as fc.Arbitrary<Json>,
      },
      { weight: 2, arbitrary: tie("object") },
      { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    ),
  }));
  return fc.tuple(names, value);
}

export function fieldsOf(words: Vocabulary): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<JsonObject>({}) },
    {
      weight: 1,
      arbitrary: fc.array(anyField(words), { minLength: 1, maxLength: 3 }).map(objectOf),
    },
  );
}

function objectOf(entries: [string, Json][]): JsonObject {
  return Object.fromEntries(entries);
}

/** The members of the standard in it may be absent, all but `required`; fields of the sender's own may stand beside them. */
export function withFields(
  words: Vocabulary,
  members: { readonly [name: string]: fc.Arbitrary<Json> },
  required: readonly string[] = [],
): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(some(members, required), fieldsOf(words))
    .map(([own, fields]) => ({ ...own, ...fields }));
}

export function some(
  members: { readonly [name: string]: fc.Arbitrary<Json> },
  required: readonly string[] = [],
): fc.Arbitrary<JsonObject> {
  return fc.record(members, { requiredKeys: [...required] }) as fc.Arbitrary<JsonObject>;
}

export function few<T extends Json>(one: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength, maxLength: 2 });
}
