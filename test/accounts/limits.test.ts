/** How often somebody may knock: counted by the platform, at open doors by where a call comes from, at all others by key or session. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { networkOf } from "../../worker/core/accounts/network.ts";
import { MAILS_A_DAY_MAX } from "../../worker/flows/account/count-mails.ts";
import { type Enrolled, enrol, join } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { asAccounts } from "./as-accounts.ts";
import { mailsTo } from "./mails.ts";
import { visitor } from "./visitor.ts";

const [OPEN, HELD, MAILS] = [30, 12, 2];
let stack: TestStack;
let keys: readonly string[];

beforeAll(async () => {
  const rateLimits = { OPEN_DOORS: OPEN, HELD_DOORS: HELD, MAILS };
  stack = await startTestStack({ withChain: false, rateLimits });
  keys = [await stack.organisation("farm"), await stack.organisation("mill")];
});
afterAll(() => stack?.remove());

/** The first refusal, and how many calls were let through before it. The platform's minute may begin anew meanwhile, once. */
async function untilRefused(
  limit: number,
  knock: () => Promise<Response>,
): Promise<{ readonly refusal: Response; readonly passed: number }> {
  for (let passed = 0; passed <= 2 * limit; passed++) {
    const answer = await knock();
    if (answer.status === 429) return { refusal: answer, passed };
    await answer.body?.cancel();
  }
  throw new Error(`${2 * limit} calls were let through`);
}

test("Whoever calls too often with a key waits a minute, and nobody else does", async () => {
  const read = (key: string | undefined) => () => stack.call(key, "GET", "/api/keys");
  const { refusal, passed } = await untilRefused(HELD, read(keys[0]));
  expect(passed).toBeGreaterThanOrEqual(HELD);
  expect(refusal.headers.get("retry-after")).toBe("60");
  expect(await refusal.json()).toMatchObject({
    ...{ type: "urn:rootproof:problem:rate-limited", status: 429 },
    detail: expect.stringMatching(/Wait a minute/),
  });
  expect((await read(keys[1])()).status).toBe(200);
  // What everybody reads is nobody's to use up.
  const log = () => fetch(`${stack.origin}/log/checkpoint`);
  await expect(untilRefused(HELD, log)).rejects.toThrow("were let through");
});

test("A session is counted like a key", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "farm" });
  const { passed } = await untilRefused(HELD, () => mia.call("GET", "/api/keys"));
  expect(passed).toBeGreaterThanOrEqual(HELD);
});

test("A mailbox is not filled: past a few the same is said, and nothing is sent", async () => {
  const eve = visitor(stack);
  const ask = () => eve.call("POST", "/api/account/email-links", { email: "mia@farm.example" });
  const told = [];
  for (let n = 0; n < 3 * MAILS; n++) told.push((await ask()).status);
  expect(told).toEqual(told.map(() => 202));
  const sent = () => mailsTo(stack, "mia@farm.example").length;
  await expect.poll(sent).toBeGreaterThanOrEqual(MAILS);
  await eve.call("GET", "/api/account/ways");
  expect(sent()).toBeLessThanOrEqual(2 * MAILS);
});

describe("Mails of a day", () => {
  const invitation = (invitee: string) => ({ role: "auditor", invitee });
  const invite = (who: Enrolled, n: number) =>
    who.call("POST", "/api/invitations", invitation(`ada-${n}@audit.example`));
  const counted = (sender: string, count: number) =>
    asAccounts(
      stack,
      `insert into mail_counts values ($1, (now() at time zone 'UTC')::date, $2)
        on conflict (sender, day) do update set count = excluded.count`,
      [sender, count],
    );
  const refused = async (answer: Response, who: string) => {
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(86_400);
    expect(await answer.json()).toMatchObject({
      ...{ type: "urn:rootproof:problem:rate-limited", rule: "mails-a-day" },
      detail: expect.stringMatching(new RegExp(`^${who} had as many mails sent today`)),
    });
  };

  test("of a person are so many, for whomever they work", async () => {
    const noa = await enrol(stack, { name: "Noa", organisation: "farm" });
    await join(stack, noa, "mill", "owner");
    const me = `person/${noa.personId}`;
    expect((await invite(noa, 1)).status).toBe(201);
    await counted(me, MAILS_A_DAY_MAX.person - 1);
    const both = await Promise.all([invite(noa, 2), invite(noa, 3)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 429]);
    await refused(await invite(noa, 4), "You have");
    const address = { email: "noa@farm.example" };
    await refused(await noa.call("POST", "/api/account/email", address), "You have");
    // A link that is passed on by hand is no mail; and tomorrow is another day.
    const byHand = await noa.call("POST", "/api/invitations", invitation("Ada from the audit"));
    expect(byHand.status).toBe(201);
    await asAccounts(stack, "update mail_counts set day = day - 1 where sender = $1", [me]);
    expect((await invite(noa, 5)).status).toBe(201);
    expect(await asAccounts(stack, "select from mail_counts where day < now()::date - 1")).toEqual(
      [],
    );
  });

  test("of an organisation are so many, whoever has them sent, a key as well", async () => {
    const [{ id } = { id: "" }] = await asAccounts<{ id: string }>(
      stack,
      "select id from organisations where slug = 'mill'",
    );
    await counted(`organisation/${id}`, MAILS_A_DAY_MAX.organisation);
    const max = await enrol(stack, { name: "Max", organisation: "mill" });
    await refused(await invite(max, 6), "Your organisation has");
    const byKey = await stack.call(keys[1], "POST", "/api/invitations", invitation("a@b.example"));
    await refused(byKey, "Your organisation has");
    const noa = await enrol(stack, { name: "Noa", organisation: "farm" });
    expect((await invite(noa, 7)).status).toBe(201);
  });

  test("speak of nobody by an address, whatever an organisation calls itself", async () => {
    const eve = await enrol(stack, { name: "Eve", organisation: "farm" });
    const named = { name: "Win: https://evil.example www.evil.com" };
    expect((await eve.call("PATCH", "/api/organisation", named)).status).toBe(204);
    const to = "victim@audit.example";
    const sent = await eve.call("POST", "/api/invitations", invitation(to));
    expect(sent.status).toBe(201);
    await expect.poll(() => mailsTo(stack, to).length).toBe(1);
    const [line = ""] = mailsTo(stack, to);
    expect(line).toContain("Win: https: /evil. example www. evil. com invites you to Rootproof");
    expect(line.match(/https?:\/\/\S+/g)).toEqual([((await sent.json()) as { link: string }).link]);
  });
});

test.each([
  ["codes to type", "GET", "/c/7K3M9QX2", undefined],
  ["invitations", "POST", "/api/invitations/look", { token: "A".repeat(43) }],
])("%s are tried out only so often from one place", async (_, method, path, body) => {
  await untilRefused(OPEN, () => stack.call(undefined, method, path, body));
});

test("Keys that nobody has are counted by where they come from, however many they are", async () => {
  const guess = () => stack.call(`rp_${randomBytes(32).toString("base64url")}`, "GET", "/api/keys");
  await untilRefused(OPEN, guess);
});

describe("Where a call comes from", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", ""],
  ])("%s is counted as %s", (address, network) => expect(networkOf(address)).toBe(network));
});
