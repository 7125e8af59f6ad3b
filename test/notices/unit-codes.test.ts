/** What a scanned serial is told: that its maker had it printed, or void; never that the pack is what it says. docs/labels.md. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everythingFinal } from "../capture/supplier.ts";
import { captured, gtin, must } from "../journey/chain.ts";
import { COFFEE, LOT, type Maker, maker, openMaker, packing, UNTOUCHED } from "./maker.ts";

let world: Maker;
let halfmoon: ReturnType<typeof maker>;

const [PRINTED, VOID, ODD] = ["7K3M9QX2A1B2C3D4", "VOID9QX2A1B2C3D4", "ODD09QX2A1B2C3D4"];
/** A lot with letters that are escaped in addresses. */
const ODD_LOT = "A/1+%B";
const RECALL = { kind: "recall", reason: "Glass splinters." };

beforeAll(async () => {
  world = await openMaker();
  halfmoon = maker(world);
  await captured(world.stack, world.key, [packing("A%2F1%2B%25B")]);
  await everythingFinal(world.stack);
  await print("halfmoon", [PRINTED, LOT], [VOID, LOT, "void"], [ODD, ODD_LOT]);
}, 60_000);
afterAll(() => world?.stack.remove());

/** As a run of labels leaves them. */
async function print(slug: string, ...codes: (readonly [string, string, "void"?])[]) {
  await halfmoon.owner(async (client) => {
    for (const [serial, lot, isVoid] of codes) {
      await client.query(
        `insert into unit_codes (product, serial, organisation_id, lot, run_id, at, voided_by)
          select $1, $2, id, $3, gen_random_uuid(), 0, case when $4 then gen_random_uuid() end from organisations where slug = $5`,
        [`/01/${COFFEE}`, serial, lot, isVoid === "void", slug],
      );
    }
  });
}

const printed = "The maker had a code with this serial number printed.";
const none = "This serial number is none that the maker had printed here.";

describe("A serial that the maker had printed", () => {
  test("is said to be, on the page of its lot", async () => {
    const { status, said } = await halfmoon.page(`/10/${LOT}/21/${PRINTED}`);
    expect(status).toBe(200);
    expect(said).toContain(printed);
    expect(said).not.toMatch(/genuine|authentic|original|real\b/i);
  });

  test("leads to its lot’s journey where the address does not name the lot", async () => {
    const { html, said } = await halfmoon.page(`/21/${PRINTED}`);
    const ofLot = await halfmoon.page(`/10/${LOT}`);
    const steps = (page: string) => [...page.matchAll(/data-index="(\d+)"/g)].map(([, n]) => n);
    expect(steps(ofLot.html)).toHaveLength(1);
    expect(steps(html)).toEqual(steps(ofLot.html));
    expect(said).toContain(`Lot ${LOT} Serial ${PRINTED}`);
    expect(said).not.toContain("Lots of this product");
    // The address is the one that was asked for.
    expect(html).toContain(encodeURIComponent(`${world.stack.origin}/01/${COFFEE}/21/${PRINTED}`));
  });

  test("does so whatever letters the lot has", async () => {
    const { said, html } = await halfmoon.page(`/21/${ODD}`);
    expect(said).toContain(`Lot ${ODD_LOT} Serial ${ODD}`);
    expect(html).toContain('data-step="1"');
    await halfmoon.set("/10/A%2F1%2B%25B", RECALL);
    expect((await halfmoon.page(`/21/${ODD}`)).kinds).toEqual(["recall"]);
  });

  test("shows the recall of its lot, whichever of its addresses is opened", async () => {
    await halfmoon.set(`/10/${LOT}`, RECALL);
    for (const at of [`/21/${PRINTED}`, `/10/${LOT}/21/${PRINTED}`]) {
      expect((await halfmoon.page(at)).kinds).toEqual(["recall"]);
    }
    // Under a wrong lot's address as well: the item is of the lot it was printed for.
    const other = await halfmoon.page(`/10/${UNTOUCHED}/21/${PRINTED}`);
    expect(other.kinds).toEqual(["recall"]);
    expect(other.said).toContain(`printed for another lot, ${LOT}, and not for this one.`);
    await halfmoon.set(`/10/${LOT}`, { kind: "clear", reason: "Done." });
    expect((await halfmoon.page(`/21/${PRINTED}`)).kinds).toEqual([]);
  });

  test("shows what is said of it by its other address", async () => {
    await halfmoon.set(`/10/${LOT}/21/${PRINTED}`, RECALL);
    expect((await halfmoon.page(`/21/${PRINTED}`)).kinds).toEqual(["recall"]);
    await halfmoon.set(`/10/${LOT}/21/${PRINTED}`, { kind: "clear", reason: "Done." });
  });
});

describe("A serial that was declared void", () => {
  test("says so above everything else, beside the line that nothing is recalled", async () => {
    for (const at of [`/10/${LOT}/21/${VOID}`, `/21/${VOID}`, `/10/${UNTOUCHED}/21/${VOID}`]) {
      const { html, said } = await halfmoon.page(at);
      expect(said).toContain(`declared the code with serial number ${VOID} void`);
      expect(html.indexOf('class="notice void"')).toBeLessThan(html.indexOf("<h1>"));
      expect(html.match(/ id="status"/g)).toHaveLength(1);
      expect(said).not.toContain(printed);
    }
  });
});

describe("A serial that is none of those printed", () => {
  test("is said to be none, where the maker had codes of this product printed", async () => {
    for (const at of [`/10/${LOT}/21/COPY`, "/21/COPY", `/21/${PRINTED.toLowerCase()}`]) {
      const { said, kinds } = await halfmoon.page(at);
      expect(said).toContain(none);
      expect(kinds).toEqual([]);
    }
  });

  test("is not spoken of where there are none, nor on pages without a serial", async () => {
    const { stack, key } = world;
    const bare = gtin("952123450066");
    await must(stack.call(key, "PUT", `/api/products/${bare}`, { name: "No codes" }));
    const said = await (await fetch(`${stack.origin}/p/01/${bare}/21/COPY`)).text();
    expect(said).not.toContain("serial number");
    for (const at of ["", `/10/${LOT}`]) {
      expect((await halfmoon.page(at)).html).not.toContain("unit-code");
    }
  });

  test("whatever others had printed under the same number", async () => {
    await print("hollow", ["COPY", LOT]);
    expect((await halfmoon.page("/21/COPY")).said).toContain(none);
  });
});
