/** Suppliers without an account, the links by which they speak, and what the other side says of a transfer. docs/links.md. */
import type { EventState } from "../../schema/wire/passport.ts";
import type { PlaceResolution } from "../core/journey/projection.ts";
import type { Purpose } from "../core/links/link-content.ts";
import type { Organisation } from "./parties.ts";
import type { NewRecord } from "./records.ts";

/** How much of a supplier its customer may show. */
export interface Shows {
  readonly showName: boolean;
  readonly place: Exclude<PlaceResolution, "exact">;
}

/** Another organisation, and what stands between the two: each of the four halves of two consents. */
export interface Partner extends Organisation {
  readonly country?: string;
  /** Made by this organisation for a supplier without an account. */
  readonly isIntroduced: boolean;
  /** Somebody signs in for it. */
  readonly hasAccount: boolean;
  /** As a supplier of ours: we accept it; it lets us show it this far. */
  readonly weAccept: boolean;
  readonly theyShow?: Shows;
  /** As a customer of ours: we let it show us this far; it accepts us. */
  readonly weShow?: Shows;
  readonly theyAccept: boolean;
}

export interface NewSupplier {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  /** The first that is free is taken. */
  readonly slugs: readonly string[];
  readonly streamSecret: Uint8Array;
}

export interface Partners {
  list(organisation: string, limit: number): Promise<readonly Partner[]>;
  find(organisation: string, slug: string): Promise<Partner | undefined>;
  /** With its secret, and with our half of the consent. `taken`: none of the names was free. */
  introduce(
    maker: string,
    supplier: NewSupplier,
    most: number,
  ): Promise<{ readonly slug: string } | "taken" | "too-many">;
}

/** An event that somebody is asked to confirm. */
export interface AboutEvent {
  readonly organisation: string;
  /** Its row. */
  readonly event: string;
  /** In hex. */
  readonly leafHash: string;
}

export interface NewSupplierLink {
  readonly id: string;
  readonly supplier: string;
  readonly purpose: Purpose;
  /** As it is signed. */
  readonly payload: string;
  readonly about?: AboutEvent;
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

/** A link as it is kept. */
export interface SupplierLink extends NewSupplierLink {
  /** Who asks. */
  readonly maker: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly usedAt?: number;
  readonly revokedAt?: number;
  /** What came of it. */
  readonly document?: string;
  readonly shows?: ShowsAgreed;
}

export interface ListedSupplierLink extends SupplierLink {
  readonly supplierSlug: string;
  readonly supplierName: string;
}

/** What a supplier let be shown, and the words in which it was asked. `shows` is absent where it said no. */
export interface ShowsAgreed {
  readonly shows?: Shows;
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
}

/** What is written when a link is used, in the transaction that keeps what came of it. */
export interface LinkSpent {
  readonly link: string;
  /** Whose consent it is given to. */
  readonly maker: string;
  readonly agreed?: ShowsAgreed;
  /** Somebody is signed in for the supplier; otherwise the link alone speaks. */
  readonly isSignedIn: boolean;
}

/** What came of a link: an event or a record, and how far it is on its way. */
export interface SaidByLink {
  /** The document, as it is committed. */
  readonly body: string;
  /** RFC 3339, in UTC. */
  readonly recordedAt: string;
  readonly state: EventState;
  readonly index?: number;
  /** In hex. */
  readonly leafHash?: string;
}

/** With whose it is, as far as that decides whether it still works. */
export interface FoundLink extends Omit<SupplierLink, "maker" | "supplier"> {
  readonly maker: Organisation & { readonly suspendedFor?: string };
  readonly supplier: Organisation & {
    readonly suspendedFor?: string;
    readonly introducedBy?: string;
    readonly hasAccount: boolean;
  };
}

export type ClaimedOutcome = "claimed" | "has-account" | "of-maker" | "too-many" | "spent";

export interface SupplierLinks {
  /** False where as many stand open as may. */
  make(maker: string, link: NewSupplierLink, most: number): Promise<boolean>;
  /** The newest first. */
  list(maker: string, limit: number): Promise<readonly ListedSupplierLink[]>;
  own(maker: string, id: string): Promise<ListedSupplierLink | undefined>;
  /** False where it does not stand open. */
  withdraw(maker: string, id: string): Promise<boolean>;
  /** By who asks and its id, as the link itself names them. */
  find(makerSlug: string, id: string): Promise<FoundLink | undefined>;
  said(supplier: string, document: string): Promise<SaidByLink | undefined>;
  /** An event of this organisation, by its eventID or by its row. */
  event(
    organisation: string,
    name: { readonly eventID: string } | { readonly document: string },
  ): Promise<EventToConfirm | undefined>;
  /** Whoever is signed in becomes the owner; the first, and nobody who works for whoever introduced the organisation. */
  claim(
    link: Pick<SupplierLink, "id" | "supplier" | "purpose">,
    personId: string,
  ): Promise<ClaimedOutcome>;
  /** An organisation that somebody introduced and nobody took over. */
  unclaimed(slug: string): Promise<Organisation | undefined>;
}

export interface EventToConfirm extends AboutEvent {
  /** What whoever said it is called. */
  readonly organisationName: string;
  readonly state: EventState;
  readonly bizStep?: string;
  /** RFC 3339, in UTC. */
  readonly time: string;
  readonly lots: readonly {
    readonly lot: string;
    readonly material?: string;
    readonly quantity?: string;
    readonly uom?: string;
  }[];
}

export type ConfirmationAnswer = "confirmed" | "disputed";

export interface NewConfirmation {
  readonly record: NewRecord;
  readonly about: Pick<AboutEvent, "organisation" | "event">;
  readonly answer: ConfirmationAnswer;
  readonly reason?: string;
  /** Of this lot alone, and how much of it came, in the base unit of its kind. */
  readonly lot?: string;
  readonly accepted?: string;
  /** The link by which it was asked; none where whoever was sent it answers of their own accord. */
  readonly spent?: LinkSpent;
}

export interface ListedConfirmation {
  readonly eventID: string;
  /** Who answered. */
  readonly by: { readonly slug: string; readonly name: string };
  readonly answer: ConfirmationAnswer;
  readonly reason?: string;
  readonly byLink: boolean;
  readonly at: string;
  readonly state: EventState;
  readonly index?: number;
}

export interface Confirmations {
  /** Throws a Problem where the link was used meanwhile. */
  answer(organisation: string, confirmation: NewConfirmation): Promise<void>;
  /** What others said of this organisation's events; of one, or the newest. */
  about(
    organisation: string,
    asked: { readonly eventID?: string; readonly limit: number },
  ): Promise<readonly ListedConfirmation[]>;
}
