/** Who gets a code to type, and when: one for each level, for ever, and only of one's own product. docs/resolver.md, *Codes to type*. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { shortCodesFrom } from "../../worker/core/short-code.ts";
import { connect } from "../../worker/db/client.ts";
import { shortCodes } from "../../worker/db/short-codes.ts";
import { ask, BREAD, COFFEE, codeOf, LOT, openShelf, page, rowsOf, type Shelf } from "./shelf.ts";

let shelf: Shelf;

beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf?.stack.remove());

const rename = (gtin: string, name: string, key = shelf.halfmoon.key) =>
  shelf.stack.call(key, "PUT", `/api/products/${gtin}`, { name });
/** Ports whose random bytes are these, one list after the other. */
const withBytes = (...lists: readonly number[][]) => {
  const { workerUrl, proxy } = shelf.stack;
  const next = lists.values();
  const bytes = (length: number) => {
    const list = next.next().value ?? [];
    return Uint8Array.from({ length }, (_, at) => list[at % list.length] ?? 0);
  };
  return shortCodes(connect(workerUrl, proxy), { bytes });
};

describe("A product", () => {
  test("gets its code with its page, and keeps it", async () => {
    const [row, ...more] = await rowsOf(shelf.stack, `/01/${COFFEE}`);
    expect(row).toEqual({
      ...{ code: expect.stringMatching(/^[0-9A-Z]{8}$/), anchor: `/01/${COFFEE}` },
      organisation: shelf.halfmoon.id,
    });
    expect(more).toEqual([]);
    expect((await rename(COFFEE, "Halfmoon Morning")).status).toBe(200);
    expect(await rowsOf(shelf.stack, `/01/${COFFEE}`)).toEqual([row]);
  });

  test("of somebody else gets none, and loses none", async () => {
    const before = await rowsOf(shelf.stack, `/01/${BREAD}`);
    expect((await rename(BREAD, "Ours", shelf.halfmoon.key)).status).toBe(403);
    expect(await rowsOf(shelf.stack, `/01/${BREAD}`)).toEqual(before);
  });

  test("that was there before codes were gets its own by the next PUT, and by no GET", async () => {
    const old = await shelf.product(shelf.halfmoon, "31");
    await withClient(shelf.stack.ownerUrl, (client) =>
      client.query("delete from short_codes where anchor = $1", [`/01/${old}`]),
    );
    for (const path of [`/01/${old}`, `/p/01/${old}`, `/c?code=${old}`]) await page(shelf, path);
    expect(await shelf.shortCodes.of(`/01/${old}`)).toBeUndefined();
    expect(await rowsOf(shelf.stack, `/01/${old}`)).toEqual([]);
    await rename(old, "Of old");
    expect(await shelf.shortCodes.of(`/01/${old}`)).toBe(await codeOf(shelf, `/01/${old}`));
  });

  test("that was given up and taken up again has the code that is printed on its packs", async () => {
    const back = await shelf.product(shelf.halfmoon, "32");
    const code = await codeOf(shelf, `/01/${back}`);
    await shelf.stack.call(shelf.halfmoon.key, "DELETE", `/api/keys/01/${back}`);
    expect(await shelf.shortCodes.of(`/01/${back}`)).toBeUndefined();
    expect(await shelf.shortCodes.anchorOf(code)).toBeUndefined();
    await rename(back, "Back again");
    expect(await shelf.shortCodes.of(`/01/${back}`)).toBe(code);
    expect(await shelf.shortCodes.anchorOf(code)).toBe(`/01/${back}`);
  });
});

describe("A code is made", () => {
  test("once for a level, however many ask at the same time", async () => {
    const anchor = `/01/${COFFEE}/10/${LOT}`;
    const mint = () => shelf.shortCodes.mint(shelf.halfmoon.id, anchor);
    const codes = await Promise.all(Array.from({ length: 8 }, mint));
    expect(new Set(codes).size).toBe(1);
    expect(await rowsOf(shelf.stack, anchor)).toHaveLength(1);
    expect(await shelf.shortCodes.anchorOf(codes[0] ?? "")).toBe(anchor);
  });

  test("only for levels of a product whose key the organisation speaks for", async () => {
    const { halfmoon, crumb } = shelf;
    const refused = [
      ...[`/01/${COFFEE}`, `/01/${COFFEE}/10/A1`, `/01/${shelf.gtin("998")}`],
      ...["/414/9521321000018", "/8004/9521234CHAIR", "", "/", "https://evil.example"],
    ];
    for (const anchor of refused) {
      await expect(shelf.shortCodes.mint(crumb.id, anchor)).rejects.toMatchObject({
        code: "identification-key-claimed",
      });
    }
    const made = await rowsOf(shelf.stack, `/01/${COFFEE}/10/A1`);
    expect(made).toEqual([]);
    expect(await shelf.shortCodes.mint(halfmoon.id, `/01/${COFFEE}/10/A1`)).toMatch(/^\w{8}$/);
  });

  test("not while a claim to the key waits", async () => {
    const waiting = shelf.gtin("33");
    await shelf.stack.call(shelf.halfmoon.key, "PUT", `/api/keys/01/${waiting}`, {});
    await withClient(shelf.stack.ownerUrl, (client) =>
      client.query("update identification_keys set approved_at = null where key = $1", [
        `01/${waiting}`,
      ]),
    );
    await expect(shelf.shortCodes.mint(shelf.halfmoon.id, `/01/${waiting}`)).rejects.toThrow();
  });

  test("from the next bytes where the first were given to another level already", async () => {
    const [first, second] = [
      [20, 21, 22, 23, 24, 25, 26],
      [26, 25, 24, 23, 22, 21, 20],
    ];
    const [taken, free] = [first, second].map((body) => shortCodesFrom(new Uint8Array(body))[0]);
    const { mint } = withBytes(first, [...first, ...second]);
    expect(await mint(shelf.halfmoon.id, `/01/${COFFEE}/10/B1`)).toBe(taken);
    // Whoever has it: another organisation's codes cannot even be seen.
    expect(await mint(shelf.crumb.id, `/01/${BREAD}/10/B2`)).toBe(free);
    expect(await shelf.shortCodes.anchorOf(taken ?? "")).toBe(`/01/${COFFEE}/10/B1`);
    expect(await shelf.shortCodes.anchorOf(free ?? "")).toBe(`/01/${BREAD}/10/B2`);
  });
});

test("A code is asked for in one look at the database, whether it is there or not", async () => {
  const looks = async (code: string) => {
    const before = shelf.stack.roundTrips();
    await ask(shelf, `/c?code=${code}`);
    return shelf.stack.roundTrips() - before;
  };
  const gone = await shelf.product(shelf.halfmoon, "34");
  const code = await codeOf(shelf, `/01/${gone}`);
  await shelf.stack.call(shelf.halfmoon.key, "DELETE", `/api/keys/01/${gone}`);
  expect(await looks(code)).toBe(1);
  expect(await looks(await shelf.unused())).toBe(1);
  expect(await looks(COFFEE)).toBe(1);
  expect(await looks(await codeOf(shelf, `/01/${COFFEE}`))).toBe(2);
});
