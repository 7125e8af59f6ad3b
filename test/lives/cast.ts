/** Who plays in the stories: farm Finca Aurora, a wet mill, a co-operative that does not share, roaster Nordlys, and one lot of coffee. */
import { document } from "../../scripts/demo/load.ts";
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import type { TestStack } from "../support/stack.ts";

export const FARM = "finca-aurora";
export const MILL = "las-nubes-mill";
/** Accepted by the roaster, and has not agreed to be shown. */
export const COOPERATIVE = "southern-cooperative";
export const ROASTER = "nordlys";

const gtin = (body: string) => `0${body}${checkDigit(`0${body}`)}`;
const lotUri = (gtin14: string, lot: string) => `https://id.gs1.org/01/${gtin14}/10/${lot}`;

export const COFFEE = { gtin: gtin("952765430101"), lot: "LOT-7", name: "Nordlys Morning, 250 g" };
export const DIGITAL_LINK = `/01/${COFFEE.gtin}/10/${COFFEE.lot}`;

const CHERRY = lotUri(gtin("952765431001"), "FA-26-03");
const GREEN = lotUri(gtin("952765432001"), "LN-26-11");
const ROASTED = lotUri(gtin("952765430201"), "NR-26-41");
const BAGS = lotUri(COFFEE.gtin, COFFEE.lot);

interface EventOf {
  readonly eventID: string;
  readonly [member: string]: unknown;
}

const named = (n: number) => ({ eventID: `urn:uuid:7f3c0000-0000-4000-8000-00000000000${n}` });
const at = (eventTime: string) => ({ eventTime, eventTimeZoneOffset: eventTime.slice(-6) });
const kg = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const by = (name: string) => ({ "rp:party": { "rp:name": name } });
const called = (...names: readonly (readonly [string, string, object?])[]) => ({
  "rp:material": names.map(([epcClass, name, more]) => ({
    ...{ "rp:epcClass": epcClass, "rp:name": name, ...more },
  })),
});
const in_ = (locality: string, country: string) => ({
  readPoint: {
    id: "https://id.gs1.org/414/9527654310007",
    "rp:place": { "rp:locality": locality, "rp:country": country },
  },
});
const lost = (kind: string, quantity: number) => ({
  "rp:loss": [{ "rp:kind": kind, "rp:quantity": quantity, "rp:uom": "KGM" }],
});

export const HARVEST: EventOf = {
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", disposition: "active" },
  ...{ ...named(1), ...at("2026-03-02T11:00:00-06:00"), ...in_("Santa Bárbara", "HN") },
  quantityList: [kg(CHERRY, 1000)],
  ...{ ...by("Finca Aurora"), ...called([CHERRY, "ripe coffee cherry"]) },
};
export const MILLING: EventOf = {
  ...{ type: "TransformationEvent", bizStep: "creating_class_instance" },
  ...{ ...named(2), ...at("2026-03-19T15:30:00-06:00"), ...in_("Peña Blanca", "HN") },
  ...{ inputQuantityList: [kg(CHERRY, 1000)], outputQuantityList: [kg(GREEN, 160)] },
  ...{ ...by("Las Nubes mill"), ...lost("pulp, water and husk", 840) },
  ...called([CHERRY, "ripe coffee cherry"], [GREEN, "green coffee"]),
};
export const INSPECTION: EventOf = {
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "inspecting" },
  ...{ ...named(3), ...at("2026-03-22T09:10:00-06:00"), ...in_("San Pedro Sula", "HN") },
  ...{ quantityList: [kg(GREEN, 160)], ...by("Southern co-operative") },
  ...called([GREEN, "green coffee"]),
};
/** Nobody ever records that it arrived: the page has to say so. */
export const SHIPPING: EventOf = {
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", disposition: "in_transit" },
  ...{ ...named(4), ...at("2026-03-25T08:00:00-06:00"), ...in_("Puerto Cortés", "HN") },
  ...{ quantityList: [kg(GREEN, 160)], ...by("Las Nubes mill") },
  ...called([GREEN, "green coffee"]),
};
export const ROAST: EventOf = {
  ...{ type: "TransformationEvent", bizStep: "creating_class_instance" },
  ...{ ...named(5), ...at("2026-05-04T10:00:00+02:00"), ...in_("Tromsø", "NO") },
  ...{ inputQuantityList: [kg(GREEN, 160)], outputQuantityList: [kg(ROASTED, 132.8)] },
  ...{ ...by("Nordlys"), ...lost("moisture and chaff", 27.2), "rp:process": "coffee.roast/1" },
  ...called([GREEN, "green coffee"], [ROASTED, "roasted coffee"]),
};
export const PACKING: EventOf = {
  ...{ type: "TransformationEvent", bizStep: "packing" },
  ...{ ...named(6), ...at("2026-05-05T14:20:00+02:00"), ...in_("Tromsø", "NO") },
  inputQuantityList: [kg(ROASTED, 132.8)],
  outputQuantityList: [{ epcClass: BAGS, quantity: 531 }],
  ...{ ...by("Nordlys"), ...lost("sweepings", 0.05), "rp:process": "coffee.pack/1" },
  ...called(
    [ROASTED, "roasted coffee"],
    [BAGS, "bags of 250 g", { "rp:net": { "rp:quantity": 0.25, "rp:uom": "KGM" } }],
  ),
};

/** Who says what, in the order of telling; what a shopper sees is all but the inspection. */
export const TOLD: readonly (readonly [string, readonly EventOf[]])[] = [
  [FARM, [HARVEST]],
  [MILL, [MILLING, SHIPPING]],
  [COOPERATIVE, [INSPECTION]],
  [ROASTER, [ROAST, PACKING]],
];

export interface Keys {
  readonly [organisation: string]: string;
}

export const epcisDocument = (...events: readonly object[]) =>
  document(events, "2026-05-06T08:00:00Z");

/** Fails loudly when the product refuses. */
export async function send(
  stack: TestStack,
  key: string | undefined,
  [method, path, body]: readonly [string, string, (object | string)?],
): Promise<Response> {
  const answer = await stack.call(key, method, path, body);
  if (answer.status >= 300) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer;
}

/** The organisations, the roaster's product, and the consents of both sides. */
export async function introduce(stack: TestStack): Promise<Keys> {
  const keys: Record<string, string> = {};
  for (const slug of [FARM, MILL, COOPERATIVE, ROASTER]) {
    keys[slug] = await stack.organisation(slug);
  }
  await send(stack, keys[ROASTER], ["PUT", `/api/products/${COFFEE.gtin}`, { name: COFFEE.name }]);
  for (const slug of [FARM, MILL, COOPERATIVE]) {
    await send(stack, keys[ROASTER], ["PUT", `/api/suppliers/${slug}`, {}]);
  }
  const shown = { showName: true, place: "locality" };
  for (const slug of [FARM, MILL]) {
    await send(stack, keys[slug], ["PUT", `/api/customers/${ROASTER}`, shown]);
  }
  return keys;
}

/** Everyone says their part; answers each capture job's address. */
export async function tell(stack: TestStack, keys: Keys): Promise<readonly string[]> {
  const jobs: string[] = [];
  for (const [slug, events] of TOLD) {
    const capture = epcisDocument(...events);
    const answer = await send(stack, keys[slug], ["POST", "/epcis/capture", capture]);
    jobs.push(answer.headers.get("location") ?? "");
  }
  return jobs;
}

/** Waits until everything that was told is in this state. */
export async function untilAll(stack: TestStack, keys: Keys, state: string): Promise<void> {
  for (const [slug, events] of TOLD) {
    for (const { eventID } of events) await stack.until(keys[slug] ?? "", eventID, state);
  }
}

export interface EventStatus {
  readonly state: string;
  readonly eventHash: string;
  readonly index: string;
  readonly leafHash: string;
  readonly proof: string;
}

export async function statusOf(
  stack: TestStack,
  key: string | undefined,
  { eventID }: EventOf,
): Promise<EventStatus> {
  const path = `/api/events/${encodeURIComponent(eventID)}`;
  return (await (await send(stack, key, ["GET", path])).json()) as EventStatus;
}
