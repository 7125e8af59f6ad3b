/** Steps as rows, in the columns in which they are read: what is written here reads back as the same steps, and is safe to open. */
import { gtinOf } from "../item.ts";
import type { Goods, StepDraft, What } from "../steps/draft.ts";
import { unitName } from "../steps/units.ts";
import { type Cell, escaped } from "./cells.ts";
import { COLUMNS, type ColumnKey } from "./columns.ts";
import { evidenceText } from "./evidence-cell.ts";
import { certain } from "./numbers.ts";
import { checkOf } from "./row-id.ts";

export interface WrittenStep {
  readonly eventId: string;
  readonly draft: StepDraft;
  readonly isVoided: boolean;
}

export interface Writing {
  /** Its slug. */
  readonly organisation: string;
  /** Headers, in the language of whoever opens it. */
  readonly headers: Readonly<Record<ColumnKey, string>>;
  readonly whats: Readonly<Record<What, string>>;
  readonly yes: string;
}

/** One row for each lot, loss or thing made from, side by side; what is said once stands in the first row of a step. */
export function writeSteps(steps: readonly WrittenStep[], writing: Writing): Cell[][] {
  const keys = COLUMNS.filter((key) => key !== "problem" && key !== "number");
  const rows = steps.flatMap((step) => rowsOf(step, writing));
  return [
    keys.map((key) => escaped(writing.headers[key])),
    ...rows.map((row) => keys.map((key) => escaped(row.get(key) ?? ""))),
  ];
}

type Row = ReadonlyMap<ColumnKey, string>;

function rowsOf({ eventId, draft, isVoided }: WrittenStep, writing: Writing): Row[] {
  const { goods, from, losses } = draft;
  const length = Math.max(1, goods.length, from.length, losses.length);
  const check = checkOf(writing.organisation, eventId, draft);
  return Array.from({ length }, (_, n) => {
    const [made, used, lost] = [goods[n], from[n], losses[n]];
    return new Map<ColumnKey, string>([
      ...(made ? goodsCells(made, "") : []),
      ...(used ? goodsCells(used, "from") : []),
      ...(lost
        ? ([
            ["lossKind", lost.kind],
            ["lossQuantity", certain(lost.quantity)],
            ["lossUnit", unitName(lost.uom)],
          ] as const)
        : []),
      ["id", eventId] as const,
      ...(n === 0 ? [...onceCells(draft, writing), ["check", check] as const] : []),
      ...(n === 0 && isVoided ? [["voided", writing.yes] as const] : []),
    ]);
  });
}

function goodsCells({ material, lot, amount }: Goods, side: "" | "from"): [ColumnKey, string][] {
  const key = (name: string) => (side === "" ? name.toLowerCase() : `from${name}`) as ColumnKey;
  const { anchor, name, net } = material;
  return [
    [key("Material"), name],
    [key("Product"), gtinOf({ product: anchor }) ?? anchor],
    [key("Lot"), lot],
    ...(amount
      ? ([
          [key("Quantity"), certain(amount.quantity)],
          [key("Unit"), unitName(amount.uom)],
        ] as [ColumnKey, string][])
      : []),
    ...(net
      ? ([[key("Net"), `${certain(net.quantity)} ${unitName(net.uom)}`]] as [ColumnKey, string][])
      : []),
  ];
}

function onceCells(draft: StepDraft, { whats }: Writing): [ColumnKey, string][] {
  const { place, party, partner, evidence, time } = draft;
  const clock = time.slice(11, -6).replace(/:00\.000$|\.000$/, "");
  const cells: [ColumnKey, string | undefined][] = [
    ["what", whats[draft.what]],
    ["date", time.slice(0, 10)],
    ["time", clock === "00:00" ? undefined : clock],
    ["offset", `UTC${time.slice(-6)}`],
    ["place", place?.name],
    ["locality", place?.locality],
    ["region", place?.region],
    ["country", place?.country],
    ["placeId", place?.id],
    ["party", party?.name],
    ["partyCount", party?.count === undefined ? undefined : String(party.count)],
    ["partner", partner?.name],
    ["partnerId", partner?.id],
    ["process", draft.process],
    ["custodyModel", draft.custodyModel],
    ["explanation", draft.explanation],
    ["note", draft.note],
    ["evidence", evidence.length === 0 ? undefined : evidenceText(evidence)],
  ];
  return cells.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]));
}
