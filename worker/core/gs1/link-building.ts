/**
 * From application identifiers in any order to a Digital Link: the first key names the thing, its qualifiers follow in
 * the path, all else goes to the query. GS1 Digital Link URI syntax 1.4 §5.
 */
import { Problem } from "../problem.ts";
import { type AiValue, aiOf, aiOrUnknown, isKey } from "./application-identifiers.ts";
import { type DigitalLink, NORMAL_STEM, sequenceFault, writeDigitalLink } from "./digital-link.ts";
import type { Fault } from "./rules.ts";

export type BuildOptions = { readonly stem?: string; readonly unknownAis?: boolean };

/** Throws {@link Problem} when no Digital Link can say all of this. The values are taken as they are: judge them first. */
export function buildDigitalLink(values: readonly AiValue[], options: BuildOptions = {}): string {
  const link = linkOfValues(values, options);
  if ("rule" in link) throw new Problem("digital-link-malformed", link.detail, { rule: link.rule });
  return writeDigitalLink(link);
}

/** The same, not written out, or why it cannot be. */
export function linkOfValues(
  values: readonly AiValue[],
  { stem = NORMAL_STEM, unknownAis = false }: BuildOptions = {},
): DigitalLink | Fault {
  const once = values.filter(({ ai }, at) => values.findIndex((other) => other.ai === ai) === at);
  const key = once.find(({ ai }) => isKey(ai));
  if (key === undefined)
    return { rule: "no-key", detail: "There is no GS1 key among these values" };

  const others = once.filter((pair) => pair !== key);
  const entryOf = unknownAis ? aiOrUnknown : aiOf;
  const misplacedIn = (allowed: readonly string[]) =>
    others.find(({ ai }) => !allowed.includes(ai) && entryOf(ai)?.isAttribute !== true);
  const alternatives = aiOf(key.ai)?.qualifiers ?? [];
  const allowed = alternatives.find((sequence) => misplacedIn(sequence) === undefined);
  if (allowed === undefined) {
    const ai = misplacedIn(alternatives[0] ?? [])?.ai ?? key.ai;
    const detail = `(${ai}) can stand neither in the path behind (${key.ai}) nor in the query`;
    return { ai, rule: "not-an-attribute", detail };
  }
  const qualifiers = allowed.flatMap((ai) => others.find((pair) => pair.ai === ai) ?? []);
  const attributes = others.filter(({ ai }) => !allowed.includes(ai));
  return sequenceFault({ key, qualifiers }) ?? { stem, key, qualifiers, attributes };
}
