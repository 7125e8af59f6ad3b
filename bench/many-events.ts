/** Very many events in a real database, made by SQL alone, and what the planner does with a question about them. */
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type pg from "pg";
import type { Client } from "../cli/operator/database.ts";
import { parseQuery } from "../worker/core/query/parse-query.ts";
import { conditionSql } from "../worker/db/event-conditions.ts";
import { pageSql } from "../worker/db/event-queries.ts";

const CAPTURE = "00000000-0000-4000-8000-000000000001";
/** Every event's EPC has its number as serial. */
export const epcOf = (n: number): string => `https://id.gs1.org/01/09521234543213/21/${n}`;

/** The client is the owner of an empty database with one organisation. */
export async function fillEvents(
  client: Client,
  organisation: string,
  count: number,
): Promise<void> {
  const id = "md5(i::text)::uuid";
  const numbers = `generate_series(1, ${count}) as i`;
  await client.query("set synchronous_commit = off");
  await client.query(
    "insert into captures (id, organisation_id, position, event_count) values ($1, $2, 1, 0)",
    [CAPTURE, organisation],
  );
  await client.query(
    `insert into documents (id, organisation_id, body, seed)
      select ${id}, $1, '{"type":"ObjectEvent"}', '\\x00' from ${numbers}`,
    [organisation],
  );
  await client.query(
    `insert into events (id, organisation_id, position, capture_id, event_id, kind, type, event_hash, event_time, record_time)
      select ${id}, $1, i, $2, 'urn:uuid:' || ${id}, 'event', 'ObjectEvent', 'ni:///sha-256;' || md5(i::text),
        timestamptz '2020-01-01Z' + i * interval '1 minute', timestamptz '2020-01-01Z' + i * interval '1 minute' from ${numbers}`,
    [organisation, CAPTURE],
  );
  await client.query(
    `insert into event_terms (organisation_id, name, value, position)
      select $1, name, case name when 'type' then 'ObjectEvent'
          when 'bizStep' then (array['shipping', 'receiving', 'packing', 'commissioning'])[1 + position % 4]
          else '${epcOf(0).slice(0, -1)}' || position end, position
      from events, unnest(array['type', 'bizStep', 'epcList']) as name`,
    [organisation],
  );
  await client.query("vacuum analyze");
}

export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Cond"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly Plans?: readonly PlanNode[];
}

export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly milliseconds: number;
  /** 8 kB pages, read or found in memory. */
  readonly pages: number;
}

/** As the Worker's own role asks, under row-level security. */
export async function planOf(
  worker: pg.Client,
  organisation: string,
  parameters: readonly (readonly [string, string])[],
): Promise<Plan> {
  const { conditions, order } = parseQuery(parameters, new Map());
  const owner = sql`${organisation}::uuid`;
  const all = [
    sql`e.organisation_id = ${owner}`,
    ...conditions.map((one) => conditionSql(owner, one)),
  ];
  const page = pageSql({
    owner,
    where: sql.join(all, sql` and `),
    order,
    start: undefined,
    limit: 30,
  });
  const { sql: text, params } = new PgDialect().sqlToQuery(page);
  await worker.query("begin");
  try {
    await worker.query("select set_config('app.organisation', $1, true)", [organisation]);
    const { rows } = await worker.query(`explain (analyze, buffers, format json) ${text}`, params);
    const [{ Plan: root, "Execution Time": milliseconds }] = rows[0]["QUERY PLAN"];
    const pages = root["Shared Hit Blocks"] + root["Shared Read Blocks"];
    return { nodes: nodesOf(root), milliseconds, pages };
  } finally {
    await worker.query("rollback");
  }
}

export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The walks over the terms: each a node of the plan, run once. */
export function walksOverTerms({ nodes }: Plan): readonly PlanNode[] {
  return nodes.filter((node) => node["Relation Name"] === "event_terms");
}
