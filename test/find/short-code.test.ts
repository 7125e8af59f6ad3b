/** Codes to type: what may be typed for what, and which mistakes are noticed. docs/resolver.md, *Codes to type*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasCheckDigit } from "../../worker/core/gs1/check-digit.ts";
import {
  readShortCode,
  shortCodeBytes,
  shortCodesFrom,
  writeShortCode,
} from "../../worker/core/short-code.ts";

/** Crockford's own table (crockford.com/base32.html): no I, L, O and U. */
const ALPHABET = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7];
const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
const made = bytes.map((random) => shortCodesFrom(random)[0] ?? "").filter((code) => code !== "");
const read = (text: string) => {
  const reading = readShortCode(text);
  return reading.type === "code" ? reading.code : reading.type;
};

/** The check character a second way: each digit times its power of x, multiplied bit by bit and reduced at the end. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const [at, character] of [...body].entries()) {
    // The weight of the first is x⁷, of the last x.
    let product = ALPHABET.indexOf(character) << (7 - at);
    for (let bit = 12; bit >= 5; bit--) {
      if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
    }
    sum ^= product;
  }
  return ALPHABET[sum] ?? "";
}

describe("A code", () => {
  test("is made of random bytes, and what is printed today is read for ever", () => {
    const golden = [
      [[0, 10, 17, 18, 19, 20, 21], "0AHJKMN0"],
      [[7, 19, 3, 20, 9, 23, 29], "7K3M9QXF"],
      [[255, 254, 253, 252, 251, 250, 249], "ZYXWVTS4"],
    ] as const;
    const codes = golden.map(([random]) => shortCodesFrom(new Uint8Array(random))[0]);
    expect(codes).toEqual(golden.map(([, code]) => code));
    for (const [, code] of golden) expect(read(code)).toBe(code);
  });

  test("has seven characters of Crockford’s and the one that a second calculation finds as well", () => {
    const each = fc.property(made, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(code.at(-1)).toBe(checkCharacter(code.slice(0, 7)));
      expect(read(code)).toBe(code);
    });
    fc.assert(each, { numRuns: 2_000 });
  });

  test("takes every letter for equally many bytes", () => {
    const every = Uint8Array.from({ length: 256 * 7 }, (_, at) => Math.floor(at / 7));
    const first = shortCodesFrom(every).map((code) => code[0]);
    // Of one byte seven times over, only those whose code has letters enough are kept.
    for (const letter of ALPHABET.slice(10)) {
      expect(first.filter((one) => one === letter)).toHaveLength(8);
    }
  });

  test("comes as often as there are bytes for it", () => {
    expect(shortCodesFrom(new Uint8Array(shortCodeBytes(3)).fill(20))).toHaveLength(3);
    expect(shortCodesFrom(new Uint8Array(6).fill(20))).toEqual([]);
  });

  test("stands in two groups under the symbol", () => {
    expect(writeShortCode("7K3M9QXF")).toBe("7K3M-9QXF");
  });
});

describe("However it is typed", () => {
  test.each([
    ...["7K3M-9QXF", "7k3m9qxf", " 7K3M 9QXF ", "7 K 3 M - 9 Q X F", "7k3m\u20119qxf"],
    ...["7K3M–9QXF", "7K3M\u00a09QXF", "\u200b7K3M9QXF", "7K3M—9qxf"],
  ])("%j is the same code", (typed) => {
    expect(read(typed)).toBe("7K3M9QXF");
  });

  test("O stands for 0, and I and L for 1, in either case", () => {
    const [code = ""] = shortCodesFrom(new Uint8Array([0, 1, 1, 20, 21, 0, 22]));
    expect(code).toMatch(/^011MN0P.$/);
    for (const start of ["OILMNOP", "oilmnop", "0l1mnOp", "01Imn0p"]) {
      expect(read(start + code.at(-1))).toBe(code);
    }
  });
});

describe("A mistake", () => {
  test("in any one character is noticed, whatever it was taken for", () => {
    const each = fc.property(made, (code) => {
      for (const at of PLACES) {
        for (const other of ALPHABET.filter((character) => character !== code[at])) {
          expect(read(code.slice(0, at) + other + code.slice(at + 1))).toBe("mistyped");
        }
        // The one letter that is no character of a code and looks like no other.
        expect(read(`${code.slice(0, at)}U${code.slice(at + 1)}`)).toBe("mistyped");
      }
    });
    fc.assert(each, { numRuns: 300 });
  });

  test("of two characters that changed places is noticed, next to each other or not", () => {
    const each = fc.property(made, (code) => {
      for (let a = 0; a < code.length; a++) {
        for (let b = a + 1; b < code.length; b++) {
          if (code[a] === code[b]) continue;
          const swapped = [...code];
          [swapped[a], swapped[b]] = [code[b] ?? "", code[a] ?? ""];
          expect(read(swapped.join(""))).toBe("mistyped");
        }
      }
    });
    fc.assert(each, { numRuns: 300 });
  });

  test("of the same character twice, typed as another twice, is noticed", () => {
    const each = fc.property(made, fc.integer({ min: 0, max: 6 }), (code, at) => {
      if (code[at] !== code[at + 1]) return;
      for (const other of ALPHABET.filter((character) => character !== code[at])) {
        // Where both letters of a code became digits, it looks like a GTIN-8.
        const typed = code.slice(0, at) + other + other + code.slice(at + 2);
        expect(read(typed)).toBe(/^\d+$/.test(typed) ? "none" : "mistyped");
      }
    });
    fc.assert(each, { numRuns: 5_000 });
  });

  test("of a character lost or added is noticed", () => {
    const each = fc.property(made, fc.nat(7), fc.constantFrom(...ALPHABET), (code, at, more) => {
      expect(read(code.slice(0, at) + code.slice(at + 1))).not.toBe(code);
      expect(["mistyped", "none"]).toContain(read(code.slice(0, at) + code.slice(at + 1)));
      expect(read(code.slice(0, at) + more + code.slice(at))).toBe("mistyped");
    });
    fc.assert(each, { numRuns: 1_000 });
  });

  test("in one character never makes a GTIN-8 of a code", () => {
    const each = fc.property(bytes, (random) => {
      for (const code of shortCodesFrom(random)) {
        for (const at of PLACES) {
          for (const digit of "0123456789") {
            expect(hasCheckDigit(code.slice(0, at) + digit + code.slice(at + 1))).toBe(false);
          }
        }
      }
    });
    fc.assert(each, { numRuns: 2_000 });
    // Those that would are not made: all digits, and digits with one letter.
    expect(shortCodesFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))).toEqual([]);
    expect(shortCodesFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 10]))).toEqual([]);
    expect(shortCodesFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 17]))).toEqual(["123456HQ"]);
  });
});

test.each(["", "-", "96385074", "9521234500018", "7K3M9T", "7K3M9QXFQQ", "7K3M9TX!", "ÄÖÜß1234"])(
  "%j is taken for no code at all",
  (text) => {
    expect(read(text)).toBe("none");
  },
);
