/** API keys: found by their hash alone, and only by who presents them (row-level security, policy `presented`). */
import { eq, sql } from "drizzle-orm";
import { apiKeys, organisations } from "../../schema/tables/organisations.ts";
import { toHex } from "../core/bytes.ts";
import type { Scope } from "../core/roles.ts";
import type { Keys } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

export function keys(db: Db): Keys {
  return {
    async holderOf(keyHash) {
      const [rows] = await inScope(db, { keyHash: toHex(keyHash) }, [
        db
          .select({
            id: organisations.id,
            slug: organisations.slug,
            name: organisations.name,
            suspendedFor: organisations.suspendedFor,
            keyId: apiKeys.id,
            revokedAt: apiKeys.revokedAt,
            expiresAt: apiKeys.expiresAt,
            lastUsedAt: apiKeys.lastUsedAt,
            operator: apiKeys.operator,
            scopes: apiKeys.scopes,
          })
          .from(apiKeys)
          .innerJoin(organisations, eq(organisations.id, apiKeys.organisationId))
          .where(eq(apiKeys.hash, keyHash)),
      ]);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { id, slug, name, suspendedFor, revokedAt, expiresAt, lastUsedAt } = row;
      return {
        organisation: { id, slug, name },
        keyId: row.keyId,
        operator: row.operator,
        scopes: row.scopes as Scope[],
        revoked: revokedAt !== null,
        ...(suspendedFor !== null && { suspendedFor }),
        ...(expiresAt !== null && { expiresAt: expiresAt.getTime() }),
        ...(lastUsedAt !== null && { lastUsedAt: lastUsedAt.getTime() }),
      };
    },
    async touch({ organisation, keyId }) {
      await inScope(db, { organisation: organisation.id }, [
        db.execute(sql`update api_keys set last_used_at = now() where id = ${keyId}::uuid`),
      ] as const);
    },
  };
}
