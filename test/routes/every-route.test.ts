/** The authorisation matrix, replayed over every route that the app itself says it has. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { allows, ROLES, SCOPES, type Scope, scopesOf } from "../../worker/core/roles.ts";
import { INSPECTION, statusOf } from "../lives/cast.ts";
import { type Enrolled, enrol, join } from "../support/people.ts";
import {
  BEFORE_THE_DOORS,
  bearer,
  COOPERATIVE,
  credentials,
  DOORS,
  expectGuarded,
  expectProblem,
  FARM,
  goodBody,
  knock,
  MILL,
  methodOf,
  openWorld,
  pathOf,
  ROASTER,
  routesOfTheApp,
  scopesFor,
  signedInAs,
  type World,
} from "./doors.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stack.remove());

const routes = Object.keys(DOORS);
const withKey = routes.filter((route) => DOORS[route]?.who === "key");
const withSession = routes.filter((route) => DOORS[route]?.who === "session");
const withOperator = routes.filter((route) => DOORS[route]?.who === "operator");
const guarded = [...withKey, ...withSession, ...withOperator];
const readsKey = routes.filter((route) => /key|operator/.test(DOORS[route]?.who ?? ""));
const withBody = routes.filter((route) => DOORS[route]?.body !== undefined);
const writes = (route: string) => methodOf(route) !== "GET";
const may = (route: string) => credentials(world, route);

test("the table of doors and the app’s own routes are the same", () => {
  const { doors, before } = routesOfTheApp();
  expect(doors).toEqual([...routes].sort());
  expect(before).toEqual([...BEFORE_THE_DOORS].sort());
});

describe("With everything right", () => {
  test.each(routes)("%s answers, under the headers that guard every answer", async (route) => {
    const answer = await knock(world, route, { headers: may(route) });
    const said = answer.status < 400 ? "" : await answer.clone().text();
    expect(answer.status, said).toBe(DOORS[route]?.answers);
    expectGuarded(answer);
    const open = answer.headers.get("access-control-allow-origin") === "*";
    expect(open).toBe(DOORS[route]?.cors === true || answer.status === 307);
  });

  test.each(routes.filter((route) => !guarded.includes(route)))(
    "%s needs no key at all",
    async (route) => {
      expect((await knock(world, route)).status).toBe(DOORS[route]?.answers);
    },
  );

  test.each(["GET /", "GET /p/*", "GET /badge/*", "GET /assets/*"])(
    "%s sends nothing twice",
    async (route) => {
      const etag = (await knock(world, route)).headers.get("etag") ?? "";
      expect(etag).toMatch(/"\w+"/);
      const again = await knock(world, route, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
      expectGuarded(again);
    },
  );

  test.each(withKey)("%s takes the word Bearer in any case", async (route) => {
    const headers = { authorization: `bearer ${world.keys[FARM]}` };
    expect((await knock(world, route, { headers })).status).toBe(DOORS[route]?.answers);
  });
});

describe("Without a key that stands", () => {
  const stranger = `rp_${"A".repeat(43)}`;

  test.each(withKey)("%s asks for one", async (route) => {
    const answer = await knock(world, route);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
    await expectProblem(answer, 401, "key-missing");
  });

  test.each(readsKey)("%s refuses a key nobody has, and headers that are none", async (route) => {
    const key = world.keys[FARM] ?? "";
    const headers = [
      ...[`Bearer ${stranger}`, "Bearer", "Bearer ", key, `Basic ${btoa(`farm:${key}`)}`],
      ...[`Bearer ${key}x`, `Bearer ${key.slice(0, -1)}`, `Bearer ${key}, Bearer ${key}`],
      ...[`Bearer ${key.toUpperCase()}`, `Token ${key}`, "Bearer rp_' or 1=1 --", "Bearer \u00e9"],
    ];
    for (const authorization of headers) {
      await expectProblem(
        await knock(world, route, { headers: { authorization } }),
        401,
        "key-unknown",
      );
    }
  });

  test.each(readsKey)("%s refuses a key that was revoked, and says so", async (route) => {
    const answer = await knock(world, route, { headers: bearer(world.revoked) });
    await expectProblem(answer, 401, "key-revoked");
  });

  test.each(guarded.filter((route) => withBody.includes(route)))(
    "%s does not even look at the body",
    async (route) => {
      const body = "x".repeat(20_000);
      await expectProblem(await knock(world, route, { body }), 401, /^(key|session)-missing$/);
    },
  );
});

describe("Without a session that stands", () => {
  test.each(withSession)("%s asks for one, and takes no key for it", async (route) => {
    await expectProblem(await knock(world, route), 401, "session-missing");
    const key = await knock(world, route, { headers: bearer(world.keys[FARM]) });
    await expectProblem(key, 401, "session-missing");
  });

  test.each(guarded)("%s takes a cookie nobody has for none", async (route) => {
    for (const token of ["A".repeat(43), "", "' or 1=1 --", world.people.owner.token.slice(1)]) {
      const cookie = { cookie: `__Host-session=${token}`, origin: world.stack.origin };
      const answer = await knock(world, route, { headers: cookie });
      await expectProblem(answer, 401, /^(key|session)-missing$/);
    }
  });

  test.each(guarded.filter(writes))("%s is not changed from another site", async (route) => {
    for (const origin of ["https://evil.example", "null", `${world.stack.origin}.evil.example`]) {
      const headers = { ...signedInAs(world.people.owner, world), origin };
      await expectProblem(await knock(world, route, { headers }), 403, "not-same-site");
    }
  });
});

describe("The operator’s doors", () => {
  test.each(withOperator)("%s asks who is there", async (route) => {
    await expectProblem(await knock(world, route), 401, "key-missing");
  });

  test.each(withOperator)("%s stays shut for keys and owners of organisations", async (route) => {
    const owner = signedInAs(world.people.owner, world);
    for (const headers of [bearer(world.keys[FARM]), owner]) {
      await expectProblem(await knock(world, route, { headers }), 403, "forbidden");
    }
  });
});

describe("From a page of another site", () => {
  const ownOnly = routes.filter((route) => DOORS[route]?.isOfOwnPages);

  test.each(ownOnly)("%s begins and ends no session", async (route) => {
    for (const origin of ["https://evil.example", "null", ""]) {
      const answer = await knock(world, route, { headers: { origin } });
      await expectProblem(answer, 403, "not-same-site");
    }
  });
});

describe("Roles and scopes", () => {
  describe.each(ROLES)("A session of an %s", (role) => {
    test.each(withKey)("%s opens as far as the role goes", async (route) => {
      const headers = signedInAs(world.people[role], world);
      await expectAllowed(route, headers, scopesOf(role));
    });
  });

  describe.each(SCOPES)("A key for “%s” alone", (scope) => {
    test.each(withKey)("%s opens for nothing else", async (route) => {
      await expectAllowed(route, bearer(world.keysFor[scope]), [scope]);
    });
  });

  test.each(withKey)("%s stays shut for who works elsewhere", async (route) => {
    const headers = signedInAs(world.people.owner, world, MILL);
    await expectProblem(await knock(world, route, { headers }), 403, "scope-missing");
  });

  describe("Somebody who works for two organisations and names none", () => {
    const two = { token: "" };
    const headers = () => {
      const { "rootproof-organisation": _, ...unnamed } = signedInAs(two as Enrolled, world);
      return unnamed;
    };
    beforeAll(async () => {
      Object.assign(two, await enrol(world.stack, { name: "Two", organisation: FARM }));
      await join(world.stack, two as Enrolled, MILL, "recorder");
    });

    test.each(withKey)("%s asks for which", async (route) => {
      const answer = await knock(world, route, { headers: headers() });
      await expectProblem(answer, 400, "organisation-needed");
    });

    test.each(routes.filter((route) => DOORS[route]?.who === "anyone-or-key"))(
      "%s answers as it does to anybody, and more where one is named",
      async (route) => {
        const path = pathOf(DOORS[route] as (typeof DOORS)[string], world);
        const read = async (more: Record<string, string>) => {
          const answer = await fetch(world.stack.origin + path, { headers: more });
          return { status: answer.status, body: await answer.text() };
        };
        const unnamed = await read(headers());
        expect(unnamed).toEqual(await read({}));
        expect(unnamed.status).toBe(DOORS[route]?.answers);
        const named = await read({ ...headers(), "rootproof-organisation": FARM });
        expect(named).toEqual(await read(bearer(world.keys[FARM])));
        expect(named).not.toEqual(unnamed);
        const foreign = { ...headers(), "rootproof-organisation": ROASTER };
        const answer = await fetch(world.stack.origin + path, { headers: foreign });
        await expectProblem(answer, 403, "scope-missing");
      },
    );

    test.each(withSession.filter((route) => !writes(route)))("%s answers", async (route) => {
      const answer = await knock(world, route, { headers: headers() });
      expect(answer.status).toBe(DOORS[route]?.answers);
    });

    test.each(withOperator)("%s is the operator’s", async (route) => {
      await expectProblem(await knock(world, route, { headers: headers() }), 403, "forbidden");
    });

    test("the deep look is for an operator, for whomever they work besides, or for nobody", async () => {
      const deep = (token: string) =>
        fetch(`${world.stack.origin}/healthz?deep=1`, {
          headers: { cookie: `__Host-session=${token}` },
        });
      await expectProblem(await deep(two.token), 403, "forbidden");
      const olga = await enrol(world.stack, { name: "Olga", operator: true });
      expect((await deep(olga.token)).status).toBe(200);
      await join(world.stack, olga, FARM, "auditor");
      await join(world.stack, olga, MILL, "auditor");
      expect((await deep(olga.token)).status).toBe(200);
    });
  });

  async function expectAllowed(
    route: string,
    headers: Record<string, string>,
    scopes: readonly Scope[],
  ): Promise<void> {
    const answer = await knock(world, route, { headers });
    if (!scopesFor(route).every((scope) => allows(scopes, scope)))
      return expectProblem(answer, 403, "scope-missing");
    const said = answer.status < 400 ? "" : await answer.text();
    expect(answer.status, said).toBe(DOORS[route]?.answers);
  }
});

describe("With another organisation’s key", () => {
  test.each(routes.filter((route) => DOORS[route]?.stranger !== undefined))(
    "%s keeps the farm’s own things",
    async (route) => {
      await knock(world, route, { headers: may(route) });
      const answer = await knock(world, route, { headers: bearer(world.keys[MILL]) });
      await expectProblem(answer, DOORS[route]?.stranger ?? 0);
    },
  );

  test("a consent is given and taken back in one’s own name only", async () => {
    const ofOthers = () =>
      withClient(world.stack.ownerUrl, async (client) => {
        const { rows } = await client.query(
          `select c.* from consents c join organisations o on o.id = c.organisation_id
            where o.slug <> $1 order by c.created_at, c.kind, c.partner_id`,
          [COOPERATIVE],
        );
        return rows;
      });
    const before = await ofOthers();
    expect(before.length).toBeGreaterThan(3);
    for (const route of routes.filter((one) => /suppliers|customers/.test(one))) {
      const door = DOORS[route];
      const path = door && pathOf(door, world).replace(/[^/]+$/, MILL);
      const body = door?.body && { body: goodBody(door, world) };
      const headers = { ...bearer(world.keys[COOPERATIVE]), "content-type": "application/json" };
      const init = { method: methodOf(route), headers, ...body };
      expect((await fetch(world.stack.origin + path, init)).status).toBe(door?.answers);
    }
    expect(await ofOthers()).toEqual(before);
  });

  test("a hidden proof looks to strangers exactly like one that does not exist", async () => {
    const { index, leafHash } = await statusOf(world.stack, world.keys[COOPERATIVE], INSPECTION);
    const seen = async (leaf: string, key?: string) => {
      const answer = await world.stack.call(key, "GET", `/proofs/${leaf}`);
      return { status: answer.status, body: (await answer.text()).replace(/[0-9a-f-]{36}/, "") };
    };
    const absent = await seen("999999");
    expect(absent.status).toBe(404);
    for (const leaf of [index, leafHash]) {
      expect(await seen(leaf)).toEqual(absent);
      expect(await seen(leaf, world.keys[ROASTER])).toEqual(absent);
      expect((await seen(leaf, world.keys[COOPERATIVE])).status).toBe(200);
    }
  });

  test("a shown proof opens no more than the page shows, whatever a stranger asks to see", async () => {
    const opened = async (key: string | undefined, query = "") => {
      const answer = await world.stack.call(key, "GET", `/proofs/2${query}`);
      const { event } = (await answer.json()) as { event: { fields: ({ p?: string } | string)[] } };
      return event.fields.flatMap((field) => (typeof field === "object" ? [field.p] : [])).sort();
    };
    const shown = await opened(undefined);
    expect(shown).toContain("/quantityList/0/quantity");
    for (const secret of [
      "/eventID",
      "/readPoint/id",
      "/quantityList/0/epcClass",
      "#seq",
      "#prev",
    ]) {
      expect(shown).not.toContain(secret);
    }
    expect(await opened(world.keys[MILL])).toEqual(shown);
    for (const key of [undefined, world.keys[MILL]]) {
      for (const pointer of await opened(key, "?disclose=/eventID,/readPoint/id,%23seq")) {
        expect(shown).toContain(pointer);
      }
    }
    expect(await opened(world.keys[FARM])).toEqual(expect.arrayContaining(["/eventID", ...shown]));
    expect(await opened(world.keys[FARM], "?disclose=/eventID")).toEqual(["/eventID"]);
  });

  test("the deep look is for the operator alone", async () => {
    const deep = (key?: string) => world.stack.call(key, "GET", "/healthz?deep=1");
    await expectProblem(await deep(), 401, "key-missing");
    await expectProblem(await deep(`rp_${"A".repeat(43)}`), 401, "key-unknown");
    await expectProblem(await deep(world.revoked), 401, "key-revoked");
    await expectProblem(await deep(world.keys[FARM]), 403, "forbidden");
    const answer = await deep(world.operator);
    expect(await answer.json()).toEqual({ status: "ok", database: "ok", log: "ok", chain: "ok" });
  });
});

describe("With a body that is not what the door takes", () => {
  test.each(withBody)("%s wants its own media type", async (route) => {
    const good = goodBody(DOORS[route] as (typeof DOORS)[string], world);
    const others = [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/xml",
      "json",
      "",
    ];
    for (const type of others) {
      const headers = { ...may(route), "content-type": type };
      await expectProblem(await knock(world, route, { headers, body: good }), 415, "media-type");
    }
    // Bytes, unlike text, are sent by fetch without a type.
    const body = new TextEncoder().encode(good);
    const url = world.stack.origin + pathOf(DOORS[route] as (typeof DOORS)[string], world);
    const bare = await fetch(url, { method: methodOf(route), headers: may(route), body });
    await expectProblem(bare, 415, "media-type");
    for (const type of DOORS[route]?.body?.types ?? []) {
      const headers = { ...may(route), "content-type": `${type.toUpperCase()}; charset=utf-8` };
      expect((await knock(world, route, { headers })).status).toBe(DOORS[route]?.answers);
    }
  });

  test.each(withBody)("%s stops reading where its limit is, announced or not", async (route) => {
    const { bytesMax = 0 } = DOORS[route]?.body ?? {};
    const long = new TextEncoder().encode(`"${"x".repeat(bytesMax - 1)}"`);
    expect(long.length).toBe(bytesMax + 1);
    await expectProblem(
      await knock(world, route, { headers: may(route), body: long }),
      413,
      "body-too-large",
    );
    // Without a Content-Length, in pieces.
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < long.length; at += 65_536)
          controller.enqueue(long.slice(at, at + 65_536));
        controller.close();
      },
    });
    const init = { headers: may(route), body: pieces, duplex: "half" } as object;
    await expectProblem(await knock(world, route, init), 413, "body-too-large");
  });

  test.each(withBody)(
    "%s refuses what is no JSON, no UTF-8, or of another shape",
    async (route) => {
      const bad = JSON.stringify(DOORS[route]?.body?.bad);
      const bodies = ["", "{", "null", "[]", '{"name":"a","name":"b"}', '{"__proto__":{}}', bad];
      for (const body of [...bodies, '{"name":"\\u0000"}', '{"name":"\\ud800"}']) {
        await expectProblem(await knock(world, route, { headers: may(route), body }), 400);
      }
      const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
      await expectProblem(
        await knock(world, route, { headers: may(route), body }),
        400,
        "body-invalid",
      );
    },
  );
});

describe("Where there is no door", () => {
  test.each(["/nothing", "/api/nothing", "/log", "/log/entries/000", "/assets/none.js", "/.env"])(
    "%s is answered with a plain refusal",
    async (path) => {
      await expectProblem(await fetch(world.stack.origin + path), 404, "not-found");
    },
  );

  test.each(routes)("%s has no other methods", async (route) => {
    const offered = routes.filter((one) => one.split(" ")[1] === route.split(" ")[1]).map(methodOf);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      if (offered.includes(method)) continue;
      const { body: _, ...init } = { method, headers: may(route), body: null };
      const door = DOORS[route] as (typeof DOORS)[string];
      const answer = await fetch(world.stack.origin + pathOf(door, world), init);
      // EPCIS wants the methods there are to be named.
      const isEpcis = answer.headers.has("allow");
      expect(isEpcis).toBe(pathOf(door, world).startsWith("/epcis"));
      const allowed = answer.headers.get("allow")?.split(", ") ?? [];
      expect(allowed.sort()).toEqual(isEpcis ? [...offered].sort() : []);
      await expectProblem(answer, isEpcis ? 405 : 404);
    }
  });
});
