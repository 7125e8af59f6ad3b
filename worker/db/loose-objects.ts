/** Bytes in the bucket that no file names. Row-level security: scope `watch`. */
import { sql } from "drizzle-orm";
import type { FileObject, LooseObjects } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

const WATCH = { scope: "watch" } as const;

export function looseObjects(db: Db): LooseObjects {
  return {
    async old(before, limit) {
      const [{ rows }] = await inScope(db, WATCH, [
        db.execute<FileObject & { [column: string]: unknown }>(
          sql`select organisation_id as organisation, id as object from loose_objects
            where since < to_timestamp(${before / 1000}::float8) order by since limit ${limit}`,
        ),
      ] as const);
      return rows;
    },
    async forget(swept) {
      const ids = JSON.stringify(swept.map(({ object }) => object));
      await inScope(db, WATCH, [
        db.execute(
          sql`delete from loose_objects where id = any(array(select json_array_elements_text(${ids}::json)::uuid))`,
        ),
      ] as const);
    },
  };
}
