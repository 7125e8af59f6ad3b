/** `/api/notices`: a maker recalls a product, a lot or an item, holds it, takes it out of use, or clears what it said. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { inPath, JSON_TYPE, ownName, ref } from "./parts.ts";

const RECALL = {
  kind: "recall",
  reason: "Glass splinters were found in two bags of this lot.",
  advice: "Do not drink it. Bring the bag back to the shop.",
};
const CLEAR = {
  kind: "clear",
  reason: "All bags of the lot are back, and what was in them has been destroyed.",
};
const LOT = "LOT-6";
const ADDED = {
  ...{ anchor: `/01/${GTIN}/10/${LOT}`, ...RECALL },
  ...{ since: "2026-11-20T08:15:00Z", state: "received" },
};

export function noticePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const gtin = inPath("gtin", { say: "The GTIN, fourteen digits.", example: GTIN });
  const lot = inPath("lot", { say: "The lot, percent-encoded; captured or not.", example: LOT });
  const serial = inPath("serial", { say: "The serial number, percent-encoded.", example: "0043" });
  const own = ownName();
  return {
    "/api/notices": { get: operation(facts, "own", list) },
    "/api/notices/01/{gtin}": put(facts, "Product", [gtin]),
    "/api/notices/01/{gtin}/10/{lot}": put(facts, "Lot", [gtin, lot]),
    "/api/notices/01/{gtin}/21/{serial}": put(facts, "Item", [gtin, serial]),
    "/api/notices/01/{gtin}/10/{lot}/21/{serial}": put(facts, "LotItem", [gtin, lot, serial]),
    "/api/notices/p/{organisation}/{product}": put(facts, "OwnProduct", own),
    "/api/notices/p/{organisation}/{product}/{lot}": put(facts, "OwnLot", [...own, lot]),
    "/api/notices/p/{organisation}/{product}/{lot}/{serial}": put(facts, "OwnItem", [
      ...[...own, lot, serial],
    ]),
  };
}

const list: Call = {
  ...{ id: "listNotices", section: "pages", who: "key", summary: "What you have said" },
  say: "The newest 200, those that were replaced or cleared since among them: the first of a level is the one that stands.",
  answers: {
    "200": {
      ...{ say: "Your notices, newest first.", types: JSON_TYPE, schema: ref("Notices") },
      example: { notices: [{ ...ADDED, state: "final", index: "41", proof: "/proofs/41" }] },
    },
  },
};

const LINK_REFUSES = [
  ...["digital-link-malformed", "digital-link-qualifier", "digital-link-value"],
  "digital-link-check-digit",
];
const SUMMARY = {
  Product: "Recall, hold or clear a product",
  Lot: "Recall, hold or clear a lot",
  Item: "Recall, hold or clear an item",
  LotItem: "Recall, hold or clear an item of a lot",
  OwnProduct: "Recall, hold or clear a product without a GTIN",
  OwnLot: "Recall, hold or clear a lot without a GTIN",
  OwnItem: "Recall, hold or clear an item without a GTIN",
};

function put(
  facts: ApiFacts,
  level: keyof typeof SUMMARY,
  parameters: readonly Parameter[],
): PathItem {
  const call: Call = {
    ...{ id: `put${level}Notice`, section: "pages", who: "key", summary: SUMMARY[level] },
    say: "It stands above everything else on the page from the next request on, for this level and all finer ones, and gets a place in the log; anyone may have its proof. What is said last at a level stands; saying the same again changes nothing. `decommission` declares out of use.",
    parameters,
    body: {
      types: JSON_TYPE,
      schema: ref("NoticeSettings"),
      examples: { recall: { value: RECALL }, clear: { value: CLEAR } },
    },
    answers: {
      "200": {
        ...{ say: "What stands now.", types: JSON_TYPE, schema: ref("Notice") },
        example: ADDED,
      },
    },
    refuses: [
      ...["json-malformed", "body-invalid", "media-type", "body-too-large", "not-found"],
      ...(level.startsWith("Own") ? ["own-name-malformed"] : LINK_REFUSES),
      "identification-key-claimed",
      ...["identification-key-waits", "identification-key-invalid"],
    ],
  };
  return { put: operation(facts, "own", call) };
}
