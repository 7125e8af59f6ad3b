/** A file goes out, to whoever may have it; what is hidden and what is absent answer alike. docs/files.md, *Who may see it*. */
import { Problem } from "../core/problem.ts";
import type { FileName, FileStore, Files, OwnedFile } from "../ports.ts";

export interface GivePorts {
  readonly files: Files;
  readonly fileStore: FileStore;
}

export interface FileGiven {
  readonly file: OwnedFile;
  readonly body: ReadableStream;
}

/** To the organisation itself, and to those it names as buyers. */
export function giveFile(ports: GivePorts, organisation: string, name: FileName) {
  return give(ports, ports.files.find(organisation, name));
}

export function giveToAuditor(ports: GivePorts, organisation: string, name: FileName) {
  return give(ports, ports.files.findForAuditor(organisation, name));
}

/** On a brand's own host only what is the brand's. */
export async function giveToAnyone(ports: GivePorts, id: string, brand?: string) {
  const given = await give(ports, ports.files.findPublic(id));
  if (brand !== undefined && brand !== given.file.slug) throw nothing();
  return given;
}

async function give(
  { fileStore }: GivePorts,
  found: Promise<OwnedFile | undefined>,
): Promise<FileGiven> {
  const file = await found;
  const body = file && (await fileStore.get(file));
  if (file === undefined || body === undefined) throw nothing();
  return { file, body };
}

function nothing(): Problem {
  return new Problem("not-found", "There is no such file, or it is not for you.");
}
