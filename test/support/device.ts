/** A phone that signs, as the console does it: a P-256 key of its own. */
import type { JsonObject } from "../../worker/core/json.ts";
import {
  bytesToSign,
  type P256Jwk,
  thumbprintOf,
  withSignature,
} from "../../worker/core/steps/signature.ts";

export interface Device {
  readonly jwk: P256Jwk;
  readonly thumbprint: string;
  /** The event with its signature; it has its effective `@context`. */
  sign(event: JsonObject): Promise<JsonObject>;
}

export async function makeDevice(): Promise<Device> {
  const P256 = { name: "ECDSA", namedCurve: "P-256" };
  const pair = (await crypto.subtle.generateKey(P256, false, ["sign", "verify"])) as CryptoKeyPair;
  const { x = "", y = "" } = (await crypto.subtle.exportKey("jwk", pair.publicKey)) as JsonWebKey;
  const jwk = { kty: "EC", crv: "P-256", x, y } as const;
  const thumbprint = thumbprintOf(jwk);
  return {
    ...{ jwk, thumbprint },
    async sign(event) {
      const how = { name: "ECDSA", hash: "SHA-256" };
      const value = await crypto.subtle.sign(how, pair.privateKey, bytesToSign(event));
      return withSignature(event, { thumbprint, value: new Uint8Array(value) });
    },
  };
}
