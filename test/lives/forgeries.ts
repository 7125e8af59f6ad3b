/** What a thief of the database can write into it: single words, or a whole history that fits itself. */
import type { Client } from "../../cli/operator/database.ts";
import { fromBase64, toBase64, utf8 } from "../../worker/core/bytes.ts";
import { commitDocument } from "../../worker/core/log/commitment.ts";
import { readDocument } from "../../worker/core/log/document.ts";
import { type CommittedEntry, encodeEntry, parseEntry } from "../../worker/core/log/entry.ts";
import { leafHash, rootOf } from "../../worker/core/log/tree.ts";
import { change } from "./attacker.ts";
import { MILLING, SHIPPING } from "./cast.ts";

export const OF_THE_MILLING = `id = (select id from events where event_id = '${MILLING.eventID}')`;
export const bend = (from: string, to: string) => (client: Client) =>
  change(client, `update documents set body = replace(body, $1, $2) where ${OF_THE_MILLING}`, [
    ...[from, to],
  ]);

/** Everything that can be computed without the log's key and without the chain. */
export async function rewriteAsIfItHadBeenSo(client: Client): Promise<void> {
  await bend('"quantity":160', '"quantity":190')(client);
  const { rows } = await client.query(`select n.index, n.entry, n.stream_seq as seq,
    n.stream_prev as prev, d.body, d.seed from entries n join documents d on d.id = n.document_id
    where d.${OF_THE_MILLING}`);
  const [{ index, entry, seq, prev, body, seed }] = rows;
  const old = parseEntry(utf8(entry)) as CommittedEntry;
  const { commit } = commitDocument({
    ...{ document: readDocument(body), seed: new Uint8Array(seed) },
    stream: { seq: BigInt(seq), prev },
  });
  const bytes = encodeEntry({ ...old, commit: toBase64(commit) });
  const text = new TextDecoder().decode(bytes);
  const hash = Buffer.from(leafHash(bytes));
  await change(client, "update entries set entry = $1, leaf_hash = $2 where index = $3", [
    ...[text, hash, index],
  ]);
  const leaves = await client.query("select leaf_hash as leaf from entries order by index");
  const hashes = leaves.rows.map(({ leaf }) => new Uint8Array(leaf));
  await change(client, "update tiles set hashes = $1 where level = 0", [Buffer.concat(hashes)]);
  const { rows: sizes } = await client.query("select size from checkpoints");
  for (const { size } of sizes) {
    const root = Buffer.from(rootOf(hashes.slice(0, Number(size))));
    await client.query("update checkpoints set root = $1 where size = $2", [root, size]);
  }
}

/** Two neighbours' rows change places; each still says its old one. */
export async function swap(client: Client) {
  const { rows } = await client.query(
    "select n.index from entries n join events e on e.id = n.event_id where e.event_id = any($1) order by 1",
    [[MILLING.eventID, SHIPPING.eventID]],
  );
  const [first, second] = rows.map(({ index }) => Number(index));
  for (const [from, to] of [
    [first, -1],
    [second, first],
    [-1, second],
  ]) {
    await change(client, "update entries set index = $2 where index = $1", [from, to]);
  }
  return { first, second };
}

/** The mill's own note with one bit of its signature turned. */
export function forged(bundle: string): string {
  const { note } = JSON.parse(bundle).checkpoints[0] as { note: string };
  const [, signature = ""] = /([A-Za-z0-9+/=]+)\n$/.exec(note) ?? [];
  const bytes = fromBase64(signature);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return note.replace(signature, toBase64(bytes));
}
