/** The shapes of shoppers' questions, as schema/wire has them. */
import { exactly, named } from "./find-schemas.ts";
import { LANGUAGE } from "./lint-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const time: Schema = { type: "string", format: "date-time" };
const ASIDE: Schema = { enum: ["spam", "abuse", "personal-data"] };

export const QUESTION_SCHEMAS: { readonly [name: string]: Schema } = {
  Question: exactly({
    id: { type: "string", format: "uuid" },
    "correction?": exactly({
      section: text,
      fault: { enum: ["not-true", "outdated", "missing", "other"] },
    }),
    ...{ product: text, productName: text, "lot?": text, text, askedAt: time },
    ...{ "answer?": text, "answerLanguage?": LANGUAGE, "answeredAt?": time, "setAsideFor?": ASIDE },
  }),
  QuestionList: exactly({ questions: { type: "array", items: named("Question") } }),
  Answer: exactly({ text: { type: "string", minLength: 1, maxLength: 1_000 }, language: LANGUAGE }),
  Aside: exactly({ reason: ASIDE }),
};
