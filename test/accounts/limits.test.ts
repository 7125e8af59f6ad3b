/** How often somebody may knock: counted by the platform, at open doors by where a call comes from, at all others by key or session. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { networkOf } from "../../worker/core/accounts/network.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
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
