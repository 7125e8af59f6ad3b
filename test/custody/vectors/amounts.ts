/** I1 to I3: stock, balance and yields. */
import { profileOf } from "../../../worker/core/custody/profiles/library.ts";
import { BAG, event, facts, kg, lot, of, pieces, roast } from "../cast.ts";
import { GREEN, one, type Vector } from "./vector.ts";

const STOCK: readonly Vector[] = [
  one("I1", "60 kg of 100 kg are there", ["pass", "within-stock"], facts(roast(), [GREEN])),
  one(
    "I1",
    "the last 60 kg are there",
    ["pass", "within-stock"],
    facts(roast(), [{ ...GREEN, used: kg("40") }]),
  ),
  one(
    "I1",
    "a gram more than the last 60 kg is not",
    ["reject", "over-stock"],
    facts(roast(), [{ ...GREEN, used: kg("40.001") }]),
  ),
  one(
    "I1",
    "a lot named twice is added up",
    ["reject", "over-stock"],
    facts(
      roast({
        inputs: [of("green", "60"), of("green", "41")],
        outputs: [of("roasted", "86")],
        losses: [{ kind: "moisture", amount: kg("15") }],
      }),
      [GREEN],
    ),
  ),
  one(
    "I1",
    "tonnes and grams are one stock",
    ["reject", "over-stock"],
    facts(roast({ inputs: [of("green", "", { amount: { quantity: "60001", uom: "GRM" } })] }), [
      lot("green", "", { amount: { quantity: "0.06", uom: "TNE" } }),
    ]),
  ),
  one(
    "I1",
    "241 bags of a quarter are more than 60 kg of them",
    ["reject", "over-stock"],
    facts(event({ kind: "sent", inputs: [of("bags", "", { amount: pieces("241") })] }), [
      lot("bags", "60", { net: BAG }),
    ]),
  ),
  one(
    "I1",
    "a lot that nobody described is left open, never refused",
    ["unresolved", "lot-unknown"],
    facts(roast(), []),
  ),
  one(
    "I1",
    "so is one of which it is known that it came, and not how much",
    ["unresolved", "amount-unknown"],
    facts(roast(), [{ lot: "green", time: "2026-01-01T08:00:00Z" }]),
  ),
  one(
    "I1",
    "and one that was used before, and of which nobody said that it came",
    ["unresolved", "lot-unknown"],
    facts(roast(), [{ lot: "green" }]),
  ),
  one(
    "I1",
    "less than nothing is no amount",
    ["unresolved", "amount-unknown"],
    facts(roast({ inputs: [of("green", "-60")] }), [GREEN]),
  ),
  one(
    "I1",
    "a lot of which more was used than is said now is asked about",
    ["flag", "used-before-known"],
    facts(event({ kind: "created", outputs: [of("green", "50")] }), [
      { lot: "green", used: kg("60") },
    ]),
  ),
];

const roasting = profileOf("coffee.roast/1");
const mixing = profileOf("bread.mix/1");
if (roasting === undefined || mixing === undefined) throw new Error("no profiles");
const loss = (quantity: string) => [{ kind: "moisture", amount: kg(quantity) }];

const BALANCE: readonly Vector[] = [
  one(
    "I2",
    "51 kg and 9 kg lost are the 60 kg that went in",
    ["pass", "balanced"],
    facts(roast(), [GREEN]),
  ),
  one(
    "I2",
    "half a hundredth is what scales and moisture account for",
    ["pass", "balanced"],
    facts(roast({ losses: loss("9.3") }), [GREEN]),
  ),
  one(
    "I2",
    "a gram beyond it is more than went in",
    ["reject", "more-out-than-in"],
    facts(roast({ losses: loss("9.301") }), [GREEN]),
  ),
  one(
    "I2",
    "losses that leave 300 g and a gram open do not add up",
    ["reject", "not-accounted-for"],
    facts(roast({ losses: loss("8.699") }), [GREEN]),
  ),
  one(
    "I2",
    "no losses at all are asked about",
    ["flag", "losses-not-recorded"],
    facts(roast({ losses: [] }), [GREEN]),
  ),
  one(
    "I2",
    "a gram is tolerated of the smallest lot",
    ["pass", "balanced"],
    facts(roast({ inputs: [of("green", "0.01")], outputs: [of("roasted", "0.011")], losses: [] }), [
      GREEN,
    ]),
  ),
  one(
    "I2",
    "water that was added and said is no miracle",
    ["pass", "balanced"],
    facts(
      event({
        inputs: [of("flour", "10")],
        gains: [{ kind: "water", amount: kg("7") }],
        outputs: [of("dough", "17")],
      }),
      [lot("flour", "10")],
      { profile: mixing },
    ),
  ),
  one(
    "I2",
    "sand may not be added to dough",
    ["reject", "gain-not-allowed"],
    facts(
      event({
        inputs: [of("flour", "10")],
        gains: [{ kind: "sand", amount: kg("7") }],
        outputs: [of("dough", "17")],
      }),
      [lot("flour", "10")],
      { profile: mixing },
    ),
  ),
  one(
    "I2",
    "pieces of which nobody says what they hold cannot be set against kilograms",
    ["unresolved", "amount-unknown"],
    facts(roast({ outputs: [of("roasted", "", { amount: pieces("204") })] }), [GREEN]),
  ),
  one(
    "I2",
    "cubic metres become kilograms by a declared factor alone",
    ["pass", "balanced"],
    facts(
      event({
        inputs: [of("oak", "", { amount: { quantity: "2", uom: "MTQ" } })],
        outputs: [of("boards", "1360")],
      }),
      [],
      {
        factors: [
          {
            from: "MTQ",
            to: "KGM",
            factor: "680",
            material: "oak",
            source: "wood database",
            version: "2026",
          },
        ],
      },
    ),
  ),
];

const YIELDS: readonly Vector[] = [
  one(
    "I3",
    "0.85 is between 0.78 and 0.89",
    ["pass", "yield-usual"],
    facts(roast(), [GREEN], { profile: roasting }),
  ),
  one(
    "I3",
    "0.89 itself is usual",
    ["pass", "yield-usual"],
    facts(roast({ outputs: [of("roasted", "53.4")] }), [GREEN], { profile: roasting }),
  ),
  one(
    "I3",
    "a little above 0.89 is asked about",
    ["flag", "yield-high"],
    facts(roast({ outputs: [of("roasted", "53.401")] }), [GREEN], { profile: roasting }),
  ),
  one(
    "I3",
    "0.9078, its hundredth and a half more and then some, is the last that is",
    ["flag", "yield-high"],
    facts(roast({ outputs: [of("roasted", "54.468")] }), [GREEN], { profile: roasting }),
  ),
  one(
    "I3",
    "beyond it is refused",
    ["reject", "yield-over"],
    facts(roast({ outputs: [of("roasted", "54.469")], losses: loss("5.531") }), [GREEN], {
      profile: roasting,
    }),
  ),
  one(
    "I3",
    "too little is asked about: a loss, a theft, or a wrong unit",
    ["flag", "yield-low"],
    facts(roast({ outputs: [of("roasted", "40")], losses: loss("20") }), [GREEN], {
      profile: roasting,
    }),
  ),
  one(
    "I3",
    "a by-product has bounds of its own where somebody gave it some",
    ["reject", "yield-over"],
    facts(roast({ outputs: [of("roasted", "51"), of("chaff", "3")], losses: loss("6") }), [GREEN], {
      profile: {
        ...roasting,
        counts: "first",
        byProducts: { chaff: { min: "0", typical: "0.01", max: "0.02" } },
      },
    }),
  ),
  one(
    "I3",
    "what is not known is not judged",
    ["unresolved", "amount-unknown"],
    facts(roast({ outputs: [{ lot: "roasted", material: "roasted" }] }), [GREEN], {
      profile: roasting,
    }),
  ),
];

export const AMOUNTS: readonly Vector[] = [...STOCK, ...BALANCE, ...YIELDS];
