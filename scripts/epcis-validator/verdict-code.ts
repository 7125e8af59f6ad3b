/**
 * Writes a JSON schema as code that says yes or no: one pass over an object's members, and no list of errors. Most events are valid, and
 * then there is nothing to explain. The code calls `formats` and `distinct` of checks.ts.
 */
import {
  type Definitions,
  type Properties,
  partsOf,
  propertiesOf,
  type Schema,
  withoutKnown,
  wordsOf,
} from "./schema-parts.ts";

/** The names an object must have are the bits of one number. */
const REQUIRED_MAX = 30;
/** More words than these are looked up in a set. */
const WORDS_IN_PLACE_MAX = 3;

/** An expression: the object with one function for each of the schemas. */
export function verdictCode(
  schemas: Readonly<Record<string, Schema>>,
  definitions: Definitions,
): string {
  const writer: Writer = { definitions, names: new Map(), lines: [] };
  const verdicts = Object.entries(schemas).map(
    ([name, schema]) => `${name}: (v) => ${test(writer, schema, "v")},`,
  );
  return ["(() => {", ...writer.lines, "return {", ...verdicts, "};", "})()"].join("\n");
}

interface Writer {
  readonly definitions: Definitions;
  /** What is written already, by what it says. */
  readonly names: Map<string, string>;
  readonly lines: string[];
}

/** The name of a declaration: of the one that is there already, when it says the same. */
function declare(writer: Writer, kind: string, say: (name: string) => string): string {
  const known = writer.names.get(say(kind));
  if (known !== undefined) return known;
  const name = `${kind}${writer.names.size}`;
  writer.names.set(say(kind), name);
  writer.lines.push(say(name));
  return name;
}

/** Whether the variable named `value` holds what the schema asks for. */
function test(writer: Writer, schema: Schema, value: string): string {
  const parts = partsOf(writer.definitions, schema);
  const objects = parts.filter(({ type }) => type === "object");
  const asObject = objects.length === 0 ? [] : [`${objectCheck(writer, objects)}(${value})`];
  const known = propertiesOf(objects);
  return all([...asObject, ...parts.flatMap((part) => partTests(writer, { part, value, known }))]);
}

interface Asked {
  readonly part: Schema;
  readonly value: string;
  /** What its members are when this is asked. */
  readonly known: Properties;
}

/** Everything but what is asked of an object's members. */
function partTests(writer: Writer, { part, value, known }: Asked): string[] {
  const tests = [typeTest(writer, part, value)];
  if (part.enum) tests.push(wordTest(writer, part.enum, value));
  if (part.format) tests.push(`formats[${JSON.stringify(part.format)}](${value})`);
  if (part.pattern) {
    const pattern = new RegExp(part.pattern, "u");
    const name = declare(writer, "pattern", (as) => `const ${as} = ${pattern};`);
    tests.push(`${name}.test(${value})`);
  }
  if (part.anyOf) tests.push(branchTest(writer, { part, value, known }));
  if (part.not) tests.push(`!(${test(writer, part.not, value)})`);
  return tests;
}

function typeTest(writer: Writer, part: Schema, value: string): string {
  if (part.type === undefined || part.type === "object") return "true";
  if (part.type === "array") return `${listCheck(writer, part)}(${value})`;
  const is = `typeof ${value} === ${JSON.stringify(part.type)}`;
  return part.type === "number" ? `${is} && isFinite(${value})` : is;
}

/** Words first: they cost least, and nearly always one of them stands there. */
function branchTest(writer: Writer, { part, value, known }: Asked): string {
  const branches = (part.anyOf ?? []).map((one) => withoutKnown(writer.definitions, one, known));
  branches.sort((a, b) => Number(b.enum !== undefined) - Number(a.enum !== undefined));
  return `(${branches.map((branch) => test(writer, branch, value)).join(" || ")})`;
}

function wordTest(writer: Writer, words: readonly string[], value: string): string {
  if (words.length <= WORDS_IN_PLACE_MAX) {
    return `(${words.map((word) => `${value} === ${JSON.stringify(word)}`).join(" || ")})`;
  }
  const set = declare(writer, "words", (as) => `const ${as} = new Set(${JSON.stringify(words)});`);
  return `${set}.has(${value})`;
}

function listCheck(writer: Writer, { items = {}, minItems = 0, uniqueItems }: Schema): string {
  const each = test(writer, items, "x");
  const tooFew = minItems === 0 ? "" : ` || v.length < ${minItems}`;
  const loop = `for (let i = 0; i < v.length; i++) { const x = v[i]; if (!(${each})) return false; }`;
  return declare(
    writer,
    "list",
    (name) => `function ${name}(v) {
  if (!Array.isArray(v)${tooFew}) return false;
  ${each === "true" ? "" : loop}
  return ${uniqueItems ? "distinct(v)" : "true"};
}`,
  );
}

function objectCheck(writer: Writer, objects: readonly Schema[]): string {
  const judgesNames = objects.some(
    (part) => part.propertyNames !== undefined || part.additionalProperties === false,
  );
  const members = judgesNames ? walkMembers(writer, objects) : lookUpMembers(writer, objects);
  return declare(
    writer,
    "object",
    (name) => `function ${name}(v) {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
  ${members}
}`,
  );
}

/** Where any name may stand, only those that mean something are looked at. */
function lookUpMembers(writer: Writer, objects: readonly Schema[]): string {
  const required = requiredOf(objects);
  const properties = propertiesOf(objects);
  const checks = [...new Set([...required, ...properties.keys()])].map((name) => {
    const fits = all((properties.get(name) ?? []).map((schema) => test(writer, schema, "x")));
    const absent = required.includes(name) ? "x === undefined ||" : "x !== undefined &&";
    return `{ const x = v[${JSON.stringify(name)}]; if (${absent} !(${fits})) return false; }`;
  });
  return [...checks, "return true;"].join("\n  ");
}

/** Where names are judged as well, every member is looked at, once. */
function walkMembers(writer: Writer, objects: readonly Schema[]): string {
  const required = requiredOf(objects);
  if (required.length > REQUIRED_MAX) throw new Error("more required names than bits");
  const listed = objects.flatMap(({ propertyNames = {} }) =>
    wordsOf(writer.definitions, propertyNames),
  );
  const names = new Set([...required, ...listed, ...propertiesOf(objects).keys()]);
  const cases = [...names].map((name) => {
    const fits = all(objects.flatMap((part) => memberTests(writer, part, name)));
    const refusal = fits === "true" ? "" : `if (!(${fits})) return false; `;
    const bit = required.indexOf(name);
    const mark = bit < 0 ? "" : `seen |= ${2 ** bit}; `;
    return `case ${JSON.stringify(name)}: ${refusal}${mark}break;`;
  });
  const others = all(objects.flatMap((part) => memberTests(writer, part)));
  return `let seen = 0;
  for (const name in v) {
    const x = v[name];
    switch (name) {
      ${cases.join("\n      ")}
      default: if (!(${others})) return false;
    }
  }
  return seen === ${2 ** required.length - 1};`;
}

/** What one part of a schema asks of the member of this name; without a name, of those that are named nowhere. */
function memberTests(writer: Writer, part: Schema, name?: string): string[] {
  const { properties = {}, propertyNames, additionalProperties } = part;
  const schema = name === undefined ? undefined : properties[name];
  const tests = schema === undefined ? [] : [test(writer, schema, "x")];
  if (propertyNames !== undefined) {
    const fits = name !== undefined && wordsOf(writer.definitions, propertyNames).includes(name);
    if (!fits) tests.push(test(writer, propertyNames, "name"));
  }
  if (additionalProperties === false && schema === undefined) tests.push("false");
  return tests;
}

function requiredOf(objects: readonly Schema[]): readonly string[] {
  return [...new Set(objects.flatMap(({ required = [] }) => required))];
}

function all(tests: readonly string[]): string {
  const told = tests.filter((one) => one !== "true");
  return told.length === 0 ? "true" : told.join(" && ");
}
