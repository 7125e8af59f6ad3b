/** The shapes of the claim linter, as schema/wire/lint.ts has them. */
import { exactly, named } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const unit: Schema = { type: "integer", minimum: 0 };
const list = (items: Schema): Schema => ({ type: "array", items });
const MARKET: Schema = { type: "string", enum: ["EU", "UK", "US"] };
export const LANGUAGE: Schema = {
  type: "string",
  pattern: "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$",
};

export const LINT_SCHEMAS: { readonly [name: string]: Schema } = {
  LintQuestion: exactly({
    text: { type: "string", maxLength: 20_000 },
    language: {
      ...LANGUAGE,
      description:
        "BCP 47. There are words for en, de, fr, nl, es and it; others are read as English.",
    },
    markets: { type: "array", items: MARKET, minItems: 1, maxItems: 3 },
    "product?": { type: "string", minLength: 1, maxLength: 200, description: "Its anchor." },
  }),
  LintFinding: exactly({
    rule: { ...text, description: "`EU-4c-OFFSET`; `UNREAD`: not all of it was read." },
    severity: {
      enum: ["block", "warn", "info"],
      description:
        "`block`: not published while its unlock is no pass, and never dismissed. The others are dismissed with a reason.",
    },
    span: { ...exactly({ start: unit, end: unit }), description: "UTF-16 units of the text." },
    law: { type: "object", additionalProperties: text, description: "By market." },
    explanation: text,
    unlock: {
      oneOf: [
        exactly({ state: { const: "pass" } }),
        exactly({ state: { const: "need" }, needs: list(text) }),
        exactly({ state: { const: "never" } }),
      ],
    },
    "rewrite?": { ...text, description: "A better sentence, where the facts for it are there." },
  }),
  LintAnswer: exactly({
    findings: list(named("LintFinding")),
    blocked: { type: "boolean" },
    readAs: { ...text, description: "The language whose words it was read with." },
  }),
};
