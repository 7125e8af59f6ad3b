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

/** The level that a path in normal form names: its last application identifier says. */
export function levelOf(anchor: string): NoticeLevel {
  return LEVEL_OF[anchor.split("/").at(-2) ?? ""] ?? "product";
}

/** What is worst comes first; among those alike, what is said of more. */
export function inOrder<T extends { readonly kind: StandingKind; readonly anchor: string }>(
  notices: readonly T[],
): T[] {
  const rank = ({ kind, anchor }: T) =>
    KINDS.indexOf(kind) * LEVELS.length + LEVELS.indexOf(levelOf(anchor));
  return notices.toSorted((a, b) => rank(a) - rank(b));
}
