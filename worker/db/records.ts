/** Records of ours: a document, its row, and its place in the outbox; the sequencer does the rest. */
import { type SQL, sql } from "drizzle-orm";
import { toHex } from "../core/bytes.ts";
import type { NewRecord } from "../ports.ts";

/**
 * Statements in front of another, which reads from `condition` whether all of it happens: `new_record` gives the record's id where it was
 * kept. For a `with` clause.
 */
export function recordSql(owner: SQL, { id, kind, body, seed }: NewRecord, condition: SQL): SQL {
  return sql`new_document as (insert into documents (id, organisation_id, body, seed)
      select ${id}::uuid, ${owner}, ${body}, decode(${toHex(seed)}, 'hex') where ${condition} returning id),
    new_record as (insert into records (id, organisation_id, kind) select id, ${owner}, ${kind} from new_document returning id),
    new_waiting as (insert into outbox (document_id, organisation_id) select id, ${owner} from new_record)`;
}
