/** Ed25519 by the platform where it can; else by a library that is only fetched then (plain http has no WebCrypto at all). */
import type { VerifyEd25519 } from "../../../worker/core/log/note.ts";

export const verifyEd25519: VerifyEd25519 = async (publicKey, message, signature) => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  try {
    if (subtle !== undefined) {
      const raw = new Uint8Array(publicKey);
      const key = await subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
      return await subtle.verify(
        "Ed25519",
        key,
        new Uint8Array(signature),
        new Uint8Array(message),
      );
    }
  } catch {
    // A browser without Ed25519 says so here; whether the key is at fault, the library decides.
  }
  const { ed25519 } = await import("@noble/curves/ed25519.js");
  return ed25519.verify(signature, message, publicKey, { zip215: false });
};
