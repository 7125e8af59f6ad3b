/** Turns a world into what the verifier is given, and into its verdict in English. */
import { type VerifyInput, verifyBundle } from "../../../worker/core/proof/verify.ts";
import { type WordedVerdict, worded } from "../../../worker/core/proof/words.ts";
import { english } from "../../../worker/core/proof/words-en.ts";
import { ed25519 } from "./signers.ts";
import type { World } from "./world.ts";

export function inputOf(world: World & { readonly text?: string }): VerifyInput {
  return {
    bundleText: world.text ?? JSON.stringify(world.bundle),
    policyText: JSON.stringify(world.policy),
    ed25519,
    rpc: world.rpc,
    ...(world.rpcs === undefined ? {} : { rpcs: world.rpcs }),
  };
}

export async function inEnglish(input: VerifyInput): Promise<WordedVerdict> {
  return worded(await verifyBundle(input), english);
}
