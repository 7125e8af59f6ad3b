/** People's cards over the API: never without consent, gone when it is withdrawn. docs/places.md, *People*. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { codeOf, keep } from "../files/cast.ts";
import { pdf, png } from "../files/vectors.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let [farm, mill] = ["", ""];
let n = 0;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  farm = await stack.organisation("finca-aurora");
  mill = await stack.organisation("las-nubes-mill");
});
afterAll(() => stack?.remove());

const id = () => `7f3c0000-0000-4000-8000-${String(++n).padStart(12, "0")}`;
const consent = {
  ...{ text: "Estoy de acuerdo.", language: "es", how: "voice" },
  at: "2026-03-02T09:00:00-06:00",
};
const ROSA = { name: "Rosa", role: "Picks the cherry", story: "Since 1998.", consent };
const put = (body: object, at = id(), key = farm) =>
  stack.call(key, "PUT", `/api/people-cards/${at}`, body);
const list = async (key = farm) => {
  const told = await (await stack.call(key, "GET", "/api/people-cards")).json();
  return told as { cards: { id: string }[]; withdrawn: { id: string }[] };
};
const photo = (audiences: readonly string[] = ["public"], key = farm) =>
  keep(stack, key, png({ seed: ++n }), { audiences });
/** Everything of the organisation's cards that the database holds. */
const kept = (table: string) =>
  withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query("select id from organisations where slug = 'finca-aurora'");
    await client.query("select set_config('app.organisation', $1, false)", [rows[0].id]);
    return JSON.stringify((await client.query(`select * from ${table}`)).rows);
  });

describe("A card", () => {
  test("is shown with the words that were agreed to, and the photo that everybody may see", async () => {
    const at = id();
    const { id: file } = await photo();
    const card = { ...ROSA, photo: { file, alt: "Rosa at the drying beds" } };
    const answer = await put(card, at);
    expect([answer.status, await answer.json()]).toEqual([200, { id: at, ...card }]);
    expect((await list()).cards).toContainEqual({
      ...card,
      id: at,
      consent: { ...consent, at: "2026-03-02T15:00:00Z" },
    });
  });

  test("is none without consent, or with one that cannot be", async () => {
    const { consent: _, ...bare } = ROSA;
    const refused = async (body: object) => {
      const { type, pointer } = (await (await put(body)).json()) as Record<string, string>;
      return `${type?.split(":").at(-1)} ${pointer}`;
    };
    expect(await refused(bare)).toBe("body-invalid /consent");
    for (const [member, value] of [
      ["text", " "],
      ["language", "Spanish!"],
      ["how", "hearsay"],
      ["at", "2999-01-01T00:00:00Z"],
      ["at", "2026-13-45T99:00:00Z"],
      ["at", "yesterday"],
    ] as const) {
      const broken = { ...ROSA, consent: { ...consent, [member]: value } };
      expect(await refused(broken)).toBe(`body-invalid /consent/${member}`);
    }
  });

  test("has no photo but a public picture of its own, and a text that says what is to be seen", async () => {
    const document = await keep(stack, farm, pdf(`% ${n}`), { audiences: ["public"] });
    const [own, hidden, foreign] = [await photo(), await photo([]), await photo(["public"], mill)];
    const refused = async (file: string, alt = "Rosa at work") => {
      const answer = await put({ ...ROSA, photo: { file, alt } });
      return answer.ok ? "shown" : ((await answer.json()) as { pointer: string }).pointer;
    };
    expect(await refused(own.id)).toBe("shown");
    for (const { id: file } of [document, hidden, foreign, { id: crypto.randomUUID() }]) {
      expect(await refused(file)).toBe("/photo/file");
    }
    for (const alt of ["", "IMG_2041.jpg", "photo.png", "DSC_0042", "img 7"]) {
      expect(await refused(own.id, alt)).toBe("/photo/alt");
    }
  });

  test("is the organisation’s own to change, by who publishes", async () => {
    const at = id();
    await put(ROSA, at);
    expect((await put({ ...ROSA, name: "Stolen" }, at, mill)).status).toBe(404);
    expect((await stack.call(mill, "DELETE", `/api/people-cards/${at}`)).status).toBe(404);
    expect((await list(mill)).cards).toEqual([]);
    const recorder = await enrol(stack, {
      name: "Mia",
      organisation: "finca-aurora",
      role: "recorder",
    });
    expect((await recorder.call("PUT", `/api/people-cards/${at}`, ROSA)).status).toBe(403);
    expect((await recorder.call("GET", "/api/people-cards")).status).toBe(200);
  });
});

describe("Consent that is withdrawn", () => {
  test("erases all that was said of the person, and the photo; that there was a card stays", async () => {
    const at = id();
    const { id: file } = await photo();
    await put({ ...ROSA, name: "Remedios", photo: { file, alt: "Remedios at work" } }, at);
    expect((await fetch(`${stack.origin}/files/${file}`)).status).toBe(200);
    expect((await stack.call(farm, "DELETE", `/api/people-cards/${at}`)).status).toBe(204);
    const { cards, withdrawn } = await list();
    expect(cards.map((one) => one.id)).not.toContain(at);
    expect(withdrawn).toContainEqual({
      ...{ id: at, consentAt: "2026-03-02T15:00:00Z" },
      withdrawnAt: expect.stringMatching(/^2\d{3}-/),
    });
    expect(await kept("person_cards")).not.toMatch(/Remedios/);
    expect((await fetch(`${stack.origin}/files/${file}`)).status).toBe(404);
    expect((await stack.call(farm, "GET", `/api/files/${file}`)).status).toBe(404);
    // Again changes nothing; and nobody is shown again without agreeing again.
    expect((await stack.call(farm, "DELETE", `/api/people-cards/${at}`)).status).toBe(204);
    expect(await codeOf(await put(ROSA, at))).toBe("not-found");
    expect((await list()).withdrawn.find((one) => one.id === at)).toEqual(
      withdrawn.find((one) => one.id === at),
    );
  });

  test("hides a photo that something else names, and leaves it where another person agreed to it", async () => {
    const [product, shared] = [await photo(), await photo()];
    const pictures = [{ file: product.id, alt: "Rosa with the first bag" }];
    const named = { name: "Cherry", pictures };
    expect((await stack.call(farm, "PUT", "/api/products/09527654310015", named)).status).toBe(200);
    const [one, two, three] = [id(), id(), id()];
    await put({ ...ROSA, photo: { file: product.id, alt: "Rosa" } }, one);
    await put({ ...ROSA, photo: { file: shared.id, alt: "Rosa and Ana" } }, two);
    await put({ ...ROSA, name: "Ana", photo: { file: shared.id, alt: "Rosa and Ana" } }, three);
    for (const card of [one, two]) await stack.call(farm, "DELETE", `/api/people-cards/${card}`);
    expect((await fetch(`${stack.origin}/files/${product.id}`)).status).toBe(404);
    expect((await stack.call(farm, "GET", `/api/files/${product.id}`)).status).toBe(200);
    expect((await fetch(`${stack.origin}/files/${shared.id}`)).status).toBe(200);
    await stack.call(farm, "DELETE", `/api/people-cards/${three}`);
    expect((await fetch(`${stack.origin}/files/${shared.id}`)).status).toBe(404);
  });
});

describe("Pictures of a product", () => {
  const product = (pictures: object[] | undefined, key = farm) => {
    const body = { name: "Cherry", ...(pictures && { pictures }) };
    return stack.call(key, "PUT", "/api/products/09527654310015", body);
  };

  test("are public pictures of one’s own, each with what is to be seen; what is not sent stays", async () => {
    const [own, hidden, foreign] = [await photo(), await photo([]), await photo(["public"], mill)];
    const good = { file: own.id, alt: "Ripe cherry in two hands" };
    expect((await product([good])).status).toBe(200);
    for (const [pictures, pointer] of [
      [[good, { ...good, file: hidden.id }], "/pictures/1/file"],
      [[{ ...good, file: foreign.id }], "/pictures/0/file"],
      [[{ ...good, alt: "cherry.jpg" }], "/pictures/0/alt"],
      [[{ file: own.id }], "/pictures/0/alt"],
      [Array(7).fill(good), "/pictures"],
    ] as const) {
      expect(await (await product([...pictures])).json()).toMatchObject({ pointer });
    }
    expect((await product(undefined)).status).toBe(200);
    const { products } = (await (await stack.call(farm, "GET", "/api/products")).json()) as {
      products: { anchor: string; pictures: object[] }[];
    };
    const found = products.find(({ anchor }) => anchor === "/01/09527654310015");
    expect(found?.pictures).toEqual([good]);
    const used = await stack.call(farm, "DELETE", `/api/files/${own.id}`);
    expect(await used.json()).toMatchObject({
      rule: "used",
      detail: expect.stringContaining("the product Cherry"),
    });
    expect((await product([])).status).toBe(200);
    expect((await stack.call(farm, "DELETE", `/api/files/${own.id}`)).status).toBe(204);
  });
});
