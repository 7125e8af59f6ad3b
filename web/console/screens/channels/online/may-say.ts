/** Whether a claim may be said today: it is published, and no certificate behind it has ended. */
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";

/** Until the cron withdraws what leaned on them, nobody says it. */
const ENDED: ReadonlySet<string> = new Set(["certificate-expired", "certificate-revoked"]);

export const maySay = ({ state, gradeWhy }: Pick<ClaimTold, "state" | "gradeWhy">): boolean =>
  state === "published" && !gradeWhy.some(({ code }) => ENDED.has(code));
