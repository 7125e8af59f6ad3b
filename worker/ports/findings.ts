/** What the rules of custody found in kept events. docs/custody.md, *Findings*. */
import type { Finding } from "../../schema/wire/findings.ts";
import type { Verdict } from "../core/custody/verdict.ts";

/** As it is kept: the sum is not written out. */
export type KeptFinding = Omit<Finding, "sentence" | "arithmetic" | "rule" | "reason"> &
  Pick<Verdict, "arithmetic" | "rule" | "reason">;

export interface FindingsAsked {
  /** All that was found in it; without one, what is open anywhere. */
  readonly eventId?: string;
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface Findings {
  /** The newest first. */
  list(
    organisation: string,
    asked: FindingsAsked,
  ): Promise<{ readonly items: readonly KeptFinding[]; readonly next?: readonly string[] }>;
  /** The finding with the explanation that stands: what was explained before is not explained anew. */
  explain(organisation: string, id: string, explanation: string): Promise<KeptFinding | undefined>;
}
