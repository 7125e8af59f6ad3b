/** JPEG, ITU-T T.81 Annex B: nothing is let in but the picture, its colours and its end. */
import type { ImageSize } from "./file-kind.ts";
import { behindTheEnd, broken, saysMore } from "./refusal.ts";

const KIND = "JPEG";
const [SOI, EOI, SOS, TEM] = [0xd8, 0xd9, 0xda, 0x01];
const [APP0, APP15, COMMENT] = [0xe0, 0xef, 0xfe];
/** How the picture is coded (SOF) stands from C0 to CF, but for tables (C4), a reserved one (C8) and arithmetic conditioning (CC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isTable = (marker: number) => [0xc4, 0xcc, 0xdb, 0xdd].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Of the application's segments, those that say how it looks. JFIF may hold a small picture: then it is not the one that is meant. */
const APPS: Readonly<Record<number, string>> = { 0: "JFIF\0", 2: "ICC_PROFILE\0", 14: "Adobe" };

export function readJpeg(bytes: Uint8Array): ImageSize {
  let size: ImageSize | undefined;
  for (let at = 2; ; ) {
    const marker = markerAt(bytes, at);
    at += 2;
    if (marker === EOI) {
      if (at !== bytes.length) throw behindTheEnd(KIND);
      if (size === undefined) throw broken(KIND);
      return size;
    }
    if (marker === SOI || marker === TEM || isRestart(marker)) throw broken(KIND);
    const length = word(bytes, at);
    if (length < 2 || at + length > bytes.length) throw broken(KIND);
    const body = bytes.subarray(at + 2, at + length);
    refuseMore(marker, body);
    if (isFrame(marker)) size = { height: word(body, 1), width: word(body, 3) };
    at += length;
    if (marker === SOS) at = endOfScan(bytes, at);
  }
}

function markerAt(bytes: Uint8Array, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined) throw broken(KIND);
  return marker;
}

function refuseMore(marker: number, body: Uint8Array): void {
  if (marker === COMMENT) throw saysMore(KIND, "a comment");
  if (marker >= APP0 && marker <= APP15) {
    const number = marker - APP0;
    const known = APPS[number];
    const isKnown = known !== undefined && latin(body).startsWith(known);
    const hasThumbnail = number === 0 && (body[12] ?? 0) * (body[13] ?? 0) > 0;
    if (!isKnown || hasThumbnail) throw saysMore(KIND, nameOf(number, body));
    return;
  }
  if (!isFrame(marker) && !isTable(marker) && marker !== SOS)
    throw saysMore(KIND, `segment ${marker.toString(16).toUpperCase()}`);
}

function nameOf(number: number, body: Uint8Array): string {
  const said = latin(body);
  if (said.startsWith("Exif\0")) return "EXIF";
  if (said.startsWith("http://ns.adobe.com/")) return "XMP";
  if (said.startsWith("Photoshop 3.0")) return "IPTC";
  return `APP${number}`;
}

/** Behind the coded picture; a byte FF in it is followed by 00, or is a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    const next = at < 0 ? undefined : bytes[at + 1];
    if (next === undefined) throw broken(KIND);
    if (next !== 0 && !isRestart(next)) return at;
  }
}

const word = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 40));
