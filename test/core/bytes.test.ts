/** Bytes and their one spelling each. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compare,
  concat,
  fromBase64,
  fromHex,
  fromUtf8,
  toBase64,
  toHex,
  u32,
  u64,
} from "../../worker/core/bytes.ts";

const refused = expect.objectContaining({ code: "encoding-malformed" });

describe("bytes", () => {
  test("come back from base64 and hex, spelled as Node spells them", () => {
    const property = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    });
    fc.assert(property, { seed: 7 });
  });

  test.each([
    ["AQ"],
    ["AQ="],
    ["AR=="],
    ["A==="],
    ["AQ==\n"],
    [" AQ=="],
    ["-_8="],
    ["AQ==AQ=="],
    ["é==="],
  ])("%j is not canonical base64", (text) => expect(() => fromBase64(text)).toThrow(refused));

  test.each([["0"], ["0G"], ["FF"], ["0x00"], ["00 "]])("%j is not lower-case hex", (text) => {
    expect(() => fromHex(text)).toThrow(refused);
  });

  test("that are not UTF-8 are no text, and a byte order mark stays", () => {
    expect(fromUtf8(Uint8Array.of(0xc3, 0x28))).toBeUndefined();
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe("\ufeff");
  });

  test("are counted with the largest first, and ordered as unsigned", () => {
    expect(toHex(concat(u32(0xdeadbeef), u64(2n ** 63n)))).toBe("deadbeef8000000000000000");
    expect(compare(Uint8Array.of(0x80), Uint8Array.of(0x7f))).toBeGreaterThan(0);
    expect(compare(Uint8Array.of(1), Uint8Array.of(1, 0))).toBeLessThan(0);
  });
});
