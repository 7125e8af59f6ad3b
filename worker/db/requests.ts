/** Requests for evidence. Both sides see a request; who asks makes and closes it, who is asked answers. */

import { type SQL, sql } from "drizzle-orm";
import { REMINDED_AFTER_DAYS, REMINDED_BEFORE_DAYS } from "../core/find/due.ts";
import type {
  KeptRequest,
  NewRequest,
  OpenRequest,
  Requests,
  RequestWatch,
  Side,
} from "../ports.ts";
import { type Db, inScope } from "./client.ts";

export function requests(db: Db): Requests {
  return {
    async has(organisation, id) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute(
          sql`select from evidence_requests where id = ${id}::uuid and organisation_id = ${organisation}::uuid`,
        ),
      ] as const);
      return rows.length === 1;
    },
    make: (organisation, asked) => makeRequest(db, organisation, asked),
    async list(organisation, limit) {
      const owner = sql`${organisation}::uuid`;
      const [made, received] = await inScope(db, { organisation, scope: "partners" }, [
        db.execute<RequestRow>(listSql(sql`r.organisation_id = ${owner}`, limit)),
        db.execute<RequestRow>(listSql(sql`r.supplier_id = ${owner}`, limit)),
      ] as const);
      return {
        made: made.rows.map(({ request }) => request),
        received: received.rows.map(({ request }) => request),
      };
    },
    answer: (organisation, id, answer) => answerRequest(db, { organisation, id, ...answer }),
    async close(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update evidence_requests set closed_at = coalesce(closed_at, now())
          where id = ${id}::uuid and organisation_id = ${organisation}::uuid`),
      ] as const);
      return rowCount === 1;
    },
  };
}

type RequestRow = { request: KeptRequest; [column: string]: unknown };
type Row = Record<string, unknown>;

/** Whoever has so many to answer answers none of them sooner for another. */
const OPEN_PER_SUPPLIER_MAX = 20;

async function makeRequest(
  db: Db,
  organisation: string,
  {
    id,
    supplier,
    wanted,
    about = null,
    dueOn,
    personId = null,
  }: Omit<NewRequest, "about" | "personId"> & {
    readonly about?: string | null;
    readonly personId?: string | null;
  },
): Promise<"made" | "no-supplier" | "changed" | "too-many"> {
  const owner = sql`${organisation}::uuid`;
  // Both sides agreed, or the maker introduced it: nobody is sent mail by who merely names them.
  const partner = sql`select o.id from consents c join organisations o on o.id = c.partner_id
    where c.organisation_id = ${owner} and c.kind = 'supplier' and o.slug = ${supplier}
      and (o.introduced_by = ${owner} or o.id in (select sharing_suppliers()))`;
  const open = sql`(select count(*) from evidence_requests r where r.organisation_id = ${owner} and r.closed_at is null
    and r.supplier_id in (${partner}) and r.id <> ${id}::uuid)`;
  const [, { rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute(sql`insert into evidence_requests (id, organisation_id, supplier_id, wanted, about, due_on, created_by)
      select ${id}::uuid, ${owner}, partner.id, ${wanted}, ${about}, ${dueOn}::date, ${personId}::uuid from (${partner}) partner
      where ${open} < ${OPEN_PER_SUPPLIER_MAX}
      on conflict (id) do nothing`),
    db.execute<
      { partner: boolean; full: boolean; same: boolean } & Row
    >(sql`select exists (${partner}) as partner, ${open} >= ${OPEN_PER_SUPPLIER_MAX} as full,
      exists (select from evidence_requests r where r.id = ${id}::uuid and r.organisation_id = ${owner} and r.supplier_id in (${partner})
        and r.wanted = ${wanted} and r.about is not distinct from ${about} and r.due_on = ${dueOn}::date) as same`),
  ] as const);
  if (rows[0]?.partner !== true) return "no-supplier";
  if (rows[0].same) return "made";
  return rows[0].full ? "too-many" : "changed";
}

const ISO = (time: SQL): SQL =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

function listSql(where: SQL, limit: number): SQL {
  return sql`select json_strip_nulls(json_build_object('id', r.id, 'from', json_build_object('slug', m.slug, 'name', m.name),
      'to', json_build_object('slug', s.slug, 'name', s.name), 'wanted', r.wanted, 'about', r.about, 'dueOn', r.due_on::text,
      'createdAt', ${ISO(sql`r.created_at`)}, 'answer', r.answer, 'answeredAt', ${ISO(sql`r.answered_at`)},
      'state', case when r.closed_at is not null then 'closed' when r.answered_at is not null then 'answered' else 'open' end,
      'file', (select json_build_object('id', f.id, 'name', f.name) from files f where f.id = r.file_id and f.deleted_at is null))) as request
    from evidence_requests r join organisations m on m.id = r.organisation_id join organisations s on s.id = r.supplier_id
    where ${where} order by r.closed_at is not null, r.answered_at is not null, r.due_on, r.created_at desc limit ${limit}`;
}

interface ToAnswer {
  readonly organisation: string;
  readonly id: string;
  readonly answer: string;
  readonly file?: string | null;
  readonly mayDisclose: boolean;
}

async function answerRequest(
  db: Db,
  { organisation, id, answer, file = null, mayDisclose }: ToAnswer,
): ReturnType<Requests["answer"]> {
  const owner = sql`${organisation}::uuid`;
  const ofOwner = sql`id = ${file}::uuid and organisation_id = ${owner} and deleted_at is null`;
  const asked = sql`r.id = ${id}::uuid and r.supplier_id = ${owner}`;
  const asker = sql`(select 'buyer:' || o.slug from organisations o where o.id = r.organisation_id)`;
  const hasFile = sql`exists (select from files where ${ofOwner})`;
  const maySee = sql`(${mayDisclose} or exists (select from files where ${ofOwner} and (${asker} = any (audiences) or 'public' = any (audiences))))`;
  const [{ rows }, { rowCount }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<
      { closed: boolean; file: boolean } & Row
    >(sql`select r.closed_at is not null as closed,
        ${file}::uuid is null or ${hasFile} as file
      from evidence_requests r where ${asked}`),
    db.execute(sql`update evidence_requests r set answer = ${answer}, file_id = ${file}::uuid, answered_at = now()
      where ${asked} and r.closed_at is null and (${file}::uuid is null or (${hasFile} and ${maySee}))`),
    // Whoever answers with a file gives it to who asked.
    db.execute(sql`update files set audiences = array_append(audiences, asker.name) from (
        select ${asker} as name from evidence_requests r where ${asked} and r.file_id = ${file}::uuid and r.closed_at is null) asker
      where ${mayDisclose} and ${ofOwner} and not asker.name = any (audiences)`),
  ] as const);
  const [found] = rows;
  if (found === undefined) return "none";
  if (found.closed) return "closed";
  if (rowCount === 1) return "answered";
  return found.file ? "not-shown" : "no-file";
}

export function requestWatch(db: Db): RequestWatch {
  return {
    async open(before, limit) {
      const [{ rows }] = await inScope(db, { scope: "watch" }, [
        db.execute<OpenRow>(sql`select r.id, r.organisation_id as "makerId", r.supplier_id as "supplierId", r.wanted, r.due_on::text as "dueOn",
            extract(epoch from r.reminded_at) * 1000 as "remindedAt"
          from evidence_requests r
          where r.answered_at is null and r.closed_at is null and (r.reminded_at is null or (r.reminded_at <= to_timestamp(${before / 1000}::float8)
            and r.due_on between current_date - ${REMINDED_AFTER_DAYS + 1}::int and current_date + ${REMINDED_BEFORE_DAYS + 1}::int))
          order by r.reminded_at nulls first, r.due_on, r.id limit ${limit}`),
      ] as const);
      return rows.map(toOpen);
    },
    async sides(organisations) {
      const [{ rows }] = await inScope(db, { scope: "accounts" }, [
        db.execute<
          Side & { id: string } & Row
        >(sql`select o.id, o.name, coalesce((select json_agg(json_build_object('email', p.email, 'language', p.language)
              order by m.created_at, p.id) from memberships m join people p on p.id = m.person_id
            where m.organisation_id = o.id and m.role = 'owner' and p.email is not null), '[]') as owners
          from organisations o where o.suspended_at is null and o.id = any(array(select json_array_elements_text(${JSON.stringify(organisations)}::json)::uuid))`),
      ] as const);
      return new Map(rows.map(({ id, name, owners }) => [id, { name, owners }]));
    },
    async note(ids, now) {
      await inScope(db, { scope: "watch" }, [
        db.execute(sql`update evidence_requests set reminded_at = to_timestamp(${now / 1000}::float8)
          where id = any(array(select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid))`),
      ] as const);
    },
  };
}

type OpenRow = Omit<OpenRequest, "remindedAt"> & { remindedAt: string | null } & Row;

function toOpen({ remindedAt, id, makerId, supplierId, wanted, dueOn }: OpenRow): OpenRequest {
  return {
    ...{ id, makerId, supplierId, wanted, dueOn },
    ...(remindedAt !== null && { remindedAt: Number(remindedAt) }),
  };
}
