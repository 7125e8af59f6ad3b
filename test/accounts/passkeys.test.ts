/** Passkeys against the real Worker, from a real browser with a virtual authenticator: who gets in, and everybody who does not. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { asAccounts } from "./as-accounts.ts";
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
const rows = (text: string) => asAccounts(stack, text);
const people = async () => (await rows("select id from people")).length;

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

describe("Somebody new is nobody", () => {
  const options = async ({ page }: Phone, name = "Eve") =>
    (await post(page, "/api/account/new/options", { name })).body;
  const refused = async (from: Phone, response: object) => {
    const before = await people();
    const said = await post(from.page, "/api/account/new", { response });
    expect([said.status, codeOf(said)]).toEqual([401, "sign-in-failed"]);
    expect(await people()).toBe(before);
    expect((await me(from)).status).toBe(401);
  };

  test("whose phone did not see that it is they, though its answer is good otherwise", async () => {
    const eve = await phone();
    const asked = await options(eve);
    expect(asked).toMatchObject({
      rp: { id: "localhost" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    await eve.another("plain key");
    const selection = { residentKey: "discouraged", userVerification: "discouraged" };
    const bent = { ...asked, authenticatorSelection: selection };
    await refused(eve, await create(eve.page, bent));
    await eve.context.close();
  });

  test("who answers a challenge twice, one of somebody signing in, one that ran out, or one nobody gave", async () => {
    const eve = await phone();
    const good = await create(eve.page, await options(eve));
    expect((await post(eve.page, "/api/account/new", { response: good })).status).toBe(201);
    await post(eve.page, "/api/account/session", {}, "DELETE");
    await refused(eve, good);

    const { body: signing } = await post(eve.page, "/api/account/session/options");
    const other = { ...(await options(eve)), challenge: signing.challenge };
    await eve.another();
    await refused(eve, await create(eve.page, other));

    const late = await create(eve.page, await options(eve));
    await rows("update one_time_tokens set expires_at = now() - interval '1 second'");
    await refused(eve, late);
    const own = { ...(await options(eve)), challenge: "A".repeat(43) };
    await eve.another();
    await refused(eve, await create(eve.page, own));
    await eve.context.close();
  });

  test("whose phone was asked by a page of another origin", async () => {
    const elsewhere = createServer((_, answer) => answer.end("<!doctype html>")).listen(0);
    const { port } = elsewhere.address() as AddressInfo;
    const [eve, evil] = [await phone(), await phoneAt(browser, `http://localhost:${port}/`)];
    await refused(eve, await create(evil.page, await options(eve)));
    elsewhere.close();
    await eve.context.close();
    await evil.context.close();
  });
});

describe("Who signs in", () => {
  const asked = async ({ page }: Phone) => (await post(page, "/api/account/session/options")).body;
  const refused = async (from: Phone, response: object) => {
    const said = await post(from.page, "/api/account/session", { response });
    expect([said.status, codeOf(said)]).toEqual([401, "sign-in-failed"]);
    expect((await me(from)).status).toBe(401);
  };
  async function signedOut(name: string): Promise<Phone> {
    const one = await phone();
    await register(one.page, name);
    await post(one.page, "/api/account/session", {}, "DELETE");
    return one;
  }

  test("shows that it is they, each time anew", async () => {
    const mia = await signedOut("Mia");
    const options = await asked(mia);
    expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
    await mia.verifies(false);
    await refused(mia, await get(mia.page, { ...options, userVerification: "discouraged" }));
    await mia.verifies(true);
    const good = await get(mia.page, await asked(mia));
    expect((await post(mia.page, "/api/account/session", { response: good })).status).toBe(200);
    await post(mia.page, "/api/account/session", {}, "DELETE");
    await refused(mia, good);
    await mia.context.close();
  });

  test("signs for nobody else, and not with a passkey that was removed", async () => {
    const [mia, eve] = [await signedOut("Mia"), await signedOut("Eve")];
    const hers = await get(mia.page, await asked(mia));
    const his = await get(eve.page, await asked(eve));
    await refused(eve, { ...his, id: hers.id, rawId: hers.id });
    const again = await get(eve.page, await asked(eve));
    await rows(`delete from passkeys where id = '${his.id}'`);
    await refused(eve, again);
    await mia.context.close();
    await eve.context.close();
  });

  test("does not get in with a copy of a passkey that counts behind", async () => {
    const mia = await signedOut("Mia");
    const response = await get(mia.page, await asked(mia));
    await rows(`update passkeys set counter = 1000 where id = '${response.id}'`);
    await refused(mia, response);
    await mia.context.close();
  });
});

describe("A further passkey", () => {
  test("is whose session asked for it, and nobody else’s", async () => {
    const [mia, eve] = [await phone(), await phone()];
    await register(mia.page, "Mia");
    await register(eve.page, "Eve");
    const { body: options } = await post(mia.page, "/api/account/passkey-options");
    await eve.another();
    const response = await create(eve.page, options);
    const more = { label: "stolen", response };
    expect((await post(eve.page, "/api/account/passkeys", more)).status).toBe(401);
    expect((await post(mia.page, "/api/account/passkeys", more)).status).toBe(201);
    const { body } = await post(eve.page, "/api/account/passkeys", {}, "GET");
    expect(body.passkeys).toHaveLength(1);
    await mia.context.close();
    await eve.context.close();
  });

  test("of somebody else is neither renamed nor removed; of two at once the last stays", async () => {
    const [mia, eve] = [await phone(), await phone()];
    await register(mia.page, "Mia");
    await register(eve.page, "Eve");
    const { body: options } = await post(mia.page, "/api/account/passkey-options");
    await mia.another();
    const more = { label: "second", response: await create(mia.page, options) };
    await post(mia.page, "/api/account/passkeys", more);
    const { body } = await post(mia.page, "/api/account/passkeys", {}, "GET");
    const paths = (body.passkeys as { id: string }[]).map(
      ({ id }) => `/api/account/passkeys/${id}`,
    );
    for (const path of paths) {
      expect((await post(eve.page, path, { label: "mine" }, "PATCH")).status).toBe(404);
      expect((await post(eve.page, path, {}, "DELETE")).status).toBe(404);
    }
    const both = await Promise.all(paths.map((path) => post(mia.page, path, {}, "DELETE")));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 403]);
    await mia.context.close();
    await eve.context.close();
  });
});
