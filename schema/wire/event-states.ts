/** Many events at once: how far is each. */
import { z } from "zod";

export const EVENT_STATES_MAX = 500;
/** Five hundred of the longest eventIDs. */
export const EVENT_STATES_BYTES_MAX = 600_000;

export const EventStatesBody = z.strictObject({
  eventIDs: z.array(z.string().min(1).max(1_000)).min(1).max(EVENT_STATES_MAX),
});

export interface EventStates {
  /** Only of events that were captured; in no order. */
  readonly events: readonly {
    readonly eventID: string;
    readonly state: "received" | "logged" | "anchored" | "final";
    readonly index?: string;
    readonly leafHash?: string;
  }[];
}
