/** Products and the identification keys behind them: the first valid use claims a key, and nobody else gets it after. */
import { sql } from "drizzle-orm";
import type { Products } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

export function products(db: Db): Products {
  return {
    async register(organisation, { gtin, name, description }) {
      const key = `01/${gtin}`;
      const [, { rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`insert into identification_keys (key, organisation_id) values (${key}, ${organisation}::uuid)
          on conflict (key) where revoked_at is null do nothing`),
        // Row-level security hides another's claim, so this writes nothing unless the claim is ours.
        db.execute(sql`insert into products (gtin, organisation_id, name, description)
          select ${gtin}, organisation_id, ${name}, ${description ?? null} from identification_keys
          where key = ${key} and organisation_id = ${organisation}::uuid and revoked_at is null
          on conflict (gtin) do update set name = excluded.name, description = excluded.description, updated_at = now()`),
      ] as const);
      return rowCount === 1 ? "registered" : "claimed";
    },
  };
}
