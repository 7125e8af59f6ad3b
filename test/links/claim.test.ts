/** A supplier takes over the organisation that was made for it, with its history: once, and nobody of the maker's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LinkTold } from "../../schema/wire/supplier-links.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { answered, filled, introduce, makeLink, open, record, refused } from "./links.ts";

let stack: TestStack;
let halfmoon: string;
let mia: Enrolled;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  halfmoon = await stack.organisation("halfmoon");
  mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
});
afterAll(() => stack?.remove());

const claim = (who: Enrolled, link: string) =>
  who.call("POST", "/api/supplier-links/claim", { link });
const as = ({ token }: Enrolled, organisation: string, path: string) =>
  fetch(stack.origin + path, {
    headers: { cookie: `__Host-session=${token}`, "rootproof-organisation": organisation },
  });

test("By the link with which it recorded it becomes an account, and what was recorded is there", async () => {
  const supplier = await introduce(stack, halfmoon, "Asefa");
  const asefa = await enrol(stack, { name: "Asefa" });
  const { link } = await makeLink(stack, halfmoon, { supplier });
  await refused(await claim(asefa, link), 400, "link-invalid");
  const told = await answered<LinkTold>(await record(stack, filled(link)), 201);
  expect(told.canClaim).toBe(true);
  expect((await stack.call(undefined, "POST", "/api/supplier-links/claim", { link })).status).toBe(
    401,
  );
  await refused(await claim(mia, link), 403, "forbidden");
  expect(await answered(await claim(asefa, link), 200)).toEqual({ slug: supplier, name: "Asefa" });
  const me = await (await asefa.call("GET", "/api/me")).json();
  expect(me).toMatchObject({ organisations: [{ slug: supplier, role: "owner" }] });
  const list = await as(asefa, supplier, "/api/event-list");
  const { events } = (await list.json()) as { events: { eventID: string }[] };
  const said = told.receipt?.said;
  expect(events.map(({ eventID }) => eventID)).toEqual([said?.kind === "record" && said.eventID]);
  // Twice the same is the same; the receipt stays.
  await answered(await claim(asefa, link), 200);
  expect(await open(stack, link)).toMatchObject({ state: "used", canClaim: false });
  const nell = await enrol(stack, { name: "Nell" });
  await refused(await claim(nell, link), 410, "token-used");
});

test("From then on its maker’s links speak for it no more, also those that were made before", async () => {
  const supplier = await introduce(stack, halfmoon, "Bekele");
  const before = await makeLink(stack, halfmoon, { supplier });
  const used = await makeLink(stack, halfmoon, { supplier });
  await answered(await record(stack, filled(used.link)), 201);
  const bekele = await enrol(stack, { name: "Bekele" });
  await answered(await claim(bekele, used.link), 200);
  expect((await open(stack, before.link)).state).toBe("account");
  await refused(await record(stack, filled(before.link)), 403, "supplier-has-account");
  const again = await stack.call(halfmoon, "POST", "/api/supplier-links", {
    ...{ purpose: "account", supplier, language: "en", days: 1 },
  });
  await refused(again, 403, "supplier-has-account");
  const { partners } = (await (await stack.call(halfmoon, "GET", "/api/partners")).json()) as {
    partners: { slug: string }[];
  };
  expect(partners.find(({ slug }) => slug === supplier)).toMatchObject({
    ...{ isIntroduced: true, hasAccount: true },
  });
  await refused(await as(mia, supplier, "/api/event-list"), 403, "scope-missing");
});

test("By a link for that it is claimed once, whoever races for it", async () => {
  const supplier = await introduce(stack, halfmoon, "Chala");
  const { link } = await makeLink(stack, halfmoon, { supplier, purpose: "account" });
  const people = await Promise.all(["a", "b", "c", "d"].map((name) => enrol(stack, { name })));
  const answers = await Promise.all(people.map((who) => claim(who, link)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
  const owners = await Promise.all(
    people.map(async (who) => (await as(who, supplier, "/api/members")).status),
  );
  expect(owners.filter((status) => status === 200)).toHaveLength(1);
  expect((await open(stack, link)).state).toBe("used");
});

test("A claim and a record at once leave no record behind the account", async () => {
  const supplier = await introduce(stack, halfmoon, "Dawit");
  const [forAccount, forRecord] = await Promise.all([
    makeLink(stack, halfmoon, { supplier, purpose: "account" }),
    makeLink(stack, halfmoon, { supplier }),
  ]);
  const dawit = await enrol(stack, { name: "Dawit" });
  const [claimed, recorded] = await Promise.all([
    claim(dawit, forAccount.link),
    record(stack, filled(forRecord.link)),
  ]);
  expect(claimed.status).toBe(200);
  expect([201, 403, 410]).toContain(recorded.status);
  await refused(
    await record(stack, filled(forRecord.link)),
    recorded.status === 201 ? 410 : 403,
    recorded.status === 201 ? "token-used" : "supplier-has-account",
  );
});

test("A link for an account that was withdrawn makes none", async () => {
  const supplier = await introduce(stack, halfmoon, "Elias");
  const { link, id } = await makeLink(stack, halfmoon, { supplier, purpose: "account" });
  await stack.call(halfmoon, "DELETE", `/api/supplier-links/${id}`);
  const elias = await enrol(stack, { name: "Elias" });
  await refused(await claim(elias, link), 410, "link-withdrawn");
});

test("The operator sends such a link as well, and nobody else may ask them to", async () => {
  const supplier = await introduce(stack, halfmoon, "Fikru");
  const path = `/api/operator/organisations/${supplier}/account-link`;
  const order = { language: "en", days: 7 };
  await refused(await mia.call("POST", path, order), 403, "forbidden");
  const olga = await enrol(stack, { name: "Olga", operator: true });
  const made = await answered<{ address: string }>(await olga.call("POST", path, order), 201);
  const link = made.address.split("#")[1] ?? "";
  const fikru = await enrol(stack, { name: "Fikru" });
  await answered(await claim(fikru, link), 200);
  await refused(await olga.call("POST", path, order), 404, "not-found");
  await refused(
    await olga.call("POST", "/api/operator/organisations/halfmoon/account-link", order),
    404,
    "not-found",
  );
});
