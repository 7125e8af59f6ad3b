/**
 * A lot is recalled or held, and with it all that was made of it here: read before, set in one go, and cleared alike. The same call again
 * changes nothing, and goes on where there is more. docs/find-and-act.md, *Recalls*.
 */
import type { PlannedLot, RecallDone, RecallPlan, ReportLine } from "../../schema/wire/find.ts";
import { readOnce } from "../core/find/questions.ts";
import { reportLines } from "../core/find/report.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { recordDocument } from "../core/log/record.ts";
import type {
  Find,
  FoundPlan,
  Mark,
  NoticeMarks,
  Organisation,
  Randomness,
  Sequencer,
} from "../ports.ts";
import { lotIn, unknownLot } from "./draw-lots.ts";
import type { ListOf } from "./find-lists.ts";

/** One call sets no more notices. */
export const RECALL_LOTS_MAX = 1_000;

export interface RecallPorts {
  readonly marks: NoticeMarks;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface RecallAsked {
  readonly lot: string;
  readonly kind: "recall" | "hold" | "clear";
  readonly reason: string;
  readonly advice?: string;
  /** What stands on the lots that were made of it; the reason itself unless said. */
  readonly because?: string;
}

export async function planRecall(
  { marks, find }: Pick<RecallPorts, "marks"> & { readonly find: Find },
  { organisation, parameters }: ListOf,
): Promise<RecallPlan> {
  const lot = lotIn(readOnce(parameters, ["lot"]).lot);
  const [{ root, lots, marked, more }, traced] = await Promise.all([
    planOf(marks, organisation, lot),
    find.trace(organisation, lot),
  ]);
  const told = ({ anchor: _, ...planned }: FoundPlan["root"]): PlannedLot => planned;
  return {
    ...{ root: told(root), lots: lots.map(told), marked: marked.length },
    receivers: traced === undefined ? [] : reportLines(traced).to.filter(isSent),
    more: more || traced?.more === true,
  };
}

const isSent = ({ eventID }: ReportLine): boolean => eventID !== undefined;

export async function recallLots(
  { marks, sequencer, random }: RecallPorts,
  organisation: Organisation,
  asked: RecallAsked,
): Promise<RecallDone> {
  const lot = canonicalIdentifier(asked.lot);
  const plan = await planOf(marks, organisation.id, lot);
  const mark = (anchor: string, cause?: string): Mark =>
    markOf({ organisation, random }, { ...asked, anchor, ...(cause !== undefined && { cause }) });
  const wanted = [
    mark(plan.root.anchor),
    ...reached(plan, asked.kind).map((anchor) => mark(anchor, lot)),
  ];
  const { set, unchanged, withoutPage } = await marks.set(organisation.id, wanted);
  if (set > 0) await sequencer.poke();
  return { set, unchanged, withoutPage, more: plan.more };
}

async function planOf(marks: NoticeMarks, organisation: string, lot: string): Promise<FoundPlan> {
  const plan = await marks.plan(organisation, { lot, limit: RECALL_LOTS_MAX });
  if (plan === undefined) throw unknownLot();
  return plan;
}

/** What was marked because of the lot is cleared, though it were no longer made of it. */
function reached({ lots, marked }: FoundPlan, kind: RecallAsked["kind"]): readonly string[] {
  return kind === "clear" ? marked : lots.map(({ anchor }) => anchor);
}

/** Which lot it was because of stands in its words, as its maker chose them, and in no public record: the lot may be a supplier's. */
function markOf(
  { organisation, random }: { readonly organisation: Organisation; readonly random: Randomness },
  {
    anchor,
    cause,
    kind,
    ...asked
  }: RecallAsked & { readonly anchor: string; readonly cause?: string },
): Mark {
  const reason = cause === undefined ? asked.reason : (asked.because ?? asked.reason);
  const said = { reason, ...(asked.advice !== undefined && { advice: asked.advice }) };
  const body = recordDocument({ organisation: organisation.slug, kind, body: { anchor, ...said } });
  const record = { id: random.id(), kind, body, seed: random.bytes(32) };
  return { record, anchor, kind, ...said, ...(cause !== undefined && { cause }) };
}
