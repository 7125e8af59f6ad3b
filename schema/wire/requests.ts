/** What goes in where a maker asks a supplier for evidence, and where the supplier answers. docs/find-and-act.md, *Requests*. */
import { z } from "zod";

export const WANTED_CHARS_MAX = 1_000;
export const ANSWER_CHARS_MAX = 4_000;

const DAY = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const RequestBody = z.strictObject({
  supplier: z.string().trim().min(1).max(63),
  wanted: z.string().trim().min(1).max(WANTED_CHARS_MAX),
  about: z.string().trim().min(1).max(1_000).optional(),
  dueOn: z.string().regex(DAY, "a day: 2026-04-17"),
});

export const AnswerBody = z.strictObject({
  answer: z.string().trim().min(1).max(ANSWER_CHARS_MAX),
  file: z.string().regex(UUID, "the id of a file").optional(),
});
