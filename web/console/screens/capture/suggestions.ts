/** How a form goes on by itself: as it was last time with the same goods, else as the trade usually does. Pure. */
import type { Material, What } from "../../../../worker/core/steps/draft.ts";
import {
  SECTORS,
  type SectorTemplate,
  type SuggestedStep,
  templateOf,
} from "../../../../worker/core/steps/templates.ts";
import type { Happened } from "./memory.ts";

export interface Trade {
  readonly template: SectorTemplate | undefined;
  /** Slug of the organisation under whose name its materials stand. */
  readonly organisation: string;
}

export function tradeOf(organisation: string, sector: string | undefined): Trade {
  const known = SECTORS.find((one) => one === sector);
  return { organisation, template: known && templateOf(known) };
}

export function usualMaterials({ template, organisation }: Trade): Material[] {
  return (template?.materials ?? []).map(({ name, slug, net }) => ({
    ...{ anchor: `/p/${organisation}/${slug}`, name },
    ...(net && { net }),
  }));
}

/** What a form may begin with. */
export interface Suggestion {
  readonly anchor: string;
  readonly uom: string;
  readonly process: string;
  readonly lossKind: string;
}

/** `from`: the anchor of what it is made from, for what is made; its last segment is the name the trade has for it. */
export function suggestFor(
  what: What,
  { alike, trade, from }: { alike: readonly Happened[]; trade: Trade; from?: string | undefined },
): Suggestion | undefined {
  const last = alike.find(
    (draft) => from === undefined || draft.from.some(({ material }) => material.anchor === from),
  );
  return last === undefined ? usual(what, trade, from) : asBefore(last);
}

function asBefore({ goods, process = "", losses = [] }: Happened): Suggestion | undefined {
  const [made] = goods;
  if (made === undefined) return undefined;
  const { material, amount } = made;
  const lossKind = losses[0]?.kind ?? "";
  return { anchor: material.anchor, uom: amount?.uom ?? "", process, lossKind };
}

function usual(what: What, trade: Trade, from: string | undefined): Suggestion | undefined {
  const step = stepsFor(what, trade).find(
    ({ from: slugs }) => from === undefined || slugs.includes(from.split("/").at(-1) ?? ""),
  );
  const [slug] = step?.goods ?? [];
  const material = trade.template?.materials.find((one) => one.slug === slug);
  if (step === undefined || material === undefined) return undefined;
  return {
    ...{ anchor: `/p/${trade.organisation}/${material.slug}`, uom: material.uom },
    ...{ process: step.process ?? "", lossKind: step.losses[0] ?? "" },
  };
}

const stepsFor = (what: What, { template }: Trade): readonly SuggestedStep[] =>
  (template?.steps ?? []).filter((step) => step.what === what);

/** The trade's own first; every other one there is behind them. */
export function processesFor(what: What, trade: Trade, all: readonly string[]): string[] {
  const own = stepsFor(what, trade).flatMap(({ process }) => process ?? []);
  const sector = all.filter((one) => one.startsWith(`${trade.template?.sector}.`));
  return [...new Set([...own, ...sector, ...all])];
}
