/** The levels of a key: the key itself, and every finer one its qualifiers name. docs/resolver.md, *Levels*. */

import { type DigitalLink, digitalLinkPath, NORMAL_STEM } from "../gs1/digital-link.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";

export interface Place {
  /** As a claim names it: `01/09521234543213`. */
  readonly key: string;
  /** The paths that name the levels, coarse to fine: `/01/0952…`, `/01/0952…/10/LOT7`. */
  readonly anchors: readonly string[];
  /** Of a product. */
  readonly gtin?: string;
  readonly lot?: string;
  readonly serial?: string;
}

export function placeOf({ key, qualifiers }: Pick<DigitalLink, "key" | "qualifiers">): Place {
  const anchors = [0, ...qualifiers.map((_, at) => at + 1)].map((count) =>
    digitalLinkPath({ key, qualifiers: qualifiers.slice(0, count) }),
  );
  const name = `${key.ai}/${key.value}`;
  if (key.ai !== "01") return { key: name, anchors };
  const value = (ai: string) => qualifiers.find((pair) => pair.ai === ai)?.value;
  const [lot, serial] = [value("10"), value("21")];
  return {
    ...{ key: name, anchors, gtin: key.value },
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
  };
}

/** The identifier that events name a level by. */
export const identifierAt = (anchor: string): string => canonicalIdentifier(NORMAL_STEM + anchor);
