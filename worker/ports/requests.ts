/** Requests for evidence: a maker asks, a supplier answers, and who is late is reminded. */
import type { EvidenceRequest } from "../../schema/wire/find.ts";

export interface NewRequest {
  readonly id: string;
  /** By its short name. */
  readonly supplier: string;
  readonly wanted: string;
  readonly about?: string;
  readonly dueOn: string;
  /** Who is signed in; absent behind an API key. */
  readonly personId?: string;
}

export type KeptRequest = Omit<EvidenceRequest, "overdue">;

export interface Requests {
  /** One of its own, by its id. */
  has(organisation: string, id: string): Promise<boolean>;
  /** `changed`: one of this id is there, and asks for something else. The same again changes nothing. */
  make(
    organisation: string,
    asked: NewRequest,
  ): Promise<"made" | "no-supplier" | "changed" | "too-many">;
  /** Newest first, those that are open before all others. */
  list(
    organisation: string,
    limit: number,
  ): Promise<{ readonly made: readonly KeptRequest[]; readonly received: readonly KeptRequest[] }>;
  /**
   * By who was asked. Its file may be read by who asks from then on; of who may not disclose files only one that is shown to who asks already
   * is taken (`not-shown`).
   */
  answer(
    organisation: string,
    id: string,
    answer: { readonly answer: string; readonly file?: string; readonly mayDisclose: boolean },
  ): Promise<"answered" | "none" | "closed" | "no-file" | "not-shown">;
  /** By who asks; false when there is none of this id. */
  close(organisation: string, id: string): Promise<boolean>;
}

export interface OpenRequest {
  readonly id: string;
  readonly makerId: string;
  readonly supplierId: string;
  readonly wanted: string;
  readonly dueOn: string;
  /** Unix milliseconds. */
  readonly remindedAt?: number;
}

/** What the watch does over everybody's requests. */
export interface RequestWatch {
  /** Neither answered nor closed, those reminded of longest ago first; of those reminded of, none since `before` (Unix milliseconds). */
  open(before: number, limit: number): Promise<readonly OpenRequest[]>;
  /** What organisations that are not suspended are called, and those of their owners who have an e-mail address. */
  sides(organisations: readonly string[]): Promise<ReadonlyMap<string, Side>>;
  /** They were reminded of now, or it was tried. */
  note(ids: readonly string[], now: number): Promise<void>;
}

export interface Side {
  readonly name: string;
  readonly owners: readonly Reminded[];
}

export interface Reminded {
  readonly email: string;
  readonly language: string;
}
