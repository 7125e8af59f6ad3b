/**
 * The sender: one step of its state machine, safe to run at any time, twice at once, and to die in anywhere. LOG.md §6.1.
 * Nothing is broadcast that is not stored; all attempts of a nonce exclude each other; the contract refuses a second anchor of a size.
 */
import { equal } from "../core/bytes.ts";
import { consistencyPathFromTiles, tilesForConsistency } from "../core/log/tiles.ts";
import type {
  Anchors,
  Attempt,
  Checkpoint,
  Fees,
  Ledger,
  LogReader,
  SignedCheckpoint,
} from "../ports.ts";
import { confirmAnchors } from "./confirm-anchors.ts";
import { LogFault } from "./log-fault.ts";

/** An attempt that is not in a block after this many gets a dearer successor with the same nonce. */
export const REPLACE_AFTER_BLOCKS = 10;
/** What does not land at this many times the market's fee does not lack a fee: the wallet is empty, or nobody passes it on. */
const TIMES_MARKET_MAX = 10n;

export interface SenderPorts {
  readonly log: LogReader;
  readonly anchors: Anchors;
  readonly ledger: Ledger;
  /** Whether the note is this checkpoint's, under the log's own key. */
  readonly isSigned: (checkpoint: SignedCheckpoint) => Promise<boolean>;
}

export interface Anchored {
  /** The size up to which the chain's word is final. */
  readonly settled: number;
  /** Why nothing was sent that could have been. */
  readonly waits?: string;
}

export async function anchorCheckpoint(ports: SenderPorts): Promise<Anchored> {
  const head = await ports.ledger.head();
  const used = await ports.ledger.usedNonces();
  // Read after the chain's: what another worker anchored meanwhile is then in it.
  const local = await ports.log.latest();
  if (local === undefined) return { settled: 0 };
  // Whoever can write to the database must not be able to anchor what the log never signed: the chain forgets nothing.
  if (!(await ports.isSigned(local))) {
    throw new LogFault("unsigned-head", `The note of ${local.size} entries is not the log's.`);
  }
  await refuseForeignHead(ports.log, head, local);

  const attempts = await ports.anchors.attempts(used);
  const settled = await confirmAnchors(ports, { attempts, head });
  if (head.isSealed) return { settled };

  const open = newestOpen(attempts, used);
  if (open !== undefined) await pushOpen(ports, { open, head, local });
  else if (local.size > head.size) {
    const fees = await ports.ledger.fees();
    const waits = await send(ports, { nonce: used, attempt: 0, head, local, fees });
    if (waits !== undefined) return { settled, waits };
  }
  return { settled };
}

/** A chain that holds more than we do, or something else, means our database is not the log. */
async function refuseForeignHead(
  log: LogReader,
  head: Checkpoint,
  local: Checkpoint,
): Promise<void> {
  if (head.size > local.size) {
    throw new LogFault(
      "chain-ahead",
      `The chain holds ${head.size} entries, the database ${local.size}.`,
    );
  }
  const ours = await log.checkpointAt(head.size);
  if (ours === undefined || !equal(ours.root, head.root)) {
    throw new LogFault("history-changed", `The chain's root of ${head.size} entries is not ours.`);
  }
}

/** The last attempt of the nonce that comes next. Later nonces, left behind by a reorganised chain, wait for it. */
function newestOpen(attempts: readonly Attempt[], used: number): Attempt | undefined {
  return attempts
    .filter(({ nonce }) => nonce === used)
    .reduce<Attempt | undefined>(
      (newest, one) => (newest === undefined || one.attempt > newest.attempt ? one : newest),
      undefined,
    );
}

interface Slot {
  readonly open: Attempt;
  readonly head: Checkpoint;
  readonly local: Checkpoint;
}

async function pushOpen(ports: SenderPorts, { open, head, local }: Slot): Promise<void> {
  const age = (await ports.ledger.blockNumber()) - open.sentAtBlock;
  const isStale = open.prevSize !== head.size;
  if (age < REPLACE_AFTER_BLOCKS && !isStale) {
    await ports.ledger.broadcast(open.raw);
    return;
  }
  // Nothing left to anchor: the slot is closed by anchoring nothing new, so the old transaction just stands.
  if (local.size <= head.size) return;
  const market = await ports.ledger.fees();
  const fees = dearer(open, market);
  if (fees.maxFee > market.maxFee * TIMES_MARKET_MAX) {
    await ports.ledger.broadcast(open.raw);
    return;
  }
  await send(ports, { nonce: open.nonce, attempt: open.attempt + 1, head, local, fees });
}

/** Nodes replace a transaction only when both fees rise by at least a tenth; an eighth and one wei is safely more. */
export function dearer(previous: Fees, market: Fees): Fees {
  const raised = (fee: bigint) => (fee * 9n + 7n) / 8n + 1n;
  const tip = max(raised(previous.tip), market.tip);
  return { tip, maxFee: max(max(raised(previous.maxFee), market.maxFee), tip) };
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

interface Sending {
  readonly nonce: number;
  readonly attempt: number;
  readonly head: Checkpoint;
  readonly local: Checkpoint;
  readonly fees: Fees;
}

/** Answers why it was not sent, where a limit of the operator's stands in the way. */
async function send(
  { log, anchors, ledger }: SenderPorts,
  sending: Sending,
): Promise<string | undefined> {
  const { nonce, attempt, head, local, fees } = sending;
  const readTile = await log.tiles(tilesForConsistency(head.size, local.size));
  const proof = consistencyPathFromTiles(head.size, local.size, readTile);
  const { raw, hash } = await ledger.sign({
    size: local.size,
    root: local.root,
    proof,
    nonce,
    fees,
  });
  // A dearer successor is no new expense: one of the two lands. Without it the slot would be stuck for a day.
  const waits = attempt === 0 ? await overBudget({ anchors, ledger }, raw) : undefined;
  if (waits !== undefined) return waits;
  const sentAtBlock = await ledger.blockNumber();
  const stored = await anchors.insertAttempt({
    ...{ nonce, attempt, raw, hash, sentAtBlock, ...fees },
    ...{ size: local.size, prevSize: head.size },
  });
  // Stored first, then sent: should we die here, the next run sends the very same bytes.
  if (stored) await ledger.broadcast(raw);
  return undefined;
}

/** Held against the most that each transaction of the last 24 hours could have cost, so that the limit holds whatever blocks ask. */
async function overBudget(
  { anchors, ledger }: Pick<SenderPorts, "anchors" | "ledger">,
  raw: string,
): Promise<string | undefined> {
  const { mayWei, raws } = await anchors.budget();
  if (mayWei === undefined) return undefined;
  const most = [...raws, raw].reduce((sum, one) => sum + ledger.mostCostOf(one), 0n);
  if (most <= mayWei) return undefined;
  return `Anchoring waits: with this one, a day's could cost ${most} wei, and the operator allows ${mayWei}.`;
}
