/// <reference lib="webworker" />
/**
 * The service worker: the console opens without a connection. Its files are named by their content; a new build is a new cache, and waits
 * until the console is closed or somebody lets it in. It holds nothing of what was recorded: that is the page's (offline/).
 */
export type {};

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file that a screen without connection needs, and a name for all of them together. */
declare const FILES: readonly string[];
declare const VERSION: string;

const CACHE = `console-${VERSION}`;
const PAGE = "/console";
/** Words between page and worker, as in offline/wake.ts and offline/update.ts. */
const WAKE = "rootproof:wake";
const COME_IN = "rootproof:come-in";
/** This build's and the one before: a page that is still open may yet ask for a part of it. */
const CACHES_MAX = 2;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([PAGE, ...FILES].map((path) => new Request(path, { cache: "reload" })));
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const forget = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith("console-"));
    const older = ours.filter((name) => name !== CACHE).slice(0, 1 - CACHES_MAX);
    await Promise.all(older.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

self.addEventListener("message", (event) => {
  if (event.data === COME_IN) event.waitUntil(self.skipWaiting());
});

/** Background Sync: the connection is back, and whoever is open sends what waits. */
self.addEventListener("sync", (event) => {
  const wake = async () => {
    const pages = await self.clients.matchAll({ type: "window" });
    for (const page of pages) page.postMessage(WAKE);
  };
  (event as ExtendableEvent).waitUntil(wake());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && /^\/console(\/|$)/.test(pathname)) {
    event.respondWith(page(request));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(kept(request, pathname));
  }
});

/** The newest page, where there is a connection; the kept one where there is none, or it takes too long. */
const PAGE_MS_MAX = 3_000;

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PAGE_MS_MAX) });
    if (answer.ok) return answer;
  } catch {
    // Shown from the cache.
  }
  return (await (await caches.open(CACHE)).match(PAGE)) ?? Response.error();
}

async function kept(request: Request, path: string): Promise<Response> {
  const own = await (await caches.open(CACHE)).match(path);
  return own ?? (await caches.match(path)) ?? fetch(request);
}
