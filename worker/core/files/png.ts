/** PNG, third edition: nothing is let in but the picture and its colours. */
import type { ImageSize } from "./file-kind.ts";
import { behindTheEnd, broken, saysMore } from "./refusal.ts";

const KIND = "PNG";
const PICTURE: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB"],
  ...["bKGD", "hIST", "pHYs", "sPLT", "cICP", "mDCV", "cLLI"],
]);
const NAMES: Readonly<Record<string, string>> = { eXIf: "EXIF", tEXt: "text", iTXt: "text or XMP" };
const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;

export function readPng(bytes: Uint8Array): ImageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: ImageSize | undefined;
  for (let at = SIGNATURE_BYTES; ; ) {
    if (at + CHUNK_FRAME_BYTES > bytes.length) throw broken(KIND);
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (length > bytes.length - at - CHUNK_FRAME_BYTES) throw broken(KIND);
    const isFirst = at === SIGNATURE_BYTES;
    if (isFirst !== (name === "IHDR") || (isFirst && length !== 13)) throw broken(KIND);
    if (!PICTURE.has(name)) throw saysMore(KIND, NAMES[name] ?? name.replace(/\W/g, "?"));
    if (isFirst) size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    at += CHUNK_FRAME_BYTES + length;
    if (name !== "IEND") continue;
    if (at !== bytes.length || length > 0) throw behindTheEnd(KIND);
    if (size === undefined) throw broken(KIND);
    return size;
  }
}
