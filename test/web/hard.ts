/** The coffee chain with everything wrong that can be, for the pages and pictures that must say so. */
import type { Passport } from "../../schema/wire/passport.ts";
import { COFFEE, GREEN } from "./coffee.ts";

/** Everything at once: every gap, a withheld place, a voided step, each state, units that cannot be compared. */
export const HARD: Passport = {
  ...COFFEE,
  product: { ...COFFEE.product, serial: "1307" },
  steps: COFFEE.steps.map((one, i) => {
    if (i === 1) {
      return {
        ...one,
        inputs: [...one.inputs, { material: "water", quantity: "40000", uom: "LTR" }],
        who: { withheld: false },
      };
    }
    if (i === 3) {
      return {
        ...one,
        state: "logged" as const,
        voided: { at: "2026-03-06T09:00:00Z", reason: "weight typed as 1,890 kg" },
      };
    }
    if (i === 5) return { ...one, where: { withheld: true } as const };
    if (i === 6)
      return {
        ...one,
        losses: [{ ...one.losses[0], quantity: "80", uom: "KGM", material: "chaff" }],
      };
    if (i !== 7) return one;
    const { index: _index, proof: _proof, recordedBy: _by, ...unlogged } = one;
    return { ...unlogged, state: "received" as const };
  }),
  gaps: [
    { kind: "no-origin", about: "the jute bags" },
    { kind: "input-unknown", after: "step-4", about: "water" },
    { kind: "not-shared", after: "step-5" },
    { kind: "dispatch-missing", after: "step-7", about: GREEN },
    { kind: "receipt-missing", after: "step-8", about: GREEN },
  ],
};
