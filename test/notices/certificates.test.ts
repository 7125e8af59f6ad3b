/** Certificates that the maker's own events name: shown once each with their steps, provable, and never a supplier's. EPCIS 2.0, `certificationInfo`. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { everythingFinal, uuid } from "../capture/supplier.ts";
import { captured, disclosed, must, readPage } from "../journey/chain.ts";
import { words } from "../web/read.tsx";
import { COFFEE, LOT, type Maker, openMaker, packing } from "./maker.ts";

const ORGANIC = "https://certificates.example/organic/4711";
const FAIR = "urn:example:fair-trade:36104";
const SCRIPT = "javascript:alert(1)";
const SUPPLIERS = "https://certificates.example/of-the-supplier";
const WRONG = "https://certificates.example/declared-wrong";
const PAGE = `/p/01/${COFFEE}/10/${LOT}`;

const at = (day: string) => ({ eventTime: `${day}T08:00:00Z` });

let world: Maker;

beforeAll(async () => {
  world = await openMaker();
  const { stack, key, stranger } = world;
  await must(stack.call(key, "PUT", "/api/suppliers/hollow", {}));
  const shown = { showName: true, place: "locality" };
  await must(stack.call(stranger, "PUT", "/api/customers/halfmoon", shown));
  const wrong = { ...packing(LOT, { certificationInfo: WRONG }), eventID: uuid() };
  await captured(stack, key, [
    packing(LOT, { certificationInfo: ORGANIC, bizStep: "packing", ...at("2026-04-19") }),
    packing(LOT, {
      ...{ certificationInfo: [ORGANIC, FAIR, SCRIPT], bizStep: "inspecting" },
      ...at("2026-04-20"),
    }),
    wrong,
  ]);
  const errorDeclaration = { declarationTime: "2026-05-01T00:00:00Z", reason: "incorrect_data" };
  await captured(stack, key, [{ ...wrong, errorDeclaration }]);
  await captured(stack, stranger, [
    packing(LOT, { certificationInfo: SUPPLIERS, bizStep: "storing" }),
  ]);
  await everythingFinal(stack);
}, 60_000);
afterAll(() => world?.stack.remove());

/** The section, as HTML. */
async function section(path = PAGE): Promise<string> {
  const { html } = await readPage(world.stack, path);
  return /<section class="certificates" id="certificates".*?<\/section>/s.exec(html)?.[0] ?? "";
}

describe("The part on certificates", () => {
  test("names each once, with the steps it stands in, and says that nobody here has looked", async () => {
    const found = await section();
    const said = words(found);
    expect(said).toContain("Named by the maker. Rootproof has not checked them.");
    expect(said.split(ORGANIC)).toHaveLength(2);
    expect(said).toMatch(new RegExp(`${ORGANIC} Named in step \\d, Packed; step \\d, Inspected`));
    expect(said).toMatch(new RegExp(`${FAIR} Named in step \\d, Inspected`));
    for (const [, step] of found.matchAll(/href="#(step-\d)"/g)) {
      expect((await readPage(world.stack, PAGE)).html).toContain(`id="${step}"`);
    }
  });

  test("links what is a page over a safe line, and nothing else", async () => {
    const found = await section();
    expect([...found.matchAll(/<a [^>]*href="([^"#]+)"[^>]*>/g)].map(([tag]) => tag)).toEqual([
      `<a class="uri" href="${ORGANIC}" rel="nofollow noopener noreferrer">`,
    ]);
    expect(words(found)).toContain(SCRIPT);
  });

  test("leaves out what was declared wrong, and what suppliers name", async () => {
    const { html, steps } = await readPage(world.stack, PAGE);
    expect(await section()).not.toContain(WRONG);
    // The supplier's step is there, and says nothing of it.
    expect(steps.map(({ title }) => title)).toContain("Stored");
    expect(html).not.toContain(SUPPLIERS);
  });

  test("says so where there is none", async () => {
    expect(words(await section(`/p/01/${COFFEE}/10/HM-2`))).toContain(
      "The maker names no certificate here.",
    );
  });
});

test("Each is a field of its step, which the proof shows to anyone; a supplier’s stays hidden", async () => {
  const { stack } = world;
  const { steps } = await readPage(stack, PAGE);
  const policyText = await (
    await fetch(`${stack.origin}/.well-known/rootproof-policy.json`)
  ).text();
  const certificates = new Map<string, unknown>();
  for (const { index, facts, title } of steps) {
    const bundleText = await (await must(stack.call(undefined, "GET", `/proofs/${index}`))).text();
    const fields = disclosed(bundleText);
    for (const { pointer, value } of facts) {
      if (!pointer.startsWith("/certificationInfo")) continue;
      expect(fields.get(pointer)).toBe(value);
      certificates.set(`${title} ${pointer}`, value);
    }
    expect(JSON.stringify([...fields])).not.toContain(SUPPLIERS);
    const verdict = await verifyBundle({ bundleText, policyText, ed25519, rpc });
    expect(["proven", "voided"]).toContain(verdict.code);
  }
  expect(Object.fromEntries(certificates)).toEqual({
    "The lot begins /certificationInfo": WRONG,
    "Packed /certificationInfo": ORGANIC,
    "Inspected /certificationInfo/0": ORGANIC,
    "Inspected /certificationInfo/1": FAIR,
    "Inspected /certificationInfo/2": SCRIPT,
  });
});
