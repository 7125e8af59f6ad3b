/** What the core leaves to its surroundings, for Node 20 and later: Ed25519 from WebCrypto, JSON-RPC over fetch. */
import type { VerifyEd25519 } from "../worker/core/log/note.ts";
import type { Rpc } from "../worker/core/proof/check.ts";

export const RPC_TIMEOUT_MS = 8_000;
export const RPC_ANSWER_BYTES_MAX = 1_048_576;

export const ed25519: VerifyEd25519 = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey("raw", own(publicKey), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, own(signature), own(message));
};

// WebCrypto's types want a buffer that is nobody else's.
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

/** One call, one answer or an error. Addresses come from the policy or the command line, never from a bundle. */
export const rpc: Rpc = async (url, method, params) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal: AbortSignal.timeout(RPC_TIMEOUT_MS),
    redirect: "error",
  });
  const answer: unknown = JSON.parse(await readCapped(response));
  if (typeof answer !== "object" || answer === null || !("result" in answer)) {
    throw new Error(`${method} gave no result`);
  }
  return answer.result;
};

async function readCapped(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  let bytes = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > RPC_ANSWER_BYTES_MAX) {
      await reader?.cancel();
      throw new Error("the answer is too long");
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}
