/** Lots that an event speaks of, and events in short. */
export type LotRole = "input" | "output" | "seen";

export interface MentionedLot {
  readonly role: LotRole;
  readonly lot: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
}

/** An event that something is to be done about. */
export interface TaskEvent {
  readonly eventID: string;
  readonly bizStep?: string;
  readonly time: string;
  readonly lots: readonly MentionedLot[];
}
