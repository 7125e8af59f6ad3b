/** A certificate ends by itself: the page shows nothing that stood on it from that day on, the cron withdraws it, and page, API and proof say the same. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import type { ClaimListTold } from "../../schema/wire/claims.ts";
import type { TraceReport } from "../../schema/wire/find.ts";
import type { StoryTold } from "../../schema/wire/stories.ts";
import { connect } from "../../worker/db/client.ts";
import { claimWatch } from "../../worker/db/goods-claims.ts";
import { rows } from "../capture/supplier.ts";
import { captured, must } from "../journey/chain.ts";
import { packing } from "../notices/maker.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { words } from "../web/read.tsx";
import { COFFEE, claim, inDays, lookUp, maker, nextId, organic } from "./world.ts";

const WATCH_CRON = "17 */6 * * *";
let stack: TestStack;
let key: string;
let halfmoon: ReturnType<typeof maker>;
const certificate = nextId();
const ecolabel = nextId();
const event = { ...packing("HM-1"), eventID: `urn:uuid:${nextId()}` };

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("halfmoon");
  halfmoon = maker(stack, key);
  await must(stack.call(key, "PUT", `/api/products/${COFFEE}`, { name: "Biftu Dembi" }));
  await captured(stack, key, [event]);
  await halfmoon.certificate(certificate, organic());
  await lookUp(stack, certificate);
  await halfmoon.certificate(ecolabel, organic({ scheme: "eu-ecolabel", number: "NL/001/002" }));
  await lookUp(stack, ecolabel);
});
afterAll(() => stack?.remove());

/** The clock moves: for certificates that is the same as their last day moving back. */
const ends = (day: string) =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query("alter table certificates disable trigger user");
    await client.query("update certificates set valid_until = $1", [day]);
    await client.query("alter table certificates enable trigger user");
  });

async function page(path = "/10/HM-1") {
  const html = await (await fetch(`${stack.origin}/p/01/${COFFEE}${path}`)).text();
  const part = (name: string) =>
    words(new RegExp(`<section class="${name}".*?</section>`, "s").exec(html)?.[0] ?? "");
  return { claims: part("claims"), held: part("held"), changes: part("changes"), all: words(html) };
}
const said = "EU organic, NL-BIO-01";
/** What a word of the story stands on. */
const behind = "Roasted with the heat of the last batch: a tenth less gas";

test("A claim on a certificate stands on the page with its grade, by whom and when it was looked up, and until when it holds", async () => {
  const evidence = [{ kind: "certificate", id: certificate }];
  await halfmoon.published(claim(said, { type: "certified", evidence }));
  await halfmoon.published(
    claim("Roasted by hand on Tuesdays", { evidence: [{ kind: "event", id: event.eventID }] }),
  );
  await halfmoon.published(
    claim(behind, { type: "environment", evidence: [{ kind: "certificate", id: ecolabel }] }),
  );
  const { claims, held, changes } = await page();
  expect(claims).toContain(said);
  expect(claims).toMatch(/Independently verified by NL-BIO-01, found in its register on \d/);
  expect(claims).toMatch(/Roasted by hand on Tuesdays Recorded .* a record of the maker’s own/);
  expect(held).toContain("EU organic, NL-BIO-01-4711 In force");
  expect(changes).toBe("");
});

const story = (text: string) => halfmoon.call("PUT", `/stories/01/${COFFEE}?language=en`, { text });

test("A story may lean on a claim of its page, and on none that is not there", async () => {
  expect((await story("We roast. It is sustainable coffee.")).status).toBe(409);
  await must(story("We roast. It is eco-friendly coffee. We pack."));
  expect((await page()).all).toContain("We roast. It is eco-friendly coffee. We pack.");
});

test("On its last day it holds; a day later the page says nothing that stood on it, nor a story that leant on that, before the cron came by", async () => {
  await ends(inDays(0));
  const lastDay = await page();
  expect(lastDay.claims).toContain(said);
  expect(lastDay.all).toContain("It is eco-friendly coffee.");
  await ends(inDays(-1));
  const { claims, held, all } = await page();
  expect(claims).not.toContain(said);
  expect(claims).not.toContain(behind);
  expect(all).toContain("We roast. We pack.");
  const { withdrawn } = (await (
    await must(halfmoon.call("GET", `/stories/01/${COFFEE}?language=en`))
  ).json()) as StoryTold;
  expect(withdrawn).toEqual([{ sentence: "It is eco-friendly coffee.", why: "law" }]);
  expect(claims).toContain("Roasted by hand on Tuesdays");
  expect(held).toContain("Expired");
});

test("The cron withdraws it once, with a record that anybody can have; what stands on something else stays", async () => {
  await stack.worker.scheduled(WATCH_CRON);
  await stack.worker.scheduled(WATCH_CRON);
  const { claims } = (await (await halfmoon.call("GET", "/claims")).json()) as {
    claims: { text: string; state: string; withdrawnFor?: string }[];
  };
  expect(claims.find(({ text }) => text === said)).toMatchObject({
    ...{ state: "withdrawn", withdrawnFor: "certificate-expired", grade: 0 },
  });
  expect(claims.filter(({ state }) => state === "published")).toHaveLength(1);
  const changed = await rows<{ change: string; reason: string; record: string }>(
    stack,
    "select change, reason, record_id as record from claim_changes where text = $1 order by created_at",
    [said],
  );
  expect(changed).toMatchObject([
    { change: "published", reason: "by-maker" },
    { change: "withdrawn", reason: "certificate-expired" },
  ]);
  await everythingLogged();
  const { changes } = await page();
  expect(changes).toContain(`Withdrawn because its certificate expired: ${said}`);
  const index = /Proof (\d+)/.exec(changes)?.[1];
  const bundle = await (await must(fetch(`${stack.origin}/proofs/${index}`))).text();
  for (const word of ["claim-withdrawn", "certificate-expired", said]) {
    expect(bundle).toContain(word);
  }
});

test("Page, API, report and table say the same of it: withdrawn, and why; of what stands on, that it is said", async () => {
  const { claims, changes } = await page();
  expect(claims).not.toContain(said);
  expect(changes).toContain(`Withdrawn because its certificate expired: ${said}`);
  const path = `/lots/report?lot=${encodeURIComponent(`https://id.gs1.org/01/${COFFEE}/10/HM-1`)}`;
  const report = (await (await must(halfmoon.call("GET", path))).json()) as TraceReport;
  const told = (await (await halfmoon.call("GET", "/claims")).json()) as ClaimListTold;
  for (const list of [told.claims, report.claims])
    expect(
      list.map(({ text, state, grade, withdrawnFor }) => [text, state, grade, withdrawnFor]).sort(),
    ).toEqual([
      [said, "withdrawn", 0, "certificate-expired"],
      ["Roasted by hand on Tuesdays", "published", 1, undefined],
      [behind, "withdrawn", 0, "certificate-expired"],
    ]);
  const machine = { headers: { accept: "application/ld+json" } };
  const read = await fetch(`${stack.origin}/p/01/${COFFEE}/10/HM-1`, machine);
  expect(read.headers.get("content-type")).toMatch(/ld\+json/);
  const readByMachines = await read.text();
  expect(readByMachines).toContain("Biftu Dembi");
  for (const words of [said, behind]) expect(readByMachines).not.toContain(words);
  const table = await fetch(`${stack.origin}/api${path}`, {
    headers: { authorization: `Bearer ${key}`, accept: "text/csv" },
  });
  const rows = (await table.text()).split("\r\n").filter((row) => row.startsWith("claim,"));
  expect(rows).toHaveLength(3);
  for (const words of [said, behind])
    expect(rows.find((row) => row.includes(words))).toMatch(/,certificate-expired,,withdrawn,/);
  expect(rows.find((row) => row.includes("on Tuesdays"))).toMatch(/,,,published,[^,]*,1$/);
});

async function everythingLogged() {
  for (let tries = 0; tries < 100; tries++) {
    const [waiting] = await rows<{ n: number }>(stack, "select count(*)::int as n from outbox");
    if (waiting?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("The page is read in one round trip, whatever is claimed on it", async () => {
  const before = stack.roundTrips();
  await page();
  expect(stack.roundTrips() - before).toBe(1);
});

test("Organisations take turns: however many claims of some can never be withdrawn, those of the others are looked at", async () => {
  const watch = claimWatch(connect(stack.workerUrl, stack.proxy));
  const published = (scope: string, evidence: string) =>
    `insert into claims (id, organisation_id, product, type, text, language, state, scope, evidence)
      select gen_random_uuid(), $1, '/01/1', 'origin', 'x', 'en', 'published', '${scope}', ${evidence}`;
  const ended = `jsonb_build_array(jsonb_build_object('kind', 'certificate', 'id', $2::uuid)) from generate_series(1, 41)`;
  const names = ["a", "b", "c", "d", "e", "f"];
  const all = await withClient(stack.ownerUrl, async (client) => {
    const made: string[] = [];
    for (const name of [...names, "sharing"]) {
      const { organisation } = await createOrganisation(client, { name });
      made.push(organisation.id);
      const certificateId = nextId();
      await client.query("select set_config('app.organisation', $1, false)", [organisation.id]);
      await client.query(
        `insert into certificates (id, organisation_id, scheme, number, holder, valid_from, valid_until)
          values ($1, $2, 'eu-organic', '1', 'x', '2020-01-01', '2020-12-31')`,
        [certificateId, organisation.id],
      );
      if (name === "sharing")
        await client.query(published('{"characteristic": "eu-organic"}', "'[]'"), [
          organisation.id,
        ]);
      else await client.query(published("{}", ended), [organisation.id, certificateId]);
    }
    return made;
  });
  const seen = new Set<string>();
  for (let turn = 0; turn < 3; turn++) {
    const found = await watch.toReview(inDays(0), { turn, organisations: 4, limit: 40 });
    expect(found).toHaveLength(40);
    const first = [...new Set(found.map(({ organisationId }) => organisationId))].slice(0, 4);
    // Who shares waits for nobody's ended claims.
    expect(first).toContain(all.at(-1));
    for (const one of first) seen.add(one);
  }
  expect([...seen].sort()).toEqual([...all].sort());
});
