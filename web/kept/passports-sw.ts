/// <reference lib="webworker" />
/**
 * The passports' service worker: what was looked at last can be looked at again without a connection. Each page lies with what it shows
 * in a cache of its own, named by when and what. An answer of the network always comes before it, also when it comes late.
 */
export type {};

declare const self: ServiceWorkerGlobalScope;

const SEEN = "passport ";
/** The addresses of pages that somebody asked to keep: they are not pushed out by others. */
const MINE = "passports-mine";
const PAGES_MAX = 30;
const PARTS_MAX = 24;
const PAGE_MS_MAX = 3_000;
/** Between page and worker, as in islands/keep.ts. */
const NEWER = "rootproof:newer";

const PART = /^\/(?:assets|theme|map|files)\/|^\/qr$/;
/** The page's own words for being shown later, which it hides; a maker's text holds no tag. */
const WORDS = /<p class="kept"[^>]*>([^<]*)<\/p>/;

self.addEventListener("install", (event) => {
  // What a page tells while it is being left must not wait for a worker whose page is gone (Service Worker Static Routing).
  const telling = { condition: { requestMethod: "POST" }, source: "network" };
  if ("addRoutes" in event) event.waitUntil((event as Routed).addRoutes(telling));
  event.waitUntil(self.skipWaiting());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

interface Routed {
  addRoutes(rule: object): Promise<void>;
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate")
    event.respondWith(pathname.startsWith("/p/") ? page(event) : scan(event));
  else if (PART.test(pathname)) event.respondWith(part(event));
});

/** Came after the kept page was shown, and waits for it to be loaded again. */
let late: { readonly key: string; readonly answer: Response } | undefined;
/** Which kept page each window shows. */
const shown = new Map<string, string>();

async function page(event: FetchEvent): Promise<Response> {
  const key = keyOf(event.request.url);
  const waiting = late?.key === key ? late.answer : undefined;
  late = undefined;
  if (waiting !== undefined) return waiting;
  const answer = fetch(event.request);
  event.waitUntil(answer.then((one) => keep(key, one.clone())).catch(() => false));
  const old = await newest(key);
  if (old === undefined) return answer;
  const first = await inTime(answer);
  if (first !== undefined) return first;
  shown.set(event.resultingClientId, old.name);
  const tell = async () => {
    late = { key, answer: await answer };
    (await self.clients.get(event.resultingClientId))?.postMessage(NEWER);
  };
  event.waitUntil(tell().catch(() => undefined));
  return aged(old);
}

/** A code that was scanned leads to its page; without a connection to the one that is kept. */
async function scan({ request }: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const own = `/p${pathname}${search}`;
  const answer = fetch(request);
  if ((await newest(keyOf(own))) === undefined) return answer;
  return (await inTime(answer)) ?? Response.redirect(own);
}

function inTime(answer: Promise<Response>): Promise<Response | undefined> {
  const over = new Promise<undefined>((done) => setTimeout(done, PAGE_MS_MAX));
  return Promise.race([answer, over]).catch(() => undefined);
}

/** Under a kept page what was kept with it. */
async function part({ request, clientId }: FetchEvent): Promise<Response> {
  const cacheName = shown.get(clientId);
  const own = cacheName === undefined ? undefined : await caches.match(request, { cacheName });
  if (own !== undefined) return own;
  return fetch(request).catch(async (error) => {
    const any = await caches.match(request);
    if (any === undefined) throw error;
    return any;
  });
}

/** A language is another way to read the same page: the one that was read last is kept. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, location.origin);
  searchParams.delete("lang");
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** Names say when, then what; the oldest first. */
const names = async () => (await caches.keys()).filter((name) => name.startsWith(SEEN)).sort();
const keyIn = (name: string) => name.split(" ")[2] ?? "";

interface Kept {
  readonly name: string;
  readonly answer: Response;
}

/** One that is still being written has no page yet: the one before it stands until then. */
async function newest(key: string): Promise<Kept | undefined> {
  const ofPage = (await names()).filter((name) => keyIn(name) === key);
  for (const name of ofPage.reverse()) {
    const answer = await caches.match(key, { cacheName: name });
    if (answer !== undefined) return { name, answer };
  }
  return undefined;
}

/** With its age on top. */
async function aged({ name, answer }: Kept): Promise<Response> {
  const html = await answer.text();
  const language = /<html lang="([^"]+)"/.exec(html)?.[1];
  const style = { dateStyle: "long", timeStyle: "short" } as const;
  const when = new Intl.DateTimeFormat(language, style).format(new Date(name.split(" ")[1] ?? ""));
  const old = html.replace(
    WORDS,
    (_, words: string) => `<p class="kept" role="status">${words.replace("{when}", when)}</p>`,
  );
  return new Response(old, { headers: answer.headers });
}

/** True where the answer was a passport, and is kept now. One that is gone is kept no longer. */
async function keep(key: string, answer: Response): Promise<boolean> {
  const at = new Date().toISOString();
  if (answer.status === 404 || answer.status === 410) await forget(key);
  const html = answer.ok ? await answer.text() : "";
  if (!WORDS.test(html)) return false;
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  const fetched = await Promise.all(
    partsOf(html).map(async (path) => ({ path, part: await fetch(path).catch(() => undefined) })),
  );
  const cache = await caches.open(`${SEEN}${at} ${key}`);
  for (const { path, part } of fetched) if (part?.ok) await cache.put(path, part);
  await cache.put(key, new Response(html, { headers }));
  await makeRoom();
  return true;
}

/** What the page shows at once, and its map: nothing further down is fetched that nobody looked at. */
function partsOf(html: string): readonly string[] {
  const tags = (html.match(/<(?:link|script|img)\b[^>]*>/g) ?? []).filter(
    (tag) => !tag.includes('loading="lazy"') || tag.includes('src="/map/'),
  );
  const paths = tags.map((tag) =>
    /(?:href|src)="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&"),
  );
  const ours = paths.filter((path) => path !== undefined && PART.test(path.replace(/\?.*$/, "")));
  return [...new Set(ours as string[])].slice(0, PARTS_MAX);
}

const mine = async () => (await caches.open(MINE)).keys();

async function makeRoom(): Promise<void> {
  const asked = new Set((await mine()).map(({ url }) => keyOf(url)));
  const newer = new Set<string>();
  let others = 0;
  for (const name of (await names()).reverse()) {
    const key = keyIn(name);
    if (!newer.has(key) && !asked.has(key)) others++;
    if (newer.has(key) || (!asked.has(key) && others > PAGES_MAX)) await caches.delete(name);
    newer.add(key);
  }
}

async function forget(key: string): Promise<void> {
  await (await caches.open(MINE)).delete(key);
  for (const name of await names()) if (keyIn(name) === key) await caches.delete(name);
}

/** What a page asks for itself, answered with yes or no. */
const ASKED: Readonly<Record<string, (key: string, url: string) => Promise<boolean>>> = {
  /** It was looked at before there was anybody to see it. */
  async seen(key, url) {
    const headers = { accept: "text/html" };
    const isKept = await keep(key, await fetch(url, { headers })).catch(() => false);
    return isKept || (await newest(key)) !== undefined;
  },
  async keep(key, url) {
    const cache = await caches.open(MINE);
    const [oldest, ...others] = await cache.keys();
    if (oldest !== undefined && others.length + 1 >= PAGES_MAX) await cache.delete(oldest);
    await cache.put(key, new Response());
    if ((await newest(key)) !== undefined || (await ASKED.seen?.(key, url)) === true) return true;
    await cache.delete(key);
    return false;
  },
  async drop(key) {
    return (await caches.open(MINE)).delete(key);
  },
  async mine(key) {
    return (await mine()).some(({ url }) => keyOf(url) === key);
  },
};

self.addEventListener("message", (event) => {
  const { data, source, ports } = event;
  if (!(source instanceof WindowClient) || !Object.hasOwn(ASKED, data)) return;
  const answer = async () => (await ASKED[data]?.(keyOf(source.url), source.url)) ?? false;
  event.waitUntil(
    answer()
      .catch(() => false)
      .then((said) => ports[0]?.postMessage(said)),
  );
});
