/** A shopper asks, in public and without a name; the maker answers, or leaves it standing there unanswered. Told over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { Tasks } from "../../schema/wire/find.ts";
import type { InterestTold } from "../../schema/wire/insight.ts";
import type { QuestionListTold, QuestionTold } from "../../schema/wire/questions.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const GTIN = "09521234500018";
const ANCHOR = `/01/${GTIN}`;
const ABOUT = `${ANCHOR}/10/HM-2026-0417`;
const JAM = "/p/kruim/rye";

let stack: TestStack;
let halfmoon: string;
let kruim: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  halfmoon = await stack.organisation("halfmoon");
  kruim = await stack.organisation("kruim");
  await stack.call(halfmoon, "PUT", `/api/products/${GTIN}`, { name: "Guji washed" });
  await stack.call(kruim, "PUT", "/api/products/own/rye", { name: "Rye" });
});
afterAll(() => stack?.remove());

const ask = (question: string, about = ABOUT) =>
  fetch(`${stack.origin}/ask`, { method: "POST", body: new URLSearchParams({ about, question }) });
async function asked(question: string, about = ABOUT): Promise<QuestionTold> {
  expect((await ask(question, about)).status).toBe(200);
  const found = (await listed(about === JAM ? kruim : halfmoon)).find(
    ({ text }) => text === question,
  );
  if (found === undefined) throw new Error(`“${question}” is not there`);
  return found;
}
async function listed(key: string): Promise<QuestionListTold["questions"]> {
  const answer = await stack.call(key, "GET", "/api/questions");
  return ((await answer.json()) as QuestionListTold).questions;
}
const page = async (path = `/p${ANCHOR}`) => (await fetch(stack.origin + path)).text();
const put = (key: string, id: string, what: string, body: object) =>
  stack.call(key, "PUT", `/api/questions/${id}/${what}`, body);
const shifted = (text: string, days: number) =>
  withClient(stack.ownerUrl, (client) =>
    client.query(
      "update shopper_questions set asked_at = asked_at - make_interval(days => $2) where text = $1",
      [text, days],
    ),
  );

describe("A question", () => {
  test("stands on the page at once, and says that nobody answered yet", async () => {
    const answer = await ask("Is it roasted over wood?");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(/stands on the page.*Guji washed/s);
    expect(await page()).toMatch(/Is it roasted over wood\?.*Not answered yet by halfmoon/s);
  });

  test("of the lot stands with its product, for whoever answers knows the lot", async () => {
    expect(await asked("Which farm is this lot from?")).toMatchObject({
      ...{ product: ANCHOR, productName: "Guji washed", lot: "HM-2026-0417" },
    });
  });

  test("asked twice is one, however it is spaced", async () => {
    await ask("Is the bag compostable?");
    await ask("  Is the bag \n compostable?  ");
    const same = (await listed(halfmoon)).filter(({ text }) => text === "Is the bag compostable?");
    expect(same).toHaveLength(1);
  });

  test("of goods without a GTIN goes to who makes them", async () => {
    await asked("How long does it keep?", JAM);
    expect(await page(JAM)).toContain("How long does it keep?");
    expect((await listed(halfmoon)).map(({ text }) => text)).not.toContain(
      "How long does it keep?",
    );
  });

  test("is text: what looks like a page of its own is shown as it was typed", async () => {
    await ask("<script>alert(1)</script> is this roasted?");
    const html = await page();
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; is this roasted?");
    expect(html).not.toContain("<script>alert");
  });

  test.each([
    ["an address of a website", "See http://spam.example/win for more"],
    ["one without http", "Better coffee at cheapbeans.shop today"],
    ["an e-mail address", "Write me at mia@aurora.example please"],
    ["a phone number", "Call me: +32 470 12 34 56, any time"],
    ["nothing", "   "],
    ["more than five hundred characters", "why ".repeat(126)],
    ["characters that are none", "What is\u0007this?"],
    ["letters that turn others around", "Is it \u202edna ekam uoy od\u202c?"],
    ["a short link", "More of it: bit.ly/abc"],
    ["a site of a country", "We are cheaper at beans.de today"],
    ["a site and a way into it", "Look at evil.coffee/win"],
  ])("with %s in it is refused, says why, and keeps what was typed", async (_, question) => {
    const answer = await ask(question);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("Your question was not sent");
    expect(html).toContain('aria-invalid="true"');
    if (question.includes("spam.example")) expect(html).toContain(question);
    expect((await listed(halfmoon)).map(({ text }) => text)).not.toContain(question.trim());
  });

  test("is not asked by a form of another site; by one of its own, by hand or by a program it is", async () => {
    const from = (headers: Record<string, string>, n: number) =>
      fetch(`${stack.origin}/ask`, {
        method: "POST",
        body: new URLSearchParams({ about: ABOUT, question: `Is it number ${n}?` }),
        headers,
      });
    for (const site of ["cross-site", "same-site"])
      expect((await from({ "sec-fetch-site": site }, 1)).status).toBe(403);
    expect((await from({ origin: "https://evil.example" }, 1)).status).toBe(403);
    expect((await listed(halfmoon)).map(({ text }) => text)).not.toContain("Is it number 1?");
    expect((await from({ "sec-fetch-site": "same-origin", origin: "null" }, 2)).status).toBe(200);
    expect((await from({ origin: stack.origin }, 3)).status).toBe(200);
    expect((await from({}, 4)).status).toBe(200);
  });

  test("may end one sentence and begin another without a space, and hold e.g. 3.5 kg", async () => {
    await asked("Is it fresh?I like it.And is 3.5 kg, e.g. of beans, too much?");
  });

  test("may hold numbers of lots, days and prices", async () => {
    await asked("Why does lot HM-2026-0417 cost 14.50 € and the one of 2026-03-02 only 12?");
  });

  test("of a page that is not there is not taken", async () => {
    expect((await ask("Is there anybody?", "/01/09521234599999")).status).toBe(404);
    expect((await ask("Is there anybody?", "/414/9527654310014")).status).toBe(400);
    expect((await ask("Is there anybody?", "https://evil.example/")).status).toBe(400);
  });

  test("of a product that was taken off the air is not taken", async () => {
    const suspend = (value: string) =>
      withClient(stack.ownerUrl, async (client) => {
        await client.query("select set_config('app.scope', 'operator', false)");
        await client.query(`update products set suspended_at = ${value} where anchor = '${JAM}'`);
      });
    await suspend("now()");
    expect((await ask("Are you closed?", JAM)).status).toBe(404);
    await suspend("null");
    expect((await ask("Are you closed?", JAM)).status).toBe(200);
  });
});

describe("Its maker", () => {
  test("answers in public, and may answer otherwise", async () => {
    const { id } = await asked("Who picks the cherries?");
    const body = { text: "Thirty-eight families.", language: "en" };
    expect((await put(halfmoon, id, "answer", body)).status).toBe(200);
    expect(await page()).toMatch(/Who picks the cherries\?.*halfmoon answered.*Thirty-eight/s);
    await put(halfmoon, id, "answer", { ...body, text: "Thirty-eight families in Guji." });
    expect(await page()).toContain("Thirty-eight families in Guji.");
  });

  test("is asked among the tasks, until there is an answer", async () => {
    const { id } = await asked("Is it sold in grams?");
    const tasks = async () => {
      const told = (await (await stack.call(halfmoon, "GET", "/api/tasks")).json()) as Tasks;
      return told.tasks.flatMap((task) => ("question" in task ? [task.question.id] : []));
    };
    expect(await tasks()).toContain(id);
    await put(halfmoon, id, "answer", { text: "Yes, 250 of them.", language: "en" });
    expect(await tasks()).not.toContain(id);
  });

  test("claims nothing in an answer that may not be claimed", async () => {
    const { id } = await asked("Is it good for the climate?");
    const answer = await put(halfmoon, id, "answer", {
      ...{ text: "Yes, it is climate neutral.", language: "en" },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      type: expect.stringMatching(/claim-blocked$/),
      errors: [expect.objectContaining({ pointer: "/text" })],
    });
    expect(await page()).not.toContain("climate neutral");
  });

  test("shows one no more with a reason, and the page says how many; an answer brings it back", async () => {
    const { id } = await asked("Buy my beans instead, they are better");
    expect((await put(halfmoon, id, "aside", { reason: "spam" })).status).toBe(200);
    const html = await page();
    expect(html).not.toContain("Buy my beans instead");
    expect(html).toContain("halfmoon does not show one question");
    await put(halfmoon, id, "answer", { text: "Ours are fine.", language: "en" });
    expect(await page()).toContain("Buy my beans instead");
  });

  test("needs one of three reasons for it: that it does not like the question is none", async () => {
    const { id } = await asked("Do you pay a living wage?");
    const answer = await put(halfmoon, id, "aside", { reason: "unpleasant" });
    expect(answer.status).toBe(400);
    expect(await page()).toContain("Do you pay a living wage?");
  });

  test("answers no question about the goods of another", async () => {
    const { id } = await asked("Do you use eggs?", JAM);
    const body = { text: "We do.", language: "en" };
    expect((await put(halfmoon, id, "answer", body)).status).toBe(404);
    expect((await put(halfmoon, id, "aside", { reason: "abuse" })).status).toBe(404);
    expect(await page(JAM)).not.toContain("We do.");
  });
});

test("After thirty days without an answer a question is told of by number, and still waits for its maker", async () => {
  const { id } = await asked("Where does the water go?");
  await shifted("Where does the water go?", 29);
  expect(await page()).toContain("Where does the water go?");
  await shifted("Where does the water go?", 2);
  const html = await page();
  expect(html).not.toContain("Where does the water go?");
  expect(html).toContain("One more was asked over 30 days ago, and halfmoon has not answered it.");
  expect((await listed(halfmoon)).map((one) => one.id)).toContain(id);
  await put(halfmoon, id, "answer", { text: "Into a pond of reeds.", language: "en" });
  expect(await page()).toMatch(/Where does the water go\?.*Into a pond of reeds\./s);
});

describe("One tap of a section", () => {
  const tap = (
    fields: Record<string, string>,
    headers: Record<string, string> = { accept: "text/html" },
  ) => fetch(`${stack.origin}/tap`, { method: "POST", body: new URLSearchParams(fields), headers });
  const counted = async (section: string) => {
    const answer = await stack.call(halfmoon, "GET", "/api/insight/interest");
    const { sections } = (await answer.json()) as InterestTold;
    return sections.find((one) => one.section === section);
  };

  test("is counted by section and week, and says thanks on a page", async () => {
    const answer = await tap({ about: ABOUT, section: "story", said: "useful" });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.text()).toContain("Thank you");
    await tap({ about: ABOUT, section: "story", said: "unclear" });
    expect(await counted("story")).toMatchObject({
      ...{ product: ANCHOR, productName: "Guji washed" },
      ...{ opened: 0, useful: 1, unclear: 1, wrong: 0 },
    });
  });

  test("of a script that shows its own thanks is answered without a page", async () => {
    expect((await tap({ about: ABOUT, section: "story", said: "useful" }, {})).status).toBe(204);
  });

  test.each([
    ["a section that no page has", { section: "cellar", said: "useful" }, 400],
    ["a word that is none of the three", { section: "story", said: "lovely" }, 400],
    [
      "a page that is not there",
      { about: "https://evil.example/", section: "story", said: "useful" },
      400,
    ],
  ])("with %s is refused", async (_, fields, status) => {
    expect((await tap({ about: ABOUT, ...fields })).status).toBe(status);
  });

  test("is not taken from another site", async () => {
    const fields = { about: ABOUT, section: "people", said: "wrong" };
    expect((await tap(fields, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(await counted("people")).toBeUndefined();
  });

  test("that says something is wrong leads on to what is wrong", async () => {
    const answer = await tap({ about: ABOUT, section: "journey", said: "wrong" });
    const html = await answer.text();
    expect(html).toContain("What is wrong?");
    expect(html).toContain('name="section" value="journey"');
    expect(await counted("journey")).toMatchObject({ wrong: 1 });
  });
});

describe("What somebody says is wrong", () => {
  const correct = (fields: Record<string, string>) =>
    fetch(`${stack.origin}/ask`, {
      method: "POST",
      body: new URLSearchParams({ about: ABOUT, section: "journey", question: "", ...fields }),
    });
  const corrections = async () =>
    (await listed(halfmoon)).filter(({ correction }) => correction !== undefined);

  test("stands on the page beside the questions, with the section, and waits for its maker as they do", async () => {
    const text = "The mill closed in 2024.";
    const answer = await correct({ fault: "outdated", question: text });
    expect(await answer.text()).toContain("What you said stands on the page");
    expect(await page()).toMatch(
      /Something is wrong in “The journey”: It is out of date.*The mill closed in 2024\..*Not answered yet/s,
    );
    const [told] = await corrections();
    expect(told).toMatchObject({ correction: { section: "journey", fault: "outdated" }, text });
    const body = { text: "It did; the new one is in Guji.", language: "en" };
    expect((await put(halfmoon, told?.id ?? "", "answer", body)).status).toBe(200);
    expect(await page()).toMatch(/The mill closed in 2024\..*the new one is in Guji/s);
  });

  test("needs no words; said twice without any it is one, and in another section another", async () => {
    const before = (await corrections()).length;
    for (let n = 0; n < 2; n++) expect((await correct({ fault: "not-true" })).status).toBe(200);
    expect((await correct({ fault: "not-true", section: "people" })).status).toBe(200);
    expect((await corrections()).length).toBe(before + 2);
  });

  test.each([
    ["nothing chosen", {}],
    ["a fault that is none", { fault: "ugly" }],
    ["a section that no page has", { fault: "missing", section: "cellar" }],
    ["something else, and no words", { fault: "other" }],
    ["an address in its words", { fault: "missing", question: "See http://spam.example/win" }],
  ])("with %s is refused, and keeps what was typed", async (_, fields) => {
    const before = (await corrections()).length;
    const answer = await correct(fields);
    const html = await answer.text();
    expect([answer.status, html.includes("Your question was not sent")]).toEqual([400, true]);
    if ("question" in fields) expect(html).toContain("See http://spam.example/win");
    expect((await corrections()).length).toBe(before);
  });
});

test("Fifty wait for an answer at most; the next is told so, and one that waits already is not", async () => {
  const gtin = "09521234500025";
  await stack.call(kruim, "PUT", `/api/products/${gtin}`, { name: "Table" });
  const about = `/01/${gtin}`;
  for (let n = 1; n <= 50; n++)
    expect((await ask(`Question number ${n}?`, about)).status).toBe(200);
  const refused = await ask("One more question?", about);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("As many questions wait for this maker as may");
  expect((await ask("Question number 7?", about)).status).toBe(200);
});

test("Nothing is kept of who asked: the row has no room for it", async () => {
  const columns = await withClient(stack.ownerUrl, (client) =>
    client.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'shopper_questions' order by 1",
    ),
  );
  expect(columns.rows.map(({ name }) => name)).toEqual([
    ...["answer", "answer_language", "answered_at", "asked_at", "fault", "id", "kind", "lot"],
    ...["organisation_id", "product", "section", "set_aside_for", "text"],
  ]);
});
