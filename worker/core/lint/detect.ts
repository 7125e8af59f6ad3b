/** The claims of one sentence: every line of detectors.ts that holds, without what takes it back. */
import { DETECTORS, type Detector } from "./detectors.ts";
import type { Hit } from "./phrases.ts";
import {
  among,
  between,
  isAsked,
  isDenied,
  isMentioned,
  isOneThought,
  isPlain,
  isSchemesHistory,
  isShare,
  type Reading,
  touch,
} from "./readings.ts";
import type { RuleId } from "./rules.ts";
import type { Stretch } from "./tokens.ts";
import type { Category } from "./words/words.ts";

export interface Claim extends Stretch {
  readonly rule: RuleId;
}

const NATURE =
  /[\u{1F33F}\u{1F331}\u{1F343}\u{1F30D}-\u{1F30F}\u{267B}\u{1F49A}\u{1F333}\u{1F332}\u{1F340}]/u;

/** Tokens of a label or a heading. */
const SHORT = 4;
const lengthOf = ({ from, to }: Stretch) => to - from;

export function claimsIn(reading: Reading): readonly Claim[] {
  const pictures = picturesIn(reading);
  if (among(reading, "talk").length > 0 || isSchemesHistory(reading)) return pictures;
  return merged([...DETECTORS.flatMap((detector) => found(detector, reading)), ...pictures]);
}

function found(detector: Detector, reading: Reading): readonly Claim[] {
  const { rule, mark, near, passes } = detector;
  if (detector.with !== undefined && among(reading, detector.with).length === 0) return [];
  if (detector.short === true && lengthOf(reading.sentence) > SHORT) return [];
  if (detector.without?.some((category) => among(reading, category).length > 0)) return [];
  return among(reading, mark).flatMap((hit) => {
    const span = near === undefined ? hit : joined(hit, near, reading);
    if (span === undefined || !holds(detector, hit, reading)) return [];
    if (passes?.includes("share") && isShare(reading, span)) return [];
    if (passes?.includes("distance") && among(reading, "distance").length > 0) return [];
    return [{ rule, from: span.from, to: span.to }];
  });
}

function joined(
  hit: Hit<Category>,
  { any, within, follows, oneThought }: NonNullable<Detector["near"]>,
  reading: Reading,
): Stretch | undefined {
  const others = any
    .flatMap((category) => among(reading, category))
    .filter((other) => other !== hit && between(hit, other) <= within && !isPlain(reading, other))
    .filter((other) => !isMentioned(reading, other))
    .filter((other) => follows !== true || other.from >= hit.to)
    .filter((other) => oneThought !== true || isOneThought(reading, ...gap(hit, other)));
  const nearest = others.sort((one, other) => between(hit, one) - between(hit, other))[0];
  if (nearest === undefined) return undefined;
  return { from: Math.min(hit.from, nearest.from), to: Math.max(hit.to, nearest.to) };
}

const gap = (one: Stretch, other: Stretch): [number, number] =>
  one.from < other.from ? [one.to, other.from] : [other.to, one.from];

function holds({ denied, apart = [] }: Detector, hit: Hit<Category>, reading: Reading): boolean {
  const isElse = apart.some((other) => among(reading, other).some((one) => touch(one, hit)));
  if (isElse) return false;
  if (isPlain(reading, hit) || isAsked(reading, hit) || isMentioned(reading, hit)) return false;
  if (denied === "stays") return true;
  const makes = denied === "makes";
  return isDenied(reading, hit, makes) === makes;
}

function picturesIn({ tokens, sentence }: Reading): readonly Claim[] {
  const claims: Claim[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token?.kind === "picture" && NATURE.test(token.word)) {
      claims.push({ rule: "IMG-NATURE", from: at, to: at + 1 });
    }
  }
  return claims;
}

/** One claim of a rule where its words overlap or touch. */
function merged(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort(
    (one, other) => one.from - other.from || other.to - one.to,
  )) {
    const at = kept.findLastIndex(({ rule, to }) => rule === claim.rule && to >= claim.from);
    const there = kept[at];
    if (there === undefined) kept.push(claim);
    else kept[at] = { ...there, to: Math.max(there.to, claim.to) };
  }
  return kept;
}
