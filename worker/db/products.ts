/** Products: a page stands only on a key that its maker speaks for. */
import { sql } from "drizzle-orm";
import type { Products } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

export function products(db: Db): Products {
  return {
    async register(organisation, { gtin, name, description }) {
      await inScope(db, { organisation }, [
        // Row-level security hides another's claim, so this writes nothing unless the claim is ours.
        db.execute(sql`insert into products (gtin, organisation_id, name, description)
          select ${gtin}, organisation_id, ${name}, ${description ?? null} from identification_keys k
          where key = ${`01/${gtin}`} and organisation_id = ${organisation}::uuid and ${speaks(sql`k`)}
          for share of k
          on conflict (gtin) do update set name = excluded.name, description = excluded.description, updated_at = now()`),
      ] as const);
    },
  };
}
