/** What the public page knows of claims and what stands behind them. Types only. */
import type { FigureContent } from "./figures.ts";

type Grade = 0 | 1 | 2 | 3 | 4;

/** Where a change stands in the log. */
export interface Logged {
  readonly state: "received" | "logged" | "anchored" | "final";
  /** Log index in decimal, and the address of its proof bundle; absent while `received`. */
  readonly index?: string;
  readonly proof?: string;
}

export interface ShownCertificate {
  /** The scheme as people call it. */
  readonly scheme: string;
  readonly number: string;
  readonly holder: string;
  readonly body?: string;
  readonly from: string;
  readonly until: string;
  readonly state: "in-force" | "unchecked" | "not-yet" | "expired" | "revoked";
  /** When somebody else found it in its register. */
  readonly checkedOn?: string;
  readonly registerUrl?: string;
  readonly covers: "product" | "company";
  readonly provesNot: string;
  /** What the scheme asks to be shown beside a claim. */
  readonly wording: string;
  /** A custody model that has words of its own: `mass-balance`. */
  readonly model?: string;
}

/** One thing behind a claim. */
export type Behind =
  | { readonly kind: "certificate"; readonly certificate: ShownCertificate }
  | { readonly kind: "document" }
  | {
      readonly kind: "event";
      readonly by: "maker" | "link" | "partner";
      readonly isConfirmed: boolean;
      /** The id of its step on this page. */
      readonly step?: string;
    }
  | { readonly kind: "figure"; readonly figure: ShownFigure };

export interface ShownFigure {
  readonly content: FigureContent;
  readonly grade: Grade;
  readonly ofCompany: boolean;
  readonly witness?: string;
}

export interface ShownClaim extends Logged {
  /** Text, never HTML. */
  readonly text: string;
  readonly language: string;
  readonly grade: Grade;
  /** RFC 3339, in UTC. */
  readonly since: string;
  readonly component?: string;
  readonly percent?: number;
  readonly lots?: readonly string[];
  /** What the lots have of it, in whole hundredths, by the rules of the scheme; with the model that must be said. */
  readonly share?: { readonly percent: number; readonly model?: string; readonly scheme: string };
  readonly behind: readonly Behind[];
}

/** Something that was said and is said no more, or not so. */
export interface ShownChange extends Logged {
  readonly change: "published" | "withdrawn";
  readonly text: string;
  readonly language: string;
  readonly reason: string;
  readonly at: string;
}

export interface ShownClaims {
  readonly claims: readonly ShownClaim[];
  readonly certificates: readonly ShownCertificate[];
  readonly figures: readonly ShownFigure[];
  /** The newest first; only where something stands no more. */
  readonly changes: readonly ShownChange[];
}
