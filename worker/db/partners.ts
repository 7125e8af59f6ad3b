/** Partners of an organisation: who is one, which halves of the consents stand, and suppliers that it introduces itself. */
import { sql } from "drizzle-orm";
import type { NewSupplier, Partner, Partners, Shows } from "../ports.ts";
import { bytea, oneAtATime } from "./accounts/statements.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

export function partners(db: Db): Partners {
  return {
    list: (organisation, limit) => read(db, { organisation, limit }),
    async find(organisation, slug) {
      const [found] = await read(db, { organisation, slug, limit: 1 });
      return found;
    },
    introduce: (maker, supplier, most) => introduce(db, { maker, supplier, most }),
  };
}

type PartnerRow = {
  id: string;
  slug: string;
  name: string;
  country: string | null;
  isIntroduced: boolean;
  hasAccount: boolean;
  weAccept: boolean;
  theyAccept: boolean;
  weShow: Shows | null;
  theyShow: Shows | null;
};

interface Asked {
  readonly organisation: string;
  readonly slug?: string;
  readonly limit: number;
}

async function read(db: Db, { organisation, slug, limit }: Asked): Promise<Partner[]> {
  const me = sql`${organisation}::uuid`;
  const shows = sql`json_build_object('showName', c.show_name, 'place', c.place)`;
  const ours = sql`from consents c where c.organisation_id = ${me} and c.partner_id = o.id`;
  const theirs = sql`from consents c where c.organisation_id = o.id and c.partner_id = ${me}`;
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<PartnerRow>(sql`select o.id, o.slug, o.name, o.country, coalesce(o.introduced_by = ${me}, false) as "isIntroduced",
        o.introduced_by is null or o.claimed_at is not null as "hasAccount",
        exists (select ${ours} and c.kind = 'supplier') as "weAccept", exists (select ${theirs} and c.kind = 'supplier') as "theyAccept",
        (select ${shows} ${ours} and c.kind = 'customer') as "weShow", (select ${shows} ${theirs} and c.kind = 'customer') as "theyShow"
      from organisations o where o.id <> ${me} and (${slug ?? null}::text is null or o.slug = ${slug ?? null})
        and (o.introduced_by = ${me} or exists (select ${ours}) or exists (select ${theirs}))
      order by lower(o.name), o.slug limit ${limit}`),
  ] as const);
  return rows.map(({ country, weShow, theyShow, ...row }) => ({
    ...row,
    ...(country !== null && { country }),
    ...(weShow !== null && { weShow }),
    ...(theyShow !== null && { theyShow }),
  }));
}

interface ToIntroduce {
  readonly maker: string;
  readonly supplier: NewSupplier;
  readonly most: number;
}

async function introduce(db: Db, { maker, supplier, most }: ToIntroduce) {
  const { id, name, country, slugs, streamSecret } = supplier;
  const [me, them] = [sql`${maker}::uuid`, sql`${id}::uuid`];
  const introduced = sql`(select count(*) from organisations where introduced_by = ${me})`;
  const [, { rows: counted }, { rows: made }] = await inScope(
    db,
    { organisation: maker, scope: "accounts" },
    [
      db.execute(oneAtATime("introduced", maker)),
      db.execute<{ n: string }>(sql`select ${introduced} as n`),
      db.execute<{
        slug: string;
      }>(sql`insert into organisations (id, slug, name, country, introduced_by)
        select ${them}, asked.slug, ${name}, ${country ?? null}, ${me}
        from json_array_elements_text(${JSON.stringify(slugs)}::json) with ordinality as asked(slug, n)
        where ${introduced} < ${most} and not exists (select from organisations o where o.slug = asked.slug)
          and not exists (select from identification_keys k where k.key = 'p/' || asked.slug and ${speaks(sql`k`)})
        order by asked.n limit 1 on conflict (slug) do nothing returning slug`),
      db.execute(
        sql`insert into organisation_secrets (organisation_id, stream_secret) select id, ${bytea(streamSecret)} from organisations where id = ${them}`,
      ),
      db.execute(
        sql`insert into consents (organisation_id, kind, partner_id) select ${me}, 'supplier', id from organisations where id = ${them}`,
      ),
    ] as const,
  );
  const [first] = made;
  if (first !== undefined) return first;
  return Number(counted[0]?.n) < most ? "taken" : "too-many";
}
