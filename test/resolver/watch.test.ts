/** The watch over links against a real server: what a redirect leads to, how many are asked at once and in a turn, and whom it never asks. docs/resolver.md, *Links of makers*. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const VOC = "https://ref.gs1.org/voc/";
const WATCH = "17 */6 * * *";
const ANCHOR = "https://id.gs1.org/01/09521234543213";
/** A free plan's invocation makes no more calls to the outside than this. Cloudflare Workers, *Limits*. */
const CALLS_MAX = 50;

let stack: TestStack;
let roaster: string;
let server: Server;
let site: string;
let asked: string[];
let atOnce: { now: number; most: number };

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  roaster = await stack.organisation("halfmoon");
  // On every address of this machine: what is never asked must be able to answer.
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    atOnce.now += 1;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    setTimeout(() => {
      atOnce.now -= 1;
      response.writeHead(...answerTo(request)).end("x".repeat(100_000));
    }, 30);
  });
  await new Promise<void>((done) => server.listen(0, "0.0.0.0", done));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  [asked, atOnce] = [[], { now: 0, most: 0 }];
});
afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  await stack?.remove();
});

/** `/to?/gone` sends on to `/gone`; `/404` answers with its own name. */
function answerTo({ url = "" }: IncomingMessage): [number, Record<string, string>] {
  const [path = "", to] = url.split("?");
  if (to !== undefined) return [302, { location: decodeURIComponent(to) }];
  return [Number(/^\/(\d{3})$/.exec(path)?.[1] ?? 200), {}];
}

async function linkTo(paths: readonly string[]): Promise<void> {
  const links = paths.map((path) => ({ href: site + path, title: "There" }));
  const set = { anchor: ANCHOR, itemDescription: "Morning", [`${VOC}pip`]: links };
  const kept = await stack.call(roaster, "PUT", "/api/links", { linkset: [set] });
  expect([kept.status, await kept.text()]).toEqual([200, expect.any(String)]);
}

/** A turn of the watch, as if its last one were long ago. */
async function look(): Promise<void> {
  await withClient(stack.ownerUrl, (client) =>
    client.query("update link_targets set checked_at = null"),
  );
  await stack.worker.scheduled(WATCH);
}

/** What is listed after two turns. */
async function dead(...paths: string[]): Promise<object[]> {
  await linkTo(paths);
  await look();
  await look();
  const answer = await stack.call(roaster, "GET", "/api/links/targets");
  const told = (await answer.json()) as { dead: { href: string; status: number }[] };
  return told.dead.map(({ href, status }) => [href.replace(site, ""), status]);
}

test("An address that sends on to one that is there is alive, and dead where that one is not", async () => {
  expect(await dead("/to?/200", "/to?/404", "/to?/410", "/200", "/500")).toEqual([
    ["/500", 500],
    ["/to?/404", 404],
    ["/to?/410", 410],
  ]);
});

test("A redirect without end is followed once: who sends on has answered", async () => {
  expect(await dead("/round?/round%3F/round")).toEqual([]);
  expect(asked).toHaveLength(4);
});

test("A redirect to where no link may lead is not followed", async () => {
  const { port } = new URL(site);
  const places = [
    ...[`http://127.0.0.2:${port}/404`, `http://[::ffff:127.0.0.1]:${port}/404`],
    ...[`http://0.0.0.0:${port}/404`, `http://user@localhost:${port}/404`, "file:///etc/passwd"],
    ...["//", "http://", "javascript:alert(1)"],
  ];
  expect(await dead(...places.map((place) => `/to?${encodeURIComponent(place)}`))).toEqual([]);
  expect(asked.filter((path) => path === "/404")).toEqual([]);
  expect(asked).toHaveLength(2 * places.length);
});

test("Five are asked at once and no more; a turn makes no more calls than a free plan has, redirects and the database among them", async () => {
  const many = Array.from({ length: 60 }, (_, n) => n);
  await linkTo(many.map((n) => `/a${n}`));
  const calls = async () => {
    asked = [];
    const before = stack.roundTrips();
    await stack.worker.scheduled(WATCH);
    return asked.length + stack.roundTrips() - before;
  };
  expect(await calls()).toBeLessThanOrEqual(CALLS_MAX);
  expect(atOnce.most).toBe(5);
  const first = asked;
  expect(first.length).toBeGreaterThanOrEqual(30);
  // The next turn goes on with those that were not asked yet.
  await calls();
  expect(new Set([...first, ...asked]).size).toBe(60);
  expect(asked).toHaveLength(60 - first.length);
  await linkTo(many.map((n) => `/b${n}?/200`));
  expect(await calls()).toBeLessThanOrEqual(CALLS_MAX);
  expect(asked.length).toBeGreaterThanOrEqual(30);
});

test("The other cron asks nobody, and does not touch the database", async () => {
  const before = stack.roundTrips();
  await stack.worker.scheduled();
  expect([asked, stack.roundTrips() - before]).toEqual([[], 0]);
});
