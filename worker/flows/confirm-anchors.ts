/** What became of what was sent: included, final, or fallen out of a reorganised chain. */
import type { Anchor, Anchors, Attempt, Checkpoint, Ledger, Receipt } from "../ports.ts";

interface Ports {
  readonly anchors: Anchors;
  readonly ledger: Ledger;
}

interface Known {
  readonly attempts: readonly Attempt[];
  readonly head: Checkpoint;
}

/** Gives the largest size whose anchor is final. */
export async function confirmAnchors(
  { anchors, ledger }: Ports,
  { attempts, head }: Known,
): Promise<number> {
  const known = new Map((await anchors.anchors()).map((anchor) => [anchor.size, anchor]));
  const keep = async (anchor: Anchor) => {
    if (sameAnchor(known.get(anchor.size), anchor)) return;
    known.set(anchor.size, anchor);
    await anchors.keepAnchor(anchor);
  };

  for (const { hash, size } of attempts) {
    const seen = known.get(size);
    if (seen?.status === "final") continue;
    // Whether that still stands is asked below, in one question.
    if (seen?.status === "included" && seen.hash === hash) continue;
    const receipt = await ledger.receipt(hash);
    if (receipt?.anchored !== undefined) await keep(included(receipt, hash));
  }
  // Somebody else may have sent our authorisation: the head then moved without a receipt of ours.
  const atHead = known.get(head.size)?.status ?? "orphaned";
  if (atHead === "orphaned" && head.size > 1) {
    // Providers limit how far back they search; not finding it must not keep the rest from going on.
    const seen = await ledger.anchorOf(head.size).catch(() => undefined);
    if (seen !== undefined) await keep(included(seen, seen.hash));
  }

  const finalized = await ledger.finalizedBlock();
  for (const anchor of [...known.values()]) {
    if (anchor.status === "included") await keep(await standing(ledger, anchor, finalized));
  }
  const final = [...known.values()].filter(({ status }) => status === "final");
  return final.reduce((most, { size }) => Math.max(most, size), 0);
}

/** The tag can lie or lag, so the block's hash is compared once more at its height. */
async function standing(ledger: Ledger, anchor: Anchor, finalized: number): Promise<Anchor> {
  const hash = await ledger.blockHash(anchor.blockNumber);
  if (hash === anchor.blockHash) {
    return { ...anchor, status: anchor.blockNumber <= finalized ? "final" : "included" };
  }
  // Another chain has won: is the same transaction in one of its blocks?
  const receipt = await ledger.receipt(anchor.hash);
  if (receipt?.anchored === undefined) return { ...anchor, status: "orphaned" };
  return included(receipt, anchor.hash);
}

function included({ anchored, blockNumber, blockHash }: Receipt, hash: string): Anchor {
  if (anchored === undefined) throw new Error("a receipt without an anchor");
  const { size, prevSize, time } = anchored;
  return { size, prevSize, time, hash, blockNumber, blockHash, status: "included" };
}

function sameAnchor(a: Anchor | undefined, b: Anchor): boolean {
  return (
    a !== undefined && a.status === b.status && a.blockHash === b.blockHash && a.hash === b.hash
  );
}
