/** Pages neither repeat nor lose, whatever is captured between them; their links lead on alone, until their token expires. EPCIS 2.0 §8.2.5. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../worker/core/json.ts";
import { documentOf, type Members, shipping } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { EXTENSIONS } from "./neighbours.ts";
import {
  allPages,
  ask,
  asking,
  EPCIS,
  eventIdsIn,
  eventsIn,
  type Heard,
  membersOf,
  nextLink,
  notTaken,
  type Partner,
  partner,
  send,
} from "./partner.ts";

let stack: TestStack;
let organisations = 0;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
});
afterAll(async () => {
  await stack?.remove();
});

const newcomer = (): Promise<Partner> => partner(stack, `pages-${organisations++}`);

async function captured(from: Partner, events: readonly Members[]): Promise<void> {
  const answer = await send(from, JSON.stringify(documentOf(events)));
  expect(await notTaken(from, answer)).toBeUndefined();
}

/** Few different times and scores, so that many are equal, and some without a score. */
const anEvent = fc.record({
  hour: fc.integer({ min: 8, max: 11 }),
  score: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 3 }), fc.constant("text")),
  lot: fc.integer({ min: 1, max: 40 }),
});
type Made = typeof anEvent extends fc.Arbitrary<infer T> ? T : never;

const eventOf = ({ hour, score, lot }: Made): Members =>
  shipping({
    eventTime: `2026-02-28T${`${hour}`.padStart(2, "0")}:00:00Z`,
    eventTimeZoneOffset: "+00:00",
    "ex:score": score,
    quantityList: [{ epcClass: `https://id.gs1.org/01/09521234543213/10/L${lot}`, quantity: 1 }],
    bizStep: `ex:step${lot % 7}`,
  });

const world = fc.record({
  before: fc.array(anEvent, { minLength: 4, maxLength: 16 }),
  meanwhile: fc.array(fc.array(anEvent, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
  perPage: fc.integer({ min: 1, max: 5 }),
  order: fc.constantFrom(
    {},
    { orderBy: "eventTime", orderDirection: "ASC" },
    { orderBy: "eventTime", orderDirection: "DESC" },
    { orderBy: "recordTime", orderDirection: "ASC" },
    { orderBy: "ex:score", orderDirection: "ASC" },
    { orderBy: "ex:score", orderDirection: "DESC" },
    { orderBy: "eventTime", eventCountLimit: 7 },
  ),
});

/** All pages, with something captured while each next one is on its way. */
async function pagesMeanwhile(
  from: Partner,
  path: string,
  meanwhile: readonly (() => Promise<void>)[],
): Promise<readonly Heard[]> {
  const answers = [await ask(from, path, { headers: EXTENSIONS })];
  for (let next = nextLink(answers[0] as Heard); next !== undefined; ) {
    const work = meanwhile[answers.length - 1] ?? (() => Promise.resolve());
    const [answer] = await Promise.all([ask(from, next), work()]);
    expect(answer.status, answer.text).toBe(200);
    answers.push(answer);
    next = nextLink(answer);
  }
  return answers;
}

const RUNS = { numRuns: 14 };

describe("While others capture", () => {
  test("the pages of a question are those of the moment it was asked, each event once", async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ before, meanwhile, perPage, order }) => {
        const from = await newcomer();
        await captured(from, before.map(eventOf));
        const whole = await ask(from, asking({ ...order, perPage: 1_000 }), {
          headers: EXTENSIONS,
        });
        const works = meanwhile.map((events) => () => captured(from, events.map(eventOf)));
        const answers = await pagesMeanwhile(from, asking({ ...order, perPage }), works);
        const pages = answers.map(({ json }) => eventIdsIn(eventsIn(json)));
        expect(pages.flat()).toEqual(eventIdsIn(eventsIn(whole.json)));
        const short = pages.slice(0, -1).filter((page) => page.length !== perPage);
        expect(short).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);

  test.each(["epcs", "bizSteps"])(
    "the pages of %s name each value once, and none is lost",
    async (resource) => {
      await fc.assert(
        fc.asyncProperty(world, async ({ before, meanwhile, perPage }) => {
          const from = await newcomer();
          await captured(from, before.map(eventOf));
          const known = membersListed(await ask(from, `${EPCIS}/${resource}?perPage=1000`));
          const works = meanwhile.map((events) => () => captured(from, events.map(eventOf)));
          const path = `${EPCIS}/${resource}?perPage=${perPage}`;
          const listed = (await pagesMeanwhile(from, path, works)).flatMap(membersListed);
          expect(listed.filter((value, at) => listed.indexOf(value) !== at)).toEqual([]);
          expect(known.filter((value) => !listed.includes(value))).toEqual([]);
        }),
        RUNS,
      );
    },
    60_000,
  );

  test("the pages of capture jobs name each job once, and none is lost", async () => {
    const from = await newcomer();
    const one = () => captured(from, [shipping()]);
    for (let n = 0; n < 9; n++) await one();
    const known = jobsIn(await ask(from, `${EPCIS}/capture?perPage=1000`));
    const works = Array.from({ length: 5 }, () => one);
    const answers = await pagesMeanwhile(from, `${EPCIS}/capture?perPage=2`, works);
    expect(answers.flatMap(jobsIn)).toEqual(known);
    expect(known).toHaveLength(9);
  });

  test("an event that is on its way when a question is asked comes once or not at all", async () => {
    const from = await newcomer();
    const first = Array.from({ length: 12 }, () => shipping());
    await captured(from, first);
    const more = Array.from({ length: 12 }, () => shipping());
    const [{ events }] = await Promise.all([
      allPages(from, asking({ perPage: 2 })),
      ...more.map((event) => captured(from, [event])),
    ]);
    const ids = eventIdsIn(events);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(first.filter(({ eventID }) => !ids.includes(String(eventID)))).toEqual([]);
  });
});

const membersListed = ({ json }: Heard): string[] => [
  ...((membersOf(json).member ?? []) as readonly string[]),
];
const jobsIn = ({ json }: Heard): string[] =>
  (json as readonly JsonObject[]).map(({ captureID }) => String(captureID));

describe("A link to the next page", () => {
  const question = { "EQ_ex:score": 1, orderBy: "ex:score", perPage: 2 };
  let from: Partner;
  let next: string;

  beforeAll(async () => {
    from = await newcomer();
    await captured(
      from,
      Array.from({ length: 5 }, () => shipping({ "ex:score": 1 })),
    );
    next = nextLink(await ask(from, asking(question), { headers: EXTENSIONS })) ?? "";
  });

  test("leads on alone: what the prefixes mean is in it", async () => {
    const pages = await allPages(from, next);
    expect(pages.events).toHaveLength(3);
    expect(pages.answers).toHaveLength(2);
    expect(nextLink(pages.answers[1] as Heard)).toBeUndefined();
  });

  test("gives the same page when it is followed again, with the header or without", async () => {
    const once = await ask(from, next);
    const again = await ask(from, next, { headers: EXTENSIONS });
    expect(eventsIn(again.json)).toEqual(eventsIn(once.json));
  });

  test("is of no use when the prefix comes to mean something else", async () => {
    const headers = { "GS1-Extensions": "ex=https://other.example/" };
    expectRefusedToken(await ask(from, next, { headers }));
  });

  test("may be followed in pages of another size", async () => {
    const url = new URL(next);
    url.searchParams.set("perPage", "1");
    const pages = await allPages(from, url.href);
    expect(pages.answers.map(({ json }) => eventsIn(json).length)).toEqual([1, 1, 1]);
  });

  test.each([
    ["another value", "EQ_ex:score", "2"],
    ["another order", "orderDirection", "ASC"],
    ["another parameter", "EQ_action", "OBSERVE"],
  ])("is of no use with %s", async (_, name, value) => {
    const url = new URL(next);
    url.searchParams.set(name, value);
    expectRefusedToken(await ask(from, url.href));
  });

  test("is of no use at another resource", async () => {
    const token = new URL(next).searchParams.get("nextPageToken") ?? "";
    for (const path of ["events", "epcs", "capture", "queries/SimpleEventQuery/events"]) {
      const answer = await ask(from, `${EPCIS}/${path}?nextPageToken=${token}`);
      expectRefusedToken(answer);
    }
  });

  test("says until when its token holds", async () => {
    const { headers } = await ask(from, next);
    const seconds =
      (Date.parse(headers.get("gs1-next-page-token-expires") ?? "") - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(3_500);
    expect(seconds).toBeLessThanOrEqual(3_600);
  });
});

function expectRefusedToken({ status, json }: Heard): void {
  expect(status).toBe(400);
  expect(membersOf(json)).toMatchObject({ type: "epcisException:QueryParameterException" });
}
