/** How far a step is, as far as this phone has heard. Pure: what the server says is taken in by one rule. */

/** CBV 2.0 §7.5. */
export type WrongReason = "incorrect_data" | "did_not_occur";
export type StepState = "on-this-phone" | "received" | "logged" | "anchored" | "final" | "refused";

export interface Progress {
  readonly id: string;
  readonly organisation: string;
  /** When it was recorded: what waits is sent in that order. */
  readonly recordedAt: number;
  readonly state: StepState;
  readonly problem?: string;
  readonly replacedBy?: string;
  /** Why it is declared wrong, where it is. */
  readonly declaredWrong?: WrongReason;
  readonly index?: string;
  readonly leafHash?: string;
}

/** `unknown`: the server holds no event of this name. */
export type Said =
  | { readonly state: "received" | "unknown" }
  | { readonly state: "refused"; readonly problem: string }
  | {
      readonly state: "logged" | "anchored" | "final";
      readonly index: string;
      readonly leafHash: string;
    };

/** States in which the server holds the event, and may still say more of it. */
export const UNDER_WAY = ["received", "logged", "anchored"] as const;

export function isLogged(state: StepState): boolean {
  return state === "logged" || state === "anchored" || state === "final";
}

/**
 * The last word counts, but for this: what is final stays so; a refusal takes nothing back that was received; and what was received and is
 * unknown now (a server put back to an older state) waits to be sent again. An anchor may be lost again until it is final.
 */
export function advance(before: Progress, said: Said): Progress {
  const { id, organisation, recordedAt, replacedBy, declaredWrong } = before;
  const kept = {
    ...{ id, organisation, recordedAt },
    ...(replacedBy !== undefined && { replacedBy }),
    ...(declaredWrong !== undefined && { declaredWrong }),
  };
  if (before.state === "final") return before;
  switch (said.state) {
    case "unknown":
      return before.state === "received" ? { ...kept, state: "on-this-phone" } : before;
    case "refused": {
      const isOpen = before.state === "on-this-phone" || before.state === "refused";
      return isOpen ? { ...kept, state: "refused", problem: said.problem } : before;
    }
    case "received":
      return isLogged(before.state) ? before : { ...kept, state: "received" };
    default:
      return { ...kept, ...said };
  }
}
