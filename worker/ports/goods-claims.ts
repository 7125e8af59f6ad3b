/** Claims about goods: kept, published, withdrawn, with what stands behind them. Claims to keys are another thing (claims.ts). */
import type { FigureContent } from "../../schema/wire/figures.ts";
import type { ClaimScope } from "../core/claims/claim.ts";
import type { Grade } from "../core/claims/coach.ts";
import type { EventFacts, EvidenceName } from "../core/claims/grade.ts";
import type { KeptCertificate } from "./certificates.ts";
import type { NewRecord } from "./records.ts";

export interface NewClaim {
  readonly id: string;
  /** Anchor. */
  readonly product: string;
  readonly type: string;
  readonly text: string;
  readonly language: string;
  readonly scope: ClaimScope;
  readonly evidence: readonly EvidenceName[];
}

export interface KeptClaim extends NewClaim {
  readonly state: "draft" | "published" | "withdrawn";
  /** As it was when it was last looked at. */
  readonly keptGrade?: Grade;
  readonly withdrawnFor?: string;
  readonly updatedAt: string;
  readonly productName: string;
  /** The maker has events of its own about the product. */
  readonly hasEvents: boolean;
  /** Lots of the product that it made, the newest, where the claim speaks of a part of its lots and names none. */
  readonly madeLots?: readonly string[];
}

export interface KeptFigure {
  readonly id: string;
  /** Short names. */
  readonly by: string;
  readonly witness?: string;
  readonly product?: string;
  readonly content: FigureContent;
  readonly file?: string;
  readonly hasFile: boolean;
  readonly confirmedAt?: string;
  readonly updatedAt: string;
}

/** Claims, and all that may stand behind them, read at one moment. */
export interface ClaimStandings {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly claims: readonly KeptClaim[];
  /** All of the organisation's. */
  readonly certificates: readonly KeptCertificate[];
  readonly figures: readonly KeptFigure[];
  /** Those that are named: ids of files that are there, and events. */
  readonly files: readonly string[];
  readonly events: readonly (EventFacts & { readonly eventId: string })[];
  /** Published claims of the same products. */
  readonly besides: readonly (Pick<KeptClaim, "id" | "product" | "type" | "text"> & {
    readonly grade: Grade;
  })[];
  readonly hasFiles: boolean;
  readonly hasPartner: boolean;
}

export interface WhichClaims {
  readonly ids?: readonly string[];
  readonly product?: string;
  readonly limit: number;
}

export interface NewClaimChange {
  readonly record: NewRecord;
  /** What was looked at; where it reads otherwise meanwhile, nothing is changed. */
  readonly claim: NewClaim;
  readonly change: "published" | "withdrawn";
  readonly grade: Grade;
  /** A word of `core/claims/changes.ts`. */
  readonly reason: string;
  readonly withdrawnFor?: string;
  readonly decisions?: readonly NewLintDecision[];
}

export interface NewLintDecision {
  readonly record: NewRecord;
  readonly rule: string;
  readonly version: number;
  readonly textHash: string;
  readonly decision: "refused" | "dismissed" | "passed";
  readonly reason?: string;
  readonly personId?: string;
}

export interface GoodsClaims {
  standings(organisation: string, which: WhichClaims): Promise<ClaimStandings>;
  /** A draft from then on. `published`: it is out and reads otherwise; `full`: there are as many as may be. */
  keep(
    organisation: string,
    claim: NewClaim,
  ): Promise<"kept" | "other" | "no-product" | "published" | "full">;
  /** Of a text that was not published: how many of them are new. The same text, refused by the same rules, is kept once. */
  refused(
    organisation: string,
    decisions: readonly NewLintDecision[],
    claim?: string,
  ): Promise<number>;
  /** All in one transaction. How many were changed: what stands so already is not. */
  change(organisation: string, changes: readonly NewClaimChange[]): Promise<number>;
}

/**
 * What the cron looks for, of some organisations each turn: published claims that name a certificate which holds no longer, and those that speak of
 * a part of lots, which anybody upstream may have changed. Half of a turn at most is the ended ones' before the others come, and organisations
 * take turns, so that nobody whose claims cannot be withdrawn keeps the rest out.
 */
export interface ClaimWatch {
  toReview(
    today: string,
    turn: { readonly turn: number; readonly organisations: number; readonly limit: number },
  ): Promise<readonly { readonly organisationId: string; readonly id: string }[]>;
}
