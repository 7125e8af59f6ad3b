/** From a step as people tell it to what the ledger knows of an event. `fromEvent` makes steps of EPCIS events. */
import type { Goods, StepDraft, What } from "../steps/draft.ts";
import type { LedgerEvent, LedgerKind, Portion } from "./event.ts";
import { gainNamed } from "./gain.ts";
import type { ProcessProfile } from "./profiles/profile.ts";

export interface Told {
  readonly owner: string;
  readonly profile?: ProcessProfile;
  /** The name by which the ledger knows a lot. */
  readonly lotOf: (goods: Goods) => string;
}

const KIND_OF: Readonly<Record<What, LedgerKind | undefined>> = {
  ...{ harvested: "created", received: "received", processed: "made", packed: "made" },
  // A stock-take is read out of its event: it brings nothing, and takes nothing away.
  ...{ sent: "sent", counted: undefined, other: undefined },
};

/** Undefined where nothing came, went or was made. */
export function ledgerEventOf(draft: StepDraft, told: Told): LedgerEvent | undefined {
  const kind = KIND_OF[draft.what];
  if (kind === undefined) return undefined;
  const { id, time, goods, from, losses, place, partner, process, custodyModel } = draft;
  const gainOf = ({ material }: Goods) => gainNamed(material.name, told.profile);
  const added = from.filter((one) => gainOf(one) !== undefined);
  const used = kind === "sent" ? goods : from.filter((one) => !added.includes(one));
  const portion = (one: Goods): Portion => ({
    ...{ lot: told.lotOf(one), material: one.material.name },
    ...(one.amount && { amount: one.amount }),
    ...(one.material.net && { net: one.material.net }),
  });
  return {
    ...{ id, kind, time, owner: told.owner },
    inputs: used.map(portion),
    outputs: kind === "sent" ? [] : goods.map(portion),
    gains: added.map((one) => ({
      kind: gainOf(one) ?? "",
      ...(one.amount && { amount: one.amount }),
    })),
    losses: losses.map(({ kind: name, ...amount }) => ({ kind: name, amount })),
    ...(place?.id !== undefined && { site: place.id }),
    ...(partner !== undefined && { partner: partner.id ?? partner.name }),
    ...(process !== undefined && { process }),
    ...(custodyModel && { model: custodyModel }),
  };
}
