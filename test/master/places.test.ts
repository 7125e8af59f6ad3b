/** Sites and plots over the API: described, measured, refused with reasons, nobody else's. docs/places.md. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { codeOf } from "../files/cast.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { NOT_ALLOWED, tryInScope } from "../worker/tenants.ts";

let stack: TestStack;
let [farm, mill] = ["", ""];
let recorder: Enrolled;
let worker: pg.Client;
let n = 0;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  farm = await stack.organisation("finca-aurora");
  mill = await stack.organisation("las-nubes-mill");
  recorder = await enrol(stack, { name: "Mia", organisation: "finca-aurora", role: "recorder" });
  worker = new pg.Client({ connectionString: stack.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await stack?.remove();
});

const id = () => `7f3c0000-0000-4000-8000-${String(++n).padStart(12, "0")}`;
const SITE = { kind: "site", name: "Wet mill", country: "HN", resolution: "locality" };
const PLACED = {
  ...{ ...SITE, region: "Santa Bárbara", locality: "Peña Blanca", gln: "9527654310008" },
  ...{ osId: "HN2021250D1DTN7", geometry: { type: "Point", coordinates: [-88.026532, 14.985617] } },
};
const put = (body: object, { at = id(), key = farm } = {}) =>
  stack.call(key, "PUT", `/api/sites/${at}`, body);
const square = (east: number, size = 0.001) => {
  const [x, y] = [-88.234512 + east, 14.918301];
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return { type: "Polygon", coordinates: [ring] };
};
const collection = (...geometries: readonly (object | null)[]) => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, m) => ({
    ...{ type: "Feature", geometry, properties: { name: `Field ${m + 1}` } },
  })),
});
const plots = (geojson: unknown, more: object = {}, key = farm) =>
  stack.call(key, "POST", "/api/plots", { geojson, country: "HN", commodity: "coffee", ...more });

describe("A site", () => {
  test("is kept as it is described, and says what strangers learn of it", async () => {
    const at = id();
    const { geometry, ...rest } = PLACED;
    const told = {
      ...{ id: at, ...rest, geometryType: "Point" },
      public: { country: "HN", region: "Santa Bárbara", locality: "Peña Blanca" },
    };
    const answer = await put(PLACED, { at });
    expect([answer.status, await answer.json()]).toEqual([200, told]);
    const whole = await stack.call(farm, "GET", `/api/sites/${at}`);
    expect(await whole.json()).toEqual({ ...told, geometry });
    const { sites } = (await (await stack.call(farm, "GET", "/api/sites")).json()) as {
      sites: object[];
    };
    expect(sites).toContainEqual(told);
  });

  test("is replaced whole: what is not sent again is gone", async () => {
    const at = id();
    await put(PLACED, { at });
    await put({ ...SITE, resolution: "none" }, { at });
    const whole = await (await stack.call(farm, "GET", `/api/sites/${at}`)).json();
    expect(whole).toEqual({ id: at, ...SITE, resolution: "none" });
  });

  test("has a GLN whose check digit fits, an OS ID of their form, a country of two letters, a place on earth", async () => {
    const refused = async (more: object) => {
      const { type, pointer } = (await (await put({ ...PLACED, ...more })).json()) as Record<
        string,
        string
      >;
      return `${type?.split(":").at(-1)} ${pointer}`;
    };
    expect(await refused({ gln: "9527654310007" })).toBe("body-invalid /gln");
    expect(await refused({ gln: "952765431000" })).toBe("body-invalid /gln");
    expect(await refused({ osId: "HN-1" })).toBe("body-invalid /osId");
    expect(await refused({ country: "Honduras" })).toBe("body-invalid /country");
    expect(await refused({ resolution: "5km" })).toBe("body-invalid /resolution");
    expect(await refused({ name: " " })).toBe("body-invalid /name");
    expect(await refused({ secret: true })).toMatch(/^body-invalid/);
    const nowhere = { geometry: { type: "Point", coordinates: [14.985617, -188.026532] } };
    expect(await refused(nowhere)).toBe("geometry-invalid /geometry/coordinates");
  });

  test("is looked at by a recorder and changed by an owner alone", async () => {
    const at = id();
    await put(PLACED, { at });
    expect((await recorder.call("GET", `/api/sites/${at}`)).status).toBe(200);
    expect((await recorder.call("PUT", `/api/sites/${at}`, PLACED)).status).toBe(403);
    expect((await recorder.call("DELETE", `/api/sites/${at}`)).status).toBe(403);
  });

  test("is nobody else’s to see, change or delete, and its id is taken for others", async () => {
    const at = id();
    await put(PLACED, { at });
    expect((await stack.call(mill, "GET", `/api/sites/${at}`)).status).toBe(404);
    expect((await put({ ...SITE, name: "Stolen" }, { at, key: mill })).status).toBe(404);
    expect((await stack.call(mill, "DELETE", `/api/sites/${at}`)).status).toBe(404);
    expect(await (await stack.call(mill, "GET", "/api/sites")).json()).toEqual({ sites: [] });
    expect(await (await stack.call(farm, "GET", `/api/sites/${at}`)).json()).toMatchObject({
      name: "Wet mill",
    });
    expect((await stack.call(farm, "DELETE", `/api/sites/${at}`)).status).toBe(204);
    expect((await stack.call(farm, "GET", `/api/sites/${at}`)).status).toBe(404);
  });
});

describe("Plots", () => {
  test("come in as a file, are measured, and are the same when they come again", async () => {
    const file = collection(square(0), square(0.002));
    const answer = await plots(file);
    expect(answer.status).toBe(201);
    const told = (await answer.json()) as {
      plots: { id: string; hectares: number }[];
      hectares: number;
    };
    expect(told).toMatchObject({ plots: [{ name: "Field 1" }, { name: "Field 2" }], warnings: [] });
    expect(told.hectares).toBeCloseTo((told.plots[0]?.hectares ?? 0) * 2, 2);
    const again = (await (await plots(file)).json()) as typeof told;
    expect(again.plots.map((one) => one.id)).toEqual(told.plots.map((one) => one.id));
    // One more in the file is one more, and the others stay.
    const more = (await (
      await plots(collection(square(0), square(0.002), square(0.004)))
    ).json()) as typeof told;
    expect(more.plots.slice(0, 2).map((one) => one.id)).toEqual(told.plots.map((one) => one.id));
    const { sites } = (await (await stack.call(farm, "GET", "/api/sites?kind=plot")).json()) as {
      sites: object[];
    };
    expect(sites).toHaveLength(3);
    expect(sites[0]).toMatchObject({
      commodity: "coffee",
      resolution: "country",
      public: { country: "HN" },
    });
  });

  test("are refused together when one is wrong, with every fault by its place; looking keeps nothing", async () => {
    const count = async () =>
      (
        (await (await stack.call(farm, "GET", "/api/sites?perPage=100")).json()) as {
          sites: object[];
        }
      ).sites.length;
    const before = await count();
    const answer = await plots(
      collection(square(0.1), null, { type: "Point", coordinates: [14.9, -88.2] }),
    );
    const { errors, ...problem } = (await answer.json()) as {
      errors: { pointer: string; rule: string }[];
    };
    expect(problem).toMatchObject({ status: 400, type: "urn:rootproof:problem:geometry-invalid" });
    expect(errors.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      "geometry-missing /geojson/features/1/geometry",
      "swapped /geojson/features/2/geometry/coordinates",
    ]);
    const looked = await plots(collection(square(0.1)), { check: true });
    expect([looked.status, await looked.json()]).toMatchObject([
      200,
      { plots: [{ name: "Field 1" }] },
    ]);
    expect(await count()).toBe(before);
  });

  test("may have more digits than a computer’s number, as some programs write them", async () => {
    const text = JSON.stringify({ geojson: square(0.2), country: "HN", commodity: "coffee" });
    const long = text.replace(/14\.918301/g, "14.91830100000000012345678");
    expect(long).not.toBe(text);
    expect((await stack.call(farm, "POST", "/api/plots", long)).status).toBe(201);
  });

  test("of more than a megabyte, or of no shape that is asked for, are refused before they are looked at", async () => {
    expect(await codeOf(await plots({ type: "x".repeat(1_000_000) }))).toBe("body-too-large");
    expect(await codeOf(await plots([]))).toBe("body-invalid");
    expect(await codeOf(await plots(square(0), { commodity: undefined }))).toBe("body-invalid");
    expect(await codeOf(await plots({ type: "FeatureCollection", features: [] }))).toBe(
      "geometry-invalid",
    );
  });

  test("are an organisation’s own: the same field of two is two fields", async () => {
    const one = (await (await plots(square(0.3))).json()) as { plots: { id: string }[] };
    const other = (await (await plots(square(0.3), {}, mill)).json()) as {
      plots: { id: string }[];
    };
    expect(other.plots[0]?.id).not.toBe(one.plots[0]?.id);
  });
});

test("Places are listed by name, page by page, and found by it", async () => {
  const key = await stack.organisation("orderly-farm");
  for (const name of ["delta", "Alpha", "charlie", "Bravo"]) await put({ ...SITE, name }, { key });
  const names: string[] = [];
  let more = "";
  do {
    const page = await (await stack.call(key, "GET", `/api/sites?perPage=3${more}`)).json();
    const { sites, nextPageToken } = page as { sites: { name: string }[]; nextPageToken?: string };
    names.push(...sites.map(({ name }) => name));
    more = nextPageToken === undefined ? "" : `&nextPageToken=${encodeURIComponent(nextPageToken)}`;
  } while (more !== "");
  expect(names).toEqual(["Alpha", "Bravo", "charlie", "delta"]);
  const found = await (await stack.call(key, "GET", "/api/sites?q=RAV")).json();
  expect(found).toMatchObject({ sites: [{ name: "Bravo" }] });
  expect(await codeOf(await stack.call(key, "GET", "/api/sites?kind=field"))).toBe(
    "query-parameter",
  );
});

test("In SQL, as the Worker’s own role, nobody reads or writes another’s places", async () => {
  const at = id();
  await put(PLACED, { at });
  const idOf = (slug: string) =>
    withClient(stack.ownerUrl, async (client) => {
      const { rows } = await client.query("select id from organisations where slug = $1", [slug]);
      return String(rows[0].id);
    });
  const [owner, stranger] = [await idOf("finca-aurora"), await idOf("las-nubes-mill")];
  const asks = (organisation: string, text: string, values: unknown[] = [at]) =>
    tryInScope(worker, { organisation }, [text, values]);
  expect((await asks(owner, "select id from sites where id = $1")).count).toBe(1);
  for (const text of [
    "select id from sites where id = $1",
    "update sites set resolution = 'exact' where id = $1",
    "delete from sites where id = $1",
  ]) {
    expect((await asks(stranger, text)).count).toBe(0);
  }
  const planted =
    "insert into sites (id, organisation_id, kind, name, country) values ($1, $2, 'site', 'x', 'HN')";
  expect((await asks(stranger, planted, [id(), owner])).code).toBe(NOT_ALLOWED);
});
