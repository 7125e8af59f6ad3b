/** Many notices in one go: on a lot and on what was made of it, each cause by itself. All of them are set, or none. */
import { type SQL, sql } from "drizzle-orm";
import { toHex } from "../core/bytes.ts";
import type { Mark, Marked } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";
import { productIn } from "./standing.ts";

type Row = { anchor: string; [column: string]: unknown };

export async function setMarks(
  db: Db,
  organisation: string,
  marks: readonly Mark[],
): Promise<Marked> {
  const owner = sql`${organisation}::uuid`;
  const sent = sentSql(marks);
  const [, { rowCount }, { rows }] = await inScope(db, { organisation }, [
    // One after the other, so that the same sent twice at once is said once.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute(sql`with ${sent},
      wanted as materialized (select s.* from sent s where ${hasPage(owner)} and ${differs(owner)}),
      new_documents as (insert into documents (id, organisation_id, body, seed)
        select id, ${owner}, body, decode(seed, 'hex') from wanted),
      new_records as (insert into records (id, organisation_id, kind) select id, ${owner}, kind from wanted),
      new_waiting as (insert into outbox (document_id, organisation_id) select id, ${owner} from wanted order by at)
      insert into notices (record_id, organisation_id, anchor, kind, reason, advice, cause)
      select id, ${owner}, anchor, kind, reason, advice, cause from wanted order by at`),
    db.execute<Row>(
      sql`with ${sent} select s.anchor from sent s where not ${hasPage(owner)} order by s.at`,
    ),
  ] as const);
  const withoutPage = rows.map(({ anchor }) => anchor);
  const set = rowCount ?? 0;
  return { set, unchanged: marks.length - set - withoutPage.length, withoutPage };
}

function sentSql(marks: readonly Mark[]): SQL {
  const rows = marks.map(({ record: { id, body, seed }, ...said }, at) => ({
    ...{ at, id, body, seed: toHex(seed), ...said },
  }));
  return sql`sent as materialized (select * from json_to_recordset(${JSON.stringify(rows)}::json)
    as r(at int, id uuid, body text, seed text, anchor text, kind text, reason text, advice text, cause text))`;
}

/** The product is the organisation's, and it still speaks for the key. */
function hasPage(owner: SQL): SQL {
  return sql`exists (select from products p
    join identification_keys k on k.organisation_id = ${owner} and k.key = p.claim and ${speaks(sql`k`)}
    where p.organisation_id = ${owner} and p.anchor = ${productIn(sql`s.anchor`)})`;
}

/** What was said last for this cause is not the same; where nothing stands, nothing can be cleared. */
function differs(owner: SQL): SQL {
  const newest = sql`(select * from notices n where n.anchor = s.anchor and n.organisation_id = ${owner}
    and n.cause is not distinct from s.cause order by n.position desc limit 1)`;
  return sql`case when s.kind = 'clear' then exists (select from ${newest} n where n.kind <> 'clear')
    else not exists (select from ${newest} n where n.kind = s.kind and n.reason = s.reason and n.advice is not distinct from s.advice) end`;
}
