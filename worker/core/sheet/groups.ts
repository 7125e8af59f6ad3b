/** Which lines are one step, and what blank cells say that mean “as above”. */
import type { ColumnKey } from "./columns.ts";
import type { Line } from "./lines.ts";
import { partsOf } from "./numbers.ts";
import type { SheetFinding } from "./reading.ts";

/** Said once a step, however many lots it has. */
const STEP: readonly ColumnKey[] = [
  ...([
    "what",
    "date",
    "time",
    "offset",
    "place",
    "locality",
    "region",
    "country",
    "placeId",
  ] as const),
  ...(["party", "partyCount", "partner", "partnerId", "process", "custodyModel"] as const),
];
const OWN: readonly ColumnKey[] = ["material", "product", "lot", "quantity", "net"];
const FROM: readonly ColumnKey[] = [
  ...(["fromMaterial", "fromProduct", "fromLot", "fromQuantity", "fromNet"] as const),
];
const MORE: readonly ColumnKey[] = [...FROM, "lossKind", "lossQuantity", "evidence"];

export interface Group {
  readonly lines: readonly Line[];
  readonly hints: readonly SheetFinding[];
}

/** Whether it is known already what a lot is of. */
type IsKnown = (lot: string) => boolean;

/**
 * Lines with the same number (or of the same record) that do not contradict each other are one step. A line that only adds what went in or was
 * lost belongs to the step above it. Every other line is a step of its own.
 */
export function groupsOf(lines: readonly Line[], isKnown: IsKnown): Group[] {
  const groups: { lines: Line[]; hints: SheetFinding[] }[] = [];
  const numbered = new Map<string, { lines: Line[]; hints: SheetFinding[] }[]>();
  for (const line of lines) {
    const last = groups.at(-1);
    const named = nameOf(line);
    const same =
      named === undefined
        ? undefined
        : numbered.get(named)?.find(({ lines: [first] }) => agree(line, first));
    const adds = named === undefined && last !== undefined && addsTo(last.lines, line);
    const into = same ?? (adds ? last : undefined);
    if (into !== undefined) {
      const { line: more, hints } = amountsFilled(line, into.lines.at(-1), isKnown);
      into.lines.push(more);
      into.hints.push(...hints);
      continue;
    }
    const filled = filledFrom(line, last?.lines ?? [], isKnown);
    const group = { lines: [filled.line], hints: filled.hints };
    groups.push(group);
    if (named !== undefined) numbered.set(named, [...(numbered.get(named) ?? []), group]);
  }
  return groups;
}

/** Which record it is, or which number it has. */
function nameOf({ texts }: Line): string | undefined {
  const id = texts.get("id");
  const number = texts.get("number");
  if (id !== undefined) return `id ${id}`;
  return number === undefined ? undefined : `number ${number}`;
}

/** What went in or was lost, without anything made; or a by-product, where what it was made from stands above already. */
function addsTo(lines: readonly Line[], line: Line): boolean {
  if (!has(line, OWN)) return has(line, MORE) && agree(line, lines[0]);
  return !has(line, STEP) && !has(line, FROM) && lines.some((one) => has(one, FROM));
}

const has = ({ texts }: Line, keys: readonly ColumnKey[]) => keys.some((key) => texts.has(key));

/** Blank cells contradict nothing. */
function agree({ texts }: Line, other: Line | undefined): boolean {
  return (
    other !== undefined &&
    STEP.every((key) => !texts.has(key) || texts.get(key) === other.texts.get(key))
  );
}

interface Filled {
  readonly line: Line;
  readonly hints: SheetFinding[];
}

/** Without a day of its own a line is a continuation: what is merged in a sheet comes as blank cells below the first. */
function filledFrom(line: Line, above: readonly Line[], isKnown: IsKnown): Filled {
  const step = filledWith(line, above[0], line.texts.has("date") ? ["what"] : STEP);
  const goods = amountsFilled(step.line, above.at(-1), isKnown);
  return { line: goods.line, hints: [...step.hints, ...goods.hints] };
}

/** Of the goods: what they are, and the unit where the amount itself has none. */
function amountsFilled(line: Line, nearest: Line | undefined, isKnown: IsKnown): Filled {
  const { texts } = line;
  const isNamed = has(line, ["material", "product"]) || isKnown(texts.get("lot") ?? "");
  const isNameless = !isNamed && has(line, ["lot", "quantity"]);
  const isBare = (key: ColumnKey) => {
    const text = texts.get(key);
    return text !== undefined && partsOf(text)?.uom === undefined;
  };
  return filledWith(line, nearest, [
    ...(isNameless ? (["material", "product", "net"] as const) : []),
    ...(isBare("quantity") ? (["unit"] as const) : []),
    ...(isBare("fromQuantity") ? (["fromUnit"] as const) : []),
    ...(isBare("lossQuantity") ? (["lossUnit"] as const) : []),
  ]);
}

function filledWith(line: Line, from: Line | undefined, keys: readonly ColumnKey[]): Filled {
  const texts = new Map(line.texts);
  const hints: SheetFinding[] = [];
  for (const key of keys) {
    const text = from?.texts.get(key);
    if (texts.has(key) || text === undefined) continue;
    texts.set(key, text);
    hints.push({ row: line.row, key, rule: "as-above", value: text });
  }
  return { line: { ...line, texts }, hints };
}
