/** Certificates: kept by their holder, looked up by the operator. That nobody checks their own is the table's own rule. */
import { type SQL, sql } from "drizzle-orm";
import type {
  CertificateChecks,
  Certificates,
  KeptCertificate,
  NewCertificate,
  UncheckedCertificate,
} from "../ports.ts";
import { type Db, inScope, sqlState, UNIQUE_VIOLATION } from "./client.ts";

/** More than this is no maker's. */
const CERTIFICATES_MAX = 500;

type Row = Record<string, unknown>;
type CertificateRow = { certificate: KeptCertificate } & Row;

/** Of the certificate `k`, without what is absent. */
export const CERTIFICATE = sql`json_strip_nulls(json_build_object('id', k.id, 'scheme', k.scheme, 'number', k.number, 'holder', k.holder,
    'body', k.body, 'products', k.products, 'sites', k.sites, 'custodyModel', k.custody_model, 'validFrom', k.valid_from::text,
    'validUntil', k.valid_until::text, 'registerUrl', k.register_url, 'checkedOn', k.checked_on::text, 'file', k.file_id,
    'hasFile', k.file_id is not null, 'revokedFor', k.revoked_for,
    'revokedAt', to_char(k.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'updatedAt', to_char(k.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))`;

export function certificates(db: Db): Certificates {
  const list = async (organisation: string, where: SQL, limit: number) => {
    const [{ rows }] = await inScope(db, { organisation }, [
      db.execute<CertificateRow>(sql`select ${CERTIFICATE} as certificate from certificates k
        where k.organisation_id = ${organisation}::uuid and ${where} order by k.valid_until desc, k.id limit ${limit}`),
    ] as const);
    return rows.map(({ certificate }) => certificate);
  };
  return {
    list: (organisation, limit) => list(organisation, sql`true`, limit),
    one: async (organisation, id) => (await list(organisation, sql`k.id = ${id}::uuid`, 1))[0],
    keep: (organisation, certificate) => keep(db, organisation, certificate),
    async revoke(organisation, id, reason) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update certificates set revoked_at = coalesce(revoked_at, now()), revoked_for = coalesce(revoked_for, ${reason}),
            updated_at = case when revoked_at is null then now() else updated_at end
          where id = ${id}::uuid and organisation_id = ${organisation}::uuid`),
      ] as const);
      return rowCount === 1;
    },
  };
}

type Nullable<T> = { readonly [Name in keyof T]: T[Name] | null };

/** As a column list and the values for it. */
function valuesOf({
  scheme,
  number,
  holder,
  body = null,
  products = null,
  sites = [],
  custodyModel = null,
  validFrom,
  validUntil,
  registerUrl = null,
  file = null,
}: Nullable<NewCertificate>) {
  const texts = (list: readonly string[]) =>
    sql`array(select json_array_elements_text(${JSON.stringify(list)}::json))`;
  return {
    columns: sql`scheme, number, holder, body, products, sites, custody_model, valid_from, valid_until, register_url, file_id`,
    values: sql`${scheme}, ${number}, ${holder}, ${body}, ${products === null ? sql`null::text[]` : texts(products)},
      ${texts(sites ?? [])}, ${custodyModel}, ${validFrom}::date, ${validUntil}::date, ${registerUrl}, ${file}::uuid`,
  };
}

async function keep(
  db: Db,
  organisation: string,
  certificate: NewCertificate,
): ReturnType<Certificates["keep"]> {
  const owner = sql`${organisation}::uuid`;
  const id = sql`${certificate.id}::uuid`;
  const { columns, values } = valuesOf(certificate);
  const file = certificate.file ?? null;
  const isOwnFile = sql`(${file}::uuid is null or exists (select from files
    where id = ${file}::uuid and organisation_id = ${owner} and deleted_at is null))`;
  const hasRoom = sql`(select count(*) from certificates where organisation_id = ${owner}) < ${CERTIFICATES_MAX}`;
  try {
    const [{ rows }, { rowCount: changed }, { rowCount: added }] = await inScope(
      db,
      { organisation },
      [
        db.execute<{ own: boolean; revoked: boolean; file: boolean; room: boolean } & Row>(
          sql`select exists (select from certificates where id = ${id} and organisation_id = ${owner}) as own,
            exists (select from certificates where id = ${id} and organisation_id = ${owner} and revoked_at is not null) as revoked,
            ${isOwnFile} as file, ${hasRoom} as room`,
        ),
        db.execute(sql`update certificates set (${columns}, updated_at) = (select ${values}, now())
          where id = ${id} and organisation_id = ${owner} and revoked_at is null and ${isOwnFile}`),
        db.execute(sql`insert into certificates (id, organisation_id, ${columns}) select ${id}, ${owner}, ${values}
          where ${isOwnFile} and ${hasRoom} on conflict (id) do nothing`),
      ] as const,
    );
    const [found] = rows;
    if ((changed ?? 0) + (added ?? 0) > 0) return "kept";
    if (found?.file !== true) return "file";
    if (found.own) return "revoked";
    return found.room ? "other" : "full";
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return "number";
    throw error;
  }
}

export function certificateChecks(db: Db): CertificateChecks {
  return {
    async unchecked(today, limit) {
      const [{ rows }] = await inScope(db, { scope: "operator" }, [
        db.execute<
          { certificate: UncheckedCertificate } & Row
        >(sql`select (${CERTIFICATE}::jsonb || jsonb_build_object('organisation', jsonb_build_object('slug', o.slug, 'name', o.name))) as certificate
          from certificates k join organisations o on o.id = k.organisation_id
          where k.checked_on is null and k.revoked_at is null and k.valid_until >= ${today}::date
          order by k.updated_at, k.id limit ${limit}`),
      ] as const);
      return rows.map(({ certificate }) => certificate);
    },
    async check(id, today) {
      const [{ rowCount }] = await inScope(db, { scope: "operator" }, [
        db.execute(sql`update certificates set checked_on = ${today}::date
          where id = ${id}::uuid and revoked_at is null and valid_until >= ${today}::date`),
      ] as const);
      return rowCount === 1;
    },
  };
}
