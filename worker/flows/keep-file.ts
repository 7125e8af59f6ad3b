/**
 * A file comes in: held against its address, looked into, kept. The bytes first and the row after, so that no row ever speaks of what is not
 * there; and noted before as nobody's, so that no bytes stay that no row speaks of.
 */
import { toHex } from "../core/bytes.ts";
import { cleanName, type FileFacts } from "../core/files/file-kind.ts";
import { readFile } from "../core/files/read-file.ts";
import { Problem } from "../core/problem.ts";
import type {
  Digest,
  FileObject,
  FileStore,
  Files,
  FileUsage,
  KeptFile,
  NewFile,
  OwnedFile,
  Randomness,
} from "../ports.ts";

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
  if (known !== undefined && (await isThere({ files, fileStore }, known, bytes)))
    return { isNew: false, file: known };

  const facts = readFile(bytes);
  const at = { organisation, object: random.id() };
  const { isRoom, ...usage } = await files.expect(at, bytes.length);
  if (!isRoom) throw overQuota(usage);
  await fileStore.put(at, bytes, sha256);
  const { object } = at;
  const row = rowOf(facts, { id: random.id(), sha256, name, bytes: bytes.length, object });
  const kept = await files.keep(organisation, row);
  if (kept.outcome === "new") return { isNew: true, file: kept.file };
  await letGo({ files, fileStore }, at);
  if (kept.outcome === "over-quota") throw overQuota(kept);
  if (kept.outcome === "late") throw late();
  return { isNew: false, file: kept.file };
}

/** A file's bytes that went missing are put back. False where the file itself was deleted meanwhile. */
async function isThere(
  { files, fileStore }: Pick<KeepPorts, "files" | "fileStore">,
  known: OwnedFile,
  bytes: Uint8Array,
): Promise<boolean> {
  if (await fileStore.has(known)) return true;
  await fileStore.put(known, bytes, known.sha256);
  const still = await files.find(known.organisation, { sha256: known.sha256 });
  if (still?.object === known.object) return true;
  await letGo({ files, fileStore }, known);
  return false;
}

/** Bytes that no row names go; where they cannot go now, the watch sweeps them away. */
export async function letGo(
  { files, fileStore }: Pick<KeepPorts, "files" | "fileStore">,
  at: FileObject,
): Promise<void> {
  try {
    await fileStore.remove([at]);
    await files.forget(at);
  } catch (error) {
    console.error("file:", error);
  }
}

type Row = Omit<NewFile, "mediaType">;

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

/** Sent again it is taken: what waits on a phone is not lost by it. */
function late(): Problem {
  return new Problem("rate-limited", "This file took too long to arrive: send it again.");
}
