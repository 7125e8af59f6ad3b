/** Mails to who was asked for evidence: sent by the cron to the owners who have an address, once and then at most every three days. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tasks } from "../../schema/wire/find.ts";
import { MAILS_A_DAY_MAX } from "../../worker/flows/account/count-mails.ts";
import { remindRequests } from "../../worker/flows/remind-requests.ts";
import type { OpenRequest } from "../../worker/ports.ts";
import { organisations, rows } from "../capture/supplier.ts";
import { consents, type Slug } from "../journey/chain.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { requestId } from "./world.ts";

let stack: TestStack;
let keys: Readonly<Record<Slug, string>>;
const WATCH_CRON = "17 */6 * * *";

beforeAll(async () => {
  stack = await startTestStack({
    withChain: false,
  });
  keys = Object.fromEntries(
    await organisations(stack, ["aurora", "kayon", "nordlys", "hollow"]),
  ) as typeof keys;
  const agree = consents({ stack, keys });
  await agree.accept("nordlys", "kayon");
  await agree.accept("nordlys", "aurora");
  for (const supplier of ["kayon", "aurora"] as const) await agree.allow(supplier, "nordlys");
  const owner = await enrol(stack, { name: "Kim", organisation: "kayon" });
  const recorder = await enrol(stack, { name: "Rob", organisation: "kayon", role: "recorder" });
  for (const [person, email] of [
    [owner, "kim@kayon.example"],
    [recorder, "rob@kayon.example"],
  ] as const) {
    await rows(
      stack,
      "with scope as (select set_config('app.scope', 'accounts', false)) update people set email = $2 from scope where id = $1",
      [person.personId, email],
    );
  }
});
afterAll(() => stack?.remove());

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
async function make(supplier: Slug, dueOn: string): Promise<string> {
  const id = requestId();
  const body = { supplier, wanted: "The certificate", dueOn };
  expect((await stack.call(keys.nordlys, "PUT", `/api/requests/${id}`, body)).status).toBe(200);
  return id;
}
const mails = () =>
  stack.worker.logs
    .map(({ message }) => message)
    .filter((line) => line.startsWith("mail to") && line.includes("evidence"));

/** One turn of the cron, and what it sent. */
async function turn(): Promise<string[]> {
  const before = mails().length;
  await stack.worker.scheduled(WATCH_CRON);
  // What the runtime writes comes a little later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return mails().slice(before);
}
const told = (id: string) =>
  rows<{ reminded: boolean }>(
    stack,
    "select reminded_at is not null as reminded from evidence_requests where id = $1",
    [id],
  );
const back = (id: string, days: number) =>
  rows(
    stack,
    "update evidence_requests set reminded_at = now() - make_interval(days => $2) where id = $1",
    [id, days],
  );

test("Owners with an address are told of a request, once; where nobody has one, the list of tasks says it", async () => {
  const id = await make("kayon", inDays(1));
  const other = await make("aurora", inDays(1));
  const sent = await turn();
  expect(sent).toEqual([
    `mail to kim@kayon.example: nordlys asks you for evidence by ${inDays(1)} ${stack.origin}/console/tasks`,
  ]);
  expect(await told(id)).toEqual([{ reminded: true }]);
  expect(await told(other)).toEqual([{ reminded: true }]);
  expect(await turn()).toEqual([]);
  const answer = await stack.call(keys.aurora, "GET", "/api/tasks");
  expect(((await answer.json()) as Tasks).tasks).toMatchObject([{ kind: "answer-request" }]);
});

test("Who does not answer is reminded three days later, who has answered is not", async () => {
  const id = await make("kayon", inDays(1));
  await turn();
  await back(id, 2);
  expect(await turn()).toEqual([]);
  await back(id, 3);
  expect(await turn()).toHaveLength(1);
  await stack.call(keys.kayon, "PUT", `/api/requests/${id}/answer`, { answer: "Here." });
  await back(id, 3);
  expect(await turn()).toEqual([]);
});

test("Whose organisation had as many mails sent today as may be reminds nobody; what was asked before is told, and the request stands among the tasks", async () => {
  const id = await make("kayon", inDays(1));
  const mine = "(select 'organisation/' || id from organisations where slug = 'nordlys')";
  const counted = (count: number) =>
    rows(
      stack,
      `with scope as (select set_config('app.scope', 'accounts', false))
        update mail_counts set count = $1 from scope where sender = ${mine}`,
      [count],
    );
  await counted(MAILS_A_DAY_MAX.organisation);
  expect(await turn()).toHaveLength(1);
  await back(id, 3);
  expect(await turn()).toEqual([]);
  expect(await told(id)).toEqual([{ reminded: true }]);
  const tasks = await stack.call(keys.kayon, "GET", "/api/tasks");
  expect(JSON.stringify(await tasks.json())).toContain(id);
  const asked = { supplier: "kayon", wanted: "The certificate", dueOn: inDays(1) };
  const ask = (name: string) => stack.call(keys.nordlys, "PUT", `/api/requests/${name}`, asked);
  const answer = await ask(requestId());
  expect([answer.status, await answer.json()]).toMatchObject([
    429,
    { type: "urn:rootproof:problem:rate-limited", rule: "mails-a-day" },
  ]);
  // What was asked already is not asked anew.
  expect((await ask(id)).status).toBe(200);
  await counted(MAILS_A_DAY_MAX.organisation - 1);
  await back(id, 3);
  expect(await turn()).toHaveLength(1);
  await counted(0);
});

test("A turn sends no more mails than it may, in whole requests, and leaves the others for the next", async () => {
  const noted: string[] = [];
  const sent: string[] = [];
  const open = Array.from(
    { length: 9 },
    (_, n): OpenRequest => ({
      ...{ id: `r${n}`, supplierId: "s", makerId: "m", wanted: "x", dueOn: "2026-04-17" },
    }),
  );
  const spent = await remindRequests({
    publicOrigin: "https://one.example",
    now: () => Date.parse("2026-04-16T00:00:00Z"),
    mailCounts: { take: async (asked) => new Set(asked.map(({ sender }) => sender)) },
    mailer: {
      async send({ to, subject }) {
        sent.push(`${to} ${subject}`);
        if (sent.length === 2) throw new Error("the mail service is away");
      },
    },
    requestWatch: {
      open: async () => open,
      sides: async () =>
        new Map([
          [
            "s",
            { name: "S", owners: ["a", "b", "c", "d"].map((email) => ({ email, language: "en" })) },
          ],
          ["m", { name: "M", owners: [] }],
        ]),
      note: async (ids) => void noted.push(...ids),
    },
  });
  // Three owners of each are told, and twelve mails are four requests.
  expect(sent).toHaveLength(12);
  expect(noted).toEqual(["r0", "r1", "r2", "r3"]);
  expect(spent).toBe(16);
  expect(sent[0]).toBe("a M asks you for evidence by 2026-04-17");
});

test("Where no mail can be sent, nothing is asked and nothing noted", async () => {
  const fail = async () => {
    throw new Error("asked all the same");
  };
  const requestWatch = { open: fail, sides: fail, note: fail };
  const mailCounts = { take: fail };
  const ports = { publicOrigin: "https://one.example", now: () => 0, requestWatch, mailCounts };
  expect(await remindRequests(ports)).toBe(0);
});
