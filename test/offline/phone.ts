/** A phone: the real console in a real browser that remembers what it keeps, and may die at any moment. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIResponse, BrowserContext, Page, Route } from "playwright-core";
import { childrenOf } from "../../scripts/local/processes.ts";
import type { Progress } from "../../web/console/offline/progress.ts";
import type { StepDraft } from "../../worker/core/steps/draft.ts";
import type { BrowserPlace } from "../support/browser.ts";
import { type Enrolled, signIn } from "../support/people.ts";
import type { TestStack } from "../support/stack.ts";

/** As web/console/offline/queue.ts gives it; that file itself is for browsers only. */
export interface QueuedStep extends Progress {
  readonly draft: StepDraft;
  readonly photosWaiting: number;
}

export interface QueueInfo {
  readonly waiting: number;
  readonly held: readonly { readonly organisation: string; readonly code: string }[];
  readonly clockAheadMs?: number;
}

export interface Photo {
  readonly type: string;
  readonly base64: string;
}

export interface Phone {
  readonly context: () => BrowserContext;
  readonly page: () => Page;
  add(
    draft: StepDraft,
    more?: {
      readonly photos?: readonly Photo[];
      readonly replaces?: string;
      readonly organisation?: string;
    },
  ): Promise<void>;
  /** One after the other; each that is kept is told to `promised` in the page, and one that fails keeps no other. */
  addAll(drafts: readonly StepDraft[], photos?: ReadonlyMap<string, Photo>): Promise<void>;
  list(of?: string): Promise<readonly QueuedStep[]>;
  /** How many of a step's are still kept. */
  photos(id: string): Promise<number>;
  info(): Promise<QueueInfo>;
  sync(): Promise<void>;
  /** SIGKILL, at once: the browser gets no chance to write anything. */
  kill(): Promise<void>;
  /** Starts the browser again on what it kept. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

export interface PhoneSetup {
  readonly stack: TestStack;
  readonly browsers: BrowserPlace;
  readonly who: Enrolled;
  readonly organisation: string;
  /** Called with each page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function openPhone(setup: PhoneSetup): Promise<Phone> {
  const { stack, browsers, who, organisation } = setup;
  const profile = mkdtempSync(join(tmpdir(), "rootproof-phone-"));
  let context: BrowserContext;
  let page: Page;
  const start = async () => {
    context = await browsers.launch(profile);
    await signIn(stack, context, who);
    page = context.pages()[0] ?? (await context.newPage());
    await setup.prepare?.(page);
    await page.goto(`${stack.origin}/console`);
    await page.getByRole("link", { name: "Rootproof" }).waitFor();
    // From then on it opens without a connection.
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  };
  await start();
  return {
    context: () => context,
    page: () => page,
    start,
    add: (draft, { photos = [], ...more } = {}) =>
      askQueue(page, ADD, { organisation, draft, photos, ...more }),
    photos: (id) => askQueue(page, "return (await queue.photosOf(asked.id)).length", { id }),
    addAll: (drafts, photos = new Map()) =>
      askQueue(page, ADD_ALL, {
        organisation,
        drafts: drafts.map((draft) => ({ draft, photo: photos.get(draft.id) })),
      }),
    list: (of = organisation) => askQueue(page, "return queue.list(asked.of)", { of }),
    info: () => askQueue(page, "return queue.info()"),
    sync: () => askQueue(page, "await queue.sync()"),
    async kill() {
      const own = childrenOf(process.pid).find(({ command }) => command.includes(profile));
      if (own === undefined) throw new Error("the browser has no process");
      const gone = new Promise((done) => context.once("close", done));
      process.kill(-own.pid, "SIGKILL");
      await gone;
    },
    async remove() {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, whose own script hands out its queue. Text, because the tests' compiler would change an import. */
function askQueue<T>(page: Page, does: string, asked: object = {}): Promise<T> {
  return page.evaluate(`import("/assets/console.js").then(({ queue }) => queue()).then(async (queue) => {
    const asked = ${JSON.stringify(asked)};
    ${does}
  })`);
}

const BLOB = `
  const blobOf = ({ type, base64 }) =>
    new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });`;

const ADD = `${BLOB}
  const { organisation, draft, photos, replaces } = asked;
  await queue.add(organisation, draft, photos.map(blobOf), { replaces });`;

const ADD_ALL = `${BLOB}
  for (const { draft, photo } of asked.drafts) {
    const photos = photo === undefined ? [] : [blobOf(photo)];
    await queue.add(asked.organisation, draft, photos).then(() => promised(draft.id), () => undefined);
  }`;

/** Sends what was caught on, as the page would have: what a browser says of itself is not caught with it. */
export function passOn(route: Route): Promise<APIResponse> {
  const headers = { ...route.request().headers(), "sec-fetch-site": "same-origin" };
  return route.fetch({ headers });
}

export function draftOf(more: Partial<StepDraft> = {}): StepDraft {
  const material = { anchor: "/01/09527654310015", name: "Cherry" };
  return {
    ...{ id: randomUUID(), what: "harvested", time: "2026-04-17T10:00:00.000+02:00" },
    goods: [{ material, lot: "A1", amount: { quantity: "12.5", uom: "KGM" } }],
    ...{ from: [], losses: [], evidence: [] },
    ...more,
  };
}
