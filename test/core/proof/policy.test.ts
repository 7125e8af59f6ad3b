/** Policies: what a verifier trusts, read strictly, because a slip in it would be trusted too. docs/log-format.md §6. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { formatVkey } from "../../../worker/core/log/note.ts";
import { parsePolicy, policyHash } from "../../../worker/core/proof/policy.ts";
import { verifyBundle } from "../../../worker/core/proof/verify.ts";
import { inEnglish, inputOf } from "./run.ts";
import { Signer } from "./signers.ts";
import {
  CONTRACT,
  LOG_ID,
  LOG_SIGNER,
  type Loose,
  makeWorld,
  ORIGIN,
  policyFor,
  WITNESS,
} from "./world.ts";

const policy = (bend: (policy: Loose) => unknown = () => {}): string => {
  const made = policyFor([CONTRACT]);
  bend(made);
  return JSON.stringify(made);
};

describe("a policy", () => {
  test("is read: the log, its keys, the chains", () => {
    const read = parsePolicy(policy((p) => (p.witnesses.keys = [formatVkey(WITNESS.key)])));
    expect(read.log).toMatchObject({ origin: ORIGIN, keys: [LOG_SIGNER.key] });
    expect(Buffer.from(read.log.id).toString("base64")).toBe(LOG_ID);
    expect(read.witnesses).toEqual({ quorum: 0, keys: [WITNESS.key] });
    expect(read.chains).toMatchObject([{ chainId: 31337n, contract: CONTRACT, rpcQuorum: 2 }]);
    expect(read.anchorsRequired).toBe(1);
  });

  test("has the hash sha256sum gives of its file", () => {
    const text = `${policy()}\n`;
    expect(policyHash(text)).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test.each<readonly [string, (p: Loose) => unknown]>([
    ["another format", (p) => (p.format = "rootproof-policy/v2")],
    ["a member too many", (p) => (p.memo = "")],
    ["no log key", (p) => (p.log.keys = [])],
    [
      "a log key under another name",
      (p) => (p.log.keys = [formatVkey(new Signer("other", 1).key)]),
    ],
    [
      "a witness's key as the log's",
      (p) => (p.log.keys = [formatVkey({ ...LOG_SIGNER.key, type: 4 })]),
    ],
    ["the log's key as a witness", (p) => (p.witnesses.keys = [formatVkey(LOG_SIGNER.key)])],
    [
      "one witness under two names",
      (p) => {
        const twin = { ...WITNESS.key, name: "witness.example/w9" };
        p.witnesses.keys = [formatVkey(WITNESS.key), formatVkey(twin)];
      },
    ],
    [
      "a key whose id is not its own",
      (p) => (p.log.keys = [p.log.keys[0].replace(/\+.{8}\+/, "+00000000+")]),
    ],
    ["a short log id", (p) => (p.log.id = "AAAA")],
    ["an origin with a space", (p) => (p.log.origin = "log example")],
    ["a number for a quorum", (p) => (p.witnesses.quorum = 0)],
    ["an endpoint quorum of zero", (p) => (p.chains[0].rpcQuorum = "0")],
    ["one endpoint twice", (p) => (p.chains[0].rpcs = ["https://a.example", "https://a.example"])],
    ["an endpoint that is a file", (p) => (p.chains[0].rpcs = ["file:///etc/passwd"])],
    ["one contract twice", (p) => p.chains.push(p.chains[0])],
    ["a contract in capitals", (p) => (p.chains[0].contract = CONTRACT.toUpperCase())],
    ["a chain of another kind", (p) => (p.chains[0].type = "evm-log/v2")],
    ["text where yes or no belongs", (p) => (p.chains[0].test = "true")],
  ])("with %s is refused, and the sentence says why", async (_what, bend) => {
    const policyText = policy(bend);
    expect(() => parsePolicy(policyText)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(policy|note-key)-malformed$/) }),
    );
    const { reason } = await inEnglish({ ...inputOf(await makeWorld()), policyText });
    expect(reason).toMatch(/^The policy cannot be used: (it|\/[^ ]+) (is|has|names) .+\.$/);
    expect(reason).not.toContain("malformed");
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "policy"],
    ["a list", "[]"],
    ["70 kB", " ".repeat(70_000)],
  ])("that is %s makes a bundle not checkable, never refuted", async (_what, policyText) => {
    const verdict = await verifyBundle({ ...inputOf(await makeWorld()), policyText });
    expect(verdict).toMatchObject({ verdict: "not-checkable", code: "policy-malformed" });
    expect(verdict.policyHash).toBe("");
    expect(verdict.steps.every(({ state }) => state === "skipped")).toBe(true);
  });
});
