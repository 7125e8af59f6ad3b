/** What the inputs of an event are certified as, where the event states something of what it makes: from what was walked upstream and what the same capture entered before. */
import { type Characteristic, isBeginning, type LedgerEvent } from "./event.ts";
import type { Facts, KnownLot } from "./facts.ts";
import { keptOf } from "./kept-event.ts";
import { characteristicOf, graphOf, type Walk, type WalkedEvent } from "./lot-graph.ts";
import type { Share } from "./share.ts";
import { type Asked, sharesOf } from "./shares.ts";

/** Of one capture: statements about what was made of lots that it made itself. More are kept and not judged: what may be said in public is worked out anew in any case. */
export const OWN_STATEMENTS_MAX = 50;

/** A model, a quantity or a part, of what was made of something. What is drawn from an account is I8's question. */
export const statesSomething = ({ kind, inputs, gains, outputs, model }: LedgerEvent): boolean =>
  kind === "made" &&
  !isBeginning({ inputs, gains }) &&
  (model !== undefined || saysOfLots({ outputs }));

const saysOfLots = ({ outputs }: Pick<LedgerEvent, "outputs">): boolean =>
  outputs.some(({ claims = [] }) => claims.some(({ account }) => account === undefined));

type Told = Pick<Facts, "event" | "characteristics" | "lots">;

/** Of one characteristic: by lot what is known, and what could be at most. */
interface Worked {
  readonly known: ReadonlyMap<string, Share>;
  readonly possible: ReadonlyMap<string, Share>;
}

export class Ancestry {
  readonly #walk: Walk | undefined;
  readonly #entered: WalkedEvent[] = [];
  readonly #made = new Set<string>();
  readonly #worked = new Map<string, Worked>();
  #statements = 0;

  constructor(walk: Walk | undefined) {
    this.#walk = walk;
  }

  enter(event: LedgerEvent): void {
    if (this.#walk === undefined) return;
    this.#entered.push(walked(event));
    for (const { lot } of event.outputs) this.#made.add(lot);
  }

  /** The facts with shares; as they are where nothing is stated, or too much is to be read. */
  told(facts: Facts): Told {
    const { event } = facts;
    const walk = this.#walk;
    if (walk === undefined || walk.isCut || !statesSomething(event)) return facts;
    // Where nobody upstream keeps a certificate, nothing has a model that it could lose.
    if (walk.certificates.length === 0 && !saysOfLots(event)) return facts;
    const isOwn = event.inputs.some(({ lot }) => this.#made.has(lot));
    if (isOwn && ++this.#statements > OWN_STATEMENTS_MAX) return facts;
    const events = isOwn ? [...walk.events, ...this.#entered] : walk.events;
    const graph = graphOf({ ...walk, events: [...events, walked(event)] });
    const believed = graph.events.at(-1) ?? event;
    const characteristics = characteristicsOf(event, graph.characteristics);
    const before = graph.events.slice(0, -1);
    const lots = new Map(facts.lots);
    for (const characteristic of characteristics) {
      const worked =
        (isOwn ? undefined : this.#worked.get(characteristic.id)) ??
        workOut(before, characteristic);
      if (worked === undefined) return facts;
      if (!isOwn) this.#worked.set(characteristic.id, worked);
      for (const { lot } of event.inputs)
        lots.set(lot, withShare(lot, lots, { worked, characteristic }));
    }
    return { event: { ...event, inputs: believed.inputs }, characteristics, lots };
  }
}

const walked = (event: LedgerEvent): WalkedEvent => ({
  ...{ id: event.id, owner: event.owner, time: event.time, byLink: false },
  ledger: keptOf(event),
});

/** What is stated, and what there is upstream. */
function characteristicsOf(
  { outputs }: LedgerEvent,
  found: readonly Characteristic[],
): readonly Characteristic[] {
  const stated = outputs.flatMap(({ claims = [] }) => claims.map((one) => one.characteristic));
  const all = [...stated.flatMap((scheme) => characteristicOf(scheme) ?? []), ...found];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Undefined where there is too much of it, or a circle in it. */
function workOut(
  events: readonly LedgerEvent[],
  characteristic: Characteristic,
): Worked | undefined {
  const shares = (unknownAs: NonNullable<Asked["unknownAs"]>) => {
    const found = sharesOf(events, { characteristic, unknownAs });
    if (found.type !== "shares") return undefined;
    const told = [...found.byLot].filter(([lot]) => unknownAs === "all" || !found.gaps.has(lot));
    return { gaps: found.gaps, byLot: new Map(told.map(([lot, one]) => [lot, one.spendable])) };
  };
  const known = shares("none");
  const possible = known && known.gaps.size > 0 ? shares("all") : known;
  return known && possible && { known: known.byLot, possible: possible.byLot };
}

function withShare(
  lot: string,
  lots: ReadonlyMap<string, KnownLot>,
  { worked, characteristic }: { readonly worked: Worked; readonly characteristic: Characteristic },
): KnownLot {
  const before: KnownLot = lots.get(lot) ?? { lot };
  const [known, possible] = [worked.known.get(lot), worked.possible.get(lot)];
  return {
    ...before,
    shares: new Map([
      ...(before.shares ?? []),
      ...(known ? [[characteristic.id, known] as const] : []),
    ]),
    possible: new Map([
      ...(before.possible ?? []),
      ...(possible ? [[characteristic.id, possible] as const] : []),
    ]),
  };
}
