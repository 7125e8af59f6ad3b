/** The golden vectors: what version 1 of the formats is. They may be added to, never changed. docs/log-format.md. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromBase64, toBase64, utf8 } from "../../../worker/core/bytes.ts";
import { parseJson } from "../../../worker/core/json.ts";
import { commitDocument } from "../../../worker/core/log/commitment.ts";
import { encodeEntry, leafHashOf, parseEntry } from "../../../worker/core/log/entry.ts";
import {
  formatCheckpoint,
  formatVkey,
  openNote,
  parseVkey,
  signNote,
} from "../../../worker/core/log/note.ts";
import {
  openingTag,
  prevHash,
  signedBytes,
  streamKey,
  streamTag,
} from "../../../worker/core/log/stream.ts";
import { inclusionPath, rootOf } from "../../../worker/core/log/tree.ts";
import { buildBundle } from "../../../worker/core/proof/build-bundle.ts";
import { parseBundle } from "../../../worker/core/proof/bundle.ts";
import { GOLDEN_PATH, golden as makeGolden } from "../../vectors/log/make.ts";
import { ed25519, Signer } from "../proof/signers.ts";

const text = readFileSync(GOLDEN_PATH, "utf8");
const golden = JSON.parse(text) as ReturnType<typeof makeGolden>;
const b64 = toBase64;

describe("the golden vectors", () => {
  test("come out of the slow implementation as they are checked in", () => {
    expect(JSON.parse(JSON.stringify(makeGolden()))).toEqual(golden);
  });

  test("hold an entry and a document of every type", () => {
    const types = golden.entries.map((entry) => JSON.parse(entry.text).t);
    const all = ["manifest", "stream", "event", "correction", "key", "keyrev", "erasure", "record"];
    expect(new Set(types)).toEqual(new Set(all));
    expect(new Set(golden.documents.map(({ t }) => t))).toEqual(new Set(all.slice(1)));
  });
});

describe("worker/core reproduces", () => {
  test.each(golden.documents)("the salts, digests, decoys and commitment of a $t document", (d) => {
    const document = parseJson(JSON.stringify(d.document)) as { [name: string]: string };
    const seed = fromBase64(d.seed);
    const made = commitDocument({ document, seed, ...(d.stream && { stream: d.stream }) });
    expect(b64(made.commit)).toBe(d.commit);
    expect(made.decoys.map(b64)).toEqual(d.decoys);
    expect(made.fields.map((f) => ({ ...f, salt: b64(f.salt), digest: b64(f.digest) }))).toEqual(
      d.fields,
    );
  });

  test.each(golden.entries)("the bytes and leaf hash of $text", ({ text, leafHash }) => {
    const entry = parseEntry(utf8(text));
    expect(encodeEntry(entry)).toEqual(utf8(text));
    expect(b64(leafHashOf(entry))).toBe(leafHash);
  });

  test("the stream's tags and its chain of #prev", () => {
    const { organisationKey, opening, streamKey: key, tags, secondOpening } = golden.streams;
    const secret = fromBase64(organisationKey);
    expect(b64(openingTag(secret, 0))).toBe(opening);
    expect(b64(openingTag(secret, 1n))).toBe(secondOpening);
    expect(b64(streamKey(secret, 0))).toBe(key);
    for (const { seq, tag } of tags) expect(b64(streamTag(fromBase64(key), seq))).toBe(tag);
    const [, ...rest] = golden.entries.map((e) => parseEntry(utf8(e.text)));
    golden.documents.forEach((document, at) => {
      const entry = rest[at];
      if (entry === undefined || entry.t === "manifest") throw new Error("not a document's entry");
      expect(entry.stream).toBe(document.tag);
      expect(new TextDecoder().decode(signedBytes(entry))).toBe(document.signedBytes);
      expect(prevHash(signedBytes(entry))).toBe(document.nextPrev);
      const next = golden.documents[at + 1];
      if (next !== undefined) expect(next.stream).toEqual({ seq: at, prev: document.nextPrev });
    });
  });

  test("the root at every size", () => {
    const hashes = golden.entries.map((entry) => fromBase64(entry.leafHash));
    golden.roots.forEach((root, at) => {
      expect(b64(rootOf(hashes.slice(0, at + 1)))).toBe(root);
    });
  });

  test("the checkpoint, its key and its signature", async () => {
    const { seed, vkey, note } = golden.checkpoint;
    const key = parseVkey(vkey);
    const signer = new Signer(key.name, fromBase64(seed)[0] ?? 0);
    expect(formatVkey(signer.key)).toBe(vkey);
    const root = fromBase64(golden.roots.at(-1) ?? "");
    const body = formatCheckpoint({ origin: key.name, size: 9, root });
    expect(await signNote(body, signer.key, signer.sign)).toBe(note);
    const opened = await openNote(note, [key], ed25519);
    expect(opened).toEqual({ checkpoint: { origin: key.name, size: 9n, root }, signedBy: [key] });
  });

  test("the bundle", () => {
    const event = golden.documents[1];
    if (event === undefined) throw new Error("no event");
    const hashes = golden.entries.map((entry) => fromBase64(entry.leafHash));
    const bundle = buildBundle({
      entry: utf8(golden.entries[2]?.text ?? ""),
      index: 2,
      fields: event.fields.map((f) => ({
        pointer: f.pointer,
        value: parseJson(JSON.stringify(f.value)),
        salt: fromBase64(f.salt),
        digest: fromBase64(f.digest),
      })),
      hidden: event.decoys.map(fromBase64),
      disclose: (pointer) => pointer === "/bizStep" || pointer.startsWith("/quantityList"),
      checkpoints: [
        {
          note: golden.checkpoint.note,
          path: inclusionPath(hashes, 2),
          anchors: [
            { chainId: 31337, contract: `0x${"c0".repeat(20)}`, prevSize: 1, time: 1795308450 },
          ],
        },
      ],
    });
    expect(bundle).toEqual(golden.bundle);
    expect(parseBundle(JSON.stringify(golden.bundle)).index).toBe(2n);
  });
});
