/** A chain with LogAnchor on it, and the cast that uses it: what the contract tests stand on. */
import { Interface } from "ethers/abi";
import artifact from "../../contracts/abi/LogAnchor.json" with { type: "json" };
import {
  createLog,
  deployLogAnchor,
  type Signer,
  sendTransaction,
  signerFromKey,
} from "../../contracts/deploy.ts";
import { type Anvil, startAnvil } from "../support/anvil.ts";

export const face = new Interface(artifact.abi);

/** Anvil's first three accounts: funded on every test chain, and known to everybody. */
const KEYS = {
  admin: "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
  anchorer: "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
  stranger: "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
} as const;

export const ADMIN = signerFromKey(KEYS.admin);
export const ANCHORER = signerFromKey(KEYS.anchorer);
export const STRANGER = signerFromKey(KEYS.stranger);

export interface Chain {
  readonly anvil: Anvil;
  readonly contract: string;
  readonly newLog: (salt: string, genesis: string) => Promise<string>;
  /** Sends a call and answers the gas of the whole transaction. */
  readonly send: (signer: Signer, name: string, args: readonly unknown[]) => Promise<bigint>;
  readonly read: (name: string, args: readonly unknown[]) => Promise<readonly unknown[]>;
}

export async function chainWithLogAnchor(): Promise<Chain> {
  const anvil = await startAnvil();
  const { rpc } = anvil;
  const contract = await deployLogAnchor({ rpc, signer: ADMIN });
  return {
    anvil,
    contract,
    newLog: (salt, genesis) =>
      createLog({ rpc, signer: ADMIN, contract, salt, genesis, anchorer: ANCHORER.address }),
    send: async (signer, name, args) => {
      const data = face.encodeFunctionData(name, args);
      return (await sendTransaction({ rpc, signer, to: contract, data })).gasUsed;
    },
    read: async (name, args) => {
      const data = face.encodeFunctionData(name, args);
      const answer = await rpc("eth_call", [{ to: contract, data }, "latest"]);
      return face.decodeFunctionResult(name, String(answer)).toArray();
    },
  };
}
