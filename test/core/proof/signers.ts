/** Ed25519 keys from fixed seeds, by node:crypto: the log, its witnesses, a stranger. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { ED25519, type NoteKey } from "../../../worker/core/log/note.ts";

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export class Signer {
  readonly key: NoteKey;
  readonly #private: KeyObject;

  constructor(name: string, seedByte: number, type: NoteKey["type"] = ED25519) {
    const der = Buffer.concat([PKCS8, Buffer.alloc(32, seedByte)]);
    this.#private = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    const spki = createPublicKey(this.#private).export({ format: "der", type: "spki" });
    this.key = { name, type, publicKey: Uint8Array.from(spki.subarray(-32)) };
  }

  readonly sign = async (message: Uint8Array) =>
    Uint8Array.from(sign(null, message, this.#private));
}

export const ed25519 = async (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => {
  const der = Buffer.concat([SPKI, publicKey]);
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: "der", type: "spki" }),
    signature,
  );
};
