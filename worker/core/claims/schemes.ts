/** The certification schemes that are known here: what each proves and what it does not, how goods under it may be mixed, and what its certificates can stand behind. */
import type { CertificateScope } from "../lint/evidence.ts";
import type { CustodyModel } from "../steps/draft.ts";
import type { ClaimTypeName } from "./types.ts";

export interface Scheme {
  readonly id: string;
  readonly name: string;
  /** Words that name it in a text, as the linter compares them. */
  readonly marks: readonly string[];
  readonly proves: string;
  readonly provesNot: string;
  /** Custody models it allows; none where custody is not its subject. */
  readonly models: readonly CustodyModel[];
  readonly covers: "product" | "company";
  /** Types of claims that its certificates can stand behind. */
  readonly backs: readonly ClaimTypeName[];
  /** What it vouches for, in the linter's words. */
  readonly about: readonly CertificateScope[];
  /** What its rules ask to be shown beside the claim; `{number}` and `{body}` are filled in. */
  readonly wording: string;
  readonly registerUrl?: string;
}

const KEPT_APART = ["identity-preserved", "segregated"] as const;
const BLENDED = [...KEPT_APART, "controlled-blending"] as const;
const ANY_MODEL = [...BLENDED, "mass-balance"] as const;

export const SCHEMES: readonly Scheme[] = [
  {
    ...{ id: "eu-organic", name: "EU organic", marks: ["EU organic", "organic"] },
    proves: "Grown and processed under Regulation (EU) 2018/848, inspected every year.",
    provesNot: "How much was paid for it, how far it travelled, or what it does to the climate.",
    ...{ models: KEPT_APART, covers: "product", backs: ["method", "certified"] },
    ...{ about: ["organic"], wording: "{body}, certificate {number}" },
    registerUrl: "https://webgate.ec.europa.eu/tracesnt/directory/publication/organic-operator",
  },
  {
    ...{ id: "demeter", name: "Demeter", marks: ["Demeter"] },
    proves: "Grown and processed by the biodynamic standard, on top of organic law.",
    provesNot: "That it tastes better or is better for health.",
    ...{ models: KEPT_APART, covers: "product", backs: ["method", "certified"] },
    ...{ about: ["organic"], wording: "Demeter, {number}" },
  },
  {
    ...{ id: "fairtrade", name: "Fairtrade", marks: ["Fairtrade", "fair trade"] },
    proves: "Bought on Fairtrade terms: the minimum price where there is one, and the premium.",
    provesNot: "What any one farmer earned, or that the goods are organic.",
    ...{ models: ANY_MODEL, covers: "product", backs: ["social", "certified"] },
    ...{ about: ["fair"], wording: "Fairtrade certified, FLO ID {number}" },
    registerUrl: "https://www.flocert.net/fairtrade-customer-search/",
  },
  {
    ...{ id: "fsc-coc", name: "FSC", marks: ["FSC"] },
    proves: "Wood and fibre traced to forests and sources that FSC accepts.",
    provesNot: "In which forest the wood of this piece grew, unless the journey says so.",
    ...{ models: ANY_MODEL, covers: "product", backs: ["material", "method", "certified"] },
    ...{ about: ["forest"], wording: "FSC licence {number}" },
    registerUrl: "https://search.fsc.org/",
  },
  {
    ...{ id: "pefc-coc", name: "PEFC", marks: ["PEFC"] },
    proves: "Wood and fibre traced to forests that PEFC endorses, or to controlled sources.",
    provesNot: "In which forest the wood of this piece grew, unless the journey says so.",
    ...{ models: ANY_MODEL, covers: "product", backs: ["material", "method", "certified"] },
    ...{ about: ["forest"], wording: "PEFC/{number}" },
    registerUrl: "https://www.pefc.org/find-certified",
  },
  {
    ...{ id: "gots", name: "GOTS", marks: ["GOTS"] },
    proves:
      "At least 70% organic fibre, with rules for chemicals and work at every processing step.",
    provesNot: "A living wage, or the footprint of the piece.",
    ...{ models: BLENDED, covers: "product", backs: ["material", "method", "social", "certified"] },
    ...{ about: ["organic"], wording: "GOTS, certified by {body}, licence {number}" },
    registerUrl:
      "https://global-standard.org/find-suppliers-shops-and-inputs/certified-suppliers/database",
  },
  {
    ...{ id: "ocs", name: "OCS", marks: ["OCS"] },
    proves: "How much organic fibre is in it, traced from farm to piece.",
    provesNot: "Anything of dyes, chemicals or working conditions.",
    ...{ models: BLENDED, covers: "product", backs: ["material", "certified"] },
    ...{ about: ["organic"], wording: "OCS, certified by {body}, {number}" },
  },
  {
    ...{ id: "grs", name: "GRS", marks: ["GRS"] },
    proves: "How much recycled material is in it, with rules for chemicals and work.",
    provesNot: "That it can be recycled again.",
    ...{ models: BLENDED, covers: "product", backs: ["recycled-content", "certified"] },
    ...{ about: ["recycled"], wording: "GRS, certified by {body}, {number}" },
  },
  {
    ...{ id: "rcs", name: "RCS", marks: ["RCS"] },
    proves: "How much recycled material is in it.",
    provesNot: "Anything of chemicals or working conditions, or that it can be recycled again.",
    ...{ models: BLENDED, covers: "product", backs: ["recycled-content", "certified"] },
    ...{ about: ["recycled"], wording: "RCS, certified by {body}, {number}" },
  },
  {
    ...{ id: "rainforest-alliance", name: "Rainforest Alliance", marks: ["Rainforest Alliance"] },
    proves: "Farms audited against the Rainforest Alliance standard.",
    provesNot:
      "A price or an income, or that all of the goods are from those farms under mass balance.",
    ...{ models: ANY_MODEL, covers: "product", backs: ["method", "certified"] },
    ...{ about: ["other"], wording: "Rainforest Alliance, {number}" },
  },
  {
    ...{ id: "msc", name: "MSC", marks: ["MSC"] },
    proves: "Wild fish from fisheries that MSC certifies, traced to the pack.",
    provesNot: "Working conditions on board beyond MSC's own rules.",
    ...{ models: KEPT_APART, covers: "product", backs: ["method", "certified"] },
    ...{ about: ["other"], wording: "MSC-C-{number}" },
  },
  {
    ...{ id: "asc", name: "ASC", marks: ["ASC"] },
    proves: "Fish and seafood from farms that ASC certifies, traced to the pack.",
    provesNot: "That the feed is certified.",
    ...{ models: KEPT_APART, covers: "product", backs: ["method", "certified"] },
    ...{ about: ["other"], wording: "ASC-C-{number}" },
  },
  {
    ...{ id: "oeko-tex-100", name: "OEKO-TEX Standard 100", marks: ["OEKO-TEX", "Oekotex"] },
    proves: "Tested for harmful substances, every component of the piece.",
    provesNot: "Organic fibre, working conditions, or how it was made.",
    ...{ models: [], covers: "product", backs: ["certified"] },
    ...{ about: ["other"], wording: "OEKO-TEX Standard 100, {number}, {body}" },
    registerUrl: "https://www.oeko-tex.com/en/label-check",
  },
  {
    ...{ id: "eu-ecolabel", name: "EU Ecolabel", marks: ["EU Ecolabel", "Ecolabel"] },
    proves: "Meets the EU's criteria for low environmental impact of this kind of goods.",
    provesNot: "Anything outside those criteria, such as origin or pay.",
    ...{ models: [], covers: "product", backs: ["environment", "certified"] },
    ...{ about: ["excellence"], wording: "EU Ecolabel, licence {number}" },
  },
  {
    ...{ id: "ok-compost-industrial", name: "OK compost INDUSTRIAL", marks: ["OK compost"] },
    proves: "Breaks down in an industrial composting plant, tested by EN 13432.",
    provesNot: "That it breaks down in a garden, in the sea or in a landfill.",
    ...{ models: [], covers: "product", backs: ["environment", "certified"] },
    ...{ about: ["industrial-compost"], wording: "OK compost INDUSTRIAL, {number}" },
  },
  {
    ...{ id: "ok-compost-home", name: "OK compost HOME", marks: ["OK compost HOME"] },
    proves: "Breaks down in a garden compost heap, tested.",
    provesNot: "That it breaks down in the sea or in a landfill.",
    ...{ models: [], covers: "product", backs: ["environment", "certified"] },
    ...{ about: ["home-compost"], wording: "OK compost HOME, {number}" },
  },
  {
    ...{ id: "b-corp", name: "B Corp", marks: ["B Corp", "bcorp"] },
    proves: "The company as a whole passed B Lab's assessment.",
    provesNot: "Anything of one of its products.",
    ...{ models: [], covers: "company", backs: [], about: ["other"] },
    wording: "Certified B Corporation: the company, and no product of it",
    registerUrl: "https://www.bcorporation.net/en-us/find-a-b-corp/",
  },
  {
    ...{ id: "iso-9001", name: "ISO 9001", marks: ["ISO 9001"] },
    proves: "The company manages quality by a system that is audited.",
    provesNot: "Anything of one of its products.",
    ...{ models: [], covers: "company", backs: [], about: ["other"] },
    wording: "ISO 9001, {body}, {number}: the company's management, and no product of it",
  },
  {
    ...{ id: "iso-14001", name: "ISO 14001", marks: ["ISO 14001"] },
    proves: "The company manages its environmental effects by a system that is audited.",
    provesNot: "How small those effects are, or anything of one of its products.",
    ...{ models: [], covers: "company", backs: [], about: ["other"] },
    wording: "ISO 14001, {body}, {number}: the company's management, and no product of it",
  },
];

const BY_ID = new Map(SCHEMES.map((scheme) => [scheme.id, scheme]));
export const schemeOf = (id: string): Scheme | undefined => BY_ID.get(id);

/** What stands beside a claim on such a certificate. */
export const wordingOf = (
  { wording }: Scheme,
  { number, body = "" }: { readonly number: string; readonly body?: string },
): string => wording.replace("{number}", number).replace("{body}", body).replace(/^, /, "");
