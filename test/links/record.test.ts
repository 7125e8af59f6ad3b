/** A supplier without an account records by a link: once, of its own, what the link asks and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { LinkTold } from "../../schema/wire/supplier-links.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { answered, filled, introduce, makeLink, open, record, refused } from "./links.ts";

let stack: TestStack;
let halfmoon: string;
let nordlys: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  halfmoon = await stack.organisation("halfmoon");
  nordlys = await stack.organisation("nordlys");
});
afterAll(() => stack?.remove());

const events = async (slug: string) =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'public', false)");
    const { rows } = await client.query<{ body: string }>(
      `select d.body from events e join organisations o on o.id = e.organisation_id join documents d on d.id = e.id where o.slug = $1`,
      [slug],
    );
    return rows.map(({ body }) => JSON.parse(body));
  });

describe("A maker introduces a supplier", () => {
  test("as an organisation of its own with a free name, and accepts it", async () => {
    expect(await introduce(stack, halfmoon, "Finca Aurora")).toBe("finca-aurora");
    expect(await introduce(stack, halfmoon, "Finca Aurora")).toBe("finca-aurora-2");
    expect(await introduce(stack, halfmoon, "ቡና")).toMatch(/^supplier-[0-9a-f]{6}$/);
    const answer = await stack.call(halfmoon, "GET", "/api/partners");
    const { partners } = await answered<{ partners: object[] }>(answer, 200);
    expect(partners[0]).toEqual({
      ...{ slug: "finca-aurora", name: "Finca Aurora", country: "ET", isIntroduced: true },
      ...{ hasAccount: false, weAccept: true, theyAccept: false },
    });
    const others = await stack.call(nordlys, "GET", "/api/partners");
    expect(await others.json()).toEqual({ partners: [] });
  });
});

describe("The supplier", () => {
  test("records four fields and gets a receipt with the leaf hash, reachable by the same link for ever", async () => {
    const supplier = await introduce(stack, halfmoon, "Asefa");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    expect(await open(stack, link)).toEqual({ state: "open", needsSignIn: false, canClaim: false });
    const sent = filled(link);
    const told = await answered<LinkTold>(await record(stack, sent), 201);
    expect(told).toMatchObject({ state: "used", canClaim: true });
    expect(told.receipt?.said).toEqual({
      ...{ kind: "record", eventID: `urn:uuid:${sent.id}`, time: sent.time },
      ...{ lot: "2026-04-17-1", quantity: "126.5" },
    });
    await expect
      .poll(async () => (await open(stack, link)).receipt?.leafHash, { timeout: 20_000 })
      .toMatch(/^[0-9a-f]{64}$/);
    const [event, ...more] = await events(supplier);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", "rp:through": "link" },
      quantityList: [
        {
          epcClass: `${stack.origin}/p/halfmoon/cherry/2026-04-17-1`,
          ...{ quantity: 126.5, uom: "KGM" },
        },
      ],
    });
  });

  test("sends again what was not answered, and gets the same receipt; another phone is refused", async () => {
    const supplier = await introduce(stack, halfmoon, "Bekele");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const sent = filled(link);
    await answered(await record(stack, sent), 201);
    const again = await answered<LinkTold>(await record(stack, { ...sent, quantity: "9" }), 200);
    expect(again.receipt?.said).toMatchObject({ quantity: "126.5" });
    await refused(await record(stack, filled(link)), 410, "token-used");
    expect(await events(supplier)).toHaveLength(1);
  });

  test("races another phone, and one of them is first", async () => {
    const supplier = await introduce(stack, halfmoon, "Chala");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const phones = Array.from({ length: 6 }, () => filled(link));
    const [twice] = phones;
    const answers = await Promise.all([...phones, twice ?? {}].map((sent) => record(stack, sent)));
    const eventIDs = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as LinkTold).receipt?.said),
    );
    const won = new Set(
      eventIDs.flatMap((said) => (said?.kind === "record" ? [said.eventID] : [])),
    );
    expect(won.size).toBe(1);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(await events(supplier)).toHaveLength(1);
  });
});
