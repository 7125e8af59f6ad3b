/** What a maker says of a product, a lot or an item as a whole, level by level. docs/resolver.md, *Levels* and *Notices*. */
import type { Notice } from "../../../schema/wire/passport.ts";
import type { NoticeKind } from "../log/record.ts";

export type NoticeLevel = Notice["level"];
export type StandingKind = Exclude<NoticeKind, "clear">;

const LEVEL_OF: Readonly<Record<string, NoticeLevel>> = {
  "01": "product",
  "10": "lot",
  "21": "item",
};
const KINDS: readonly StandingKind[] = ["recall", "hold", "decommission"];
const LEVELS: readonly NoticeLevel[] = ["product", "lot", "item"];
/** Of `/p/kruim/sourdough`, with the empty one in front. */
const OWN_PRODUCT_SEGMENTS = 4;

/** The level that a path in normal form names: its last application identifier says or, without a GTIN, how long it is. */
export function levelOf(anchor: string): NoticeLevel {
  const segments = anchor.split("/");
  if (segments[1] === "p") return LEVELS[segments.length - OWN_PRODUCT_SEGMENTS] ?? "product";
  return LEVEL_OF[segments.at(-2) ?? ""] ?? "product";
}

/** What is worst comes first; among those alike, what is said of more. */
export function inOrder<T extends { readonly kind: StandingKind; readonly anchor: string }>(
  notices: readonly T[],
): T[] {
  const rank = ({ kind, anchor }: T) =>
    KINDS.indexOf(kind) * LEVELS.length + LEVELS.indexOf(levelOf(anchor));
  return notices.toSorted((a, b) => rank(a) - rank(b));
}
