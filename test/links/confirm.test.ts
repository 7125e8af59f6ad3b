/** The other side of a transfer confirms or disputes it: by a link without an account, or signed in; for good, and the last word stands. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { ConfirmationTold, LinkTold } from "../../schema/wire/supplier-links.ts";
import { readLink } from "../../worker/core/links/signed-link.ts";
import { epcisDocument } from "../lives/cast.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { answered, filled, introduce, makeLink, open, record, refused } from "./links.ts";

let stack: TestStack;
let halfmoon: string;
let nordlys: string;
let farmer: string;

const SENT = "urn:uuid:7f3c0000-0000-4000-8000-0000000000c1";
const RECEIVED = "urn:uuid:7f3c0000-0000-4000-8000-0000000000c2";
const HARVESTED = "urn:uuid:7f3c0000-0000-4000-8000-0000000000c3";

const event = (eventID: string, bizStep: string) => ({
  ...{ type: "ObjectEvent", action: "OBSERVE", eventID, bizStep },
  ...{ eventTime: "2026-04-17T10:00:00+02:00", eventTimeZoneOffset: "+02:00" },
  quantityList: [{ epcClass: `${stack.origin}/p/halfmoon/espresso/B7`, quantity: 40, uom: "KGM" }],
  "rp:material": [
    { "rp:epcClass": `${stack.origin}/p/halfmoon/espresso/B7`, "rp:name": "Espresso" },
  ],
});

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  halfmoon = await stack.organisation("halfmoon");
  nordlys = await stack.organisation("nordlys");
  farmer = await introduce(stack, halfmoon, "Asefa");
  await stack.call(halfmoon, "PUT", "/api/keys/p/halfmoon", {});
  await stack.call(halfmoon, "PUT", "/api/products/own/espresso", { name: "Espresso" });
  for (const one of [
    event(SENT, "shipping"),
    event(RECEIVED, "receiving"),
    event(HARVESTED, "commissioning"),
  ]) {
    const answer = await stack.call(halfmoon, "POST", "/epcis/capture", epcisDocument(one));
    expect(answer.status, await answer.text()).toBe(202);
  }
  for (const id of [SENT, RECEIVED, HARVESTED]) await stack.until(halfmoon, id, "logged");
});
afterAll(() => stack?.remove());

const confirm = (body: object, key?: string) =>
  key === undefined
    ? stack.call(undefined, "POST", "/api/supplier-links/confirm", body)
    : stack.call(key, "POST", "/api/confirmations", body);
const about = async (key: string, eventID?: string) => {
  const query = eventID === undefined ? "" : `?event=${encodeURIComponent(eventID)}`;
  const answer = await stack.call(key, "GET", `/api/confirmations${query}`);
  return (await answered<{ confirmations: ConfirmationTold[] }>(answer, 200)).confirmations;
};
const linkFor = (supplier: string, eventID: string) =>
  makeLink(stack, halfmoon, { supplier, purpose: "confirm", event: eventID });
const passport = async () => {
  const answer = await fetch(`${stack.origin}/p/halfmoon/espresso/B7`);
  return (await answer.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
};

describe("Whoever has no account", () => {
  test("sees what was said without asking anybody, confirms it once, and the sender and the page know", async () => {
    const { link } = await linkFor(farmer, RECEIVED);
    expect(readLink(link)?.content).toMatchObject({
      purpose: "confirm",
      asks: {
        ...{ what: "received", from: "halfmoon", time: "2026-04-17T08:00:00Z" },
        goods: [{ name: "Espresso", lot: "B7", quantity: "40", uom: "KGM" }],
      },
    });
    expect(await passport()).not.toContain("Confirmed by");
    const told = await answered<LinkTold>(await confirm({ link, answer: "confirmed" }), 201);
    expect(told.receipt?.said).toEqual({ kind: "confirmed" });
    // The same again is the same; another answer is another.
    await answered(await confirm({ link, answer: "confirmed" }), 200);
    const other = { link, answer: "disputed", reason: "It was less." };
    await refused(await confirm(other), 410, "token-used");
    const [said, ...more] = await about(halfmoon, RECEIVED);
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      ...{ eventID: RECEIVED, answer: "confirmed", byLink: true },
      by: { slug: farmer, name: "Asefa" },
    });
    expect(await passport()).toMatch(
      /Confirmed by the sender on \d+ \w+ \d{4}\. Said by a link, without an account\./,
    );
    expect(await passport()).not.toContain("Asefa");
    expect(await about(nordlys)).toEqual([]);
  });

  test("disputes with a reason, which the sender reads and the page keeps to itself; the last word stands", async () => {
    const first = await linkFor(farmer, SENT);
    const second = await linkFor(farmer, SENT);
    await refused(await confirm({ link: first.link, answer: "disputed" }), 400, "body-invalid");
    const reason = "Only 38 kg came.";
    await answered(await confirm({ link: first.link, answer: "disputed", reason }), 201);
    expect(await passport()).toContain("The receiver disputes this, since");
    expect(await passport()).not.toContain(reason);
    expect(await about(halfmoon, SENT)).toMatchObject([{ answer: "disputed", reason }]);
    await answered(await confirm({ link: second.link, answer: "confirmed" }), 201);
    expect((await about(halfmoon, SENT)).map(({ answer }) => answer)).toEqual([
      "confirmed",
      "disputed",
    ]);
    expect(await passport()).toContain("Confirmed by the receiver on");
    expect(await passport()).not.toContain("disputes");
  });

  test("is in the log with it, in their own name: the proof names the event by its leaf hash", async () => {
    const { link } = await linkFor(farmer, SENT);
    await answered(await confirm({ link, answer: "disputed", reason: "Torn bags." }), 201);
    await expect.poll(async () => (await open(stack, link)).receipt?.state).toBe("logged");
    const proof = await stack.call(undefined, "POST", "/api/supplier-links/proof", { link });
    const { event: shown } = await answered<{
      event: { fields: ({ p: string; v: string } | string)[] };
    }>(proof, 200);
    const fields = Object.fromEntries(
      shown.fields.flatMap((field) => (typeof field === "string" ? [] : [[field.p, field.v]])),
    );
    const state = await stack.call(halfmoon, "GET", `/api/events/${encodeURIComponent(SENT)}`);
    const { leafHash } = (await state.json()) as { leafHash: string };
    expect(fields).toMatchObject({
      ...{ "/type": "record/v1", "/kind": "dispute", "/organisation": farmer },
      ...{ "/body/event": leafHash, "/body/answer": "disputed", "/body/by": "link" },
      "/body/reason": "Torn bags.",
    });
    // Nobody else is shown it: neither a stranger, nor the sender.
    const { receipt } = await open(stack, link);
    for (const key of [undefined, halfmoon, nordlys]) {
      const hidden = await stack.call(key, "GET", `/proofs/${receipt?.index}`);
      await refused(hidden, 404, "not-found");
    }
  });

  test("of two phones at once one is first", async () => {
    const { link } = await linkFor(farmer, SENT);
    const before = (await about(halfmoon, SENT)).length;
    const reasons = ["a", "b", "c", "d", "e"];
    const answers = await Promise.all(
      reasons.map((reason) => confirm({ link, answer: "disputed", reason })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 410, 410, 410, 410]);
    expect(await about(halfmoon, SENT)).toHaveLength(before + 1);
  });
});

describe("Whoever has an account", () => {
  test("answers signed in there, and the link alone does not speak for them", async () => {
    await stack.call(halfmoon, "PUT", "/api/customers/nordlys", { showName: false, place: "none" });
    const { link } = await linkFor("nordlys", SENT);
    expect(await open(stack, link)).toMatchObject({ needsSignIn: true, signInFor: "nordlys" });
    const body = { link, answer: "confirmed" };
    await refused(await confirm(body), 403, "supplier-has-account");
    await refused(await confirm(body, halfmoon), 403, "forbidden");
    const nell = await enrol(stack, { name: "Nell", organisation: "nordlys", role: "auditor" });
    await refused(await nell.call("POST", "/api/confirmations", body), 403, "scope-missing");
    await answered(await confirm(body, nordlys), 201);
    const [said] = await about(halfmoon, SENT);
    expect(said).toMatchObject({ answer: "confirmed", byLink: false, by: { slug: "nordlys" } });
    expect(await passport()).not.toContain("without an account. Proof");
  });
});

describe("What may be asked", () => {
  const asked = (more: object, key = halfmoon) =>
    stack.call(key, "POST", "/api/supplier-links", {
      ...{ purpose: "confirm", language: "en", days: 1, supplier: farmer, ...more },
    });

  test("is one’s own transfer, and no other’s", async () => {
    await refused(await asked({ event: HARVESTED }), 400, "body-invalid");
    await refused(await asked({ event: "urn:uuid:none" }), 404, "not-found");
    await refused(await asked({}), 404, "not-found");
    const baker = await introduce(stack, nordlys, "Baker");
    const foreign = await asked({ event: SENT, supplier: baker }, nordlys);
    await refused(foreign, 404, "not-found");
  });

  test("is what came of one’s own link as well, and nobody confirms what they said themselves", async () => {
    const sent = await makeLink(stack, halfmoon, { supplier: farmer, what: "sent" });
    const told = await answered<LinkTold>(await record(stack, filled(sent.link)), 201);
    expect(told.state).toBe("used");
    await expect.poll(async () => (await open(stack, sent.link)).receipt?.state).toBe("logged");
    const mill = await introduce(stack, halfmoon, "Mill");
    await refused(await asked({ link: sent.id }), 400, "body-invalid");
    await refused(
      await asked({ link: sent.id, supplier: farmer }, nordlys),
      404,
      "partner-unknown",
    );
    const { link } = await makeLink(stack, halfmoon, {
      ...{ supplier: mill, purpose: "confirm", link: sent.id },
    });
    expect(readLink(link)?.content).toMatchObject({ asks: { what: "sent", from: "Asefa" } });
    await answered(await confirm({ link, answer: "confirmed" }), 201);
    // Whose event it is reads it: the farmer has no account, and nobody else is told.
    expect(await about(halfmoon)).not.toContainEqual(
      expect.objectContaining({ by: { slug: mill, name: "Mill" } }),
    );
  });
});

test("Nobody changes or deletes what was said, not even the owner of the tables", async () => {
  for (const statement of [
    "update confirmations set answer = 'confirmed'",
    "delete from confirmations",
    "truncate confirmations",
  ]) {
    const tried = withClient(stack.ownerUrl, (client) => client.query(statement));
    await expect(tried).rejects.toThrow();
  }
});
