/** I12 to I15: labels, stock-takes, what comes back, how losses are shared out. */
import type { Portion } from "../../../worker/core/custody/event.ts";
import { BAG, event, facts, kg, lot, of, organic } from "../cast.ts";
import { GREEN, one, type Vector } from "./vector.ts";

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

export const LOTS: readonly Vector[] = [...LABELS, ...COUNTS, ...RECYCLED, ...ALLOCATION];
