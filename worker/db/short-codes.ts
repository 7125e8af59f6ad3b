/** Codes to type. Rows are never changed: whose they are counts only while that organisation speaks for the key. */
import { type SQL, sql } from "drizzle-orm";
import { Problem } from "../core/problem.ts";
import { shortCodeBytes, shortCodesFrom } from "../core/short-code.ts";
import type { Randomness, ShortCodes } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";

/** The first that is free is taken: that none of these is happens to nobody. */
const CANDIDATES = 8;

export function shortCodes(db: Db, random: Pick<Randomness, "bytes">): ShortCodes {
  return {
    async mint(organisation, anchor) {
      const codes = shortCodesFrom(random.bytes(shortCodeBytes(CANDIDATES)));
      const [, { rows }] = await inScope(db, { organisation }, [
        // A code that somebody has, and an anchor that has one, are passed over alike.
        db.execute(sql`insert into short_codes (code, organisation_id, anchor)
          select code, k.organisation_id, ${anchor} from json_array_elements_text(${JSON.stringify(codes)}::json) code
          join identification_keys k on k.organisation_id = ${organisation}::uuid and ${isKeyOf(sql`${anchor}::text`)}
          on conflict do nothing`),
        db.execute<CodeRow>(sql`select s.code from short_codes s join identification_keys k
            on k.organisation_id = s.organisation_id and ${isKeyOf(sql`s.anchor`)}
          where s.organisation_id = ${organisation}::uuid and s.anchor = ${anchor}`),
      ] as const);
      const [made] = rows;
      if (made === undefined) throw notYours(anchor);
      return made.code;
    },
    async of(anchor) {
      const [{ rows }] = await inScope(db, { scope: "public" }, [
        db.execute<CodeRow>(sql`${SPOKEN_FOR} where s.anchor = ${anchor}`),
      ] as const);
      return rows[0]?.code;
    },
    async anchorOf(code) {
      const [{ rows }] = await inScope(db, { scope: "public" }, [
        db.execute<CodeRow>(sql`${SPOKEN_FOR} where s.code = ${code}`),
      ] as const);
      return rows[0]?.anchor;
    },
  };
}

type CodeRow = { code: string; anchor: string };

/** Whether `k` is the standing claim to the product that an anchor begins with. GTINs and names hold nothing that is escaped. */
function isKeyOf(anchor: SQL): SQL {
  const begin = sql`split_part(${anchor}, '/', 2)`;
  return sql`${speaks(sql`k`)} and k.key = ${begin} || '/' || split_part(${anchor}, '/', 3) and ${begin} in ('01', 'p')`;
}

const SPOKEN_FOR: SQL = sql`select s.code, s.anchor from short_codes s
  join identification_keys k on k.organisation_id = s.organisation_id and ${isKeyOf(sql`s.anchor`)}`;

function notYours(anchor: string): Problem {
  const sentence = `You do not speak for the product of ${anchor}: no code to type is made for it.`;
  return new Problem("identification-key-claimed", sentence);
}
