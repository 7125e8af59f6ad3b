/** A small company with something to look at: Halfmoon roasts and blends what Kayon mills, sells some of it, and is asked and asks for evidence. */

import { captured, gtin, lotOf, must } from "../journey/chain.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { making, moving, openPlace, requestId, share, type World } from "./world.ts";

const GREEN = gtin("952123453001");
const ROAST = gtin("952123452001");
const BAGS = gtin("952123450101");
const CHERRY = gtin("952123451001");
export const cherry = lotOf(CHERRY, "AURORA-1");
export const green = lotOf(GREEN, "KAYON-1");
export const other = lotOf(GREEN, "KAYON-2");
export const roast = lotOf(ROAST, "R-2026-031");
export const bags = lotOf(BAGS, "HM-2026-0417");
export const blend = lotOf(BAGS, "HM-2026-0418");

const kg = (lot: string, quantity: number) => ({ lot, quantity, uom: "KGM" });
const named = (...pairs: readonly (readonly [string, string])[]) => ({
  "rp:material": pairs.map(([lot, name]) => ({ "rp:epcClass": lot, "rp:name": name })),
});

export interface Bakery extends World {
  /** Owner of Nordlys. */
  readonly nell: Enrolled;
  /** Owner of Kayon. */
  readonly kim: Enrolled;
  /** Who has nothing yet. */
  readonly hal: Enrolled;
}

export async function openBakery(): Promise<Bakery> {
  const world = await openPlace();
  const { stack, keys, agree } = world;
  await must(stack.call(keys.kayon, "PUT", `/api/products/${GREEN}`, { name: "Green coffee" }));
  await must(stack.call(keys.nordlys, "PUT", `/api/products/${BAGS}`, { name: "Biftu Dembi" }));
  await share(world, "kayon", "nordlys");
  await agree.accept("nordlys", "aurora");
  await captured(stack, keys.kayon, [
    making([kg(cherry, 6_000)], [kg(green, 600)], {
      n: 1,
      ...named([cherry, "ripe cherry"], [green, "green coffee"]),
    }),
    moving("shipping", [kg(green, 600)], { n: 24 }),
  ]);
  const cupping = { ...moving("shipping", [{ lot: roast }], { n: 70 }), bizStep: "inspecting" };
  await captured(stack, keys.nordlys, [
    moving("receiving", [kg(green, 598)], {
      ...{ n: 48, ...named([green, "green coffee"]) },
      "rp:partner": { "rp:name": "Kayon Peak Mill" },
    }),
    moving("receiving", [kg(other, 120)], { n: 49, ...named([other, "green coffee, naturals"]) }),
    making([kg(green, 598)], [kg(roast, 508.8)], { n: 60, ...named([roast, "roasted coffee"]) }),
    making([kg(roast, 300)], [{ lot: bags, quantity: 1_200 }], {
      n: 64,
      ...named([bags, "Biftu Dembi, 250 g"]),
    }),
    making([kg(roast, 200), kg(other, 60)], [{ lot: blend, quantity: 1_040 }], {
      ...{ n: 66, ...named([blend, "House blend, 250 g"]) },
    }),
    cupping,
    moving("shipping", [{ lot: bags, quantity: 800 }], {
      ...{ n: 72, "rp:partner": { "rp:name": "Corner shop" } },
    }),
  ]);
  const notice = { kind: "recall", reason: "Mould was found in one sack of this lot." };
  await must(stack.call(keys.kayon, "PUT", `/api/notices/01/${GREEN}/10/KAYON-1`, notice));
  await share(world, "nordlys", "hollow");
  const asked = (who: "nordlys" | "hollow", supplier: string, wanted: string, days: number) =>
    must(
      stack.call(keys[who], "PUT", `/api/requests/${requestId()}`, {
        ...{ supplier, wanted, about: green },
        dueOn: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      }),
    );
  await asked("hollow", "nordlys", "A photo of the roaster’s log for this lot", 2);
  await asked("nordlys", "kayon", "The organic certificate for the 2026 harvest", 14);
  const [nell, kim, hal] = await Promise.all([
    enrol(stack, { name: "Nell", organisation: "nordlys" }),
    enrol(stack, { name: "Kim", organisation: "kayon" }),
    enrol(stack, { name: "Hal", organisation: "aurora" }),
  ]);
  return { ...world, nell, kim, hal };
}
