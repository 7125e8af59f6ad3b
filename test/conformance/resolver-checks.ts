/** The 25 HTTP checks of the corpus against the running resolver, seeded through its own API. GS1-Conformant Resolver 1.2; STANDARDS.md §8. */
import { Ajv } from "ajv";
import type { Json } from "../../worker/core/json.ts";
import { corpusText, corpusVectors } from "../core/corpus.ts";
import { membersOf } from "./partner.ts";
import { type Answer, leadsTo, type ResolverWorld, scan } from "./resolver-world.ts";

export interface Check {
  readonly id: string;
  readonly rule: string;
  readonly severity: "SHALL" | "SHOULD" | "MAY";
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly expect: Expected;
}

interface Expected {
  readonly status?: readonly number[];
  readonly location?: string;
  readonly locationOneOf?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly notHeaders?: Readonly<Record<string, string>>;
  readonly schema?: string;
  readonly bodyContains?: readonly string[];
  readonly jsonKeys?: readonly string[];
  readonly jsonpath?: readonly AtPath[];
}

interface AtPath {
  readonly path: string;
  readonly length?: number;
  readonly onlyKeys?: readonly string[];
  readonly regex?: string;
}

const JUDGED: ReadonlySet<string> = new Set([
  ...["status", "location", "locationOneOf", "headers", "notHeaders", "schema"],
  ...["bodyContains", "jsonKeys", "jsonpath"],
]);

export const resolverChecks = (): readonly Check[] => corpusVectors<Check>("resolver-checks");

/** What is wrong with the answer, or nothing. */
export async function checkFault(
  world: ResolverWorld,
  { request, expect }: Check,
): Promise<string | undefined> {
  const unknown = Object.keys(expect).find((name) => !JUDGED.has(name));
  if (unknown !== undefined) return `nobody here knows how to judge "${unknown}"`;
  const answer = await scan(world, request.path, request.headers, request.method);
  const faults = [statusFault, headerFault, bodyFault, ...[]].map((judge) => judge(answer, expect));
  return faults.find((fault) => fault !== undefined);
}

function statusFault(answer: Answer, { status, location, locationOneOf }: Expected) {
  if (status !== undefined && !status.includes(answer.status)) {
    return `${answer.status} ${answer.text.slice(0, 200)}`;
  }
  const places = location === undefined ? locationOneOf : [location];
  const leads = leadsTo(answer);
  return places === undefined || places.includes(leads) ? undefined : `leads to "${leads}"`;
}

function headerFault({ headers }: Answer, { headers: wanted = {}, notHeaders = {} }: Expected) {
  for (const [name, pattern] of Object.entries(wanted)) {
    const said = headers.get(name) ?? "";
    if (!new RegExp(pattern, "i").test(said)) return `${name} is "${said}", not ${pattern}`;
  }
  for (const [name, pattern] of Object.entries(notHeaders)) {
    const said = headers.get(name) ?? "";
    if (new RegExp(pattern, "i").test(said)) return `${name} is "${said}"`;
  }
  return undefined;
}

function bodyFault(answer: Answer, expected: Expected) {
  const { schema, bodyContains = [], jsonKeys = [], jsonpath = [] } = expected;
  const absent = bodyContains.find((text) => !answer.text.includes(text));
  if (absent !== undefined) return `the body has no ${absent}`;
  const missing = jsonKeys.find((name) => membersOf(answer.json)[name] === undefined);
  if (missing !== undefined) return `the body has no member ${missing}`;
  for (const one of jsonpath) {
    const fault = pathFault(answer.json, one);
    if (fault !== undefined) return fault;
  }
  return schema === undefined ? undefined : linkSetFault(answer.json);
}

const validate = (): ((json: unknown) => string | undefined) => {
  const text = corpusText("gs1-linkset/gs1-linkset-schema.json");
  const judge = new Ajv({ strict: false }).compile(JSON.parse(text) as object);
  return (json) => (judge(json) ? undefined : JSON.stringify(judge.errors?.[0]));
};
let judgeLinkSet: ((json: unknown) => string | undefined) | undefined;

/** What GS1's own schema has against it. */
export function linkSetFault(json: Json | undefined): string | undefined {
  judgeLinkSet ??= validate();
  return judgeLinkSet(json);
}

/** The few forms that the vectors use: `$.a`, `$.a[0]['b'][*]`. */
function pathFault(json: Json | undefined, { path, length, onlyKeys, regex }: AtPath) {
  const steps = [...path.matchAll(/\.(\w+)|\[(\d+)\]|\['([^']+)'\]/g)];
  let found: Json | undefined = json;
  for (const [, name, index, quoted] of steps) {
    found =
      index === undefined
        ? membersOf(found)[name ?? quoted ?? ""]
        : (found as readonly Json[] | undefined)?.[Number(index)];
  }
  const list = path.endsWith("[*]") && Array.isArray(found) ? (found as readonly Json[]) : [found];
  if (length !== undefined && list.length !== length) return `${path}: ${list.length}`;
  const more = list
    .flatMap((one) => Object.keys(membersOf(one)))
    .find((key) => onlyKeys?.includes(key) === false);
  if (more !== undefined) return `${path} has ${more}`;
  if (regex === undefined || new RegExp(regex).test(String(found))) return undefined;
  return `${path} is ${String(found)}`;
}
