/** Goods that change hands: what either side is told, and what the receiver answers. docs/custody.md, *Transfers*. */
import {
  TRANSFER_STATES,
  type TransferState,
  type Transfers as TransfersTold,
  type TransferTold,
} from "../../schema/wire/transfers.ts";
import { amountOf } from "../core/custody/measure.ts";
import { TRANSFER_TOLERANCE } from "../core/custody/transfer.ts";
import {
  compare,
  type Decimal,
  plus,
  readDecimal,
  times,
  writeDecimal,
  ZERO,
} from "../core/decimal.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { recordDocument } from "../core/log/record.ts";
import { Problem } from "../core/problem.ts";
import type {
  AskedTransfer,
  Confirmations,
  Organisation,
  Randomness,
  Sequencer,
  Transfers,
} from "../ports.ts";

const LISTED_MAX = 200;

export interface TransferPorts {
  readonly transfers: Transfers;
  readonly confirmations: Confirmations;
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface TransfersWanted {
  readonly side?: string | undefined;
  readonly state?: string | undefined;
  readonly lot?: string | undefined;
  readonly event?: string | undefined;
}

export async function listTransfers(
  { transfers }: Pick<TransferPorts, "transfers">,
  organisation: string,
  { side, state, lot, event }: TransfersWanted,
): Promise<TransfersTold> {
  if (side !== undefined && side !== "sent" && side !== "received")
    throw notOneOf("side", side, ["sent", "received"]);
  if (state !== undefined && !isState(state)) throw notOneOf("state", state, TRANSFER_STATES);
  const found = await transfers.list(organisation, {
    ...(side !== undefined && { side }),
    ...(state !== undefined && { state }),
    ...(lot !== undefined && { lot: canonicalIdentifier(lot) }),
    ...(event !== undefined && { event }),
    limit: LISTED_MAX + 1,
  });
  return { transfers: found.slice(0, LISTED_MAX), more: found.length > LISTED_MAX };
}

const isState = (word: string): word is TransferState =>
  (TRANSFER_STATES as readonly string[]).includes(word);

function notOneOf(name: string, value: string, words: readonly string[]): Problem {
  const sentence = `${name} is one of ${words.join(", ")}, got "${value}".`;
  return new Problem("query-parameter", sentence, { pointer: name, rule: "enum" });
}

export interface TransferAnswer {
  readonly lot: string;
  readonly answer: "confirmed" | "disputed";
  /** Absent: all that was sent. */
  readonly quantity?: string | undefined;
  readonly uom?: string | undefined;
  readonly reason?: string | undefined;
}

/** The receiver alone answers; of several answers the last one stands. The same again is said once. */
export async function answerTransfer(
  ports: TransferPorts,
  receiver: Organisation,
  { id, ...sent }: TransferAnswer & { readonly id: string },
): Promise<{ readonly isNew: boolean; readonly told: TransferTold }> {
  const lot = canonicalIdentifier(sent.lot);
  const asked = await ports.transfers.asked(receiver.id, { id, lot });
  if (asked === undefined)
    throw new Problem("not-found", "No such lot was sent to you in this shipment.");
  const accepted = acceptedOf(asked, sent);
  if (isSaid(asked, sent, accepted)) return { isNew: false, told: asked.told };
  const { leafHash, sender } = asked;
  if (leafHash === undefined)
    throw new Problem(
      "changed-meanwhile",
      "This shipment is not in the log yet. Try again in a minute.",
    );
  const { answer, reason } = sent;
  await ports.confirmations.answer(receiver.id, {
    ...{ about: { organisation: sender, event: id }, answer, lot },
    record: recordOf(ports, receiver, { leafHash, lot, sent }),
    ...(reason !== undefined && { reason }),
    ...(accepted !== undefined && { accepted: writeDecimal(accepted) }),
  });
  await ports.sequencer.poke();
  const after = await ports.transfers.asked(receiver.id, { id, lot });
  return { isNew: true, told: after?.told ?? asked.told };
}

/** In the base unit. More than was sent, beyond what two scales differ by, cannot have come: I10. */
function acceptedOf(
  { told, kind, amount }: AskedTransfer,
  { quantity, uom = told.uom }: TransferAnswer,
): Decimal | undefined {
  if (quantity === undefined) return undefined;
  const measured = uom === undefined ? undefined : amountOf({ amount: { quantity, uom } });
  const whole = readDecimal(amount ?? "");
  if (measured === undefined || whole === undefined || measured.kind !== kind) {
    const sentence = `/uom cannot be set against what was sent, ${told.quantity ?? "of unknown quantity"} ${told.uom ?? ""}.`;
    throw new Problem("body-invalid", sentence, { pointer: "/uom", rule: "unit" });
  }
  const most = plus(whole, times(whole, readDecimal(TRANSFER_TOLERANCE) ?? ZERO));
  if (compare(measured.value, most) <= 0) return measured.value;
  const sentence = `${quantity} ${uom} accepted, and ${told.quantity} ${told.uom} were sent. Dispute it instead, and say why.`;
  throw new Problem("custody-refused", sentence, { pointer: "/quantity", rule: "I10" });
}

function isSaid(
  { told }: AskedTransfer,
  { answer, reason }: TransferAnswer,
  accepted: Decimal | undefined,
): boolean {
  if (told.state !== answer || told.byLink) return false;
  if (answer === "disputed") return told.reason === reason;
  return accepted === undefined && told.difference === undefined;
}

interface Said {
  readonly leafHash: string;
  readonly lot: string;
  readonly sent: TransferAnswer;
}

/** The event by its leaf hash, which says nothing to who does not have the entry. */
function recordOf(
  { random }: TransferPorts,
  { slug }: Organisation,
  { leafHash, lot, sent }: Said,
) {
  const { answer, quantity, uom, reason } = sent;
  const kind = answer === "confirmed" ? "confirmation" : "dispute";
  const body = {
    ...{ event: leafHash, answer, by: "account", lot },
    ...(quantity !== undefined && { quantity }),
    ...(quantity !== undefined && uom !== undefined && { uom }),
    ...(reason !== undefined && { reason }),
  };
  const text = recordDocument({ organisation: slug, kind, body });
  return { id: random.id(), kind, body: text, seed: random.bytes(32) } as const;
}
