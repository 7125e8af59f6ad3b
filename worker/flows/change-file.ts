/** A file is called something else, shown to others or no longer, or deleted. docs/files.md. */
import { buyersIn } from "../core/files/audience.ts";
import { cleanName } from "../core/files/file-kind.ts";
import { Problem } from "../core/problem.ts";
import type { FileName, FileStore, Files, FileUses, KeptFile } from "../ports.ts";
import { letGo } from "./keep-file.ts";

export interface FileChange {
  readonly organisation: string;
  readonly file: FileName;
  readonly name?: string;
  readonly audiences?: readonly string[];
}

/** Throws {@link Problem} where a buyer is named that is not here: whoever took that name later would have the file. */
export async function changeFile(
  { files }: { readonly files: Files },
  { organisation, file, audiences, ...more }: FileChange,
): Promise<KeptFile> {
  const name = more.name === undefined ? undefined : cleanName(more.name);
  if (name === "")
    throw new Problem("body-invalid", "/name: nothing of this name can be kept.", {
      pointer: "/name",
    });
  if (audiences !== undefined) await refuseUnknown(files, organisation, audiences);
  const changed = await files.change(organisation, file, {
    ...(name !== undefined && { name }),
    ...(audiences !== undefined && { audiences: [...new Set(audiences)].sort() }),
  });
  if (changed === undefined) throw new Problem("not-found", "There is no such file of yours.");
  return changed;
}

async function refuseUnknown(files: Files, organisation: string, audiences: readonly string[]) {
  const unknown = await files.unknownBuyers(organisation, buyersIn(audiences));
  const [slug] = unknown;
  if (slug === undefined) return;
  const at = audiences.indexOf(`buyer:${slug}`);
  const sentence = `There is no other organisation called ${slug}.`;
  throw new Problem("partner-unknown", sentence, { pointer: `/audiences/${at}` });
}

/** The row first and the bytes after, so that no row ever speaks of what is not there. What names the file keeps it. */
export async function deleteFile(
  { files, fileStore }: { readonly files: Files; readonly fileStore: FileStore },
  { organisation, file }: { readonly organisation: string; readonly file: FileName },
): Promise<void> {
  const found = await files.remove(organisation, file);
  if (found.outcome === "absent") throw new Problem("not-found", "There is no such file of yours.");
  if (found.outcome === "in-use") throw inUse(found.uses);
  await letGo({ files, fileStore }, { organisation, object: found.object });
}

function inUse({ events, products, people, requests, claims }: FileUses): Problem {
  const [event] = events;
  if (event !== undefined) {
    const sentence = `The event ${event} names this file as its evidence: it is kept as long as the event is. Whom it is shown to is yours to change.`;
    return new Problem("file-in-use", sentence, { rule: "evidence" });
  }
  const what = [
    ...products.map((name) => `the product ${name}`),
    ...people.map((name) => `the card of ${name}`),
    ...(requests > 0 ? ["a request that it answers"] : []),
    ...(claims > 0 ? ["a certificate, figure or claim that it stands behind"] : []),
  ];
  const sentence = `The file is used by ${what.join(", ")}: take it out there first.`;
  return new Problem("file-in-use", sentence, { rule: "used" });
}
