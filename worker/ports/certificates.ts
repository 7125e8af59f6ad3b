/** Certificates of schemes, as their holder keeps them and somebody else looks them up. */
import type { CertificateFacts } from "../core/claims/certificate.ts";

export interface KeptCertificate extends CertificateFacts {
  readonly sites: readonly string[];
  readonly registerUrl?: string;
  readonly file?: string;
  readonly revokedFor?: string;
  readonly updatedAt: string;
}

export type NewCertificate = Omit<
  KeptCertificate,
  "checkedOn" | "revokedAt" | "revokedFor" | "updatedAt" | "hasFile" | "sites"
> & { readonly sites?: readonly string[] };

export interface Certificates {
  list(organisation: string, limit: number): Promise<readonly KeptCertificate[]>;
  one(organisation: string, id: string): Promise<KeptCertificate | undefined>;
  /**
   * `other`: the id is somebody else's. `number`: another of one's own has this number. `file`: it is no file of one's own. What is changed was
   * looked up no longer.
   */
  keep(
    organisation: string,
    certificate: NewCertificate,
  ): Promise<"kept" | "other" | "revoked" | "number" | "file" | "full">;
  /** Stays as it was revoked first; false where there is none. */
  revoke(organisation: string, id: string, reason: string): Promise<boolean>;
}

/** A certificate that waits to be looked up in its register. */
export interface UncheckedCertificate extends KeptCertificate {
  readonly organisation: { readonly slug: string; readonly name: string };
}

/** The operator's side. */
export interface CertificateChecks {
  /** In force on the day and not looked up, oldest first. */
  unchecked(today: string, limit: number): Promise<readonly UncheckedCertificate[]>;
  /** Found in its register on this day, as it stands here; false where there is none that holds. */
  check(id: string, today: string): Promise<boolean>;
}
