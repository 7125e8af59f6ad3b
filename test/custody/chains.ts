/** The 34 steps of the demo chains as the ledger sees them: lots with numbers, water and salt as what was added, pieces by what one holds. */
import { readChains } from "../../scripts/demo/chains.ts";
import type {
  Characteristic,
  LedgerEvent,
  Loss,
  Portion,
} from "../../worker/core/custody/event.ts";
import { EMPTY, type Given, type Ledger, take } from "../../worker/core/custody/fold.ts";
import type { Judgement } from "../../worker/core/custody/judge.ts";
import { profileOf } from "../../worker/core/custody/profiles/library.ts";

const PROCESS: Readonly<Record<string, string>> = {
  ...{ A2: "coffee.wet-mill", A3: "coffee.dry-mill", A7: "coffee.roast", A8: "coffee.pack" },
  ...{ B2: "furniture.saw", B3: "furniture.kiln-dry", B4: "furniture.plane", B5: "furniture.join" },
  ...{ C2: "garment.gin", C3: "garment.spin", C4: "garment.knit", C5: "garment.dye" },
  ...{ C6: "garment.sew", C7: "garment.take-back" },
  ...{ D2: "chocolate.ferment", D4: "chocolate.roast", D5: "chocolate.winnow" },
  ...{ D6: "chocolate.refine", D7: "chocolate.conche", D8: "chocolate.mould" },
  ...{ E2: "bread.clean", E3: "bread.mill", E4: "bread.mix", E5: "bread.bake" },
  E6: "bread.surplus",
};
/** How many pieces the one output is, and what one holds. */
const PIECES: Readonly<Record<string, readonly [string, string]>> = {
  ...{ A8: ["2020", "0.25"], B5: ["50", "0.079"], C6: ["3500", "0.17"], D8: ["15439", "0.07"] },
  E5: ["14809", "0.8"],
};
const ADDED: Readonly<Record<string, string>> = { water: "water", "sea salt": "salt" };
const COMPONENT: Readonly<Record<string, string>> = {
  ...{ "cane sugar, Fairtrade mass balance": "sugar", "cocoa butter, other origin": "cocoa" },
};
const UOM: Readonly<Record<string, string>> = { kg: "KGM", m3: "MTQ" };
/** Another name for a lot that is there already. */
const SAME: Readonly<Record<string, string>> = {
  "unsold loaves": "14,809 x 800 g loaves",
};

const ALL = ["identity-preserved", "segregated", "controlled-blending", "mass-balance"] as const;
export const CHARACTERISTIC: Characteristic = {
  ...{ id: "certified", scheme: "as the chain says", basis: "mass", models: ALL },
};
export const COCOA: Characteristic = { ...CHARACTERISTIC, components: ["cocoa"] };
export const WOOD: Characteristic = { ...CHARACTERISTIC, basis: "volume" };
/** Of agricultural ingredients, in the manner of Regulation (EU) 2018/848. */
export const ORGANIC: Characteristic = { ...CHARACTERISTIC, excluded: ["water", "salt"] };
const OF_CHAIN: Readonly<Record<string, Characteristic>> = {
  ...{ chocolate: COCOA, furniture: WOOD, bakery: ORGANIC },
};

interface Line {
  readonly material: string;
  readonly qty: number;
  readonly unit: string;
  readonly certified: boolean;
  readonly coc?: string;
}
interface Step {
  readonly id: string;
  readonly date: string;
  readonly actor: string;
  readonly inputs: readonly Line[];
  readonly outputs: readonly Line[];
  readonly losses: readonly Line[];
  readonly coc: string;
}

export interface ChainOfEvents {
  readonly id: string;
  readonly characteristic: Characteristic;
  /** The steps themselves by their ids, and what had to come in from elsewhere for them. */
  readonly events: readonly LedgerEvent[];
  readonly steps: readonly string[];
}

export function chainsOfEvents(): readonly ChainOfEvents[] {
  return (readChains() as unknown as readonly { id: string; steps: readonly Step[] }[]).map(
    ({ id, steps }) => {
      const made = new Set<string>();
      const events = steps.flatMap((step) => {
        const event = eventOf(id, step);
        const bought = event.inputs.filter(({ lot }) => !made.has(lot));
        for (const { lot } of event.outputs) made.add(lot);
        return [...bought.map((one) => boughtIn(event, one)), event];
      });
      const characteristic = OF_CHAIN[id] ?? CHARACTERISTIC;
      return { id, characteristic, events, steps: steps.map((one) => one.id) };
    },
  );
}

export const lotOf = (chain: string, material: string): string =>
  `${chain}/${SAME[material] ?? material}`;

function eventOf(chain: string, step: Step): LedgerEvent {
  const { id, inputs, outputs, losses } = step;
  const [pieces, net] = PIECES[id] ?? [];
  const process = PROCESS[id];
  const portion = (line: Line): Portion => ({
    ...{ lot: lotOf(chain, line.material), material: line.material, amount: amountOf(line) },
    ...(COMPONENT[line.material] && { component: COMPONENT[line.material] }),
  });
  return {
    ...{ id, kind: inputs.length === 0 ? "created" : "made", owner: chain, site: chain },
    time: `${step.date.slice(0, 10)}T10:00:00Z`,
    inputs: inputs
      .filter(({ material }) => ADDED[material] === undefined)
      .map((line) => ({ ...portion(line), ...(line.certified && claimed(line)) })),
    gains: inputs.flatMap((line): Loss[] => {
      const kind = ADDED[line.material];
      return kind === undefined ? [] : [{ kind, amount: amountOf(line) }];
    }),
    outputs: outputs.map((line) => ({
      ...portion(line),
      ...(pieces && net && held(line, pieces, net)),
      ...(inputs.length === 0 && claimed(line)),
    })),
    losses: losses.map((line) => ({ kind: line.material, amount: amountOf(line) })),
    ...(process && { process: `${process}/1` }),
    model: step.coc === "segregated" ? "segregated" : "controlled-blending",
  };
}

const amountOf = ({ qty, unit }: Line) => ({ quantity: String(qty), uom: UOM[unit] ?? unit });
const held = (line: Line, pieces: string, net: string) => ({
  ...{ amount: { quantity: pieces, uom: "H87" }, net: { quantity: net, uom: amountOf(line).uom } },
});
const claimed = ({ material, coc }: Line) => ({
  claims: [
    {
      ...{ characteristic: "certified", sources: [material] },
      model: coc === "mass_balance" ? ("mass-balance" as const) : ("segregated" as const),
    },
  ],
});

/** What a step uses and no step of the chain made: bought, or brought back. */
function boughtIn({ id, owner, time, site }: LedgerEvent, portion: Portion): LedgerEvent {
  return {
    ...{ id: `${id}: ${portion.material}`, kind: id === "C7" ? "collected" : "received" },
    ...{ owner, time, ...(site && { site }) },
    ...{
      inputs: [],
      gains: [],
      losses: [],
      outputs: [portion.claims ? portion : { ...portion, claims: [] }],
    },
  };
}

/** One after another, as capture would; strict everywhere. */
export function taken(chain: Pick<ChainOfEvents, "events" | "characteristic">): {
  readonly ledger: Ledger;
  readonly judged: ReadonlyMap<string, Judgement>;
} {
  const given: Given = {
    ...{ now: "2026-11-01T00:00:00Z", isCertified: true, profileOf },
    characteristics: [chain.characteristic],
  };
  const judged = new Map<string, Judgement>();
  let ledger = EMPTY;
  for (const event of chain.events) {
    const after = take(ledger, event, given);
    judged.set(event.id, after.judgement);
    ledger = after.ledger;
  }
  return { ledger, judged };
}

/** The chain with one step told otherwise. */
export function otherwise(
  chain: ChainOfEvents,
  id: string,
  change: (event: LedgerEvent) => LedgerEvent,
): ChainOfEvents {
  const events = chain.events.map((event) => (event.id === id ? change(event) : event));
  return { ...chain, events };
}
