/** Notices: what a maker says of a product, a lot or an item. Each is a record in the log; the last one of each cause stands at a level. */
import { type SQL, sql } from "drizzle-orm";
import type { NoticeKind } from "../core/log/record.ts";
import type {
  ContractName,
  ListedNotice,
  NewNotice,
  NoticeMarks,
  NoticeOutcome,
  Notices,
} from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { stateOf } from "./events.ts";
import { setMarks } from "./marks.ts";
import { withinQuota } from "./quota.ts";
import { readPlan } from "./recall-plan.ts";
import { recordSql } from "./records.ts";
import { inTime } from "./too-long.ts";

export function notices(db: Db, contract?: ContractName): Notices {
  return {
    set: (organisation, notice) =>
      withinQuota(() => setNotice(db, { organisation, notice, contract })),
    async list(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<NoticeRow>(
          sql`select ${noticeColumns(contract)} from ${LOGGED_NOTICES}
          where n.organisation_id = ${organisation}::uuid order by n.position desc limit ${limit}`,
        ),
      ] as const);
      return rows.map(toNotice);
    },
  };
}

export function noticeMarks(db: Db): NoticeMarks {
  return {
    plan: (organisation, asked) => inTime(() => readPlan(db, organisation, asked)),
    set: (organisation, marks) => withinQuota(() => setMarks(db, organisation, marks)),
  };
}

interface ToSet {
  readonly organisation: string;
  readonly notice: NewNotice;
  readonly contract: ContractName | undefined;
}

async function setNotice(
  db: Db,
  { organisation, notice, contract }: ToSet,
): Promise<NoticeOutcome> {
  const { record, anchor, kind, reason } = notice;
  const advice = notice.advice ?? null;
  const owner = sql`${organisation}::uuid`;
  const product = sql`exists (select from products where anchor = ${notice.product} and organisation_id = ${owner})`;
  const newest = sql`select * from notices where anchor = ${anchor} and organisation_id = ${owner} and cause is null order by position desc limit 1`;
  const [, { rowCount }, { rows: products }, { rows }] = await inScope(db, { organisation }, [
    // One after the other, so that the same notice sent twice at once is one notice.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute(sql`with newest as (${newest}), ${recordSql(owner, record, sql`${product} and ${differs(notice)}`)}
      insert into notices (record_id, organisation_id, anchor, kind, reason, advice)
      select id, ${owner}, ${anchor}, ${kind}, ${reason}, ${advice} from new_record`),
    db.execute<{ found: boolean }>(sql`select ${product} as found`),
    db.execute<NoticeRow>(sql`select ${noticeColumns(contract)} from ${LOGGED_NOTICES}
      where n.record_id = (select record_id from (${newest}) as last)`),
  ] as const);
  if (products[0]?.found !== true) return { outcome: "no-product" };
  const [row] = rows;
  return { outcome: rowCount === 1 ? "set" : "unchanged", ...(row && { newest: toNotice(row) }) };
}

/** From what `newest` holds: where nothing stands, nothing can be cleared. */
function differs({ kind, reason, advice }: NewNotice): SQL {
  if (kind === "clear") return sql`exists (select from newest where kind <> 'clear')`;
  return sql`not exists (select from newest where kind = ${kind} and reason = ${reason} and advice is not distinct from ${advice ?? null})`;
}

/** `n` is the notice, `e` its entry. */
const LOGGED_NOTICES = sql`notices n left join entries e on e.document_id = n.record_id`;

export function noticeColumns(contract: ContractName | undefined): SQL {
  return sql`n.anchor, n.kind, n.reason, n.advice, to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
    e.index, ${stateOf(sql`e.index`, contract)} as state`;
}

export type NoticeRow = {
  anchor: string;
  kind: NoticeKind;
  reason: string;
  advice: string | null;
  since: string;
  index: string | null;
  state: ListedNotice["state"];
};

export function toNotice({ advice, index, ...row }: NoticeRow): ListedNotice {
  const isLogged = index !== null && row.state !== "received";
  return {
    ...row,
    ...(advice !== null && { advice }),
    ...(isLogged && { index: Number(index) }),
  };
}
