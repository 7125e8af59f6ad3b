/** Files: one row for each of an organisation's, written when its bytes are kept already. */
import { type SQL, sql } from "drizzle-orm";
import type {
  FileChanged,
  FileName,
  FileObject,
  Files,
  FileUsage,
  FileUses,
  KeepOutcome,
  NewFile,
  OwnedFile,
  RemoveOutcome,
} from "../ports.ts";
import { type Db, inScope, type Scope } from "./client.ts";
import { disclosedFiles } from "./disclosed-files.ts";
import {
  FILE_COLUMNS,
  FILES_OF,
  type FileRow,
  IS_USED,
  listFiles,
  toFile,
  USES,
} from "./file-list.ts";

/** Bytes that were noted as expected longer ago than this are named by no row any more; those of a day are swept away. */
const COMING = sql`interval '1 hour'`;

export function files(db: Db): Files {
  return {
    // In the scope of partners, so that whose it is can be told where it is another’s.
    find: (organisation, name) => one(db, { organisation, scope: "partners" }, named(name)),
    findForAuditor: (organisation, name) =>
      one(
        db,
        { organisation },
        sql`${mine(organisation)} and ${disclosed("auditor")} and ${named(name)}`,
      ),
    findPublic: (id) =>
      one(
        db,
        { scope: "public" },
        sql`${disclosed("public")} and ${named({ id })} and o.suspended_at is null`,
      ),
    async usage(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<FileUsage & { [column: string]: unknown }>(usageSql(organisation)),
      ] as const);
      return usageOf(rows);
    },
    expect: (at, bytes) => expectBytes(db, at, bytes),
    async forget({ organisation, object }) {
      await inScope(db, { organisation }, [
        db.execute(sql`delete from loose_objects where id = ${object}::uuid`),
      ] as const);
    },
    keep: (organisation, file) => keep(db, organisation, file),
    list: (organisation, asked) => listFiles(db, organisation, asked),
    disclosed: (organisation, limit) => disclosedFiles(db, organisation, limit),
    change: (organisation, name, changed) => change(db, { organisation, name, changed }),
    async unknownBuyers(organisation, slugs) {
      const [{ rows }] = await inScope(db, { organisation, scope: "public" }, [
        db.execute<{
          slug: string;
        }>(sql`select slug from json_array_elements_text(${JSON.stringify(slugs)}::json) as asked(slug)
          where not exists (select from organisations o where o.slug = asked.slug and o.id <> ${organisation}::uuid)`),
      ] as const);
      return rows.map(({ slug }) => slug);
    },
    async notShown(organisation, ids) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{
          id: string;
        }>(sql`select id from json_array_elements_text(${JSON.stringify(ids)}::json) as asked(id)
          where not exists (select from files f where f.id = asked.id::uuid and ${mine(organisation)} and ${disclosed("public")}
            and f.media_type like 'image/%' and f.deleted_at is null)`),
      ] as const);
      return rows.map(({ id }) => id);
    },
    remove: (organisation, name) => remove(db, organisation, name),
  };
}

async function one(db: Db, scope: Scope, where: SQL): Promise<OwnedFile | undefined> {
  const [{ rows }] = await inScope(db, scope, [
    db.execute<FileRow>(
      sql`select ${FILE_COLUMNS} from ${FILES_OF} where ${where} and f.deleted_at is null limit 1`,
    ),
  ] as const);
  return rows[0] && toFile(rows[0]);
}

/** By its bytes an organisation finds its own before what another lets it have. */
function named(name: FileName): SQL {
  if ("id" in name) return sql`f.id = ${name.id}::uuid`;
  return sql`f.sha256 = ${name.sha256} and f.organisation_id = current_organisation()`;
}

const mine = (organisation: string): SQL => sql`f.organisation_id = ${organisation}::uuid`;
const disclosed = (audience: string): SQL => sql`${audience} = any(f.audiences)`;

function usageSql(organisation: string): SQL {
  return sql`select (select coalesce(sum(bytes), 0)::float8 from files f where ${mine(organisation)} and f.deleted_at is null) as used,
    coalesce((select storage_bytes from quotas where organisation_id = ${organisation}::uuid),
      (select storage_bytes from installation))::float8 as most`;
}

function usageOf(rows: readonly FileUsage[]): FileUsage {
  const [row] = rows;
  if (row === undefined) throw new Error("a count has one row");
  return { used: row.used, most: row.most };
}

async function expectBytes(db: Db, { organisation, object }: FileObject, bytes: number) {
  const [{ rowCount }, { rows }] = await inScope(db, { organisation }, [
    db.execute(sql`insert into loose_objects (id, organisation_id) select ${object}::uuid, ${organisation}::uuid
      from (${usageSql(organisation)}) room where used + ${bytes}::int <= most`),
    db.execute<FileUsage & { [column: string]: unknown }>(usageSql(organisation)),
  ] as const);
  return { ...usageOf(rows), isRoom: rowCount === 1 };
}

async function keep(db: Db, organisation: string, file: NewFile): Promise<KeepOutcome> {
  const { id, sha256, bytes, mediaType, name, size, object } = file;
  const standing = sql`from ${FILES_OF} where ${mine(organisation)} and f.sha256 = ${sha256} and f.deleted_at is null`;
  const isComing = sql`exists (select from loose_objects where id = ${object}::uuid and since > now() - ${COMING})`;
  const [, { rows: wrote }, { rows: found }, { rows: usage }] = await inScope(
    db,
    { organisation },
    [
      // One after the other, so that two at once cannot both take the last of the room.
      db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
      db.execute(sql`with room as (${usageSql(organisation)})
      insert into files (id, organisation_id, sha256, bytes, media_type, name, width, height, object)
      select ${id}::uuid, ${organisation}::uuid, ${sha256}, ${bytes}::int, ${mediaType}, ${name}, ${size?.width ?? null}::int, ${size?.height ?? null}::int, ${object}::uuid
      from room where used + ${bytes}::int <= most and ${isComing} and not exists (select ${standing})
      on conflict (organisation_id, sha256) do update set deleted_at = null, name = excluded.name, audiences = '{}', object = excluded.object
      returning id`),
      db.execute<FileRow>(sql`select ${FILE_COLUMNS} ${standing}`),
      db.execute<FileUsage & { [column: string]: unknown }>(usageSql(organisation)),
    ] as const,
  );
  const [row] = found;
  if (row !== undefined)
    return { outcome: wrote.length === 1 ? "new" : "known", file: toFile(row) };
  const { used, most } = usageOf(usage);
  return used + bytes > most ? { outcome: "over-quota", used, most } : { outcome: "late" };
}

interface Change {
  readonly organisation: string;
  readonly name: FileName;
  readonly changed: FileChanged;
}

async function change(
  db: Db,
  { organisation, name, changed }: Change,
): Promise<OwnedFile | undefined> {
  const { audiences } = changed;
  const list = audiences === undefined ? null : JSON.stringify(audiences);
  const own = sql`${mine(organisation)} and ${named(name)} and f.deleted_at is null`;
  const [, { rows }] = await inScope(db, { organisation }, [
    db.execute(sql`update files f set name = coalesce(${changed.name ?? null}, name), audiences = case when ${list}::json is null then audiences
      else array(select json_array_elements_text(${list}::json)) end where ${own}`),
    db.execute<FileRow>(sql`select ${FILE_COLUMNS} from ${FILES_OF} where ${own}`),
  ] as const);
  return rows[0] && toFile(rows[0]);
}

async function remove(db: Db, organisation: string, name: FileName): Promise<RemoveOutcome> {
  const own = sql`${mine(organisation)} and ${named(name)} and f.deleted_at is null`;
  const [, { rows: found }, { rows: removed }] = await inScope(db, { organisation }, [
    // Captures take the same lock: an event that names the file is seen, or comes after.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute<{ uses: FileUses }>(sql`select ${USES} as uses from files f where ${own}`),
    db.execute<{ object: string }>(
      sql`update files f set deleted_at = now(), audiences = '{}', name = '' where ${own} and not ${IS_USED} returning f.object`,
    ),
  ] as const);
  const [{ object } = {}] = removed;
  if (object !== undefined) return { outcome: "removed", object };
  const [{ uses } = {}] = found;
  return uses === undefined ? { outcome: "absent" } : { outcome: "in-use", uses };
}
