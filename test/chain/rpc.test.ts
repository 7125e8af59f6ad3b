/** Several RPC providers at once: what most of them say counts, and what one of them does is no harm. LOG.md §6.2. */
import { afterEach, describe, expect, it } from "vitest";
import { RpcError, rpcOver } from "../../worker/chain/rpc.ts";
import {
  answering,
  dead,
  endless,
  type Provider,
  provider,
  refusing,
  saying,
  silent,
} from "./providers.ts";

const TIMEOUT_MS = 300;
const running: Provider[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function over(...providers: readonly Promise<Provider>[]) {
  const all = await Promise.all(providers);
  running.push(...all);
  return rpcOver(
    all.map(({ url }) => url),
    { timeoutMs: TIMEOUT_MS },
  );
}
const same = (answer: unknown) => answer;
const number = (answer: unknown) => Number(BigInt(answer as string));

describe("A majority", () => {
  it("is one of one", async () => {
    const rpc = await over(answering("0x1"));
    expect(await rpc.agreed("eth_chainId", [], same)).toBe("0x1");
  });

  it("of three outvotes a liar", async () => {
    const rpc = await over(answering("lie"), answering("truth"), answering("truth"));
    expect(await rpc.agreed("eth_call", [], same)).toBe("truth");
  });

  it("of three does without a dead one", async () => {
    const rpc = await over(answering("truth"), dead(), answering("truth"));
    expect(await rpc.agreed("eth_call", [], same)).toBe("truth");
  });

  it("is not there with one liar, one dead and one honest provider, and the reason is said", async () => {
    const rpc = await over(answering("lie"), dead(), answering("truth"));
    await expect(rpc.agreed("eth_call", [], same)).rejects.toThrow(
      /^eth_call: no majority answer \(/,
    );
  });

  it("is not there when two of two differ, nor when one of two is dead", async () => {
    const differing = await over(answering("a"), answering("b"));
    await expect(differing.agreed("eth_call", [], same)).rejects.toThrow(RpcError);
    const half = await over(answering("a"), dead());
    await expect(half.agreed("eth_call", [], same)).rejects.toThrow(RpcError);
  });

  it("compares what was asked for, not what providers add or in which order they write", async () => {
    const rpc = await over(
      answering({ hash: "0xa", number: "0x1", totalDifficulty: "0x0" }),
      answering({ number: "0x1", size: "0x9", hash: "0xa" }),
      answering({ number: "0x1", hash: "0xb" }),
    );
    const read = (block: unknown) => (block as { hash: string }).hash;
    expect(await rpc.agreed("eth_getBlockByNumber", [], read)).toBe("0xa");
  });

  it("may say that there is nothing", async () => {
    const rpc = await over(answering(null), answering(null), answering("something"));
    expect(await rpc.agreed("eth_getTransactionReceipt", [], same)).toBeNull();
  });

  it("leaves out an answer in which what was asked for is not", async () => {
    const rpc = await over(answering({}), answering("0x7"), answering("0x7"));
    expect(await rpc.agreed("eth_blockNumber", [], number)).toBe(7);
  });
});

describe("A number that was reached", () => {
  it("is the highest that most providers have reached", async () => {
    const rpc = await over(answering("0x5"), answering("0x9"), answering("0x7"));
    expect(await rpc.reached("eth_blockNumber", [], number)).toBe(7);
  });

  it("cannot be pushed or held back by one liar", async () => {
    const high = await over(answering("0xffffffff"), answering("0x7"), answering("0x7"));
    expect(await high.reached("eth_blockNumber", [], number)).toBe(7);
    const low = await over(answering("0x0"), answering("0x7"), answering("0x7"));
    expect(await low.reached("eth_blockNumber", [], number)).toBe(7);
  });

  it("is the lower of two while the third is dead, and none while two are", async () => {
    const one = await over(answering("0x5"), dead(), answering("0x7"));
    expect(await one.reached("eth_blockNumber", [], number)).toBe(5);
    const two = await over(answering("0x5"), dead(), dead());
    await expect(two.reached("eth_blockNumber", [], number)).rejects.toThrow(/no majority answer/);
  });
});

describe("A provider that is not well", () => {
  it("is waited for once, and not asked again in this turn", async () => {
    const rpc = await over(silent(), answering("0x1"), answering("0x1"));
    const [quiet] = running;
    const begin = Date.now();
    expect(await rpc.agreed("first", [], same)).toBe("0x1");
    expect(Date.now() - begin).toBeGreaterThanOrEqual(TIMEOUT_MS - 5);
    const again = Date.now();
    for (let n = 0; n < 5; n++) expect(await rpc.agreed("then", [], same)).toBe("0x1");
    expect(Date.now() - again).toBeLessThan(TIMEOUT_MS);
    expect(quiet?.asked).toEqual(["first"]);
  });

  it("that stops in the middle of its answer is waited for no longer", async () => {
    const half = provider((_, response) => {
      response.write('{"jsonrpc":"2.0",');
    });
    const rpc = await over(half, answering("0x1"), answering("0x1"));
    expect(await rpc.agreed("eth_chainId", [], same)).toBe("0x1");
  });

  it("leaves no answer at all when all are silent", async () => {
    const rpc = await over(silent(), silent(), silent());
    await expect(rpc.agreed("eth_chainId", [], same)).rejects.toThrow(/no majority answer/);
  });

  it("that answers without end is cut off early", async () => {
    const flood = endless();
    const rpc = await over(flood, answering("0x1"), answering("0x1"));
    expect(await rpc.agreed("eth_chainId", [], same)).toBe("0x1");
    const [first] = await rpc.toAll("eth_chainId", []);
    expect(String((first as PromiseRejectedResult).reason)).toMatch(/answer too large/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await flood).sent()).toBeLessThan(30_000_000);
  });

  it.each([
    ["a page of a proxy", "<html>502 Bad Gateway</html>", 502],
    ["its word on rate limits", '{"message":"rate limited"}', 429],
    ["nothing", "", 200],
    ["null", "null", 200],
    ["half an answer", '{"jsonrpc":"2.0","id":1,"resu', 200],
    ["an answer without a result", '{"jsonrpc":"2.0","id":1}', 200],
    ["a list", "[]", 200],
  ])(
    "and says %s counts as one that says nothing, even in the majority",
    async (_, text, status) => {
      const one = await over(saying(text, status), answering("0x1"), answering("0x1"));
      expect(await one.agreed("eth_chainId", [], same)).toBe("0x1");
      const two = await over(saying(text, status), saying(text, status), answering("0x1"));
      await expect(two.agreed("eth_chainId", [], same)).rejects.toThrow(/not JSON-RPC/);
    },
  );

  it("is told apart from one that refuses: the refusal's words are passed on", async () => {
    const rpc = await over(refusing("execution reverted: BadProof"));
    await expect(rpc.agreed("eth_call", [], same)).rejects.toThrow(/BadProof/);
    const [answer] = await rpc.toAll("eth_call", []);
    expect((answer as PromiseRejectedResult).reason).toMatchObject({ code: -32_000 });
  });

  it("may write an empty error beside its result", async () => {
    const rpc = await over(saying('{"jsonrpc":"2.0","id":1,"error":null,"result":"0x1"}'));
    expect(await rpc.agreed("eth_chainId", [], same)).toBe("0x1");
  });
});

describe("A message to all", () => {
  it("is answered by each for itself, in their order", async () => {
    const rpc = await over(refusing("already known"), answering("0xhash"), dead());
    const answers = await rpc.toAll("eth_sendRawTransaction", ["0x00"]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
  });
});
