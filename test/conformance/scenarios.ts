/** Stories of several calls, in order, each with what it must answer. EPCIS 2.0 §12; STANDARDS.md §3. */
import type { Json } from "../../worker/core/json.ts";
import { corpusVectors } from "../core/corpus.ts";
import type { TestStack } from "../support/stack.ts";
import {
  ask,
  EPCIS,
  eventIdsIn,
  eventsIn,
  type Heard,
  membersOf,
  type Partner,
  partner,
} from "./partner.ts";
import type { Row } from "./row.ts";
import { verdict } from "./rows.ts";

interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly judge?: boolean;
  readonly steps: readonly Step[];
}

interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly expect: Expected;
  readonly save?: Readonly<Record<string, string>>;
  readonly poll?: { readonly until: Members; readonly maxSeconds: number };
}

type Members = Readonly<Record<string, Json>>;

interface Expected {
  readonly status: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly notHeaders?: Readonly<Record<string, string>>;
  readonly json?: Members;
  readonly jsonHas?: readonly string[];
  readonly memberIncludes?: readonly string[];
  readonly eventIDs?: readonly string[];
}

const JUDGED: ReadonlySet<string> = new Set([
  ...["status", "headers", "notHeaders", "json", "jsonHas", "memberIncludes", "eventIDs"],
]);
/** What a step names and this server has not yet: docs/conformance.md says so for each. */
const POSTPONED = /^\/queries|^\/nextPageToken|application\/xml|text\/xml|\{sink\}|"upgrade"/i;

/** In order and by one organisation: later ones ask for what earlier ones captured. */
export async function scenarios(stack: TestStack): Promise<Row[]> {
  const from = await partner(stack, "scenarios");
  const saved = new Map<string, string>();
  const rows: Row[] = [];
  for (const scenario of corpusVectors<Scenario>("epcis-rest-scenarios")) {
    const { id, name, judge } = scenario;
    if (judge === false) continue;
    if (needsPostponed(scenario)) {
      const reason = "needs named queries, subscriptions or XML, which come later";
      rows.push({ id: `${id} ${name}`, outcome: "set aside", reason });
      continue;
    }
    rows.push(verdict(`${id} ${name}`, await storyFault(from, scenario, saved).catch(String)));
  }
  return rows;
}

function needsPostponed({ steps }: Scenario): boolean {
  return steps.some(
    ({ path, headers, body }) =>
      POSTPONED.test(path) || POSTPONED.test(JSON.stringify([headers, body ?? null])),
  );
}

async function storyFault(
  from: Partner,
  { steps }: Scenario,
  saved: Map<string, string>,
): Promise<string | undefined> {
  for (const [n, step] of steps.entries()) {
    const answer = await taken(from, step, saved);
    const fault = faultOf(answer, step.expect);
    if (fault !== undefined) return `step ${n + 1}, ${step.method} ${step.path}: ${fault}`;
    for (const [name, where] of Object.entries(step.save ?? {})) {
      saved.set(name, valueAt(answer, where));
    }
  }
  return undefined;
}

async function taken(
  from: Partner,
  { method, path, headers, body, poll }: Step,
  saved: ReadonlyMap<string, string>,
): Promise<Heard> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => saved.get(name) ?? "");
  const isWhole = filled.startsWith(`${EPCIS}/`) || filled.startsWith("http");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const call = () =>
    ask(from, isWhole ? filled : EPCIS + filled, {
      ...{ method, headers },
      ...(body !== undefined && { body: text }),
    });
  const deadline = Date.now() + (poll?.maxSeconds ?? 0) * 1_000;
  for (;;) {
    const answer = await call();
    const isThere = poll === undefined || holds(answer.json, poll.until);
    if (isThere || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function faultOf(answer: Heard, expected: Expected): string | undefined {
  const [unknown] = Object.keys(expected).filter((name) => !JUDGED.has(name));
  if (unknown !== undefined) return `nobody here knows how to judge "${unknown}"`;
  const { status, headers = {}, notHeaders = {}, json = {}, jsonHas = [] } = expected;
  if (!status.includes(answer.status)) return `${answer.status} ${answer.text}`;
  const said = (name: string) => answer.headers.get(name) ?? "";
  for (const [name, pattern] of Object.entries(headers)) {
    if (!asPattern(pattern).test(said(name))) return `${name} is "${said(name)}", not ${pattern}`;
  }
  for (const [name, pattern] of Object.entries(notHeaders)) {
    if (asPattern(pattern).test(said(name))) return `${name} is "${said(name)}"`;
  }
  const members = membersOf(answer.json);
  if (!holds(answer.json, json)) return `${answer.text} is not ${JSON.stringify(json)}`;
  const missing = jsonHas.filter((name) => members[name] === undefined);
  if (missing.length > 0) return `has no ${missing.join(", ")}`;
  return listFault(answer, expected);
}

function listFault(answer: Heard, { memberIncludes, eventIDs }: Expected): string | undefined {
  const member = membersOf(answer.json).member;
  const listed = Array.isArray(member) ? (member as readonly Json[]) : [];
  const absent = (memberIncludes ?? []).filter((name) => !listed.includes(name));
  if (absent.length > 0) return `member has no ${absent.join(", ")}`;
  if (eventIDs === undefined) return undefined;
  const ids = eventIdsIn(eventsIn(answer.json)).sort();
  return String(ids) === String([...eventIDs].sort()) ? undefined : `events ${ids}`;
}

const holds = (json: Json | undefined, members: Members): boolean =>
  Object.entries(members).every(
    ([name, value]) => JSON.stringify(membersOf(json)[name]) === JSON.stringify(value),
  );

/** The vectors write `(?i)` in front, which JavaScript does not know. */
function asPattern(text: string): RegExp {
  return new RegExp(text.replace(/^\(\?i\)/, ""), "i");
}

function valueAt(answer: Heard, where: string): string {
  const [, kind, name = ""] = /^(header|json):(.*)$/.exec(where) ?? [];
  if (kind === "header") return answer.headers.get(name) ?? "";
  if (kind === "json") return String(membersOf(answer.json)[name] ?? "");
  throw new Error(`nobody here knows where "${where}" is`);
}
