/** Links for suppliers. One is its maker's row; whom it asks reads it, and spends it. */
import { type SQL, sql } from "drizzle-orm";
import type {
  AboutEvent,
  ContractName,
  FoundLink,
  ListedSupplierLink,
  NewSupplierLink,
  SaidByLink,
  ShowsAgreed,
  SupplierLink,
  SupplierLinks,
} from "../ports.ts";
import { at, moment, oneAtATime } from "./accounts/statements.ts";
import { claimByLink, readUnclaimed } from "./claim-by-link.ts";
import { type Db, inScope } from "./client.ts";
import { eventToConfirm } from "./confirmations.ts";
import { stateOf } from "./events.ts";

const IS_OPEN = sql`(used_at is null and revoked_at is null and expires_at > now())`;

export function supplierLinks(db: Db, contract?: ContractName): SupplierLinks {
  return {
    make: (maker, link, most) => make(db, { maker, link, most }),
    list: (maker, limit) => listed(db, { maker, limit }),
    async own(maker, id) {
      const [found] = await listed(db, { maker, id, limit: 1 });
      return found;
    },
    async withdraw(maker, id) {
      const [{ rowCount }] = await inScope(db, { organisation: maker }, [
        db.execute(sql`update supplier_links set revoked_at = now()
          where id = ${id}::uuid and organisation_id = ${maker}::uuid and revoked_at is null`),
      ] as const);
      return rowCount === 1;
    },
    find: (makerSlug, id) => find(db, makerSlug, id),
    said: (supplier, document) => said(db, { supplier, document, contract }),
    event: (organisation, name) => eventToConfirm(db, { organisation, name, contract }),
    claim: (link, personId) => claimByLink(db, link, personId),
    unclaimed: (slug) => readUnclaimed(db, slug),
  };
}

interface ToMake {
  readonly maker: string;
  readonly link: NewSupplierLink;
  readonly most: number;
}

async function make(db: Db, { maker, link, most }: ToMake): Promise<boolean> {
  const { id, supplier, purpose, payload, about, expiresAt } = link;
  const me = sql`${maker}::uuid`;
  const content = JSON.stringify({ payload, ...(about && { about }) });
  const [, { rowCount }] = await inScope(db, { organisation: maker }, [
    db.execute(oneAtATime("supplier-links", maker)),
    db.execute(sql`insert into supplier_links (id, organisation_id, supplier_id, purpose, content, expires_at)
      select ${id}::uuid, ${me}, ${supplier}::uuid, ${purpose}, ${content}::jsonb, ${at(expiresAt)}
      where (select count(*) from supplier_links where organisation_id = ${me} and ${IS_OPEN}) < ${most}`),
    ...(about === undefined
      ? []
      : [
          // Who is asked about a shipment that names nobody known here is its receiver.
          db.execute(sql`update transfers set receiver_id = ${supplier}::uuid where event_id = ${about.event}::uuid and organisation_id = ${me}
            and receiver_id is null and exists (select from supplier_links where id = ${id}::uuid)`),
        ]),
  ] as const);
  return rowCount === 1;
}

const unix = (column: SQL) => sql`extract(epoch from ${column})::float8 * 1000`;
const COLUMNS = sql`l.id, l.organisation_id as maker, l.supplier_id as supplier, l.purpose, l.content, l.consent, l.document_id as document,
  ${unix(sql`l.created_at`)} as "createdAt", ${unix(sql`l.expires_at`)} as "expiresAt", ${unix(sql`l.used_at`)} as "usedAt",
  ${unix(sql`l.revoked_at`)} as "revokedAt"`;

type LinkRow = Pick<SupplierLink, "id" | "maker" | "supplier" | "purpose" | "createdAt"> & {
  content: { payload: string; about?: AboutEvent };
  consent: ShowsAgreed | null;
  document: string | null;
  expiresAt: number;
  usedAt: number | null;
  revokedAt: number | null;
};

function toLink({ content, consent, document, usedAt, revokedAt, ...row }: LinkRow): SupplierLink {
  const { id, maker, supplier, purpose, createdAt, expiresAt } = row;
  return {
    ...{ id, maker, supplier, purpose, createdAt, expiresAt, payload: content.payload },
    ...(content.about && { about: content.about }),
    ...(usedAt !== null && { usedAt }),
    ...(revokedAt !== null && { revokedAt }),
    ...(document !== null && { document }),
    ...(consent !== null && { shows: consent }),
  };
}

interface Listing {
  readonly maker: string;
  readonly id?: string;
  readonly limit: number;
}

async function listed(db: Db, { maker, id, limit }: Listing): Promise<ListedSupplierLink[]> {
  const named = id === undefined ? sql`true` : sql`l.id = ${id}::uuid`;
  const [{ rows }] = await inScope(db, { organisation: maker, scope: "partners" }, [
    db.execute<LinkRow & { slug: string; name: string }>(sql`select ${COLUMNS}, o.slug, o.name
      from supplier_links l join organisations o on o.id = l.supplier_id
      where l.organisation_id = ${maker}::uuid and ${named} order by l.created_at desc, l.id limit ${limit}`),
  ] as const);
  return rows.map((row) => ({ ...toLink(row), supplierSlug: row.slug, supplierName: row.name }));
}

type SideRow = { id: string; slug: string; name: string; suspendedFor: string | null };
const SIDE = sql`o.id, o.slug, o.name, case when o.suspended_at is not null then coalesce(o.suspended_for, '') end as "suspendedFor"`;

function toSide({ id, slug, name, suspendedFor }: SideRow): FoundLink["maker"] {
  return { id, slug, name, ...(suspendedFor !== null && { suspendedFor }) };
}

async function find(db: Db, makerSlug: string, id: string): Promise<FoundLink | undefined> {
  const [{ rows: makers }] = await inScope(db, { scope: "public" }, [
    db.execute<SideRow>(sql`select ${SIDE} from organisations o where o.slug = ${makerSlug}`),
  ] as const);
  const [maker] = makers;
  if (maker === undefined) return undefined;
  const scope = { organisation: maker.id, scope: "partners" } as const;
  const [{ rows: links }, { rows: sides }] = await inScope(db, scope, [
    db.execute<LinkRow>(sql`select ${COLUMNS} from supplier_links l
      where l.id = ${id}::uuid and l.organisation_id = ${maker.id}::uuid`),
    db.execute<
      SideRow & { introducedBy: string | null; hasAccount: boolean }
    >(sql`select ${SIDE}, o.introduced_by as "introducedBy",
        o.introduced_by is null or o.claimed_at is not null as "hasAccount"
      from organisations o join supplier_links l on l.supplier_id = o.id
      where l.id = ${id}::uuid and l.organisation_id = ${maker.id}::uuid`),
  ] as const);
  const [link, side] = [links[0], sides[0]];
  if (link === undefined || side === undefined) return undefined;
  const { introducedBy, hasAccount } = side;
  const supplier = { ...toSide(side), ...(introducedBy !== null && { introducedBy }), hasAccount };
  return { ...toLink(link), maker: toSide(maker), supplier };
}

interface Said {
  readonly supplier: string;
  readonly document: string;
  readonly contract: ContractName | undefined;
}

type SaidRow = Omit<SaidByLink, "index" | "leafHash"> & {
  index: string | null;
  leafHash: string | null;
  [column: string]: unknown;
};

async function said(
  db: Db,
  { supplier, document, contract }: Said,
): Promise<SaidByLink | undefined> {
  const [{ rows }] = await inScope(db, { organisation: supplier }, [
    db.execute<SaidRow>(sql`select d.body, ${moment(sql`coalesce(e.record_time, r.created_at)`, "recordedAt")},
        n.index, encode(n.leaf_hash, 'hex') as "leafHash", ${stateOf(sql`n.index`, contract)} as state
      from documents d left join events e on e.id = d.id left join records r on r.id = d.id left join entries n on n.document_id = d.id
      where d.id = ${document}::uuid and d.organisation_id = ${supplier}::uuid`),
  ] as const);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { body, recordedAt, state, index, leafHash } = row;
  const isLogged = state !== "received" && index !== null && leafHash !== null;
  return { body, recordedAt, state, ...(isLogged && { index: Number(index), leafHash }) };
}
