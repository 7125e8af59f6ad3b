/**
 * PDF, ISO 32000: what can be seen without opening its compressed parts. Looked at are head, end, and every name, wherever it stands: a file's
 * table of objects may point into what looks like a comment, a string or a stream. What is compressed is not found. That is why a PDF is only
 * ever given out to be saved. docs/files.md.
 */
import { behindTheEnd, broken, refused } from "./refusal.ts";

const KIND = "PDF";
/** Names of what does something by itself, or carries something else along. */
const ACTIVE: Readonly<Record<string, string>> = {
  JavaScript: "a script",
  Launch: "a call of another program",
  EmbeddedFile: "another file inside",
  EmbeddedFiles: "another file inside",
  RichMedia: "a film or a program",
  Rendition: "a film or a program",
  XFA: "a form with a program of its own",
  ImportData: "a form that fetches data",
  SubmitForm: "a form that sends data",
  GoToE: "another file inside",
};
/** Two letters stand in compressed bytes by chance; and there this one alone runs nothing. */
const OUTSIDE_STREAMS: Readonly<Record<string, string>> = { JS: "a script" };
const TAIL_BYTES = 1_024;

export function readPdf(bytes: Uint8Array): void {
  const text = latin(bytes);
  const end = text.lastIndexOf("%%EOF");
  if (end < Math.max(0, text.length - TAIL_BYTES)) throw broken(KIND);
  if (/[^\0\s]/.test(text.slice(end + "%%EOF".length))) throw behindTheEnd(KIND);
  refuseNames(text, ACTIVE);
  for (const part of outsideStreams(text)) refuseNames(part, OUTSIDE_STREAMS);
}

function refuseNames(text: string, active: Readonly<Record<string, string>>): void {
  for (const name of namesIn(text)) {
    if (Object.hasOwn(active, name)) {
      const sentence = `The PDF holds ${active[name]} (/${name}): print it to a plain PDF first.`;
      throw refused("active", sentence);
    }
    if (name === "Encrypt")
      throw refused("encrypted", "The PDF is locked: whoever gets it could not read it.");
  }
}

/** With their `#61` read as `a`. */
function* namesIn(text: string): Generator<string> {
  for (const [, name = ""] of text.matchAll(/\/([^\0\s()<>[\]{}/%]{1,127})/g)) {
    yield name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/** A stream begins behind its dictionary, with a line of its own; what has no end is none. */
function* outsideStreams(text: string): Generator<string> {
  const opens = />>[\0\s]{0,8}stream\r?\n/g;
  let from = 0;
  for (let open = opens.exec(text); open !== null; open = opens.exec(text)) {
    const close = text.indexOf("endstream", opens.lastIndex);
    if (close < 0) break;
    yield text.slice(from, open.index);
    from = opens.lastIndex = close + "endstream".length;
  }
  yield text.slice(from);
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join("");
}
