/** Whoever has a link speaks in a supplier's name, the maker as well: a claim that stands on such a record has the grade of the maker's own. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { filled, introduce, makeLink, record } from "../links/links.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { COFFEE, claim, maker } from "./world.ts";

let stack: TestStack;
let key: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("halfmoon");
  await maker(stack, key).call("PUT", `/products/${COFFEE}`, { name: "Biftu Dembi, 250 g" });
});
afterAll(() => stack?.remove());

test("A record by a link makes grade 1, in the editor and on the page", async () => {
  const supplier = await introduce(stack, key, "Asefa’s farm");
  const { link } = await makeLink(stack, key, { supplier });
  const sent = filled(link);
  const kept = await record(stack, sent);
  expect(kept.status).toBeLessThan(300);
  const evidence = [{ kind: "event", id: `urn:uuid:${sent.id}` }];
  const halfmoon = maker(stack, key);
  const grown = claim("Grown by Asefa in Guji", { evidence });
  expect(await halfmoon.published(grown)).toMatchObject({
    ...{ state: "published", grade: 1, gradeWhy: [{ grade: 1, code: "event-by-link" }] },
  });
  const page = await (await fetch(`${stack.origin}/p/01/${COFFEE}`)).text();
  expect(page).toContain("a record made by a link, by whoever had it");
  expect(page).not.toContain("a record of a supplier’s own");
});
