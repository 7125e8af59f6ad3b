/** Consents: each side gives its own half; a supplier's events show only while both stand. */
import { sql } from "drizzle-orm";
import type { Consents } from "../ports.ts";
import { type Db, inScope } from "./client.ts";

export function consents(db: Db): Consents {
  return {
    async give(organisation, partnerSlug, consent) {
      const { showName, place } =
        consent.kind === "customer" ? consent : { showName: false, place: "none" };
      const [{ rowCount }] = await inScope(db, { organisation, scope: "public" }, [
        db.execute(sql`insert into consents (organisation_id, kind, partner_id, show_name, place)
          select ${organisation}::uuid, ${consent.kind}, id, ${showName}, ${place} from organisations
          where slug = ${partnerSlug} and id <> ${organisation}::uuid
          on conflict (organisation_id, kind, partner_id) do update set show_name = excluded.show_name, place = excluded.place`),
      ] as const);
      return rowCount === 1;
    },
    async withdraw(organisation, partnerSlug, kind) {
      await inScope(db, { organisation, scope: "public" }, [
        db.execute(sql`delete from consents where organisation_id = ${organisation}::uuid and kind = ${kind}
          and partner_id in (select id from organisations where slug = ${partnerSlug})`),
      ] as const);
    },
  };
}
