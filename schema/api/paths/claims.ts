/** `/api/certificates`, `/api/schemes`, `/api/claims`, `/api/figures`: what is said of goods, and what stands behind it. docs/claims.md. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const CERTIFICATE_ID = "0a1b2c3d-0000-4000-8000-0000000000e1";
const CLAIM_ID = "0a1b2c3d-0000-4000-8000-0000000000e2";
const FIGURE_ID = "0a1b2c3d-0000-4000-8000-0000000000e3";
const BODY_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];
const idOf = (example: string) => inPath("id", { say: "A UUID; you give it.", example });

const CERTIFICATE = {
  ...{ scheme: "eu-organic", number: "BE-BIO-02-4711", holder: "Halfmoon Coffee Roasters" },
  ...{ body: "BE-BIO-02", products: [`/01/${GTIN}`] },
  ...{ validFrom: "2026-01-01", validUntil: "2099-12-31" },
};
const UPDATED = { updatedAt: "2026-11-20T08:15:00Z" };
const CERTIFICATE_TOLD = {
  ...{ id: CERTIFICATE_ID, ...CERTIFICATE, sites: [], state: "unchecked", ...UPDATED },
};
const CLAIM = {
  ...{ product: `/01/${GTIN}`, type: "method", text: "Roasted by hand", language: "en" },
  evidence: [],
};
const CLAIM_TOLD = {
  ...{ id: CLAIM_ID, ...CLAIM, scope: {}, state: "draft", grade: 0, findings: [], ...UPDATED },
  gradeWhy: [{ grade: 0, code: "word-only" }],
  nextStep: { step: "name-events", grade: 1 },
};
const FIGURE = {
  content: { kind: "guarantee", years: 2, by: "Halfmoon Coffee Roasters" },
};
const FIGURE_TOLD = {
  ...{ id: FIGURE_ID, by: "halfmoon", own: true, ...FIGURE, grade: 0, ...UPDATED },
};

export const claimPaths = (facts: ApiFacts): { readonly [path: string]: PathItem } => ({
  "/api/schemes": { get: operation(facts, "own", listSchemes) },
  "/api/certificates": { get: operation(facts, "own", listCertificates) },
  "/api/certificates/{id}": {
    put: operation(facts, "own", putCertificate),
    get: operation(facts, "own", readCertificate),
  },
  "/api/certificates/{id}/revoke": { post: operation(facts, "own", revokeCertificate) },
  "/api/claims": { get: operation(facts, "own", listClaims) },
  "/api/claims/{id}": {
    put: operation(facts, "own", putClaim),
    get: operation(facts, "own", readClaim),
  },
  "/api/claims/{id}/publish": { post: operation(facts, "own", publish) },
  "/api/claims/{id}/withdraw": { post: operation(facts, "own", withdraw) },
  "/api/figures": { get: operation(facts, "own", listFigures) },
  "/api/figures/{id}": {
    put: operation(facts, "own", putFigure),
    delete: operation(facts, "own", removeFigure),
  },
  "/api/figures/{id}/confirm": { post: operation(facts, "own", confirm) },
});

const told = (say: string, name: string, example?: object) => ({
  "200": { say, types: JSON_TYPE, schema: ref(name), ...(example && { example }) },
});
const sent = (name: string, value: object) => ({
  ...{ types: JSON_TYPE, schema: ref(name), examples: { one: { value } } },
});

const listSchemes: Call = {
  ...{ id: "listSchemes", section: "claims", who: "key", summary: "Schemes that are known here" },
  say: "What each proves and what it does not, which custody models it allows, and what must be shown beside it. A scheme of a company says nothing of a product.",
  answers: told("All of them.", "SchemeList"),
};
const listCertificates: Call = {
  ...{ id: "listCertificates", section: "claims", who: "key", summary: "Your certificates" },
  answers: told("Those that hold longest first.", "CertificateList", {
    certificates: [CERTIFICATE_TOLD],
  }),
};
const readCertificate: Call = {
  ...{ id: "readCertificate", section: "claims", who: "key", summary: "One certificate" },
  parameters: [idOf(CERTIFICATE_ID)],
  answers: told("As it stands today.", "Certificate", CERTIFICATE_TOLD),
  refuses: ["not-found"],
};
const putCertificate: Call = {
  ...{ id: "putCertificate", section: "claims", who: "key", summary: "Keep a certificate" },
  say: "It is `unchecked` until somebody else finds it in its register, and again once it is changed. What was claimed on it is withdrawn when it ends.",
  parameters: [idOf(CERTIFICATE_ID)],
  body: sent("CertificateSettings", CERTIFICATE),
  answers: told("As it stands now.", "Certificate", CERTIFICATE_TOLD),
  refuses: [...BODY_REFUSES, "not-found", "changed-meanwhile", "quota-exceeded"],
};
const revokeCertificate: Call = {
  ...{ id: "revokeCertificate", section: "claims", who: "key", summary: "End a certificate" },
  say: "For good; what was claimed on it is withdrawn, with records in the log.",
  parameters: [idOf(CERTIFICATE_ID)],
  body: sent("Reason", { reason: "We gave it back." }),
  answers: told("As it stands now.", "Certificate", {
    ...{ ...CERTIFICATE_TOLD, state: "revoked", revokedAt: UPDATED.updatedAt },
    revokedFor: "We gave it back.",
  }),
  refuses: [...BODY_REFUSES, "not-found"],
};

const listClaims: Call = {
  ...{
    id: "listGoodsClaims",
    section: "claims",
    who: "key",
    summary: "What you say of your goods",
  },
  say: "The 200 that were changed last, each with its grade and why, what the linter finds, and the cheapest step to a higher grade.",
  parameters: [
    {
      ...{ name: "product", in: "query", description: "Only of this anchor." },
      ...{ schema: { type: "string" }, example: `/01/${GTIN}` },
    },
  ],
  answers: told("Claims.", "GoodsClaimList", { claims: [CLAIM_TOLD] }),
};
const readClaim: Call = {
  ...{ id: "readGoodsClaim", section: "claims", who: "key", summary: "One claim" },
  parameters: [idOf(CLAIM_ID)],
  answers: told("As it is weighed today.", "GoodsClaim", CLAIM_TOLD),
  refuses: ["not-found"],
};
const putClaim: Call = {
  ...{ id: "putGoodsClaim", section: "claims", who: "key", summary: "Draft a claim" },
  say: "It is on no page until it is published. Types are `origin`, `material`, `method`, `recycled-content`, `environment`, `social`, `certified`, `durability` and `contribution`. What is published is withdrawn before it is changed.",
  parameters: [idOf(CLAIM_ID)],
  body: sent("GoodsClaimSettings", CLAIM),
  answers: told("As it is weighed today.", "GoodsClaim", CLAIM_TOLD),
  refuses: [...BODY_REFUSES, "not-found", "claim-published", "quota-exceeded"],
};
const publish: Call = {
  ...{ id: "publishGoodsClaim", section: "claims", who: "key", summary: "Publish a claim" },
  say: "It gets a place in the log and stands on the page from the next request on. Refused with the findings in `errors` where a block stands, a warning was not set aside with a reason, or its grade is below what its type needs.",
  parameters: [idOf(CLAIM_ID)],
  body: sent("GoodsClaimPublishing", {
    dismissals: [{ rule: "GEN-NATURAL", reason: "It is the name of the process." }],
  }),
  answers: told("As it stands now.", "GoodsClaim", { ...CLAIM_TOLD, state: "published" }),
  refuses: [...BODY_REFUSES, "not-found", "claim-blocked", "changed-meanwhile", "quota-exceeded"],
};
const withdraw: Call = {
  ...{ id: "withdrawGoodsClaim", section: "claims", who: "key", summary: "Take a claim back" },
  say: "The page says that it was, and when; so does the log.",
  parameters: [idOf(CLAIM_ID)],
  body: sent("Reason", { reason: "We changed our supplier." }),
  answers: told("As it stands now.", "GoodsClaim", {
    ...{ ...CLAIM_TOLD, state: "withdrawn", withdrawnFor: "We changed our supplier." },
  }),
  refuses: [...BODY_REFUSES, "not-found", "claim-published", "quota-exceeded"],
};

const listFigures: Call = {
  ...{ id: "listFigures", section: "claims", who: "key", summary: "Figures with their method" },
  say: "Your own, and those that others ask you to confirm.",
  answers: told("The newest first.", "FigureList", { figures: [FIGURE_TOLD] }),
};
const putFigure: Call = {
  ...{ id: "putFigure", section: "claims", who: "key", summary: "Keep a figure" },
  say: "A measured figure, a plan, a comparison, a benchmark, a guarantee, a spare part, where it can be handed in, or what was given beside the product. What is changed is confirmed no longer.",
  parameters: [idOf(FIGURE_ID)],
  body: sent("FigureSettings", FIGURE),
  answers: {
    "200": {
      ...{ say: "It is kept.", types: JSON_TYPE, schema: { type: "object" } },
      example: { id: FIGURE_ID },
    },
  },
  refuses: [...BODY_REFUSES, "not-found", "quota-exceeded"],
};
const removeFigure: Call = {
  ...{ id: "deleteFigure", section: "claims", who: "key", summary: "Take a figure away" },
  parameters: [idOf(FIGURE_ID)],
  answers: { "204": { say: "It is gone, and what leaned on it is withdrawn." } },
  refuses: ["not-found"],
};
const confirm: Call = {
  ...{ id: "confirmFigure", section: "claims", who: "key", summary: "Say that a figure is so" },
  say: "By the organisation that its maker names as its witness, and nobody else.",
  parameters: [idOf(FIGURE_ID)],
  answers: {
    "200": {
      ...{ say: "It is confirmed.", types: JSON_TYPE, schema: { type: "object" } },
      example: { id: FIGURE_ID },
    },
  },
  refuses: ["not-found"],
};
