/** A file comes in: held against its address, looked into, kept. The bytes first and the row after, so that no row ever speaks of what is not there. */
import { toHex } from "../core/bytes.ts";
import { cleanName, type FileFacts } from "../core/files/file-kind.ts";
import { readFile } from "../core/files/read-file.ts";
import { Problem } from "../core/problem.ts";
import type { Digest, FileStore, Files, FileUsage, KeptFile, Randomness } from "../ports.ts";

export interface KeepPorts {
  readonly files: Files;
  readonly fileStore: FileStore;
  readonly digest: Digest;
  readonly random: Randomness;
}

export interface FileSent {
  readonly organisation: string;
  /** In hex, as the address says. */
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same again changes nothing. Throws {@link Problem} for what is not kept here. */
export async function keepFile(
  { files, fileStore, digest, random }: KeepPorts,
  { organisation, sha256, bytes, ...sent }: FileSent,
): Promise<{ readonly isNew: boolean; readonly file: KeptFile }> {
  const name = cleanName(sent.name);
  if (name === "") throw noName();
  const is = toHex(await digest(bytes));
  if (is !== sha256) throw otherBytes(is);
  const known = await files.find(organisation, { sha256 });
  if (known !== undefined && (await fileStore.has(organisation, sha256)))
    return { isNew: false, file: known };

  const facts = readFile(bytes);
  const usage = await files.usage(organisation);
  if (known === undefined && usage.used + bytes.length > usage.most) throw overQuota(usage);
  await fileStore.put(organisation, sha256, bytes);
  const row = rowOf(facts, { id: random.id(), sha256, name, bytes: bytes.length });
  const kept = await files.keep(organisation, row);
  if (kept.outcome === "over-quota") throw overQuota(kept);
  if (kept.outcome === "resting") throw resting();
  return { isNew: kept.outcome === "new", file: kept.file };
}

type Row = Omit<KeptFile, "audiences" | "createdAt" | "mediaType">;

function rowOf({ mediaType, size }: FileFacts, row: Row) {
  return { ...row, mediaType, ...(size !== undefined && { size }) };
}

function noName(): Problem {
  const sentence = "Say what the file is called: ?name=receipt.pdf";
  return new Problem("query-invalid", sentence, { pointer: "name", rule: "required" });
}

function otherBytes(is: string): Problem {
  const sentence = `These bytes have the SHA-256 ${is}: the address names others. Was it cut off on its way?`;
  return new Problem("file-refused", sentence, { rule: "sha256" });
}

function overQuota({ used, most }: FileUsage): Problem {
  const sentence = `${used} of ${most} bytes are used, and there is no room for this file. Delete what is no longer needed, or ask the operator of this site for more.`;
  return new Problem("quota-exceeded", sentence, { rule: "storage" });
}

/** Sent again later it is taken: what waits on a phone is not lost by it. */
function resting(): Problem {
  const sentence = "This file was deleted just now: send it again in a minute.";
  return new Problem("rate-limited", sentence);
}
