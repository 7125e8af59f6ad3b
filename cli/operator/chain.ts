/** Puts the log on a chain: the contract where it is missing, then the log's own place in it. Safe to run again. */
import {
  createLog,
  deployLogAnchor,
  LOG_ANCHOR_CODE_HASH,
  type Rpc,
  signerFromKey,
} from "../../contracts/deploy.ts";
import { isLocalChain } from "../../worker/env.ts";

const SALT = `0x${"00".repeat(32)}`;

export interface ChainOrder {
  readonly url: string;
  readonly name: string;
  /** The log's leaf 0, 0x-hex. */
  readonly genesis: string;
  readonly adminKey: string;
  readonly anchorer: string;
}

/** The settings the Worker takes as CHAIN. The endpoint stands in both lists: add others by hand before you deploy. */
export async function createOnChain({ url, name, genesis, adminKey, anchorer }: ChainOrder) {
  const rpc = rpcAt(url);
  const signer = signerFromKey(adminKey);
  const contract = await deployLogAnchor({ rpc, signer });
  const log = await createLog({ rpc, signer, contract, salt: SALT, genesis, anchorer });
  const chainId = Number(await rpc("eth_chainId", []));
  return {
    ...{
      name,
      test: isLocalChain(chainId),
      chainId,
      contract: contract.toLowerCase(),
      codeHash: LOG_ANCHOR_CODE_HASH,
      log,
    },
    ...{ rpcs: [url], publicRpcs: [url] },
  };
}

export function addressOfKey(key: string): string {
  return signerFromKey(key).address;
}

export function rpcAt(url: string): Rpc {
  return async (method, params) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as {
      result?: unknown;
      error?: { message: string };
    };
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
