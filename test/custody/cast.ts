/** Events, lots and facts of a roastery, short to write. */
import type { Characteristic, LedgerEvent, Portion } from "../../worker/core/custody/event.ts";
import type { Facts, KnownLot } from "../../worker/core/custody/facts.ts";
import type { LedgerModel } from "../../worker/core/custody/models.ts";
import { ratio } from "../../worker/core/custody/ratio.ts";
import { type Share, UNCERTIFIED } from "../../worker/core/custody/share.ts";

export const NOW = "2026-06-01T12:00:00Z";
export const kg = (quantity: string) => ({ quantity, uom: "KGM" });
export const pieces = (quantity: string) => ({ quantity, uom: "H87" });
export const BAG = kg("0.25");

export const ORGANIC: Characteristic = {
  ...{ id: "organic", scheme: "EU organic", basis: "mass" },
  models: ["identity-preserved", "segregated", "controlled-blending", "mass-balance"],
};

export const of = (lot: string, quantity: string, more: Partial<Portion> = {}): Portion => ({
  ...{ lot, material: lot, amount: kg(quantity) },
  ...more,
});

/** That so much of it is organic; all of it where no amount is said. */
export const organic = (
  more: { amount?: string; model?: LedgerModel; share?: string; sources?: readonly string[] } = {},
): Pick<Portion, "claims"> => ({
  claims: [
    {
      ...{ characteristic: "organic", sources: more.sources ?? ["Finca Aurora"] },
      ...(more.amount !== undefined && { amount: kg(more.amount) }),
      ...(more.model && { model: more.model }),
      ...(more.share !== undefined && { share: more.share }),
    },
  ],
});

export const event = (more: Partial<LedgerEvent>): LedgerEvent => ({
  ...{ id: "E", kind: "made", owner: "Nordlys", site: "Oslo", time: "2026-05-01T10:00:00Z" },
  ...{ inputs: [], outputs: [], losses: [], gains: [] },
  ...more,
});

/** 60 kg of green coffee into 51 kg of roasted. */
export const roast = (more: Partial<LedgerEvent> = {}): LedgerEvent =>
  event({
    inputs: [of("green", "60")],
    outputs: [of("roasted", "51")],
    losses: [{ kind: "moisture, chaff", amount: kg("9") }],
    process: "coffee.roast/1",
    ...more,
  });

/** `certified` of hundred. */
export const share = (
  certified: number,
  model: LedgerModel = certified === 100 ? "segregated" : "controlled-blending",
  sources: readonly string[] = ["Finca Aurora"],
): Share =>
  certified === 0
    ? UNCERTIFIED
    : { ...UNCERTIFIED, certified: ratio(BigInt(certified), 100n), model, sources };

export const lot = (
  name: string,
  quantity: string,
  more: Partial<KnownLot> & { readonly organic?: Share } = {},
): KnownLot => {
  const { organic: shared, ...rest } = more;
  return {
    ...{ lot: name, material: name, amount: kg(quantity), time: "2026-04-01T10:00:00Z" },
    ...(shared && { shares: new Map([["organic", shared]]) }),
    ...rest,
  };
};

/** Strict, unless said otherwise. */
export const facts = (
  one: LedgerEvent,
  lots: readonly KnownLot[],
  more: Partial<Facts> = {},
): Facts => ({
  ...{ event: one, now: NOW, isCertified: true, characteristics: [ORGANIC] },
  lots: new Map(lots.map((known) => [known.lot, known])),
  ...more,
});
