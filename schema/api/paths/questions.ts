/** `/api/questions`: what shoppers ask, answered in public. docs/questions.md. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const ID = "0a1b2c3d-0000-4000-8000-0000000000e7";
const REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large", "not-found"];
const QUESTION = {
  ...{ id: ID, product: `/01/${GTIN}`, productName: "Guji washed", lot: "HM-2026-0417" },
  ...{ text: "Who picks the cherries?", askedAt: "2026-11-20T08:15:00Z" },
};
const ANSWER = { text: "Thirty-eight families, and we name their station.", language: "en" };

export const questionPaths = (facts: ApiFacts): { readonly [path: string]: PathItem } => ({
  "/api/questions": { get: operation(facts, "own", list) },
  "/api/questions/{id}/answer": { put: operation(facts, "own", answer) },
  "/api/questions/{id}/aside": { put: operation(facts, "own", aside) },
});

const one = (say: string, example: object) => ({
  "200": { say, types: JSON_TYPE, schema: ref("Question"), example },
});
const id = inPath("id", { say: "Of the question.", example: ID });

const list: Call = {
  ...{ id: "listQuestions", section: "claims", who: "key", summary: "What shoppers ask" },
  say: "Asked on the pages of your products, without a name; with `correction` where somebody says that something is wrong there.",
  answers: {
    "200": {
      ...{ say: "Those that wait first.", types: JSON_TYPE, schema: ref("QuestionList") },
      example: { questions: [QUESTION] },
    },
  },
};
const answer: Call = {
  ...{ id: "answerQuestion", section: "claims", who: "key", summary: "Answer a question" },
  say: "It stands on the page from the next request on. What may not be claimed is no answer either (`claim-blocked`).",
  parameters: [id],
  body: { types: JSON_TYPE, schema: ref("Answer"), examples: { one: { value: ANSWER } } },
  answers: one("As it stands now.", {
    ...{ ...QUESTION, answer: ANSWER.text, answerLanguage: "en" },
    answeredAt: "2026-11-21T09:00:00Z",
  }),
  refuses: [...REFUSES, "claim-blocked"],
};
const aside: Call = {
  ...{ id: "setQuestionAside", section: "claims", who: "key", summary: "Show a question no more" },
  say: "The page says how many are not shown.",
  parameters: [id],
  body: {
    types: JSON_TYPE,
    schema: ref("Aside"),
    examples: { one: { value: { reason: "spam" } } },
  },
  answers: one("As it stands now.", { ...QUESTION, setAsideFor: "spam" }),
  refuses: REFUSES,
};
