/** The 34 steps of the demo chains as their makers would record them: what happened, of which lots, by which process. */
import { readChains } from "../../scripts/demo/chains.ts";
import type { Goods, StepDraft, What } from "../../worker/core/steps/draft.ts";
import { slugOf } from "../../worker/core/steps/slug.ts";

interface Told {
  readonly what: What;
  readonly process?: string;
  /** Of what is counted: how many, and what one holds. */
  readonly pieces?: readonly [count: string, net: string];
}

const made = (process: string): Told => ({ what: "processed", process: `${process}/1` });
const packed = (process: string, count: string, net: string): Told => ({
  ...{ what: "packed", process: `${process}/1`, pieces: [count, net] },
});

/** By the step's id; what has no input is harvested. */
const TOLD: Readonly<Record<string, Told>> = {
  A2: made("coffee.wet-mill"),
  A3: made("coffee.dry-mill"),
  A4: { what: "sent" },
  A5: { what: "received" },
  A6: { what: "sent" },
  A7: made("coffee.roast"),
  A8: packed("coffee.pack", "2020", "0.25"),
  B2: made("furniture.saw"),
  B3: made("furniture.kiln-dry"),
  B4: made("furniture.plane"),
  B5: packed("furniture.join", "50", "0.079"),
  C2: made("garment.gin"),
  C3: made("garment.spin"),
  C4: made("garment.knit"),
  C5: made("garment.dye"),
  C6: packed("garment.sew", "3500", "0.17"),
  C7: made("garment.take-back"),
  D2: made("chocolate.ferment"),
  D3: { what: "sent" },
  D4: made("chocolate.roast"),
  D5: made("chocolate.winnow"),
  D6: made("chocolate.refine"),
  D7: made("chocolate.conche"),
  D8: packed("chocolate.mould", "15439", "0.07"),
  E2: made("bread.clean"),
  E3: made("bread.mill"),
  E4: made("bread.mix"),
  E5: packed("bread.bake", "14809", "0.8"),
  E6: made("bread.surplus"),
};

const UOM: Readonly<Record<string, string>> = { kg: "KGM", m3: "MTQ" };
const COUNTRY = /(?:^|, )([A-Z]{2})$/;

export interface DemoDraft {
  /** `A1` */
  readonly step: string;
  readonly chain: string;
  readonly draft: StepDraft;
  /** As the chain's author worked it out. */
  readonly ratio?: number;
}

export function demoDrafts(): DemoDraft[] {
  return readDemo().flatMap(({ id: chain, steps }) => {
    const lots = new Map<string, string>();
    return steps.map((step, n) => {
      const told = TOLD[step.id] ?? { what: "harvested" };
      const from = step.inputs.map((input) =>
        goods(chain, input, lots.get(input.material) ?? `${step.id}-IN`),
      );
      const outputs = step.outputs.map((output, at) => {
        lots.set(output.material, `${step.id}-${at + 1}`);
        return goods(chain, output, `${step.id}-${at + 1}`);
      });
      const day = step.date.slice(0, 10);
      const country = COUNTRY.exec(step.place)?.[1];
      const draft: StepDraft = {
        id: `00000000-0000-4000-8000-0000000${step.id.charCodeAt(0)}${String(n).padStart(3, "0")}`,
        ...{ what: told.what, time: `${day}T10:00:00.000+02:00` },
        goods: told.pieces ? outputs.map((one) => counted(one, told)) : outputs,
        from: told.process === undefined ? [] : from,
        losses: step.losses.map(({ material, qty, unit }) => ({
          ...{ kind: material, quantity: String(qty), uom: UOM[unit] ?? unit },
        })),
        ...(country && { place: { name: step.place.split(",")[0] ?? "", country } }),
        party: { name: step.actor },
        ...(told.process && { process: told.process }),
        custodyModel: step.coc === "segregated" ? "segregated" : "controlled-blending",
        evidence: [],
        ...(step.note !== "" && { note: step.note }),
      };
      return {
        ...{ step: step.id, chain, draft },
        ...(step.yieldActual && { ratio: step.yieldActual }),
      };
    });
  });
}

interface Line {
  readonly material: string;
  readonly qty: number;
  readonly unit: string;
}

interface Told34 {
  readonly id: string;
  readonly steps: readonly {
    readonly id: string;
    readonly actor: string;
    readonly place: string;
    readonly date: string;
    readonly inputs: readonly Line[];
    readonly outputs: readonly Line[];
    readonly losses: readonly Line[];
    readonly note: string;
    readonly coc: string;
    readonly yieldActual?: number;
  }[];
}

/** With everything that stands in the file, of which the loader of the demo needs less. */
const readDemo = () => readChains() as unknown as readonly Told34[];

function goods(chain: string, { material, qty, unit }: Line, lot: string): Goods {
  return {
    material: { anchor: `/p/${chain}/${slugOf(material)}`, name: material },
    lot,
    amount: { quantity: String(qty), uom: UOM[unit] ?? unit },
  };
}

function counted(one: Goods, { pieces: [count, net] = ["", ""] }: Told): Goods {
  return {
    ...one,
    material: { ...one.material, net: { quantity: net, uom: one.amount?.uom ?? "" } },
    amount: { quantity: count, uom: "H87" },
  };
}
