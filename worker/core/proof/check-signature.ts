/** Check 3: who signed the record. Version 1 of the product has no signatures; what carries one is left undecided. */
import { type Check, type Context, type Outcome, skipped, stop } from "./check.ts";

export const checkSignature: Check = { id: "signature", name: "signature", run: signature };

function signature({ bundle: { entry, hasSignature, keys } }: Context): Outcome {
  const isSigned = entry.t !== "manifest" && entry.sigh !== undefined;
  if (isSigned || hasSignature || keys.length > 0) {
    return stop(
      "signature-unsupported",
      "The record carries a signature of its maker, which this version cannot check.",
    );
  }
  return skipped("The record carries no signature of its maker.");
}
