/** An organisation's own process profiles: added, and never changed. */
import { sql } from "drizzle-orm";
import type { ProcessProfile } from "../core/custody/profiles/profile.ts";
import type { ProcessProfiles } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

const PROFILES_MAX = 200;

type Row = Record<string, unknown>;

export function processProfiles(db: Db): ProcessProfiles {
  return {
    async own(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<{ content: ProcessProfile } & Row>(
          sql`select content from process_profiles where organisation_id = ${organisation}::uuid and retired_at is null order by id limit ${PROFILES_MAX}`,
        ),
      ] as const);
      return rows.map(({ content }) => content);
    },
    async keep(organisation, profile) {
      const owner = sql`${organisation}::uuid`;
      const content = sql`${JSON.stringify(profile)}::jsonb`;
      const [, , { rows }] = await inScope(db, { organisation }, [
        // One after the other, so that nobody has more than there may be.
        db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
        db.execute(sql`insert into process_profiles (organisation_id, id, content) select ${owner}, ${profile.id}, ${content}
          where (select count(*) from process_profiles where organisation_id = ${owner}) < ${PROFILES_MAX} on conflict do nothing`),
        db.execute<{ same: boolean } & Row>(
          sql`select content = ${content} as same from process_profiles where organisation_id = ${owner} and id = ${profile.id}`,
        ),
      ] as const);
      const [found] = rows;
      if (found === undefined) return "full";
      return found.same ? "kept" : "changed";
    },
  };
}
