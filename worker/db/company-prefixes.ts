/** Company prefixes that an organisation vouched for. */
import { sql } from "drizzle-orm";
import type { CompanyPrefixes } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

export function companyPrefixes(db: Db): CompanyPrefixes {
  return {
    async vouched(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ prefix: string }>(sql`select prefix from company_prefixes
          where organisation_id = ${organisation}::uuid order by prefix limit ${limit}`),
      ] as const);
      return rows.map(({ prefix }) => prefix);
    },
    async add(organisation, prefix) {
      await inScope(db, { organisation }, [
        db.execute(sql`insert into company_prefixes (organisation_id, prefix)
          values (${organisation}::uuid, ${prefix}) on conflict do nothing`),
      ] as const);
    },
    async remove(organisation, prefix) {
      await inScope(db, { organisation }, [
        db.execute(sql`delete from company_prefixes
          where organisation_id = ${organisation}::uuid and prefix = ${prefix}`),
      ] as const);
    },
  };
}
