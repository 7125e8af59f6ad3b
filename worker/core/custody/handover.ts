/** What an event says of goods that change hands: which lots, how much of each, and to whom or from whom. docs/custody.md, *Transfers*. */
import { writeDecimal } from "../decimal.ts";
import { type Partner, partnerOf } from "../find/partner.ts";
import { claimOfKey } from "../gs1/claim.ts";
import { keyOf } from "../gs1/identity.ts";
import { at, each } from "../journey/profile.ts";
import { isName } from "../own-name.ts";
import { Problem } from "../problem.ts";
import { PIECE, type UnitKind } from "../steps/units.ts";
import { type CapturedEvent, kindOf, loss, netsIn } from "./from-epcis.ts";
import { amountOf } from "./measure.ts";
import { total } from "./weighing.ts";

/** As the event names it; what can be looked up of it is `name`, `slug` or a key. */
export interface Party {
  readonly name?: string;
  readonly slug?: string;
  /** A GLN: kind and number, as `identification_keys` has them. */
  readonly kind?: number;
  readonly number?: string;
}

export interface HandedLot {
  readonly lot: string;
  readonly material: string;
  /** As they were said. */
  readonly quantity?: string;
  readonly uom?: string;
  /** In the base unit of its kind; absent where it is not known. */
  readonly kind?: UnitKind;
  readonly amount?: string;
  /** Of a receipt of one lot: what was lost on the way, in the same unit. */
  readonly lost?: string;
}

export interface Handover {
  readonly what: "sent" | "received";
  readonly lots: readonly HandedLot[];
  readonly party?: Party;
  /** Somebody is named, known here or not. */
  readonly names: boolean;
  /** Nobody was signed in. */
  readonly byLink: boolean;
}

/** Undefined for what is neither a shipment nor a receipt. */
export function handoverIn(captured: CapturedEvent): Handover | undefined {
  const { document, prefixes, lots } = captured;
  const what = kindOf(document);
  if (what !== "sent" && what !== "received") return undefined;
  const own = (...path: readonly string[]) => at({ value: document, pointer: "" }, path, prefixes);
  const nets = netsIn(own("own:material"), prefixes);
  const moved = lots.filter(({ role }) => role !== "input");
  const partner = partnerOf(document, prefixes, what === "sent" ? "destination" : "source");
  const party = partner && partyOf(partner);
  return {
    what,
    byLink: own("own:through")?.value === "link",
    names: partner !== undefined,
    ...(party && { party }),
    lots: moved.map(({ lot, material, quantity, uom }) => {
      const net = nets.get(lot);
      const said = quantity === undefined ? {} : { amount: { quantity, uom: uom ?? PIECE } };
      const measured = amountOf({ ...said, ...(net && { net }) });
      return {
        ...{ lot, material },
        ...(quantity !== undefined && { quantity, uom: uom ?? PIECE }),
        ...(measured && { kind: measured.kind, amount: writeDecimal(measured.value) }),
        ...(measured && moved.length === 1 && lostOf(captured, measured.kind)),
      };
    }),
  };
}

/** Nothing where some of it is in another unit: it cannot be added to what came. */
function lostOf({ document, prefixes }: CapturedEvent, kind: UnitKind): Pick<HandedLot, "lost"> {
  const losses = each(at({ value: document, pointer: "" }, ["own:loss"], prefixes));
  const sum = total(
    losses.map((one) => {
      const measured = amountOf(loss(one, prefixes));
      return measured?.kind === kind ? measured.value : undefined;
    }),
  );
  return sum === undefined || sum.units === 0n ? {} : { lost: writeDecimal(sum) };
}

function partyOf({ name, id }: Partner): Party | undefined {
  const found = id === undefined ? undefined : keyed(id);
  if (found !== undefined) return found;
  return name === undefined ? undefined : { name };
}

const OWN_ADDRESS = /^(?:https?:\/\/[^/?#]+\/|urn:rootproof:)p\/([^/?#]+)\/?$/i;

/** A GLN, whose organisation claimed it here, or an organisation's own name in addresses. */
function keyed(id: string): Party | undefined {
  const slug = OWN_ADDRESS.exec(id)?.[1]?.toLowerCase();
  if (slug !== undefined && isName(slug)) return { slug };
  const key = keyOf(id);
  if (key === undefined) return undefined;
  try {
    const { kinds, span } = claimOfKey(key);
    return { kind: kinds[0], number: span[0] };
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
