/** The description as the tests read it: its calls one by one, the request that a call's own examples make, and its schemas as a judge. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import {
  type Response as Described,
  isRef,
  type Method,
  type OpenApi,
  type Operation,
  type Parameter,
  resolve,
} from "../../schema/api/openapi.ts";
import { describe } from "../../worker/routes/api/describe.ts";

export const ORIGIN = "https://rootproof.example";
export const api = describe(ORIGIN);

export interface DescribedCall {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

export function callsOf(of: OpenApi): readonly DescribedCall[] {
  return Object.entries(of.paths).flatMap(([path, item]) =>
    (Object.entries(item) as [Method, Operation][]).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
      parameters: (operation.parameters ?? []).map((one) => resolve<Parameter>(of, one)),
    })),
  );
}

/** The address with the examples in it, and other values where the example could only stand for what a server makes up. */
export function addressOf(
  { path, parameters }: DescribedCall,
  values: { readonly [name: string]: string } = {},
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { example } = parameters.find((one) => one.in === "path" && one.name === name) ?? {};
    return encodeURIComponent(values[name] ?? String(example));
  });
  const query = parameters
    .filter((one) => one.in === "query" && one.required === true)
    .map(({ name, example }) => [name, values[name] ?? String(example)]);
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** A query parameter’s examples: as values, and as they are written into an address. */
export function examplesOf({ example, examples }: Parameter): readonly unknown[] {
  if (examples === undefined) return example === undefined ? [] : [example];
  return Object.values(examples).flatMap((one) => (isRef(one) ? [] : [one.value]));
}
export function written(value: unknown): string {
  return Array.isArray(value) ? value.join("|") : String(value);
}

export function bodiesOf({ requestBody }: Operation): readonly (readonly [string, unknown])[] {
  const examples = Object.values(requestBody?.content ?? {})[0]?.examples ?? {};
  return Object.entries(examples).flatMap(([name, one]) =>
    isRef(one) ? [] : [[name, one.value] as const],
  );
}

export const needsKey = ({ security = [] }: Operation) =>
  security.length > 0 && security.every((one) => "key" in one);

export function responseOf(of: OpenApi, operation: Operation, status: number): Described {
  const found = operation.responses[String(status)];
  if (found === undefined) throw new Error(`${operation.operationId}: ${status} is not described`);
  return resolve<Described>(of, found);
}

/** Judges values by the schemas of a description, GS1's among them. */
export function judge(of: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const gs1 = JSON.parse(readFileSync("schema/epcis/epcis-2.0.0.json", "utf8"));
  // Of another draft; nothing in it reads differently in this one.
  ajv.addSchema({ ...gs1, $schema: undefined }, gs1.$id);
  ajv.addSchema({ components: of.components, $id: "https://api.test/openapi" });
  // Many answers have one shape.
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  return (schema: object, value: unknown): string[] => {
    const text = JSON.stringify(schema).replaceAll(
      '"#/components',
      '"https://api.test/openapi#/components',
    );
    const check = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, check);
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
