/** I8, I10, I11: accounts, transfers, times. */
import type { Account } from "../../../worker/core/custody/account.ts";
import type { LedgerModel } from "../../../worker/core/custody/models.ts";
import { event, facts, kg, of, roast } from "../cast.ts";
import { GREEN, one, type Vector } from "./vector.ts";

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
  more: {
    time?: string;
    site?: string;
    material?: string;
    account?: string;
    share?: string;
    model?: LedgerModel;
  } = {},
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
              ...{ characteristic: "organic", sources: ["Mill"] },
              model: more.model ?? "mass-balance",
              ...(more.share !== undefined && { share: more.share }),
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
  one(
    "I7",
    "what is drawn for all of a lot is all of it",
    ["pass", "share-within"],
    drawn("100", { share: "100" }),
  ),
  one(
    "I7",
    "a share is whole there as well",
    ["reject", "share-not-whole"],
    drawn("100", { share: "99.9" }),
  ),
  one(
    "I6",
    "what is drawn is mass balance, and never segregated",
    ["reject", "model-weaker"],
    drawn("100", { model: "segregated" }),
  ),
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
  one("I10", "less is asked about", ["flag", "transfer-less"], received("1800", "1860")),
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

export const DEALINGS: readonly Vector[] = [...ACCOUNTS, ...TRANSFERS, ...TIME];
