/** A maker recalls, holds, takes out of use or clears: said once, kept as a record, standing from then on. docs/resolver.md, *Notices*. */
import { claimNameOf, type Item, itemPath } from "../core/item.ts";
import { type NoticeKind, recordDocument } from "../core/log/record.ts";
import type {
  Claims,
  ListedNotice,
  Notices,
  Organisation,
  Randomness,
  Sequencer,
} from "../ports.ts";
import { useKey } from "./claim-key.ts";
import { noPage } from "./no-page.ts";

export interface NoticePorts {
  readonly claims: Claims;
  readonly notices: Notices;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface NoticeAsked {
  readonly organisation: Organisation;
  readonly item: Item;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly advice?: string;
}

/**
 * What was said last at this level, now; nothing but the level where nothing ever was. Throws {@link Problem} where somebody else speaks
 * for the key, or it has no page on which a notice could stand.
 */
export async function setNotice(
  { claims, notices, sequencer, random }: NoticePorts,
  { organisation, item, kind, reason, advice }: NoticeAsked,
): Promise<ListedNotice | { readonly anchor: string; readonly kind: "clear" }> {
  const { product } = item;
  await useKey(claims, organisation, claimNameOf(item));
  const anchor = itemPath(item);
  const said = { reason, ...(advice !== undefined && { advice }) };
  const body = recordDocument({ organisation: organisation.slug, kind, body: { anchor, ...said } });
  const record = { id: random.id(), kind, body, seed: random.bytes(32) };
  const asked = { record, product, anchor, kind, ...said };
  const found = await notices.set(organisation.id, asked);
  if (found.outcome === "no-product") throw noPage(item, "on which a notice could stand");
  if (found.outcome === "set") await sequencer.poke();
  return found.newest ?? { anchor, kind: "clear" };
}
