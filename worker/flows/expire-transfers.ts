/** Who says nothing of a shipment for thirty days did not confirm it; a later receipt still does. docs/custody.md, *Transfers*. */
import { DAY_MS } from "../core/custody/calendar.ts";
import { UNCONFIRMED_AFTER_DAYS } from "../core/custody/transfer.ts";
import type { Clock, TransferWatch } from "../ports.ts";

const EACH_TURN_MAX = 1_000;

export interface ExpirePorts {
  readonly transferWatch: TransferWatch;
  readonly now: Clock;
}

/** Gives how many calls it made. */
export async function expireTransfers({ transferWatch, now }: ExpirePorts): Promise<number> {
  await transferWatch.expire(now() - UNCONFIRMED_AFTER_DAYS * DAY_MS, EACH_TURN_MAX);
  return 1;
}
