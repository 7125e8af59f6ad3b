/** A claim from draft to page to withdrawal: what stands behind it is computed, what the law forbids is held back, and each change is in the log. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rows } from "../capture/supplier.ts";
import { captured, must } from "../journey/chain.ts";
import { packing } from "../notices/maker.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { COFFEE, claim, inDays, lookUp, maker, nextId, organic, PRODUCT } from "./world.ts";

let stack: TestStack;
let key: string;
let halfmoon: ReturnType<typeof maker>;
let hollow: ReturnType<typeof maker>;
const event = { ...packing("HM-1"), eventID: `urn:uuid:${nextId()}` };

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("halfmoon");
  halfmoon = maker(stack, key);
  hollow = maker(stack, await stack.organisation("hollow"));
  await must(stack.call(key, "PUT", `/api/products/${COFFEE}`, { name: "Biftu Dembi" }));
  await captured(stack, key, [event]);
});
afterAll(() => stack?.remove());

const byEvent = { evidence: [{ kind: "event", id: event.eventID }] };
const refusal = async (asked: Promise<Response>) => {
  const answer = await asked;
  const { title, detail, errors } = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, title, detail, errors };
};

describe("A certificate", () => {
  test("is unchecked until somebody else looked it up, and again once it is changed", async () => {
    const id = nextId();
    expect(await halfmoon.certificate(id, organic())).toMatchObject({ state: "unchecked" });
    await lookUp(stack, id);
    expect(await halfmoon.certificate(id, organic())).toMatchObject({ state: "in-force" });
    const longer = organic({ validUntil: inDays(500) });
    expect(await halfmoon.certificate(id, longer)).toMatchObject({ state: "unchecked" });
    await must(halfmoon.call("POST", `/certificates/${id}/revoke`, { reason: "Given back" }));
    expect(await refusal(halfmoon.call("PUT", `/certificates/${id}`, organic()))).toMatchObject({
      ...{ status: 409, title: "changed meanwhile" },
    });
  });

  test("is unchecked once its organisation takes another name, and by no other change of it", async () => {
    const id = nextId();
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-4712" }));
    await lookUp(stack, id);
    const change = (more: object) => must(halfmoon.call("PATCH", "/organisation", more));
    await change({ country: "NL" });
    await change({ name: "halfmoon" });
    const state = async () =>
      ((await (await halfmoon.call("GET", `/certificates/${id}`)).json()) as { state: string })
        .state;
    expect(await state()).toBe("in-force");
    await change({ name: "Hollow" });
    expect(await state()).toBe("unchecked");
    await change({ name: "halfmoon" });
    expect(await state()).toBe("unchecked");
  });

  test("fits its scheme, or the field that does not is named", async () => {
    const put = (more: object) =>
      refusal(halfmoon.call("PUT", `/certificates/${nextId()}`, organic(more)));
    expect(await put({ scheme: "green-leaf" })).toMatchObject({ status: 400 });
    expect(await put({ scheme: "b-corp" })).toMatchObject({
      detail: "B Corp certifies a company and none of its products.",
    });
    expect(await put({ custodyModel: "mass-balance", number: "X" })).toMatchObject({
      detail: "EU organic allows identity-preserved, segregated.",
    });
    expect(await put({ validUntil: inDays(-200) })).toMatchObject({
      detail: "It ends before it begins.",
    });
  });

  test("keeps the file that it is from being deleted, for as long as it names it", async () => {
    const bytes = Buffer.from("%PDF-1.4 certificate %%EOF");
    const path = `/files/${createHash("sha256").update(bytes).digest("hex")}`;
    const sent = await fetch(`${stack.origin}/api${path}?name=certificate.pdf`, {
      ...{ method: "PUT", body: bytes },
      headers: { authorization: `Bearer ${key}`, "content-type": "application/pdf" },
    });
    const { id: file } = (await sent.json()) as { id: string };
    const id = nextId();
    const held = organic({ number: "NL-BIO-01-9", file });
    await halfmoon.certificate(id, held);
    expect(await refusal(halfmoon.call("DELETE", path))).toMatchObject({
      ...{ status: 409, title: "file in use" },
      detail: expect.stringContaining("a certificate, figure or claim that it stands behind"),
    });
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-9" }));
    expect((await halfmoon.call("DELETE", path)).status).toBe(204);
  });

  test("is seen and changed by its holder alone", async () => {
    const id = nextId();
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-7" }));
    expect((await hollow.call("GET", `/certificates/${id}`)).status).toBe(404);
    expect((await hollow.call("PUT", `/certificates/${id}`, organic())).status).toBe(404);
    const revoke = hollow.call("POST", `/certificates/${id}/revoke`, { reason: "Envy" });
    expect((await revoke).status).toBe(404);
  });
});

describe("A claim", () => {
  test("has the grade of what stands behind it, and says what would lift it", async () => {
    const told = await halfmoon.draft(nextId(), claim("Grown in Guji, Ethiopia"));
    expect(told).toMatchObject({
      ...{ state: "draft", grade: 0, gradeWhy: [{ grade: 0, code: "word-only" }] },
      nextStep: { step: "name-events", grade: 1 },
    });
    const named = await halfmoon.draft(told.id, claim("Grown in Guji, Ethiopia", byEvent));
    expect(named).toMatchObject({
      grade: 1,
      gradeWhy: [{ code: "event-own" }],
      nextStep: { step: "add-file", grade: 2 },
    });
  });

  test("is published with a record in the log, once, however often it is said", async () => {
    const { id } = await halfmoon.published(claim("Roasted by hand on Tuesdays", byEvent));
    await must(halfmoon.publish(id));
    expect(await halfmoon.claim(id)).toMatchObject({ state: "published", grade: 1 });
    const other = claim("Roasted by hand on Fridays", byEvent);
    expect(await refusal(halfmoon.call("PUT", `/claims/${id}`, other))).toMatchObject({
      ...{ status: 409, title: "claim published" },
    });
    const reason = { reason: "We moved." };
    await must(halfmoon.call("POST", `/claims/${id}/withdraw`, reason));
    await must(halfmoon.call("POST", `/claims/${id}/withdraw`, reason));
    expect(await halfmoon.claim(id)).toMatchObject({
      ...{ state: "withdrawn", withdrawnFor: "We moved." },
    });
  });

  test("needs the grade of its type", async () => {
    const social = claim("38 smallholders were paid in full", { ...byEvent, type: "social" });
    const { id } = await halfmoon.draft(nextId(), social);
    expect(await refusal(halfmoon.publish(id))).toMatchObject({
      ...{ status: 409, title: "claim blocked" },
      detail: "A claim of this type needs grade 2, and what stands behind it makes 1.",
    });
  });

  test("that the law forbids is held back with the rule it breaks, whatever reason is given", async () => {
    const { id } = await halfmoon.draft(nextId(), claim("Climate neutral coffee", byEvent));
    expect(await refusal(halfmoon.publish(id))).toMatchObject({
      status: 409,
      errors: [{ pointer: "/text", rule: "EU-4c-OFFSET" }],
    });
    const dismissed = halfmoon.publish(id, [{ rule: "EU-4c-OFFSET", reason: "We paid." }]);
    expect((await dismissed).status).toBe(409);
    expect(await halfmoon.claim(id)).toMatchObject({ state: "draft" });
  });

  test("that was refused is kept as refused, with a record in the log, once for the same words", async () => {
    const id = nextId();
    const refused = () =>
      rows<{ rule: string; hash: string; isLogged: boolean }>(
        stack,
        `select l.rule, l.text_hash as hash, exists (select from outbox o where o.document_id = l.record_id)
            or exists (select from entries e where e.document_id = l.record_id) as "isLogged"
          from lint_decisions l where l.claim_id = $1 and l.decision = 'refused' order by l.created_at`,
        [id],
      );
    const text = "A climate neutral roastery";
    const hash = createHash("sha256").update(text).digest("hex");
    await halfmoon.draft(id, claim(text, byEvent));
    for (let n = 0; n < 3; n++) expect((await halfmoon.publish(id)).status).toBe(409);
    expect(await refused()).toEqual([{ rule: "EU-4c-OFFSET", hash, isLogged: true }]);
    await halfmoon.draft(id, claim("A carbon neutral roastery", byEvent));
    const both = await Promise.all([halfmoon.publish(id), halfmoon.publish(id)]);
    expect(both.map(({ status }) => status)).toEqual([409, 409]);
    expect((await refused()).map(({ rule }) => rule)).toEqual(["EU-4c-OFFSET", "EU-4c-OFFSET"]);
    // What only wants a reason is nothing refused.
    await halfmoon.draft(id, claim("Built to last for years", byEvent));
    expect((await halfmoon.publish(id)).status).toBe(409);
    expect(await refused()).toHaveLength(2);
  });

  test("with a warning goes out with the reason why it may stand", async () => {
    const { id, findings } = await halfmoon.draft(nextId(), claim("Built to last", byEvent));
    expect(findings).toMatchObject([{ rule: "CIR-DURABLE", severity: "warn" }]);
    expect((await halfmoon.publish(id)).status).toBe(409);
    await must(halfmoon.publish(id, [{ rule: "CIR-DURABLE", reason: "The tin is." }]));
    expect(await halfmoon.claim(id)).toMatchObject({ state: "published" });
  });

  test("may name a scheme only while a certificate of it, looked up, covers the product", async () => {
    const certificate = nextId();
    await halfmoon.certificate(certificate, organic({ number: "NL-BIO-01-8" }));
    const evidence = [{ kind: "certificate", id: certificate }];
    const said = claim("EU organic, NL-BIO-01", { type: "certified", evidence });
    const { id, nextStep } = await halfmoon.draft(nextId(), said);
    // What lies there already comes before what takes somebody else.
    expect(nextStep).toMatchObject({ step: "name-events", grade: 1 });
    expect((await halfmoon.publish(id)).status).toBe(409);
    await lookUp(stack, certificate);
    await must(halfmoon.publish(id));
    expect(await halfmoon.claim(id)).toMatchObject({ state: "published", grade: 4 });
    await must(halfmoon.call("POST", `/certificates/${certificate}/revoke`, { reason: "Lost it" }));
    expect(await halfmoon.claim(id)).toMatchObject({
      ...{ state: "withdrawn", withdrawnFor: "certificate-revoked", grade: 0 },
    });
  });

  test("is of one’s own product, and seen and changed by nobody else", async () => {
    const { id } = await halfmoon.draft(nextId(), claim("Grown in Guji", byEvent));
    expect((await hollow.call("GET", `/claims/${id}`)).status).toBe(404);
    expect((await hollow.call("POST", `/claims/${id}/publish`, {})).status).toBe(404);
    const stolen = hollow.call("PUT", `/claims/${nextId()}`, claim("Ours", { product: PRODUCT }));
    expect(await refusal(stolen)).toMatchObject({ status: 400 });
    const { claims } = (await (await hollow.call("GET", "/claims")).json()) as {
      claims: unknown[];
    };
    expect(claims).toEqual([]);
  });
});
