/** What keeps a draft from becoming an event is named by field and rule, and what is right is let through. */
import { describe, expect, test } from "vitest";
import {
  checkDraft,
  EVIDENCE_MAX,
  GOODS_MAX,
  LOSSES_MAX,
  NAME_CHARS_MAX,
  NOTE_CHARS_MAX,
} from "../../worker/core/steps/check-draft.ts";
import type { Goods, StepDraft } from "../../worker/core/steps/draft.ts";
import { ROAST } from "./drafts.ts";

const found = (changes: Partial<StepDraft>) =>
  checkDraft({ ...ROAST, ...changes }).map(({ pointer, rule }) => `${pointer} ${rule}`);
const [ROASTED] = ROAST.goods as readonly [Goods];
const goods = (changes: Partial<Goods>) => ({ goods: [{ ...ROASTED, ...changes }] });
const weighing = (quantity: string, uom = "KGM") => goods({ amount: { quantity, uom } });
const ofMaterial = (changes: Partial<Goods["material"]>) =>
  goods({ material: { ...ROASTED.material, ...changes } });
const many = (length: number) =>
  Array.from({ length }, (_, n): Goods => ({ ...ROASTED, lot: `L-${n}` }));
const [FILE] = ROAST.evidence as readonly [StepDraft["evidence"][number]];

test("a draft that says everything has nothing wrong with it", () => {
  expect(checkDraft(ROAST)).toEqual([]);
});

describe.each<[string, Partial<StepDraft>, string[]]>([
  ["no lot number", goods({ lot: "" }), ["/goods/0/lot missing"]],
  ["21 characters of a lot number", goods({ lot: "L".repeat(21) }), ["/goods/0/lot too-long"]],
  ["a blank in a lot number", goods({ lot: "LOT 7" }), ["/goods/0/lot lot-characters"]],
  ["an accent in a lot number", goods({ lot: "CAFÉ" }), ["/goods/0/lot lot-characters"]],
  ["a lot that is a step of a path", goods({ lot: ".." }), ["/goods/0/lot lot-characters"]],
  ["less than nothing", weighing("-3"), ["/goods/0/amount/quantity negative"]],
  ["nothing", weighing("0.0"), ["/goods/0/amount/quantity zero"]],
  ["no number", weighing("12,600"), ["/goods/0/amount/quantity not-a-number"]],
  ["an exponent", weighing("1e3"), ["/goods/0/amount/quantity not-a-number"]],
  [
    "more digits than a double has",
    weighing("0.12345678901234567891"),
    ["/goods/0/amount/quantity not-exact"],
  ],
  ["an unknown unit", weighing("3", "SACK"), ["/goods/0/amount/uom unknown-unit"]],
  [
    "a unit that every object knows",
    weighing("3", "constructor"),
    ["/goods/0/amount/uom unknown-unit"],
  ],
  [
    "a product of nowhere",
    ofMaterial({ anchor: "/x" }),
    ["/goods/0/material/anchor not-a-product"],
  ],
  [
    "a GTIN with a wrong check digit",
    ofMaterial({ anchor: "/01/09521234500019" }),
    ["/goods/0/material/anchor not-a-product"],
  ],
  [
    "an organisation of digits",
    ofMaterial({ anchor: "/p/123/loaf" }),
    ["/goods/0/material/anchor not-a-product"],
  ],
  ["goods without a name", ofMaterial({ name: " " }), ["/goods/0/material/name missing"]],
  [
    "a piece that holds nothing",
    ofMaterial({ net: { quantity: "0", uom: "KGM" } }),
    ["/goods/0/material/net/quantity zero"],
  ],
  [
    "nothing, where it is not what was counted",
    { goods: [{ ...ROASTED, amount: { quantity: "0", uom: "KGM" } }] },
    ["/goods/0/amount/quantity zero"],
  ],
  [
    "counted less than nothing",
    { what: "counted", from: [], goods: [{ ...ROASTED, amount: { quantity: "-1", uom: "KGM" } }] },
    ["/goods/0/amount/quantity negative"],
  ],
  ["no goods", { goods: [] }, ["/goods missing"]],
  ["the same lot twice", { goods: [ROASTED, ROASTED] }, ["/goods/1/lot twice"]],
  ["a lot made of itself", { from: [ROASTED] }, ["/from/0/lot made-of-itself"]],
  ["packing nothing", { what: "packed", from: [] }, ["/from no-from"]],
  ["processing nothing", { from: [] }, ["/from no-from"]],
  ["a harvest that was made of something", { what: "harvested" }, ["/from from-not-here"]],
  [
    "a loss without a name",
    { losses: [{ kind: "", quantity: "1", uom: "KGM" }] },
    ["/losses/0/kind missing"],
  ],
  [
    "a loss below nothing",
    { losses: [{ kind: "husk", quantity: "-1", uom: "KGM" }] },
    ["/losses/0/quantity negative"],
  ],
  ["an id in capitals", { id: ROAST.id.toUpperCase() }, ["/id malformed"]],
  ["a time without an offset", { time: "2026-04-17T10:00:00" }, ["/time not-a-time"]],
  ["the 29th of February of no leap year", { time: "2026-02-29T10:00:00Z" }, ["/time not-a-time"]],
  ["25 o'clock", { time: "2026-02-20T25:00:00Z" }, ["/time not-a-time"]],
  ["a country in words", { place: { country: "Ethiopia" } }, ["/place/country unknown-country"]],
  ["a place that is no URI", { place: { country: "ET", id: "the shed" } }, ["/place/id not-a-uri"]],
  ["half a person", { party: { name: "We", count: 1.5 } }, ["/party/count malformed"]],
  ["a partner without a name", { partner: { name: "" } }, ["/partner/name missing"]],
  ["a process without its version", { process: "coffee.roast" }, ["/process malformed"]],
  [
    "a file whose hash is none",
    { evidence: [{ ...FILE, sha256: "AB" }] },
    ["/evidence/0/sha256 malformed"],
  ],
  [
    "a file of no media type",
    { evidence: [{ ...FILE, mediaType: "photo" }] },
    ["/evidence/0/mediaType malformed"],
  ],
  ["half a character", { note: "\ud800" }, ["/note malformed"]],
  [
    "two things at once",
    { ...weighing("-3"), time: "" },
    ["/time not-a-time", "/goods/0/amount/quantity negative"],
  ],
])("%s", (_, changes, wanted) => {
  test(`is ${wanted.join(" and ")}`, () => {
    expect(found(changes)).toEqual(wanted);
  });
});

test.each<[string, Partial<StepDraft>, Partial<StepDraft>, string]>([
  ["lots", { goods: many(GOODS_MAX) }, { goods: many(GOODS_MAX + 1) }, "/goods too-many"],
  [
    "losses",
    { losses: Array(LOSSES_MAX).fill(ROAST.losses[0]) },
    { losses: Array(LOSSES_MAX + 1).fill(ROAST.losses[0]) },
    "/losses too-many",
  ],
  [
    "files",
    { evidence: Array(EVIDENCE_MAX).fill(FILE) },
    { evidence: Array(EVIDENCE_MAX + 1).fill(FILE) },
    "/evidence too-many",
  ],
  [
    "characters of a name",
    ofMaterial({ name: "n".repeat(NAME_CHARS_MAX) }),
    ofMaterial({ name: "n".repeat(NAME_CHARS_MAX + 1) }),
    "/goods/0/material/name too-long",
  ],
  [
    "characters of a note",
    { note: "n".repeat(NOTE_CHARS_MAX) },
    { note: "n".repeat(NOTE_CHARS_MAX + 1) },
    "/note too-long",
  ],
])("as many %s as there may be are let through, one more is not", (_, most, more, wanted) => {
  expect(found(most)).toEqual([]);
  expect(found(more)).toEqual([wanted]);
});

test("what is not known may be left out", () => {
  const { id, what, time } = ROAST;
  const bare = { ...ROASTED, amount: undefined };
  const { amount: _, ...unknown } = bare;
  const draft = { id, what, time, goods: [unknown], from: ROAST.from, losses: [], evidence: [] };
  expect(checkDraft(draft)).toEqual([]);
});
