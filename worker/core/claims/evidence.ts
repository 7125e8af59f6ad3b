/** What stands behind a product's texts, in the words in which the linter weighs it. */
import type { Certificate, Evidence, Qualifier } from "../lint/evidence.ts";
import { type CertificateFacts, isHolder } from "./certificate.ts";
import type { Grade } from "./coach.ts";
import { type FigureContent, figureEvidence } from "./figures.ts";
import { schemeOf } from "./schemes.ts";
import type { ClaimTypeName } from "./types.ts";

export interface Gathered {
  readonly organisation: string;
  readonly certificates: readonly CertificateFacts[];
  readonly figures: readonly { readonly content: FigureContent; readonly grade: Grade }[];
  /** Other claims of the product that are on its page. */
  readonly besides: readonly {
    readonly type: ClaimTypeName;
    readonly text: string;
    readonly grade: Grade;
  }[];
}

/** Of what a claim of this type is a concrete fact. */
const FACT_OF: { readonly [type in ClaimTypeName]?: Qualifier["about"] } = {
  environment: "environment",
  "recycled-content": "environment",
  social: "social",
  material: "meaning",
  method: "meaning",
};

export function evidenceOf({ organisation, certificates, figures, besides }: Gathered): Evidence {
  return {
    ...figureEvidence(figures),
    certificates: certificates.flatMap((one) => certificateOf(one, organisation)),
    qualifiers: besides.flatMap(({ type, text, grade }) => {
      const about = FACT_OF[type];
      return about === undefined ? [] : [{ text, about, grade }];
    }),
  };
}

/** One for each name its scheme goes by. What is of the company says nothing of a product. */
function certificateOf(one: CertificateFacts, organisation: string): readonly Certificate[] {
  const scheme = schemeOf(one.scheme);
  if (scheme === undefined || scheme.covers === "company" || one.revokedAt !== undefined) return [];
  return scheme.marks.map((mark) => ({
    ...{ scheme: mark, about: scheme.about, number: one.number },
    holder: isHolder(one.holder, organisation) ? organisation : one.holder,
    ...(one.products && { products: one.products }),
    ...{ from: one.validFrom, until: one.validUntil, checked: one.checkedOn !== undefined },
    massBalance: one.custodyModel === "mass-balance",
  }));
}
