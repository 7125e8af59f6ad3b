/**
 * PDF, ISO 32000: what can be seen without opening its compressed parts. Looked at are head, end, and the names in whatever stands outside of
 * streams; what hides in an object stream is not found. That is why a PDF is only ever given out to be saved. docs/files.md.
 */
import { behindTheEnd, broken, refused } from "./refusal.ts";

const KIND = "PDF";
/** Names of what does something by itself, or carries something else along. */
const ACTIVE: Readonly<Record<string, string>> = {
  JavaScript: "a script",
  JS: "a script",
  Launch: "a call of another program",
  EmbeddedFile: "another file inside",
  EmbeddedFiles: "another file inside",
  RichMedia: "a film or a program",
  XFA: "a form with a program of its own",
  ImportData: "a form that fetches data",
  SubmitForm: "a form that sends data",
  GoToE: "another file inside",
};
const TAIL_BYTES = 1_024;

export function readPdf(bytes: Uint8Array): void {
  const text = latin(bytes);
  const end = text.lastIndexOf("%%EOF");
  if (end < Math.max(0, text.length - TAIL_BYTES)) throw broken(KIND);
  if (/[^\0\s]/.test(text.slice(end + "%%EOF".length))) throw behindTheEnd(KIND);
  for (const name of namesIn(text)) {
    const what = Object.hasOwn(ACTIVE, name) ? ACTIVE[name] : undefined;
    if (what !== undefined)
      throw refused("active", `The PDF holds ${what} (/${name}): print it to a plain PDF first.`);
    if (name === "Encrypt")
      throw refused("encrypted", "The PDF is locked: whoever gets it could not read it.");
  }
}

/** Every name outside of streams, with its `#61` read as `a`. */
function* namesIn(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const stream = text.indexOf("stream", at);
    const to = stream < 0 ? text.length : stream;
    for (const [, name = ""] of text.slice(at, to).matchAll(/\/([^\0\s()<>[\]{}/%]{1,127})/g)) {
      yield name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    }
    const close = stream < 0 ? -1 : text.indexOf("endstream", stream);
    if (close < 0) return;
    at = close + "endstream".length;
  }
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join("");
}
