/** From what somebody says happened to the EPCIS 2.0 event that says it. docs/epcis-profile.md, *What forms record*. */
import { STANDARD_CONTEXT } from "../epcis/shared-context.ts";
import { NAMESPACE } from "../journey/profile.ts";
import type { Json, JsonObject } from "../json.ts";
import { Problem } from "../problem.ts";
import { checkDraft } from "./check-draft.ts";
import type { Amount, EvidenceFile, Goods, StepDraft, What } from "./draft.ts";
import { goodsAddress, placeAddress } from "./goods-address.ts";
import { PIECE } from "./units.ts";

/** The `@context` of every event made here: the standard's, and our prefix. */
export const STEP_CONTEXT: readonly Json[] = [STANDARD_CONTEXT, { rp: NAMESPACE }];

const KINDS: Readonly<Record<What, JsonObject>> = {
  harvested: {
    ...{ type: "ObjectEvent", action: "ADD" },
    ...{ bizStep: "commissioning", disposition: "active" },
  },
  received: { type: "ObjectEvent", action: "OBSERVE", bizStep: "receiving" },
  processed: { type: "TransformationEvent", bizStep: "creating_class_instance" },
  packed: { type: "TransformationEvent", bizStep: "packing" },
  sent: {
    ...{ type: "ObjectEvent", action: "OBSERVE" },
    ...{ bizStep: "shipping", disposition: "in_transit" },
  },
  counted: { type: "ObjectEvent", action: "OBSERVE", bizStep: "stock_taking" },
  // The vocabulary has no word for it, and a wrong one would be for ever.
  other: { type: "ObjectEvent", action: "OBSERVE" },
};

/**
 * With its own `@context`, as it is signed. The same draft is the same event. `origin` is where lots have their addresses.
 * Throws {@link Problem} with everything that {@link checkDraft} finds.
 */
export function toEvent(draft: StepDraft, { origin }: { readonly origin: string }): JsonObject {
  const findings = checkDraft(draft);
  const [first] = findings;
  if (first !== undefined) {
    const { pointer, rule, detail } = first;
    throw new Problem("draft-invalid", `${detail}.`, { pointer, rule, findings });
  }
  const { time, place, process, custodyModel, explanation, note } = draft;
  return {
    "@context": STEP_CONTEXT,
    ...KINDS[draft.what],
    eventID: `urn:uuid:${draft.id}`,
    eventTime: time,
    eventTimeZoneOffset: offsetOf(time),
    ...goodsLists(draft, origin),
    ...(place && { readPoint: readPoint(place) }),
    ...partnerLists(draft),
    "rp:material": materials(draft, origin),
    ...(draft.losses.length > 0 && { "rp:loss": draft.losses.map(loss) }),
    ...(draft.party && { "rp:party": party(draft.party) }),
    ...(draft.partner && { "rp:partner": { "rp:name": draft.partner.name } }),
    ...(process !== undefined && { "rp:process": process }),
    ...(custodyModel !== undefined && { "rp:custodyModel": custodyModel }),
    ...(draft.evidence.length > 0 && { "rp:evidence": draft.evidence.map(evidence) }),
    ...(explanation !== undefined && { "rp:explanation": explanation }),
    ...(note !== undefined && { "rp:note": note }),
  };
}

/** The body of a capture. Events made here share the document's `@context`; any other keeps its own. */
export function eventDocument(events: readonly JsonObject[], creationDate: string): JsonObject {
  const shared = JSON.stringify(STEP_CONTEXT);
  return {
    "@context": STEP_CONTEXT,
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate },
    epcisBody: {
      eventList: events.map(({ "@context": context = null, ...event }) =>
        JSON.stringify(context) === shared ? event : { ...event, "@context": context },
      ),
    },
  };
}

function offsetOf(time: string): string {
  return /z$/i.test(time) ? "+00:00" : time.slice(-6);
}

function goodsLists({ what, goods, from }: StepDraft, origin: string): JsonObject {
  const list = (some: readonly Goods[]) => some.map((one) => quantity(one, origin));
  if (what === "processed" || what === "packed")
    return { inputQuantityList: list(from), outputQuantityList: list(goods) };
  return { quantityList: list(goods) };
}

/** What is not known is not there. Pieces have no unit in EPCIS. */
function quantity(goods: Goods, origin: string): JsonObject {
  const { amount } = goods;
  return {
    epcClass: goodsAddress(goods, origin),
    ...(amount && { quantity: Number(amount.quantity) }),
    ...(amount && amount.uom !== PIECE && { uom: amount.uom }),
  };
}

function materials({ from, goods }: StepDraft, origin: string): JsonObject[] {
  return [...from, ...goods].map((one) => ({
    "rp:epcClass": goodsAddress(one, origin),
    "rp:name": one.material.name,
    ...(one.material.net && { "rp:net": measured(one.material.net) }),
  }));
}

const measured = ({ quantity, uom }: Amount): JsonObject => ({
  "rp:quantity": Number(quantity),
  "rp:uom": uom,
});

const loss = ({ kind, ...amount }: StepDraft["losses"][number]): JsonObject => ({
  "rp:kind": kind,
  ...measured(amount),
});

function readPoint(place: NonNullable<StepDraft["place"]>): JsonObject {
  const { name, locality, region, country } = place;
  return {
    id: placeAddress(place),
    "rp:place": {
      ...(name !== undefined && { "rp:name": name }),
      ...(locality !== undefined && { "rp:locality": locality }),
      ...(region !== undefined && { "rp:region": region }),
      "rp:country": country,
    },
  };
}

/** Whose the goods were, or are to be. A partner who has no URI is in our member alone. */
function partnerLists({ what, partner }: StepDraft): JsonObject {
  if (partner?.id === undefined) return {};
  const { id } = partner;
  if (what === "sent") return { destinationList: [{ type: "owning_party", destination: id }] };
  return { sourceList: [{ type: "owning_party", source: id }] };
}

const party = ({ name, count }: NonNullable<StepDraft["party"]>): JsonObject => ({
  "rp:name": name,
  ...(count !== undefined && { "rp:count": count }),
});

const evidence = ({ sha256, mediaType, name }: EvidenceFile): JsonObject => ({
  ...{ "rp:sha256": sha256, "rp:mediaType": mediaType, "rp:name": name },
});
