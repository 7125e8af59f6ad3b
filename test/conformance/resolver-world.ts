/** A maker whose links are the seed of the corpus, another with a passport here and nothing registered, and a phone that follows no redirect. */

import type { Json, JsonObject } from "../../worker/core/json.ts";
import { corpusText } from "../core/corpus.ts";
import type { TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";
import { membersOf } from "./partner.ts";

export interface ResolverWorld {
  readonly origin: string;
  readonly shirt: string;
  readonly shirtSerial: string;
  readonly coffee: string;
  readonly coffeeLot: string;
  /** A product with a passport here, its lot captured, and no registered link. */
  readonly honey: string;
  readonly honeyLot: string;
  readonly honeyKey: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json | undefined;
}

export const VOC = "https://ref.gs1.org/voc/";
const HONEY = withCheck("0952765499001");

export async function openResolver(stack: TestStack): Promise<ResolverWorld> {
  const seeded = await stack.organisation("seeded");
  const { seed } = JSON.parse(corpusText("vectors/resolver-checks.json")) as { seed: object[] };
  for (const set of seed) {
    const answer = await stack.call(seeded, "PUT", "/api/links", set);
    if (!answer.ok) throw new Error(`the seed: ${answer.status} ${await answer.text()}`);
  }
  const honeyKey = await stack.organisation("beekeeper");
  await mustBe(stack.call(honeyKey, "PUT", `/api/products/${HONEY}`, { name: "Lime honey" }));
  await mustBe(stack.call(honeyKey, "POST", "/epcis/capture", jarring()));
  return {
    ...{ origin: stack.origin, honeyKey },
    ...{ shirt: "/01/09506000164908", shirtSerial: "/01/09506000164908/21/1234" },
    ...{ coffee: "/01/09521234543213", coffeeLot: "/01/09521234543213/10/LOT7" },
    ...{ honey: `/01/${HONEY}`, honeyLot: `/01/${HONEY}/10/SUMMER` },
  };
}

async function mustBe(answer: Promise<Response>): Promise<void> {
  const { ok, status, ...rest } = await answer;
  if (!ok) throw new Error(`the beekeeper: ${status} ${JSON.stringify(rest)}`);
}

const jarring = () => ({
  "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-07-02T12:00:00Z",
  epcisBody: {
    eventList: [
      {
        ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
        ...{ eventTime: "2026-07-01T12:00:00+02:00", eventTimeZoneOffset: "+02:00" },
        quantityList: [{ epcClass: `https://id.gs1.org/01/${HONEY}/10/SUMMER`, quantity: 240 }],
      },
    ],
  },
});

/** One request; `Accept` says nothing unless it is given. */
export async function scan(
  { origin }: Pick<ResolverWorld, "origin">,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Answer> {
  const response = await fetch(origin + path, { method, headers, redirect: "manual" });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export const isRedirect = ({ status }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(status);

/** Where it leads, without the pairs of the query that belong to the resolver. */
export function leadsTo({ headers }: Answer): string {
  const location = headers.get("location");
  if (location === null) return "";
  const [base = "", query] = location.split("?");
  if (query === undefined) return base;
  const kept = query.split("&").filter((pair) => !/^(?:linkType|context)=/.test(pair));
  return kept.length === 0 ? base : `${base}?${kept.join("&")}`;
}

/** The link context objects of a link set. */
export function contextsIn({ json }: Answer): readonly JsonObject[] {
  const { linkset } = membersOf(json);
  return Array.isArray(linkset) ? (linkset as readonly JsonObject[]) : [];
}

/** Every link of a context object with its type. */
export function linksOf(context: JsonObject): readonly { type: string; link: JsonObject }[] {
  return Object.entries(context).flatMap(([type, list]) =>
    Array.isArray(list) ? list.map((link) => ({ type, link: membersOf(link) })) : [],
  );
}
