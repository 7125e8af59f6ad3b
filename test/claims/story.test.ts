/** A story from the maker's pen to the page: live values, what takes a sentence away, and what is not taken at all. */
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
