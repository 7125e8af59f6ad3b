/** What a rule is given: the event, and what the ledger knows at that moment. Plain data, so that whoever has a database or a list of events can fill it in. */
import type { Account } from "./account.ts";
import type { Characteristic, LedgerEvent, Portion, Recycled } from "./event.ts";
import type { DeclaredFactor, Weighable } from "./measure.ts";
import type { ProcessProfile } from "./profiles/profile.ts";
import { isCounted, type Share, UNCERTIFIED } from "./share.ts";
import { beginning, SUPPOSED } from "./shares.ts";
import type { Transfer } from "./transfer.ts";

/** A lot in the hands of the event's owner, before the event. `amount` is all that came in. */
export interface KnownLot extends Weighable {
  readonly lot: string;
  readonly material?: string;
  /** When it came into being, or in. */
  readonly time?: string;
  /** When any of it was moved last. */
  readonly moved?: string;
  /** All that went out, by pieces or weight. */
  readonly used?: Weighable["amount"];
  /** By characteristic. One that is not there was not worked out (yet); that nothing is certified is said ({@link UNCERTIFIED}). */
  readonly shares?: ReadonlyMap<string, Share>;
  /** What they could be, if what nobody described upstream were certified. */
  readonly possible?: ReadonlyMap<string, Share>;
  /** Codes of single pieces that were made and are not void. */
  readonly codes?: number;
  readonly recycled?: Recycled["content"];
  /** By how much stock-takes of this period have corrected it, up and down added. */
  readonly adjusted?: Weighable["amount"];
}

export interface Facts {
  readonly event: LedgerEvent;
  readonly lots: ReadonlyMap<string, KnownLot>;
  /** UTC or with an offset, RFC 3339. */
  readonly now: string;
  readonly profile?: ProcessProfile;
  /** The owner keeps an account that somebody certified: what is found refuses, as it does under a profile. */
  readonly isCertified?: boolean;
  readonly characteristics?: readonly Characteristic[];
  readonly factors?: readonly DeclaredFactor[];
  readonly accounts?: ReadonlyMap<string, Account>;
  /** What was sent to the owner, by lot. */
  readonly transfers?: ReadonlyMap<string, Transfer>;
}

export const isStrict = ({ profile, isCertified = false }: Facts): boolean =>
  profile !== undefined || isCertified;

/** Pieces of a lot hold what its maker said they hold. */
export function withNets(facts: Facts): Facts {
  const { event, lots } = facts;
  const inputs = event.inputs.map((one) => {
    const net = one.net ?? lots.get(one.lot)?.net;
    return net === undefined ? one : { ...one, net };
  });
  return { ...facts, event: { ...event, inputs } };
}

/** Of each input: what is known of it, and what could be at most where nothing is. */
export function sharesIn(
  { event, lots, factors = [] }: Facts,
  characteristic: Characteristic,
): { readonly known: readonly Share[]; readonly possible: readonly Share[] } {
  const all = event.inputs.map((portion) => {
    if (portion.credit !== undefined) return { known: UNCERTIFIED, possible: UNCERTIFIED };
    const known = lots.get(portion.lot);
    const worked = known?.shares?.get(characteristic.id);
    const share = worked ?? said(portion, characteristic, factors);
    const possible = known?.possible?.get(characteristic.id);
    return { known: share ?? UNCERTIFIED, possible: possible ?? share ?? SUPPOSED };
  });
  return { known: all.map(({ known }) => known), possible: all.map(({ possible }) => possible) };
}

const said = (
  portion: Portion,
  characteristic: Characteristic,
  factors: readonly DeclaredFactor[],
): Share | undefined =>
  portion.claims === undefined && isCounted(portion, characteristic)
    ? undefined
    : beginning(portion, characteristic, { factors, model: undefined });
