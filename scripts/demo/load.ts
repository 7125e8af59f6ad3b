/** Loads a demo chain the way strangers would: with API keys, through the public API, waiting for what the API says. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoChain, DemoEvent } from "./chains.ts";

export interface Keys {
  readonly [organisation: string]: string;
}

const STATE_WAIT_MS_MAX = 60_000;
const STATE_POLL_MS = 250;
const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { rp: "urn:rootproof:epcis:" },
];

/** An EPCIS document around events, as a supplier's system would send it. */
export function document(events: readonly object[], creationDate: string): object {
  return {
    "@context": CONTEXT,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate,
    epcisBody: { eventList: events },
  };
}

/** The last document comes last: once its events are final, so is all that was said before. */
export async function loadDemo(origin: string, chain: DemoChain, keys: Keys): Promise<void> {
  const call = caller(origin, keys);
  const capture = async ({ organisation, events }: DemoChain["captures"][number]) =>
    call(organisation, "POST", "/epcis/capture", document(events, new Date().toISOString()));
  await Promise.all([introduceOwner(call, chain), ...consents(call, chain)]);
  for (const one of chain.captures.slice(0, -1)) await capture(one);
  await vouch(call, chain);
  for (const { lot, ...notice } of chain.notices) {
    const path = `/api/notices/01/${chain.product.gtin}/10/${encodeURIComponent(lot)}`;
    await call(chain.owner, "PUT", path, notice);
  }
  await ask(origin, call, chain);
  await look(origin, call, chain);
  for (const one of chain.captures.slice(-1)) await capture(one);
  for (const { organisation, event } of chain.refused) {
    const refused = await capture({ organisation, events: [event] }).then(
      () => undefined,
      (error: Error) => error,
    );
    if (!refused?.message.includes(" 409 "))
      throw new Error(`${organisation} was to be refused: ${refused ?? "it was captured"}`);
  }
}

/** As shoppers do, without a key; the same question again is the same. */
async function ask(origin: string, call: Caller, { owner, product, questions }: DemoChain) {
  const about = `/01/${product.gtin}/10/${encodeURIComponent(product.lot)}`;
  for (const { text: question, wrongIn } of questions) {
    const wrong = wrongIn === undefined ? {} : { section: wrongIn, fault: "missing" };
    const body = new URLSearchParams({ about, question, ...wrong });
    const answer = await fetch(`${origin}/ask`, { method: "POST", body });
    if (!answer.ok) throw new Error(`${question}: ${answer.status}`);
  }
  if (!questions.some(({ answer }) => answer !== undefined)) return;
  const listed = await (await call(owner, "GET", "/api/questions")).json();
  for (const { id, text } of (listed as { questions: { id: string; text: string }[] }).questions) {
    const answer = questions.find((one) => one.text === text)?.answer;
    if (answer === undefined) continue;
    await call(owner, "PUT", `/api/questions/${id}/answer`, { text: answer, language: "en" });
  }
}

/** As the page says it of itself, once: from where, nobody knows on one's own machine. */
const LOOKS = 12;

async function look(origin: string, call: Caller, { owner, product }: DemoChain) {
  const told = (await (await call(owner, "GET", "/api/insight/scans")).json()) as {
    weeks: unknown[];
  };
  if (told.weeks.length > 0) return;
  const about = `/01/${product.gtin}/10/${encodeURIComponent(product.lot)}`;
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(origin + path, { method: "POST", body: new URLSearchParams({ about, ...fields }) });
  for (let n = 0; n < LOOKS; n++) await send("/seen", { scan: "1" });
  await send("/seen", { opened: "journey,check" });
  for (const said of ["useful", "useful", "unclear"])
    await send("/tap", { section: "journey", said });
}

async function introduceOwner(call: Caller, chain: DemoChain): Promise<void> {
  const { owner, product, site } = chain;
  const { id: _, ...place } = site.place;
  const { description, theme } = chain.looks;
  const pictures = [await showPicture(call, chain)];
  await call(owner, "PUT", `/api/products/${product.gtin}`, {
    ...{ name: product.name, description, pictures },
  });
  await call(owner, "PUT", "/api/theme", theme);
  await call(owner, "PUT", `/api/sites/${site.id}`, {
    ...{ name: product.name, ...place },
    ...{ kind: "site", resolution: "locality" },
  });
}

/** Kept as everything is, then shown to everybody. */
async function showPicture(call: Caller, { owner, looks: { picture } }: DemoChain) {
  const { file, alt } = picture;
  const bytes = readFileSync(join(import.meta.dirname, "pictures", file));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const kept = await call(owner, "PUT", `/api/files/${hash}?name=${file}`, bytes);
  const { id } = (await kept.json()) as { id: string };
  await call(owner, "PATCH", `/api/files/${id}`, { audiences: ["public"] });
  return { file: id, alt };
}

/** Certificates first: claims may stand on them. */
async function vouch(call: Caller, { owner, organisations, product, ...chain }: DemoChain) {
  const anchor = `/01/${product.gtin}`;
  const holder = organisations.find(({ slug }) => slug === owner)?.name;
  for (const { id, ...certificate } of chain.certificates) {
    const body = { ...certificate, holder, products: [anchor] };
    await call(owner, "PUT", `/api/certificates/${id}`, body);
  }
  for (const { id, ...claim } of chain.claims) {
    await call(owner, "PUT", `/api/claims/${id}`, { ...claim, product: anchor, language: "en" });
    await call(owner, "POST", `/api/claims/${id}/publish`, {});
  }
  for (const { id, witness, ...figure } of chain.figures) {
    const body = { ...figure, product: anchor, ...(witness !== undefined && { witness }) };
    await call(owner, "PUT", `/api/figures/${id}`, body);
    if (witness !== undefined) await call(witness, "POST", `/api/figures/${id}/confirm`);
  }
  const { story } = chain;
  if (story !== undefined) {
    await call(owner, "PUT", `/api/stories${anchor}?language=en`, { text: story });
  }
}

/** Both halves of each. */
function consents(call: Caller, { owner, organisations, trades }: DemoChain): Promise<Response>[] {
  const nothing = { showName: false, place: "none" };
  const traded = trades.flatMap(({ by, to }) => [
    call(to, "PUT", `/api/suppliers/${by}`, {}),
    call(by, "PUT", `/api/customers/${to}`, nothing),
  ]);
  const shown = organisations.flatMap(({ slug, consent }) =>
    consent === undefined
      ? []
      : [
          call(owner, "PUT", `/api/suppliers/${slug}`, {}),
          call(slug, "PUT", `/api/customers/${owner}`, consent),
        ],
  );
  return [...traded, ...shown];
}

/** Waits until every event of the chain is in this state, as its own organisation is told. */
export async function waitForState(
  origin: string,
  chain: DemoChain,
  { keys, state }: { keys: Keys; state: string },
): Promise<void> {
  const call = caller(origin, keys);
  const deadline = Date.now() + STATE_WAIT_MS_MAX;
  const waits = [...idsByOrganisation(chain)].map(async ([organisation, eventIDs]) => {
    for (;;) {
      const answer = await call(organisation, "POST", "/api/events/states", { eventIDs });
      const { events } = (await answer.json()) as { events: { eventID: string; state: string }[] };
      const reached = events.filter((event) => event.state === state).length;
      if (reached === eventIDs.length) return;
      if (Date.now() > deadline)
        throw new Error(`${organisation}: ${reached} of ${eventIDs.length} events are ${state}`);
      await new Promise((resolve) => setTimeout(resolve, STATE_POLL_MS));
    }
  });
  await Promise.all(waits);
}

/** An event and its error declaration share an `eventID`. */
function idsByOrganisation({ captures }: DemoChain): Map<string, string[]> {
  const all = new Map<string, Set<string>>();
  for (const { organisation, events } of captures) {
    const ids = all.get(organisation) ?? new Set();
    for (const { eventID } of events as readonly DemoEvent[]) ids.add(eventID);
    all.set(organisation, ids);
  }
  return new Map([...all].map(([organisation, ids]) => [organisation, [...ids]]));
}

type Caller = (
  organisation: string,
  method: string,
  path: string,
  body?: object | Uint8Array<ArrayBuffer>,
) => Promise<Response>;

function caller(origin: string, keys: Keys): Caller {
  return async (organisation, method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${keys[organisation]}`,
        "content-type":
          body instanceof Uint8Array ? "application/octet-stream" : "application/json",
      },
      ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(
        `${method} ${path} as ${organisation}: ${response.status} ${await response.text()}`,
      );
    return response;
  };
}
