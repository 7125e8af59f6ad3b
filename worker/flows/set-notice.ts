/** A maker recalls, holds, takes out of use or clears: said once, kept as a record, standing from then on. docs/resolver.md, *Notices*. */
import { type NoticeKind, recordDocument } from "../core/log/record.ts";
import { Problem } from "../core/problem.ts";
import type {
  Claims,
  ItemName,
  ListedNotice,
  Notices,
  Organisation,
  Randomness,
  Sequencer,
} from "../ports.ts";
import { useKey } from "./claim-key.ts";
import { keyPath } from "./read-passport.ts";

export interface NoticePorts {
  readonly claims: Claims;
  readonly notices: Notices;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface NoticeAsked {
  readonly organisation: Organisation;
  readonly item: ItemName;
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
  const { gtin } = item;
  await useKey(claims, organisation.id, { ai: "01", value: gtin });
  const anchor = keyPath(item);
  const said = { reason, ...(advice !== undefined && { advice }) };
  const body = recordDocument({ organisation: organisation.slug, kind, body: { anchor, ...said } });
  const record = { id: random.id(), kind, body, seed: random.bytes(32) };
  const asked = { record, gtin, anchor, kind, ...said };
  const found = await notices.set(organisation.id, asked);
  if (found.outcome === "no-product") throw noPage(gtin);
  if (found.outcome === "set") await sequencer.poke();
  return found.newest ?? { anchor, kind: "clear" };
}

function noPage(gtin: string): Problem {
  const sentence = `GTIN ${gtin} has no page here on which a notice could stand: give the product its page first, with PUT /api/products/${gtin}.`;
  return new Problem("not-found", sentence);
}
