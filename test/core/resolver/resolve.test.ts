/** From what is known of a key and what is asked, to the answer. docs/resolver.md, *Which link is taken*; GS1-Conformant Resolver §4. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkSet, Target } from "../../../worker/core/resolver/link-set.ts";
import { gs1Type } from "../../../worker/core/resolver/link-types.ts";
import { type Found, linkSetsOf } from "../../../worker/core/resolver/own-links.ts";
import {
  ask,
  COFFEE,
  coffee,
  ITEM,
  LOT,
  leadsTo,
  link,
  linksOnly,
  ORIGIN,
  placeAt,
  setAt,
  wish,
} from "./halfmoon.ts";

const shop = link("shop");
const morning = link("morning", { type: "text/html", hreflang: ["en"] });
const matin = link("matin", { type: "text/html", hreflang: ["fr"] });
const registered = linksOnly(
  setAt(COFFEE, { defaultLink: [shop], homepage: [shop], pip: [morning, matin] }),
  setAt(LOT, { traceability: [link("lot")] }),
);

describe("Without a link type a request is sent", () => {
  test("to the passport of the finest level that has one", () => {
    expect(leadsTo(coffee(), COFFEE)).toBe(`${ORIGIN}/p${COFFEE}`);
    expect(leadsTo(coffee(), LOT)).toBe(`${ORIGIN}/p${LOT}`);
    expect(leadsTo(coffee(), ITEM)).toBe(`${ORIGIN}/p${ITEM}`);
    expect(leadsTo(coffee({ lotIsKnown: false }), ITEM)).toBe(`${ORIGIN}/p${COFFEE}`);
  });

  test("to the default that the maker set, there or at a coarser level", () => {
    for (const path of [COFFEE, LOT, ITEM, `${COFFEE}/10/OTHER`]) {
      expect(leadsTo(registered, path)).toBe(shop.href);
      expect(leadsTo(coffee({ sets: registered.sets }), path)).toBe(shop.href);
    }
  });

  test("to a variant of the default that something in the request speaks for", () => {
    const variants = [matin, link("paper", { type: "application/pdf" })];
    const sets = [setAt(COFFEE, { defaultLink: [shop], defaultLinkMulti: variants, pip: [shop] })];
    const found = linksOnly(...sets);
    expect(leadsTo(found, LOT)).toBe(shop.href);
    expect(leadsTo(found, LOT, { languages: [wish("fr-CA")] })).toBe(matin.href);
    expect(leadsTo(found, LOT, { languages: [wish("de")] })).toBe(shop.href);
    expect(leadsTo(found, LOT, { types: [wish("application/pdf")] })).toBe(variants[1]?.href);
    expect(leadsTo(found, LOT, { types: [wish("*/*")] })).toBe(shop.href);
    // What speaks for one half and against the other speaks for none.
    const halves = { languages: [wish("fr")], types: [wish("image/png")] };
    expect(leadsTo(found, LOT, halves)).toBe(shop.href);
  });

  test("to the plain default where two variants fit equally well", () => {
    const variants = [matin, { ...matin, href: `${matin.href}/2` }];
    const found = linksOnly(
      setAt(COFFEE, { defaultLink: [shop], defaultLinkMulti: variants, pip: [shop] }),
    );
    expect(leadsTo(found, COFFEE, { languages: [wish("fr")] })).toBe(shop.href);
  });

  test("to a variant at the default’s own level only", () => {
    const found = linksOnly(
      setAt(LOT, { defaultLink: [shop], pip: [shop] }),
      setAt(COFFEE, { defaultLink: [morning], defaultLinkMulti: [matin], pip: [morning, matin] }),
    );
    expect(leadsTo(found, LOT, { languages: [wish("fr")] })).toBe(shop.href);
    expect(leadsTo(found, COFFEE, { languages: [wish("fr")] })).toBe(matin.href);
  });
});

describe("With a link type it is sent", () => {
  test("to the finest level that has links of it", () => {
    expect(leadsTo(registered, ITEM, { linkType: "gs1:traceability" })).toBe(link("lot").href);
    expect(leadsTo(registered, COFFEE, { linkType: "gs1:traceability" })).toBe("none");
    expect(leadsTo(registered, ITEM, { linkType: gs1Type("homepage") })).toBe(shop.href);
  });

  test("to the one that fits best there, though a coarser level has a better one", () => {
    const found = linksOnly(setAt(LOT, { pip: [morning] }), setAt(COFFEE, { pip: [matin] }));
    const french = { linkType: "gs1:pip", languages: [wish("fr")] };
    expect(leadsTo(found, LOT, french)).toBe(morning.href);
    expect(leadsTo(registered, LOT, french)).toBe(matin.href);
  });

  test("nowhere by itself where several fit equally well: these are the choices", () => {
    expect(ask(registered, LOT, { linkType: "gs1:pip" })).toEqual({
      type: "choices",
      sets: [
        {
          anchor: COFFEE,
          description: `Registered at ${COFFEE}`,
          links: { [gs1Type("pip")]: [morning, matin] },
        },
      ],
    });
  });

  test("nowhere where nothing has it, and it says why; never to the default", () => {
    expect(ask(registered, LOT, { linkType: "gs1:dpp" })).toEqual({
      type: "none",
      detail: "There is no link of the type https://ref.gs1.org/voc/dpp.",
    });
    expect(ask(registered, LOT, { linkType: "gs1:best" })).toEqual({
      type: "none",
      detail: "gs1:best is no link type that is known here.",
    });
  });

  test("to the default by its name as well", () => {
    expect(leadsTo(registered, LOT, { linkType: "gs1:defaultLink" })).toBe(shop.href);
  });

  test("and Accept: application/linkset+json does not change that", () => {
    const asking = { linkType: "gs1:homepage", wantsLinkSet: true };
    expect(leadsTo(registered, LOT, asking)).toBe(shop.href);
  });
});

describe("The link set", () => {
  test.each([{ linkType: "linkset" }, { linkType: "all" }, { wantsLinkSet: true }])(
    "is the answer to %j, with every level that has links",
    (asking) => {
      expect(ask(registered, ITEM, asking)).toEqual({
        type: "link-set",
        sets: [registered.sets[1], registered.sets[0]],
      });
    },
  );

  test("is not the answer to its name in capitals", () => {
    expect(leadsTo(registered, ITEM, { linkType: "LINKSET" })).toBe("none");
  });
});

test("of a key without links nothing is published, whatever is asked", () => {
  for (const asking of [
    {},
    { linkType: "gs1:pip" },
    { linkType: "linkset" },
    { wantsLinkSet: true },
  ]) {
    expect(ask(linksOnly(), LOT, asking)).toEqual({
      type: "none",
      detail: "Nothing is published under this key.",
    });
  }
});

describe("A recalled thing opens its notice, whatever else was set", () => {
  const sets = [LOT, COFFEE].map((anchor) =>
    setAt(anchor, {
      ...{ defaultLink: [shop], defaultLinkMulti: [matin], pip: [shop, matin] },
      recallStatus: [link("all-is-well", { hreflang: ["fr"], context: ["LK"], type: "text/html" })],
    }),
  );
  const recalled = (anchor: string, lotIsKnown = true): Found =>
    coffee({ sets, lotIsKnown, notices: [{ anchor, kind: "recall", reason: "Glass" }] });
  const pleading = {
    ...{ languages: [wish("fr")], contexts: ["LK"], types: [wish("text/html")] },
  };

  test.each([
    ["product", COFFEE, COFFEE],
    ["lot", LOT, LOT],
    ["product, under its lot", COFFEE, LOT],
    ["lot, under its item", LOT, ITEM],
    ["item", ITEM, ITEM],
  ])("of a %s", (_, anchor, path) => {
    for (const asking of [{}, pleading]) {
      expect(leadsTo(recalled(anchor), path, asking)).toBe(`${ORIGIN}/p${path}`);
      const status = { ...asking, linkType: "gs1:recallStatus" };
      expect(leadsTo(recalled(anchor), path, status)).toBe(`${ORIGIN}/p${path}#status`);
    }
  });

  test("even of a product whose lot is known by the maker’s links alone", () => {
    const found = recalled(COFFEE, false);
    expect(leadsTo(found, ITEM, pleading)).toBe(`${ORIGIN}/p${COFFEE}`);
    const status = { ...pleading, linkType: "gs1:recallStatus" };
    expect(leadsTo(found, ITEM, status)).toBe(`${ORIGIN}/p${COFFEE}#status`);
  });

  test("though it is on hold and out of use as well", () => {
    const { notices, ...found } = recalled(LOT);
    const more = [...notices, { anchor: ITEM, kind: "hold", reason: "Taste" } as const];
    expect(leadsTo({ ...found, notices: more }, LOT, { linkType: "gs1:recallStatus" })).toBe(
      `${ORIGIN}/p${LOT}#status`,
    );
  });

  test("and where none stands, the maker’s own status links are chosen from like any", () => {
    const status = [link("fine", { hreflang: ["en"] }), link("bien", { hreflang: ["fr"] })];
    const found = coffee({ sets: [setAt(LOT, { recallStatus: status })] });
    expect(leadsTo(found, LOT, { linkType: "gs1:recallStatus" })).toBe("choices");
    const french = { linkType: "gs1:recallStatus", languages: [wish("fr")] };
    expect(leadsTo(found, LOT, french)).toBe(link("bien").href);
  });

  test("and nothing is recalled by a hold", () => {
    const found = coffee({ sets, notices: [{ anchor: LOT, kind: "hold", reason: "Taste" }] });
    expect(leadsTo(found, LOT)).toBe(shop.href);
    expect(leadsTo(found, LOT, pleading)).toBe(matin.href);
  });

  test("while other types that are asked for stay the maker’s", () => {
    const asking = { linkType: "gs1:pip", languages: [wish("fr")] };
    expect(leadsTo(recalled(LOT), LOT, asking)).toBe(matin.href);
  });
});

const target: fc.Arbitrary<Target> = fc.record(
  {
    href: fc.constantFrom("a", "b", "c").map((name) => `https://halfmoon.example/${name}`),
    title: fc.constant("Title"),
    type: fc.constantFrom("text/html", "application/pdf"),
    hreflang: fc.subarray(["en", "fr"], { minLength: 1 }),
    context: fc.subarray(["LK", "CL"], { minLength: 1 }),
  },
  { requiredKeys: ["href", "title"] },
);
const typed = fc.dictionary(
  fc.constantFrom("defaultLink", "defaultLinkMulti", "pip", "dpp", "recallStatus"),
  fc.array(target, { minLength: 1, maxLength: 3 }),
  { minKeys: 1 },
);
const paths = [COFFEE, LOT, ITEM, `${COFFEE}/21/9`];
const world = fc.record({
  path: fc.constantFrom(...paths),
  levels: fc.dictionary(fc.constantFrom(...paths), typed),
  hasPage: fc.boolean(),
  lotIsKnown: fc.boolean(),
  notices: fc.array(
    fc.record({
      anchor: fc.constantFrom(COFFEE, LOT),
      kind: fc.constantFrom("recall", "hold", "decommission"),
      reason: fc.constantFrom("Why", "Glass"),
    }),
    { maxLength: 2 },
  ),
});
const asking = fc.record(
  {
    linkType: fc.constantFrom("gs1:pip", "gs1:dpp", "gs1:recallStatus", "gs1:defaultLink", "x"),
    languages: fc.array(fc.constantFrom(wish("en"), wish("fr", 0.5), wish("*")), { maxLength: 2 }),
    contexts: fc.subarray(["LK", "CL"]),
  },
  { requiredKeys: [] },
);

function foundIn({
  path,
  levels,
  hasPage,
  ...rest
}: typeof world extends fc.Arbitrary<infer W> ? W : never) {
  const { anchors } = placeAt(path);
  const sets = Object.entries(levels)
    .filter(([anchor]) => anchors.includes(anchor))
    .map(([anchor, links]): LinkSet => setAt(anchor, links));
  const { product: _, ...noPage } = coffee({ ...rest, sets });
  return hasPage ? coffee({ ...rest, sets }) : noPage;
}

describe("For everything that can be registered and asked", () => {
  test("a redirect leads only to what was registered, or to a page of ours", () => {
    fc.assert(
      fc.property(world, asking, (one, asked) => {
        const found = foundIn(one);
        const outcome = ask(found, one.path, asked);
        if (outcome.type !== "redirect") return;
        const { href } = outcome.target;
        const links = found.sets.flatMap((set) => Object.values(set.links).flat());
        const isRegistered = links.some((other: Target) => other.href === href);
        expect(isRegistered || (one.hasPage && href.startsWith(`${ORIGIN}/p/`))).toBe(true);
      }),
    );
  });

  test("there is a default wherever there is a link, and it has no attributes where we name it", () => {
    fc.assert(
      fc.property(world, (one) => {
        const found = foundIn(one);
        const sets = linkSetsOf(found, placeAt(one.path), ORIGIN);
        const outcome = ask(found, one.path);
        expect(outcome.type).toBe(sets.length === 0 ? "none" : "redirect");
      }),
    );
  });

  test("the anchors of a link set are levels of what was asked, the finest first", () => {
    fc.assert(
      fc.property(world, (one) => {
        const levels = placeAt(one.path).anchors.toReversed();
        const shown = linkSetsOf(foundIn(one), placeAt(one.path), ORIGIN).map(
          ({ anchor }) => anchor,
        );
        expect(shown).toEqual(levels.filter((anchor) => shown.includes(anchor)));
      }),
    );
  });

  test("a recall of what was asked decides where it leads", () => {
    fc.assert(
      fc.property(world, asking, (one, { linkType: _, ...asked }) => {
        const notices = [{ anchor: COFFEE, kind: "recall", reason: "Glass" }] as const;
        const found = foundIn({ ...one, hasPage: true, notices: [...notices] });
        expect(leadsTo(found, one.path, asked)).toMatch(/^https:\/\/rootproof\.example\/p\//);
        expect(leadsTo(found, one.path, { ...asked, linkType: "gs1:recallStatus" })).toMatch(
          /^https:\/\/rootproof\.example\/p\/.*#status$/,
        );
      }),
    );
  });
});
