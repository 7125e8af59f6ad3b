/** What goes in where a maker asks a supplier for evidence, and where the supplier answers. docs/find-and-act.md, *Requests*. */
import { z } from "zod";

export const WANTED_CHARS_MAX = 1_000;
export const ANSWER_CHARS_MAX = 4_000;

export const RequestBody = z.strictObject({
  supplier: z.string().trim().min(1).max(63),
  wanted: z.string().trim().min(1).max(WANTED_CHARS_MAX),
  about: z.string().trim().min(1).max(1_000).optional(),
  dueOn: z.iso.date(),
});

export const AnswerBody = z.strictObject({
  answer: z.string().trim().min(1).max(ANSWER_CHARS_MAX),
  file: z.uuid().optional(),
});
