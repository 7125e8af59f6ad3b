/** `/api/lint`: what the law asks of a text. docs/claims-linter.md. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { JSON_TYPE, ref } from "./parts.ts";

export const lintPaths = (facts: ApiFacts): { readonly [path: string]: PathItem } => ({
  "/api/lint": { post: operation(facts, "own", lint) },
});

const lint: Call = {
  ...{ id: "lintText", section: "claims", who: "key", summary: "Look at a text before it is out" },
  say: "Points at claims that consumer law of these markets asks something for, says why, under which law, and what would let the words stand. Of a product, your certificates, figures and other claims are weighed; without one, nothing stands behind the words. Nothing is kept. It is no legal advice, and it finds about nine claims in ten.",
  body: {
    types: JSON_TYPE,
    schema: ref("LintQuestion"),
    examples: {
      neutral: {
        value: { text: "Our climate-neutral beans", language: "en", markets: ["EU"] },
      },
    },
  },
  answers: {
    "200": {
      ...{ say: "What was found.", types: JSON_TYPE, schema: ref("LintAnswer") },
      example: {
        findings: [
          {
            ...{ rule: "EU-4c-OFFSET", severity: "block", span: { start: 4, end: 19 } },
            law: { EU: "UCPD Annex I 4c (Directive (EU) 2024/825), recital 12" },
            explanation:
              "Emissions that were paid for elsewhere make no product neutral or better. Give the emissions themselves, and tell of payments apart.",
            unlock: { state: "never" },
          },
        ],
        ...{ blocked: true, readAs: "en" },
      },
    },
  },
  refuses: ["json-malformed", "body-invalid", "media-type", "body-too-large"],
};
