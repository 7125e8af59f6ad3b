/**
 * Turns the schema's many errors into few sentences: one per place, naming the field, the rule and what was sent.
 * A schema says "no branch of anyOf fits" with every branch's complaint; a supplier needs the one that matters.
 */
import { type Json, type JsonObject, valueAt } from "../json.ts";
import { pointerTo, stepsOf } from "../json-pointer.ts";
import { CONTENT_MEMBERS, contentRule, ruleFor, unknownName } from "./finding-rules.ts";
import type { SchemaError } from "./generated/validate.mjs";

export type Finding = {
  /** Where in the document, RFC 6901. */
  readonly pointer: string;
  /** Which kind of rule was broken, in a word or two. */
  readonly rule: string;
  /** The whole sentence, beginning with the place. */
  readonly detail: string;
};

/** What one refusal tells at most; more would not be read. */
export const FINDINGS_MAX = 20;

type Ranked = Finding & { readonly rank: number };

// A list of a hundred thousand wrong entries is a hundred thousand errors; the first few say what is wrong.
const ERRORS_READ_MAX = 500;

/** `at` is where `value` stands in its document; errors point below it. The most useful findings come first. */
export function schemaFindings(
  errors: readonly SchemaError[],
  value: JsonObject,
  at: string,
): Finding[] {
  const told = errors.filter((error) => !isBranchNoise(error)).slice(0, ERRORS_READ_MAX);
  const found = [...byPlace(told)].flatMap(([place, group]) => findingsAt(place, group, value, at));
  const useful = found.filter((finding) => !isRepeated(finding, found));
  useful.sort((a, b) => a.rank - b.rank);
  return useful.map(({ pointer, rule, detail }) => ({ pointer, rule, detail }));
}

/** What was sent, short enough for a sentence. */
export function got(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

// The alternatives a whole event must meet stand at allOf/2 and allOf/3 of its type. What each branch lacks is
// said in one sentence for all of them, and a wrong item in a branch is told by the list itself as well.
const EVENT_BRANCH = /^#\/allOf\/[23]\/anyOf\/\d/;

function isBranchNoise(error: SchemaError): boolean {
  return EVENT_BRANCH.test(error.schemaPath) || error.propertyName !== undefined;
}

function byPlace(errors: readonly SchemaError[]): Map<string, SchemaError[]> {
  const places = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const group = places.get(error.instancePath);
    if (group === undefined) places.set(error.instancePath, [error]);
    else group.push(error);
  }
  return places;
}

function findingsAt(
  place: string,
  group: readonly SchemaError[],
  value: JsonObject,
  at: string,
): Ranked[] {
  const whole = group.flatMap((error) => wholeObjectFinding(error, value, at) ?? []);
  // At the event itself what is left over belongs to the alternatives of its member names.
  if (whole.length > 0 || place === "") return whole;
  const pointer = at + place;
  const sent = valueAt(value, place);
  const { rule, words } = ruleFor(stepsOf(place), group, sent);
  return [{ pointer, rule, detail: `${pointer} ${words}, got ${got(sent)}`, rank: 1 }];
}

/** What is wrong with an object as such: a member missing, a member too many, or the wrong combination. */
function wholeObjectFinding(error: SchemaError, value: JsonObject, at: string): Ranked | undefined {
  const place = at + error.instancePath;
  const { missingProperty, additionalProperty, propertyName } = error.params;
  if (
    error.keyword === "required" &&
    missingProperty !== undefined &&
    !error.schemaPath.includes("/anyOf/")
  ) {
    const pointer = pointerTo(place, missingProperty);
    return { pointer, rule: "required", detail: `${pointer} is missing`, rank: 0 };
  }
  if (error.keyword === "additionalProperties" && additionalProperty !== undefined) {
    const pointer = pointerTo(place, additionalProperty);
    const detail = `${pointer} is not allowed: no other members may stand here`;
    return { pointer, rule: "unknown member", detail, rank: 2 };
  }
  if (error.keyword === "propertyNames" && propertyName !== undefined) {
    const pointer = pointerTo(place, propertyName);
    const detail = `${pointer} ${unknownName(propertyName, error.instancePath === "" ? value.type : undefined)}`;
    return { pointer, rule: "unknown member", detail, rank: 2 };
  }
  const rule =
    error.keyword === "anyOf" && error.instancePath === ""
      ? contentRule(error.schemaPath, value)
      : undefined;
  if (rule === undefined) return undefined;
  const detail = `${at === "" ? "The event" : at} ${rule}`;
  return { pointer: at, rule: "event content", detail, rank: 3 };
}

/** The same place told twice, a list blamed for its item, or a missing part that is there but wrong. */
function isRepeated(finding: Ranked, found: readonly Ranked[]): boolean {
  if (found.findIndex((other) => other.detail === finding.detail) !== found.indexOf(finding))
    return true;
  if (finding.rank === 3)
    return found.some((other) => other.rank < 3 && isPartOf(finding.pointer, other));
  return (
    finding.rank === 1 && found.some((other) => other.pointer.startsWith(`${finding.pointer}/`))
  );
}

/** Is `other` about one of the members an event must have some of? Then that is what has to be put right. */
function isPartOf(event: string, other: Ranked): boolean {
  const [member = ""] = stepsOf(other.pointer.slice(event.length));
  return CONTENT_MEMBERS.has(member);
}
