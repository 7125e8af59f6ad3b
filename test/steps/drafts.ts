/** A roast with everything that can be said of one, and random drafts of every kind. */
import fc from "fast-check";
import { PROFILES } from "../../worker/core/custody/profiles/library.ts";
import { COUNTRIES } from "../../worker/core/gs1/linters/codes.ts";
import {
  CUSTODY_MODELS,
  type Goods,
  type StepDraft,
  WHATS,
} from "../../worker/core/steps/draft.ts";
import { UNIT_CODES } from "../../worker/core/steps/units.ts";

export const ROAST: StepDraft = {
  id: "2f0e9c1e-7c6e-4f0a-9d53-1f6e1c0a0001",
  what: "processed",
  time: "2026-04-17T10:00:00.000+02:00",
  goods: [
    {
      material: { anchor: "/p/halfmoon/roasted", name: "roasted coffee" },
      lot: "HM-R-1",
      amount: { quantity: "508.8", uom: "KGM" },
    },
    {
      material: {
        anchor: "/p/halfmoon/sample-bag",
        name: "sample bag",
        net: { quantity: "0.1", uom: "KGM" },
      },
      lot: "HM-S-1",
      amount: { quantity: "4", uom: "H87" },
    },
    { material: { anchor: "/p/halfmoon/dust", name: "dust" }, lot: "HM-D-1" },
  ],
  from: [
    {
      material: { anchor: "/01/09521234530015", name: "green coffee" },
      lot: "ADM/7",
      amount: { quantity: "600", uom: "KGM" },
    },
  ],
  losses: [{ kind: "moisture, chaff", quantity: "90.8", uom: "KGM" }],
  place: { name: "Halfmoon roastery", locality: "Ghent", country: "BE" },
  party: { name: "Halfmoon", count: 3 },
  process: "coffee.roast/1",
  custodyModel: "segregated",
  evidence: [{ sha256: "ab".repeat(32), mediaType: "image/jpeg", name: "roast log.jpg" }],
  explanation: "Weighed twice",
  note: "50 batches",
};

const two = (n: number) => String(n).padStart(2, "0");
const anyTime = fc
  .tuple(
    fc.integer({ min: 2000, max: 2040 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom("Z", "+00:00", "+02:00", "-03:30", "+05:45", "+14:00"),
  )
  .map(
    ([year, month, day, hour, zone]) =>
      `${year}-${two(month)}-${two(day)}T${two(hour)}:07:09.120${zone}`,
  );

/** A decimal as it is written plainly: no zero in front or behind. */
const anyQuantity = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => {
    const digits = units.toString().padStart(scale + 1, "0");
    const part = digits.slice(digits.length - scale).replace(/0+$/, "");
    const whole = digits.slice(0, digits.length - scale);
    return scale === 0 || part === "" ? whole : `${whole}.${part}`;
  });
const anyAmount = fc.record({ quantity: anyQuantity, uom: fc.constantFrom(...UNIT_CODES) });
const anyWords = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll("\0", ""))
  .filter((text) => text.trim() !== "" && text.length <= 120);
const LOT_LETTERS = `!"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz`;
const anyLot = fc
  .string({ unit: fc.constantFrom(...LOT_LETTERS), minLength: 1, maxLength: 20 })
  .filter((lot) => lot !== "." && lot !== "..");
const anyAnchor = fc.constantFrom(
  ...["/01/09521234500018", "/01/09521234530015", "/p/halfmoon/espresso", "/p/kruim/loaf-7"],
);

const goodsNamed = (at: "made" | "used") =>
  fc
    .record(
      {
        material: fc.record(
          { anchor: anyAnchor, name: anyWords, net: anyAmount },
          { requiredKeys: ["anchor", "name"] },
        ),
        lot: anyLot,
        amount: anyAmount,
      },
      { requiredKeys: ["material", "lot"] },
    )
    .map(
      (goods): Goods => ({
        ...goods,
        lot: `${at === "made" ? "M" : "U"}${goods.lot}`.slice(0, 20),
      }),
    );
const listOf = (at: "made" | "used") =>
  fc.uniqueArray(goodsNamed(at), {
    ...{ minLength: 1, maxLength: 5, selector: ({ material, lot }) => `${material.anchor} ${lot}` },
  });

const anyPlace = fc.record(
  {
    id: fc.constantFrom("https://id.gs1.org/414/9521234520003", "geo:6.1,39.2"),
    ...{ name: anyWords, locality: anyWords, region: anyWords },
    country: fc.constantFrom(...COUNTRIES),
  },
  { requiredKeys: ["country"] },
);
const anyFile = fc.record({
  sha256: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
  mediaType: fc.constantFrom("image/jpeg", "image/webp", "application/pdf"),
  name: anyWords,
});

/** Every one of them can become an event. */
export const anyDraft: fc.Arbitrary<StepDraft> = fc
  .record(
    {
      id: fc.uuid(),
      what: fc.constantFrom(...WHATS),
      time: anyTime,
      goods: listOf("made"),
      from: listOf("used"),
      losses: fc.array(
        fc
          .record({ kind: anyWords, amount: anyAmount })
          .map(({ kind, amount }) => ({ kind, ...amount })),
        { maxLength: 3 },
      ),
      place: anyPlace,
      party: fc.record(
        { name: anyWords, count: fc.integer({ min: 1, max: 5_000 }) },
        { requiredKeys: ["name"] },
      ),
      partner: fc.record(
        {
          name: anyWords,
          id: fc.constantFrom("https://id.gs1.org/417/9521234550000", "urn:example:7"),
        },
        { requiredKeys: ["name"] },
      ),
      process: fc.constantFrom(...PROFILES.map(({ id }) => id)),
      custodyModel: fc.constantFrom(...CUSTODY_MODELS),
      evidence: fc.array(anyFile, { maxLength: 2 }),
      explanation: anyWords,
      note: anyWords,
    },
    { requiredKeys: ["id", "what", "time", "goods", "from", "losses", "evidence"] },
  )
  .map((draft) =>
    draft.what === "processed" || draft.what === "packed" ? draft : { ...draft, from: [] },
  );
