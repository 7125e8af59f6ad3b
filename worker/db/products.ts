/** Products: a page stands only under a key that its maker speaks for. */
import { sql } from "drizzle-orm";
import { claimNameOf } from "../core/item.ts";
import type { ListedProduct, Products } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

export function products(db: Db): Products {
  return {
    async register(organisation, { anchor, name, description, pictures, process }) {
      const shown = pictures === undefined ? null : JSON.stringify(pictures);
      const claim = claimNameOf({ product: anchor });
      await inScope(db, { organisation }, [
        // Row-level security hides another's claim, so this writes nothing unless the claim is ours.
        db.execute(sql`insert into products (anchor, organisation_id, name, description, pictures, process)
          select ${anchor}, organisation_id, ${name}, ${description ?? null}, coalesce(${shown}::jsonb, '[]'), ${process ?? null} from identification_keys k
          where key = ${claim} and organisation_id = ${organisation}::uuid and ${speaks(sql`k`)}
          for share of k
          on conflict (anchor) do update set name = excluded.name, description = excluded.description,
            pictures = coalesce(${shown}::jsonb, products.pictures),
            process = case when ${process !== undefined}::boolean then excluded.process else products.process end, updated_at = now()`),
      ] as const);
    },
    async list(organisation, { after, limit }) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<ProductRow>(sql`select anchor, name, description, pictures, process,
            case when suspended_at is not null then coalesce(suspended_for, '') end as "suspendedFor"
          from products where organisation_id = ${organisation}::uuid and (${after ?? null}::text is null or anchor > ${after ?? null})
          order by anchor limit ${limit + 1}`),
      ] as const);
      return { products: rows.slice(0, limit).map(listed), isMore: rows.length > limit };
    },
  };
}

type ProductRow = {
  anchor: string;
  name: string;
  description: string | null;
  pictures: ListedProduct["pictures"];
  process: string | null;
  suspendedFor: string | null;
};

function listed({ description, process, suspendedFor, ...product }: ProductRow): ListedProduct {
  return {
    ...product,
    ...(description !== null && { description }),
    ...(process !== null && { process }),
    ...(suspendedFor !== null && { suspendedFor }),
  };
}
