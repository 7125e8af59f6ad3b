/** Figures and other facts: a maker's own, and those that another asks it to confirm. That nobody confirms their own is the table's own rule. */
import { sql } from "drizzle-orm";
import type { Figures, KeptFigure, NewFigure } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

const FIGURES_MAX = 500;

type Row = Record<string, unknown>;

/** Of the figure `f` of the organisation `o`. */
export const FIGURE = sql`json_strip_nulls(json_build_object('id', f.id, 'by', o.slug, 'product', f.product, 'content', f.content,
    'witness', (select w.slug from organisations w where w.id = f.witness_id), 'file', f.file_id, 'hasFile', f.file_id is not null,
    'confirmedAt', to_char(f.confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'updatedAt', to_char(f.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))`;

export function figures(db: Db): Figures {
  return {
    async list(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
        db.execute<
          { figure: KeptFigure } & Row
        >(sql`select ${FIGURE} as figure from figures f join organisations o on o.id = f.organisation_id
          where f.organisation_id = ${organisation}::uuid or f.witness_id = ${organisation}::uuid
          order by f.updated_at desc, f.id limit ${limit}`),
      ] as const);
      return rows.map(({ figure }) => figure);
    },
    keep: (organisation, figure) => keep(db, organisation, figure),
    async remove(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(
          sql`delete from figures where id = ${id}::uuid and organisation_id = ${organisation}::uuid`,
        ),
      ] as const);
      return rowCount === 1;
    },
    async confirm(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update figures set confirmed_at = coalesce(confirmed_at, now())
          where id = ${id}::uuid and witness_id = ${organisation}::uuid and organisation_id <> ${organisation}::uuid`),
      ] as const);
      return rowCount === 1;
    },
  };
}

async function keep(
  db: Db,
  organisation: string,
  { id, product, content, file, witness }: NewFigure,
): ReturnType<Figures["keep"]> {
  const owner = sql`${organisation}::uuid`;
  const [anchor, proof, other] = [product ?? null, file ?? null, witness ?? null];
  const hasProduct = sql`(${anchor}::text is null or exists (select from products where anchor = ${anchor} and organisation_id = ${owner}))`;
  const hasFile = sql`(${proof}::uuid is null or exists (select from files
    where id = ${proof}::uuid and organisation_id = ${owner} and deleted_at is null))`;
  const witnessId = sql`(select id from organisations where slug = ${other} and id <> ${owner})`;
  const hasWitness = sql`(${other}::text is null or ${witnessId} is not null)`;
  const hasRoom = sql`(select count(*) from figures where organisation_id = ${owner}) < ${FIGURES_MAX}`;
  const isGood = sql`${hasProduct} and ${hasFile} and ${hasWitness}`;
  const columns = sql`product, kind, content, file_id, witness_id`;
  const values = sql`${anchor}, ${content.kind}, ${JSON.stringify(content)}::jsonb, ${proof}::uuid, ${witnessId}`;
  const [{ rows }, { rowCount: changed }, { rowCount: added }] = await inScope(
    db,
    { organisation, scope: "partners" },
    [
      db.execute<
        { own: boolean; product: boolean; file: boolean; witness: boolean; room: boolean } & Row
      >(
        sql`select exists (select from figures where id = ${id}::uuid and organisation_id = ${owner}) as own,
          ${hasProduct} as product, ${hasFile} as file, ${hasWitness} as witness, ${hasRoom} as room`,
      ),
      db.execute(sql`update figures set (${columns}, updated_at) = (select ${values}, now())
        where id = ${id}::uuid and organisation_id = ${owner} and ${isGood}`),
      db.execute(sql`insert into figures (id, organisation_id, ${columns}) select ${id}::uuid, ${owner}, ${values}
        where ${isGood} and ${hasRoom} on conflict (id) do nothing`),
    ] as const,
  );
  const [found] = rows;
  if ((changed ?? 0) + (added ?? 0) > 0) return "kept";
  if (found?.product !== true) return "no-product";
  if (!found.file) return "file";
  if (!found.witness) return "witness";
  return found.room || found.own ? "other" : "full";
}
