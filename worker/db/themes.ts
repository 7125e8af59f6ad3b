/** How a maker's passports look: one value beside its name. */
import { sql } from "drizzle-orm";
import type { KeptTheme } from "../../schema/wire/theme.ts";
import type { Themes } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

type Row = { theme: KeptTheme | null } & Record<string, unknown>;

export function themes(db: Db): Themes {
  return {
    async read(organisation) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<Row>(sql`select theme from organisations where id = ${organisation}::uuid`),
      ] as const);
      return rows[0]?.theme ?? undefined;
    },
    async keep(organisation, theme) {
      const kept = theme === undefined ? null : JSON.stringify(theme);
      await inScope(db, { organisation }, [
        db.execute(
          sql`update organisations set theme = ${kept}::jsonb where id = ${organisation}::uuid`,
        ),
      ] as const);
    },
  };
}
