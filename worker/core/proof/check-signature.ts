/** Check 3: who signed the record. Version 1 of the product has no signatures; what carries one is left undecided. */
import { type Check, type Context, type Outcome, SKIPPED } from "./check.ts";

export const checkSignature: Check = { id: "signature", name: "signature", run: signature };

function signature({ bundle: { entry, signature: hasSignature = false, keys } }: Context): Outcome {
  const isSigned = entry.says.t !== "manifest" && entry.says.sigh !== undefined;
  return isSigned || hasSignature || keys.length > 0 ? { code: "signature-unsupported" } : SKIPPED;
}
