/** Signatures by the platform: ES256 of phones is checked; Ed25519 is the log's own, whose key is made from its 32-byte seed for one turn and kept nowhere. RFC 8032, RFC 8410. */
import { concat, fromBase64Url } from "./core/bytes.ts";
import type { Sign, VerifyEd25519 } from "./core/log/note.ts";
import type { P256Jwk } from "./core/steps/signature.ts";
import type { Es256 } from "./ports.ts";

/** The DER around a raw Ed25519 seed, RFC 8410 §7. */
const PKCS8_PREFIX = Uint8Array.of(
  0x30,
  0x2e,
  0x02,
  0x01,
  0x00,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x04,
  0x22,
  0x04,
  0x20,
);

export async function ed25519Signer(
  seed: Uint8Array,
): Promise<{ publicKey: Uint8Array; sign: Sign }> {
  const key = await crypto.subtle.importKey("pkcs8", concat(PKCS8_PREFIX, seed), "Ed25519", true, [
    "sign",
  ]);
  const { x } = (await crypto.subtle.exportKey("jwk", key)) as JsonWebKey;
  return {
    publicKey: fromBase64Url(x ?? ""),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, message)),
  };
}

export const ed25519Verify: VerifyEd25519 = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, message);
};

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

const importEs256 = (jwk: P256Jwk) =>
  crypto.subtle.importKey("jwk", { ...jwk }, P256, false, ["verify"]);

export const es256: Es256 = {
  isKey: (jwk) =>
    importEs256(jwk).then(
      () => true,
      () => false,
    ),
  verify: async (jwk, signed, value) =>
    crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, await importEs256(jwk), value, signed),
};
