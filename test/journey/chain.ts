/**
 * A short chain with everything in it: Finca Aurora harvests, the mill at Kayon Peak makes green coffee and ships it, Nordlys roasts
 * and packs. Hollow Trading has nothing to do with any of it.
 */
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import {
  type Answer,
  capture,
  documentOf,
  everythingFinal,
  type Members,
  organisations,
  rows,
  uuid,
} from "../capture/supplier.ts";
import type { TestStack } from "../support/stack.ts";

export const gtin = (body: string) => `0${body}${checkDigit(`0${body}`)}`;
export const lotOf = (product: string, lot: string) => `https://id.gs1.org/01/${product}/10/${lot}`;

export const BAGS = gtin("952123450101");
export const CHERRY = lotOf(gtin("952123451001"), "AURORA-1");
export const GREEN = lotOf(gtin("952123453001"), "KAYON-1");
export const BAG_LOT = lotOf(BAGS, "LOT-7");
export const PAGE = `/p/01/${BAGS}/10/LOT-7`;

const NAMES: Members = {
  [CHERRY]: "ripe cherry",
  [GREEN]: "green coffee",
  [BAG_LOT]: "bags of 250 g",
};

const kg = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const named = (...classes: string[]) => ({
  "rp:material": classes.map((one) => ({ "rp:epcClass": one, "rp:name": NAMES[one] })),
});
/** Each field of it is a word nobody else uses, so that a page can be searched for it. */
const at = (who: string) => ({
  readPoint: {
    id: `urn:x:${who}-gate`,
    "rp:place": {
      "rp:name": `${who}-yard`,
      "rp:locality": `${who}-town`,
      "rp:region": `${who}-hills`,
      "rp:country": "ET",
    },
  },
  "rp:party": { "rp:name": `${who}-people`, "rp:count": 38 },
  "ex:note": `${who}-secret`,
  "rp:price": { "rp:amount": 3.1, "rp:currency": "USD", "rp:per": "KGM" },
});
const on = (day: number) => ({
  eventTime: `2026-01-${String(day).padStart(2, "0")}T10:00:00+03:00`,
  eventTimeZoneOffset: "+03:00",
});

export const harvest = (): Members => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", eventID: uuid(), ...on(1) },
  ...{ quantityList: [kg(CHERRY, 700)], ...named(CHERRY), ...at("aurora") },
});
export const milling = (): Members => ({
  ...{ type: "TransformationEvent", bizStep: "creating_class_instance", eventID: uuid(), ...on(2) },
  ...{ inputQuantityList: [kg(CHERRY, 700)], outputQuantityList: [kg(GREEN, 100)] },
  ...{ ...named(CHERRY, GREEN), ...at("kayon"), "rp:process": "coffee.dry-mill/1" },
  "rp:loss": [{ "rp:kind": "husk", "rp:quantity": 600, "rp:uom": "KGM" }],
});
export const sending = (): Members => ({
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", eventID: uuid(), ...on(3) },
  ...{ quantityList: [kg(GREEN, 100)], ...named(GREEN), ...at("kayon") },
});
export const arrival = (): Members => ({
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "receiving", eventID: uuid(), ...on(4) },
  ...{ quantityList: [kg(GREEN, 100)], ...named(GREEN), ...at("nordlys") },
});
export const roasting = (): Members => ({
  ...{ type: "TransformationEvent", bizStep: "packing", eventID: uuid(), ...on(5) },
  ...{
    inputQuantityList: [kg(GREEN, 100)],
    outputQuantityList: [{ epcClass: BAG_LOT, quantity: 336 }],
  },
  ...{ ...named(GREEN, BAG_LOT), ...at("nordlys"), "rp:process": "coffee.pack/1" },
});

export type Slug = "aurora" | "kayon" | "nordlys" | "hollow";

export interface World {
  readonly stack: TestStack;
  readonly keys: Readonly<Record<Slug, string>>;
  /** Log indexes of the chain's events, by what they are. */
  readonly indexes: Readonly<
    Record<"harvest" | "milling" | "sending" | "arrival" | "roasting", string>
  >;
}

/** The chain captured and final; nobody has agreed to anything yet. */
export async function openWorld(stack: TestStack): Promise<World> {
  const made = await organisations(stack, ["aurora", "kayon", "nordlys", "hollow"]);
  const keys = Object.fromEntries(made) as World["keys"];
  await must(
    stack.call(keys.nordlys, "PUT", `/api/products/${BAGS}`, { name: "Kayon Peak coffee" }),
  );
  const events = {
    ...{ harvest: harvest(), milling: milling(), sending: sending() },
    ...{ arrival: arrival(), roasting: roasting() },
  };
  await captured(stack, keys.aurora, [events.harvest]);
  await captured(stack, keys.kayon, [events.milling, events.sending]);
  await captured(stack, keys.nordlys, [events.arrival, events.roasting]);
  await everythingFinal(stack);
  const indexes = await Promise.all(
    Object.entries(events).map(async ([name, { eventID }]) => [
      name,
      await indexOf(stack, eventID),
    ]),
  );
  return { stack, keys, indexes: Object.fromEntries(indexes) as World["indexes"] };
}

export async function captured(
  stack: TestStack,
  key: string,
  events: readonly Members[],
  context?: unknown,
): Promise<Answer> {
  const answer = await capture(stack, key, documentOf(events, context));
  if (answer.status !== 202) throw new Error(`capture: ${JSON.stringify(answer)}`);
  return answer;
}

export async function indexOf(stack: TestStack, eventID: unknown, kind = "event"): Promise<string> {
  const [row] = await rows<{ index: string }>(
    stack,
    "select n.index from entries n join events e on e.id = n.event_id where e.event_id = $1 and e.kind = $2",
    [eventID, kind],
  );
  if (row === undefined) throw new Error(`${eventID} is not logged`);
  return row.index;
}

export async function must(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

type Place = "none" | "country" | "region" | "locality";

/** Both halves of the consent, or one of them taken back. */
export function consents({ stack, keys }: Pick<World, "stack" | "keys">) {
  return {
    accept: (owner: Slug, supplier: Slug) =>
      must(stack.call(keys[owner], "PUT", `/api/suppliers/${supplier}`, {})),
    allow: (supplier: Slug, owner: Slug, showName = true, place: Place = "locality") =>
      must(stack.call(keys[supplier], "PUT", `/api/customers/${owner}`, { showName, place })),
    drop: (owner: Slug, supplier: Slug) =>
      must(stack.call(keys[owner], "DELETE", `/api/suppliers/${supplier}`)),
    forbid: (supplier: Slug, owner: Slug) =>
      must(stack.call(keys[supplier], "DELETE", `/api/customers/${owner}`)),
  };
}

export interface Fact {
  readonly pointer: string;
  readonly value: string;
}

export interface PageStep {
  readonly title: string;
  readonly index: string | undefined;
  readonly isVoided: boolean;
  readonly facts: readonly Fact[];
}

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly steps: readonly PageStep[];
}

/** The page as a phone without JavaScript gets it, read the way the check on the phone reads it. */
export async function readPage(stack: TestStack, path = PAGE): Promise<Page> {
  const response = await fetch(stack.origin + path);
  const html = await response.text();
  const steps = html.split(/<li class="step/).slice(1);
  return {
    status: response.status,
    html,
    steps: steps.map((text) => ({
      title: attribute(text, "data-title") ?? "",
      index: attribute(text, "data-index"),
      isVoided: attribute(text, "data-voided") !== undefined,
      facts: [...text.matchAll(/data-pointer="([^"]*)" data-value="([^"]*)"/g)].map(
        ([, pointer = "", value = ""]) => ({ pointer: plain(pointer), value: plain(value) }),
      ),
    })),
  };
}

function attribute(text: string, name: string): string | undefined {
  const tag = text.slice(0, text.indexOf(">"));
  const value = new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

export interface ShownField {
  readonly p: string;
  readonly v: unknown;
  readonly s: string;
}

/** The fields a bundle discloses, by pointer. */
export function disclosed(bundle: string): ReadonlyMap<string, unknown> {
  const { event } = JSON.parse(bundle) as { event: { fields: (string | ShownField)[] } };
  return new Map(
    event.fields.flatMap((field) => (typeof field === "string" ? [] : [[field.p, field.v]])),
  );
}
