/** This phone's key for an organisation: made here, usable here only, and known to the server by its public half. */
import type { JsonObject } from "../../../worker/core/json.ts";
import { bytesToSign, thumbprintOf, withSignature } from "../../../worker/core/steps/signature.ts";
import type { DeviceKey, Store } from "./store.ts";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

/** The one there is, or a new one. */
export async function deviceKey(store: Store, organisation: string): Promise<DeviceKey> {
  const kept = await store.get("keys", organisation);
  if (kept !== undefined) return kept;
  const made = await makeKey(organisation);
  const tx = store.transaction("keys", "readwrite", { durability: "strict" });
  // Another tab may have made one meanwhile.
  const other = await tx.store.get(organisation);
  if (other === undefined) await tx.store.add(made);
  await tx.done;
  return other ?? made;
}

async function makeKey(organisation: string): Promise<DeviceKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, [
    "sign",
    "verify",
  ]);
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", publicKey);
  const jwk = { kty: "EC", crv: "P-256", x, y } as const;
  return { organisation, privateKey, jwk, thumbprint: thumbprintOf(jwk) };
}

/** The event with its signature; it has its effective `@context`. */
export async function sign({ privateKey, thumbprint }: DeviceKey, event: JsonObject) {
  const how = { name: "ECDSA", hash: "SHA-256" };
  const value = await crypto.subtle.sign(how, privateKey, bytesToSign(event) as BufferSource);
  return withSignature(event, { thumbprint, value: new Uint8Array(value) });
}
