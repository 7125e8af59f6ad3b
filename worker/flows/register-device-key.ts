/** A phone makes its public key known: kept, and entered in the log, so that it can be shown since when it was there. docs/log-format.md §2. */
import { toBase64 } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import { type P256Jwk, thumbprintOf } from "../core/steps/signature.ts";
import type { DeviceKeys, Es256, Organisation, Randomness, Sequencer } from "../ports.ts";

export const DEVICE_KEYS_MAX = 1_000;

export interface DeviceKeyPorts {
  readonly deviceKeys: DeviceKeys;
  readonly es256: Es256;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface DeviceKeyAsked {
  readonly organisation: Organisation;
  readonly person?: string;
  /** As the address names it. */
  readonly thumbprint: string;
  readonly jwk: P256Jwk;
  readonly label: string;
}

/** The same again changes nothing. Throws {@link Problem} for a key that is none, or is not the one that the address names. */
export async function registerDeviceKey(
  { deviceKeys, es256, sequencer, random }: DeviceKeyPorts,
  { organisation, jwk, ...asked }: DeviceKeyAsked,
): Promise<void> {
  const is = thumbprintOf(jwk);
  if (asked.thumbprint !== is) {
    throw invalid(
      "/jwk",
      `The RFC 7638 thumbprint of this key is ${is}: the address names another.`,
    );
  }
  if (!(await es256.isKey(jwk))) throw invalid("/jwk", "x and y are no point of P-256.");
  const body = keyDocument({
    organisation: organisation.slug,
    jwk,
    keySalt: toBase64(random.bytes(32)),
  });
  const key = { ...asked, jwk, id: random.id(), body, seed: random.bytes(32) };
  const outcome = await deviceKeys.register(organisation.id, key, DEVICE_KEYS_MAX);
  if (outcome === "full") {
    const sentence = `An organisation has at most ${DEVICE_KEYS_MAX} keys on phones.`;
    throw new Problem("quota-exceeded", sentence, { rule: "device-keys" });
  }
  // Also when it was known: the poke of the first time may have been lost.
  await sequencer.poke();
}

/** As text, exactly as it will be committed. */
function keyDocument({
  organisation,
  jwk: { kty, crv, x, y },
  keySalt,
}: {
  readonly organisation: string;
  readonly jwk: P256Jwk;
  readonly keySalt: string;
}): string {
  return JSON.stringify({
    ...{ type: "key/v1", organisation, alg: "es256" },
    ...{ jwk: { kty, crv, x, y }, keySalt },
  });
}

function invalid(pointer: string, sentence: string): Problem {
  return new Problem("body-invalid", sentence, { pointer, rule: "key" });
}
