/// <reference lib="webworker" />
/** The service worker: the console opens without a connection. Its files are named by their content; a new build is a new cache. */
export type {};

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file that a screen without connection needs, and a name for all of them together. */
declare const FILES: readonly string[];
declare const VERSION: string;

const CACHE = `console-${VERSION}`;
const PAGE = "/console";

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([PAGE, ...FILES].map((path) => new Request(path, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter(
      (name) => name.startsWith("console-") && name !== CACHE,
    );
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && /^\/console(\/|$)/.test(pathname)) {
    event.respondWith(page(request));
  } else if (FILES.includes(pathname)) {
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
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}
