/** Which codes of a run a reprint or a void is about. docs/labels.md, *Runs*. */
import { Problem } from "../problem.ts";

export type RunOfCodes = {
  readonly id: string;
  /** None where the run is of the lot's own code. */
  readonly codes: readonly { readonly serial: string; readonly isVoid: boolean }[];
};

export type Chosen = {
  readonly kind: "reprint" | "void";
  readonly serials?: readonly string[];
};

/** Those named, else all that stand. Throws {@link Problem} for one that is none of the run, or void, or named twice. */
export function chosenCodes(run: RunOfCodes, { kind, serials }: Chosen): readonly string[] {
  if (serials === undefined) return standingCodes(run);
  const isVoid = new Map(run.codes.map((code) => [code.serial, code.isVoid]));
  const nothing = `nothing was ${kind === "void" ? "voided" : "printed"}.`;
  for (const [at, serial] of serials.entries()) {
    const place = `/serials/${at}`;
    if (!isVoid.has(serial)) {
      throw refusal(`${serial} is no code of the run ${run.id}: ${nothing}`, place, "of-the-run");
    }
    if (isVoid.get(serial))
      throw refusal(`${serial} is void already: ${nothing}`, place, "standing");
  }
  if (new Set(serials).size < serials.length) {
    throw refusal(`A serial is named twice: ${nothing}`, "/serials", "once");
  }
  return serials;
}

function standingCodes({ id, codes }: RunOfCodes): readonly string[] {
  const standing = codes.filter(({ isVoid }) => !isVoid).map(({ serial }) => serial);
  if (standing.length === 0 && codes.length > 0) {
    const sentence = `All codes of the run ${id} are void: there is nothing to print.`;
    throw refusal(sentence, "/run", "standing");
  }
  return standing;
}

function refusal(sentence: string, pointer: string, rule: string): Problem {
  return new Problem("body-invalid", sentence, { pointer, rule });
}
