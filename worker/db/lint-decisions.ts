/** What was decided about findings of the linter, each with its record in the log. */
import { type SQL, sql } from "drizzle-orm";
import type { NewLintDecision } from "../ports.ts";
import { recordSql } from "./records.ts";

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
