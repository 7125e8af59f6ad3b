/** `POST /api/lint`, over HTTP: what is asked, what is answered, and what it refuses. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LINT_TEXT_CHARS_MAX, type LintTold } from "../../schema/wire/lint.ts";
import { LINT_CHARS_MAX, lint } from "../../worker/core/lint/lint.ts";
import { COFFEE, lookUp, maker, nextId, organic, PRODUCT } from "../claims/world.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let key: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("nordlys");
});
afterAll(() => stack?.remove());

const NEUTRAL = { text: "Our climate-neutral beans", language: "en", markets: ["EU"] };

async function asked(
  body: object,
  as = key,
): Promise<{ status: number; told: LintTold & { code?: string } }> {
  const answer = await fetch(`${stack.origin}/api/lint`, {
    method: "POST",
    headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, told: (await answer.json()) as LintTold };
}

describe("POST /api/lint", () => {
  test("finds what the same files find anywhere, on the day of the server", async () => {
    const { status, told } = await asked(NEUTRAL);
    expect(status).toBe(200);
    const findings = lint(NEUTRAL.text, { language: "en", markets: ["EU"], date: "2026-11-26" });
    expect(told).toEqual({ findings, blocked: true, readAs: "en" });
  });

  test("says that a warning blocks nothing, and that nothing was found", async () => {
    expect((await asked({ ...NEUTRAL, text: "Locally sourced flour" })).told).toMatchObject({
      ...{ findings: [{ rule: "ORI-LOCAL", severity: "warn" }], blocked: false },
    });
    const none = await asked({ ...NEUTRAL, text: "Come by for a cup on Tuesday." });
    expect(none.told).toEqual({ findings: [], blocked: false, readAs: "en" });
  });

  test("weighs what the maker has behind a product, and what it has behind no other", async () => {
    const organicText = { ...NEUTRAL, text: "Organic beans", markets: ["EU"] };
    const { call, certificate } = maker(stack, key);
    await call("PUT", `/products/${COFFEE}`, { name: "Coffee" });
    const id = nextId();
    await certificate(id, organic({ holder: "nordlys" }));
    expect((await asked({ ...organicText, product: PRODUCT })).told.blocked).toBe(true);
    await lookUp(stack, id);
    const unlocked = await asked({ ...organicText, product: PRODUCT });
    expect(unlocked.told).toMatchObject({
      ...{ blocked: false, findings: [{ rule: "GEN-ORGANIC", unlock: { state: "pass" } }] },
    });
    expect((await asked(organicText)).told.blocked).toBe(true);
    const other = { ...organicText, product: "/p/nordlys/jam" };
    expect((await asked(other)).told.blocked).toBe(true);
    const stranger = await stack.organisation("halfmoon");
    expect((await asked({ ...organicText, product: PRODUCT }, stranger)).told.blocked).toBe(true);
  });

  test("says which words it read with", async () => {
    const { told } = await asked({ ...NEUTRAL, text: "Klimaneutral", language: "de-CH" });
    expect(told).toMatchObject({ blocked: true, readAs: "de" });
    expect((await asked({ ...NEUTRAL, language: "pt" })).told.readAs).toBe("en");
  });

  test("takes as many characters as the linter reads, and no more", async () => {
    expect(LINT_TEXT_CHARS_MAX).toBe(LINT_CHARS_MAX);
    const most = "\u0001".repeat(LINT_TEXT_CHARS_MAX);
    expect((await asked({ ...NEUTRAL, text: most })).status).toBe(200);
    const { status, told } = await asked({ ...NEUTRAL, text: `${most}x` });
    expect([status, told]).toMatchObject([400, { type: expect.stringContaining("body-invalid") }]);
  });

  test.each([
    ["no market", { markets: [] }, "/markets"],
    ["a market nobody knows", { markets: ["MARS"] }, "/markets/0"],
    ["no language", { language: "" }, "/language"],
    ["anything else", { dismissed: true }, ""],
  ])("refuses %s, by its name", async (_, wrong, pointer) => {
    const { status, told } = await asked({ ...NEUTRAL, ...wrong });
    expect([status, told]).toMatchObject([400, { pointer }]);
  });
});
