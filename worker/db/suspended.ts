/** What the operator took off the air: one page, or all of an organisation's. */
import { sql } from "drizzle-orm";
import type { StandingNotice, Suspended } from "../ports.ts";

/** Of the organisation `o` and the product `p`, which may be missing; null for what is on the air. */
export const SUSPENDED_FOR = sql`case when o.suspended_at is not null then coalesce(o.suspended_for, '')
    when p.suspended_at is not null then coalesce(p.suspended_for, '') end as "suspendedFor"`;

export function toSuspended(
  { slug }: { readonly slug: string },
  suspendedFor: string,
  notices: readonly StandingNotice[],
): Suspended {
  const recall = notices.find(({ kind }) => kind === "recall");
  return {
    ...{ owner: slug, suspendedFor },
    ...(recall !== undefined && { recalledFor: recall.reason }),
  };
}
