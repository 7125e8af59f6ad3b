/** Links by e-mail, and the sessions they begin: what is told to whom, what works once, and when it ends. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { asAccounts } from "./as-accounts.ts";
import { mailedLink, mailsTo, tokenOf } from "./mails.ts";
import { byMail, type Visitor, visitor } from "./visitor.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
});
afterAll(() => stack?.remove());

const LINKS = "/api/account/email-links";
const ask = (who: Visitor, email: string) => who.call("POST", LINKS, { email });
const enter = (who: Visitor, token: string) => who.call("POST", `${LINKS}/exchange`, { token });
const rows = <Row>(text: string, values?: unknown[]) => asAccounts<Row>(stack, text, values);

describe("A link by e-mail", () => {
  test("makes an account at its first use and opens the same at the next, in whatever letters the address is written", async () => {
    const mia = await byMail(stack, "mia@farm.example", "Mia");
    const first = (await mia.call("GET", "/api/me")).body.person;
    expect(first).toMatchObject({ name: "Mia", email: "mia@farm.example", operator: false });
    const again = visitor(stack);
    await ask(again, "MIA@Farm.example");
    const newest = async () => tokenOf(await mailedLink(stack, "mia@farm.example"));
    await expect.poll(() => mailsTo(stack, "mia@farm.example").length).toBe(2);
    expect((await enter(again, await newest())).status).toBe(200);
    expect((await again.call("GET", "/api/me")).body.person).toEqual(first);
  });

  test("is answered alike whether the address is known, and known to nobody but its reader", async () => {
    await byMail(stack, "known@farm.example");
    const told = [];
    for (const email of ["known@farm.example", "unknown@farm.example"]) {
      const { status, body, headers } = await ask(visitor(stack), email);
      told.push({ status, body, cookie: headers.get("set-cookie") });
    }
    expect(told[0]).toEqual({ status: 202, body: { sent: true }, cookie: null });
    expect(told[1]).toEqual(told[0]);
    const token = tokenOf(await mailedLink(stack, "unknown@farm.example"));
    const kept = JSON.stringify(await rows("select * from one_time_tokens"));
    expect(kept).toContain("unknown@farm.example");
    expect(kept).not.toContain(token);
  });

  test("is not spent by being opened, works once, and within fifteen minutes", async () => {
    const eve = visitor(stack);
    await ask(eve, "eve@farm.example");
    const link = await mailedLink(stack, "eve@farm.example");
    for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(200);
    const both = await Promise.all([0, 1].map(() => enter(visitor(stack), tokenOf(link))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await enter(eve, tokenOf(link))).code).toBe("token-used");

    await ask(eve, "late@farm.example");
    const late = tokenOf(await mailedLink(stack, "late@farm.example"));
    const [left] = await rows<{ minutes: number }>(
      "select extract(epoch from max(expires_at) - now()) / 60 as minutes from one_time_tokens where kind = 'sign-in'",
    );
    expect(Number(left?.minutes)).toBeGreaterThan(14.5);
    expect(Number(left?.minutes)).toBeLessThanOrEqual(15);
    await rows("update one_time_tokens set expires_at = now() - interval '1 second'");
    expect((await enter(eve, late)).code).toBe("token-used");
    expect((await enter(eve, "A".repeat(43))).code).toBe("token-used");
    expect((await enter(eve, "short")).code).toBe("body-invalid");
  });

  test("confirms an address in that person’s own session alone, and never one that is another’s", async () => {
    const [mia, eve] = [
      await byMail(stack, "m1@farm.example"),
      await byMail(stack, "e1@farm.example"),
    ];
    await eve.call("POST", "/api/account/email", { email: "new@farm.example" });
    const token = tokenOf(await mailedLink(stack, "new@farm.example"));
    const confirm = (who: Visitor, it: string) =>
      who.call("POST", "/api/account/email/confirm", { token: it });
    // Whoever has the mailbox and not the session neither confirms nor gets in by it.
    expect((await enter(visitor(stack), token)).code).toBe("token-used");
    expect((await confirm(mia, token)).code).toBe("token-used");
    expect((await confirm(eve, token)).status).toBe(204);
    expect((await eve.call("GET", "/api/me")).body.person).toMatchObject({
      email: "new@farm.example",
    });

    await eve.call("POST", "/api/account/email", { email: "m1@farm.example" });
    await expect.poll(() => mailsTo(stack, "m1@farm.example").length).toBe(2);
    const theirs = tokenOf(await mailedLink(stack, "m1@farm.example"));
    expect((await confirm(eve, theirs)).code).toBe("name-taken");
  });

  test("leaves by a mail service where there is one, and is printed nowhere then", async () => {
    const got: { readonly head: unknown; readonly body: Record<string, string> }[] = [];
    const service = createServer(async (request, answer) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      got.push({
        head: request.headers.authorization,
        body: JSON.parse(Buffer.concat(parts).toString()),
      });
      answer.writeHead(202).end();
    }).listen(0);
    const { port } = service.address() as AddressInfo;
    const from = "Rootproof <post@rootproof.example>";
    await stack.worker.setVars({
      EMAIL_URL: `http://localhost:${port}/send`,
      EMAIL_TOKEN: "t0",
      EMAIL_FROM: from,
    });
    const nora = visitor(stack);
    await ask(nora, "nora@farm.example");
    await expect.poll(() => got.length).toBe(1);
    const [mail] = got;
    expect(mail?.head).toBe("Bearer t0");
    expect(Object.keys(mail?.body ?? {}).sort()).toEqual(["from", "subject", "text", "to"]);
    expect(mail?.body).toMatchObject({ from, to: "nora@farm.example" });
    const [, token = ""] = /enter#(\S+)/.exec(mail?.body.text ?? "") ?? [];
    expect(mailsTo(stack, "nora@farm.example")).toEqual([]);
    expect((await enter(nora, token)).status).toBe(200);
    service.close();
    // A service that does not answer keeps nobody waiting, and is in the log without the link.
    expect((await ask(nora, "nora@farm.example")).status).toBe(202);
    const said = () => stack.worker.logs.map(({ message }) => message).join("\n");
    await expect.poll(said).toContain("later:");
    await stack.worker.setVars({ EMAIL_URL: "", EMAIL_TOKEN: "", EMAIL_FROM: "" });
  });
});

describe("A session", () => {
  const AGENT = "Mozilla/5.0 (Android 15; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0";

  test("is listed by browser and system, and ended from another device, one or all", async () => {
    const first = visitor(stack, { "user-agent": AGENT });
    await ask(first, "lea@farm.example");
    await enter(first, tokenOf(await mailedLink(stack, "lea@farm.example")));
    const more = [];
    for (const n of [2, 3]) {
      const other = visitor(stack);
      await ask(other, "lea@farm.example");
      await expect.poll(() => mailsTo(stack, "lea@farm.example").length).toBe(n);
      await enter(other, tokenOf(await mailedLink(stack, "lea@farm.example")));
      more.push(other);
    }
    const [second, third] = more as [Visitor, Visitor];
    type Listed = { id: string; agent: string; isThis: boolean };
    const list = async (who: Visitor) =>
      (await who.call("GET", "/api/account/sessions")).body.sessions as Listed[];
    const all = await list(second);
    expect(all.map(({ agent }) => agent).sort()).toEqual(["", "", "Firefox, Android"]);
    expect(all.filter(({ isThis }) => isThis)).toHaveLength(1);
    const phone = all.find(({ agent }) => agent !== "");
    const stranger = await byMail(stack, "mallory@farm.example");
    const path = `/api/account/sessions/${phone?.id}`;
    expect((await stranger.call("DELETE", path)).status).toBe(404);
    expect((await first.call("GET", "/api/me")).status).toBe(200);
    expect((await second.call("DELETE", path)).status).toBe(204);
    expect((await first.call("GET", "/api/me")).status).toBe(401);
    expect((await second.call("DELETE", "/api/account/sessions")).status).toBe(204);
    expect((await third.call("GET", "/api/me")).status).toBe(401);
    expect((await second.call("GET", "/api/me")).status).toBe(200);
    expect(await list(second)).toHaveLength(1);
  });

  test("lasts thirty days from its last use, which is written down once an hour at most", async () => {
    const ida = await byMail(stack, "ida@farm.example");
    const mine = "person_id = (select id from people where email = 'ida@farm.example')";
    const seen = async () =>
      (
        await rows<{ seen: Date; days: string }>(
          `select last_seen_at as seen, extract(epoch from expires_at - now()) / 86400 as days from sessions where ${mine}`,
        )
      )[0];
    const before = await seen();
    expect((await ida.call("GET", "/api/me")).headers.get("set-cookie")).toBeNull();
    expect((await seen())?.seen).toEqual(before?.seen);
    await rows(
      `update sessions set last_seen_at = now() - interval '2 hours', expires_at = now() + interval '3 days' where ${mine}`,
    );
    const told = (await ida.call("GET", "/api/me")).headers.get("set-cookie") ?? "";
    expect(told).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await expect.poll(async () => Math.round(Number((await seen())?.days))).toBe(30);
    await rows(`update sessions set expires_at = now() - interval '1 second' where ${mine}`);
    expect((await ida.call("GET", "/api/me")).status).toBe(401);
  });

  test("ends when somebody signs out, and takes its cookie along", async () => {
    const uma = await byMail(stack, "uma@farm.example");
    const out = await uma.call("DELETE", "/api/account/session");
    expect(out.status).toBe(204);
    expect(out.headers.get("set-cookie")).toMatch(/^__Host-session=; Max-Age=0; Path=\/;.* Secure/);
    const [kept] = await rows<{ revoked_at: Date | null }>(
      "select revoked_at from sessions s join people p on p.id = s.person_id where email = 'uma@farm.example'",
    );
    expect(kept?.revoked_at).not.toBeNull();
  });

  test("begins in place of the one that was there in this browser", async () => {
    const ben = await byMail(stack, "ben@farm.example");
    await ask(ben, "ben@farm.example");
    await expect.poll(() => mailsTo(stack, "ben@farm.example").length).toBe(2);
    await enter(ben, tokenOf(await mailedLink(stack, "ben@farm.example")));
    const standing = async () =>
      ((await ben.call("GET", "/api/account/sessions")).body.sessions as object[]).length;
    await expect.poll(standing).toBe(1);
  });
});

test("A name that would turn the words around it, or begin another line, is refused; one in any script is not", async () => {
  const ana = await byMail(stack, "ana@farm.example");
  for (const name of ["", "  ", "a\nb", "a\u202eb", "a\u2066b", "x".repeat(121)]) {
    expect((await ana.call("PATCH", "/api/account", { name })).code).toBe("body-invalid");
  }
  for (const name of ["አበበ ቢቂላ", "نور", "Nguyễn Thị Hoa"]) {
    expect((await ana.call("PATCH", "/api/account", { name, language: "am" })).status).toBe(204);
    expect((await ana.call("GET", "/api/me")).body.person).toMatchObject({ name, language: "am" });
  }
});
