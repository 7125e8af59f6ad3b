/** Certificates of schemes, as they come in and are told of. docs/claims.md. */
import { z } from "zod";

export const CERTIFICATE_PRODUCTS_MAX = 200;
export const CERTIFICATE_SITES_MAX = 50;

const line = (max: number) => z.string().trim().min(1).max(max);
const Day = z.iso.date();

export const CertificateBody = z.strictObject({
  /** An id of `core/claims/schemes.ts`. */
  scheme: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  number: line(80),
  /** The legal name that stands on it. */
  holder: line(160),
  /** The certification body, and its code where there is one. */
  body: line(120).optional(),
  /** Anchors; absent: the whole company, where the scheme allows that. */
  products: z.array(line(200)).min(1).max(CERTIFICATE_PRODUCTS_MAX).optional(),
  sites: z.array(z.uuid()).max(CERTIFICATE_SITES_MAX).optional(),
  /** One that the scheme allows. */
  custodyModel: line(40).optional(),
  validFrom: Day,
  validUntil: Day,
  registerUrl: z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s]+$/)
    .optional(),
  /** The file it is. */
  file: z.uuid().optional(),
});

export const RevokeCertificateBody = z.strictObject({ reason: line(300) });

/** How it stands today; `unchecked`: in force, and nobody else has looked it up in its register yet. */
export type CertificateState = "in-force" | "unchecked" | "not-yet" | "expired" | "revoked";

export interface CertificateTold {
  readonly id: string;
  readonly scheme: string;
  readonly number: string;
  readonly holder: string;
  readonly body?: string;
  readonly products?: readonly string[];
  readonly sites: readonly string[];
  readonly custodyModel?: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly registerUrl?: string;
  readonly file?: string;
  readonly state: CertificateState;
  readonly checkedOn?: string;
  readonly revokedAt?: string;
  readonly revokedFor?: string;
  readonly updatedAt: string;
}

export interface CertificateListTold {
  readonly certificates: readonly CertificateTold[];
}

/** A scheme, as `GET /api/schemes` lists it. */
export interface SchemeTold {
  readonly id: string;
  readonly name: string;
  /** What its certificates prove, in a sentence. */
  readonly proves: string;
  readonly provesNot: string;
  /** Custody models it allows; none where custody is not its subject. */
  readonly models: readonly string[];
  readonly covers: "product" | "company";
  /** Types of claims that its certificates can stand behind. */
  readonly backs: readonly string[];
  /** What its rules ask to be shown beside the claim; `{number}` and `{body}` are filled in. */
  readonly wording: string;
  readonly registerUrl?: string;
}

export interface SchemeListTold {
  readonly schemes: readonly SchemeTold[];
}
