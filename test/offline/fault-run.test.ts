/**
 * Five hundred steps recorded on phones whose browsers are killed, whose network goes away before and after the server answered, whose
 * storage fails, while the server restarts: at the end each is in the log exactly once, and every phone says so.
 * Bad luck is played again with `OFFLINE_SEED=…`.
 */
import { createHash, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { StepDraft } from "../../worker/core/steps/draft.ts";
import { type BrowserPlace, browserPlace } from "../support/browser.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  between,
  count,
  type Random,
  seeded,
  troubleCalls,
  troubleStorage,
  type Weather,
} from "./faults.ts";
import { draftOf, openPhone, type Phone, type Photo } from "./phone.ts";

const FARM = "southern-cooperative";
const [PHONES, STEPS_EACH, PHOTOS_EACH] = [3, 170, 12];
const [KILLS_EACH, RESTARTS] = [3, 3];
const SEED = Number(process.env.OFFLINE_SEED ?? Math.floor(Math.random() * 2 ** 31));

let stack: TestStack;
let browsers: BrowserPlace;
let key: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browsers = await browserPlace();
  key = await stack.organisation(FARM);
});
afterAll(async () => {
  browsers?.remove();
  await stack?.remove();
});

interface Recorder {
  readonly phone: Phone;
  readonly drafts: readonly StepDraft[];
  /** Recorded when all is well again: a server that restarted just after it took an event is reminded of it by the next. */
  readonly last: StepDraft;
  /** Of some of the drafts, by id. */
  readonly photos: ReadonlyMap<string, Photo>;
  /** Ids of which the phone said that they are kept for good. */
  readonly promised: Set<string>;
  /** Of promised ones, those that were not there after the browser's death. */
  readonly lost: string[];
}

async function recorder(n: number, weather: Weather): Promise<Recorder & { random: Random }> {
  const random = seeded(SEED + n);
  const promised = new Set<string>();
  const who = await enrol(stack, { name: `Recorder ${n}`, organisation: FARM, role: "recorder" });
  const prepare = async (page: import("playwright-core").Page) => {
    await page.exposeFunction("promised", (id: string) => promised.add(id));
    await troubleStorage(page, between(random, 1, 2 ** 30));
    await troubleCalls(page, random, weather);
  };
  const phone = await openPhone({ stack, browsers, who, organisation: FARM, prepare });
  const drafts = Array.from({ length: STEPS_EACH }, (_, at) => draftOf({ note: `${n}/${at}` }));
  const photos = new Map<string, Photo>();
  for (const { id } of drafts.slice(0, PHOTOS_EACH)) photos.set(id, await photo());
  return { phone, drafts, last: draftOf(), photos, promised, lost: [], random };
}

/** Noise: no two are alike. */
async function photo(): Promise<Photo> {
  const bytes = await sharp(randomBytes(48 * 48 * 3), {
    raw: { width: 48, height: 48, channels: 3 },
  })
    .webp()
    .toBuffer();
  return { type: "image/webp", base64: bytes.toString("base64") };
}

/** Records what is not promised yet, a few at a time; dies and begins again in the middle of it. */
async function record(one: Recorder, random: Random, weather: Weather): Promise<void> {
  let kills = 0;
  for (;;) {
    const left = one.drafts.filter(({ id }) => !one.promised.has(id));
    if (left.length === 0 && kills === KILLS_EACH) return;
    const done = 1 - left.length / STEPS_EACH;
    const isToDie = kills < KILLS_EACH && done >= (kills + random()) / KILLS_EACH;
    const batch = left.slice(0, between(random, 4, 16));
    const adding = one.phone.addAll(batch, one.photos).catch(() => undefined);
    if (isToDie || left.length === 0) {
      await sleep(between(random, 0, 120));
      await one.phone.kill();
      kills++;
      count(weather, "browser killed");
      await one.phone.start();
      const there = new Set((await one.phone.list()).map(({ id }) => id));
      one.lost.push(...[...one.promised].filter((id) => !there.has(id)));
    } else if (random() < 0.2) {
      await one.phone.context().setOffline(true);
      count(weather, "network gone");
      await sleep(between(random, 50, 500));
      await one.phone.context().setOffline(false);
    }
    await adding;
    void one.phone.sync().catch(() => undefined);
  }
}

async function restartServer(random: Random, weather: Weather): Promise<void> {
  for (let n = 0; n < RESTARTS; n++) {
    await sleep(between(random, 1_500, 4_500));
    await stack.worker.setVars({ RESTARTED: String(n) });
    count(weather, "server restarted");
  }
}

async function eventIdsAsked(): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined = `${stack.origin}/epcis/events?perPage=200`;
  while (next !== undefined) {
    const answer: Response = await fetch(next, { headers: { authorization: `Bearer ${key}` } });
    const { epcisBody } = (await answer.json()) as {
      epcisBody: { queryResults: { resultsBody: { eventList: { eventID: string }[] } } };
    };
    ids.push(...epcisBody.queryResults.resultsBody.eventList.map(({ eventID }) => eventID));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  }
  return ids;
}

async function filesKept(): Promise<string[]> {
  return withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'operator', false)");
    const { rows } = await client.query<{ sha256: string }>("select sha256 from files");
    return rows.map(({ sha256 }) => sha256);
  });
}

const sha256Of = ({ base64 }: Photo) =>
  createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex");

async function leavesInTheLog(): Promise<Map<string, string>> {
  return withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; leaf: string }>(
      `select e.event_id as name, encode(n.leaf_hash, 'hex') as leaf from entries n join events e on e.id = n.event_id`,
    );
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    return new Map(rows.map(({ name, leaf }) => [name, leaf]));
  });
}

async function untilLogged({ phone, last }: Recorder): Promise<void> {
  await phone.page().evaluate("globalThis.storageIsBad = false");
  await phone.add(last);
  const left = async () => {
    await phone.sync();
    const open = (await phone.list()).filter(({ state }) => state !== "logged");
    return open.map(({ id, state, problem, photosWaiting }) => ({
      id,
      state,
      problem,
      photosWaiting,
    }));
  };
  await expect.poll(left, { timeout: 60_000, interval: 500 }).toEqual([]);
}

test("Whatever breaks meanwhile, every step is in the log once, and no phone has lost one", async () => {
  console.log(`OFFLINE_SEED=${SEED}`);
  const weather: Weather = { isBad: true, seen: new Map() };
  const all = await Promise.all(Array.from({ length: PHONES }, (_, n) => recorder(n, weather)));
  try {
    await Promise.all([
      ...all.map((one) => record(one, one.random, weather)),
      restartServer(seeded(SEED - 1), weather),
    ]);
    weather.isBad = false;
    await Promise.all(all.map(untilLogged));
    console.log(Object.fromEntries(weather.seen));
    const idsOf = ({ drafts, last }: Recorder) => [...drafts, last].map(({ id }) => id).sort();
    const wanted = all
      .flatMap(idsOf)
      .map((id) => `urn:uuid:${id}`)
      .sort();
    expect(wanted.length).toBeGreaterThanOrEqual(500);
    expect(all.flatMap(({ lost }) => lost)).toEqual([]);
    expect((await eventIdsAsked()).sort()).toEqual(wanted);
    const leaves = await leavesInTheLog();
    expect([...leaves.keys()].sort()).toEqual(wanted);
    expect((await filesKept()).sort()).toEqual(
      all.flatMap(({ photos }) => [...photos.values()].map(sha256Of)).sort(),
    );
    for (const one of all) {
      const steps = await one.phone.list();
      expect(steps.map(({ id }) => id).sort()).toEqual(idsOf(one));
      expect(steps.filter(({ photosWaiting }) => photosWaiting > 0)).toEqual([]);
      for (const { id, leafHash } of steps) expect(leafHash).toBe(leaves.get(`urn:uuid:${id}`));
    }
    // Bad luck there was.
    for (const fault of FAULTS)
      expect([fault, weather.seen.get(fault)]).not.toEqual([fault, undefined]);
  } finally {
    for (const { phone } of all) await phone.remove();
  }
}, 180_000);

const FAULTS = [
  ...["browser killed", "network gone", "server restarted", "call lost on its way"],
  ...["answer lost on its way", "call delivered twice"],
];
