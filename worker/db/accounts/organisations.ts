/** Organisations as people make them: with the secret of their stream, and whoever made them as their owner. */
import { sql } from "drizzle-orm";
import type { Organisations } from "../../ports.ts";
import { speaks } from "../claims.ts";
import { type Db, inScope } from "../client.ts";
import { bytea, oneAtATime } from "./statements.ts";

export const OWNED_MAX = 10;

export function organisations(db: Db): Organisations {
  return {
    async create({ id, slug, name, sector, country, streamSecret }, ownerId) {
      const owned = sql`select count(*) as n from memberships where person_id = ${ownerId}::uuid and role = 'owner'`;
      const mine = sql`from organisations where id = ${id}::uuid`;
      const [, { rows }, { rowCount }] = await inScope(
        db,
        { organisation: id, scope: "accounts" },
        [
          db.execute(oneAtATime("person", ownerId)),
          db.execute<{ n: string }>(owned),
          db.execute(sql`insert into organisations (id, slug, name, sector, country)
          select ${id}::uuid, ${slug}, ${name}, ${sector ?? null}, ${country ?? null}
          where (${owned}) < ${OWNED_MAX} and not exists (select from identification_keys k where k.key = ${`p/${slug}`} and ${speaks(sql`k`)})
          on conflict (slug) do nothing`),
          db.execute(
            sql`insert into organisation_secrets (organisation_id, stream_secret) select id, ${bytea(streamSecret)} ${mine}`,
          ),
          db.execute(
            sql`insert into memberships (organisation_id, person_id, role) select id, ${ownerId}::uuid, 'owner' ${mine}`,
          ),
        ] as const,
      );
      if (rowCount === 1) return "made";
      return Number(rows[0]?.n) < OWNED_MAX ? "taken" : "too-many";
    },
    async change(organisation, { name, sector, country }) {
      const kept = (value: string | null | undefined, column: string) =>
        value === undefined ? sql.identifier(column) : sql`${value}`;
      await inScope(db, { organisation }, [
        db.execute(sql`update organisations set name = coalesce(${name ?? null}, name), sector = ${kept(sector, "sector")},
          country = ${kept(country, "country")} where id = ${organisation}::uuid`),
      ] as const);
    },
  };
}
