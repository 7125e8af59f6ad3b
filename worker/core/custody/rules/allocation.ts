/** I15: losses and burdens are shared out by mass, or all by what the event says instead. Shares of what was mixed are by mass always. */
import type { Facts } from "../facts.ts";
import { amountValue, term, type Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

export const ALLOCATION: Rule = { id: "I15", judge };

function judge({ event }: Facts): readonly Verdict[] {
  const said = event.outputs.filter(({ allocation }) => allocation !== undefined);
  if (said.length === 0) return [];
  const ways = new Set(event.outputs.map(({ allocation }) => allocation?.by ?? "mass"));
  const worthless = said.filter(
    ({ allocation }) => allocation?.by !== "mass" && allocation?.worth === undefined,
  );
  const isOne = ways.size === 1;
  return [
    {
      ...{ rule: "I15", subject: event.id },
      outcome: isOne && worthless.length === 0 ? "pass" : "reject",
      reason: !isOne
        ? "allocation-mixed"
        : worthless.length > 0
          ? "allocation-without-worth"
          : "allocation-one",
      arithmetic: event.outputs.map(({ material, allocation: { by = "mass", worth } = {} }) =>
        worth === undefined
          ? term("output", by, material)
          : term("output", amountValue(worth), `${material}, ${by}`),
      ),
    },
  ];
}
