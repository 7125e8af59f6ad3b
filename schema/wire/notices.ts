/** The body of a notice. docs/resolver.md, *Notices*. */
import { z } from "zod";

export const NOTICE_CHARS_MAX = 500;

const said = z.string().trim().min(1).max(NOTICE_CHARS_MAX);

export const NoticeBody = z.strictObject({
  kind: z.enum(["recall", "hold", "decommission", "clear"]),
  reason: said,
  advice: said.optional(),
});
