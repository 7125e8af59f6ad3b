/** For each rule what it accepts, beside what it refuses, asks about, or leaves open. The refusals are also what shows that no rule is idle. */
import type { Account } from "../../worker/core/custody/account.ts";
import type { Portion } from "../../worker/core/custody/event.ts";
import type { Facts } from "../../worker/core/custody/facts.ts";
import { profileOf } from "../../worker/core/custody/profiles/library.ts";
import type { Outcome, Reason, RuleId } from "../../worker/core/custody/verdict.ts";
import { BAG, event, facts, kg, lot, of, organic, pieces, roast, share } from "./cast.ts";

export interface Vector {
  readonly rule: RuleId;
  /** A sentence. */
  readonly says: string;
  readonly facts: Facts;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

const GREEN = lot("green", "100", { organic: share(100) });
const one = (
  rule: RuleId,
  says: string,
  expected: readonly [Outcome, Reason],
  given: Facts,
): Vector => ({ rule, says, facts: given, outcome: expected[0], reason: expected[1] });

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
    "so is one of which nobody said how much there is",
    ["unresolved", "amount-unknown"],
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

const blending = (of1: Portion, of2: Portion, out: Partial<Portion>, more = {}) =>
  event({ inputs: [of1, of2], outputs: [of("blend", "100", out)], ...more });
const HALF = blending(of("a", "60"), of("b", "40"), {});
const TWO = [lot("a", "60", { organic: share(100) }), lot("b", "40", { organic: share(0) })];

const CERTIFIED: readonly Vector[] = [
  one(
    "I4",
    "60 kg organic may be claimed where 60 kg went in and nothing was lost",
    ["pass", "certified-within"],
    facts({ ...HALF, outputs: [of("blend", "100", organic({ amount: "60" }))] }, TWO),
  ),
  one(
    "I4",
    "a gram more may not",
    ["reject", "certified-over"],
    facts({ ...HALF, outputs: [of("blend", "100", organic({ amount: "60.001" }))] }, TWO),
  ),
  one(
    "I4",
    "roasted coffee has lost its part of the certified: 51 kg of 60 kg",
    ["pass", "certified-within"],
    facts(roast({ outputs: [of("roasted", "51", organic({ amount: "51" }))] }), [GREEN]),
  ),
  one(
    "I4",
    "of the 60 kg that went in no more than that may be claimed",
    ["reject", "certified-over"],
    facts(roast({ outputs: [of("roasted", "51", organic({ amount: "51.5" }))] }), [GREEN]),
  ),
  one(
    "I4",
    "siblings are added up",
    ["reject", "certified-over"],
    facts(
      {
        ...HALF,
        outputs: [
          of("x", "50", organic({ amount: "35" })),
          of("y", "50", organic({ amount: "35" })),
        ],
      },
      TWO,
    ),
  ),
  one(
    "I4",
    "what was kept apart and measured may be claimed where it is",
    ["pass", "certified-within"],
    facts(
      {
        ...HALF,
        isSeparated: true,
        outputs: [of("x", "60", organic({ amount: "60" })), of("y", "40")],
      },
      TWO,
    ),
  ),
  one(
    "I4",
    "a claim that only an unknown lot could carry is left open",
    ["unresolved", "lot-unknown"],
    facts(roast({ outputs: [of("roasted", "51", organic({ amount: "51" }))] }), []),
  ),
];

const IP = (source: string) => share(100, "identity-preserved", [source]);
const farms = (first: string, second: string) => [
  lot("a", "60", { organic: IP(first) }),
  lot("b", "40", { organic: IP(second) }),
];
const one5 = organic({ model: "identity-preserved" });

const MODELS: readonly Vector[] = [
  one(
    "I5",
    "two lots of one farm stay identity preserved",
    ["pass", "one-source"],
    facts({ ...HALF, model: "identity-preserved" }, farms("Finca Aurora", "Finca Aurora")),
  ),
  one(
    "I5",
    "of two farms they do not",
    ["reject", "several-sources"],
    facts({ ...HALF, model: "identity-preserved" }, farms("Finca Aurora", "Finca Sol")),
  ),
  one(
    "I5",
    "nor does a lot that says so itself",
    ["reject", "several-sources"],
    facts(blending(of("a", "60"), of("b", "40"), one5), farms("Finca Aurora", "Finca Sol")),
  ),
  one(
    "I5",
    "segregated goods become no identity preserved ones",
    ["reject", "several-sources"],
    facts(roast({ outputs: [of("roasted", "51", one5)] }), [GREEN]),
  ),
  one(
    "I5",
    "a lot that nobody described may be of the same farm",
    ["unresolved", "lot-unknown"],
    facts(blending(of("a", "60"), of("b", "40"), one5), farms("Finca Aurora", "").slice(0, 1)),
  ),
  one(
    "I6",
    "certified with certified stays segregated",
    ["pass", "all-certified"],
    facts({ ...HALF, model: "segregated" }, farms("Finca Aurora", "Finca Sol")),
  ),
  one(
    "I6",
    "40 of 100 kg that are not certified break it",
    ["reject", "not-all-certified"],
    facts({ ...HALF, model: "segregated" }, TWO),
  ),
  one(
    "I6",
    "so does a gram",
    ["reject", "not-all-certified"],
    facts(
      event({
        inputs: [of("green", "60"), of("b", "0.001")],
        outputs: [of("blend", "60.001")],
        model: "segregated",
      }),
      [GREEN, ...TWO],
    ),
  ),
  one(
    "I6",
    "so does certified by mass balance alone",
    ["reject", "model-weaker"],
    facts({ ...HALF, model: "segregated" }, [
      lot("a", "60", { organic: share(100) }),
      lot("b", "40", { organic: share(100, "mass-balance") }),
    ]),
  ),
  one(
    "I6",
    "what was blended before may be kept apart, and stays a blend",
    ["pass", "share-within"],
    facts(
      roast({
        model: "segregated",
        outputs: [of("roasted", "51", organic({ model: "controlled-blending" }))],
      }),
      [lot("green", "100", { organic: share(60) })],
    ),
  ),
  one(
    "I6",
    "but not be called segregated",
    ["reject", "not-all-certified"],
    facts(roast({ outputs: [of("roasted", "51", organic({ model: "segregated" }))] }), [
      lot("green", "100", { organic: share(60) }),
    ]),
  ),
  one(
    "I7",
    "60% of a batch may be said where 60% are",
    ["pass", "share-within"],
    facts(blending(of("a", "60"), of("b", "40"), organic({ share: "60" })), TWO),
  ),
  one(
    "I7",
    "61% may not",
    ["reject", "share-over"],
    facts(blending(of("a", "60"), of("b", "40"), organic({ share: "61" })), TWO),
  ),
  one(
    "I7",
    "of two thirds 66% may be said, 67% may not",
    ["reject", "share-over"],
    facts(
      event({
        inputs: [of("a", "60"), of("b", "30")],
        outputs: [of("blend", "90", organic({ share: "67" }))],
      }),
      TWO,
    ),
  ),
  one(
    "I7",
    "60.0% is no whole number",
    ["reject", "share-not-whole"],
    facts(blending(of("a", "60"), of("b", "40"), organic({ share: "60.0" })), TWO),
  ),
  one(
    "I7",
    "a model that the scheme does not know may not be claimed",
    ["reject", "model-not-allowed"],
    facts(blending(of("a", "60"), of("b", "40"), organic({ model: "book-and-claim" })), TWO),
  ),
];

const ACCOUNT: Account = {
  ...{ id: "sugar", site: "Oslo", characteristic: "organic", group: "cane sugar", uom: "KGM" },
  likeForLike: [{ material: "syrup", factor: "1", source: "recipe" }],
  entries: [
    {
      ...{ id: "bought", kind: "credit", day: "2026-05-01", amount: kg("100") },
      ...{ material: "sugar", site: "Oslo", characteristic: "organic", group: "cane sugar" },
    },
  ],
};
const drawn = (
  quantity: string,
  more: { time?: string; site?: string; material?: string; account?: string } = {},
) =>
  facts(
    event({
      ...{ time: more.time ?? "2026-05-02T10:00:00Z", site: more.site ?? "Oslo" },
      inputs: [of("other sugar", quantity)],
      outputs: [
        of("S-1", quantity, {
          material: more.material ?? "syrup",
          claims: [
            {
              ...{ characteristic: "organic", sources: ["Mill"], model: "mass-balance" },
              draw: { account: more.account ?? "sugar", amount: kg(quantity) },
            },
          ],
        }),
      ],
    }),
    [],
    { accounts: new Map([["sugar", ACCOUNT]]) },
  );

const ACCOUNTS: readonly Vector[] = [
  one("I8", "100 kg of credit cover 100 kg", ["pass", "account-covers"], drawn("100")),
  one("I8", "and no gram more", ["reject", "account-overdrawn"], drawn("100.001")),
  one(
    "I8",
    "what is bought tomorrow covers nothing today",
    ["reject", "account-overdrawn"],
    drawn("1", { time: "2026-04-30T10:00:00Z" }),
  ),
  one(
    "I8",
    "a year later it is gone",
    ["reject", "account-overdrawn"],
    drawn("1", { time: "2027-05-01T10:00:00Z" }),
  ),
  one(
    "I8",
    "another site has its own account",
    ["reject", "account-elsewhere"],
    drawn("1", { site: "Bergen" }),
  ),
  one("I8", "rum is not like syrup", ["reject", "account-unlike"], drawn("1", { material: "rum" })),
  one(
    "I8",
    "an account that is not there covers nothing",
    ["reject", "account-unknown"],
    drawn("1", { account: "cocoa" }),
  ),
];

const received = (
  quantity: string,
  sent: string | undefined,
  more: Partial<Parameters<typeof event>[0]> = {},
) =>
  facts(event({ kind: "received", outputs: [of("green", quantity)], ...more }), [], {
    transfers: new Map(
      sent === undefined
        ? []
        : [["green", { id: "green", sent: kg(sent), sentAt: "2026-04-20T10:00:00Z", answers: [] }]],
    ),
  });

const TRANSFERS: readonly Vector[] = [
  one(
    "I10",
    "1,854 kg accepted of 1,860 kg sent are two scales",
    ["pass", "transfer-confirmed"],
    received("1854", "1860"),
  ),
  one(
    "I10",
    "more than was sent, and more than scales differ, is refused",
    ["reject", "transfer-disputed"],
    received("1870", "1860"),
  ),
  one("I10", "less is asked about", ["flag", "transfer-disputed"], received("1800", "1860")),
  one(
    "I10",
    "unless it is said that it was lost",
    ["pass", "transfer-confirmed"],
    received("1800", "1860", { losses: [{ kind: "burst bag", amount: kg("60") }] }),
  ),
  one(
    "I10",
    "a receipt of which no shipment is known is left open",
    ["unresolved", "transfer-unknown"],
    received("1854", undefined),
  ),
];

const TIME: readonly Vector[] = [
  one("I11", "a lot of April is roasted in May", ["pass", "in-time"], facts(roast(), [GREEN])),
  one(
    "I11",
    "a day is tolerated, for people write down days",
    ["pass", "in-time"],
    facts(roast(), [{ ...GREEN, time: "2026-05-02T10:00:00Z" }]),
  ),
  one(
    "I11",
    "a second more is not",
    ["reject", "used-before-made"],
    facts(roast(), [{ ...GREEN, time: "2026-05-02T10:00:01Z" }]),
  ),
  one(
    "I11",
    "offsets of places are minded",
    ["pass", "in-time"],
    facts(roast(), [{ ...GREEN, time: "2026-05-02T12:00:00+02:00" }]),
  ),
  one(
    "I11",
    "nothing is known of the future",
    ["reject", "in-the-future"],
    facts(roast({ time: "2026-06-01T12:15:01Z" }), [GREEN]),
  ),
  one(
    "I11",
    "nothing is made of itself",
    ["reject", "circle"],
    facts(roast({ outputs: [of("green", "51")] }), [GREEN]),
  ),
];

const BAGS = lot("bags", "505", { net: BAG });
const coded = (count: number, codes = 0) =>
  facts(event({ kind: "counted", codes: [{ lot: "bags", count }] }), [{ ...BAGS, codes }]);
const LABELS: readonly Vector[] = [
  one("I12", "2,020 codes for 505 kg in bags of a quarter", ["pass", "labels-within"], coded(2020)),
  one("I12", "2,021 are one more than there are bags", ["reject", "labels-over"], coded(2021)),
  one("I12", "codes that were made before count", ["reject", "labels-over"], coded(21, 2000)),
  one(
    "I12",
    "a bag that is not full is no bag",
    ["reject", "labels-over"],
    facts(event({ codes: [{ lot: "bags", count: 2021 }] }), [lot("bags", "505.249", { net: BAG })]),
  ),
  one(
    "I12",
    "without the net content nobody knows how many there are",
    ["unresolved", "amount-unknown"],
    facts(event({ codes: [{ lot: "green", count: 1 }] }), [GREEN]),
  ),
];

const counted = (quantity: string, reason?: string, adjusted?: string) =>
  facts(
    event({
      kind: "counted",
      counts: [{ lot: "green", amount: kg(quantity), ...(reason !== undefined && { reason }) }],
    }),
    [{ ...GREEN, used: kg("40"), ...(adjusted !== undefined && { adjusted: kg(adjusted) }) }],
  );
const COUNTS: readonly Vector[] = [
  one("I13", "60 kg lie there, as the books say", ["pass", "count-fits"], counted("60")),
  one("I13", "1 kg less has a reason", ["pass", "count-adjusted"], counted("59", "mice")),
  one("I13", "1 kg less without one is refused", ["reject", "count-without-reason"], counted("59")),
  one(
    "I13",
    "more than two hundredths are asked about",
    ["flag", "count-far-off"],
    counted("58.799", "mice"),
  ),
  one(
    "I13",
    "so are two small corrections of one period",
    ["flag", "count-far-off"],
    counted("59", "mice again", "0.201"),
  ),
  one(
    "I13",
    "what is found cannot be called certified",
    ["reject", "count-with-claim"],
    facts(event({ kind: "counted", outputs: [of("green", "1", organic())] }), [GREEN]),
  ),
];

const back = (lotName: string, more: Partial<Portion> = {}, process?: string) =>
  event({
    kind: process ? "made" : "collected",
    outputs: [of(lotName, "10", more)],
    ...(process && { process }),
  });
const RECYCLED: readonly Vector[] = [
  one(
    "I14",
    "returned goods have a number of their own",
    ["pass", "recycled-fits"],
    facts(back("returns", { recycled: { content: "post-consumer" } }), [GREEN]),
  ),
  one(
    "I14",
    "not that of the lot they were of",
    ["reject", "lot-number-taken"],
    facts(back("green"), [GREEN]),
  ),
  one(
    "I14",
    "post-consumer material was collected",
    ["reject", "not-collected"],
    facts(back("fibre", { recycled: { content: "post-consumer" } }, "garment.spin/1"), []),
  ),
  one(
    "I14",
    "or made of what was",
    ["pass", "recycled-fits"],
    facts(
      {
        ...back("fibre", { recycled: { content: "post-consumer" } }, "garment.spin/1"),
        inputs: [of("rags", "10")],
      },
      [lot("rags", "10", { recycled: "post-consumer" })],
    ),
  ),
  one(
    "I14",
    "cutting waste of another process is pre-consumer",
    ["pass", "recycled-fits"],
    facts(
      back(
        "fibre",
        { recycled: { content: "pre-consumer", process: "garment.sew/1", wasWaste: true } },
        "garment.spin/1",
      ),
      [],
    ),
  ),
  one(
    "I14",
    "ground again where it fell it is not",
    ["reject", "same-process"],
    facts(
      back(
        "fibre",
        { recycled: { content: "pre-consumer", process: "garment.spin/1", wasWaste: true } },
        "garment.spin/1",
      ),
      [],
    ),
  ),
  one(
    "I14",
    "nor is what was never waste",
    ["reject", "not-diverted"],
    facts(
      back(
        "fibre",
        { recycled: { content: "pre-consumer", process: "garment.sew/1" } },
        "garment.spin/1",
      ),
      [],
    ),
  ),
];

const shared = (...by: readonly ("mass" | "value")[]) =>
  facts(
    event({
      inputs: [of("green", "20")],
      outputs: by.map((way, n) =>
        of(`out ${n}`, "10", {
          allocation: { by: way, ...(way === "value" && { worth: { quantity: "5", uom: "EUR" } }) },
        }),
      ),
    }),
    [GREEN],
  );
const ALLOCATION: readonly Vector[] = [
  one("I15", "by value, all of them", ["pass", "allocation-one"], shared("value", "value")),
  one(
    "I15",
    "not one by mass and one by value",
    ["reject", "allocation-mixed"],
    shared("mass", "value"),
  ),
  one(
    "I15",
    "by value means saying the value",
    ["reject", "allocation-without-worth"],
    facts(
      event({
        inputs: [of("green", "20")],
        outputs: [of("out", "20", { allocation: { by: "value" } })],
      }),
      [GREEN],
    ),
  ),
];

export const VECTORS: readonly Vector[] = [
  ...[...STOCK, ...BALANCE, ...YIELDS, ...CERTIFIED, ...MODELS, ...ACCOUNTS, ...TRANSFERS],
  ...[...TIME, ...LABELS, ...COUNTS, ...RECYCLED, ...ALLOCATION],
];
