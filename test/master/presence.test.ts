/** What a maker shows of itself on its products' pages: pictures, people, places; and that nothing else of them is public anywhere. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { keep } from "../files/cast.ts";
import { png } from "../files/vectors.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const GTIN = "09527654310015";
const PAGE = `/p/01/${GTIN}`;
let stack: TestStack;
let farm: string;
let n = 0;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  farm = await stack.organisation("finca-aurora");
  await put(`/api/products/${GTIN}`, { name: "Cherry" });
});
afterAll(() => stack?.remove());

const id = () => `7f3c0000-0000-4000-8000-${String(++n).padStart(12, "0")}`;
async function put(path: string, body: object): Promise<void> {
  const answer = await stack.call(farm, "PUT", path, body);
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}
const page = async (path = PAGE) => (await fetch(stack.origin + path)).text();
const consent = { text: "Sí.", language: "es", how: "voice", at: "2026-03-02T09:00:00Z" };
const site = (name: string, resolution: string, more: object = {}) => ({
  ...{ kind: "site", name, country: "HN", region: "Santa Bárbara", locality: "Peña Blanca" },
  ...{ gln: "9527654310008", geometry: { type: "Point", coordinates: [-88.026532, 14.985617] } },
  ...{ resolution, ...more },
});

describe("A product’s page", () => {
  test("shows its first picture under its name, with what is to be seen and how large it is", async () => {
    const [first, second] = [
      await keep(stack, farm, png({ seed: ++n, width: 30, height: 20 }), { audiences: ["public"] }),
      await keep(stack, farm, png({ seed: ++n }), { audiences: ["public"] }),
    ];
    const pictures = [
      { file: first.id, alt: "Ripe cherry in two hands" },
      { file: second.id, alt: "The drying beds" },
    ];
    await put(`/api/products/${GTIN}`, { name: "Cherry", pictures });
    const html = await page();
    expect(html).toMatch(
      new RegExp(
        `<h1>Cherry</h1>.*<img class="picture" src="/files/${first.id}" alt="Ripe cherry in two hands" width="30" height="20"`,
      ),
    );
    expect(html).not.toContain(second.id);
    expect((await fetch(`${stack.origin}/files/${first.id}`)).status).toBe(200);
    // What is no longer for everybody is not on the page either.
    await stack.call(farm, "PATCH", `/api/files/${first.id}`, { audiences: ["auditor"] });
    const after = await page();
    expect(after).not.toContain(first.id);
    expect(after).toContain(`/files/${second.id}`);
  });

  test("shows people who agreed, with photos that load late, and not for one call longer", async () => {
    const photo = await keep(stack, farm, png({ seed: ++n }), { audiences: ["public"] });
    const rosa = id();
    await put(`/api/people-cards/${rosa}`, {
      ...{ name: "Rosa <b>", role: "Picks the cherry", story: "Since 1998.", consent },
      photo: { file: photo.id, alt: "Rosa at the drying beds" },
    });
    const html = await page();
    expect(html).toContain("<h3>Rosa &lt;b&gt;</h3>");
    expect(html).toMatch(
      new RegExp(
        `<img src="/files/${photo.id}"[^>]*alt="Rosa at the drying beds"[^>]*loading="lazy"`,
      ),
    );
    expect(html).toContain("Since 1998.");
    await stack.call(farm, "DELETE", `/api/people-cards/${rosa}`);
    const after = await page();
    for (const gone of ["Rosa", "Since 1998.", photo.id, "People"])
      expect(after).not.toContain(gone);
  });

  test("says of each place what was chosen, those alike once", async () => {
    const others = { gln: undefined, region: "Copán", locality: "Las Flores" };
    const places = [
      site("Upper field", "country"),
      site("Lower field", "country"),
      site("Far field", "none", { country: "SV" }),
      site("Mill yard", "region"),
      site("Drying beds", "10km", others),
      site("Shop", "exact"),
    ];
    const ids = places.map(() => id());
    for (const [at, place] of places.entries()) await put(`/api/sites/${ids[at]}`, place);
    const html = await page();
    const lines = [...html.matchAll(/<section class="places".*?<\/section>/gs)]
      .flatMap(([section]) => [...section.matchAll(/<li>(.*?)<\/li>/g)])
      .map(([, line]) => line);
    expect(lines.sort()).toEqual([
      "Honduras (2 places)",
      "Las Flores, Copán, Honduras, within about 10 km of 14.95° N, 88.03° W",
      "Santa Bárbara, Honduras",
      "Shop, Peña Blanca, Santa Bárbara, Honduras, 14.985617° N, 88.026532° W, GLN 9527654310008",
    ]);
    for (const at of ids) await stack.call(farm, "DELETE", `/api/sites/${at}`);
    expect(await page()).not.toContain("Honduras");
  });
});

test("Nothing of a place that is not shown exactly stands in any public answer", async () => {
  const ids = [id(), id(), id()];
  for (const [at, resolution] of (["none", "locality", "10km"] as const).entries())
    await put(`/api/sites/${ids[at]}`, site(`Secret place ${at}`, resolution));
  const geojson = {
    type: "Polygon",
    coordinates: [
      [
        [-88.234512, 14.918301],
        [-88.233583, 14.918301],
        [-88.233583, 14.919205],
        [-88.234512, 14.918301],
      ],
    ],
  };
  const body = { geojson, country: "HN", commodity: "coffee", resolution: "10km" };
  expect((await stack.call(farm, "POST", "/api/plots", body)).status).toBe(201);
  const everywhere = [
    ...[
      PAGE,
      `/01/${GTIN}`,
      `/01/${GTIN}?linkType=all`,
      "/",
      "/c",
      "/api",
      "/api/openapi.json",
      "/console",
    ],
    ...[
      "/log/checkpoint",
      "/log/tile/0/000.p/1",
      "/log/tile/entries/000.p/1",
      "/proofs/0",
      "/proofs/1",
    ],
    ...["/.well-known/gs1resolver", "/.well-known/rootproof-policy.json", "/healthz", "/labels"],
    ...[
      `/qr?uri=${encodeURIComponent(`${stack.origin}/01/${GTIN}`)}`,
      `/files/${ids[0]}`,
      `/api/sites/${ids[0]}`,
    ],
    ...["/api/sites", "/api/plots", "/api/people-cards", "/api/files", "/api/disclosed"],
  ];
  const said = await Promise.all(
    everywhere.map(async (path) => {
      const answer = await fetch(stack.origin + path, { redirect: "manual" });
      return `${path} ${[...answer.headers].join(" ")} ${await answer.text()}`;
    }),
  );
  expect(said[0]).toContain("within about 10 km of");
  for (const one of said) {
    for (const secret of [
      "Secret place",
      "88.0265",
      "14.9856",
      "88.234",
      "14.918",
      "14.919",
      "9527654310008",
    ]) {
      const isExample = /^\/api(?:\/openapi\.json)? /.test(one);
      if (!isExample) expect(one).not.toContain(secret);
    }
    for (const at of ids.slice(1)) expect(one).not.toContain(at);
  }
});

test("Of an organisation that the operator suspended no picture is given out", async () => {
  const key = await stack.organisation("gone-farm");
  const { id: file } = await keep(stack, key, png({ seed: ++n }), { audiences: ["public"] });
  const status = async () => (await fetch(`${stack.origin}/files/${file}`)).status;
  expect(await status()).toBe(200);
  await withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'operator', false)");
    await client.query(
      "update organisations set suspended_at = now(), suspended_for = 'forged' where slug = 'gone-farm'",
    );
  });
  expect(await status()).toBe(404);
});
