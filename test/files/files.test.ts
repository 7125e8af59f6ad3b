/** Files over the API: kept by their hash, within a quota, given only to whom they are for. docs/files.md. */
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { FILE_BYTES_MAX, IMAGE_BYTES_MAX } from "../../worker/core/files/file-kind.ts";
import { epcisDocument, FARM, HARVEST, MILL, ROASTER } from "../lives/cast.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { NOT_ALLOWED, tryInScope } from "../worker/tenants.ts";
import { codeOf, keep, put, type Told } from "./cast.ts";
import { chunk, GPS, jpeg, pdf, png, segment, sha256 } from "./vectors.ts";

const HOST = "id.nordlys.example";
let stack: TestStack;
let [farm, mill, roaster] = ["", "", ""];
const people: Record<string, Enrolled> = {};
let worker: pg.Client;
let seed = 0;
/** A picture that nobody has sent yet. */
const photo = () => png({ seed: ++seed });
const get = (key: string | undefined, path: string) => stack.call(key, "GET", path);

beforeAll(async () => {
  stack = await startTestStack({
    withChain: false,
    vars: { HOSTS: JSON.stringify({ [HOST]: ROASTER }) },
  });
  [farm, mill, roaster] = [
    await stack.organisation(FARM),
    await stack.organisation(MILL),
    await stack.organisation(ROASTER),
  ];
  for (const role of ["owner", "recorder", "auditor"] as const)
    people[role] = await enrol(stack, { name: role, organisation: FARM, role });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

describe("A file comes in", () => {
  test("under the SHA-256 of its bytes, once: sent again it is known, whatever it is called then", async () => {
    const bytes = photo();
    const first = await put(stack, farm, bytes, { name: "cherry.png" });
    expect(first.status).toBe(201);
    const told = await first.json();
    expect(told).toEqual({
      ...{ id: expect.any(String), sha256: sha256(bytes), mediaType: "image/png" },
      ...{ bytes: bytes.length, name: "cherry.png", audiences: [], createdAt: expect.any(String) },
      ...{ width: 2, height: 1 },
    });
    const again = await put(stack, farm, bytes, { name: "other.png" });
    expect([again.status, await again.json()]).toEqual([200, told]);
  });

  test("twenty times at once, and is one", async () => {
    const bytes = photo();
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(stack, farm, bytes)));
    const ids = await Promise.all(answers.map(async (one) => ((await one.json()) as Told).id));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test("for each organisation by itself: that another has the same is nobody’s to learn", async () => {
    const bytes = photo();
    const mine = await keep(stack, farm, bytes);
    const answer = await put(stack, mill, bytes);
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as Told).id).not.toBe(mine.id);
  });

  test("and is refused where it is other bytes than its address says", async () => {
    const answer = await put(stack, farm, photo(), { as: sha256(photo()) });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { type: "urn:rootproof:problem:file-refused", rule: "sha256" },
    ]);
    for (const as of ["abc", sha256(photo()).toUpperCase(), `${sha256(photo())}0`]) {
      expect(await codeOf(await put(stack, farm, photo(), { as }))).toBe("query-invalid");
    }
    expect(await codeOf(await put(stack, farm, photo(), { name: " / " }))).toBe("query-invalid");
  });

  test("and is refused with a place in it, whatever the sender calls it", async () => {
    const bytes = jpeg({ more: segment(0xe1, GPS) });
    const answer = await put(stack, farm, bytes, { name: "report.pdf" });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { rule: "metadata", detail: expect.stringContaining("where and when it was taken") },
    ]);
    expect((await get(farm, `/api/files/${sha256(bytes)}`)).status).toBe(404);
  });

  test("and is read no further than the largest file, announced or not", async () => {
    const long = new Uint8Array(FILE_BYTES_MAX + 1);
    expect(await codeOf(await put(stack, farm, long))).toBe("body-too-large");
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < long.length; at += 1_000_000)
          controller.enqueue(long.slice(at, at + 1_000_000));
        controller.close();
      },
    });
    const init = {
      method: "PUT",
      headers: { authorization: `Bearer ${farm}` },
      body: pieces,
      duplex: "half",
    };
    const path = `${stack.origin}/api/files/${sha256(long)}?name=long.pdf`;
    expect(await codeOf(await fetch(path, init as RequestInit))).toBe("body-too-large");
    const heavy = png({ more: chunk("iCCP", new Uint8Array(IMAGE_BYTES_MAX)) });
    expect(await codeOf(await put(stack, farm, heavy))).toBe("body-too-large");
    const largest = pdf(`%${"x".repeat(FILE_BYTES_MAX - 30)}`);
    expect(largest.length).toBeGreaterThan(FILE_BYTES_MAX - 100);
    expect((await put(stack, farm, largest, { name: "long.pdf" })).status).toBe(201);
  });

  test("while there is room, and two at once do not share the last of it", async () => {
    const key = await stack.organisation("small-farm");
    const one = photo();
    await withClient(stack.ownerUrl, async (client) => {
      await client.query("select set_config('app.scope', 'operator', false)");
      await client.query(
        "insert into quotas (organisation_id, storage_bytes) select id, $1 from organisations where slug = 'small-farm'",
        [one.length * 3 + 10],
      );
    });
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(stack, key, photo())));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 403, 403, 403, 403, 403]);
    const full = await put(stack, key, photo());
    expect(await full.json()).toMatchObject({
      rule: "storage",
      detail: expect.stringContaining("no room"),
    });
    const { files, used, most } = (await (await get(key, "/api/files")).json()) as {
      files: Told[];
      used: number;
      most: number;
    };
    expect([files.length, used <= most]).toEqual([3, true]);
    // What is known takes no room, and what is deleted gives it back.
    await stack.call(key, "DELETE", `/api/files/${files[0]?.id}`);
    expect((await put(stack, key, photo())).status).toBe(201);
  });
});

describe("A file goes out", () => {
  test("as what it is, under headers that let it do nothing", async () => {
    const bytes = photo();
    const { id } = await keep(stack, farm, bytes, { name: "ቡና.png" });
    const answer = await get(farm, `/api/files/${id}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    const told = Object.fromEntries(answer.headers);
    expect(told).toMatchObject({
      ...{ "content-type": "image/png", "cache-control": "private, no-store" },
      ...{ "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" },
      "content-disposition": `inline; filename="__.png"; filename*=UTF-8''${encodeURIComponent("ቡና.png")}`,
    });
    expect(told["content-security-policy"]).toMatch(/default-src 'none';.*sandbox/);
    const document = await keep(stack, farm, pdf("% sale"), { name: "sale.html" });
    const saved = await get(farm, `/api/files/${document.sha256}`);
    expect(saved.headers.get("content-disposition")).toMatch(
      /^attachment; filename="sale.html.pdf"/,
    );
  });

  /** Who asks, and which of the doors opens: the organisation’s own, the auditors’, everybody’s. */
  const ASKERS: readonly (readonly [string, (id: string) => Promise<Response>])[] = [
    ["its owner", (id) => people.owner?.call("GET", `/api/files/${id}`) as Promise<Response>],
    [
      "a recorder of its own",
      (id) => people.recorder?.call("GET", `/api/files/${id}`) as Promise<Response>,
    ],
    [
      "an auditor",
      (id) => people.auditor?.call("GET", `/api/disclosed/files/${id}`) as Promise<Response>,
    ],
    ["the roaster", (id) => get(roaster, `/api/files/${id}`)],
    ["the mill", (id) => get(mill, `/api/files/${id}`)],
    ["the roaster, as an auditor", (id) => get(roaster, `/api/disclosed/files/${id}`)],
    ["anybody", (id) => get(undefined, `/files/${id}`)],
  ];
  test.each([
    [[], [200, 200, 404, 404, 404, 404, 404]],
    [["auditor"], [200, 200, 200, 404, 404, 404, 404]],
    [[`buyer:${ROASTER}`], [200, 200, 404, 200, 404, 404, 404]],
    [["public"], [200, 200, 404, 404, 404, 404, 200]],
    [
      ["auditor", `buyer:${ROASTER}`, "public"],
      [200, 200, 200, 200, 404, 404, 200],
    ],
  ])("to those of %j, and to nobody else", async (audiences, expected) => {
    const { id } = await keep(stack, farm, photo(), { audiences });
    const answers = await Promise.all(ASKERS.map(([, ask]) => ask(id)));
    expect(answers.map(({ status }) => status)).toEqual(expected);
    // Hidden and absent answer alike.
    const plain = async (answer: Response) =>
      (await answer.text()).replace(/"requestId":"[^"]+"/, "");
    for (const [at, [, ask]] of ASKERS.entries()) {
      if (expected[at] !== 404) continue;
      const absent = await plain(await ask(crypto.randomUUID()));
      expect(await plain(answers[at] as Response)).toBe(absent);
    }
  });

  test("no longer to whom it is taken from", async () => {
    const { id } = await keep(stack, farm, photo(), { audiences: [`buyer:${ROASTER}`, "public"] });
    const seen = async () => [
      (await get(roaster, `/api/files/${id}`)).status,
      (await get(undefined, `/files/${id}`)).status,
    ];
    expect(await seen()).toEqual([200, 200]);
    await stack.call(farm, "PATCH", `/api/files/${id}`, { audiences: [] });
    expect(await seen()).toEqual([404, 404]);
  });

  test("an auditor sees nothing else, and a recorder shows nothing to anybody", async () => {
    const { id } = await keep(stack, farm, photo());
    for (const path of ["/api/files", `/api/files/${id}`]) {
      expect(await codeOf((await people.auditor?.call("GET", path)) as Response)).toBe(
        "scope-missing",
      );
    }
    const shown = await people.recorder?.call("PATCH", `/api/files/${id}`, {
      audiences: ["public"],
    });
    expect(await codeOf(shown as Response)).toBe("scope-missing");
  });

  test("to everybody with a name that caches know it by, and on its brand’s host alone", async () => {
    const mine = await keep(stack, roaster, photo(), { audiences: ["public"] });
    const other = await keep(stack, farm, photo(), { audiences: ["public"] });
    const open = await get(undefined, `/files/${mine.id}`);
    expect(open.headers.get("cache-control")).toBe("public, max-age=300, must-revalidate");
    const etag = open.headers.get("etag") ?? "";
    const again = await fetch(`${stack.origin}/files/${mine.id}`, {
      headers: { "if-none-match": etag },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(await onTheBrandsHost(`/files/${mine.id}`)).toBe(200);
    expect(await onTheBrandsHost(`/files/${other.id}`)).toBe(404);
    expect(await onTheBrandsHost(`/api/files/${mine.id}`)).toBe(404);
  });

  function onTheBrandsHost(path: string): Promise<number> {
    const { hostname, port } = new URL(stack.origin);
    return new Promise((done, fail) => {
      const asked = { hostname, port, path, headers: { host: `${HOST}:${port}` } };
      request(asked, (answer) => done(answer.resume().statusCode ?? 0))
        .on("error", fail)
        .end();
    });
  }
});

describe("What a file is called and shown to", () => {
  test("is changed by itself, and a buyer has to be somebody", async () => {
    const { id } = await keep(stack, farm, photo());
    const change = (body: object, key = farm) => stack.call(key, "PATCH", `/api/files/${id}`, body);
    expect(await (await change({ name: "../Harvest.png" })).json()).toMatchObject({
      name: "Harvest.png",
    });
    const shown = [`buyer:${MILL}`, "auditor", "auditor"];
    expect(await (await change({ audiences: shown })).json()).toMatchObject({
      ...{ name: "Harvest.png", audiences: ["auditor", `buyer:${MILL}`] },
    });
    const nobody = await change({ audiences: ["auditor", "buyer:nobody-yet"] });
    expect(await nobody.json()).toMatchObject({ status: 404, pointer: "/audiences/1" });
    // Neither oneself: the organisation has its files anyway.
    expect(await codeOf(await change({ audiences: [`buyer:${FARM}`] }))).toBe("partner-unknown");
    for (const audiences of [
      ["everybody"],
      ["buyer:"],
      ["Public"],
      Array(21).fill("public"),
      "public",
    ]) {
      expect(await codeOf(await change({ audiences }))).toBe("body-invalid");
    }
    expect((await change({ audiences: ["public"] }, mill)).status).toBe(404);
    expect((await change({ audiences: ["public"] }, roaster)).status).toBe(404);
  });

  test("a buyer cannot change or delete what it was let have, nor learn who else has it", async () => {
    const { id } = await keep(stack, farm, photo(), {
      audiences: [`buyer:${MILL}`, `buyer:${ROASTER}`],
    });
    expect((await stack.call(mill, "DELETE", `/api/files/${id}`)).status).toBe(404);
    const { files } = (await (await get(mill, `/api/files?owner=${FARM}`)).json()) as {
      files: Told[];
    };
    expect(files[0]).toMatchObject({ id, audiences: [], uses: { events: [] } });
    const nothing = await (await get(mill, `/api/files?owner=${ROASTER}`)).json();
    expect(nothing).toMatchObject({ files: [] });
  });
});

describe("The list", () => {
  test("gives the newest first, page by page, and finds by name", async () => {
    const key = await stack.organisation("orderly-farm");
    const names = ["a 100%.png", "b_1.png", "c.png", "d.png", "e.png"];
    for (const name of names) await keep(stack, key, photo(), { name });
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const more = token === undefined ? "" : `&nextPageToken=${encodeURIComponent(token)}`;
      const page = await (await get(key, `/api/files?perPage=2${more}`)).json();
      const { files, nextPageToken } = page as {
        files: { name: string }[];
        nextPageToken?: string;
      };
      seen.push(...files.map(({ name }) => name));
      token = nextPageToken;
    } while (token !== undefined);
    expect(seen).toEqual(names.toReversed());
    const found = async (q: string) => {
      const { files } = (await (
        await get(key, `/api/files?q=${encodeURIComponent(q)}`)
      ).json()) as {
        files: { name: string }[];
      };
      return files.map(({ name }) => name);
    };
    expect(await found("B_")).toEqual(["b_1.png"]);
    expect(await found("0%")).toEqual(["a 100%.png"]);
    expect(await found("'; drop table files; --")).toEqual([]);
    const stolen = await get(
      mill,
      `/api/files?perPage=2&nextPageToken=${encodeURIComponent(await firstToken(key))}`,
    );
    expect(await codeOf(stolen)).toBe("page-token");
  });

  async function firstToken(key: string): Promise<string> {
    const page = (await (await get(key, "/api/files?perPage=2")).json()) as {
      nextPageToken: string;
    };
    return page.nextPageToken;
  }
});

describe("Evidence", () => {
  const evidenced = (n: number, bytes: Uint8Array) => ({
    ...HARVEST,
    eventID: `urn:uuid:7f3c0000-0000-4000-8000-0000000001${String(n).padStart(2, "0")}`,
    "rp:evidence": [
      { "rp:sha256": sha256(bytes), "rp:mediaType": "image/png", "rp:name": "cherry.png" },
    ],
  });

  test("stays as long as the event that names it, and says so", async () => {
    const bytes = photo();
    const { id } = await keep(stack, farm, bytes, { audiences: ["public"] });
    const event = evidenced(1, bytes);
    const captured = await stack.call(farm, "POST", "/epcis/capture", epcisDocument(event));
    expect(captured.status).toBe(202);
    const kept = await stack.call(farm, "DELETE", `/api/files/${id}`);
    expect([kept.status, await kept.json()]).toMatchObject([
      409,
      { rule: "evidence", detail: expect.stringContaining(event.eventID) },
    ]);
    expect((await get(farm, `/api/files/${id}`)).status).toBe(200);
    const { files } = (await (await get(farm, "/api/files")).json()) as { files: Told[] };
    expect(files.find((one) => one.id === id)).toMatchObject({ uses: { events: [event.eventID] } });
  });

  test("that another organisation’s event names is not kept by it", async () => {
    const bytes = photo();
    const { id } = await keep(stack, farm, bytes);
    await stack.call(mill, "POST", "/epcis/capture", epcisDocument(evidenced(2, bytes)));
    expect((await stack.call(farm, "DELETE", `/api/files/${id}`)).status).toBe(204);
  });

  test("is what an auditor sees, with the events that name it and nothing else", async () => {
    const [shown, hidden] = [photo(), photo()];
    await keep(stack, farm, shown, { name: "shown.png", audiences: ["auditor", `buyer:${MILL}`] });
    await keep(stack, farm, hidden, { name: "hidden.png" });
    const events = [evidenced(3, shown), evidenced(4, hidden)];
    await stack.call(farm, "POST", "/epcis/capture", epcisDocument(...events));
    const seen = await (people.auditor as Enrolled).call("GET", "/api/disclosed");
    const told = (await seen.json()) as {
      files: Told[];
      events: { eventID: string }[];
    };
    expect(told).toMatchObject({ organisation: { slug: FARM } });
    const file = told.files.find(({ name }) => name === "shown.png");
    expect(file).toMatchObject({ events: [events[0]?.eventID] });
    expect(file).not.toHaveProperty("audiences");
    expect(told.events.map(({ eventID }) => eventID)).toEqual([events[0]?.eventID]);
    expect(told.events[0]).toMatchObject({
      ...{ type: "ObjectEvent", bizStep: "commissioning", eventTime: "2026-03-02T17:00:00.000Z" },
      lots: [{ role: "output", material: "ripe coffee cherry", quantity: "1000", uom: "KGM" }],
    });
    const text = JSON.stringify(told);
    for (const secret of ["hidden.png", sha256(hidden), MILL, String(events[1]?.eventID)]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe("A deleted file", () => {
  test("is gone everywhere, and comes back private when it is sent again", async () => {
    const bytes = photo();
    const { id } = await keep(stack, farm, bytes, { audiences: ["public"] });
    expect((await stack.call(farm, "DELETE", `/api/files/${id}`)).status).toBe(204);
    expect((await get(farm, `/api/files/${id}`)).status).toBe(404);
    expect((await get(undefined, `/files/${id}`)).status).toBe(404);
    expect((await stack.call(farm, "DELETE", `/api/files/${id}`)).status).toBe(404);
    const back = await put(stack, farm, bytes);
    expect([back.status, await back.json()]).toMatchObject([201, { id, audiences: [] }]);
    const again = await get(farm, `/api/files/${id}`);
    expect(sha256(new Uint8Array(await again.arrayBuffer()))).toBe(sha256(bytes));
    expect((await get(undefined, `/files/${id}`)).status).toBe(404);
  });
});

describe("Bytes in the bucket", () => {
  const WATCH = "17 */6 * * *";
  const blobs = () =>
    readdirSync(join(stack.dir, "worker", "r2", "rootproof-files", "blobs")).length;
  const ofMill = <Row extends object>(text: string, values: unknown[] = []) =>
    withClient(stack.ownerUrl, async (client) => {
      const { rows } = await client.query("select id from organisations where slug = $1", [MILL]);
      await client.query("select set_config('app.organisation', $1, false)", [rows[0].id]);
      return (await client.query<Row>(text, values)).rows;
    });
  const loose = async () => (await ofMill("select id from loose_objects")).length;
  const named = async () =>
    (
      await ofMill(
        "select id from files where deleted_at is null and organisation_id = current_organisation()",
      )
    ).length;
  const age = (bytes: Uint8Array, hours: number) =>
    ofMill(
      `update loose_objects set since = now() - make_interval(hours => $2)
        where id = (select object from files where sha256 = $1)`,
      [sha256(bytes), hours],
    );
  const quota = async (storageBytes?: number) => {
    const olga = await enrol(stack, { name: "Olga", operator: true });
    const path = `/api/operator/organisations/${MILL}/quota`;
    expect((await olga.call("PUT", path, { storageBytes })).status).toBe(200);
  };

  test("are as many as rows, though the same comes at once, and more than there is room for", async () => {
    const [before, rows] = [blobs(), await named()];
    const same = photo();
    await Promise.all(Array.from({ length: 10 }, () => put(stack, mill, same)));
    await expect.poll(async () => [blobs() - before, await loose()]).toEqual([1, 0]);
    expect((await named()) - rows).toBe(1);

    const others = Array.from({ length: 10 }, photo);
    const [used] = await ofMill<{ n: string }>(
      "select sum(bytes) as n from files where deleted_at is null and organisation_id = current_organisation()",
    );
    await quota(Number(used?.n) + Math.floor((others[0]?.length ?? 0) * 3.5));
    const answers = await Promise.all(others.map((bytes) => put(stack, mill, bytes)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    await expect.poll(async () => [blobs() - before, await loose()]).toEqual([4, 0]);
    expect((await named()) - rows).toBe(4);
    await quota();
  });

  test("go with their row; those that were cut off on their way out go after a day, by the cron, and nothing else does", async () => {
    const before = blobs();
    const [gone, old, young, standing] = [photo(), photo(), photo(), photo()];
    const told = await keep(stack, mill, gone);
    expect((await stack.call(mill, "DELETE", `/api/files/${told.id}`)).status).toBe(204);
    await expect.poll(async () => [blobs() - before, await loose()]).toEqual([0, 0]);

    for (const bytes of [old, young, standing]) await keep(stack, mill, bytes);
    for (const [bytes, hours] of [
      [old, 25],
      [young, 23],
    ] as const) {
      await ofMill("update files set deleted_at = now() where sha256 = $1", [sha256(bytes)]);
      await age(bytes, hours);
    }
    expect([blobs() - before, await loose()]).toEqual([3, 2]);
    await stack.worker.scheduled(WATCH);
    await expect.poll(async () => [blobs() - before, await loose()]).toEqual([2, 1]);

    // What is sent again has bytes of its own: those of before may go, whenever.
    expect((await put(stack, mill, young)).status).toBe(201);
    expect(await loose()).toBe(1);
    await ofMill("update loose_objects set since = now() - interval '25 hours'");
    await stack.worker.scheduled(WATCH);
    await expect.poll(async () => [blobs() - before, await loose()]).toEqual([2, 0]);
    for (const bytes of [young, standing]) {
      const answer = await get(mill, `/api/files/${sha256(bytes)}`);
      expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(bytes));
    }
  });

  test("that come so late that they might be swept away are named by no row", async () => {
    const bytes = photo();
    await ofMill(`create function come_late() returns trigger language plpgsql as
        $$ begin new.since := now() - interval '2 hours'; return new; end $$`);
    await ofMill(
      "create trigger late before insert on loose_objects for each row execute function come_late()",
    );
    expect(await codeOf(await put(stack, mill, bytes))).toBe("rate-limited");
    await ofMill("drop trigger late on loose_objects");
    expect((await put(stack, mill, bytes)).status).toBe(201);
  });
});

describe("In SQL, as the Worker’s own role", () => {
  const idOf = (slug: string) =>
    withClient(stack.ownerUrl, async (client) => {
      const { rows } = await client.query("select id from organisations where slug = $1", [slug]);
      return String(rows[0].id);
    });

  test("nobody reads, writes or deletes another’s row; a buyer reads the one it is named in", async () => {
    const [owner, stranger, buyer] = [await idOf(FARM), await idOf(MILL), await idOf(ROASTER)];
    const { id } = await keep(stack, farm, photo(), { audiences: [`buyer:${ROASTER}`] });
    const asks = (organisation: string, text: string, values: unknown[] = [id]) =>
      tryInScope(worker, { organisation }, [text, values]);
    const read = "select id from files where id = $1";
    expect((await asks(owner, read)).count).toBe(1);
    expect((await asks(buyer, read)).count).toBe(1);
    expect((await asks(stranger, read)).count).toBe(0);
    for (const organisation of [buyer, stranger]) {
      expect(
        (await asks(organisation, "update files set audiences = '{public}' where id = $1")).count,
      ).toBe(0);
    }
    expect((await asks(owner, "delete from files where id = $1")).code).toBe(NOT_ALLOWED);
    expect((await asks(owner, "update files set sha256 = 'ab' where id = $1")).code).toBe(
      NOT_ALLOWED,
    );
    const planted =
      "insert into files (id, organisation_id, sha256, bytes, media_type, name) values ($1, $2, 'ab', 1, 'image/png', 'x')";
    expect((await asks(stranger, planted, [crypto.randomUUID(), owner])).code).toBe(NOT_ALLOWED);
    const publicly = await tryInScope(worker, { scope: "public" }, [read, [id]]);
    expect(publicly.count).toBe(0);
  });
});
