/** `/api/stories`: a product's story in one language, with values of the log in it. docs/stories.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { inPath, JSON_TYPE, ownName, ref } from "./parts.ts";

const TOLD = {
  ...{ product: `/01/${GTIN}`, lot: "LOT-6", lots: ["LOT-6"], language: "en" },
  text: "{{lot.harvest.kg}} of cherries began it.",
  ...{ languages: ["en"], withdrawn: [], findings: [], updatedAt: "2026-11-20T08:15:00Z" },
  values: [{ name: "lot.harvest.kg", now: "700 kg" }],
};
const LANGUAGE: Parameter = {
  ...{ name: "language", in: "query", description: "A tag of BCP 47; `en` without one." },
  ...{ schema: { type: "string" }, example: "en" },
};
const LOT: Parameter = {
  ...{ name: "lot", in: "query", description: "Whose page it is told on: the newest, without." },
  ...{ schema: { type: "string" }, example: "LOT-6" },
};
const OF_GTIN = [inPath("gtin", { say: "The GTIN, fourteen digits.", example: GTIN })];

export const storyPaths = (facts: ApiFacts): { readonly [path: string]: PathItem } => ({
  "/api/stories/01/{gtin}": stories(facts, "", OF_GTIN),
  "/api/stories/p/{organisation}/{product}": stories(facts, "Own", ownName()),
});

function stories(facts: ApiFacts, of: "" | "Own", path: readonly Parameter[]): PathItem {
  const without = of === "" ? "" : " of a product without a GTIN";
  const answers = {
    "200": {
      ...{ say: "As it is told today.", types: JSON_TYPE, schema: ref("Story") },
      ...(of === "" && { example: TOLD }),
    },
  };
  const refuses = [
    ...["not-found", "query-parameter"],
    ...(of === "" ? ["digital-link-value", "digital-link-check-digit"] : ["own-name-malformed"]),
  ];
  const put: Call = {
    ...{ id: `put${of}Story`, section: "claims", who: "key", summary: `Tell a story${without}` },
    say: "Text, never HTML, with values such as `{{lot.harvest.kg}}`. It stands on the page from the next request on. A sentence whose value holds no longer is not shown. Blocks of the linter refuse it, with the findings in `errors`; warnings are set aside with a reason. An empty text takes it away.",
    parameters: [...path, LANGUAGE],
    body: {
      ...{ types: JSON_TYPE, schema: ref("StorySettings") },
      examples: { one: { value: { text: TOLD.text } } },
    },
    answers,
    refuses: [
      ...["json-malformed", "body-invalid", "media-type", "body-too-large", ...refuses],
      ...["claim-blocked", "quota-exceeded"],
    ],
  };
  const get: Call = {
    ...{ id: `read${of}Story`, section: "claims", who: "key", summary: `The story${without}` },
    say: "With the sentences that are not shown now, why, and the values there are.",
    parameters: [...path, LANGUAGE, LOT],
    ...{ answers, refuses },
  };
  return { put: operation(facts, "own", put), get: operation(facts, "own", get) };
}
