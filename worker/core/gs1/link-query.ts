/** The query of a Digital Link: which of it is GS1 data, and what of that may stand there. URI syntax 1.4 §4.8. */
import { type AiValue, aiOf, aiOrUnknown, fits } from "./application-identifiers.ts";
import { percentDecode } from "./percent.ts";
import type { Fault } from "./rules.ts";
import { valueFault } from "./value-fault.ts";

/** Pairs whose name is all digits; `linkType`, `utm_source` and the like are nobody's GS1 data. */
export function attributesIn(query: string): AiValue[] {
  if (query === "") return [];
  return query.split("&").flatMap((pair) => {
    const equals = pair.indexOf("=");
    const ai = equals < 0 ? pair : pair.slice(0, equals);
    if (!/^[0-9]+$/.test(ai)) return [];
    const value = equals < 0 ? "" : pair.slice(equals + 1).replaceAll("+", " ");
    return [{ ai, value: percentDecode(value) }];
  });
}

type Named = {
  readonly key: AiValue;
  readonly qualifiers: readonly AiValue[];
  readonly attributes: readonly AiValue[];
};

/** The AIs that a query cannot hold: they would change or repeat what the path names. */
export function takenByPath({ key, qualifiers }: Omit<Named, "attributes">): Set<string> {
  const alternatives = aiOf(key.ai)?.qualifiers ?? [];
  return new Set(alternatives.find((allowed) => fits(qualifiers, allowed)));
}

export function attributeFaults(link: Named, { unknownAis = false } = {}): Fault[] {
  const inPath = takenByPath(link);
  const seen = new Set([link.key, ...link.qualifiers].map(({ ai }) => ai));
  return link.attributes.flatMap(({ ai, value }) => {
    const isRepeated = seen.has(ai);
    seen.add(ai);
    const entry = unknownAis ? aiOrUnknown(ai) : aiOf(ai);
    const detail = (what: string) => `(${ai}) in the query ${what}`;
    if (entry === undefined)
      return { ai, rule: "unknown-ai", detail: detail("is no application identifier") };
    if (isRepeated)
      return { ai, rule: "repeated-ai", detail: detail("stands in this link already") };
    if (inPath.has(ai))
      return { ai, rule: "belongs-in-path", detail: detail("belongs in the path") };
    if (!entry.isAttribute)
      return { ai, rule: "not-an-attribute", detail: detail("may not stand there") };
    return valueFault(ai, entry, value) ?? [];
  });
}
