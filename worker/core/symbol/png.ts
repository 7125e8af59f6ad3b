/** A picture of dots as PNG: one bit a dot, with its density, so that it prints at the size it was made for. ISO/IEC 15948 (PNG, third edition). */
import { concat, u32, utf8 } from "../bytes.ts";
import type { Bitmap } from "./bitmap.ts";
import { MM_PER_INCH } from "./size.ts";

/** Compresses in the zlib format (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** One bit a dot, grey; compressed, filtered and ordered in the only and simplest ways. */
const ONE_BIT_GREY = Uint8Array.of(1, 0, 0, 0, 0);
const PER_METRE = Uint8Array.of(1);

export function pngOf(bitmap: Bitmap, dpi: number, deflate: Deflate): Uint8Array {
  const dotsPerMetre = Math.round((dpi * 1000) / MM_PER_INCH);
  return concat(
    SIGNATURE,
    chunk("IHDR", concat(u32(bitmap.width), u32(bitmap.height), ONE_BIT_GREY)),
    chunk("pHYs", concat(u32(dotsPerMetre), u32(dotsPerMetre), PER_METRE)),
    chunk("IDAT", deflate(scanlines(bitmap))),
    chunk("IEND", new Uint8Array(0)),
  );
}

/** Each row behind a byte that names its filter, which is none. */
function scanlines({ height, bytesPerRow, bytes }: Bitmap): Uint8Array {
  const lines = new Uint8Array((bytesPerRow + 1) * height);
  for (let row = 0; row < height; row++) {
    const dots = bytes.subarray(row * bytesPerRow, (row + 1) * bytesPerRow);
    lines.set(dots, row * (bytesPerRow + 1) + 1);
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat(utf8(type), data);
  return concat(u32(data.length), named, u32(crc32(named)));
}

const CRC_POLYNOMIAL = 0xedb88320;

/** ISO/IEC 15948, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
  }
  return ~crc;
}
