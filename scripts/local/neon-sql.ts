// The query half of Neon's HTTP endpoint, as its driver speaks it: one statement, or a batch that is one transaction.
import type { IncomingHttpHeaders } from "node:http";
import type { DatabaseError, FieldDef, Pool, PoolClient, QueryArrayConfig } from "pg";

interface Statement {
  readonly query: string;
  readonly params: unknown[];
}

interface Result {
  readonly command: string;
  readonly rowCount: number | null;
  readonly fields: readonly FieldDef[];
  readonly rows: readonly unknown[][];
  readonly rowAsArray: true;
}

export interface Answer {
  readonly status: 200 | 400;
  readonly body: unknown;
}

export const STATEMENTS_PER_BATCH_MAX = 10_000;

const ISOLATION: Readonly<Record<string, string>> = {
  ReadUncommitted: "READ UNCOMMITTED",
  ReadCommitted: "READ COMMITTED",
  RepeatableRead: "REPEATABLE READ",
  Serializable: "SERIALIZABLE",
};
/** The driver turns text into values itself, by the type numbers in `fields`. */
const RAW_TEXT = { getTypeParser: () => (value: string | Buffer) => value };

async function run(client: PoolClient, { query, params }: Statement): Promise<Result> {
  // The extended protocol takes one statement at a time, as Neon does; the simple one would take several.
  const config: QueryArrayConfig & { queryMode: "extended" } = {
    text: query,
    values: params,
    types: RAW_TEXT,
    rowMode: "array",
    queryMode: "extended",
  };
  const { command, rowCount, fields, rows } = await client.query(config);
  return { command, rowCount, fields, rows, rowAsArray: true };
}

function begin(headers: IncomingHttpHeaders): string {
  const named = headers["neon-batch-isolation-level"];
  const isolation = typeof named === "string" ? ISOLATION[named] : undefined;
  if (named !== undefined && isolation === undefined) throw new Error("unknown isolation level");
  return [
    "BEGIN",
    isolation && `ISOLATION LEVEL ${isolation}`,
    headers["neon-batch-read-only"] === "true" && "READ ONLY",
    headers["neon-batch-deferrable"] === "true" && "DEFERRABLE",
  ]
    .filter(Boolean)
    .join(" ");
}

function parseStatement(value: unknown): Statement {
  if (typeof value === "object" && value !== null && "query" in value) {
    const params = "params" in value && Array.isArray(value.params) ? value.params : [];
    if (typeof value.query === "string") return { query: value.query, params };
  }
  throw new Error("a statement is {query, params}");
}

function parseBatch(body: unknown): readonly Statement[] | undefined {
  if (typeof body !== "object" || body === null || !("queries" in body)) return undefined;
  if (!Array.isArray(body.queries) || body.queries.length > STATEMENTS_PER_BATCH_MAX) {
    throw new Error(`a batch is a list of at most ${STATEMENTS_PER_BATCH_MAX} statements`);
  }
  return body.queries.map(parseStatement);
}

async function runBatch(
  client: PoolClient,
  statements: readonly Statement[],
  opening: string,
): Promise<Result[]> {
  await client.query(opening);
  try {
    const results: Result[] = [];
    for (const statement of statements) results.push(await run(client, statement));
    await client.query("COMMIT");
    return results;
  } catch (error) {
    // A connection that cannot roll back is found out when it is given back.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The driver reads SQLSTATE and the rest from status 400 only. */
function refusal(error: unknown): Answer {
  const { message, code, detail, hint, position, where, severity, ...rest } =
    error as DatabaseError;
  const { schema, table, column, dataType, constraint, routine, file, line } = rest;
  const place = { schema, table, column, dataType, constraint, routine, file, line };
  const body = { message, code, detail, hint, position, where, severity, ...place };
  // A refused connection is an AggregateError without a message of its own.
  return { status: 400, body: { ...body, message: message || code || "the database is away" } };
}

/** Nothing of one request stays for the next on the same connection; one that cannot be cleaned is thrown away. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query("DISCARD ALL");
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

export async function answerSql(
  pool: Pool,
  headers: IncomingHttpHeaders,
  body: unknown,
): Promise<Answer> {
  let client: PoolClient | undefined;
  try {
    const batch = parseBatch(body);
    const opening = begin(headers);
    client = await pool.connect();
    if (batch === undefined) {
      return { status: 200, body: await run(client, parseStatement(body)) };
    }
    return { status: 200, body: { results: await runBatch(client, batch, opening) } };
  } catch (error) {
    return refusal(error);
  } finally {
    // Not awaited: the answer need not wait for the tidying.
    if (client !== undefined) void giveBack(client);
  }
}
