/** How often pages are looked at: counted for everybody, told to whose goods they are. */
import type {
  CopiedSerial,
  CountedSection,
  CountedTopic,
  ScannedLot,
  ScannedWeek,
} from "../../schema/wire/insight.ts";
import type { Item } from "../core/item.ts";
import type { Look, Verdict } from "../core/scan/look.ts";
import type { Ended, SerialDay } from "../core/scan/signal.ts";

export interface CountedScans {
  readonly weeks: readonly ScannedWeek[];
  readonly lots: readonly ScannedLot[];
}

/** A piece whose page was looked at, before anybody judged it. */
export type SeenSerial = Omit<CopiedSerial, "signals"> & {
  readonly seen: readonly SerialDay[];
  readonly ended?: Ended;
};

export interface Looks {
  /** Of a product that is on the air; anything else counts nowhere. A lot or a serial that nobody knows counts for the product alone. */
  count(
    about: Item,
    look: Look,
    from: { readonly country: string; readonly now: number },
  ): Promise<void>;
  /** Somebody says of a section what they think of it. */
  judge(
    about: Item,
    said: { readonly section: string; readonly verdict: Verdict; readonly now: number },
  ): Promise<void>;
  scansOf(
    organisation: string,
    since: string,
    most: { readonly weeks: number; readonly lots: number },
  ): Promise<CountedScans>;
  /** Those that could be copied: of the looks that are kept, from several countries, on many days, or after their end. */
  serialsOf(organisation: string, limit: number): Promise<readonly SeenSerial[]>;
  sectionsOf(
    organisation: string,
    since: string,
    limit: number,
  ): Promise<readonly CountedSection[]>;
  /** As they were counted, of months that are over: nobody may be told so. */
  topicsOf(organisation: string, until: string, limit: number): Promise<readonly CountedTopic[]>;
}

export interface LookWatch {
  /** Forgets where pieces were looked at more than so many days ago. */
  forget(limit: number): Promise<number>;
}
