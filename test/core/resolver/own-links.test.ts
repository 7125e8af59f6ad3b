/** What we add by ourselves to what a maker registered, level by level. docs/resolver.md, *What is in a link set*. */
import { describe, expect, test } from "vitest";
import type { LinkSet } from "../../../worker/core/resolver/link-set.ts";
import { gs1Type } from "../../../worker/core/resolver/link-types.ts";
import { type Found, linkSetsOf } from "../../../worker/core/resolver/own-links.ts";
import {
  COFFEE,
  coffee,
  hrefsOf,
  ITEM,
  LOT,
  link,
  linksOnly,
  ORIGIN,
  placeAt,
  setAt,
} from "./halfmoon.ts";

const setsOf = (found: Found, path: string): readonly LinkSet[] =>
  linkSetsOf(found, placeAt(path), ORIGIN);
const anchorsOf = (found: Found, path: string) => setsOf(found, path).map(({ anchor }) => anchor);

function at(found: Found, path: string, anchor: string) {
  const set = setsOf(found, path).find((one) => one.anchor === anchor);
  if (set === undefined) throw new Error(`${path} has no level ${anchor}`);
  return set.links;
}

const statusAt = (found: Found, path: string, anchor = path) =>
  (at(found, path, anchor)[gs1Type("recallStatus")] ?? []).map(({ title }) => title);

describe("Levels with a passport", () => {
  test("are the product, its lot and the item, the finest first", () => {
    expect(anchorsOf(coffee(), COFFEE)).toEqual([COFFEE]);
    expect(anchorsOf(coffee(), LOT)).toEqual([LOT, COFFEE]);
    expect(anchorsOf(coffee(), ITEM)).toEqual([ITEM, LOT, COFFEE]);
    expect(anchorsOf(coffee({ lotIsKnown: false }), `${COFFEE}/21/9`)).toEqual([
      ...[`${COFFEE}/21/9`, COFFEE],
    ]);
  });

  test("end above a lot that nobody knows: nothing is said of what is in it", () => {
    expect(anchorsOf(coffee({ lotIsKnown: false }), ITEM)).toEqual([COFFEE]);
  });

  test("are none of a key without a page", () => {
    expect(setsOf(linksOnly(), COFFEE)).toEqual([]);
    expect(setsOf(linksOnly(), "/414/9521321000018")).toEqual([]);
  });

  test("stand where the path has them, though it says more", () => {
    const path = `${COFFEE}/22/2A/10/LOT7/21/9`;
    const sets = setsOf(coffee(), path);
    expect(sets.map(({ anchor }) => anchor)).toEqual([path, `${COFFEE}/22/2A/10/LOT7`, COFFEE]);
    expect(sets.map(({ links }) => hrefsOf(links, "pip")[0])).toEqual([
      ...[`${ORIGIN}/p${ITEM}`, `${ORIGIN}/p${LOT}`, `${ORIGIN}/p${COFFEE}`],
    ]);
  });
});

describe("A level with a passport", () => {
  test("has six links to what we know of it", () => {
    const page = { type: "text/html", hreflang: ["en"] };
    const href = `${ORIGIN}/p${LOT}`;
    const lot = "Halfmoon Morning, lot LOT7";
    expect(setsOf(coffee(), LOT)[0]).toEqual({
      anchor: LOT,
      description: lot,
      links: {
        [gs1Type("defaultLink")]: [{ href, title: `${lot}: passport` }],
        [gs1Type("pip")]: [{ href, title: `${lot}: passport`, ...page }],
        [gs1Type("traceability")]: [{ href, title: `${lot}: journey`, ...page }],
        [gs1Type("certificationInfo")]: [
          { href: `${href}#certificates`, title: `${lot}: certificates`, ...page },
        ],
        [gs1Type("recallStatus")]: [
          { href: `${href}#status`, title: "No recall or hold is set by the maker", ...page },
        ],
        [gs1Type("epcis")]: [
          {
            href: `${ORIGIN}/epcis/epcs/https%3A%2F%2Fid.gs1.org%2F01%2F09521234543213%2F10%2FLOT7/events`,
            title: `${lot}: EPCIS events, with an API key`,
            type: "application/json",
          },
        ],
      },
    });
  });

  test("is described by name, lot and serial number", () => {
    expect(setsOf(coffee(), ITEM).map(({ description }) => description)).toEqual([
      "Halfmoon Morning, lot LOT7, serial number 9",
      "Halfmoon Morning, lot LOT7",
      "Halfmoon Morning",
    ]);
  });

  test("asks for an item’s events by key and serial: that is how events name it", () => {
    const [events] = hrefsOf(at(coffee(), ITEM, ITEM), "epcis");
    expect(decodeURIComponent(events ?? "")).toBe(
      `${ORIGIN}/epcis/epcs/https://id.gs1.org${COFFEE}/21/9/events`,
    );
  });

  test("escapes what a lot’s name may contain", () => {
    const path = `${COFFEE}/10/A%2FB%3F`;
    expect(hrefsOf(at(coffee(), path, path), "pip")).toEqual([`${ORIGIN}/p${path}`]);
    expect(hrefsOf(at(coffee(), path, path), "epcis")[0]).toContain("%2F10%2FA%252FB%253F/events");
  });
});

describe("What a maker registers", () => {
  const mine = link("morning");

  test("replaces ours of the same type at the same level, and no other", () => {
    const found = coffee({ sets: [setAt(LOT, { pip: [mine] })] });
    expect(hrefsOf(at(found, LOT, LOT), "pip")).toEqual([mine.href]);
    expect(hrefsOf(at(found, LOT, LOT), "traceability")).toEqual([`${ORIGIN}/p${LOT}`]);
    expect(hrefsOf(at(found, LOT, COFFEE), "pip")).toEqual([`${ORIGIN}/p${COFFEE}`]);
  });

  test("gives the level its description", () => {
    const found = coffee({ sets: [setAt(LOT, { dpp: [mine] })] });
    expect(setsOf(found, LOT).map(({ description }) => description)).toEqual([
      ...[`Registered at ${LOT}`, "Halfmoon Morning"],
    ]);
  });

  test("makes levels of its own, with or without a page", () => {
    const serial = setAt(ITEM, { dpp: [mine] });
    expect(anchorsOf(coffee({ lotIsKnown: false, sets: [serial] }), ITEM)).toEqual([ITEM, COFFEE]);
    expect(anchorsOf(linksOnly(serial), ITEM)).toEqual([ITEM]);
  });

  test("as a default counts at this level and the finer ones", () => {
    const defaults = { defaultLink: [mine], pip: [mine] };
    const found = coffee({ sets: [setAt(LOT, defaults)] });
    const shown = setsOf(found, ITEM).map(({ links }) => hrefsOf(links, "defaultLink"));
    expect(shown).toEqual([[], [mine.href], [`${ORIGIN}/p${COFFEE}`]]);
  });
});

describe("Where nobody named a default", () => {
  const first = link("first", { type: "text/html" });
  const pip = link("pip", { type: "text/html", hreflang: ["en"] });

  test("the first product page is one, shown as such at the finest level", () => {
    const [lot, product] = setsOf(
      linksOnly(setAt(LOT, { dpp: [first] }), setAt(COFFEE, { dpp: [first], pip: [pip, first] })),
      LOT,
    );
    expect(lot?.links[gs1Type("defaultLink")]).toEqual([{ href: pip.href, title: "pip" }]);
    expect(product?.links[gs1Type("defaultLink")]).toBeUndefined();
  });

  test("else the first link", () => {
    const [set] = setsOf(linksOnly(setAt(COFFEE, { dpp: [first], homepage: [pip] })), COFFEE);
    expect(set?.links[gs1Type("defaultLink")]).toEqual([{ href: first.href, title: "first" }]);
  });

  test("and one that was named is left alone", () => {
    const set = setAt(COFFEE, { pip: [pip, first], defaultLink: [first] });
    expect(setsOf(linksOnly(set), COFFEE)).toEqual([set]);
  });
});

describe("The status tells what stands", () => {
  const notice = (kind: "recall" | "hold" | "decommission", anchor: string, reason = "Why") => ({
    ...{ kind, anchor, reason },
  });

  test.each([
    ["recall", "Recalled: Why"],
    ["hold", "On hold: Why"],
    ["decommission", "Out of use: Why"],
  ] as const)("of a %s", (kind, title) => {
    expect(statusAt(coffee({ notices: [notice(kind, LOT)] }), LOT)).toEqual([title]);
  });

  test("the gravest of several, whatever level each is of", () => {
    const notices = [
      notice("decommission", ITEM, "Sold"),
      notice("hold", LOT, "Taste"),
      notice("recall", COFFEE, "Glass"),
    ];
    expect(statusAt(coffee({ notices }), ITEM)).toEqual(["Recalled: Glass"]);
    expect(statusAt(coffee({ notices: notices.slice(0, 2) }), ITEM)).toEqual(["On hold: Taste"]);
  });

  test("at its level and the finer ones, and not at a coarser one", () => {
    const found = coffee({ notices: [notice("recall", LOT)] });
    expect(statusAt(found, ITEM, ITEM)).toEqual(["Recalled: Why"]);
    expect(statusAt(found, ITEM, LOT)).toEqual(["Recalled: Why"]);
    expect(statusAt(found, ITEM, COFFEE)).toEqual(["No recall or hold is set by the maker"]);
  });

  test("of the lot that an item was printed for, though the path does not name it", () => {
    const path = `${COFFEE}/21/9`;
    const found = coffee({ notices: [notice("recall", LOT)] });
    expect(statusAt(found, path)).toEqual(["Recalled: Why"]);
    expect(statusAt(found, path, COFFEE)).toEqual(["No recall or hold is set by the maker"]);
  });

  test("and another lot of which the name begins alike is another", () => {
    const found = coffee({ notices: [notice("recall", `${COFFEE}/10/LOT`)] });
    expect(statusAt(found, ITEM, LOT)).toEqual(["No recall or hold is set by the maker"]);
  });

  test("in 200 characters, and never half a sign", () => {
    const [title = ""] = statusAt(
      coffee({ notices: [notice("hold", LOT, "☕🐝".repeat(99))] }),
      LOT,
    );
    expect(title.length).toBe(200);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe("While a recall stands", () => {
  const mine = link("mine");
  const registered = (anchor: string) =>
    setAt(anchor, {
      ...{ defaultLink: [mine], defaultLinkMulti: [{ ...mine, hreflang: ["fr"] }] },
      ...{ pip: [mine], recallStatus: [mine] },
    });
  const recalled = (anchor: string, ...sets: readonly LinkSet[]) =>
    coffee({ sets, notices: [{ anchor, kind: "recall", reason: "Glass" }] });

  test("the default stays ours, without variants, and ours stands first where the status is asked for", () => {
    const links = at(recalled(LOT, registered(LOT)), LOT, LOT);
    expect(hrefsOf(links, "defaultLink")).toEqual([`${ORIGIN}/p${LOT}`]);
    expect(hrefsOf(links, "defaultLinkMulti")).toEqual([]);
    expect(hrefsOf(links, "recallStatus")).toEqual([`${ORIGIN}/p${LOT}#status`, mine.href]);
    expect(hrefsOf(links, "pip")).toEqual([mine.href]);
  });

  test("so it does at a finer level that has no passport", () => {
    const found = { ...recalled(COFFEE, registered(LOT)), lotIsKnown: false };
    const links = at(found, LOT, LOT);
    expect(hrefsOf(links, "defaultLink")).toEqual([]);
    expect(hrefsOf(links, "recallStatus")).toEqual([`${ORIGIN}/p${COFFEE}#status`, mine.href]);
    expect(hrefsOf(at(found, LOT, COFFEE), "defaultLink")).toEqual([`${ORIGIN}/p${COFFEE}`]);
  });

  test("of a lot, the product’s own links stay as they were set", () => {
    const found = recalled(LOT, registered(COFFEE));
    const links = at(found, LOT, COFFEE);
    expect(hrefsOf(links, "defaultLink")).toEqual([mine.href]);
    expect(hrefsOf(links, "recallStatus")).toEqual([mine.href]);
    expect(hrefsOf(at(found, LOT, LOT), "defaultLink")).toEqual([`${ORIGIN}/p${LOT}`]);
  });

  test("a hold changes the status’s title and nothing else", () => {
    const sets = [registered(LOT)];
    const found = coffee({ sets, notices: [{ anchor: LOT, kind: "hold", reason: "Taste" }] });
    expect(setsOf(found, LOT)).toEqual(setsOf(coffee({ sets }), LOT));
  });
});
