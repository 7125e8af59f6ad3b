/** What the operator took off the air says so, and why; what was logged of it can still be proven. docs/resolver.md, *Off the air*. */
import { Problem } from "../core/problem.ts";
import type { Suspended } from "../ports.ts";

export class OffAir extends Problem {
  readonly why: Suspended;

  constructor(why: Suspended) {
    const { suspendedFor, recalledFor } = why;
    const reason = suspendedFor === "" ? "no reason is given" : suspendedFor;
    const recall = recalledFor === undefined ? "" : ` Its maker recalled it: ${recalledFor}`;
    super("off-air", `The operator took this page off the air: ${reason}. Proofs stay.${recall}`);
    this.why = why;
  }
}
