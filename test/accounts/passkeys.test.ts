/** Passkeys against the real Worker, from a real browser with a virtual authenticator: who gets in, and everybody who does not. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { create, get, type Phone, phoneAt, post, register, signIn } from "./authenticator.ts";

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** A page of this origin without screens, so that nothing but the test calls. */
const phone = () => phoneAt(browser, `${stack.origin}/labels`);
const me = async ({ page }: Phone) => post(page, "/api/me", {}, "GET");
const codeOf = ({ body }: { body: Record<string, unknown> }) =>
  String(body.type).replace("urn:rootproof:problem:", "");
const count = (table: string) =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'accounts', false)");
    const { rows } = await client.query(`select count(*)::int as n from ${table}`);
    return rows[0].n as number;
  });

describe("Somebody new", () => {
  test("comes with a passkey, is signed in at once, and signs in with it again", async () => {
    const mia = await phone();
    expect((await register(mia.page, "Mia")).status).toBe(201);
    expect((await me(mia)).body).toMatchObject({ person: { name: "Mia", language: "en" } });
    await post(mia.page, "/api/account/session", {}, "DELETE");
    expect((await me(mia)).status).toBe(401);
    expect((await signIn(mia.page)).status).toBe(200);
    expect((await me(mia)).body).toMatchObject({ person: { name: "Mia" } });
    await mia.context.close();
  });

  test("gets a cookie that no script reads, that no other site is sent with, and that ends in thirty days", async () => {
    const mia = await phone();
    await register(mia.page, "Mia");
    const [cookie] = await mia.context.cookies();
    expect(cookie).toMatchObject({
      ...{ name: "__Host-session", path: "/", secure: true, httpOnly: true, sameSite: "Strict" },
      domain: "localhost",
    });
    const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);
    expect(await mia.page.evaluate("document.cookie")).toBe("");
    await mia.context.close();
  });
});
