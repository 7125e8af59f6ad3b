/**
 * Application identifiers that need, exclude or contradict each other on one thing. GS1 General Specifications §4.13
 * and §4.14, as the GS1 Barcode Syntax Dictionary's `req` and `ex` write them down.
 */
import { type AiValue, aiOf } from "./application-identifiers.ts";
import type { Fault } from "./rules.ts";

/** A digital signature (8030) signs one thing: these keys name one only with their serial part behind so many digits. */
const SIGNATURE = "8030";
const UNSERIALISED_DIGITS: ReadonlyMap<string, number> = new Map([
  ["253", 13],
  ["255", 13],
  ["8003", 14],
]);

/** Everything that is wrong with these values together; each may be right by itself. */
export function associationFaults(values: readonly AiValue[]): Fault[] {
  const ais = [...new Set(values.map(({ ai }) => ai))];
  return [
    ...repeated(values),
    ...excluded(ais),
    ...ais.flatMap((ai) => missing(ai, ais)),
    ...unserialised(values),
  ];
}

/** Twice the same is said once; twice and not the same is a contradiction. */
function repeated(values: readonly AiValue[]): Fault[] {
  const first = new Map<string, string>();
  const contradicted = new Set<string>();
  for (const { ai, value } of values) {
    if ((first.get(ai) ?? value) !== value) contradicted.add(ai);
    first.set(ai, first.get(ai) ?? value);
  }
  return [...contradicted].map((ai) => ({
    ai,
    rule: "repeated-ai",
    detail: `(${ai}) stands there more than once, with different values`,
  }));
}

function excluded(ais: readonly string[]): Fault[] {
  const pairs = ais.flatMap((ai) => {
    const patterns = aiOf(ai)?.excludes ?? [];
    return ais
      .filter((other) => other !== ai && patterns.some((pattern) => isLike(other, pattern)))
      .map((other) => [ai, other] as const);
  });
  // Most exclusions are written down on both sides: one sentence is enough.
  return pairs
    .filter(([ai, other], at) => !pairs.slice(0, at).some(([a, b]) => a === other && b === ai))
    .map(([ai, other]) => ({
      ai,
      rule: "exclusive-association",
      detail: `(${ai}) must not stand beside (${other})`,
    }));
}

function missing(ai: string, ais: readonly string[]): Fault[] {
  const isMet = (group: readonly string[]) =>
    group.every((pattern) => ais.some((other) => isLike(other, pattern)));
  return (aiOf(ai)?.requires ?? [])
    .filter((groups) => !groups.some(isMet))
    .map((groups) => ({
      ai,
      rule: "required-association",
      detail: `(${ai}) needs ${groups.map(words).join(" or ")} beside it`,
    }));
}

function unserialised(values: readonly AiValue[]): Fault[] {
  if (!values.some(({ ai }) => ai === SIGNATURE)) return [];
  return values
    .filter(({ ai, value }) => value.length === UNSERIALISED_DIGITS.get(ai))
    .map(({ ai }) => ({
      ai,
      rule: "required-serial",
      detail: `(${ai}) needs its serial part beside the digital signature (${SIGNATURE})`,
    }));
}

const words = (group: readonly string[]) => group.map((pattern) => `(${pattern})`).join(" with ");

/** `35nn` is any AI of four digits that begins with 35. */
function isLike(ai: string, pattern: string): boolean {
  if (ai === pattern) return true;
  if (!pattern.includes("n") || ai.length !== pattern.length) return false;
  return ai.startsWith(pattern.slice(0, pattern.indexOf("n")));
}
