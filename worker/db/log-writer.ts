/** The log as its one writer sees it: reads, and rounds that are one transaction each. */
import { type SQL, sql } from "drizzle-orm";
import { documents, events, outbox, records } from "../../schema/tables/events.ts";
import { checkpoints, entries, notes, tiles } from "../../schema/tables/log.ts";
import { organisationSecrets, organisations } from "../../schema/tables/organisations.ts";
import { deviceKeys } from "../../schema/tables/people.ts";
import { toHex } from "../core/bytes.ts";
import type { EventName, LogWriter, NewEntry, Round, StreamHead, Waiting } from "../ports.ts";
import { type PoolDb, type Tx, transact } from "./client.ts";
import { readEntries, readHead, readTiles } from "./log-rows.ts";

export function logWriter(db: PoolDb): LogWriter {
  const inLogScope = <T>(work: (tx: Tx) => Promise<T>) => transact(db, { scope: "log" }, work);
  return {
    head: () => inLogScope(readHead),
    tiles: (coordinates) => inLogScope((tx) => readTiles(tx, coordinates)),
    leaves: (from, to) =>
      inLogScope(async (tx) => {
        const { rows } = await tx.execute<{ entry: string }>(
          sql`select entry from ${entries} where index >= ${from} and index < ${to} order by index`,
        );
        return rows.map(({ entry }) => entry);
      }),
    entries: (from, to) =>
      inLogScope((tx) => readEntries(tx, sql`n.index >= ${from} and n.index < ${to}`)),
    round: (work) => inLogScope((tx) => work(round(tx))),
    keepNote: (size, note) =>
      inLogScope(async (tx) => {
        await tx.insert(notes).values({ size, note }).onConflictDoNothing();
      }),
  };
}

function round(tx: Tx): Round {
  return {
    head: () => readHead(tx),
    tiles: (coordinates) => readTiles(tx, coordinates),
    take: (limit) => take(tx, limit),
    streamHeads: (organisationIds) => streamHeads(tx, organisationIds),
    targets: (wanted) => targets(tx, wanted),
    append: (newEntries) => append(tx, newEntries),
    async growTiles(grown) {
      for (const { level, index, hashes } of grown) {
        await tx
          .insert(tiles)
          .values({ level, number: index, hashes })
          .onConflictDoUpdate({ target: [tiles.level, tiles.number], set: { hashes } });
      }
    },
    async checkpoint({ size, root, prevSize }) {
      await tx.insert(checkpoints).values({ size, root, prevSize });
    },
  };
}

/** A round's documents stand in the object's memory all at once. */
const ROUND_CHARS_MAX = 8_000_000;

/** Taken means deleted: if the round fails, the transaction puts them back. */
async function take(tx: Tx, limit: number): ReturnType<Round["take"]> {
  const { rows } = await tx.execute<{ id: string; position: string }>(sql`
    delete from ${outbox} where position in (
      select position from (
        select o.position, sum(length(d.body)) over (order by o.position) - length(d.body) as chars_before
        from (select * from ${outbox} order by position limit ${limit}) o join ${documents} d on d.id = o.document_id) t
      where chars_before < ${ROUND_CHARS_MAX})
    returning document_id as id, position`);
  if (rows.length === 0) return [];
  const order = new Map(rows.map((row) => [row.id, Number(row.position)]));
  const taken = await tx
    .select({
      id: documents.id,
      kind: events.kind,
      eventId: events.eventId,
      record: records.id,
      key: deviceKeys.id,
      body: documents.body,
      seed: documents.seed,
      organisation: {
        id: organisations.id,
        slug: organisations.slug,
        name: organisations.name,
      },
      streamSecret: organisationSecrets.streamSecret,
    })
    .from(documents)
    .leftJoin(events, sql`${events.id} = ${documents.id}`)
    .leftJoin(records, sql`${records.id} = ${documents.id}`)
    .leftJoin(deviceKeys, sql`${deviceKeys.id} = ${documents.id}`)
    .innerJoin(organisations, sql`${organisations.id} = ${documents.organisationId}`)
    .innerJoin(
      organisationSecrets,
      sql`${organisationSecrets.organisationId} = ${documents.organisationId}`,
    )
    .where(sql`${documents.id} = any(${uuidList(order.keys())})`);
  const waiting = taken.flatMap(({ kind, eventId, record, key, ...document }): Waiting[] => {
    if (kind !== null && eventId !== null) return [{ ...document, kind, eventId }];
    if (key !== null) return [{ ...document, kind: "key" }];
    return record === null ? [] : [{ ...document, kind: "record" }];
  });
  if (waiting.length !== rows.length) throw new Error("a waiting document is nobody's");
  return waiting.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

async function streamHeads(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, StreamHead>> {
  const { rows } = await tx.execute<{ id: string; seq: string | null; head: string }>(sql`
    select distinct on (organisation_id) organisation_id as id, stream_seq as seq, stream_head as head
    from ${entries} where organisation_id = any(${uuidList(organisationIds)}) and stream_number = 0
    order by organisation_id, coalesce(stream_seq, -1) desc`);
  return new Map(
    rows.map(({ id, seq, head }) => [
      id,
      { nextSeq: seq === null ? 0 : Number(seq) + 1, prev: head },
    ]),
  );
}

async function targets(
  tx: Tx,
  wanted: readonly EventName[],
): Promise<readonly (number | undefined)[]> {
  if (wanted.length === 0) return [];
  const { rows } = await tx.execute<{ at: number; index: string }>(sql`
    select w.at, n.index
    from json_to_recordset(${JSON.stringify(wanted.map((name, at) => ({ ...name, at })))}::json)
      as w(at int, organisation uuid, "eventId" text)
    join ${events} e on e.organisation_id = w.organisation and e.event_id = w."eventId" and e.kind = 'event'
    join ${entries} n on n.event_id = e.id`);
  const found = new Map(rows.map(({ at, index }) => [at, Number(index)]));
  return wanted.map((_, at) => found.get(at));
}

/** One JSON parameter for all rows: 2,500 entries are two statements. */
async function append(tx: Tx, newEntries: readonly NewEntry[]): Promise<void> {
  const opened = newEntries.flatMap(({ organisation, document }) =>
    document === undefined ? [] : [{ organisation, ...document, seed: toHex(document.seed) }],
  );
  await tx.execute(sql`insert into ${documents} (id, organisation_id, body, seed)
    select id, organisation, body, decode(seed, 'hex')
    from json_to_recordset(${JSON.stringify(opened)}::json) as r(id uuid, organisation uuid, body text, seed text)`);
  const rows = newEntries.map((e) => ({
    index: e.index,
    type: e.entry.t,
    organisation: e.organisation,
    event: e.eventId,
    document: e.document?.id ?? e.eventId ?? e.documentId,
    entry: e.text,
    leaf: toHex(e.leafHash),
    number: e.stream.number,
    seq: e.stream.seq,
    prev: e.stream.prev,
    head: e.stream.head,
    target: "target" in e.entry ? e.entry.target : undefined,
  }));
  await tx.execute(sql`insert into ${entries} (index, type, organisation_id, event_id, document_id, entry, leaf_hash,
      stream_number, stream_seq, stream_prev, stream_head, target)
    select index, type, organisation, event, document, entry, decode(leaf, 'hex'), number, seq, prev, head, target
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(index bigint, type text, organisation uuid, event uuid,
      document uuid, entry text, leaf text, number int, seq bigint, prev text, head text, target bigint)`);
}

function uuidList(ids: Iterable<string>): SQL {
  return sql`string_to_array(${[...ids].join(",")}, ',')::uuid[]`;
}
