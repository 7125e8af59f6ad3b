/** How a share was worked out, a line for each event from the beginnings on, in English. Another language is another file of the same members. */
import type { LedgerEvent } from "./event.ts";
import { fraction, type Share, UNCERTIFIED } from "./share.ts";
import type { Blended, Shares } from "./shares.ts";
import { amountValue, percentValue } from "./verdict.ts";
import { shown } from "./weighing.ts";
import { valueText } from "./words-en.ts";

/** More is in the graph of the lot. */
const LINES_MAX = 100;

/** Of the last events, where there are more. */
export function arithmeticOf({ events, byLot, blends }: Shares): readonly string[] {
  return events.slice(-LINES_MAX).map((event) => {
    const made = event.outputs
      .map(({ lot, material, amount }) => {
        const much = amount ? `${valueText(amountValue(amount))} ` : "";
        return `${much}${material || "?"}: ${percent(byLot.get(lot)?.share ?? UNCERTIFIED)}`;
      })
      .join("; ");
    const mixed = blends.get(event.id);
    return mixed === undefined ? made : `${mixtureText(event, mixed)} → ${made}`;
  });
}

/** `600 kg green × 100% + 2 kg other green × 0%` */
function mixtureText({ inputs, gains }: LedgerEvent, { weighing, shares }: Blended): string {
  const used = inputs.map(({ material }, n) => {
    const amount = weighing.inputs[n];
    const much = amount ? `${valueText(shown(weighing, amount))} ` : "";
    return `${much}${material || "?"} × ${percent(shares[n] ?? UNCERTIFIED)}`;
  });
  const added = gains.map(({ kind, amount }) =>
    `${amount ? `${valueText(amountValue(amount))} ` : ""}${kind}`.trim(),
  );
  return [...used, ...added].join(" + ");
}

const percent = (share: Share): string => valueText(percentValue(fraction(share)));
