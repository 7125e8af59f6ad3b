/** What a WebP or JPEG file says besides its picture: EXIF (place, time, camera), XMP, IPTC, comments. Pure. */

/** Of WebP's chunks, those that are the picture: RFC 9649 §2. A colour profile is part of how it looks. */
const WEBP_PICTURE: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]);
/** Of JPEG's segments (ITU-T T.81 §B.1): JFIF, a colour profile, Adobe's note on colours. */
const JPEG_SEGMENTS: Readonly<Record<number, string>> = {
  224: "JFIF\0",
  226: "ICC_PROFILE\0",
  238: "Adobe",
};
const [START, SCAN, END, COMMENT, APP_FIRST, APP_LAST] = [0xd8, 0xda, 0xd9, 0xfe, 0xe0, 0xef];

/** The name of the first part that is no picture, or of a file that is neither; undefined when there is none. */
export function metadataIn(bytes: Uint8Array): string | undefined {
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 4) === "WEBP") return inWebp(bytes);
  if (bytes[0] === 0xff && bytes[1] === START) return inJpeg(bytes);
  return "neither WebP nor JPEG";
}

function inWebp(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end !== bytes.length) return "bytes behind the end";
  for (let at = 12; at < end; ) {
    const name = text(bytes, at, 4);
    if (!WEBP_PICTURE.has(name)) return name.trim();
    if (at + 8 > end) return "a broken chunk";
    const size = view.getUint32(at + 4, true);
    // Chunks stand at even places.
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function inJpeg(bytes: Uint8Array): string | undefined {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return "a broken segment";
    const marker = bytes[at + 1] ?? 0;
    if (marker === SCAN) return behindTheEnd(bytes, at);
    const isApp = marker >= APP_FIRST && marker <= APP_LAST;
    const known = JPEG_SEGMENTS[marker];
    if (isApp && (known === undefined || text(bytes, at + 4, known.length) !== known)) {
      return `APP${marker - APP_FIRST}`;
    }
    if (marker === COMMENT) return "a comment";
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return "no picture";
}

/** What follows the picture may be another one, with all it says. */
function behindTheEnd(bytes: Uint8Array, scan: number): string | undefined {
  for (let at = scan; at + 1 < bytes.length; at++) {
    // Within a picture's data no marker can stand by chance.
    if (bytes[at] !== 0xff || bytes[at + 1] !== END) continue;
    return at + 2 === bytes.length ? undefined : "bytes behind the end";
  }
  return "no end";
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
