/** The one error people may read: someone else's mistake, with a stable code and a plain sentence. STYLE §4.5. */

/** Every code there is. A room that needs another adds it here, under its own line. */
export const PROBLEM_CODES = [
  // reading JSON
  "json-malformed",
  "json-too-deep",
  "json-duplicate-key",
  "json-proto-key",
  "json-number-inexact",
  "json-negative-zero",
  "json-lone-surrogate",
  "json-null-character",
  // EPCIS
  "epcis-unknown-prefix",
  "epcis-time-malformed",
  // GS1 keys and links
  "gtin-malformed",
  "gtin-check-digit",
  "digital-link-malformed",
  "digital-link-qualifier",
  "digital-link-value",
  "digital-link-check-digit",
  "digital-link-attribute",
  "epc-urn-malformed",
  "own-name-malformed",
  // the log
  "encoding-malformed",
  "document-malformed",
  "entry-malformed",
  "note-malformed",
  "note-key-malformed",
  "note-signature",
  "tile-malformed",
  // proofs
  "bundle-malformed",
  "bundle-format",
  "policy-malformed",
  // capture
  "epcis-invalid",
  "capture-too-many-events",
  "capture-too-large",
  "event-changed",
  "draft-invalid",
  "custody-refused",
  // questions about events
  "query-parameter",
  "query-too-large",
  "query-too-complex",
  "page-token",
  // who may
  "key-missing",
  "key-unknown",
  "key-revoked",
  "forbidden",
  "identification-key-claimed",
  "identification-key-waits",
  "identification-key-invalid",
  "identification-key-released",
  "off-air",
  "partner-unknown",
  // people, organisations and what they use
  "session-missing",
  "sign-in-failed",
  "token-used",
  "key-expired",
  "scope-missing",
  "organisation-needed",
  "not-same-site",
  "suspended",
  "quota-exceeded",
  "rate-limited",
  "name-taken",
  "last-owner",
  "link-invalid",
  "link-expired",
  "link-withdrawn",
  "supplier-has-account",
  "signature-invalid",
  "file-refused",
  "file-in-use",
  "geometry-invalid",
  "changed-meanwhile",
  // claims
  "claim-blocked",
  "claim-published",
  // labels
  "label-cap",
  "label-job-changed",
  // requests
  "body-too-large",
  "media-type",
  "not-acceptable",
  "address-too-long",
  "not-here-yet",
  "body-invalid",
  "query-invalid",
  "method-not-allowed",
  "not-found",
  "environment",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `pointer` says where in the sender's document (RFC 6901), `rule` which rule was broken. */
export type ProblemPlace = {
  readonly pointer?: string;
  readonly rule?: string;
  /** Seconds after which the same may be let through, where that is more than a minute. */
  readonly retryAfter?: number;
  /** Everything that is wrong, when it is more than one thing. */
  readonly findings?: readonly ProblemFinding[];
};
export type ProblemFinding = {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
  /** What of the ledger's rules refused it, with the sum as data. */
  readonly reason?: string;
  readonly lot?: string;
  readonly profile?: string;
  readonly arithmetic?: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit?: string;
    readonly of?: string;
  }[];
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly rule?: string;
  readonly retryAfter?: number;
  readonly findings?: readonly ProblemFinding[];

  constructor(code: ProblemCode, sentence: string, place: ProblemPlace = {}) {
    super(sentence);
    this.name = "Problem";
    this.code = code;
    Object.assign(this, place);
  }
}
