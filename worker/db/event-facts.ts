/** What is asked of an event that stands behind a claim. `e` is a row of events. */
import { type SQL, sql } from "drizzle-orm";
import { isStanding } from "./standing.ts";

/** Columns of `EventFacts`, by their names: core/claims/grade.ts. */
export function eventFacts(e: SQL, owner: SQL): Readonly<Record<string, SQL>> {
  return {
    eventId: sql`${e}.event_id`,
    isOwn: sql`${e}.organisation_id = ${owner}`,
    // Until a supplier has an account, whoever has its link speaks in its name.
    byLink: sql`exists (select from organisations o where o.id = ${e}.organisation_id and o.introduced_by is not null
      and (o.claimed_at is null or ${e}.record_time < o.claimed_at))`,
    isVoid: sql`not ${isStanding(e)}`,
    answer: sql`(select a.answer from confirmations a where a.event_id = ${e}.id and a.about_id = ${e}.organisation_id
      and (not a.by_link or a.answer = 'disputed') order by a.created_at desc, a.record_id limit 1)`,
  };
}
