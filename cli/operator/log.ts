/** Makes the log: leaf 0 says its name and its key, and its hash is the log's id for ever. docs/log-format.md §2. */
import { fromBase64, fromUtf8, toBase64 } from "../../worker/core/bytes.ts";
import { encodeEntry, type ManifestEntry } from "../../worker/core/log/entry.ts";
import { leafHash } from "../../worker/core/log/tree.ts";
import { ed25519Signer } from "../../worker/signing.ts";
import { type Client, inScope } from "./database.ts";

export interface CreatedLog {
  /** b64 leaf hash of leaf 0; the genesis root of the log on every chain. */
  readonly logId: string;
  readonly genesis: string;
}

/** Gives the log that is there, when there is one; refuses when it has another name or key. */
export async function createLog(
  client: Client,
  {
    origin,
    signingSeed,
    now,
  }: { readonly origin: string; readonly signingSeed: string; readonly now: number },
): Promise<CreatedLog> {
  const { publicKey } = await ed25519Signer(fromBase64(signingSeed));
  const key = toBase64(publicKey);
  return inScope(client, { scope: "log" }, async () => {
    const { rows } = await client.query<{ entry: string; leaf: Buffer }>(
      "select entry, leaf_hash as leaf from entries where index = 0",
    );
    const [existing] = rows;
    if (existing !== undefined) {
      const manifest = JSON.parse(existing.entry) as ManifestEntry;
      if (manifest.origin !== origin || manifest.key !== key) {
        throw new Error(
          `The database holds the log ${manifest.origin}; it cannot continue as ${origin} or with another key.`,
        );
      }
      return named(existing.leaf);
    }
    const bytes = encodeEntry({ v: 1, t: "manifest", i: "0", rt: String(now), origin, key });
    const leaf = leafHash(bytes);
    await client.query(
      "insert into entries (index, type, entry, leaf_hash) values (0, 'manifest', $1, $2)",
      [fromUtf8(bytes), Buffer.from(leaf)],
    );
    await client.query("insert into tiles (level, number, hashes) values (0, 0, $1)", [
      Buffer.from(leaf),
    ]);
    await client.query("insert into checkpoints (size, prev_size, root) values (1, 0, $1)", [
      Buffer.from(leaf),
    ]);
    return named(leaf);
  });
}

/** The leaf hash of leaf 0, as the contract takes it. */
export async function readGenesis(client: Client): Promise<string> {
  const { rows } = await inScope(client, { scope: "log" }, () =>
    client.query<{ leaf: Buffer }>("select leaf_hash as leaf from entries where index = 0"),
  );
  if (rows[0] === undefined) throw new Error("There is no log yet: rootproof log create.");
  return named(rows[0].leaf).genesis;
}

function named(leaf: Uint8Array): CreatedLog {
  return {
    logId: toBase64(new Uint8Array(leaf)),
    genesis: `0x${Buffer.from(leaf).toString("hex")}`,
  };
}
