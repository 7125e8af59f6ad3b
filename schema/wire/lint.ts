/** What the claim linter is asked, and what it answers. docs/claims-linter.md. */
import { z } from "zod";

/** Units of one text that is looked at; the linter itself reads no further. */
export const LINT_TEXT_CHARS_MAX = 20_000;
/** So many units at their longest, and what stands around them. */
export const LINT_BODY_BYTES_MAX = 130_000;

export const Market = z.enum(["EU", "UK", "US"]);
/** BCP 47, short: `de`, `de-AT`. `en-12` looks like one, and no page could be read in it. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/)
  .refine(isTag, "is no language tag");

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const LintBody = z.strictObject({
  text: z.string().max(LINT_TEXT_CHARS_MAX),
  language: LanguageTag,
  markets: z.array(Market).min(1).max(3),
  /** Anchor of the product whose certificates, figures and shares count. */
  product: z.string().min(1).max(200).optional(),
});

/** As `worker/core/lint` finds it. */
export interface FindingTold {
  readonly rule: string;
  readonly severity: "block" | "warn" | "info";
  /** Units of the text as given. */
  readonly span: { readonly start: number; readonly end: number };
  readonly law: { readonly [market: string]: string };
  readonly explanation: string;
  readonly unlock:
    | { readonly state: "pass" }
    | { readonly state: "need"; readonly needs: readonly string[] }
    | { readonly state: "never" };
  readonly rewrite?: string;
}

export interface LintTold {
  readonly findings: readonly FindingTold[];
  /** Something in it may not be published as it stands. */
  readonly blocked: boolean;
  /** The language whose words it was read with: English where there are no others. */
  readonly readAs: string;
}
