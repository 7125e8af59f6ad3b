/** What is asked of an event that stands behind a claim. `e` is a row of events. */
import { type SQL, sql } from "drizzle-orm";
import { TRANSFER_TOLERANCE } from "../core/custody/transfer.ts";
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
    answer: answerOf(e),
  };
}

/** What each said last of each lot. What was said of the event as a whole was said of all its lots. */
export const lastAnswers = (e: SQL, counted: SQL): SQL =>
  sql`(select distinct on (a.organisation_id, coalesce(l.lot, a.lot)) a.answer, a.accepted, a.by_link, a.created_at, coalesce(l.lot, a.lot) as lot
    from confirmations a left join event_lots l on l.event_id = a.event_id and (a.lot is null or l.lot = a.lot)
    where a.event_id = ${e}.id and a.about_id = ${e}.organisation_id and ${counted}
    order by a.organisation_id, coalesce(l.lot, a.lot), a.created_at desc, a.record_id)`;

/** Disputed where one lot is; confirmed where every lot is, and as much came as was sent, as far as two scales agree. */
const answerOf = (e: SQL): SQL =>
  sql`(select case when bool_or(said.answer = 'disputed') then 'disputed'
      when bool_and(coalesce(said.accepted >= t.amount * (1 - ${TRANSFER_TOLERANCE}::numeric), said.accepted is null))
        and count(distinct said.lot) >= (select count(distinct l.lot) from event_lots l where l.event_id = ${e}.id) then 'confirmed' end
    from ${lastAnswers(e, sql`(not a.by_link or a.answer = 'disputed')`)} said left join transfers t on t.event_id = ${e}.id and t.lot = said.lot)`;
