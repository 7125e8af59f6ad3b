/** Links for suppliers without an account, what comes of them, and partners. docs/links.md. */
import { z } from "zod";
import type { EventState } from "./passport.ts";

/** One line as people write it: no control characters, and none that turn the direction of what stands around it. */
const LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
const line = (max: number) => z.string().trim().min(1).max(max).regex(LINE, "one line of text");
/** BCP 47, as far as languages of pages go. */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/);
const country = z.string().regex(/^[A-Z]{2}$/, "two capital letters");
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a UUID");
/** As it stands behind the `#`. */
const link = z.string().min(1).max(1_200);
const reason = z.string().trim().min(1).max(500);

/** A photo as text, and the rest of the form. */
export const RECORD_BYTES_MAX = 2_200_000;
const PHOTO_CHARS_MAX = 2_100_000;

export const LinkBody = z.strictObject({ link });

export const RecordByLinkBody = z.strictObject({
  link,
  /** The phone's own, so that sending again says the same. */
  id: uuid,
  /** When it was recorded, RFC 3339 with the offset of the place. */
  time: z.iso.datetime({ offset: true }),
  lot: z.string().max(100),
  /** An exact decimal; absent: not known. */
  quantity: z.string().max(40).optional(),
  /** Base64. */
  photo: z.strictObject({ name: line(120), content: z.base64().max(PHOTO_CHARS_MAX) }).optional(),
  /** What may be shown, and how it was asked. `shows` is absent where nothing may be. */
  consent: z.strictObject({
    shows: z
      .strictObject({
        showName: z.boolean(),
        place: z.enum(["none", "country", "region", "locality"]),
      })
      .optional(),
    words: z.string().trim().min(1).max(1_000),
    language,
  }),
});

export const ConfirmByLinkBody = z.discriminatedUnion("answer", [
  z.strictObject({ link, answer: z.literal("confirmed") }),
  z.strictObject({ link, answer: z.literal("disputed"), reason }),
]);

export const IntroducedBody = z.strictObject({ name: line(120), country: country.optional() });

const common = { supplier: z.string().min(1).max(60), language, days: z.int().min(1).max(180) };
export const SupplierLinkBody = z.discriminatedUnion("purpose", [
  z.strictObject({
    ...common,
    purpose: z.literal("record"),
    what: z.enum(["harvested", "received", "sent", "other"]),
    material: z.strictObject({ anchor: z.string().max(200), name: line(80) }),
    uom: z.string().max(3),
    lot: z.string().max(20).optional(),
    for: line(80).optional(),
    place: z
      .strictObject({ country, region: line(60).optional(), locality: line(60).optional() })
      .optional(),
  }),
  z.strictObject({
    ...common,
    purpose: z.literal("confirm"),
    /** One's own, by its eventID; or what came of one of one's links, by its id. */
    event: z.string().min(1).max(1_000).optional(),
    link: uuid.optional(),
  }),
  z.strictObject({ ...common, purpose: z.literal("account") }),
]);

/** `account`: whom it asks has an account by now, and records there. */
export type LinkState = "open" | "used" | "withdrawn" | "expired" | "account";

export interface LinkReceipt {
  readonly state: EventState;
  /** RFC 3339, in UTC. */
  readonly recordedAt: string;
  /** Its place in the log, in decimal. */
  readonly index?: string;
  /** In hex. */
  readonly leafHash?: string;
  /** What may be shown of it, in the words in which it was asked and answered. */
  readonly consent?: string;
  readonly said:
    | {
        readonly kind: "record";
        readonly eventID: string;
        /** RFC 3339, with the offset of the place. */
        readonly time: string;
        readonly lot: string;
        /** An exact decimal. */
        readonly quantity?: string;
        readonly photo?: { readonly name: string; readonly sha256: string };
      }
    | { readonly kind: "confirmed" }
    | { readonly kind: "disputed"; readonly reason: string };
}

/** What whoever has a link is told of it. */
export interface LinkTold {
  readonly state: LinkState;
  /** The answer needs somebody signed in for whom it asks. */
  readonly needsSignIn: boolean;
  /** For whom: its short name. */
  readonly signInFor?: string;
  /** Whoever has the link can make this organisation their account. */
  readonly canClaim: boolean;
  readonly receipt?: LinkReceipt;
}

export interface SupplierLinkTold extends LinkTold {
  readonly id: string;
  readonly purpose: "record" | "confirm" | "account";
  readonly supplier: { readonly slug: string; readonly name: string };
  /** The whole address. */
  readonly address: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt?: string;
}

interface Shows {
  readonly showName: boolean;
  readonly place: "none" | "country" | "region" | "locality";
}

export interface PartnerTold {
  readonly slug: string;
  readonly name: string;
  readonly country?: string;
  readonly isIntroduced: boolean;
  readonly hasAccount: boolean;
  /** As our supplier: our half, and theirs. */
  readonly weAccept: boolean;
  readonly theyShow?: Shows;
  /** As our customer: our half, and theirs. */
  readonly weShow?: Shows;
  readonly theyAccept: boolean;
}

export interface ConfirmationTold {
  readonly eventID: string;
  readonly by: { readonly slug: string; readonly name: string };
  readonly answer: "confirmed" | "disputed";
  readonly reason?: string;
  readonly byLink: boolean;
  readonly at: string;
  readonly state: EventState;
  readonly index?: number;
}
