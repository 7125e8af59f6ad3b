/** Small files made byte by byte, so that each says exactly what a test is about. */
import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

export const bytesOf = (
  ...parts: readonly (string | Uint8Array | readonly number[])[]
): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
      ),
    ),
  );
export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const be16 = (n: number) => [n >> 8, n & 255];
const be32 = (n: number) => [...be16(n >>> 16), ...be16(n & 0xffff)];
const le32 = (n: number) => be32(n).reverse();

/** A segment of JPEG with its marker and length. */
export const segment = (marker: number, body: Uint8Array) =>
  bytesOf([0xff, marker], be16(body.length + 2), body);

const TABLE = segment(0xdb, new Uint8Array(65));
const frame = (width: number, height: number) =>
  segment(0xc0, bytesOf([8], be16(height), be16(width), [1, 1, 0x11, 0]));
const SCAN = bytesOf(
  segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
  [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
);
const JFIF = segment(0xe0, bytesOf("JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0]));

/** `more` stands between the head and the picture. */
export function jpeg({ more = bytesOf(), width = 40, height = 20 } = {}): Uint8Array {
  return bytesOf([0xff, 0xd8], JFIF, more, TABLE, frame(width, height), SCAN, [0xff, 0xd9]);
}

export function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = bytesOf(name, body);
  return bytesOf(be32(body.length), named, be32(crc32(named)));
}

export function png({ more = bytesOf(), width = 2, height = 1, seed = 0 } = {}): Uint8Array {
  const row = new Uint8Array(1 + 3 * Math.min(width, 4_096));
  row[1] = seed % 256;
  row[2] = Math.floor(seed / 256);
  return bytesOf(
    "\x89PNG\r\n\x1a\n",
    chunk("IHDR", bytesOf(be32(width), be32(height), [8, 2, 0, 0, 0])),
    more,
    chunk(
      "IDAT",
      deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 4_096) }, () => row))),
    ),
    chunk("IEND", new Uint8Array()),
  );
}

export function riff(name: string, body: Uint8Array): Uint8Array {
  return bytesOf(name, le32(body.length), body, body.length % 2 === 1 ? [0] : []);
}

/** `VP8X` with a lossy frame in it. */
export function webp({ more = bytesOf(), width = 40, height = 20 } = {}): Uint8Array {
  const side = (n: number) => le32(n - 1).slice(0, 3);
  const canvas = riff("VP8X", bytesOf([0, 0, 0, 0], side(width), side(height)));
  const picture = riff(
    "VP8 ",
    bytesOf([0, 0, 0, 0x9d, 0x01, 0x2a], [width, 0, height, 0], [1, 2, 3]),
  );
  const inside = bytesOf("WEBP", canvas, picture, more);
  return bytesOf("RIFF", le32(inside.length), inside);
}

/** Where Finca Aurora is, as a phone writes it into a photo: TIFF with a directory of GPS. */
export const GPS = bytesOf(
  ...["Exif\0\0MM\0*", be32(8), be16(1), be16(0x8825), be16(4), be32(1), be32(26), be32(0)],
  ...[be16(2), be16(1), be16(2), be32(2), "N\0\0\0", be16(2), be16(5), be32(3), be32(56), be32(0)],
  ...[be32(14), be32(1), be32(55), be32(1), be32(12), be32(1)],
);
const XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>";

/** What says where, when and by whom, in each format and each place it can stand in. */
export const TELLING: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["a JPEG with EXIF and its place", jpeg({ more: segment(0xe1, GPS) }), /EXIF/],
  ["a JPEG with XMP", jpeg({ more: segment(0xe1, bytesOf(XMP)) }), /XMP/],
  ["a JPEG with IPTC", jpeg({ more: segment(0xed, bytesOf("Photoshop 3.0\0")) }), /IPTC/],
  ["a JPEG with a comment", jpeg({ more: segment(0xfe, bytesOf("by Rosa")) }), /a comment/],
  ["a JPEG with a list of more pictures", jpeg({ more: segment(0xe2, bytesOf("MPF\0")) }), /APP2/],
  [
    "a JPEG with a small picture of its own",
    jpeg({ more: segment(0xe0, bytesOf("JFIF\0", [1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7])) }),
    /APP0/,
  ],
  ["a PNG with EXIF", png({ more: chunk("eXIf", GPS.subarray(6)) }), /EXIF/],
  ["a PNG with text", png({ more: chunk("tEXt", bytesOf("Author\0Rosa")) }), /text/],
  [
    "a PNG with XMP",
    png({ more: chunk("iTXt", bytesOf("XML:com.adobe.xmp\0\0\0\0\0<x/>")) }),
    /XMP/,
  ],
  ["a PNG with packed text", png({ more: chunk("zTXt", bytesOf("a\0\0x")) }), /zTXt/],
  ["a PNG with its time", png({ more: chunk("tIME", new Uint8Array(7)) }), /tIME/],
  ["a WebP with EXIF", webp({ more: riff("EXIF", GPS.subarray(6)) }), /EXIF/],
  ["a WebP with XMP", webp({ more: riff("XMP ", bytesOf("<x:xmpmeta/>")) }), /XMP/],
  ["a WebP with what nobody knows", webp({ more: riff("oops", bytesOf("x")) }), /oops/],
];

export const pdf = (inside = "1 0 obj << /Type /Catalog >> endobj") =>
  bytesOf(`%PDF-1.7\n${inside}\nstartxref\n0\n%%EOF\n`);
