/** A story from the maker's pen to the page: live values, what takes a sentence away, and what is not taken at all. And figures: pay, people, what is not known. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoryTold } from "../../schema/wire/stories.ts";
import { captured, must } from "../journey/chain.ts";
import { packing } from "../notices/maker.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { words } from "../web/read.tsx";
import { COFFEE, inDays, lookUp, maker, nextId, organic, PRODUCT } from "./world.ts";

let stack: TestStack;
let key: string;
let halfmoon: ReturnType<typeof maker>;
let hollow: ReturnType<typeof maker>;
const harvest = { ...packing("HM-1"), eventID: `urn:uuid:${nextId()}` };
const STORY =
  "It was a wet year. {{lot.harvest.pieces}} bags were filled on {{lot.harvest.date}}. We <b>are</b> glad.";

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("halfmoon");
  halfmoon = maker(stack, key);
  hollow = maker(stack, await stack.organisation("hollow"));
  await must(stack.call(key, "PUT", `/api/products/${COFFEE}`, { name: "Biftu Dembi" }));
  await captured(stack, key, [harvest]);
});
afterAll(() => stack?.remove());

const put = (text: string, more: object = {}, language = "en") =>
  halfmoon.call("PUT", `/stories${PRODUCT}?language=${language}`, { text, ...more });
const told = async (language = "en") =>
  (await (
    await must(halfmoon.call("GET", `/stories${PRODUCT}?language=${language}`))
  ).json()) as StoryTold;
const page = async (lot = "HM-1") => {
  const answer = await fetch(`${stack.origin}/p/01/${COFFEE}/10/${lot}`);
  return { html: await answer.clone().text(), words: words(await answer.text()) };
};
const refusal = async (asked: Promise<Response>) => {
  const answer = await asked;
  const { errors = [] } = (await answer.json()) as { errors?: { rule: string }[] };
  return { status: answer.status, rules: errors.map(({ rule }) => rule) };
};

describe("A story", () => {
  test("stands on the page with its values, as text, and each value leads to its step", async () => {
    await must(put(STORY));
    const { html, words: said } = await page();
    expect(said).toContain("It was a wet year. 40 1 bags were filled on 18 April 2026 1 .");
    expect(html).toContain("We &lt;b&gt;are&lt;/b&gt; glad.");
    expect(html).toMatch(/<li id="note-1"><a href="#step-1">Step 1: The lot begins, 18 April 2026/);
    expect(html).toContain('id="step-1"');
  });

  test("is told to its maker with the values there are, of the newest lot", async () => {
    expect(await told()).toMatchObject({
      ...{ product: PRODUCT, lot: "HM-1", lots: ["HM-1"], text: STORY, languages: ["en"] },
      ...{ withdrawn: [], findings: [] },
    });
    expect((await told()).values).toContainEqual({ name: "lot.harvest.pieces", now: "40" });
  });

  test("in another language counts in that language, and the page takes its own", async () => {
    await must(put("{{lot.harvest.date}} begann es.", {}, "de"));
    expect((await told("de")).values).toContainEqual({
      ...{ name: "lot.harvest.date", now: "18. April 2026" },
    });
    expect((await page()).words).not.toContain("begann es");
    await must(put("", {}, "de"));
    expect((await told("de")).languages).toEqual(["en"]);
  });

  test("is nobody else's to read or write, and of no product that is not there", async () => {
    const path = `/stories${PRODUCT}?language=en`;
    expect((await hollow.call("GET", path)).status).toBe(404);
    expect((await hollow.call("PUT", path, { text: "Ours now." })).status).toBe(404);
    expect((await halfmoon.call("GET", "/stories/p/halfmoon/nothing")).status).toBe(404);
    expect((await halfmoon.call("GET", `/stories${PRODUCT}/10/HM-1`)).status).toBe(404);
    expect((await halfmoon.call("GET", `${path}!`)).status).toBe(400);
    expect((await told()).text).toBe(STORY);
  });
});

describe("What is not taken", () => {
  test("is a value nobody knows, and braces that hold none", async () => {
    expect(await refusal(put("{{lot.harvest.price}} a kilo."))).toEqual({
      ...{ status: 400, rules: ["value"] },
    });
    expect(await refusal(put("{{lot.harvest"))).toEqual({ status: 400, rules: ["braces"] });
  });

  test("is what the law blocks: no reason sets it aside, and what stood stands on", async () => {
    const blocked = put("Our climate-neutral coffee.", {
      dismissals: [{ rule: "EU-4c-OFFSET", reason: "We paid for it." }],
    });
    expect(await refusal(blocked)).toEqual({ status: 409, rules: ["EU-4c-OFFSET"] });
    expect((await told()).text).toBe(STORY);
  });

  test("is what the law warns of, until somebody says why it may stand", async () => {
    const text = "We support farmers.";
    expect(await refusal(put(text))).toEqual({ status: 409, rules: ["SOC-FAIR"] });
    await must(put(text, { dismissals: [{ rule: "SOC-FAIR", reason: "See our receipts." }] }));
    expect((await page()).words).toContain(text);
  });
});

describe("A sentence is not shown", () => {
  test("once its certificate ended, and the maker is told which and why", async () => {
    const id = nextId();
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-S" }));
    await lookUp(stack, id);
    await must(put("We roast. Our certificate is {{certificate.eu-organic.number}}. We pack."));
    expect((await page()).words).toContain("Our certificate is NL-BIO-01-S 1 .");
    await must(halfmoon.call("POST", `/certificates/${id}/revoke`, { reason: "Given back" }));
    expect((await page()).words).toContain("We roast. We pack.");
    expect((await told()).withdrawn).toEqual([
      {
        sentence: "Our certificate is {{certificate.eu-organic.number}}.",
        ...{ value: "certificate.eu-organic.number", why: "ended" },
      },
    ]);
  });

  test("when the law blocks its words by now: a name of a scheme goes with the certificate", async () => {
    const id = nextId();
    await halfmoon.certificate(id, organic({ number: "NL-BIO-01-T", validFrom: inDays(-3) }));
    await lookUp(stack, id);
    await must(put("We roast. It is organic coffee. We pack."));
    expect((await page()).words).toContain("It is organic coffee.");
    await must(halfmoon.call("POST", `/certificates/${id}/revoke`, { reason: "Given back" }));
    expect((await page()).words).toContain("We roast. We pack.");
    expect((await told()).withdrawn).toEqual([{ sentence: "It is organic coffee.", why: "law" }]);
  });

  test("once its step was declared wrong; on a page without that lot it never was", async () => {
    await must(put(STORY));
    const declared = {
      ...harvest,
      errorDeclaration: { declarationTime: "2026-04-19T08:00:00Z", reason: "did_not_occur" },
    };
    await captured(stack, key, [declared]);
    expect((await page()).words).toContain("It was a wet year. We <b>are</b> glad.");
    expect((await told()).withdrawn[0]?.why).toBe("void");
  });
});

describe("A figure", () => {
  const PRICE = {
    ...{ kind: "price", value: 0.82, unit: "EUR", per: "kg of cherry", boundary: "At the gate" },
    ...{ method: "Receipts", period: "December 2025", primaryPercent: 100, people: 38 },
  };
  const BESIDE = { value: 0.61, source: "Daily price", region: "Guji", date: "2025-12-20" };
  const figure = (content: object, more: object = {}, id = nextId()) =>
    halfmoon.call("PUT", `/figures/${id}`, { product: PRODUCT, content, ...more });
  const confirm = (id: string) => hollow.call("POST", `/figures/${id}/confirm`);

  test("that nobody documented is on no page; its witness lifts it, and it stands beside its benchmark", async () => {
    const id = nextId();
    await must(figure({ ...PRICE, benchmark: BESIDE }, { witness: "hollow" }, id));
    expect((await page()).words).not.toContain("Price paid");
    await must(confirm(id));
    const { words: said } = await page();
    expect(said).toContain(
      "Price paid: 0.82 EUR per kg of cherry. 134% of the benchmark, 0.61 EUR",
    );
    expect(said).toContain("confirmed by hollow");
    await must(put("They got {{figure.price.value}}, and not {{figure.price.benchmark}}."));
    expect((await page()).words).toContain("They got 0.82 EUR 1 , and not 0.61 EUR 1 .");
    await must(figure(PRICE, { witness: "hollow" }, id));
    await must(confirm(id));
    expect((await page()).words).toContain("Set beside no benchmark.");
    expect((await told()).withdrawn[0]?.why).toBe("unknown");
    await must(halfmoon.call("DELETE", `/figures/${id}`));
  });

  test("tells what is not known apart from what is none", async () => {
    const id = nextId();
    const workforce = {
      ...{ kind: "workforce", site: "the roastery", date: "2026-10-01", headcount: 0 },
      ...{ contractPercent: "unknown", lowestWage: "unknown", grievance: false },
    };
    await must(figure(workforce, { witness: "hollow" }, id));
    await must(confirm(id));
    const unknown = { kind: "unknown", of: "water", why: "There is no meter yet." };
    await must(figure(unknown));
    const { words: said } = await page();
    expect(said).toContain("People 0 With a contract in writing Not known Lowest wage Not known");
    expect(said).toContain("Where somebody can complain There is nothing of the kind");
    expect(said).toContain("Water: not known There is no meter yet.");
    await must(put("We use {{figure.water.value}}. We roast."));
    expect((await told()).withdrawn[0]?.why).toBe("not-known");
  });

  test("is refused where it makes no sense, with the field that does not", async () => {
    const recycled = {
      ...{ kind: "recycled", part: "the bag", percent: 40, method: "Data sheet", period: "2026" },
    };
    const parts = (preConsumer: number | "unknown", postConsumer: number | "unknown") =>
      figure({ ...recycled, preConsumer, postConsumer });
    expect((await parts(10, 30)).status).toBe(200);
    expect((await parts("unknown", 30)).status).toBe(200);
    expect((await parts("unknown", 41)).status).toBe(400);
    expect(await refusal(parts(10, 20))).toMatchObject({ status: 400 });
    expect(await refusal(figure({ ...PRICE, value: -1 }))).toMatchObject({ status: 400 });
    expect(await refusal(figure({ ...PRICE, benchmark: { value: 1 } }))).toMatchObject({
      status: 400,
    });
    expect(await refusal(figure({ kind: "unknown", of: "score", why: "No." }))).toMatchObject({
      status: 400,
    });
  });
});
