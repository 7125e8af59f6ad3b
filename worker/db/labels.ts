/** Print jobs and unit codes. A job is its record in the log, its row and its codes, or nothing of it. */
import { type SQL, sql } from "drizzle-orm";
import type { Amount } from "../core/steps/draft.ts";
import { BASE_UNITS, UNIT_CODES, type UnitKind } from "../core/steps/units.ts";
import type {
  ContractName,
  JobOnRun,
  JobWithCodes,
  Labels,
  ListedJob,
  NewRun,
  UnitCode,
} from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";
import { stateOf } from "./events.ts";
import { withinQuota } from "./quota.ts";
import { recordSql } from "./records.ts";
import { isStanding } from "./standing.ts";

export function labels(db: Db, contract?: ContractName): Labels {
  return {
    async lot(organisation, { product, uri }, limit) {
      const owner = sql`${organisation}::uuid`;
      const [{ rows: names }, { rows: events }, { rows: held }, { rows: nets }] = await inScope(
        db,
        { organisation },
        [
          db.execute<{ name: string }>(productQuery(owner, product)),
          db.execute<{
            body: string;
          }>(sql`select d.body from event_lots l join events e on e.id = l.event_id join documents d on d.id = e.id
          where l.lot = ${uri} and l.role = 'output' and l.organisation_id = ${owner} and e.kind = 'event'
            and not exists (select from events wrong where wrong.organisation_id = ${owner} and wrong.event_id = e.event_id and wrong.kind = 'declaration')
          order by e.position limit ${limit}`),
          db.execute<HeldRow>(heldQuery(owner, uri)),
          db.execute<{ net: Amount }>(netsQuery(owner, uri)),
        ] as const,
      );
      const [found] = names;
      return (
        found && {
          ...{ name: found.name, bodies: events.map(({ body }) => body) },
          held: held.map(({ kind, came }) => ({ quantity: came, uom: BASE_UNITS[kind] })),
          nets: nets.map(({ net }) => net),
        }
      );
    },
    async run(organisation, run) {
      const owner = sql`${organisation}::uuid`;
      const statements = [
        lock(db, [organisation, run.id]),
        lock(db, [organisation, run.product, run.lot]),
        db.execute(runSql(owner, run)),
        db.execute<Counts>(sql`select (select record_id from label_jobs where organisation_id = ${owner} and id = ${run.id}::uuid) as "recordId",
            count(*)::int as issued, count(voided_by)::int as voided
          from unit_codes where organisation_id = ${owner} and product = ${run.product} and lot = ${run.lot}`),
      ] as const;
      const [, , , { rows }] = await withinQuota(() => inScope(db, { organisation }, statements));
      const [{ recordId, issued, voided }] = rows as [Counts];
      if (recordId === null) return { over: { issued, voided } };
      return recordId === run.record.id ? "made" : "there";
    },
    job: (organisation, id) => readJob(db, organisation, id),
    async onRun(organisation, job) {
      const owner = sql`${organisation}::uuid`;
      const { id, run, serials, kind } = job;
      const statements = [
        lock(db, [organisation, id]),
        // A void frees a place: what counts the lot's codes waits for it.
        db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation} || ' ' || product || ' ' || lot, 0))
          from label_jobs where organisation_id = ${owner} and id = ${run}::uuid`),
        db.execute(onRunSql(owner, job)),
        db.execute(sql`update unit_codes set voided_by = ${id}::uuid where ${kind === "void"} and organisation_id = ${owner}
          and run_id = ${run}::uuid and serial = any(${textList(serials)}) and voided_by is null
          and exists (select from label_jobs where organisation_id = ${owner} and id = ${id}::uuid and asked = ${job.asked})`),
      ] as const;
      const [, , { rows: made }] = await withinQuota(() =>
        inScope(db, { organisation }, statements),
      );
      return made.length > 0;
    },
    async list(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<ListedRow>(sql`select j.id, j.kind, j.product, j.lot, j.run_id as run, j.count, n.index, ${stateOf(sql`n.index`, contract)} as state,
            to_char(j.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
          from label_jobs j left join entries n on n.document_id = j.record_id
          where j.organisation_id = ${organisation}::uuid order by j.created_at desc, j.id limit ${limit}`),
      ] as const);
      return rows.map(toListed);
    },
  };
}

type Counts = { recordId: string | null; issued: number; voided: number };
type Row = Record<string, unknown>;
type ListedRow = Omit<ListedJob, "index" | "run"> &
  Row & { index: string | null; run: string | null };
type JobRow = Omit<JobWithCodes, "codes" | "run"> & Row & { run: string | null };
type CodeRow = { serial: string; voidedBy: string | null };

/** Jobs of one name, and those of one lot, are kept one after the other: what they look for and count stays as it is meanwhile. */
function lock(db: Db, name: readonly string[]) {
  return db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name.join(" ")}, 0))`);
}

/** The product, while its maker speaks for its key. */
function productQuery(owner: SQL, product: string): SQL {
  return sql`select p.name from products p join identification_keys k on k.key = p.claim
      and k.organisation_id = p.organisation_id and ${speaks(sql`k`)}
    where p.anchor = ${product} and p.organisation_id = ${owner}`;
}

type HeldRow = { kind: UnitKind; came: string };

/** Where nobody said how much came, nothing is counted by it. */
const heldQuery = (owner: SQL, lot: string): SQL =>
  sql`select kind, came::text as came from holdings where organisation_id = ${owner} and lot = ${lot}
    and kind in ('mass', 'volume') and came is not null and not is_open order by kind`;

/** The largest of the product in each unit: no later event with a smaller one makes room for more codes. */
function netsQuery(owner: SQL, lot: string): SQL {
  const stem = lot.slice(0, lot.lastIndexOf("/") + 1);
  const units = sql`(select json_array_elements_text(${JSON.stringify(UNIT_CODES)}::json))`;
  return sql`select distinct on (made.one #>> '{net,uom}') made.one -> 'net' as net from event_lots l join events e on e.id = l.event_id and ${isStanding(sql`e`)}
      cross join lateral jsonb_array_elements(e.ledger -> 'outputs') made(one)
    where l.organisation_id = ${owner} and l.role <> 'input' and starts_with(l.lot, ${stem}) and made.one ->> 'lot' = l.lot and made.one #>> '{net,uom}' in ${units}
    order by made.one #>> '{net,uom}', (made.one #>> '{net,quantity}')::numeric desc`;
}

function runSql(owner: SQL, run: NewRun): SQL {
  const { id, product, lot, serials, cap, count, asked, record } = run;
  const standing = sql`(select count(*) from unit_codes where organisation_id = ${owner} and product = ${product} and lot = ${lot} and voided_by is null)`;
  const hasRoom = serials.length === 0 ? sql`true` : sql`${standing} + ${serials.length} <= ${cap}`;
  const isNew = sql`not exists (select from label_jobs where organisation_id = ${owner} and id = ${id}::uuid)`;
  const condition = sql`${isNew} and exists (${productQuery(owner, product)}) and ${hasRoom}`;
  return sql`with ${recordSql(owner, record, condition)},
    new_job as (insert into label_jobs (organisation_id, id, kind, product, lot, asked, count, record_id)
      select ${owner}, ${id}::uuid, 'run', ${product}, ${lot}, ${asked}, ${count}, id from new_record returning id)
    insert into unit_codes (product, serial, organisation_id, lot, run_id, at)
    select ${product}, serial, ${owner}, ${lot}, new_job.id, n - 1 from new_job,
      json_array_elements_text(${JSON.stringify(serials)}::json) with ordinality as s(serial, n)`;
}

function onRunSql(owner: SQL, { id, kind, run, serials, count, asked, record }: JobOnRun): SQL {
  const isNew = sql`not exists (select from label_jobs where organisation_id = ${owner} and id = ${id}::uuid)`;
  const good = sql`(select count(*) from unit_codes where organisation_id = ${owner} and run_id = ${run}::uuid
    and serial = any(${textList(serials)}) and voided_by is null)`;
  return sql`with ${recordSql(owner, record, sql`${isNew} and ${good} = ${serials.length}`)}
    insert into label_jobs (organisation_id, id, kind, product, lot, run_id, asked, count, record_id)
    select ${owner}, ${id}::uuid, ${kind}, j.product, j.lot, j.id, ${asked}, ${count}, new_record.id
    from new_record, label_jobs j where j.organisation_id = ${owner} and j.id = ${run}::uuid and j.kind = 'run' returning id`;
}

const textList = (texts: readonly string[]): SQL =>
  sql`array(select json_array_elements_text(${JSON.stringify(texts)}::json))`;

/** What the product's published claims say of a part of lots: under which model that is so is worked out of the lot. */
const speakingOf = (owner: SQL): SQL =>
  sql`(select coalesce(json_agg(c.scope), '[]') from claims c
    where c.organisation_id = ${owner} and c.product = j.product and c.state = 'published' and c.scope ? 'characteristic')`;

/** Under which models of custody other published claims of the product stand, by the certificates in force that they name. */
const modelsOf = (owner: SQL): SQL =>
  sql`(select coalesce(json_agg(distinct x.custody_model), '[]') from claims c cross join lateral jsonb_array_elements(c.evidence) named
    join certificates x on x.organisation_id = ${owner} and x.id::text = named ->> 'id' and named ->> 'kind' = 'certificate'
    where c.organisation_id = ${owner} and c.product = j.product and c.state = 'published' and not c.scope ? 'characteristic' and x.custody_model is not null
      and x.revoked_at is null and current_date between x.valid_from and x.valid_until)`;

async function readJob(
  db: Db,
  organisation: string,
  id: string,
): Promise<JobWithCodes | undefined> {
  const owner = sql`${organisation}::uuid`;
  const [{ rows: jobs }, { rows: codes }] = await inScope(db, { organisation }, [
    db.execute<JobRow>(sql`select j.id, j.kind, j.run_id as run, j.product, j.lot, j.asked, j.count, coalesce(p.name, '') as name, ${modelsOf(owner)} as models, ${speakingOf(owner)} as speaking
      from label_jobs j left join products p on p.anchor = j.product and p.organisation_id = j.organisation_id
      where j.organisation_id = ${owner} and j.id = ${id}::uuid`),
    db.execute<CodeRow>(sql`select serial, voided_by as "voidedBy" from unit_codes
      where organisation_id = ${owner} and run_id = ${id}::uuid order by at`),
  ] as const);
  const [job] = jobs;
  if (job === undefined) return undefined;
  const { run, ...told } = job;
  return { ...told, ...(run !== null && { run }), codes: codes.map(toCode) };
}

function toCode({ serial, voidedBy }: CodeRow): UnitCode {
  return { serial, isVoid: voidedBy !== null, ...(voidedBy !== null && { voidedBy }) };
}

function toListed({ index, run, ...job }: ListedRow): ListedJob {
  const isLogged = index !== null && job.state !== "received";
  return { ...job, ...(run !== null && { run }), ...(isLogged && { index: Number(index) }) };
}
