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

describe("A maker’s passports look as it likes", () => {
  const theme = (body: object) => stack.call(farm, "PUT", "/api/theme", body);
  const wrong = async (answer: Response) => {
    expect(answer.status).toBe(400);
    return (await answer.json()) as { pointer: string; rule: string; detail: string };
  };

  test("in a colour that can be read, whose dark sister is made of it", async () => {
    const told = await (await theme({ accent: "#7a3b1e", letters: "sans" })).json();
    expect(told).toEqual({
      theme: { accent: "#7a3b1e", accentDark: "#c57f61", letters: "sans" },
    });
    expect(await (await stack.call(farm, "GET", "/api/theme")).json()).toEqual(told);
    const address = "/theme/7a3b1e-c57f61-sans.css";
    expect(await page()).toContain(`<link rel="stylesheet" href="${address}"/>`);
    const style = await fetch(stack.origin + address);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(style.headers.get("cache-control")).toContain("immutable");
    expect(await style.text()).toContain("--accent:#7a3b1e");
  });

  test("not in one that cannot: refused with its contrast and the nearest that can be", async () => {
    const refused = await wrong(await theme({ accent: "#ffcc00" }));
    expect(refused).toMatchObject({ pointer: "/accent", rule: "contrast" });
    expect(refused.detail).toMatch(/contrast of 1\.3 : 1.*4\.5 : 1.*#866a00 is the nearest/);
    expect((await theme({ accent: "#866a00" })).status).toBe(200);
  });

  test("nor in a word for a colour, nor with styles of its own in it", async () => {
    for (const accent of ["red", "#7A3B1E", "#7a3b1e;}body{display:none", "url(//x)"])
      expect(await wrong(await theme({ accent }))).toMatchObject({ pointer: "/accent" });
  });

  test("with its mark, where that is a public picture of its own and says what it shows", async () => {
    const mark = await keep(stack, farm, png({ seed: ++n, width: 60, height: 20 }), {
      audiences: ["public"],
    });
    const logo = { file: mark.id, alt: "Finca Aurora" };
    expect((await theme({ accent: "#7a3b1e", logo })).status).toBe(200);
    expect(await page()).toContain(
      `<img class="logo" src="/files/${mark.id}" alt="Finca Aurora" width="60" height="20"`,
    );
    const hidden = await keep(stack, farm, png({ seed: ++n }));
    const named = { file: mark.id, alt: "logo.png" };
    for (const [other, pointer] of [
      [{ ...logo, file: hidden.id }, "/logo/file"],
      [named, "/logo/alt"],
    ] as const)
      expect(await wrong(await theme({ accent: "#7a3b1e", logo: other }))).toMatchObject({
        pointer,
      });
  });

  test("of nobody else’s choosing, and as the house’s again when it is taken back", async () => {
    const other = await stack.organisation("nordlys");
    await stack.call(other, "PUT", "/api/theme", { accent: "#1d3a2f" });
    expect(await page()).toContain("/theme/7a3b1e-");
    expect((await stack.call(farm, "DELETE", "/api/theme")).status).toBe(204);
    expect(await page()).not.toMatch(/\/theme\/|class="logo"/);
  });
});

test("A machine that asks for linked data is told what the page is of, in schema.org’s words", async () => {
  const accept = (header: string) => fetch(stack.origin + PAGE, { headers: { accept: header } });
  const answer = await accept("application/ld+json");
  expect(answer.headers.get("content-type")).toBe("application/ld+json");
  expect(answer.headers.get("vary")).toContain("Accept");
  expect(await answer.json()).toMatchObject({
    ...{ "@context": "https://schema.org", "@type": "Product", name: "Cherry", gtin: GTIN },
    "@id": `${stack.origin}/01/${GTIN}`,
  });
  for (const others of ["text/html,application/ld+json;q=0.9", "*/*", "text/html"])
    expect((await accept(others)).headers.get("content-type")).toMatch(/^text\/html/);
});

test("A map is drawn of countries that are in its address, and of no others", async () => {
  const map = (way: string) => fetch(`${stack.origin}/map/${way}`);
  const drawn = await map("HN-BE.svg?lang=de&line=7a3b1e-c57f61");
  expect(drawn.headers.get("content-type")).toBe("image/svg+xml");
  expect(await drawn.text()).toMatch(/stroke:#7a3b1e.*>Belgien</s);
  for (const way of ["HN-XX.svg", "HN-BE", "hn-be.svg", "HN-BE.svg.svg"])
    expect((await map(way)).status).toBe(404);
});
