/** Entries: each type accepted in one spelling, every other spelling refused. docs/log-format.md §2. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../../worker/core/bytes.ts";
import type { JsonObject } from "../../../worker/core/json.ts";
import {
  ENTRY_BYTES_MAX,
  type Entry,
  encodeEntry,
  parseEntry,
} from "../../../worker/core/log/entry.ts";
import { slowJcs } from "../../support/slow-log.ts";

const HASH = `${"q".repeat(42)}o=`;
const OTHER = `${"w".repeat(42)}o=`;
const base = { v: 1, i: "7", rt: "1795000000000", log: HASH };
const EVENT = { ...base, t: "event", stream: HASH, commit: OTHER };
const CORRECTION = { ...EVENT, t: "correction", target: "6" };
const MANIFEST = { ...base, t: "manifest", origin: "log.example/1", key: HASH };
const { log: _log, ...FIRST } = { ...MANIFEST, i: "0" };

const spell = (entry: JsonObject) =>
  utf8(slowJcs(structuredClone(entry) as { [name: string]: string }));
/** The place and the rule, as in "/commit base64". */
const refused = (why: string) => {
  const [pointer, rule] = why.split(" ");
  return expect.objectContaining({ code: "entry-malformed", pointer, rule });
};

describe("an entry", () => {
  test.each<readonly [string, JsonObject]>([
    ["the first manifest", FIRST],
    ["a later manifest", MANIFEST],
    ...["stream", "event", "key", "record"].map((t) => [`a ${t}`, { ...EVENT, t }] as const),
    ...["correction", "erasure", "keyrev"].map((t) => [`a ${t}`, { ...CORRECTION, t }] as const),
    ["a signed event", { ...EVENT, kid: HASH, sigh: OTHER }],
    ["an entry with the largest number", { ...EVENT, i: "9223372036854775807" }],
  ])("that is %s comes back byte for byte", (_what, entry) => {
    const bytes = spell(entry);
    const parsed = parseEntry(bytes);
    expect(parsed).toEqual(entry);
    expect(encodeEntry(parsed)).toEqual(bytes);
  });

  test.each([
    ["of another version", { ...EVENT, v: 2 }, "/v kind"],
    ["with a version in text", { ...EVENT, v: "1" }, "/v kind"],
    ["of unknown type", { ...EVENT, t: "note" }, "/t kind"],
    ["of a type every object has", { ...EVENT, t: "constructor" }, "/t kind"],
    ["with a member too many", { ...EVENT, memo: "x" }, "/memo unknown"],
    ["with a target where none applies", { ...EVENT, target: "6" }, "/target unknown"],
    ["without its target", { ...EVENT, t: "erasure" }, "/target missing"],
    ["that speaks of itself", { ...CORRECTION, target: "7" }, "/target later"],
    ["that speaks of a later one", { ...CORRECTION, target: "8" }, "/target later"],
    ["with half a signature", { ...EVENT, kid: HASH }, "/kid half"],
    ["a manifest that is signed", { ...MANIFEST, kid: HASH, sigh: HASH }, "/kid unknown"],
    ["a manifest with a commitment", { ...MANIFEST, commit: HASH }, "/commit unknown"],
    ["leaf 0 that names a log", { ...MANIFEST, i: "0" }, "/log leaf-0"],
    ["leaf 0 that is no manifest", { ...EVENT, i: "0" }, "/log leaf-0"],
    ["a later manifest that names no log", { ...FIRST, i: "8" }, "/log leaf-0"],
    ["with a leading zero", { ...EVENT, i: "07" }, "/i count"],
    ["with a negative number", { ...EVENT, i: "-7" }, "/i count"],
    ["with a number that is no text", { ...EVENT, i: 7 }, "/i count"],
    ["with a number of 2^63", { ...EVENT, i: "9223372036854775808" }, "/i count"],
    ["with a short hash", { ...EVENT, commit: "cXFx" }, "/commit base64"],
    ["with unpadded base64", { ...EVENT, commit: `${"q".repeat(42)}o` }, "/commit base64"],
    ["with stray bits in base64", { ...EVENT, commit: `${"q".repeat(42)}p=` }, "/commit base64"],
    ["with base64 for URLs", { ...EVENT, commit: `${"_".repeat(42)}o=` }, "/commit base64"],
    ["with a null", { ...EVENT, commit: null }, "/commit base64"],
    ["with a space in its origin", { ...FIRST, origin: "log example" }, "/origin name"],
  ])("%s is refused", (_what, entry, why) => {
    expect(() => parseEntry(spell(entry))).toThrow(refused(why));
    expect(() => encodeEntry(entry as unknown as Entry)).toThrow(refused(why));
  });

  test.each([
    ["with a space", JSON.stringify(EVENT).replace(",", ", "), " canonical"],
    ["in another order", JSON.stringify(EVENT), " canonical"],
    ["with an escaped letter", slowJcs(EVENT).replace('"event"', '"\\u0065vent"'), " canonical"],
    ["behind a byte order mark", `\ufeff${slowJcs(EVENT)}`, " canonical"],
    ["with 1.0 for 1", slowJcs(EVENT).replace('"v":1', '"v":1.0'), " canonical"],
    ["that is a list", "[]", " object"],
  ])("spelled %s is refused", (_what, text, why) => {
    expect(() => parseEntry(utf8(text))).toThrow(refused(why));
  });

  test("with a member twice is refused by the reader of JSON", () => {
    const text = slowJcs(EVENT).replace('"v":1', '"v":1,"v":1');
    expect(() => parseEntry(utf8(text))).toThrow(
      expect.objectContaining({ code: "json-duplicate-key" }),
    );
  });

  test("that is not UTF-8, or longer than the limit, is refused", () => {
    expect(() => parseEntry(Uint8Array.of(0xff, 0xfe))).toThrow(refused(" utf-8"));
    expect(() => parseEntry(new Uint8Array(ENTRY_BYTES_MAX + 1))).toThrow(refused(" long"));
  });

  test("is spelled as the slow implementation spells it, whatever is in it", () => {
    const hash = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((b) => Buffer.from(b).toString("base64"));
    const count = fc.bigInt({ min: 8n, max: 2n ** 63n - 1n }).map(String);
    const entry = fc.record({ i: count, rt: count, log: hash, stream: hash, commit: hash });
    fc.assert(
      fc.property(entry, fc.constantFrom("event", "record", "key"), (members, t) => {
        const made = { v: 1, t, ...members };
        expect(encodeEntry(made as unknown as Entry)).toEqual(spell(made));
      }),
      { seed: 7 },
    );
  });
});
