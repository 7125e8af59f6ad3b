/** Turns a world into what the verifier is given. */
import type { VerifyInput } from "../../../worker/core/proof/verify.ts";
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
