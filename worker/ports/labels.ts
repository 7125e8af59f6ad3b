/** Which codes were printed. */
import type { ClaimScope } from "../core/claims/claim.ts";
import type { Item } from "../core/item.ts";
import type { Amount } from "../core/steps/draft.ts";
import type { NewRecord, RecordStatus } from "./records.ts";

/** Product and lot. */
export type LotItem = Required<Omit<Item, "serial">>;

/** What is known of a lot before labels are made for it. */
export interface LotToPrint {
  readonly name: string;
  /** The owner's standing events in which the lot comes into being, as text. */
  readonly bodies: readonly string[];
  /** What came of it by weight or volume, as the ledger has it. */
  readonly held: readonly Amount[];
  /** What one piece of the product holds: the most that is said, in each unit. */
  readonly nets: readonly Amount[];
}

interface NewJob {
  readonly id: string;
  /** SHA-256 in hex of what was asked for. */
  readonly asked: string;
  readonly count: number;
  readonly record: NewRecord;
}

export interface NewRun extends NewJob, LotItem {
  /** Of a run of units; none for copies of the lot's own code. */
  readonly serials: readonly string[];
  /** How many unit codes of the lot may stand. */
  readonly cap: number;
}

/** A reprint or a void of codes of a run. */
export interface JobOnRun extends NewJob {
  readonly kind: "reprint" | "void";
  readonly run: string;
  readonly serials: readonly string[];
}

export interface UnitCode {
  readonly serial: string;
  readonly isVoid: boolean;
  /** The job that declared it void. */
  readonly voidedBy?: string;
}

export interface PrintJob extends LotItem {
  readonly id: string;
  readonly kind: "run" | "reprint" | "void";
  readonly run?: string;
  readonly asked: string;
  readonly count: number;
  /** The product's, as it is called now. */
  readonly name: string;
}

export interface JobWithCodes extends PrintJob {
  /** Of a run of units: its codes in their order. A run without any is of the lot's own code. */
  readonly codes: readonly UnitCode[];
  /** Of certificates that published claims of the product name, where they speak of no part of lots. */
  readonly models: readonly string[];
  /** Of the product’s published claims: what they say of a part of lots. */
  readonly speaking: readonly ClaimScope[];
}

export type ListedJob = Omit<PrintJob, "asked" | "name"> & RecordStatus & { readonly at: string };

export interface Labels {
  /** `uri` is the lot's canonical identifier. Undefined when the product is none of theirs. At most `limit` events. */
  lot(
    organisation: string,
    name: { readonly product: string; readonly uri: string },
    limit: number,
  ): Promise<LotToPrint | undefined>;
  /** `over` where the lot has no place for so many; what stands already comes along. A job of this name that is `there` already is left as it is. */
  run(
    organisation: string,
    run: NewRun,
  ): Promise<
    "made" | "there" | { readonly over: { readonly issued: number; readonly voided: number } }
  >;
  job(organisation: string, id: string): Promise<JobWithCodes | undefined>;
  /** False, and nothing done, where one of the codes is void already, or none of the run, or a job of this name is there. */
  onRun(organisation: string, job: JobOnRun): Promise<boolean>;
  list(organisation: string, limit: number): Promise<readonly ListedJob[]>;
}
