/** Where the database and the evaluator disagree, said with as little as still shows it. */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../worker/core/json.ts";
import type { CapturedWorld, Got } from "./captured-world.ts";
import type { Parameter } from "./evaluate.ts";

interface Disagreement {
  readonly parameters: readonly Parameter[];
  readonly expected: Got;
  readonly got: Got;
}

const PAGE = 7;
const ORDERING = ["orderBy", "orderDirection", "eventCountLimit"];

/** Undefined when both say the same; `paged` asks page by page as well. */
async function compare(
  world: CapturedWorld,
  parameters: readonly Parameter[],
  paged: boolean,
): Promise<Disagreement | undefined> {
  const expected = world.expected(parameters);
  const answers = [await world.asked(parameters)];
  if (paged) answers.push(await world.asked(parameters, PAGE));
  const got = answers.find((answer) => JSON.stringify(answer) !== JSON.stringify(expected));
  return got === undefined ? undefined : { parameters, expected, got };
}

/** The words for it, and what kind of question it is; undefined when there is nothing to say. */
export async function disagreement(
  world: CapturedWorld,
  parameters: readonly Parameter[],
  { paged }: { readonly paged: boolean },
): Promise<{ readonly kind: string; readonly words: string } | undefined> {
  let found = await compare(world, parameters, paged);
  if (found === undefined) return undefined;
  for (let smaller: Disagreement | undefined = found; smaller !== undefined; ) {
    found = smaller;
    smaller = await firstOf(simpler(found.parameters), (one) => compare(world, one, paged));
  }
  const names = found.parameters.map(([name]) => name.replace(/[a-z]+:.*$/, "{field}"));
  return { kind: names.join(" "), words: describe(world, found) };
}

/** With one parameter less, and with one value less. */
function simpler(parameters: readonly Parameter[]): Parameter[][] {
  // What orders goes at once: a direction alone would be another question.
  const fewer = parameters.map(([gone], at) =>
    parameters.filter(([name], other) =>
      gone === "orderBy" ? !ORDERING.includes(name) : other !== at,
    ),
  );
  const shorter = parameters.flatMap(([name, value], at) => {
    const values = value.split("|");
    if (values.length < 2) return [];
    return values.map((_, gone) => {
      const rest = values.filter((_, other) => other !== gone).join("|");
      return parameters.with(at, [name, rest]);
    });
  });
  return [...fewer, ...shorter];
}

async function firstOf<T, R>(
  tries: readonly T[],
  attempt: (one: T) => Promise<R | undefined>,
): Promise<R | undefined> {
  for (const one of tries) {
    const result = await attempt(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

const EVENT_CHARS = 2_000;

function describe(world: CapturedWorld, { parameters, expected, got }: Disagreement): string {
  const question = parameters.map(([name, value]) => `${name}=${value}`).join("  &  ");
  const [ours, theirs] = [expected, got].map((it) => (typeof it === "string" ? [] : it));
  const only = (here: readonly string[] = [], there: readonly string[] = []) =>
    here.filter((name) => !there.includes(name));
  const [odd] = [...only(theirs, ours), ...only(ours, theirs)];
  const lines = [
    `question:  ${question}`,
    `evaluator: ${said(expected)}`,
    `database:  ${said(got)}`,
  ];
  const captured = world.named(odd ?? "");
  if (captured === undefined) return lines.join("\n");
  // Of an event that only the evaluator finds, what it finds it by.
  const finds = (event: JsonObject) => {
    const answer = world.opinion([{ ...captured, event }], parameters);
    return typeof answer !== "string" && answer.length > 0;
  };
  const event = JSON.stringify(smallest(captured.event, finds)).slice(0, EVENT_CHARS);
  return [...lines, `${odd}: ${event}`, `in ${JSON.stringify(captured.context)}`].join("\n");
}

/** Without everything that can be left out while `holds` still does. */
function smallest(event: JsonObject, holds: (event: JsonObject) => boolean): JsonObject {
  if (!holds(event)) return event;
  let small: JsonObject = event;
  for (let done = false; !done; ) {
    const next = without(small).find((one) => holds(one as JsonObject));
    done = next === undefined;
    small = (next as JsonObject | undefined) ?? small;
  }
  return small;
}

/** The value with one thing less, in every way there is. */
function without(value: Json): Json[] {
  if (isJsonList(value)) {
    const fewer = value.map((_, at) => value.filter((_, other) => other !== at));
    const inner = value.flatMap((one, at) => without(one).map((less) => value.with(at, less)));
    return [...fewer, ...inner];
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const { [name]: _, ...rest } = value;
    return [rest, ...without(one).map((less) => ({ ...value, [name]: less }))];
  });
}

function said(answer: Got): string {
  return typeof answer === "string"
    ? answer
    : `${answer.length}: ${answer.map((name) => name.replace("urn:uuid:00000000-0000-4000-8000-0000000", "…")).join(" ")}`;
}
