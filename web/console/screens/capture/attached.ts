/** Photos and documents of a step before it is recorded: named by their hash, made small where they are pictures. */
import { cleanName, FILE_BYTES_MAX } from "../../../../worker/core/files/file-kind.ts";
import type { EvidenceFile } from "../../../../worker/core/steps/draft.ts";
import { PhotoRefused, preparePhoto, sha256Of } from "../../offline/photos.ts";

export interface Attached {
  readonly file: EvidenceFile;
  /** Absent where the server has it and this phone let go of it. */
  readonly blob?: Blob;
}

const PDF = "application/pdf";
const PDF_BEGINS = "%PDF-";

/** Throws {@link PhotoRefused}. */
export async function attach(source: File, n: number): Promise<Attached> {
  const isPdf = (await source.slice(0, PDF_BEGINS.length).text()) === PDF_BEGINS;
  if (isPdf && source.size > FILE_BYTES_MAX) throw new PhotoRefused("too-large");
  const blob = isPdf ? new Blob([source], { type: PDF }) : await preparePhoto(source);
  // What a phone calls a photo often says when it was taken.
  const name = isPdf
    ? cleanName(source.name) || `document-${n}.pdf`
    : `photo-${n}.${blob.type === "image/webp" ? "webp" : "jpg"}`;
  return { file: { sha256: await sha256Of(blob), mediaType: blob.type, name }, blob };
}

/** What a record has, with those that are still on this phone. */
export async function attachedAgain(
  evidence: readonly EvidenceFile[],
  blobs: readonly Blob[],
): Promise<Attached[]> {
  const byHash = new Map<string, Blob>();
  for (const blob of blobs) byHash.set(await sha256Of(blob), blob);
  return evidence.map((file) => {
    const blob = byHash.get(file.sha256);
    return { file, ...(blob && { blob }) };
  });
}
