/**
 * Makers without GTINs: De Vliet grows wheat under a GTIN, Molen De Hoop mills it and Kruim bakes bread of the flour, both by names of
 * their own. Hollow has nothing to do with any of it.
 */
import { request } from "node:http";
import { everythingFinal, type Members, organisations, uuid } from "../capture/supplier.ts";
import { captured, gtin, indexOf, lotOf, must } from "../journey/chain.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

export const HOST = "id.kruim.example";
export const PRODUCT = "/p/kruim/zeeland-sourdough";
export const LOAVES = `${PRODUCT}/W14`;
export const PIECES = 24;

export const WHEAT_GTIN = gtin("952123461001");
const WHEAT = lotOf(WHEAT_GTIN, "VLIET-1");
const WHEAT_AS_URN = "urn:epc:class:lgtin:95212346.01001.VLIET-1";
/** One lot, `F/3`, as its mill and its baker write it. */
const FLOUR = "https://dehoop.example/p/de-hoop/flour/F%2F3";
const FLOUR_AS_TYPED = "http://www.kruim.example/p/De-Hoop/Flour/F%2f3?utm_source=invoice";
/** As the label has it, on the bakery's own host. */
const BREAD = `https://${HOST}${LOAVES}`;

const kg = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const at = (who: string) => ({
  readPoint: {
    id: `urn:x:${who}-gate`,
    "rp:place": { "rp:name": `${who}-yard`, "rp:locality": `${who}-town`, "rp:country": "NL" },
  },
  "rp:party": { "rp:name": `${who}-people` },
});
const on = (day: number) => ({
  ...{ eventTime: `2026-04-0${day}T05:00:00+02:00`, eventTimeZoneOffset: "+02:00" },
  eventID: uuid(),
});
const named = (epcClass: string, name: string) => ({
  "rp:material": [{ "rp:epcClass": epcClass, "rp:name": name }],
});

const STORY = {
  harvest: {
    by: "de-vliet",
    ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", ...on(1) },
    ...{ quantityList: [kg(WHEAT, 700)], ...named(WHEAT, "wheat"), ...at("vliet") },
  },
  milling: {
    by: "de-hoop",
    ...{ type: "TransformationEvent", bizStep: "creating_class_instance", ...on(2) },
    ...{ inputQuantityList: [kg(WHEAT_AS_URN, 700)], outputQuantityList: [kg(FLOUR, 560)] },
    ...{ ...named(FLOUR, "stone-ground flour"), ...at("hoop") },
  },
  sending: {
    by: "de-hoop",
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", ...on(3) },
    ...{ quantityList: [kg(FLOUR, 20)], ...named(FLOUR, "stone-ground flour"), ...at("hoop") },
  },
  arrival: {
    by: "kruim",
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "receiving", ...on(4) },
    ...{ quantityList: [kg(FLOUR_AS_TYPED, 20)], ...named(FLOUR, "flour"), ...at("kruim") },
  },
  baking: {
    by: "kruim",
    ...{ type: "TransformationEvent", bizStep: "creating_class_instance", ...on(5) },
    ...{ inputQuantityList: [kg(FLOUR, 20)] },
    outputQuantityList: [{ epcClass: BREAD, quantity: PIECES }],
    ...{ ...named(BREAD, "loaves"), ...at("kruim") },
  },
} as const;
export type StepName = keyof typeof STORY;
export type Slug = "kruim" | "de-hoop" | "de-vliet" | "hollow";

export interface Bakery {
  readonly stack: TestStack;
  readonly keys: Readonly<Record<Slug, string>>;
  /** Log indexes, in the order of the story. */
  readonly indexes: readonly string[];
}

/** Captured, final, and agreed to be shown. */
export async function openBakery({ withChain = true } = {}): Promise<Bakery> {
  const vars = { HOSTS: JSON.stringify({ [HOST]: "kruim" }) };
  const stack = await startTestStack({ withChain, vars });
  const made = await organisations(stack, ["kruim", "de-hoop", "de-vliet", "hollow"]);
  const keys = Object.fromEntries(made) as Bakery["keys"];
  const body = { name: "Zeeland sourdough", description: "Of wheat that grew behind the dike." };
  await must(stack.call(keys.kruim, "PUT", "/api/products/own/zeeland-sourdough", body));
  for (const supplier of ["de-vliet", "de-hoop"] as const) {
    const half = { showName: true, place: "locality" };
    await must(stack.call(keys.kruim, "PUT", `/api/suppliers/${supplier}`, {}));
    await must(stack.call(keys[supplier], "PUT", "/api/customers/kruim", half));
  }
  for (const { by, ...event } of Object.values(STORY)) await captured(stack, keys[by], [event]);
  if (withChain) await everythingFinal(stack);
  const indexes = [];
  for (const { eventID } of Object.values(STORY)) {
    if (withChain) indexes.push(await indexOf(stack, eventID));
  }
  return { stack, keys, indexes };
}

/** Another lot of the bread, as the bakery's own system writes it. */
export const baking = (lot: string, quantity: number, more: Members = {}): Members => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", ...on(6) },
  quantityList: [{ epcClass: `https://rootproof.example${PRODUCT}/${lot}`, quantity }],
  ...more,
});

export interface HostAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** As a browser asks whom DNS led here by a brand's name. */
export function onHost(stack: TestStack, name: string, path: string): Promise<HostAnswer> {
  const { hostname, port } = new URL(stack.origin);
  const headers = { host: `${name}:${port}`, accept: "text/html" };
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, headers }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const { statusCode: status = 0, headers: told } = answer;
      done({ status, location: told.location, body: Buffer.concat(parts).toString() });
    });
    sent.on("error", fail).end();
  });
}
