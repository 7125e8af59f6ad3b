/** What a file is, by its own bytes and never by its sender's word; and whether it may be kept. docs/files.md. */
import { Problem } from "../problem.ts";
import { type FileFacts, IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX, type ImageSize } from "./file-kind.ts";
import { readJpeg } from "./jpeg.ts";
import { readPdf } from "./pdf.ts";
import { readPng } from "./png.ts";
import { broken, refused } from "./refusal.ts";
import { readWebp } from "./webp.ts";

/** Throws {@link Problem} for what is not kept here. */
export function readFile(bytes: Uint8Array): FileFacts {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("\xff\xd8\xff"))
    return { mediaType: "image/jpeg", size: sized(bytes, readJpeg) };
  if (head.startsWith("\x89PNG\r\n\x1a\n"))
    return { mediaType: "image/png", size: sized(bytes, readPng) };
  if (/^RIFF....WEBP/s.test(head)) return { mediaType: "image/webp", size: sized(bytes, readWebp) };
  if (/^%PDF-[12]\.\d/.test(head)) {
    readPdf(bytes);
    return { mediaType: "application/pdf" };
  }
  throw refused("type", adviceFor(bytes, head));
}

function sized(bytes: Uint8Array, read: (bytes: Uint8Array) => ImageSize): ImageSize {
  if (bytes.length > IMAGE_BYTES_MAX) {
    const sentence = `A picture has at most ${IMAGE_BYTES_MAX} bytes here: make it smaller first.`;
    throw new Problem("body-too-large", sentence);
  }
  const size = read(bytes);
  if (size.width < 1 || size.height < 1) throw broken("picture");
  if (size.width * size.height > IMAGE_PIXELS_MAX) {
    const sentence = `A picture has at most ${IMAGE_PIXELS_MAX} pixels here: make it smaller first.`;
    throw refused("pixels", sentence);
  }
  return size;
}

const KEPT = "Kept here are JPEG, PNG and WebP pictures, and PDF.";

function adviceFor(bytes: Uint8Array, head: string): string {
  if (bytes.length === 0) return `The file is empty. ${KEPT}`;
  if (/^....ftyp(?:hei|hev|mif|msf|avi)/s.test(head))
    return `This is a HEIC or AVIF picture, which not every device shows: save it as JPEG first. ${KEPT}`;
  if (/^(?:\xef\xbb\xbf)?\s*</.test(head))
    return `This is HTML, SVG or another kind of XML, which can hold programs: export it as PDF or PNG first. ${KEPT}`;
  if (head.startsWith("PK\x03\x04") || head.startsWith("\xd0\xcf\x11\xe0"))
    return `This is a document of an office program, or a ZIP: save it as PDF first. ${KEPT}`;
  if (/^(?:GIF8|II\*\0|MM\0\*|BM)/.test(head))
    return `This kind of picture is not kept: save it as PNG or JPEG first. ${KEPT}`;
  return `By its first bytes this is none of the files that are kept. ${KEPT}`;
}
