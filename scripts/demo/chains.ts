/** The demo chains as data (chains.json: fictional makers, balanced numbers), and what a loader makes of one. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import type { CertificateBody } from "../../schema/wire/certificates.ts";
import type { ClaimBody } from "../../schema/wire/claims.ts";
import type { FigureBody } from "../../schema/wire/figures.ts";
import type { ThemeBody } from "../../schema/wire/theme.ts";
import type { StepDraft } from "../../worker/core/steps/draft.ts";

export interface Chain {
  readonly id: string;
  readonly product: string;
  readonly gtin: string;
  readonly lot: string;
  readonly steps: readonly ChainStep[];
}

export interface Quantity {
  readonly material: string;
  readonly qty: number;
  readonly unit: string;
}

export interface ChainStep {
  readonly id: string;
  /** `2026-04-01`, or `2026-04-01/06-30`. */
  readonly date: string;
  readonly inputs: readonly Quantity[];
  readonly outputs: readonly Quantity[];
  readonly losses: readonly Quantity[];
  /** `segregated` or `controlled_blending`. */
  readonly coc: string;
}

/** An EPCIS event; what matters here is that it can be found again. */
export interface DemoEvent {
  readonly eventID: string;
  readonly [member: string]: unknown;
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  /** What it lets the owner show; the owner itself needs none. */
  readonly consent?: {
    readonly showName: boolean;
    readonly place: "none" | "country" | "region" | "locality";
  };
}

export interface DemoChain {
  readonly id: string;
  readonly product: { readonly gtin: string; readonly name: string; readonly lot: string };
  readonly owner: string;
  readonly organisations: readonly DemoOrganisation[];
  /** Who sends to whom besides the owner: they know each other as partners. */
  readonly trades: readonly { readonly by: string; readonly to: string }[];
  /** Where the owner is, for its product's page. */
  readonly site: {
    readonly id: string;
    readonly place: NonNullable<StepDraft["place"]>;
  };
  /** In the order in which they are sent. */
  readonly captures: readonly {
    readonly organisation: string;
    readonly events: readonly DemoEvent[];
  }[];
  /** What is sent as well, and must be refused: it cannot be true. */
  readonly refused: readonly { readonly organisation: string; readonly event: DemoEvent }[];
  /** What the owner says of single lots of the product. */
  readonly notices: readonly {
    readonly lot: string;
    readonly kind: "recall";
    readonly reason: string;
    readonly advice: string;
  }[];
  /** Asked by shoppers on the page of its lot; what has no answer waits there. */
  readonly questions: readonly {
    readonly text: string;
    readonly answer?: string;
    /** Something is wrong in this section of the page. */
    readonly wrongIn?: string;
  }[];
  /** Of the owner, for its product. */
  readonly certificates: readonly (DemoCertificate & { readonly id: string })[];
  /** What the owner says of its product, and what stands behind it. */
  readonly claims: readonly (Omit<z.infer<typeof ClaimBody>, "product" | "language"> & {
    readonly id: string;
  })[];
  /** Of the owner, for its product. */
  readonly figures: readonly (DemoFigure & { readonly id: string })[];
  /** In English. */
  readonly story?: string;
  readonly looks: DemoLooks;
}

/** How its passport looks. */
export interface DemoLooks {
  readonly theme: z.input<typeof ThemeBody>;
  readonly description: string;
  /** A drawing: scripts/demo/pictures. */
  readonly picture: { readonly file: string; readonly alt: string };
}

export type DemoFigure = Omit<z.infer<typeof FigureBody>, "product" | "file">;

export type DemoCertificate = Omit<z.infer<typeof CertificateBody>, "holder" | "products">;

export function readChains(): readonly Chain[] {
  const file = join(dirname(fileURLToPath(import.meta.url)), "chains.json");
  return JSON.parse(readFileSync(file, "utf8")) as Chain[];
}
