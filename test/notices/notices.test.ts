/** Recall, hold and out of use: said once by whoever speaks for the key, seen by the very next visitor, and provable by anyone. docs/resolver.md. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXIT_OF, verifyCommand } from "../../cli/verify.ts";
import { everythingFinal, inParallel } from "../capture/supplier.ts";
import { disclosed, gtin } from "../journey/chain.ts";
import { words } from "../web/read.tsx";
import { COFFEE, LOT, type Maker, maker, openMaker, refusal, UNTOUCHED } from "./maker.ts";

let world: Maker;
let halfmoon: ReturnType<typeof maker>;

beforeAll(async () => {
  world = await openMaker();
  halfmoon = maker(world);
}, 60_000);
afterAll(() => world?.stack.remove());

const AT_LOT = `/10/${LOT}`;
const RECALL = {
  kind: "recall",
  reason: "Glass splinters were found in two bags.",
  advice: "Bring the bag back to the shop.",
};
const HOLD = { kind: "hold", reason: "The scales are being checked." };
const CLEAR = { kind: "clear", reason: "All bags are back." };
const NONE = "No recall or hold is set by the maker.";

describe("A recall", () => {
  test("stands on the page on the very next request, above the product’s name, with reason, advice and day", async () => {
    expect((await halfmoon.page(AT_LOT)).said).toContain(NONE);
    const set = await halfmoon.set(AT_LOT, RECALL);
    expect(set).toMatchObject({ anchor: `/01/${COFFEE}${AT_LOT}`, ...RECALL });
    expect(set.since).toMatch(/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const { html, said, kinds } = await halfmoon.page(AT_LOT);
    expect(kinds).toEqual(["recall"]);
    expect(html.indexOf('data-notice="recall"')).toBeLessThan(html.indexOf("<h1>"));
    expect(said).toMatch(/Recalled halfmoon recalled this lot on \d+ \w+ 2\d{3}\./);
    expect(said).toContain(`Reason ${RECALL.reason} What to do ${RECALL.advice}`);
    expect(said).not.toContain(NONE);
    expect(html.match(/ id="status"/g)).toHaveLength(1);
    expect(html).toMatch(/<title>Recalled: /);
  });

  test("stands on the badge that shops show, in the reader’s language, and goes from it again", async () => {
    const badge = async (query = "", headers = {}) => {
      const path = `/badge/01/${COFFEE}${AT_LOT}.svg${query}`;
      const answer = await fetch(world.stack.origin + path, { headers });
      return { answer, svg: await answer.text() };
    };
    const { answer, svg } = await badge();
    expect(words(svg)).toMatch(/Recalled .*halfmoon recalled this lot on \d+ \w+ 2\d{3}\./);
    expect(svg).toContain("Product passport");
    expect(words((await badge("?lang=de")).svg)).toContain("Rückruf");
    expect(svg).not.toMatch(/verified|<script|<image|https?:\/\/(?!www\.w3\.org\/2000\/svg)/i);
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    // Its steps may be on their way into the log meanwhile, which changes the sentence.
    let etag = "";
    const again = async () => {
      const now = (await badge("", { "if-none-match": etag })).answer;
      etag = now.headers.get("etag") ?? "";
      return now.status;
    };
    await expect.poll(again).toBe(304);
    await halfmoon.set(AT_LOT, CLEAR);
    const after = await badge("", { "if-none-match": etag });
    expect(after.answer.status).toBe(200);
    expect(after.svg).not.toContain("ecalled");
    // The same sentence as on the page, whole.
    const [, line = "nothing"] = /In short (.*?\.)/.exec((await halfmoon.page(AT_LOT)).said) ?? [];
    expect(/<title>(.*?)<\/title>/.exec(after.svg)?.[1]).toContain(line);
    await halfmoon.set(AT_LOT, RECALL);
  });

  test("needs a page to be on a badge: there is none of a stranger’s code, of a piece, or without .svg", async () => {
    for (const path of [
      `/01/${gtin("952999999999")}.svg`,
      `/01/${COFFEE}/21/7.svg`,
      `/01/${COFFEE}`,
      "/p/.svg",
    ]) {
      const answer = await fetch(`${world.stack.origin}/badge${path}`);
      expect(`${path} ${answer.status}`).toMatch(/ 40[04]$/);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test("said again in the same words changes nothing; in other words it is said anew", async () => {
    const before = await halfmoon.history();
    const again = await inParallel([1, 2, 3, 4], 4, () => halfmoon.set(AT_LOT, RECALL));
    expect(new Set(again.map(({ since }) => since)).size).toBe(1);
    expect(await halfmoon.history()).toHaveLength(before.length);
    await halfmoon.set(AT_LOT, { ...RECALL, advice: "Throw it away." });
    expect(await halfmoon.history()).toHaveLength(before.length + 1);
    expect((await halfmoon.page(AT_LOT)).said).toContain("Throw it away.");
    expect((await halfmoon.page(AT_LOT)).said).not.toContain(RECALL.advice);
    await halfmoon.set(AT_LOT, RECALL);
  });

  test("sent four times at once is one notice", async () => {
    const at = "/10/HM-AT-ONCE";
    await inParallel([1, 2, 3, 4], 4, () => halfmoon.set(at, RECALL));
    const anchors = (await halfmoon.listed()).map(({ anchor }) => anchor);
    expect(anchors.filter((anchor) => anchor.endsWith(at))).toHaveLength(1);
  });

  test("of a lot nobody captured gives it a page, which says that no step was recorded", async () => {
    const at = "/10/NEVER%2FHEARD";
    expect((await halfmoon.page(at)).status).toBe(404);
    const { anchor } = await halfmoon.set(at, RECALL);
    expect(anchor).toBe(`/01/${COFFEE}${at}`);
    const { status, said, kinds } = await halfmoon.page(at);
    expect([status, kinds]).toEqual([200, ["recall"]]);
    expect(said).toContain("No step of this product’s journey is on record.");
    expect(said).toContain("NEVER/HEARD");
  });

  test("of one lot is on no other lot’s page, nor on the product’s", async () => {
    for (const at of [`/10/${UNTOUCHED}`, ""]) {
      const { kinds, said } = await halfmoon.page(at);
      expect(kinds).toEqual([]);
      expect(said).toContain(NONE);
    }
  });

  test("of a lot covers its items, whichever number they have", async () => {
    expect((await halfmoon.page(`${AT_LOT}/21/0042`)).kinds).toEqual(["recall"]);
  });

  test("is cleared, from the next request on, and clearing it again changes nothing", async () => {
    const at = `/10/${UNTOUCHED}`;
    await halfmoon.set(at, RECALL);
    expect((await halfmoon.page(at)).kinds).toEqual(["recall"]);
    expect(await halfmoon.set(at, CLEAR)).toMatchObject({ kind: "clear", reason: CLEAR.reason });
    expect((await halfmoon.page(at)).kinds).toEqual([]);
    expect((await halfmoon.page(at)).said).toContain(NONE);
    const before = await halfmoon.history();
    await halfmoon.set(at, { ...CLEAR, reason: "Once more." });
    expect(await halfmoon.history()).toEqual(before);
    // And it can be recalled once more.
    await halfmoon.set(at, RECALL);
    expect((await halfmoon.page(at)).kinds).toEqual(["recall"]);
    await halfmoon.set(at, CLEAR);
  });
});

describe("Several levels", () => {
  const item = `${AT_LOT}/21/A7`;

  test("stand one above the other, the worst first", async () => {
    await halfmoon.set("", HOLD);
    await halfmoon.set("/21/A7", { kind: "decommission", reason: "Opened for a tasting." });
    const { kinds, said } = await halfmoon.page(item);
    expect(kinds).toEqual(["recall", "hold", "decommission"]);
    expect(said).toMatch(
      /recalled this lot on .*put all of this product on hold on .*declared this item out of use on/,
    );
    // The same item without its lot in the address.
    expect((await halfmoon.page("/21/A7")).kinds).toEqual(["hold", "decommission"]);
    expect((await halfmoon.page("")).kinds).toEqual(["hold"]);
  });

  test("are cleared one by one: a lot’s clear leaves what is said of the product", async () => {
    await halfmoon.set(item, RECALL);
    await halfmoon.set(item, CLEAR);
    expect((await halfmoon.page(item)).kinds).toEqual(["recall", "hold", "decommission"]);
    await halfmoon.set("", CLEAR);
    expect((await halfmoon.page(item)).kinds).toEqual(["recall", "decommission"]);
    expect((await halfmoon.page("")).kinds).toEqual([]);
  });

  test("of a product cover lots that nobody ever spoke of, which are a dead end otherwise", async () => {
    expect((await halfmoon.page("/10/MISREAD")).status).toBe(404);
    await halfmoon.set("", RECALL);
    const { status, kinds } = await halfmoon.page("/10/MISREAD");
    expect([status, kinds]).toEqual([200, ["recall"]]);
    await halfmoon.set("", CLEAR);
    expect((await halfmoon.page("/10/MISREAD")).status).toBe(404);
  });

  test("cleared where nothing ever stood set nothing down", async () => {
    const before = await halfmoon.history();
    const at = "/10/QUIET";
    expect(await halfmoon.set(at, CLEAR)).toEqual({ anchor: `/01/${COFFEE}${at}`, kind: "clear" });
    expect(await halfmoon.history()).toEqual(before);
  });
});

describe("The list", () => {
  test("has the newest first, each with its place in the log once it is there, and nobody else’s", async () => {
    await halfmoon.set("/10/LAST", HOLD);
    await everythingFinal(world.stack);
    const [last, ...others] = await halfmoon.listed();
    expect(last).toMatchObject({ anchor: `/01/${COFFEE}/10/LAST`, ...HOLD, state: "final" });
    for (const { index, proof } of others) expect(proof).toBe(`/proofs/${index}`);
    expect(others.map(({ index }) => Number(index))).toEqual(
      others.map(({ index }) => Number(index)).toSorted((a, b) => b - a),
    );
    expect(await halfmoon.listed(world.stranger)).toEqual([]);
  });

  test("ends at two hundred", async () => {
    const insert = `with document as (insert into documents select gen_random_uuid(), o.id, '{}', '\\x00' from organisations o, generate_series(1, 210)
        where slug = 'hollow' returning id, organisation_id),
      record as (insert into records select id, organisation_id, 'hold' from document returning id, organisation_id)
      insert into notices (record_id, organisation_id, anchor, kind, reason) select id, organisation_id, '/01/x', 'hold', 'x' from record`;
    await halfmoon.owner((client) => client.query(insert));
    expect(await halfmoon.listed(world.stranger)).toHaveLength(200);
  });
});

describe("Its proof", () => {
  let index: string | undefined;
  let bundle: string;

  beforeAll(async () => {
    await halfmoon.set(AT_LOT, RECALL);
    await everythingFinal(world.stack);
    const recall = (await halfmoon.listed()).find(({ anchor }) => anchor.endsWith(AT_LOT));
    index = recall?.index;
    bundle = await (await halfmoon.bundle(index)).text();
  });

  test("is linked from the page, and shows anyone all that was said and nothing beside it", async () => {
    expect((await halfmoon.page(AT_LOT)).html).toContain(`href="/proofs/${index}"`);
    expect(Object.fromEntries(disclosed(bundle))).toEqual({
      "/type": "record/v1",
      "/organisation": "halfmoon",
      "/kind": "recall",
      "/body/anchor": `/01/${COFFEE}${AT_LOT}`,
      "/body/reason": RECALL.reason,
      "/body/advice": RECALL.advice,
    });
    const asked = await halfmoon.bundle(`${index}?disclose=%23seq,%23prev,/body/reason`);
    expect([...disclosed(await asked.text()).keys()]).toEqual(["/body/reason"]);
  });

  test("holds, from the recall to the chain; with another reason in it, it does not", async () => {
    expect(await halfmoon.verify(bundle)).toMatchObject({ verdict: "proven", code: "proven" });
    const calmer = bundle.replace("Glass splinters", "Nothing at all");
    expect(calmer).not.toBe(bundle);
    expect(await halfmoon.verify(calmer)).toMatchObject({ verdict: "refuted", code: "fields" });
    const other = bundle.replace(`/10/${LOT}"`, `/10/${UNTOUCHED}"`);
    expect(await halfmoon.verify(other)).toMatchObject({ verdict: "refuted", code: "fields" });
  });

  test("says in words what was recorded, on the command line", async () => {
    const dir = mkdtempSync(join(tmpdir(), "rootproof-notice-"));
    const policy = await (
      await fetch(`${world.stack.origin}/.well-known/rootproof-policy.json`)
    ).text();
    const check = async (text: string) => {
      writeFileSync(join(dir, "bundle.json"), text);
      writeFileSync(join(dir, "policy.json"), policy);
      const lines: string[] = [];
      const io = { out: (line: string) => void lines.push(line), err: () => undefined };
      const files = { bundle: join(dir, "bundle.json"), policy: join(dir, "policy.json") };
      const code = await verifyCommand(files, { ...io } as never);
      return { code, said: lines.join("\n") };
    };
    const { code, said } = await check(bundle);
    expect(code).toBe(EXIT_OF.proven);
    expect(said).toContain(
      `What was recorded: a recall for "/01/${COFFEE}${AT_LOT}", set down for "halfmoon".`,
    );
    expect(said).toContain(`/body/reason = ${JSON.stringify(RECALL.reason)}`);
    const forged = await check(bundle.replace("Glass", "Sand"));
    expect(forged.code).toBe(EXIT_OF.refuted);
    expect(forged.said).not.toContain("What was recorded");
    rmSync(dir, { recursive: true });
  });

  test("of what is not said to everybody stays its maker’s own", async () => {
    const run = await halfmoon.owner(async (client) => {
      const { rows } = await client.query(`with document as (
          insert into documents select gen_random_uuid(), id, '{"type":"record/v1","organisation":"halfmoon","kind":"label-run","body":{"serials":["A1"]}}',
            decode(repeat('07', 32), 'hex') from organisations where slug = 'halfmoon' returning id, organisation_id),
        record as (insert into records select id, organisation_id, 'label-run' from document returning id, organisation_id)
        insert into outbox (document_id, organisation_id) select id, organisation_id from record returning document_id as id`);
      return rows[0].id as string;
    });
    // Whoever says something else now wakes the sequencer.
    await halfmoon.set("/10/WAKE", HOLD);
    await everythingFinal(world.stack);
    const { rows } = await halfmoon.owner((client) =>
      client.query("select index from entries where document_id = $1", [run]),
    );
    const leaf = rows[0].index as string;
    expect((await halfmoon.bundle(leaf)).status).toBe(404);
    expect((await halfmoon.bundle(leaf, world.stranger)).status).toBe(404);
    const own = await (await halfmoon.bundle(leaf, world.key)).text();
    expect(disclosed(own).get("/body/serials/0")).toBe("A1");
    expect((await halfmoon.verify(own)).verdict).toBe("proven");
  });
});

describe("Nobody else", () => {
  test("can say anything of a maker’s key, at whatever level", async () => {
    const before = await halfmoon.history();
    for (const at of ["", AT_LOT, `${AT_LOT}/21/1`, "/21/1"]) {
      for (const body of [RECALL, CLEAR]) {
        const asked = halfmoon.put(at, body, world.stranger);
        expect(await refusal(asked)).toMatch(/^403 identification key claimed: /);
      }
    }
    expect((await halfmoon.page(AT_LOT)).kinds).toEqual(["recall"]);
    expect(await halfmoon.history()).toEqual(before);
  });

  test("not even a new owner: what was said of a key goes with whoever said it", async () => {
    const { stack, key, stranger } = world;
    const sold = gtin("952123450077");
    const name = { name: "Sold" };
    const kinds = async () =>
      [...(await (await fetch(`${stack.origin}/p/01/${sold}`)).text()).matchAll(/data-notice/g)]
        .length;
    await stack.call(key, "PUT", `/api/products/${sold}`, name);
    const gone = { kind: "decommission", reason: "No longer made." };
    expect((await stack.call(key, "PUT", `/api/notices/01/${sold}`, gone)).status).toBe(200);
    expect(await kinds()).toBe(1);
    await stack.call(key, "DELETE", `/api/keys/01/${sold}`);
    await stack.call(stranger, "PUT", `/api/products/${sold}`, name);
    expect(await kinds()).toBe(0);
  });
});

describe("What is refused", () => {
  test.each<[string, string, object, RegExp]>([
    ["a kind there is not", AT_LOT, { ...RECALL, kind: "panic" }, /^400 body invalid: \/kind: /],
    ["no reason", AT_LOT, { kind: "recall" }, /^400 body invalid: \/reason: /],
    ["a reason of spaces", AT_LOT, { ...RECALL, reason: "  " }, /^400 body invalid: \/reason: /],
    [
      "a reason that is too long",
      AT_LOT,
      { ...RECALL, reason: "x".repeat(501) },
      /^400 body invalid: \/reason: /,
    ],
    [
      "advice that is too long",
      AT_LOT,
      { ...RECALL, advice: "x".repeat(501) },
      /^400 body invalid: \/advice: /,
    ],
    ["a member too many", AT_LOT, { ...RECALL, until: "2027" }, /^400 body invalid: .*until/],
    ["a lot that cannot be", `/10/${"x".repeat(21)}`, RECALL, /^400 digital link value: .*10/],
    ["a level that is none", "/22/A", RECALL, /^400 digital link qualifier: .*\(22\)/],
    ["a path that is cut off", "/10", RECALL, /^400 digital link malformed: /],
  ])("%s", async (_, at, body, sentence) => {
    const before = await halfmoon.history();
    expect(await refusal(halfmoon.put(at, body))).toMatch(sentence);
    expect(await halfmoon.history()).toEqual(before);
  });

  test("a product without a page: it is told to give it one first", async () => {
    const bare = gtin("952123450088");
    const put = () => world.stack.call(world.key, "PUT", `/api/notices/01/${bare}/10/X`, RECALL);
    const said = await refusal(put());
    expect(said).toMatch(new RegExp(`^404 not found: .*give the product its page first.*${bare}`));
    await world.stack.call(world.key, "PUT", `/api/products/${bare}`, { name: "Now it has" });
    expect((await put()).status).toBe(200);
  });

  test("a key that is no product’s, and a check digit that does not fit", async () => {
    const put = (path: string) => world.stack.call(world.key, "PUT", `/api/notices${path}`, RECALL);
    expect(await refusal(put("/414/9521234500001"))).toMatch(/^404 not found: .*\(414\)/);
    const wrong = COFFEE.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    expect(await refusal(put(`/01/${wrong}`))).toMatch(/^400 digital link check digit: /);
    expect(await refusal(put(`/01/12/01/${COFFEE}`))).toMatch(/^404 not found: /);
  });

  test("longest words are taken as they are", async () => {
    const long = { kind: "hold", reason: "<b>&".repeat(125), advice: "y".repeat(500) };
    await halfmoon.set("/10/LONG", long);
    const { html } = await halfmoon.page("/10/LONG");
    expect(html).toContain("&lt;b&gt;&amp;".repeat(125));
    expect(html).not.toContain("<b>");
  });
});

test("No notice is ever changed or taken away in the database", async () => {
  for (const text of [
    "update notices set kind = 'clear'",
    "delete from notices",
    "truncate notices",
  ]) {
    await expect(halfmoon.owner((client) => client.query(text))).rejects.toThrow(/append-only/);
  }
});
