/** A JSON schema taken apart: what it asks for, one demand beside the other, and which of them are met already. */

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: true;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
}

export type Definitions = Readonly<Record<string, Schema>>;

const KEYWORDS: ReadonlySet<string> = new Set([
  ...["anyOf", "not", "type", "properties", "required", "propertyNames", "additionalProperties"],
  ...["items", "minItems", "uniqueItems", "enum", "format", "pattern"],
]);

/** Follows `$ref` and takes `allOf` apart. Throws for a keyword that nobody here knows. */
export function partsOf(definitions: Definitions, { $ref, allOf = [], ...own }: Schema): Schema[] {
  if ($ref !== undefined) {
    const definition = definitions[$ref.replace("#/definitions/", "")];
    if (definition === undefined) throw new Error(`the schema has no ${$ref}`);
    return partsOf(definitions, definition);
  }
  const strange = Object.keys(own).find((keyword) => !KEYWORDS.has(keyword));
  if (strange !== undefined) throw new Error(`no verdict code is known for "${strange}"`);
  const first = Object.keys(own).length === 0 ? [] : [own];
  return [...first, ...allOf.flatMap((one) => partsOf(definitions, one))];
}

/** Words that fit a schema for sure. */
export function wordsOf(definitions: Definitions, schema: Schema): readonly string[] {
  const [part = {}, ...others] = partsOf(definitions, schema);
  if (others.length > 0) return [];
  return part.enum ?? (part.anyOf ?? []).flatMap((branch) => wordsOf(definitions, branch));
}

/** What is asked of each member, by all parts together. */
export type Properties = ReadonlyMap<string, readonly Schema[]>;

export function propertiesOf(objects: readonly Schema[]): Properties {
  const together = new Map<string, Schema[]>();
  for (const { properties = {} } of objects) {
    for (const [name, schema] of Object.entries(properties)) {
      together.set(name, [...(together.get(name) ?? []), schema]);
    }
  }
  return together;
}

/** A branch of `anyOf` without what the object's members are known to be: a list would be gone through again for each. */
export function withoutKnown(definitions: Definitions, schema: Schema, known: Properties): Schema {
  const inner = (one: Schema) => withoutKnown(definitions, one, known);
  const { allOf, anyOf, properties, ...rest } = schema;
  return {
    ...rest,
    ...(allOf && { allOf: allOf.map(inner) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(properties && { properties: propertiesWithoutKnown(definitions, properties, known) }),
  };
}

function propertiesWithoutKnown(
  definitions: Definitions,
  properties: Readonly<Record<string, Schema>>,
  known: Properties,
): Record<string, Schema> {
  const entries = Object.entries(properties).map(([name, asked]) => {
    const met = known.get(name) ?? [];
    return [name, met.reduce((left, one) => lessThan(definitions, left, one), asked)] as const;
  });
  return Object.fromEntries(entries);
}

function lessThan(definitions: Definitions, asked: Schema, known: Schema): Schema {
  if (implies(definitions, known, asked)) return {};
  const { items, ...rest } = asked;
  const [list] = partsOf(definitions, known);
  if (items === undefined || list?.type !== "array") return asked;
  return implies(definitions, list.items ?? {}, items) ? rest : asked;
}

/** Each keyword asks for something of its own, but for `additionalProperties`, which means all but its neighbours. */
function implies(definitions: Definitions, known: Schema, asked: Schema): boolean {
  const has = partsOf(definitions, known);
  return partsOf(definitions, asked).every((part) =>
    has.some((one) => {
      const keywords = Object.keys("additionalProperties" in part ? { ...one, ...part } : part);
      return keywords.every((keyword) => isSame(one, part, keyword as keyof Schema));
    }),
  );
}

function isSame(a: Schema, b: Schema, keyword: keyof Schema): boolean {
  return JSON.stringify(a[keyword]) === JSON.stringify(b[keyword]);
}
