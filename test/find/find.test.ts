/** `/c`: what is typed leads to its Digital Link here, and to nowhere else. docs/resolver.md, *Codes to type*. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { text as en } from "../../web/text/en/index.ts";
import { expectGuarded, expectProblem } from "../routes/doors.ts";
import {
  ask,
  BREAD,
  COFFEE,
  codeOf,
  HOST,
  LOT,
  openShelf,
  page,
  type Shelf,
  UNHEARD_OF,
} from "./shelf.ts";

let shelf: Shelf;
let coffee: string;
let lot: string;

beforeAll(async () => {
  shelf = await openShelf();
  coffee = await codeOf(shelf, `/01/${COFFEE}`);
  lot = await shelf.shortCodes.mint(shelf.halfmoon.id, `/01/${COFFEE}/10/${LOT}`);
});
afterAll(() => shelf?.stack.remove());

const part = encodeURIComponent;
const typed = (code: string, lot?: string) =>
  `/c?code=${part(code)}${lot === undefined ? "" : `&lot=${part(lot)}`}`;

describe("What is typed", () => {
  const cases: readonly (readonly [string, () => string, string])[] = [
    ["a product’s code", () => typed(coffee), `/01/${COFFEE}`],
    [
      "in small letters, with a hyphen",
      () => typed(`${coffee.slice(0, 4)}-${coffee.slice(4)}`.toLowerCase()),
      `/01/${COFFEE}`,
    ],
    ["a lot’s code", () => typed(lot), `/01/${COFFEE}/10/${LOT}`],
    ["a product’s code with a lot", () => typed(coffee, "A/1"), `/01/${COFFEE}/10/A%2F1`],
    ["a code in the address", () => `/c/${lot}`, `/01/${COFFEE}/10/${LOT}`],
    ["with a slash behind it", () => `/c/${lot}/`, `/01/${COFFEE}/10/${LOT}`],
    ["a code and a lot in the address", () => `/c/${coffee}?lot=A1`, `/01/${COFFEE}/10/A1`],
    ["a GTIN-13", () => typed(COFFEE.slice(1)), `/01/${COFFEE}`],
    ["a GTIN-14 with its lot", () => typed(COFFEE, LOT), `/01/${COFFEE}/10/${LOT}`],
    ["an element string", () => typed(`(01)${COFFEE}(10)${LOT}`), `/01/${COFFEE}/10/${LOT}`],
    ["what a scanner sends", () => typed(`]d201${COFFEE}10${LOT}`), `/01/${COFFEE}/10/${LOT}`],
    ["an EPC URN", () => typed("urn:epc:class:lgtin:9521234.050101.A1"), `/01/${COFFEE}/10/A1`],
    ["a link of any host", () => typed(`https://id.gs1.org/01/${COFFEE}`), `/01/${COFFEE}`],
    [
      "a stranger’s link to a key that is ours",
      () => typed(`https://evil.example/go/01/${COFFEE}?to=https://evil.example`),
      `/01/${COFFEE}`,
    ],
    [
      "a whole link in the address",
      () => `/c/${part(`https://shop.example/01/${COFFEE}`)}`,
      `/01/${COFFEE}`,
    ],
  ];
  test.each(cases)("as %s is sent on to its Digital Link here", async (_, path, location) => {
    const answer = await ask(shelf, path());
    expect([answer.status, answer.headers.get("location")]).toEqual([303, location]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expectGuarded(answer);
    const next = await ask(shelf, location);
    expect(next.status).toBe(307);
  });

  test("as nothing is answered with the field, which no search engine lists", async () => {
    for (const path of ["/c", "/c/", "/c?code=", "/c?code=%20&lot=A1"]) {
      const { status, text, headers } = await page(shelf, path);
      expect(status).toBe(200);
      expect(text).toContain('<form class="find" method="get" action="/c">');
      expect(text).toContain(en.finding.heading);
      expect(headers.get("x-robots-tag")).toBe("noindex");
      expect(headers.get("cache-control")).toBe("no-store");
    }
    expect((await page(shelf, "/c?code=&lot=A1")).text).toContain('value="A1"');
  });

  test("is asked for at the front door", async () => {
    const { text } = await page(shelf, "/");
    expect(text).toContain('<form class="find" method="get" action="/c">');
    expect(text).toContain('href="/c"');
  });
});

describe("What cannot be a code", () => {
  const say = en.notFound.damaged;
  const wrong = `${COFFEE.slice(0, -1)}${(Number(COFFEE.at(-1)) + 1) % 10}`;
  const mistyped = () =>
    coffee.endsWith("0") ? `${coffee.slice(0, 7)}1` : `${coffee.slice(0, 7)}0`;
  const cases: readonly (readonly [string, () => string, string])[] = [
    ["a wrong check digit", () => typed(wrong), say.say(wrong, COFFEE.at(-1) ?? "")],
    ["the same in a string", () => typed(`(01)${wrong}`), say.say(wrong, COFFEE.at(-1) ?? "")],
    ["one wrong character", () => typed(mistyped()), say.parts["short-code"]],
    ["the same in the address", () => `/c/${mistyped()}`, say.parts["short-code"]],
    ["a lot that is none", () => typed(COFFEE, "Café"), say.parts.lot],
    ["too few digits", () => typed("95212345"), "The last digit of 95212345"],
    ["a number of digits that none has", () => typed("952123450"), "here are 9."],
    ["a date that there is not", () => typed(`(01)${COFFEE}(17)270231`), "270231"],
    ["words", () => typed("the blue one"), say.sayPlain],
    ["too much of it", () => typed("9".repeat(2_049)), say.sayPlain],
    ["an escape that is none", () => "/c/%zz", say.sayPlain],
  ];
  test.each(cases)("%s is called so, with the field to correct it", async (_, path, sentence) => {
    const { status, text } = await page(shelf, path());
    expect(status).toBe(400);
    expect(text).toContain(say.heading);
    expect(text).toContain(sentence);
    expect(text).toContain('aria-invalid="true"');
    await expectProblem(await ask(shelf, path()), 400, "query-invalid");
  });

  test("stands in the field as it was typed, and the lot in its own", async () => {
    const { text } = await page(shelf, typed('(01)0952"><script>alert(1)</script>', "A'1\" b"));
    expect(text).not.toContain("<script>");
    expect(text).toContain('value="(01)0952&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text).toContain('value="A&#39;1&quot; b"');
  });
});

describe("What leads nowhere", () => {
  test("is somebody else’s, where nobody here speaks for the key: GS1 may know", async () => {
    const { status, text } = await page(shelf, typed(UNHEARD_OF, "A 1"));
    expect(status).toBe(404);
    expect(text).toContain(en.notFound.foreign.heading);
    expect(text).toContain(`<a href="https://id.gs1.org/01/${UNHEARD_OF}/10/A1" rel="noreferrer">`);
    await expectProblem(await ask(shelf, typed(UNHEARD_OF)), 404, "not-found");
  });

  test("a link’s own host is told, and never linked to", async () => {
    const link = `https://shop.example:8443/01/${UNHEARD_OF}`;
    const { text } = await page(shelf, typed(link));
    expect(text).toContain(en.notFound.foreign.host("shop.example:8443"));
    // In the links to this page in other languages it stands as what was typed.
    expect(text).not.toMatch(/(?:href|action|src)="(?:https?:)?\/\/[^"/?]*shop\.example/);
    expect(text).toMatch(/href="\/c\?code=https%3A%2F%2Fshop\.example[^"]*lang=de"/);
    const known = await page(shelf, typed(`https://id.gs1.org/01/${UNHEARD_OF}`));
    expect(known.text).not.toContain("The link you typed is of");
    const own = await page(shelf, typed(`${shelf.stack.origin}/01/${UNHEARD_OF}`));
    expect(own.text).not.toContain("The link you typed is of");
  });

  test("is a code that nobody was given", async () => {
    const code = await shelf.unused();
    const { status, text } = await page(shelf, typed(code));
    expect(status).toBe(404);
    expect(text).toContain(en.notFound.unissued.heading);
    await expectProblem(await ask(shelf, typed(code)), 404, "not-found");
  });

  test("a code of a key that was taken back looks exactly like one that never was", async () => {
    const gone = await shelf.product(shelf.halfmoon, "52");
    const code = await codeOf(shelf, `/01/${gone}`);
    expect((await ask(shelf, typed(code))).status).toBe(303);
    await shelf.stack.call(shelf.halfmoon.key, "DELETE", `/api/keys/01/${gone}`);
    const never = await shelf.unused();
    for (const accept of ["text/html", "application/json"]) {
      const [one, other] = await Promise.all(
        [code, never].map(async (each) => {
          const answer = await ask(shelf, typed(each), { accept });
          const {
            date: _,
            "x-request-id": id,
            etag: __,
            ...headers
          } = Object.fromEntries(answer.headers);
          const body = (await answer.text()).replaceAll(each, "").replaceAll(id ?? " ", "");
          return { status: answer.status, headers, body };
        }),
      );
      expect(one).toEqual(other);
    }
    // The GTIN itself tells that somebody spoke for it once.
    const { status, text } = await page(shelf, typed(gone));
    expect([status, text.includes(en.notFound.gone.heading)]).toEqual([410, true]);
    await expectProblem(await ask(shelf, typed(gone)), 410, "identification-key-released");
  });

  test("a key that changed hands leaves its old code behind, and gets one of its new maker’s", async () => {
    const sold = await shelf.product(shelf.halfmoon, "53");
    const old = await codeOf(shelf, `/01/${sold}`);
    await shelf.stack.call(shelf.halfmoon.key, "DELETE", `/api/keys/01/${sold}`);
    await shelf.stack.call(shelf.crumb.key, "PUT", `/api/products/${sold}`, { name: "Rusk" });
    expect((await ask(shelf, typed(old))).status).toBe(404);
    const young = await codeOf(shelf, `/01/${sold}`);
    expect(young).not.toBe(old);
    expect((await ask(shelf, typed(young))).headers.get("location")).toBe(`/01/${sold}`);
  });

  test("a key with nothing published under it is called unknown", async () => {
    const { key } = shelf.halfmoon;
    const claimed = shelf.gtin("54");
    await shelf.stack.call(key, "PUT", `/api/keys/01/${claimed}`, {});
    const { status, text } = await page(shelf, typed(claimed));
    expect([status, text.includes(en.notFound.unknown.heading)]).toEqual([404, true]);
    expect(text).toContain(`value="${claimed}"`);
  });

  test("a compressed link is called one, typed or scanned", async () => {
    for (const path of [typed("https://id.gs1.org/ARFKk4XB0CDKWcnpq"), "/ARFKk4XB0CDKWcnpq"]) {
      const { status, text } = await page(shelf, path);
      expect([status, text.includes(en.notFound.compressed.heading)]).toEqual([404, true]);
      await expectProblem(await ask(shelf, path), 404, "not-found");
    }
    // What is no such link is answered as before.
    await expectProblem(await ask(shelf, "/wp-content-uploads", { accept: "text/html" }), 404);
    await expectProblem(await ask(shelf, "/nothing", { accept: "text/html" }), 404);
  });
});

test("Whatever is typed, nobody is sent to an address out of it", async () => {
  const piece = fc.constantFrom(
    ...["https://evil.example", "//evil.example", "\\\\evil.example", "/", "..", "@evil.example"],
    ...[
      `/01/${COFFEE}`,
      `(01)${COFFEE}`,
      COFFEE,
      "(10)",
      "%2F%2Fevil.example",
      "javascript:alert(1)",
    ],
    ...["\r\nLocation: https://evil.example", "?", "#", "/10/", "A%0d%0aX: y", "urn:epc:id:sgtin:"],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 4 }).map((some) => some.join("")),
    fc
      .tuple(
        fc.constantFrom(`(01)${COFFEE}(10)`, `https://evil.example/01/${COFFEE}/10/`),
        fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9-]{1,12}$/)),
      )
      .map((some) => some.join("")),
    fc.string({ maxLength: 30 }),
  );
  let sent = 0;
  const each = fc.asyncProperty(text, fc.option(text), fc.boolean(), async (code, lot, inPath) => {
    const query = lot === null ? "" : `lot=${part(lot.slice(0, 40))}`;
    const path = inPath ? `/c/${part(code)}?${query}` : `/c?code=${part(code)}&${query}`;
    const answer = await ask(shelf, path, { accept: "text/html" });
    expect(answer.status).toBeLessThan(500);
    const location = answer.headers.get("location");
    if (location === null) return;
    sent++;
    expect(location).toMatch(/^\/\d{2,4}\/[\w.~%-]+(?:\/\d{2,4}\/[\w.~%-]+)*(?:\?[\w.~%=&+-]*)?$/);
    expect(new URL(location, shelf.stack.origin).origin).toBe(shelf.stack.origin);
  });
  await fc.assert(each, { numRuns: 400 });
  expect(sent).toBeGreaterThan(20);
});

describe("Errors of the resolver and of passports", () => {
  const paths = [
    ["/01/09521234500011", 400, en.notFound.damaged.heading],
    [`/01/${UNHEARD_OF}/10/A1`, 404, en.notFound.foreign.heading],
    ["/p/01/09521234500011/10/A1", 400, en.notFound.damaged.heading],
    [`/p/01/${UNHEARD_OF}`, 404, en.notFound.unknown.heading],
    ["/414/9521321000019", 400, en.notFound.damaged.heading],
  ] as const;

  test.each(paths)(
    "%s is a page for browsers, and a problem for all others",
    async (path, status, heading) => {
      const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
      const shown = await ask(shelf, path, { accept: browser });
      const text = await shown.text();
      expect([shown.status, text.includes(heading)]).toEqual([status, true]);
      expect(text).toContain('action="/c"');
      const others = [
        "*/*",
        "application/json",
        "application/problem+json",
        "text/html;q=0",
        "image/png",
      ];
      const answers = [await ask(shelf, path)];
      for (const accept of others) answers.push(await ask(shelf, path, { accept }));
      for (const answer of answers) await expectProblem(answer, status);
      for (const answer of [shown, ...answers]) {
        expect(answer.headers.get("vary")).toMatch(/\bAccept\b/);
        const open = answer.headers.get("access-control-allow-origin");
        expect(open).toBe(path.startsWith("/p/") ? null : "*");
      }
    },
  );

  test("have the field filled with what was scanned, to be corrected by hand", async () => {
    const { text } = await page(shelf, "/01/09521234500011/10/HM%2F7");
    expect(text).toContain('value="09521234500011"');
    expect(text).toContain('value="HM/7"');
    const place = await page(shelf, "/414/9521321000019/254/cold-room");
    expect(place.text).toContain('value="(414)9521321000019(254)cold-room"');
  });

  test("offer GS1’s own resolver for a key that is nobody’s here", async () => {
    const { text } = await page(shelf, `/01/${UNHEARD_OF}/10/A%2F1`);
    expect(text).toContain(`href="https://id.gs1.org/01/${UNHEARD_OF}/10/A%2F1"`);
  });
});

describe("Under a brand’s own host name", () => {
  const on = (path: string) => ask(shelf, path, { host: HOST, accept: "text/html" });

  test("its own codes answer, and another’s are none", async () => {
    const own = await on(typed(coffee));
    expect([own.status, own.headers.get("location")]).toEqual([303, `/01/${COFFEE}`]);
    const bread = await codeOf(shelf, `/01/${BREAD}`);
    const [other, never] = [await on(typed(bread)), await on(typed(await shelf.unused()))];
    expect([other.status, never.status]).toEqual([404, 404]);
    expect(await other.text()).toContain(en.notFound.unissued.heading);
    expect((await on(typed(BREAD))).status).toBe(404);
    expect((await ask(shelf, typed(bread))).status).toBe(303);
  });
});
