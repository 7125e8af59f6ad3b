/** API keys: found by their hash alone, and only by who presents them (row-level security, policy `presented`). */
import { eq } from "drizzle-orm";
import { apiKeys, organisations } from "../../schema/tables/organisations.ts";
import { toHex } from "../core/bytes.ts";
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
            revokedAt: apiKeys.revokedAt,
            operator: apiKeys.operator,
          })
          .from(apiKeys)
          .innerJoin(organisations, eq(organisations.id, apiKeys.organisationId))
          .where(eq(apiKeys.hash, keyHash)),
      ]);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { revokedAt, operator, ...organisation } = row;
      return { organisation, operator, revoked: revokedAt !== null };
    },
  };
}
