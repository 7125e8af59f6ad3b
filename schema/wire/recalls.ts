/** The body of a recall with all that was made of the lot. docs/find-and-act.md, *Recalls*. */
import { z } from "zod";
import { NOTICE_CHARS_MAX } from "./notices.ts";

const said = z.string().trim().min(1).max(NOTICE_CHARS_MAX);

export const RecallBody = z.strictObject({
  lot: z.string().trim().min(1).max(1_000),
  kind: z.enum(["recall", "hold", "clear"]),
  reason: said,
  advice: said.optional(),
  because: said.optional(),
});
