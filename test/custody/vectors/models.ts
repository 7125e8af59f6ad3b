/** I4 to I7: what is certified of what was mixed, and how it may be called. */
import type { Portion } from "../../../worker/core/custody/event.ts";
import { event, facts, lot, ORGANIC, of, organic, roast, share } from "../cast.ts";
import { GREEN, one, type Vector } from "./vector.ts";

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

const CALLED: readonly Vector[] = [
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

const COCOA = { ...ORGANIC, components: ["cocoa"] };
const bar = (component: string) =>
  facts(
    event({
      inputs: [of("mass", "70"), of("other", "30", { component })],
      outputs: [of("bar", "100", organic({ share: "100" }))],
    }),
    [lot("mass", "70", { organic: share(100) })],
    { characteristics: [COCOA] },
  );
const APART = { ...HALF, isSeparated: true };
const good = (more: Parameters<typeof organic>[0]) =>
  facts(
    { ...APART, outputs: [of("good", "60", organic({ amount: "60", ...more })), of("rest", "40")] },
    TWO,
  );

const IN_OUTPUTS: readonly Vector[] = [
  one(
    "I6",
    "what was kept apart and measured may be called segregated",
    ["pass", "all-certified"],
    good({ model: "segregated" }),
  ),
  one("I7", "and all of it certified", ["pass", "share-within"], good({ share: "100" })),
  one(
    "I6",
    "what was mixed may not",
    ["reject", "not-all-certified"],
    facts(
      { ...HALF, outputs: [of("x", "60", organic({ model: "segregated" })), of("rest", "40")] },
      TWO,
    ),
  ),
  one(
    "I7",
    "sugar that nobody described is no matter where cocoa is asked about",
    ["pass", "share-within"],
    bar("sugar"),
  ),
  one("I7", "cocoa that nobody described is", ["unresolved", "lot-unknown"], bar("cocoa")),
];

export const MODELS: readonly Vector[] = [...CERTIFIED, ...CALLED, ...IN_OUTPUTS];
