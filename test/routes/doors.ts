/** Every door of the Worker, and what each promises to whom. A route that is not in this table fails the tests. */
import { expect } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { createKey, listKeys, revokeKey } from "../../cli/operator/organisations.ts";
import { createApp, createAssets } from "../../worker/app.ts";
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import { ROLES, type Role, SCOPES, type Scope } from "../../worker/core/roles.ts";
import {
  COFFEE,
  COOPERATIVE,
  DIGITAL_LINK,
  epcisDocument,
  FARM,
  HARVEST,
  introduce,
  type Keys,
  MILL,
  ROASTER,
  send,
  tell,
  untilAll,
} from "../lives/cast.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { accountDoors } from "./doors-account.ts";
import { claimDoors, claimFirst } from "./doors-claims.ts";
import { deviceKeyDoors } from "./doors-device-keys.ts";
import { fileDoors, keepFirst } from "./doors-files.ts";
import { findDoors } from "./doors-find.ts";
import { findActDoors } from "./doors-find-act.ts";
import { labelDoors, printFirst } from "./doors-labels.ts";
import { linkDoors } from "./doors-links.ts";
import { lintDoors } from "./doors-lint.ts";
import { noticeDoors } from "./doors-notices.ts";
import { operatorDoors } from "./doors-operator.ts";
import { describeFirst, placeDoors } from "./doors-places.ts";
import { askFirst, questionDoors } from "./doors-questions.ts";
import { introducePicker, type LinksOfTheFarm, supplierDoors } from "./doors-suppliers.ts";
import { themeDoors } from "./doors-theme.ts";
import { transferDoors } from "./doors-transfers.ts";

export interface World {
  readonly stack: TestStack;
  readonly keys: Keys;
  readonly revoked: string;
  readonly operator: string;
  /** The farm's capture job. */
  readonly job: string;
  /** A file of the farm’s that everybody may see. */
  readonly file: string;
  readonly links: LinksOfTheFarm;
  /** The serial of the farm's label that is void. */
  readonly voided: string;
  /** Asked by a shopper of the farm's product. */
  readonly question: string;
  /** Who works for the farm, one of each role, each signed in. */
  readonly people: Readonly<Record<Role, Enrolled>>;
  /** Keys of the farm that may do one thing each. */
  readonly keysFor: Readonly<Record<Scope, string>>;
}

export async function openWorld(): Promise<World> {
  const stack = await startTestStack();
  const keys = await introduce(stack);
  const [job = ""] = await tell(stack, keys);
  await send(stack, keys[FARM], ["PUT", `/api/products/${farmProduct}`, { name: "Cherry" }]);
  const barns = { epcisHeader: { epcisMasterData: { vocabularyList: [BARNS] } } };
  const stored = { ...epcisDocument(STORING), ...barns };
  await send(stack, keys[FARM], ["POST", "/epcis/capture", stored]);
  await send(stack, keys[FARM], ["PUT", `/api/suppliers/${MILL}`, {}]);
  const shows = { showName: false, place: "none" };
  await send(stack, keys[MILL], ["PUT", `/api/customers/${FARM}`, shows]);
  const voided = await printFirst(stack, keys[FARM] ?? "", farmProduct);
  const file = await keepFirst(stack, keys[FARM] ?? "");
  const links = await introducePicker(stack, keys[FARM] ?? "");
  await describeFirst(stack, keys[FARM] ?? "");
  await claimFirst(stack, keys[FARM] ?? "", farmProduct);
  const question = await askFirst(stack, keys[FARM] ?? "", farmProduct);
  await untilAll(stack, keys, "logged");
  const { revoked, operator } = await withClient(stack.ownerUrl, async (client) => {
    const { key } = await createKey(client, FARM, { label: "lost" });
    const lost = (await listKeys(client, FARM)).find(({ label }) => label === "lost");
    await revokeKey(client, FARM, lost?.id ?? "");
    const operator = await createKey(client, FARM, { operator: true });
    return { revoked: key, operator: operator.key };
  });
  const people = await each(ROLES, (role) =>
    enrol(stack, { name: role, organisation: FARM, role }),
  );
  const keysFor = await each(SCOPES, (scope) => keyFor(stack, scope));
  return { stack, keys, revoked, operator, job, file, links, voided, question, people, keysFor };
}

async function each<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => Promise<T>,
): Promise<Record<Name, T>> {
  const made: Partial<Record<Name, T>> = {};
  for (const name of names) made[name] = await make(name);
  return made as Record<Name, T>;
}

function keyFor(stack: TestStack, scope: Scope): Promise<string> {
  return withClient(stack.ownerUrl, async (client) => {
    const { organisation, key } = await createKey(client, FARM, { label: scope });
    await client.query("select set_config('app.organisation', $1, false)", [organisation.id]);
    await client.query("update api_keys set scopes = $1 where label = $2", [[scope], scope]);
    return key;
  });
}

export interface Door {
  /**
   * `anyone`: a key is not even looked at. `anyone-or-key`: a key shows more, and a bad one is refused. `key`: a key, or a session for an
   * organisation, that has the `scope`. `session`: a person who is signed in, whoever they work for; no key does. `operator`: a key or a
   * person of the operator's, and nobody else, whatever their scopes.
   */
  readonly who: "anyone" | "anyone-or-key" | "key" | "session" | "operator";
  /** What a `key` door asks for; unless it says another, `read` where it only reads, `capture` below /epcis and `publish` elsewhere. */
  readonly scope?: Scope | readonly Scope[];
  /** Answers pages of this site only, whoever asks. */
  readonly isOfOwnPages?: true;
  /** A call that is answered with `answers`, made by the farm where a key is needed. */
  readonly path: string | ((world: World) => string);
  readonly answers: number;
  /** Open to pages of every origin. */
  readonly cors?: true;
  readonly body?: {
    readonly types: readonly string[];
    readonly bytesMax: number;
    readonly good: object | ((world: World) => object);
    /** Of the right type and well-formed, and yet not what the door takes. */
    readonly bad: object;
  };
  /** What somebody else's good key gets for the farm's own things. */
  readonly stranger?: number;
  /** Sent instead of a JSON body, as it is. */
  readonly bytes?: string;
}

const json = { types: ["application/json"], bytesMax: 16_384, bad: { name: 7, more: true } };
/** Not the cherry's: on a page of its own the farm would show all it said of that. */
const farmProduct = `0952765431999${checkDigit("0952765431999")}`;

const epcis = (path: string, more: Partial<Door> = {}): Door => ({
  ...{ who: "key", path: `/epcis${path}`, answers: 200 },
  ...more,
});
const part = encodeURIComponent;
/** What somebody else captured is not there. */
const own = { stranger: 404 };
const BARN = "https://id.gs1.org/414/9527654310014";
const CRATE = "https://id.gs1.org/00/095276543100000018";
/** In nobody else's story: the farm stores a crate in its barn. */
const STORING = {
  ...{
    type: "ObjectEvent",
    action: "OBSERVE",
    bizStep: "storing",
    disposition: "sellable_accessible",
  },
  ...{ eventID: "urn:uuid:7f3c0000-0000-4000-8000-0000000000f1", epcList: [CRATE] },
  ...{ eventTime: "2026-03-02T18:00:00-06:00", eventTimeZoneOffset: "-06:00" },
  ...{ readPoint: { id: BARN }, bizLocation: { id: BARN } },
};
const BARNS = {
  type: "urn:epcglobal:epcis:vtype:BusinessLocation",
  vocabularyElementList: [
    { id: BARN, attributes: [{ id: "cbvmda:city", attribute: "Santa Bárbara" }] },
  ],
};
const events = { types: ["application/json", "application/ld+json"], bytesMax: 4_000_000 };
const bare = {
  "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  ...STORING,
};

/** Every EPCIS resource, and a call of it that the farm's capture makes worth answering. */
const EPCIS: { readonly [route: string]: Door } = {
  "GET /epcis": epcis(""),
  "GET /epcis/": epcis("/"),
  "GET /epcis/capture": epcis("/capture"),
  "POST /epcis/capture": epcis("/capture", {
    answers: 202,
    body: { ...events, good: epcisDocument(HARVEST), bad: { type: "EPCISDocument" } },
  }),
  "GET /epcis/capture/:captureId": epcis("", { ...own, path: ({ job }) => job }),
  "POST /epcis/events": epcis("/events", {
    answers: 201,
    body: { ...events, good: bare, bad: epcisDocument(STORING) },
  }),
  "GET /epcis/events": epcis("/events?EQ_bizStep=storing"),
  "GET /epcis/events/:eventId": epcis(`/events/${part(HARVEST.eventID)}`, own),
  "GET /epcis/eventTypes": epcis("/eventTypes"),
  "GET /epcis/eventTypes/:value": epcis("/eventTypes/ObjectEvent"),
  "GET /epcis/eventTypes/:value/events": epcis("/eventTypes/ObjectEvent/events"),
  "GET /epcis/epcs": epcis("/epcs"),
  "GET /epcis/epcs/:value": epcis(`/epcs/${part(CRATE)}`, own),
  "GET /epcis/epcs/:value/events": epcis(`/epcs/${part(CRATE)}/events`, own),
  "GET /epcis/bizSteps": epcis("/bizSteps"),
  "GET /epcis/bizSteps/:value": epcis("/bizSteps/storing", own),
  "GET /epcis/bizSteps/:value/events": epcis("/bizSteps/storing/events", own),
  "GET /epcis/bizLocations": epcis("/bizLocations"),
  "GET /epcis/bizLocations/:value": epcis(`/bizLocations/${part(BARN)}`, own),
  "GET /epcis/bizLocations/:value/events": epcis(`/bizLocations/${part(BARN)}/events`, own),
  "GET /epcis/readPoints": epcis("/readPoints"),
  "GET /epcis/readPoints/:value": epcis(`/readPoints/${part(BARN)}`, own),
  "GET /epcis/readPoints/:value/events": epcis(`/readPoints/${part(BARN)}/events`, own),
  "GET /epcis/dispositions": epcis("/dispositions"),
  "GET /epcis/dispositions/:value": epcis("/dispositions/sellable_accessible", own),
  "GET /epcis/dispositions/:value/events": epcis("/dispositions/sellable_accessible/events", own),
  "GET /epcis/queries": epcis("/queries"),
  "GET /epcis/queries/SimpleEventQuery": epcis("/queries/SimpleEventQuery"),
  "GET /epcis/queries/SimpleEventQuery/events": epcis("/queries/SimpleEventQuery/events"),
  "GET /epcis/queries/SimpleEventQuery/subscriptions": epcis(
    "/queries/SimpleEventQuery/subscriptions",
    { answers: 501 },
  ),
  "POST /epcis/queries/SimpleEventQuery/subscriptions": epcis(
    "/queries/SimpleEventQuery/subscriptions",
    { answers: 501 },
  ),
  "POST /epcis/queries": epcis("/queries", { answers: 501 }),
  "DELETE /epcis/nextPageToken/:token": epcis("/nextPageToken/one", { answers: 501 }),
};

/** What there is is told to anyone: it tells nothing of anybody. */
const DISCOVERY = Object.fromEntries(
  Object.keys(EPCIS).map((route) => {
    const pattern = route.slice(route.indexOf(" ") + 1);
    const path = pattern
      .replace(":captureId", "7f3c0000-0000-4000-8000-000000000000")
      .replace(/:\w+/, "any");
    return [`OPTIONS ${pattern}`, { who: "anyone", path, answers: 204 } satisfies Door];
  }),
);

/** Who speaks for what; the farm claims a name nobody has. */
const KEYS: { readonly [route: string]: Door } = {
  "GET /api/keys": { who: "key", path: "/api/keys", answers: 200 },
  "PUT /api/keys/:kind/:value": {
    ...{ who: "key", path: "/api/keys/p/cherry-lane", answers: 200, stranger: 403 },
    body: { ...json, good: { evidence: "Trade register 4711" } },
  },
  "DELETE /api/keys/:kind/:value": {
    ...{ who: "key", path: "/api/keys/p/cherry-lane", answers: 204, stranger: 404 },
  },
};

export const DOORS: { readonly [route: string]: Door } = {
  ...EPCIS,
  ...DISCOVERY,
  ...KEYS,
  ...linkDoors(farmProduct),
  ...lintDoors(),
  ...claimDoors(farmProduct),
  ...questionDoors(),
  ...themeDoors(),
  ...labelDoors(farmProduct),
  ...findDoors(COFFEE.gtin, COFFEE.lot),
  ...noticeDoors(farmProduct),
  ...deviceKeyDoors(HARVEST.eventID),
  ...findActDoors(CRATE, MILL),
  ...fileDoors(),
  ...placeDoors(),
  ...accountDoors(),
  ...operatorDoors(farmProduct),
  ...transferDoors(CRATE),
  ...supplierDoors(MILL),
  "GET /api/company-prefixes": { who: "key", path: "/api/company-prefixes", answers: 200 },
  "PUT /api/company-prefixes/:prefix": {
    ...{ who: "key", path: "/api/company-prefixes/9527654310", answers: 204 },
  },
  "DELETE /api/company-prefixes/:prefix": {
    ...{ who: "key", path: "/api/company-prefixes/9527654310", answers: 204 },
  },
  "GET /api/master-data/:identifier": {
    ...{ who: "key", path: `/api/master-data/${part(BARN)}`, answers: 200, stranger: 404 },
  },
  "GET /": { who: "anyone", path: "/", answers: 200 },
  "GET /console": { who: "anyone", path: "/console", answers: 200 },
  "GET /console/*": { who: "anyone", path: "/console/lots", answers: 200 },
  "GET /console/sw.js": { who: "anyone", path: "/console/sw.js", answers: 200 },
  "GET /console/manifest.webmanifest": {
    ...{ who: "anyone", path: "/console/manifest.webmanifest", answers: 200 },
  },
  "GET /api": { who: "anyone", path: "/api", answers: 200 },
  "GET /api/openapi.json": { who: "anyone", path: "/api/openapi.json", answers: 200 },
  "GET /:ai/*": { who: "anyone", path: DIGITAL_LINK, answers: 307, cors: true },
  "GET /p/sw.js": { who: "anyone", path: "/p/sw.js", answers: 200 },
  "GET /p/*": { who: "anyone", path: `/p${DIGITAL_LINK}`, answers: 200 },
  "GET /api/events/:eventId": {
    ...{ who: "key", answers: 200, stranger: 404 },
    path: `/api/events/${encodeURIComponent(HARVEST.eventID)}`,
  },
  "PUT /api/products/:gtin": {
    ...{ who: "key", path: `/api/products/${farmProduct}`, answers: 200, stranger: 403 },
    body: { ...json, good: { name: "Cherry of the day" } },
  },
  "GET /api/products/:gtin/gaps": {
    ...{ who: "key", path: `/api/products/${farmProduct}/gaps`, answers: 200, stranger: 404 },
  },
  "GET /api/products": { who: "key", path: "/api/products", answers: 200 },
  "PUT /api/products/own/:product": {
    ...{ who: "key", path: "/api/products/own/cherry-jam", answers: 200 },
    body: { ...json, good: { name: "Cherry jam" } },
  },
  "GET /api/products/own/:product/gaps": {
    ...{ who: "key", path: "/api/products/own/cherry-jam/gaps", answers: 200, stranger: 404 },
  },
  "PUT /api/suppliers/:slug": {
    ...{ who: "key", path: `/api/suppliers/${COOPERATIVE}`, answers: 200, scope: "manage" },
    body: { ...json, good: {} },
  },
  "DELETE /api/suppliers/:slug": {
    ...{ who: "key", path: `/api/suppliers/${COOPERATIVE}`, answers: 204, scope: "manage" },
  },
  "PUT /api/customers/:slug": {
    ...{ who: "key", path: `/api/customers/${ROASTER}`, answers: 200, scope: "manage" },
    body: { ...json, good: { showName: true, place: "locality" } },
  },
  "DELETE /api/customers/:slug": {
    ...{ who: "key", path: `/api/customers/${COOPERATIVE}`, answers: 204, scope: "manage" },
  },
  "GET /log/checkpoint": { who: "anyone", path: "/log/checkpoint", answers: 200, cors: true },
  "GET /log/tile/*": { who: "anyone", path: "/log/tile/0/000.p/5", answers: 200, cors: true },
  "GET /proofs/:leaf": { who: "anyone-or-key", path: "/proofs/2", answers: 200, cors: true },
  "GET /.well-known/rootproof-policy.json": {
    ...{ who: "anyone", path: "/.well-known/rootproof-policy.json", answers: 200, cors: true },
  },
  "GET /qr": {
    ...{ who: "anyone", answers: 200 },
    path: ({ stack }) => `/qr?uri=${encodeURIComponent(stack.origin + DIGITAL_LINK)}`,
  },
  "GET /healthz": { who: "anyone", path: "/healthz", answers: 200 },
  "GET /assets/*": { who: "anyone", path: "/assets/passport.css", answers: 200 },
};

/** What stands before the doors and answers nothing itself. */
export const BEFORE_THE_DOORS = [
  // Each EPCIS resource says 405 to the methods it lacks.
  ...new Set(Object.keys(DISCOVERY).map((route) => route.slice("OPTIONS ".length))),
  ...[
    "/*",
    "/:ai/*",
    "/linkset-context.jsonld",
    "/api/suppliers/*",
    "/api/customers/*",
    "/log/*",
    "/proofs/*",
  ],
  ...["/.well-known/rootproof-policy.json/*", "/.well-known/gs1resolver"],
];

/** As the app itself tells it; the patterns of parameters are left out. */
export function routesOfTheApp(): { doors: string[]; before: string[] } {
  const apps = [createApp(), createAssets(fetch)];
  const routes = apps.flatMap((app) => app.routes);
  const plain = (path: string) => path.replace(/:(\w+)\{[^/]*\}/g, ":$1");
  const isDoor = ({ method }: { method: string }) => method !== "ALL";
  const unique = (names: string[]) => [...new Set(names)].sort();
  return {
    doors: unique(routes.filter(isDoor).map(({ method, path }) => `${method} ${plain(path)}`)),
    before: unique(routes.filter((one) => !isDoor(one)).map(({ path }) => plain(path))),
  };
}

export const methodOf = (route: string): string => route.split(" ")[0] ?? "";
export const pathOf = ({ path }: Door, world: World): string =>
  typeof path === "string" ? path : path(world);
export function goodBody({ body }: Door, world: World): string {
  const good = body?.good;
  return JSON.stringify(typeof good === "function" ? good(world) : good);
}
export const bearer = (key: string | undefined) => ({ authorization: `Bearer ${key}` });

/** As the console sends it: the cookie, the page's origin, and for whom. */
export function signedInAs({ token }: Enrolled, { stack }: World, organisation = FARM) {
  return {
    ...{ cookie: `__Host-session=${token}`, origin: stack.origin },
    "rootproof-organisation": organisation,
  };
}

/** With what the door opens: the farm's key, its owner's session, or the operator's key. */
export function credentials(world: World, route: string): Record<string, string> {
  const door = DOORS[route];
  if (door?.who === "session") return signedInAs(world.people.owner, world);
  const key = door?.who === "operator" ? world.operator : world.keys[FARM];
  return { ...bearer(key), ...(door?.isOfOwnPages && { origin: world.stack.origin }) };
}

/** All of them are asked for. */
export function scopesFor(route: string): readonly Scope[] {
  const changes = route.includes(" /epcis") ? "capture" : "publish";
  const scope = DOORS[route]?.scope ?? (methodOf(route) === "GET" ? "read" : changes);
  return typeof scope === "string" ? [scope] : scope;
}

/** The call that the door answers well, unless `init` spoils it. */
export function knock(
  world: World,
  route: string,
  init: RequestInit & { readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  const door = DOORS[route];
  if (door === undefined) throw new Error(`no such door: ${route}`);
  const [type = ""] = door.body?.types ?? [];
  const sent = door.bytes === undefined ? {} : { body: door.bytes };
  const good = door.body ? { body: goodBody(door, world) } : sent;
  const headers = {
    ...(door.body && { "content-type": type }),
    ...(door.isOfOwnPages && { origin: world.stack.origin }),
    ...init.headers,
  };
  const request = {
    method: methodOf(route),
    redirect: "manual",
    ...good,
    ...init,
    headers,
  } as const;
  return fetch(world.stack.origin + pathOf(door, world), request);
}

/** Of every answer there is, whoever asked for whatever. */
export function expectGuarded(answer: Response): void {
  const told = answer.headers.get("content-security-policy") ?? "";
  const isConsole = /^\/console(\/|$)/.test(new URL(answer.url).pathname);
  // It shows photos before they are sent, and reads codes by WebAssembly.
  const policy = isConsole ? told.replace(/'wasm-unsafe-eval'| data:/g, "") : told;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe-|data:|\*/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("server")).toBeNull();
}

/** RFC 9457, with a type that stays, a sentence, and a number to ask about. */
export async function expectProblem(
  answer: Response,
  status: number,
  code: string | RegExp = /./,
): Promise<void> {
  expectGuarded(answer);
  const body = await answer.text();
  expect(`${answer.status} ${body}`).toMatch(new RegExp(`^${status} `));
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { type, detail, requestId, status: said, title } = JSON.parse(body);
  expect(said).toBe(status);
  const isEpcis = /^\/epcis(\/|$)/.test(new URL(answer.url).pathname);
  expect(type).toMatch(
    isEpcis ? /^epcisException:\w+Exception$/ : /^urn:rootproof:problem:[a-z-]+$/,
  );
  expect(title.replaceAll(" ", "-")).toMatch(code);
  expect(detail).toMatch(/^\S+ .*\S$/s);
  expect(requestId).toBe(answer.headers.get("x-request-id"));
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
}

export { COFFEE, COOPERATIVE, FARM, MILL, ROASTER };
