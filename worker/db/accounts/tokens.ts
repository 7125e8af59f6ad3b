/** What works once: taken by deleting, so that of two who come at the same time one finds nothing. */
import { sql } from "drizzle-orm";
import type { OneTimeTokens } from "../../ports.ts";
import { type Db, inScope } from "../client.ts";
import { at, bytea } from "./statements.ts";

const ACCOUNTS = { scope: "accounts" } as const;

export function oneTimeTokens(db: Db): OneTimeTokens {
  return {
    async keep({ hash, kind, content, personId, expiresAt }) {
      const kept = JSON.stringify({ content, personId });
      await inScope(db, ACCOUNTS, [
        db.execute(sql`delete from one_time_tokens where expires_at <= now()`),
        db.execute(sql`insert into one_time_tokens (hash, kind, content, expires_at)
          values (${bytea(hash)}, ${kind}, ${kept}::jsonb, ${at(expiresAt)})`),
      ] as const);
    },
    async take(kind, hash, personId) {
      const [{ rows }] = await inScope(db, ACCOUNTS, [
        db.execute<{ content: unknown; stands: boolean }>(sql`delete from one_time_tokens
          where hash = ${bytea(hash)} and kind = ${kind} and content->>'personId' is not distinct from ${personId ?? null}::text
          returning content->'content' as content, expires_at > now() as stands`),
      ] as const);
      const [row] = rows;
      return row?.stands === true ? row.content : undefined;
    },
  };
}
