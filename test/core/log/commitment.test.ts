/** Commitments: the same as the slow implementation for any document, and opened by nothing but the document. §1. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../worker/core/bytes.ts";
import type { Json, JsonObject } from "../../../worker/core/json.ts";
import {
  commitDocument,
  commitFromDigests,
  FIELDS_MAX,
  fieldDigest,
  flatten,
} from "../../../worker/core/log/commitment.ts";
import { type SlowJson, slowCommit, slowFields } from "../../support/slow-log.ts";

const seed = new Uint8Array(32).fill(5);

const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.constant(null),
);
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme", maxLength: 6 }), tie("value"), { maxKeys: 5 }),
  ),
})).value as fc.Arbitrary<Json>;
const anyDocument = fc
  .dictionary(fc.string({ unit: "grapheme", maxLength: 6 }), anyJson, { minKeys: 1, maxKeys: 6 })
  .filter((document) => Object.keys(document).length > 0) as fc.Arbitrary<JsonObject>;

describe("flattening", () => {
  test("gives leaves and empty containers, in the document's order, under RFC 6901 names", () => {
    const fields = flatten({ b: { c: [1, { d: null }], e: {} }, a: [], "x/y~z": "w", "": false });
    expect(fields).toEqual([
      { pointer: "/b/c/0", value: 1 },
      { pointer: "/b/c/1/d", value: null },
      { pointer: "/b/e", value: {} },
      { pointer: "/a", value: [] },
      { pointer: "/x~1y~0z", value: "w" },
      { pointer: "/", value: false },
    ]);
  });

  test("agrees with the slow implementation for any document", () => {
    const agree = (document: JsonObject) =>
      expect(flatten(document)).toEqual(slowFields(document as SlowJson));
    fc.assert(
      fc.property(anyDocument, (document) => void agree(document)),
      { seed: 7 },
    );
  });

  test("does not mind depth: it keeps a list, not a stack", () => {
    let deep: Json = "bottom";
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(flatten({ deep })).toHaveLength(1);
  });

  test.each([
    ["an empty document", {}],
    ["a list", []],
    ["a text", "document"],
    ["nothing", null],
    ["too many fields", { list: Array(FIELDS_MAX + 1).fill(0) }],
  ])("%s is refused", (_what, document) => {
    const refused = expect.objectContaining({ code: "document-malformed" });
    expect(() => flatten(document)).toThrow(refused);
  });
});

describe("a commitment", () => {
  test("agrees with the slow implementation for any document, in a stream or not", () => {
    const place = fc.option(fc.record({ seq: fc.nat(), prev: fc.base64String() }), {
      nil: undefined,
    });
    const property = fc.property(anyDocument, place, (document, stream) => {
      const fast = commitDocument({ document, seed, ...(stream && { stream }) });
      const slow = slowCommit(document as { [name: string]: SlowJson }, Buffer.from(seed), stream);
      expect(toHex(fast.commit)).toBe(slow.commit.toString("hex"));
      expect(fast.fields.map((f) => toHex(f.digest))).toEqual(
        slow.fields.map((f) => f.digest.toString("hex")),
      );
      expect(fast.decoys.map(toHex)).toEqual(slow.decoys.map((d) => d.toString("hex")));
      expect((fast.fields.length + fast.decoys.length) % 8).toBe(0);
    });
    fc.assert(property, { seed: 7 });
  });

  test("is given back by the digests alone, in any order", () => {
    const { commit, fields, decoys } = commitDocument({ document: { a: 1, b: [2, 3] }, seed });
    const digests = [...fields.map((f) => f.digest), ...decoys];
    expect(commitFromDigests(digests.toReversed())).toEqual(commit);
    expect(commitFromDigests(digests.slice(1))).not.toEqual(commit);
    expect(commitFromDigests([...digests, digests[0] ?? commit])).not.toEqual(commit);
  });

  test("tells a number from its text, and a field's name from its value", () => {
    const salt = seed;
    const digest = (pointer: string, value: Json) => toHex(fieldDigest({ pointer, value, salt }));
    const all = [
      digest("/a", 1),
      digest("/a", "1"),
      digest("/a1", ""),
      digest("/", "a1"),
      digest("/a", []),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("of 4,096 fields is made, and with a place in a stream beside them is refused", () => {
    const document = { list: Array(FIELDS_MAX).fill(0) };
    expect(commitDocument({ document, seed }).decoys).toHaveLength(0);
    const stream = { seq: 0, prev: "" };
    expect(() => commitDocument({ document, seed, stream })).toThrow(
      expect.objectContaining({ code: "document-malformed" }),
    );
  });

  test("needs a seed of 32 bytes", () => {
    expect(() => commitDocument({ document: { a: 1 }, seed: new Uint8Array(31) })).toThrow(
      RangeError,
    );
  });
});
