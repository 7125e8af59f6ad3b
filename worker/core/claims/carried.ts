/** Whether the graph of lots carries what a claim says of a part of them, and how strong the chain behind it is. docs/decisions/0022. */
import { isVouchedFor } from "../custody/certified.ts";
import { checkClaim } from "../custody/check-claim.ts";
import type { Characteristic, LedgerEvent } from "../custody/event.ts";
import { characteristicOf, graphOf, type LotGraph, type Walk } from "../custody/lot-graph.ts";
import { type LedgerModel, modelWords } from "../custody/models.ts";
import { lotNumber } from "../custody/refusal.ts";
import { sharesOf } from "../custody/shares.ts";
import type { Term } from "../custody/verdict.ts";
import { verdictText } from "../custody/words-en.ts";
import type { ClaimScope } from "./claim.ts";
import type { Grade } from "./coach.ts";

export interface Carried {
  readonly isCarried: boolean;
  /** What it says, and the most that may be said of all its lots, in whole hundredths. */
  readonly claimed: number;
  readonly percent: number;
  readonly model?: LedgerModel;
  /** What must stand beside it. */
  readonly wording?: string;
  /** The sum, of the lot that carries least. */
  readonly sum: string;
  readonly arithmetic: readonly Term[];
  /** Of the weakest link of the chain; 0 where it is not carried. */
  readonly grade: Grade;
}

/** All of it, where no number is said. Undefined where the claim is not about what custody can tell. */
export function askedOf({
  characteristic,
  percent = 100,
}: ClaimScope): { readonly characteristic: Characteristic; readonly percent: number } | undefined {
  const known = characteristic === undefined ? undefined : characteristicOf(characteristic);
  return known && { characteristic: known, percent };
}

/** Of every one of the lots: what holds of one of them alone is not said of all. */
export function carriedBy(
  walk: Walk,
  lots: readonly string[],
  asked: NonNullable<ReturnType<typeof askedOf>>,
): Carried {
  const graph = graphOf(walk);
  if (walk.isCut || lots.length === 0) {
    const sum = walk.isCut
      ? "more events than are read at once are behind it"
      : "no lot of this product is on record";
    const none = { isCarried: false, percent: 0, arithmetic: [], grade: 0 } as const;
    return { ...none, claimed: asked.percent, sum };
  }
  const [first, ...others] = lots.map((lot) => carriedOf(lot, { walk, graph, asked }));
  return others.reduce(weaker, first as Carried);
}

const weaker = (a: Carried, b: Carried): Carried =>
  b.percent < a.percent || (b.percent === a.percent && b.grade < a.grade) ? b : a;

interface Of {
  readonly walk: Walk;
  readonly graph: LotGraph;
  readonly asked: NonNullable<ReturnType<typeof askedOf>>;
}

function carriedOf(lot: string, { walk, graph, asked }: Of): Carried {
  const checked = checkClaim(graph.events, { lot, ...asked });
  const { verdict, percent, model } = checked;
  const isCarried = verdict.outcome === "pass" && percent > 0;
  return {
    ...{ isCarried, claimed: asked.percent, percent },
    ...(model && { model, wording: modelWords(model, percent) }),
    sum: verdictText({ ...verdict, subject: lotNumber(lot) }),
    arithmetic: verdict.arithmetic,
    grade: isCarried ? chainGrade(lot, { walk, graph, asked }) : 0,
  };
}

/** Every event through which what is certified came is a link: as strong as who recorded it. */
function chainGrade(lot: string, { walk, graph, asked: { characteristic } }: Of): Grade {
  const found = sharesOf(graph.events, { characteristic, lot });
  if (found.type !== "shares") return 0;
  const told = new Map(walk.events.map((one) => [one.id, one]));
  const held = Map.groupBy(walk.certificates, ({ organisation }) => organisation);
  const people = new Map(walk.organisations.map((one) => [one.id, one]));
  const linkOf = (event: LedgerEvent): Grade => {
    const by = people.get(event.owner);
    const kept = { certificates: held.get(event.owner) ?? [], name: by?.name ?? "" };
    if (told.get(event.id)?.byLink === true) return 1;
    if (isVouchedFor(event, characteristic.id, kept)) return 4;
    return by?.own === true ? 1 : 3;
  };
  return found.events
    .filter(({ outputs }) =>
      outputs.some((one) => (found.byLot.get(one.lot)?.share.certified.over ?? 0n) > 0n),
    )
    .map(linkOf)
    .reduce<Grade>((low, grade) => (grade < low ? grade : low), 4);
}
