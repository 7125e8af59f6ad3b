/** Check 6: the contracts the policy names hold the checkpoint, in blocks that are final. docs/log-format.md §7. */
import type { BundleAnchor, BundleCheckpoint } from "./bundle.ts";
import { type Check, type Context, type Outcome, ok, type Stopped, stop } from "./check.ts";
import { plural } from "./describe.ts";
import { type Answer, askEvm } from "./evm.ts";
import type { PolicyChain } from "./policy.ts";
import type { HeldAnchor } from "./verdict.ts";

export const checkAnchors: Check = { id: "anchor", name: "anchors", run: anchorsHold };

type Asked = {
  readonly code: "held" | Extract<Stopped["code"], `anchor-${string}`>;
  readonly reason: string;
  readonly chain?: PolicyChain;
  readonly held?: HeldAnchor;
};

async function anchorsHold(context: Context): Promise<Outcome> {
  const asked = await Promise.all(
    context.bundle.checkpoints.flatMap((checkpoint) =>
      checkpoint.anchors.map((anchor) => askAbout(context, checkpoint, anchor)),
    ),
  );
  // A "no" outweighs any number of "yes"; a quarrel between endpoints is not outvoted either.
  const fatal = ["anchor-absent", "anchor-code", "anchor-disputed"] as const;
  for (const code of fatal) {
    const found = asked.find((answer) => answer.code === code);
    if (found !== undefined) return stop(code, found.reason);
  }
  const chains = new Set(asked.flatMap(({ held, chain }) => (held === undefined ? [] : [chain])));
  const open = asked.filter((answer) => answer.code !== "held");
  const required = context.policy.anchorsRequired;
  if (chains.size < required) return tooFew(open, chains.size, required);
  const anchors = asked.flatMap(({ held }) => held ?? []);
  const notChecked = [...open.map(({ reason }) => reason), ...remarks(context, anchors)];
  const said = anchors.map(
    (a) => `${a.chain} holds the checkpoint of ${a.size} entries, since Unix time ${a.time}.`,
  );
  return ok(said.join(" ") || "The policy asks for no anchor.", { anchors, notChecked });
}

function tooFew(open: readonly Asked[], held: number, required: number): Outcome {
  const order = ["anchor-not-final", "anchor-unanswered", "anchor-unknown"] as const;
  for (const code of order) {
    const found = open.find((answer) => answer.code === code);
    if (found !== undefined) return stop(code, found.reason);
  }
  const reason = `The checkpoint is anchored on ${plural(held, "chain")}; the policy wants ${required}.`;
  return stop("anchor-missing", held === 0 ? "The record is not anchored yet." : reason);
}

function remarks({ bundle }: Context, anchors: readonly HeldAnchor[]): string[] {
  const tests = new Set(anchors.filter((anchor) => anchor.test).map((anchor) => anchor.chain));
  const said = [...tests].map((name) => `${name} is a test chain: anybody may have made it.`);
  const hasState = bundle.checkpoints.some((c) => c.anchors.some((anchor) => anchor.hasState));
  if (hasState) said.push("The bundle has a state proof, which this version does not read.");
  return said;
}

async function askAbout(
  context: Context,
  { note }: BundleCheckpoint,
  anchor: BundleAnchor,
): Promise<Asked> {
  const { policy, rpc } = context;
  const chain = policy.chains.find(
    ({ chainId, contract }) => chainId === anchor.chainId && contract === anchor.contract,
  );
  if (chain === undefined) {
    const where = `contract ${anchor.contract} on chain ${anchor.chainId}`;
    return { code: "anchor-unknown", reason: `The policy does not name ${where}.` };
  }
  const urls = context.rpcs ?? chain.rpcs;
  const quorum = context.rpcs === undefined ? chain.rpcQuorum : urls.length;
  const { size, root } = note.checkpoint;
  const claim = { size, root, prevSize: anchor.prevSize, time: anchor.time };
  const answers = await Promise.all(urls.map((url) => askEvm({ url, chain, claim, rpc })));
  const decided = { ...decide({ answers, quorum, chain, size }), chain };
  if (decided.code !== "held") return decided;
  const saidBy = urls.filter((_, at) => answers[at] === "held");
  return { ...decided, held: heldAnchor({ chain, anchor, size, saidBy }) };
}

type Answers = {
  readonly answers: readonly Answer[];
  readonly quorum: number;
  readonly chain: PolicyChain;
  readonly size: bigint;
};

function decide({ answers, quorum, chain, size }: Answers): Omit<Asked, "held"> {
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  const no = count("absent") + count("other-code");
  const yes = count("held") + count("not-final");
  const what = `the checkpoint of ${size} entries`;
  if (no > 0 && yes > 0) {
    return {
      code: "anchor-disputed",
      reason: `Those asked about ${chain.name} disagree on ${what}.`,
    };
  }
  if (no > 0 && no === answers.length) {
    if (count("absent") > 0) {
      const reason = `The contract on ${chain.name} does not hold ${what} as the bundle says.`;
      return { code: "anchor-absent", reason };
    }
    return {
      code: "anchor-code",
      reason: `The contract on ${chain.name} is not the one the policy names.`,
    };
  }
  if (no === 0 && count("held") >= Math.max(quorum, 1)) return { code: "held", reason: "" };
  if (no === 0 && yes >= Math.max(quorum, 1)) {
    return {
      code: "anchor-not-final",
      reason: `${chain.name} holds ${what}, in a block that is not final yet.`,
    };
  }
  const answered = `${answers.length - count("no-answer")} of ${answers.length}`;
  const reason = `Too few of those asked about ${chain.name} gave an answer: ${answered}.`;
  return { code: "anchor-unanswered", reason };
}

type Holding = {
  readonly chain: PolicyChain;
  readonly anchor: BundleAnchor;
  readonly size: bigint;
  readonly saidBy: readonly string[];
};

function heldAnchor({ chain, anchor, size, saidBy }: Holding): HeldAnchor {
  return {
    chain: chain.name,
    test: chain.test,
    chainId: String(chain.chainId),
    contract: chain.contract,
    size: String(size),
    prevSize: String(anchor.prevSize),
    time: Number(anchor.time),
    ...(anchor.tx === undefined ? {} : { tx: anchor.tx }),
    saidBy,
  };
}
