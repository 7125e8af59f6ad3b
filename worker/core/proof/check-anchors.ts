/** Check 6: the contracts the policy names hold the checkpoint, in blocks that are final. docs/log-format.md §7. */
import type { BundleAnchor, BundleCheckpoint } from "./bundle.ts";
import type { Check, Context, Outcome } from "./check.ts";
import { askEvm } from "./evm.ts";
import type { AnchorStop, Answer, HeldAnchor } from "./verdict.ts";

export const checkAnchors: Check = { id: "anchor", name: "anchors", run: anchorsHold };

/** The worst first. */
const ORDER = [
  "anchor-absent",
  "anchor-code",
  "anchor-disputed",
  "anchor-not-final",
  "anchor-unanswered",
  "anchor-unknown",
] as const;
// A "no" outweighs any number of "yes"; a quarrel between endpoints is not outvoted either.
const FATAL: readonly string[] = ORDER.slice(0, 3);

async function anchorsHold(context: Context): Promise<Outcome> {
  const asked = await Promise.all(
    context.bundle.checkpoints.flatMap((checkpoint) =>
      checkpoint.anchors.map((anchor) => askAbout(context, checkpoint, anchor)),
    ),
  );
  const anchors = asked.flatMap((answer) => ("code" in answer ? [] : [answer]));
  const open = asked.flatMap((answer) => ("code" in answer ? [answer] : []));
  const [worst] = ORDER.flatMap((code) => open.filter((answer) => answer.code === code));
  if (worst !== undefined && FATAL.includes(worst.code)) return worst;
  const chains = new Set(anchors.map(({ chainId, contract }) => `${chainId} ${contract}`));
  const required = context.policy.anchorsRequired;
  if (chains.size < required) {
    return worst ?? { code: "anchor-missing", held: chains.size, wanted: required };
  }
  return { found: { anchors, open } };
}

async function askAbout(
  { policy, rpc, rpcs }: Context,
  { note: { checkpoint } }: BundleCheckpoint,
  { chainId, contract, prevSize, time, tx }: BundleAnchor,
): Promise<HeldAnchor | AnchorStop> {
  const where = { chainId: String(chainId), contract };
  const chain = policy.chains.find(
    (known) => known.chainId === chainId && known.contract === contract,
  );
  if (chain === undefined) return { code: "anchor-unknown", ...where };
  const urls = rpcs ?? chain.rpcs;
  const quorum = rpcs === undefined ? chain.rpcQuorum : urls.length;
  const claim = { ...checkpoint, prevSize, time };
  const answers = await Promise.all(urls.map((url) => askEvm({ url, chain, claim, rpc })));
  const code = decide(answers, quorum);
  const what = { chain: chain.name, size: String(checkpoint.size) };
  if (code !== "held") return { code, ...what, answers };
  return {
    ...what,
    ...where,
    test: chain.test,
    prevSize: String(prevSize),
    time: Number(time),
    ...(tx !== undefined && { tx }),
    saidBy: urls.filter((_, at) => answers[at] === "held"),
  };
}

function decide(answers: readonly Answer[], quorum: number) {
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  const no = count("absent") + count("other-code");
  const yes = count("held") + count("not-final");
  if (no > 0 && yes > 0) return "anchor-disputed";
  if (no > 0 && no === answers.length) {
    return count("absent") > 0 ? "anchor-absent" : "anchor-code";
  }
  if (no === 0 && count("held") >= Math.max(quorum, 1)) return "held";
  if (no === 0 && yes >= Math.max(quorum, 1)) return "anchor-not-final";
  return "anchor-unanswered";
}
