/** WebP, RFC 9649: nothing is let in but a still picture and its colours. */
import type { ImageSize } from "./file-kind.ts";
import { behindTheEnd, broken, saysMore } from "./refusal.ts";

const KIND = "WebP";
const PICTURE: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]);
const HEAD_BYTES = 12;

export function readWebp(bytes: Uint8Array): ImageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw broken(KIND);
  if (end < bytes.length) throw behindTheEnd(KIND);
  let size: ImageSize | undefined;
  for (let at = HEAD_BYTES; at < end; ) {
    if (at + 8 > end) throw broken(KIND);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (length > end - at - 8) throw broken(KIND);
    if (!PICTURE.has(name)) throw saysMore(KIND, name.trim().replace(/\W/g, "?"));
    size ??= sizeIn(name, bytes.subarray(at + 8, at + 8 + length));
    // Chunks stand at even places.
    at += 8 + length + (length % 2);
    if (at > end) throw broken(KIND);
  }
  if (size === undefined) throw broken(KIND);
  return size;
}

function sizeIn(name: string, body: Uint8Array): ImageSize | undefined {
  const at = (n: number) => body[n] ?? 0;
  const word = (n: number) => at(n) + at(n + 1) * 256;
  if (name === "VP8X") {
    const one = (n: number) => 1 + at(n) + at(n + 1) * 256 + at(n + 2) * 65_536;
    return body.length === 10 ? { width: one(4), height: one(7) } : undefined;
  }
  // The key frame's start code, RFC 6386 §9.1; two bits of each side are its scale.
  if (name === "VP8 " && at(3) === 0x9d && at(4) === 0x01 && at(5) === 0x2a)
    return { width: word(6) % 16_384, height: word(8) % 16_384 };
  if (name === "VP8L" && at(0) === 0x2f) {
    const bits = word(1) + word(3) * 65_536;
    return { width: 1 + (bits % 16_384), height: 1 + (Math.floor(bits / 16_384) % 16_384) };
  }
  return undefined;
}
