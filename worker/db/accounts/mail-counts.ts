/** How many mails were sent on whose behalf today, UTC. Two at once wait for each other's row, so that neither goes over. */
import { sql } from "drizzle-orm";
import type { MailCounts } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";

const today = sql`(now() at time zone 'UTC')::date`;

export function mailCounts(db: Db): MailCounts {
  return {
    async take(asked) {
      const [, { rows }] = await inScope(db, { scope: "accounts" }, [
        db.execute(sql`delete from mail_counts where day < ${today}`),
        db.execute<{ sender: string }>(sql`with asked as materialized (
            select * from json_to_recordset(${JSON.stringify(asked)}::json) as a(sender text, mails int, most int))
          insert into mail_counts as m (sender, day, count) select sender, ${today}, mails from asked where mails <= most order by sender
          on conflict (sender, day) do update set count = m.count + excluded.count
            where m.count + excluded.count <= (select most from asked where asked.sender = excluded.sender)
          returning sender`),
      ] as const);
      return new Set(rows.map(({ sender }) => sender));
    },
  };
}
