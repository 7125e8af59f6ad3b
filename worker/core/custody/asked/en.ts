/** English of what the ledger asks about. */
import { SENTENCES } from "../words-en.ts";
import type { AskedWords } from "./words.ts";

export const english: AskedWords = {
  rules: {
    I1: "Stock",
    I2: "Balance",
    I3: "Yield",
    I4: "Certified quantity",
    I5: "From one source",
    I6: "Only certified goods",
    I7: "Share of the mixture",
    I8: "Mass-balance account",
    I10: "Handing over",
    I11: "Order in time",
    I12: "Label codes",
    I13: "Stock-take",
    I14: "Recycled content",
    I15: "Shared-out losses",
  },
  labels: {
    ...{ stock: "There was", used: "Used before", wanted: "Wanted", over: "Too much by" },
    ...{ left: "Left", input: "Went in", in: "Went in, in all", out: "Came out or was lost" },
    ...{ gain: "Added", output: "Came out", loss: "Lost", difference: "Difference" },
    ...{ tolerance: "Tolerated", yield: "Yield", min: "Lowest usual yield" },
    ...{ typical: "Usual yield", max: "Highest usual yield", margin: "Margin" },
    ...{ certified: "Certified", counted: "Counted", cap: "At most", claimed: "Said" },
    ...{ share: "There", sources: "Sources", model: "Model", credit: "Credit", debit: "Drawn" },
    ...{ expired: "Expired", balance: "Balance", months: "Months", sent: "Sent" },
    ...{ accepted: "Accepted", returned: "Returned", days: "Days", "made-at": "Came into being" },
    ...{ "used-at": "Used", now: "Now", net: "Content of a piece", issued: "Codes made" },
    ...{ book: "In the books", missing: "Not certified", limit: "Limit" },
  },
  sentences: SENTENCES,
};
