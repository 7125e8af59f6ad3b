/** What was decided about findings of the linter, each with its record in the log. */
import { type SQL, sql } from "drizzle-orm";
import type { NewLintDecision } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { recordSql } from "./records.ts";

/** In a day, of an organisation; whatever is refused beyond it is refused all the same. */
const REFUSED_MAX = 200;

/** Only where what it belongs to was done. */
export function lintDecisionSql(
  owner: SQL,
  { record, rule, version, textHash, decision, reason = null, personId = null }: Asked,
  { isMade, claim = null }: { readonly isMade: SQL; readonly claim?: string | null },
): SQL {
  return sql`with ${recordSql(owner, record, isMade)}
    insert into lint_decisions (record_id, organisation_id, claim_id, rule, version, text_hash, decision, reason, person_id)
    select id, ${owner}, ${claim}::uuid, ${rule}, ${version}, ${textHash}, ${decision}, ${reason}, ${personId}::uuid from new_record`;
}

type Asked = Omit<NewLintDecision, "reason" | "personId"> & {
  readonly reason?: string | null;
  readonly personId?: string | null;
};

/** How many of them are new. */
export async function keepRefused(
  db: Db,
  organisation: string,
  decisions: readonly NewLintDecision[],
  claim: string | null,
): Promise<number> {
  const owner = sql`${organisation}::uuid`;
  const own = sql`select from lint_decisions where organisation_id = ${owner} and decision = 'refused'`;
  const [, ...kept] = await inScope(db, { organisation }, [
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    ...decisions.map((one) => {
      const same = sql`${own} and rule = ${one.rule} and version = ${one.version} and text_hash = ${one.textHash}
        and claim_id is not distinct from ${claim}::uuid`;
      const today = sql`(select count(*) from (${own} and created_at > now() - interval '1 day') one)`;
      const isMade = sql`not exists (${same}) and ${today} < ${REFUSED_MAX}`;
      return db.execute(lintDecisionSql(owner, one, { isMade, claim }));
    }),
  ]);
  return kept.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
