/** The shapes of certificates, claims and figures, as schema/wire has them. */
import { exactly, named } from "./find-schemas.ts";
import { LANGUAGE } from "./lint-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const time: Schema = { type: "string", format: "date-time" };
const day: Schema = { type: "string", format: "date" };
const id: Schema = { type: "string", format: "uuid" };
const line = (maxLength: number): Schema => ({ type: "string", minLength: 1, maxLength });
const list = (items: Schema, more: object = {}): Schema => ({ type: "array", items, ...more });
const word = (...words: readonly string[]): Schema => ({ enum: words });
const said = (description: string, schema: Schema = text): Schema => ({ ...schema, description });
const GRADE: Schema = {
  enum: [0, 1, 2, 3, 4],
  description:
    "0 the maker’s word; 1 its own events; 2 a document; 3 a second party with an account of its own; 4 an accredited third party whose certificate somebody else looked up.",
};
const EVIDENCE = exactly({
  kind: word("certificate", "file", "event", "figure"),
  id: said("Of an event its `eventID`.", line(300)),
});
const SCOPE = exactly({
  "lots?": list(line(200), { maxItems: 50 }),
  "component?": line(80),
  "percent?": { type: "number", minimum: 0, maximum: 100 },
  "characteristic?": line(80),
});
const CERTIFICATE = {
  ...{ scheme: said("An id of /api/schemes."), number: line(80), holder: line(160) },
  "body?": line(120),
  "products?": said(
    "Anchors. Without it: the whole company.",
    list(line(200), { minItems: 1, maxItems: 200 }),
  ),
  "custodyModel?": line(40),
  ...{ validFrom: day, validUntil: day, "registerUrl?": line(500) },
  "file?": id,
};
const CLAIM = {
  product: said("Its anchor.", line(200)),
  type: text,
  text: line(400),
  language: LANGUAGE,
};

export const CLAIM_SCHEMAS: { readonly [name: string]: Schema } = {
  Scheme: exactly({
    ...{ id: text, name: text, proves: text, provesNot: text, models: list(text) },
    ...{ covers: word("product", "company"), backs: list(text), wording: text },
    "registerUrl?": text,
  }),
  SchemeList: exactly({ schemes: list(named("Scheme")) }),
  CertificateSettings: exactly({ ...CERTIFICATE, "sites?": list(id, { maxItems: 50 }) }),
  Certificate: exactly({
    ...{ id, ...CERTIFICATE, sites: list(id) },
    state: word("in-force", "unchecked", "not-yet", "expired", "revoked"),
    "checkedOn?": said("When somebody else found it in its register.", day),
    ...{ "revokedAt?": time, "revokedFor?": text, updatedAt: time },
  }),
  CertificateList: exactly({ certificates: list(named("Certificate")) }),
  GoodsClaimSettings: exactly({
    ...CLAIM,
    "scope?": SCOPE,
    "evidence?": list(EVIDENCE, { maxItems: 20 }),
  }),
  GoodsClaim: exactly({
    ...{ id, ...CLAIM, scope: SCOPE, evidence: list(EVIDENCE) },
    ...{ state: word("draft", "published", "withdrawn"), grade: GRADE },
    gradeWhy: list(exactly({ grade: GRADE, code: text, "evidence?": EVIDENCE })),
    findings: list(named("LintFinding")),
    "share?": exactly({
      ...{ isCarried: { type: "boolean" }, claimed: { type: "number" } },
      ...{ percent: { type: "integer" }, sum: text, "model?": text, "wording?": text },
    }),
    "nextStep?": exactly({ step: text, grade: GRADE }),
    ...{ "withdrawnFor?": text, updatedAt: time },
  }),
  GoodsClaimList: exactly({ claims: list(named("GoodsClaim")) }),
  GoodsClaimPublishing: exactly({
    "dismissals?": list(exactly({ rule: line(40), reason: line(300) }), { maxItems: 40 }),
  }),
  Reason: exactly({ reason: line(300) }),
  FigureSettings: exactly({
    "product?": said("Anchor; without it: of the organisation.", line(200)),
    content: said("By its `kind`; docs/claims.md.", { type: "object" }),
    "file?": id,
    "witness?": said("Short name of who can say that it is so.", line(63)),
  }),
  Figure: exactly({
    ...{ id, by: text, own: flag, "product?": text, content: { type: "object" } },
    ...{ "file?": id, "witness?": text, "confirmedAt?": time, grade: GRADE, updatedAt: time },
  }),
  StorySettings: exactly({
    text: { type: "string", maxLength: 6_000 },
    "dismissals?": list(exactly({ rule: line(40), reason: line(300) }), { maxItems: 40 }),
  }),
  Story: exactly({
    ...{ product: text, "lot?": text, lots: list(text), language: LANGUAGE, text },
    languages: list(text),
    withdrawn: list(exactly({ sentence: text, "value?": text, why: text })),
    values: list(exactly({ name: text, "now?": text, "gone?": text })),
    ...{ findings: list(named("LintFinding")), "updatedAt?": time },
  }),
  FigureList: exactly({ figures: list(named("Figure")) }),
};
