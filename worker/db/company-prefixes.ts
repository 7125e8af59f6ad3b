/** Company prefixes: those an organisation vouched for, and those its own EPC URNs show. */
import { sql } from "drizzle-orm";
import type { CompanyPrefixes, EventQueries } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

/** A company has a handful; somebody who names a million learns nothing by it. */
export const COMPANY_PREFIXES_MAX = 1_000;

export function companyPrefixes(db: Db, { values }: Pick<EventQueries, "values">): CompanyPrefixes {
  return {
    async list(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ prefix: string }>(sql`select prefix from company_prefixes
          where organisation_id = ${organisation}::uuid order by prefix limit ${COMPANY_PREFIXES_MAX}`),
      ] as const);
      const names = ["companyPrefix"];
      const learned = await values(organisation, { names, limit: COMPANY_PREFIXES_MAX });
      return [...new Set([...rows.map(({ prefix }) => prefix), ...learned])].sort();
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
