/** Checkpoints as signed notes: one spelling, strangers ignored, a bad signature of a friend refuses everything. §4. */
import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../worker/core/bytes.ts";
import {
  formatCheckpoint,
  formatVkey,
  openNote,
  parseNote,
  parseVkey,
} from "../../../worker/core/log/note.ts";
import { ed25519 } from "../proof/signers.ts";
import {
  cosign,
  LOG_SIGNER,
  noteFor,
  ORIGIN,
  OTHER_WITNESS,
  STRANGER,
  WITNESS,
} from "../proof/world.ts";

const root = new Uint8Array(32).fill(1);
const note = await noteFor({ size: 9, root });
const body = formatCheckpoint({ origin: ORIGIN, size: 9, root });
const keys = [LOG_SIGNER.key, WITNESS.key];
const code = (name: string) => expect.objectContaining({ code: name });

/** The Go project's own example, from golang.org/x/mod/sumdb/note: a key and a note it signed. */
const GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_SIGNATURE =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
const GO_TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;

describe("a verifier key", () => {
  test("of the Go project is read, and its signature over its own text holds", async () => {
    const key = parseVkey(GO_KEY);
    expect(formatVkey(key)).toBe(GO_KEY);
    const signature = Buffer.from(GO_SIGNATURE.split(" ")[2] ?? "", "base64").subarray(4);
    expect(await ed25519(key.publicKey, Buffer.from(GO_TEXT), signature)).toBe(true);
  });

  test.each([
    ["with another key id", GO_KEY.replace("c74f20a3", "c74f20a4")],
    ["of another type", "a+00000000+AhpcLQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
    ["with a space in its name", GO_KEY.replace("Peter", "Peter ")],
    ["cut short", GO_KEY.slice(0, -4)],
    ["without a name", GO_KEY.replace("PeterNeumann", "")],
  ])("%s is refused", (_what, text) => {
    expect(() => parseVkey(text)).toThrow(code("note-key-malformed"));
  });
});

describe("a note", () => {
  test("is opened by the log's key, and says who signed", async () => {
    const opened = await openNote(await cosign(note, WITNESS), keys, ed25519);
    expect(opened.checkpoint).toEqual({ origin: ORIGIN, size: 9n, root });
    expect(opened.signedBy).toEqual(keys);
  });

  test("is opened in spite of strangers' signatures, which count for nothing", async () => {
    const crowded = await cosign(note, OTHER_WITNESS);
    expect((await openNote(crowded, keys, ed25519)).signedBy).toEqual([LOG_SIGNER.key]);
    const strange = await noteFor({ size: 9, root, by: STRANGER });
    expect((await openNote(strange, keys, ed25519)).signedBy).toEqual([]);
  });

  test("counts a signature that stands there twice once", async () => {
    const line = note.slice(note.indexOf("— "));
    expect((await openNote(note + line, keys, ed25519)).signedBy).toEqual([LOG_SIGNER.key]);
  });

  test("is refused when a known key's signature is not good, even beside good ones", async () => {
    const edited = note.replace("\n9\n", "\n10\n");
    await expect(openNote(edited, keys, ed25519)).rejects.toThrow(code("note-signature"));
    const cosigned = await cosign(note, WITNESS);
    const corrupt = `${cosigned.slice(0, -10)}AAAA${cosigned.slice(-6)}`;
    await expect(openNote(corrupt, keys, ed25519)).rejects.toThrow(code("note-signature"));
    const short = `${note}— ${WITNESS.key.name} ${toBase64(Buffer.concat([Buffer.from(formatVkey(WITNESS.key).split("+")[1] ?? "", "hex"), Buffer.alloc(64)]))}\n`;
    await expect(openNote(short, keys, ed25519)).rejects.toThrow(code("note-signature"));
  });

  const b64Root = toBase64(root);
  const line = note.slice(note.indexOf("— "));
  test.each([
    ["an extension line", `${body}extension\n\n${line}`],
    ["carriage returns", note.replaceAll("\n", "\r\n")],
    ["no blank line", body + line],
    ["no signature", `${body}\n`],
    ["no newline at its end", note.slice(0, -1)],
    ["something behind the signatures", `${note}\nmore\n`],
    ["a leading zero in its size", note.replace("\n9\n", "\n09\n")],
    ["a size of 2^63", note.replace("\n9\n", "\n9223372036854775808\n")],
    ["a short root", note.replace(b64Root, "AQEB")],
    ["a root in other base64", note.replace(b64Root, b64Root.replace("=", ""))],
    ["a space in its origin", note.replace(`${ORIGIN}\n`, "log example\n")],
    ["a hyphen for the dash", note.replace("— ", "- ")],
    ["a signature of three bytes", `${body}\n— ${ORIGIN} AAAA\n`],
    ["too many signatures", `${body}\n${line.repeat(33)}`],
    ["20 kB", `${"x".repeat(20_000)}\n9\n${b64Root}\n\n${line}`],
  ])("with %s is refused", (_what, text) => {
    expect(() => parseNote(text)).toThrow(code("note-malformed"));
  });

  test("with stray bits in a signature's base64 is refused", () => {
    expect(() => parseNote(`${body}\n— ${ORIGIN} ${"A".repeat(90)}B=\n`)).toThrow(
      code("encoding-malformed"),
    );
  });
});
