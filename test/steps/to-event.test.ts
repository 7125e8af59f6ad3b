/** What somebody says happened, as the EPCIS event that says it: docs/epcis-profile.md, *What forms record*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { validateDocument, validateEvent } from "../../worker/core/epcis/validate.ts";
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";
import { lotsOf } from "../../worker/core/journey/lots.ts";
import { publicFields } from "../../worker/core/journey/projection.ts";
import { type JsonObject, parseJson } from "../../worker/core/json.ts";
import { decimalText } from "../../worker/core/json-number.ts";
import { Problem } from "../../worker/core/problem.ts";
import type { StepDraft } from "../../worker/core/steps/draft.ts";
import { goodsAddress } from "../../worker/core/steps/goods-address.ts";
import { eventDocument, STEP_CONTEXT, toEvent } from "../../worker/core/steps/to-event.ts";
import { demoDrafts } from "./demo-drafts.ts";
import { anyDraft, ROAST } from "./drafts.ts";

const ORIGIN = "https://rootproof.example";
const event = (draft: StepDraft) => toEvent(draft, { origin: ORIGIN });

describe("each of the 34 steps of the demo chains", () => {
  const drafts = demoDrafts();

  test("is there", () => {
    expect(drafts).toHaveLength(34);
  });

  test.each(drafts.map((one) => [one.step, one.draft] as const))(
    "%s is a valid event, whose lots are taken in and brought out as it says",
    (_, draft) => {
      const made = event(draft);
      expect(validateEvent(made)).toEqual([]);
      const isMaking = draft.what === "processed" || draft.what === "packed";
      const role = isMaking || draft.what === "harvested" ? "output" : "seen";
      const wanted = [
        ...draft.from.map((one) => ({ role: "input", lot: goodsAddress(one, ORIGIN) })),
        ...draft.goods.map((one) => ({ role, lot: goodsAddress(one, ORIGIN) })),
      ].map(({ role, lot }) => ({ role, lot: canonicalIdentifier(lot) }));
      expect(sorted(lotsOf(made))).toEqual(sorted(wanted));
    },
  );

  test("all together are a valid document, and each is the same event in it as alone", () => {
    const events = drafts.map(({ draft }) => event(draft));
    const document = eventDocument(events, "2026-04-17T10:00:00.000Z");
    expect(validateDocument(document)).toEqual([]);
    const placed = eventsOf(parseJson(JSON.stringify(document)));
    expect(placed.map((one) => ({ ...one.event, "@context": one.context }))).toEqual(events);
  });

  function sorted(lots: readonly { readonly role: string; readonly lot: string }[]) {
    return lots.map(({ role, lot }) => `${role} ${lot}`).sort();
  }
});

describe("an event", () => {
  test("says everything of a roast, and nothing else", () => {
    expect(event(ROAST)).toEqual({
      "@context": STEP_CONTEXT,
      type: "TransformationEvent",
      bizStep: "creating_class_instance",
      eventID: "urn:uuid:2f0e9c1e-7c6e-4f0a-9d53-1f6e1c0a0001",
      eventTime: "2026-04-17T10:00:00.000+02:00",
      eventTimeZoneOffset: "+02:00",
      inputQuantityList: [
        { epcClass: `${ORIGIN}/01/09521234530015/10/ADM%2F7`, quantity: 600, uom: "KGM" },
      ],
      outputQuantityList: [
        { epcClass: `${ORIGIN}/p/halfmoon/roasted/HM-R-1`, quantity: 508.8, uom: "KGM" },
        { epcClass: `${ORIGIN}/p/halfmoon/sample-bag/HM-S-1`, quantity: 4 },
        { epcClass: `${ORIGIN}/p/halfmoon/dust/HM-D-1` },
      ],
      readPoint: {
        id: "urn:rootproof:place:BE::Ghent:Halfmoon%20roastery",
        "rp:place": { "rp:name": "Halfmoon roastery", "rp:locality": "Ghent", "rp:country": "BE" },
      },
      "rp:material": [
        { "rp:epcClass": `${ORIGIN}/01/09521234530015/10/ADM%2F7`, "rp:name": "green coffee" },
        { "rp:epcClass": `${ORIGIN}/p/halfmoon/roasted/HM-R-1`, "rp:name": "roasted coffee" },
        {
          "rp:epcClass": `${ORIGIN}/p/halfmoon/sample-bag/HM-S-1`,
          "rp:name": "sample bag",
          "rp:net": { "rp:quantity": 0.1, "rp:uom": "KGM" },
        },
        { "rp:epcClass": `${ORIGIN}/p/halfmoon/dust/HM-D-1`, "rp:name": "dust" },
      ],
      "rp:loss": [{ "rp:kind": "moisture, chaff", "rp:quantity": 90.8, "rp:uom": "KGM" }],
      "rp:party": { "rp:name": "Halfmoon", "rp:count": 3 },
      "rp:process": "coffee.roast/1",
      "rp:custodyModel": "segregated",
      "rp:evidence": [
        {
          "rp:sha256": "ab".repeat(32),
          "rp:mediaType": "image/jpeg",
          "rp:name": "roast log.jpg",
        },
      ],
      "rp:explanation": "Weighed twice",
      "rp:note": "50 batches",
    });
  });

  test.each([
    [
      "harvested",
      { type: "ObjectEvent", action: "ADD", bizStep: "commissioning", disposition: "active" },
    ],
    ["received", { type: "ObjectEvent", action: "OBSERVE", bizStep: "receiving" }],
    ["processed", { type: "TransformationEvent", bizStep: "creating_class_instance" }],
    ["packed", { type: "TransformationEvent", bizStep: "packing" }],
    [
      "sent",
      { type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", disposition: "in_transit" },
    ],
    ["counted", { type: "ObjectEvent", action: "OBSERVE", bizStep: "stock_taking" }],
    ["other", { type: "ObjectEvent", action: "OBSERVE" }],
  ] as const)("of what was %s is of its type, with its step and no other", (what, wanted) => {
    const isMaking = what === "processed" || what === "packed";
    const { type, action, bizStep, disposition } = event({
      ...{ ...ROAST, what },
      from: isMaking ? ROAST.from : [],
    });
    expect({ type, action, bizStep, disposition }).toEqual({
      ...{ type: undefined, action: undefined, bizStep: undefined, disposition: undefined },
      ...wanted,
    });
  });

  test("names from whom it came and to whom it goes by URI, where there is one", () => {
    const id = "https://id.gs1.org/417/9521234550000";
    const partner = { name: "Antwerp importer", id };
    const plain = { ...ROAST, from: [] };
    const came = event({ ...plain, what: "received", partner });
    expect(came.sourceList).toEqual([{ type: "owning_party", source: id }]);
    expect(came["rp:partner"]).toEqual({ "rp:name": "Antwerp importer" });
    const goes = event({ ...plain, what: "sent", partner });
    expect(goes.destinationList).toEqual([{ type: "owning_party", destination: id }]);
    const nameless = event({ ...plain, what: "sent", partner: { name: "A market stall" } });
    expect(nameless.destinationList).toBeUndefined();
    expect(nameless["rp:partner"]).toEqual({ "rp:name": "A market stall" });
    for (const one of [came, goes, nameless]) expect(validateEvent(one)).toEqual([]);
  });

  test("keeps what forms add to the profile from the public, on the maker's own page too", () => {
    const made = event({ ...ROAST, partner: { name: "X" } });
    const isPublic = publicFields(made, { own: true, showName: true, place: "exact" });
    for (const pointer of [
      "/rp:evidence/0/rp:sha256",
      "/rp:evidence/0/rp:name",
      "/rp:explanation",
      "/rp:note",
      "/rp:partner/rp:name",
      "/readPoint/id",
    ])
      expect([pointer, isPublic(pointer, "any")]).toEqual([pointer, false]);
    expect(isPublic("/rp:process", "coffee.roast/1")).toBe(true);
  });

  test("is never made of a draft that is wrong: the refusal names everything", () => {
    const broken = { ...ROAST, time: "2026-04-31T10:00:00+02:00", goods: [] };
    let refused: unknown;
    try {
      event(broken);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Problem);
    const { code, pointer, findings } = refused as Problem;
    expect([code, pointer]).toEqual(["draft-invalid", "/time"]);
    expect(findings?.map((one) => one.rule)).toEqual(["not-a-time", "missing"]);
  });
});

describe("whatever draft there is", () => {
  test("its event is valid, says its numbers to the last digit, and is the same every time", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const made = event(draft);
        expect(validateEvent(made)).toEqual([]);
        // As it is stored: nothing is lost on the way through JSON.
        const kept = parseJson(JSON.stringify(made)) as JsonObject;
        expect(kept).toEqual(made);
        const hash = (one: JsonObject) => eventHash(one, one["@context"] ?? null).hashId;
        expect(hash(event(structuredClone(draft)))).toBe(hash(kept));
        const list = (kept.outputQuantityList ?? kept.quantityList) as JsonObject[];
        const said = list.map(({ quantity }) =>
          typeof quantity === "number" ? decimalText(quantity) : undefined,
        );
        expect(said).toEqual(draft.goods.map(({ amount }) => amount?.quantity));
      }),
      { numRuns: 300 },
    );
  });

  test("two that differ in a lot or an amount are not the same event", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const hash = (one: StepDraft) => eventHash(event(one), STEP_CONTEXT).hashId;
        const [first, ...others] = draft.goods;
        if (first === undefined) return;
        const other = { ...draft, goods: [{ ...first, lot: "ANOTHER-1" }, ...others] };
        expect(hash(other)).not.toBe(hash(draft));
      }),
    );
  });
});
