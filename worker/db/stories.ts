/** Stories: one row for each product and language, replaced as a whole. */
import { sql } from "drizzle-orm";
import type { KeptStory, NewStory, Stories } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { lintDecisionSql } from "./lint-decisions.ts";
import { withinQuota } from "./quota.ts";

const LANGUAGES_MAX = 20;

type Row = Record<string, unknown>;

export function stories(db: Db): Stories {
  return {
    async of(organisation, product) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ name: string; stories: KeptStory[] } & Row>(
          sql`select p.name, (select coalesce(json_agg(json_build_object('language', t.language, 'text', t.text,
              'updatedAt', to_char(t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by t.language), '[]')
            from stories t where t.product = p.anchor and t.organisation_id = p.organisation_id) as stories
            from products p where p.anchor = ${product} and p.organisation_id = ${organisation}::uuid`,
        ),
      ] as const);
      const [found] = rows;
      return found && { name: found.name, stories: found.stories };
    },
    keep: (organisation, story) => withinQuota(() => keep(db, organisation, story)),
  };
}

async function keep(
  db: Db,
  organisation: string,
  { product, language, text, decisions }: NewStory,
): ReturnType<Stories["keep"]> {
  const owner = sql`${organisation}::uuid`;
  const own = sql`organisation_id = ${owner} and product = ${product}`;
  const hasProduct = sql`exists (select from products where anchor = ${product} and organisation_id = ${owner})`;
  const hasRoom = sql`(exists (select from stories where ${own} and language = ${language})
    or (select count(*) from stories where ${own}) < ${LANGUAGES_MAX})`;
  const isKept = sql`exists (select from stories where ${own} and language = ${language} and text = ${text})`;
  const write =
    text === ""
      ? sql`delete from stories where ${own} and language = ${language}`
      : sql`insert into stories (organisation_id, product, language, text) select ${owner}, ${product}, ${language}, ${text}
          where ${hasProduct} and ${hasRoom} on conflict (organisation_id, product, language)
          do update set text = excluded.text, updated_at = now()`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<{ product: boolean; room: boolean } & Row>(
      sql`select ${hasProduct} as product, ${hasRoom} as room`,
    ),
    db.execute(write),
    ...decisions.map((one) => db.execute(lintDecisionSql(owner, one, { isMade: isKept }))),
  ] as const);
  const [found] = rows;
  if (found?.product !== true) return "no-product";
  return found.room || text === "" ? "kept" : "full";
}
