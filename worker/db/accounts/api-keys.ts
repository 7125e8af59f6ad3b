/** An organisation's API keys, as those see them who manage it. What opens doors is read by db/keys.ts. */
import { sql } from "drizzle-orm";
import type { ApiKeys, ListedApiKey } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";
import { at, bytea, moment, oneAtATime, present } from "./statements.ts";

const STANDING_MAX = 50;
/** Revoked ones stay in the list; the newest are shown. */
const LISTED_MAX = 500;

export function apiKeys(db: Db): ApiKeys {
  return {
    async make(organisation, { id, hash, hint, label, scopes, expiresAt }) {
      const owner = sql`${organisation}::uuid`;
      const until = expiresAt === undefined ? sql`null` : at(expiresAt);
      const [, { rowCount }] = await inScope(db, { organisation }, [
        db.execute(oneAtATime("api-keys", organisation)),
        db.execute(sql`insert into api_keys (id, organisation_id, hash, hint, label, scopes, expires_at)
          select ${id}::uuid, ${owner}, ${bytea(hash)}, ${hint}, ${label},
            array(select jsonb_array_elements_text(${JSON.stringify(scopes)}::jsonb)), ${until}
          where (select count(*) from api_keys where organisation_id = ${owner} and revoked_at is null
            and (expires_at is null or expires_at > now())) < ${STANDING_MAX}`),
      ] as const);
      return rowCount === 1;
    },
    async list(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute(sql`select id, hint, label, scopes, operator, ${moment(sql`created_at`, "createdAt")}, ${moment(sql`expires_at`, "expiresAt")},
            ${moment(sql`last_used_at`, "lastUsedAt")}, ${moment(sql`revoked_at`, "revokedAt")}
          from api_keys where organisation_id = ${organisation}::uuid order by api_keys.created_at desc limit ${LISTED_MAX}`),
      ] as const);
      return present<ListedApiKey>(rows);
    },
    async revoke(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`update api_keys set revoked_at = now()
          where id = ${id}::uuid and organisation_id = ${organisation}::uuid and revoked_at is null`),
      ] as const);
      return rowCount === 1;
    },
  };
}
