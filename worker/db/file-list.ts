/** Files as they are listed: the newest first, with what names each. */
import { type SQL, sql } from "drizzle-orm";
import type { FileList, FilesAsked, FileUses, ListedFile, OwnedFile } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { containing, sortable } from "./standing.ts";

const USES_NAMED_MAX = 5;

/** As core/query/terms.ts reads `rp:sha256` below `rp:evidence`. */
export const EVIDENCE = "INNER EVENT urn:rootproof:epcis:sha256";

const naming = sql`(select e.event_id, e.event_time from event_terms t join events e on e.organisation_id = t.organisation_id and e.position = t.position
  where t.organisation_id = f.organisation_id and t.name = ${EVIDENCE} and t.value = f.sha256)`;
const pictured = sql`(select p.name from products p where p.organisation_id = f.organisation_id
  and p.pictures @> json_build_array(json_build_object('file', f.id))::jsonb)`;
const portrayed = sql`(select c.name from person_cards c where c.organisation_id = f.organisation_id and c.photo_id = f.id and c.withdrawn_at is null)`;
const answering = sql`(select id from evidence_requests r where r.file_id = f.id)`;
const backing = sql`(select id from certificates k where k.file_id = f.id union all select id from figures g where g.file_id = f.id
  union all select id from claims c where c.organisation_id = f.organisation_id and c.state = 'published'
    and c.evidence @> json_build_array(json_build_object('kind', 'file', 'id', f.id))::jsonb)`;

/** Of `f`: {@link FileUses}, as far as its organisation can see. */
export const USES = sql`json_build_object(
  'events', (select coalesce(json_agg(event_id order by event_time desc), '[]') from
    (select event_id, max(event_time) as event_time from ${naming} n group by event_id order by 2 desc limit ${USES_NAMED_MAX}) newest),
  'products', (select coalesce(json_agg(name), '[]') from ${pictured} n),
  'people', (select coalesce(json_agg(name), '[]') from ${portrayed} n),
  'requests', (select count(*)::int from ${answering} n), 'claims', (select count(*)::int from ${backing} n))`;
export const IS_USED = sql`(exists ${naming} or exists ${pictured} or exists ${portrayed} or exists ${answering} or exists ${backing})`;

/** `f` is the file, `o` whose it is. */
export const FILES_OF = sql`files f join organisations o on o.id = f.organisation_id`;
export const FILE_COLUMNS = sql`f.id, f.object, f.sha256, f.bytes, f.media_type as "mediaType", f.name, to_json(f.audiences) as audiences, f.width, f.height,
  to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt", f.organisation_id as organisation, o.slug`;

export type FileRow = Omit<OwnedFile, "size"> & {
  readonly width: number | null;
  readonly height: number | null;
  readonly deleted?: boolean;
  readonly [column: string]: unknown;
};

export function toFile(row: FileRow): OwnedFile {
  const { id, sha256, bytes, mediaType, name, audiences, createdAt } = row;
  const { organisation, object, slug, width, height } = row;
  return {
    ...{ id, sha256, bytes, mediaType, name, audiences, createdAt, organisation, object, slug },
    ...(width !== null && height !== null && { size: { width, height } }),
  };
}

type ListedRow = FileRow & { readonly uses: FileUses; readonly sort: string };

export async function listFiles(
  db: Db,
  organisation: string,
  asked: FilesAsked,
): Promise<FileList> {
  const { text, owner, after, limit } = asked;
  const [time, id] = after ?? [];
  const whose =
    owner === undefined ? sql`f.organisation_id = ${organisation}::uuid` : sql`o.slug = ${owner}`;
  const rows = await listed(db, organisation, {
    where: sql`${whose} and ${text === undefined ? sql`true` : sql`f.name ilike ${containing(text)}`}
      and ${time === undefined ? sql`true` : sql`(f.created_at, f.id) < (${time}::timestamptz, ${id}::uuid)`}`,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const files = page.map(toListed);
  return last === undefined || rows.length <= limit
    ? { files }
    : { files, next: [last.sort, last.id] };
}

/** Of another's files row-level security shows those that one may have. */
export async function listed(
  db: Db,
  organisation: string,
  { where, limit }: { readonly where: SQL; readonly limit: number },
): Promise<ListedRow[]> {
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<ListedRow>(sql`select ${FILE_COLUMNS}, ${USES} as uses, ${sortable(sql`f.created_at`)} as sort from ${FILES_OF}
      where ${where} and f.deleted_at is null order by f.created_at desc, f.id desc limit ${limit}`),
  ] as const);
  return rows;
}

export const toListed = (row: ListedRow): ListedFile => ({ ...toFile(row), uses: row.uses });
