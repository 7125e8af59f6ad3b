/** One step in a line: what, when, which lots, how much. */
import type { SheetStep } from "../../../../worker/core/sheet/reading.ts";
import type { Goods } from "../../../../worker/core/steps/draft.ts";
import { showNumber } from "../../parts/numbers.ts";
import type { Text } from "../../text/languages.ts";
import { unitWord } from "../capture/units.ts";

export function stepLine({ draft, faults }: SheetStep, text: Text, tag: string): string {
  const isKnown = !faults.some(({ key }) => key === "what");
  const parts = [
    isKnown ? text.capture.what[draft.what] : "",
    draft.time.slice(0, 10),
    ...draft.goods.map((goods) => goodsLine(goods, text, tag)),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

export function goodsLine({ material, lot, amount }: Goods, text: Text, tag: string): string {
  const much =
    amount && `${safeNumber(amount.quantity, tag)} ${unitWord(text.capture, amount.uom)}`;
  return [material.name, lot, much].filter(Boolean).join(", ");
}

/** What is not yet a number is shown as it was typed. */
const safeNumber = (decimal: string, tag: string): string =>
  /^-?\d+(\.\d+)?$/.test(decimal) ? showNumber(decimal, tag) : decimal;
