/** Organisations and those who work for them: made, joined, left, and never without somebody who can manage them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { epcisDocument, HARVEST } from "../lives/cast.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { asAccounts } from "./as-accounts.ts";
import { mailedLink, tokenOf } from "./mails.ts";
import { byMail, type Visitor, visitor } from "./visitor.ts";

let stack: TestStack;
let owner: Visitor;
let stranger: Visitor;
/** An organisation's key, as the command line makes it. */
let key: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("nordlys");
  owner = await byMail(stack, "owner@farm.example", "Mia");
  stranger = await byMail(stack, "owner@mill.example", "Max");
  await make(owner, { name: "Finca Aurora", country: "HN", sector: "coffee" });
  await make(stranger, { name: "Las Nubes" });
});
afterAll(() => stack?.remove());

const FARM = "finca-aurora";
const make = (who: Visitor, order: object) => who.call("POST", "/api/organisations", order);
const idOf = async (who: Visitor) =>
  ((await who.call("GET", "/api/me")).body.person as { id: string }).id;
const invite = async (role: string, invitee = "somebody") =>
  (await owner.call("POST", "/api/invitations", { role, invitee }, FARM)).body as {
    id: string;
    link: string;
  };
const accept = (who: Visitor, link: string) =>
  who.call("POST", "/api/invitations/accept", { token: tokenOf(link) });
/** Somebody new who works for the farm. */
async function hired(email: string, role: string): Promise<Visitor> {
  const one = await byMail(stack, email);
  await accept(one, (await invite(role)).link);
  return one;
}
const roles = async () =>
  (
    (await owner.call("GET", "/api/members", undefined, FARM)).body.members as {
      name: string;
      role: string;
    }[]
  )
    .map(({ name, role }) => `${name}: ${role}`)
    .sort();

describe("An organisation", () => {
  test("is made by who is signed in, is theirs, and can begin at once", async () => {
    const me = await owner.call("GET", "/api/me");
    expect(me.body.organisations).toEqual([
      { slug: FARM, name: "Finca Aurora", role: "owner", country: "HN", sector: "coffee" },
    ]);
    const gtin = "09527654310015";
    expect((await owner.call("PUT", `/api/products/${gtin}`, { name: "Cherry" })).status).toBe(200);
    const events = epcisDocument(HARVEST);
    expect((await owner.call("POST", "/epcis/capture", events)).status).toBe(202);
    const order = { label: "first", scopes: ["read"] };
    const { body } = await owner.call("POST", "/api/api-keys", order);
    await stack.until(String(body.key), HARVEST.eventID, "logged");
  });

  test.each([
    [{ name: "Finca Aurora" }, "name-taken", "/slug"],
    [{ name: "Nordlys" }, "name-taken", "/slug"],
    [{ name: "A", slug: "Finca Aurora" }, "body-invalid", "/slug"],
    [{ name: "A", slug: "../x" }, "body-invalid", "/slug"],
    [{ name: "コーヒー" }, "body-invalid", "/slug"],
    [{ name: " " }, "body-invalid", "/name"],
    [{ name: "A", country: "Honduras" }, "body-invalid", "/country"],
    [{ name: "A", sector: "weapons" }, "body-invalid", "/sector"],
  ])("called %j is refused as %s at %s", async (order, code, pointer) => {
    const answer = await make(stranger, order);
    expect([answer.code, answer.body.pointer]).toEqual([code, pointer]);
  });

  test("does not get a name that another claimed, nor at the same time one that another gets", async () => {
    expect((await stack.call(key, "PUT", "/api/keys/p/brightside", {})).status).toBe(200);
    expect((await make(stranger, { name: "Brightside" })).code).toBe("name-taken");
    const two = await Promise.all(
      ["b1@x.example", "b2@x.example"].map((one) => byMail(stack, one)),
    );
    const both = await Promise.all(two.map((who) => make(who, { name: "Both at once" })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test("is one of ten at most that somebody owns, however fast they are made", async () => {
    const ben = await byMail(stack, "ben@farm.example", "Ben");
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => make(ben, { name: `Ben ${n}` })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(new Set(all.filter(({ status }) => status !== 201).map(({ code }) => code))).toEqual(
      new Set(["quota-exceeded"]),
    );
  });

  test("is renamed by its owner, and its short name stays", async () => {
    const change = (who: Visitor, body: object) =>
      who.call("PATCH", "/api/organisation", body, FARM);
    expect((await change(owner, { name: "Finca Aurora SA", sector: null })).status).toBe(204);
    expect((await owner.call("GET", "/api/me")).body.organisations).toContainEqual({
      slug: FARM,
      name: "Finca Aurora SA",
      role: "owner",
      country: "HN",
    });
    expect((await change(owner, { slug: "aurora" })).code).toBe("body-invalid");
    expect((await change(stranger, { name: "Stolen" })).code).toBe("scope-missing");
    await change(owner, { name: "Finca Aurora", sector: "coffee" });
  });
});

describe("An invitation", () => {
  test("is mailed where it goes to an address, tells what it is for, and lets one in as that", async () => {
    const answer = await owner.call(
      "POST",
      "/api/invitations",
      { role: "auditor", invitee: "Ada@audit.example" },
      FARM,
    );
    expect(answer.body).toMatchObject({ isMailed: true, role: "auditor" });
    const link = await mailedLink(stack, "ada@audit.example", "Finca Aurora invites you");
    expect(link).toBe(answer.body.link);
    const anybody = visitor(stack);
    for (let n = 0; n < 2; n++) {
      const look = await anybody.call("POST", "/api/invitations/look", { token: tokenOf(link) });
      expect(look.body).toEqual({ organisation: "Finca Aurora", role: "auditor" });
    }
    expect((await accept(anybody, link)).code).toBe("session-missing");
    const ada = await byMail(stack, "ada@home.example", "Ada");
    expect((await accept(ada, link)).body).toEqual({ slug: FARM, name: "Finca Aurora" });
    expect(await roles()).toContain("Ada: auditor");
    expect(
      (await anybody.call("POST", "/api/invitations/look", { token: tokenOf(link) })).code,
    ).toBe("token-used");
  });

  test("lets one of two in who come at the same time", async () => {
    const { link } = await invite("recorder");
    const two = await Promise.all(
      ["r1@x.example", "r2@x.example"].map((email) => byMail(stack, email)),
    );
    const both = await Promise.all(two.map((who) => accept(who, link)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    const work = await Promise.all(
      two.map(async (who) => (await who.call("GET", "/api/me")).body.organisations),
    );
    expect(work.map((list) => (list as object[]).length).sort()).toEqual([0, 1]);
  });

  test("is nobody’s any more when it was withdrawn or has run out", async () => {
    const [withdrawn, late] = [await invite("recorder"), await invite("recorder")];
    expect((await stranger.call("DELETE", `/api/invitations/${withdrawn.id}`)).status).toBe(404);
    expect(
      (await owner.call("DELETE", `/api/invitations/${withdrawn.id}`, undefined, FARM)).status,
    ).toBe(204);
    await asAccounts(
      stack,
      "update invitations set expires_at = now() - interval '1 second' where id = $1",
      [late.id],
    );
    const eve = await byMail(stack, "eve@x.example");
    for (const { link } of [withdrawn, late])
      expect((await accept(eve, link)).code).toBe("token-used");
    const open = (await owner.call("GET", "/api/invitations", undefined, FARM)).body.invitations;
    expect(JSON.stringify(open)).not.toContain(late.id);
  });

  test("changes nothing for who works there already, and stays for somebody else", async () => {
    const { link } = await invite("recorder");
    expect((await accept(owner, link)).status).toBe(200);
    expect(await roles()).toContain("Mia: owner");
    expect((await accept(await byMail(stack, "late@x.example"), link)).status).toBe(200);
  });

  test("of a key gives no more than the key may do itself", async () => {
    const { body } = await owner.call(
      "POST",
      "/api/api-keys",
      { label: "hr", scopes: ["manage", "read"] },
      FARM,
    );
    const send = (role: string) =>
      stack.call(String(body.key), "POST", "/api/invitations", { role, invitee: "x" });
    expect((await send("auditor")).status).toBe(201);
    for (const role of ["owner", "recorder"]) {
      expect(await (await send(role)).json()).toMatchObject({
        title: "scope missing",
        pointer: "/role",
      });
    }
  });
});

describe("The team", () => {
  test("gets other roles and leaves, and what a role allows changes with the next call", async () => {
    const rita = await hired("rita@x.example", "recorder");
    const id = await idOf(rita);
    const product = () =>
      rita.call("PUT", "/api/products/09527654310022", { name: "Cherry" }, FARM);
    expect((await product()).code).toBe("scope-missing");
    await owner.call("PATCH", `/api/members/${id}`, { role: "owner" }, FARM);
    expect((await product()).status).toBe(200);
    expect((await owner.call("DELETE", `/api/members/${id}`, undefined, FARM)).status).toBe(204);
    expect((await product()).code).toBe("scope-missing");
  });

  test("lets nobody back in by an invitation that they made before they left", async () => {
    const otto = await hired("otto@x.example", "owner");
    const { body } = await otto.call(
      "POST",
      "/api/invitations",
      { role: "owner", invitee: "me" },
      FARM,
    );
    await owner.call("DELETE", `/api/members/${await idOf(otto)}`, undefined, FARM);
    expect((await accept(otto, String(body.link))).code).toBe("token-used");
  });

  test.each(["recorder", "auditor", "owner"])(
    "is left by oneself as well, as %s: what one may there ends at once",
    async (role) => {
      const who = await hired(`leaves-as-${role}@x.example`, role);
      const out = (slug: string) => who.call("DELETE", `/api/me/organisations/${slug}`);
      expect((await out("las-nubes")).code).toBe("not-found");
      expect((await out("nobody-here")).code).toBe("not-found");
      expect((await out(FARM)).status).toBe(204);
      expect((await who.call("GET", "/api/me")).body.organisations).toEqual([]);
      expect((await who.call("GET", "/api/disclosed", undefined, FARM)).code).toBe("scope-missing");
      expect((await out(FARM)).code).toBe("not-found");
      expect(await roles()).toContain("Mia: owner");
    },
  );

  test("is not left by its only owner, who is told why", async () => {
    const out = await owner.call("DELETE", `/api/me/organisations/${FARM}`);
    expect([out.status, out.code]).toEqual([409, "last-owner"]);
    expect(out.body.detail).toBe(
      "You are the only owner of Finca Aurora. Make somebody else an owner first, then leave.",
    );
    expect(await roles()).toContain("Mia: owner");
    const by = await visitor(stack).call("DELETE", `/api/me/organisations/${FARM}`);
    expect(by.code).toBe("session-missing");
  });

  test("keeps its last owner: against themselves, and against each other at the same time", async () => {
    const mia = await idOf(owner);
    const last = [
      await owner.call("PATCH", `/api/members/${mia}`, { role: "recorder" }, FARM),
      await owner.call("DELETE", `/api/members/${mia}`, undefined, FARM),
    ];
    expect(last.map(({ code }) => code)).toEqual(["last-owner", "last-owner"]);
    for (let round = 0; round < 3; round++) {
      const second = await hired(`second${round}@x.example`, "owner");
      const other = await idOf(second);
      const outcomes = await Promise.all([
        owner.call("PATCH", `/api/members/${other}`, { role: "recorder" }, FARM),
        second.call("PATCH", `/api/members/${mia}`, { role: "recorder" }, FARM),
      ]);
      const said = outcomes.map(({ status }) => status).sort();
      // Whoever came second is refused: as the last owner's, or because they are no owner any more.
      expect([
        [204, 409],
        [204, 403],
      ]).toContainEqual(said);
      const owners = (await asAccounts(
        stack,
        "select person_id from memberships m join organisations o on o.id = m.organisation_id where slug = $1 and role = 'owner'",
        [FARM],
      )) as { person_id: string }[];
      expect(owners.length).toBeGreaterThan(0);
      if (!owners.some(({ person_id }) => person_id === mia))
        await second.call("PATCH", `/api/members/${mia}`, { role: "owner" }, FARM);
      await owner.call("DELETE", `/api/members/${other}`, undefined, FARM);
    }
  });

  test("of another organisation is neither seen nor touched", async () => {
    const mia = await idOf(owner);
    expect((await stranger.call("PATCH", `/api/members/${mia}`, { role: "auditor" })).status).toBe(
      404,
    );
    expect((await stranger.call("DELETE", `/api/members/${mia}`)).status).toBe(404);
    expect((await stranger.call("GET", "/api/members", undefined, FARM)).code).toBe(
      "scope-missing",
    );
    const seen = (await stranger.call("GET", "/api/members")).body.members as { name: string }[];
    expect(seen.map(({ name }) => name)).toEqual(["Max"]);
    expect(await roles()).toContain("Mia: owner");
  });
});

describe("An API key", () => {
  const order = (more: object) => ({ label: "scale", scopes: ["capture"], ...more });
  const post = (more: object) => owner.call("POST", "/api/api-keys", order(more), FARM);
  const list = async () =>
    (await owner.call("GET", "/api/api-keys", undefined, FARM)).body.keys as Record<
      string,
      string
    >[];

  test("is shown once, does what it was made for, and is known to have been used", async () => {
    const { status, body } = await post({ scopes: ["read", "read"] });
    expect([status, body.scopes]).toEqual([201, ["read"]]);
    const made = String(body.key);
    expect(made).toMatch(/^rp_[\w-]{43}$/);
    const mine = async () => (await list()).find(({ id }) => id === body.id);
    expect(JSON.stringify(await list())).not.toContain(made);
    expect(await mine()).not.toHaveProperty("lastUsedAt");
    expect((await stack.call(made, "GET", "/epcis/events")).status).toBe(200);
    await expect.poll(mine).toHaveProperty("lastUsedAt");
    expect((await stack.call(made, "POST", "/epcis/capture", {})).status).toBe(403);
  });

  test("ends on its day, or when it is revoked, by its own organisation alone", async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await post({ scopes: ["read"], expiresAt: soon });
    const made = String(body.key);
    const works = async () =>
      (await (await stack.call(made, "GET", "/epcis/events")).json()) as { title?: string };
    expect((await works()).title).toBeUndefined();
    await expire(body.id);
    expect((await works()).title).toBe("key expired");
    expect((await stranger.call("DELETE", `/api/api-keys/${body.id}`)).status).toBe(404);
    expect((await owner.call("DELETE", `/api/api-keys/${body.id}`, undefined, FARM)).status).toBe(
      204,
    );
    expect((await works()).title).toBe("key revoked");
    expect((await owner.call("DELETE", `/api/api-keys/${body.id}`, undefined, FARM)).status).toBe(
      404,
    );
  });

  test.each([
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "body-invalid", "/expiresAt"],
    [{ expiresAt: "tomorrow" }, "body-invalid", "/expiresAt"],
    [{ scopes: [] }, "body-invalid", "/scopes"],
    [{ scopes: ["everything"] }, "body-invalid", "/scopes/0"],
    [{ operator: true }, "body-invalid", ""],
  ])("made with %j is refused as %s", async (more, code, pointer) => {
    const answer = await post(more);
    expect([answer.code, answer.body.pointer]).toEqual([code, pointer]);
  });

  test("makes no key that may do more than itself", async () => {
    const { body } = await post({ scopes: ["manage"] });
    const more = (scopes: string[]) =>
      stack.call(String(body.key), "POST", "/api/api-keys", order({ scopes }));
    expect((await more(["manage"])).status).toBe(201);
    expect((await more(["manage", "publish"])).status).toBe(403);
  });

  test("that ends makes none that outlives it", async () => {
    const [soon, later] = [1, 2].map((h) => new Date(Date.now() + h * 3_600_000).toISOString());
    const { body } = await post({ scopes: ["manage"], expiresAt: soon });
    const more = (expiresAt?: string) =>
      stack.call(
        String(body.key),
        "POST",
        "/api/api-keys",
        order({ scopes: ["manage"], ...(expiresAt && { expiresAt }) }),
      );
    expect([(await more()).status, (await more(later)).status]).toEqual([400, 400]);
    expect((await more(soon)).status).toBe(201);
  });

  test("is one of fifty at most that stand", async () => {
    const ken = await byMail(stack, "ken@x.example");
    await make(ken, { name: "Many keys" });
    const all = await Promise.all(
      Array.from({ length: 53 }, () => ken.call("POST", "/api/api-keys", order({}))),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(all.find(({ status }) => status !== 201)?.code).toBe("quota-exceeded");
  });

  /** As time would. */
  async function expire(id: unknown): Promise<void> {
    const [of] = await asAccounts<{ id: string }>(
      stack,
      "select id from organisations where slug = $1",
      [FARM],
    );
    await withClient(stack.ownerUrl, async (client) => {
      await client.query("select set_config('app.organisation', $1, false)", [of?.id]);
      await client.query("update api_keys set expires_at = now() where id = $1", [id]);
    });
  }
});
