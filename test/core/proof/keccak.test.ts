/** Keccak-256 as Ethereum knows it: our sponge beside noble's whole implementation, and beside ethers'. */
import { keccak_256 } from "@noble/hashes/sha3.js";
import { keccak256 as ethersKeccak } from "ethers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex, utf8 } from "../../../worker/core/bytes.ts";
import { keccak256 } from "../../../worker/core/proof/keccak.ts";

describe("keccak-256", () => {
  test.each([
    ["", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"],
    ["abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"],
    [
      "Transfer(address,address,uint256)",
      "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
    ],
  ])("of %j is what Ethereum says", (text, known) => {
    expect(toHex(keccak256(utf8(text)))).toBe(known);
    expect(ethersKeccak(utf8(text))).toBe(`0x${known}`);
  });

  test("of every length up to five blocks is what noble makes of it", () => {
    for (let length = 0; length <= 5 * 136 + 1; length++) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 167 + length) % 256);
      expect(toHex(keccak256(message)), `${length} bytes`).toBe(toHex(keccak_256(message)));
    }
  });

  test("of any bytes is what noble makes of them, and leaves them alone", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000, size: "max" }), (message) => {
        const before = message.slice();
        expect(keccak256(message)).toEqual(keccak_256(message));
        expect(message).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test("of a part of a longer buffer is the part's alone", () => {
    const whole = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
    for (const from of [0, 1, 2, 3, 5, 164]) {
      const part = whole.subarray(from, from + 136);
      expect(keccak256(part)).toEqual(keccak_256(part));
    }
  });

  test("of the largest code an endpoint may send is made within a second", () => {
    const code = new Uint8Array(65_536).fill(0x60);
    const before = performance.now();
    expect(keccak256(code)).toEqual(keccak_256(code));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
