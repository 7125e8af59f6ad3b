/** Addresses and words that were made to hurt: every one gets a calm refusal, or comes out as plain text. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { epcisDocument, PACKING, send } from "../lives/cast.ts";
import { bearer, COFFEE, expectGuarded, openWorld, ROASTER, type World } from "./doors.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world?.stack.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/**
 * The path exactly as it stands here: fetch would tidy it up first. Each call has a connection of its own, because the
 * runtime closes one whose body was refused unread.
 */
function raw(path: string, { method = "GET", headers = {}, body = "" } = {}): Promise<Answer> {
  const { hostname, port } = new URL(world.stack.origin);
  return new Promise((done, fail) => {
    const sent = request(
      { ...{ hostname, port, path, method, headers, agent: false } },
      async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        const said = Buffer.concat(parts).toString();
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: said });
      },
    );
    sent.on("error", (error) => fail(new Error(`${method} ${path}: ${error.message}`))).end(body);
  });
}

const PIECES = [
  ...[
    "%00",
    "%0",
    "%",
    "%zz",
    "%ff",
    "%c0%ae",
    "%ed%a0%80",
    "%f4%90%80%80",
    "%0d%0aSet-Cookie:%20a=b",
  ],
  ...["..", ".", "%2e%2e", "..%2f..%2fetc%2fpasswd", "%2F", "%5c", "\\", "//", ";", ":", "~", "*"],
  ...["'", "''", "' or 1=1 --", "%27%20or%201=1--", "$1", "{{7*7}}", "()", "[]", 'a"b'],
  ...["<script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "javascript:alert(1)"],
  ...["0", "-1", "+1", "1e3", "0x10", "01", "1.5", "NaN", "null", "undefined", "true", "９", "٣"],
  ...[
    "9".repeat(15),
    "9".repeat(16),
    "9".repeat(400),
    "a".repeat(2_000),
    "f".repeat(64),
    "F".repeat(64),
  ],
  ...["-".repeat(36), "0".repeat(36), "00000000-0000-0000-0000-000000000000", "__proto__"],
  ...[
    "constructor",
    "hasOwnProperty",
    "%F0%9F%92%A9",
    "%E2%80%AE",
    "e%CC%81",
    "%EF%BB%BF",
    "%20",
    "+",
  ],
].map((piece) => piece.replace(/[^\x21-\x7e]/g, (char) => encodeURIComponent(char)));

const PLACES = [
  ...[
    "/",
    "/api/events/",
    "/api/products/",
    "/api/suppliers/",
    "/api/customers/",
    "/epcis/capture/",
  ],
  ...[
    "/proofs/",
    "/log/tile/",
    "/log/tile/0/",
    "/log/",
    "/p/",
    "/p/01/",
    "/01/",
    "/assets/",
    "/healthz/",
  ],
  ...[
    `/p/01/${COFFEE.gtin}/10/`,
    `/01/${COFFEE.gtin}/10/`,
    `/01/${COFFEE.gtin}/21/`,
    "/8003/",
    "/00/",
  ],
  ...["/qr?uri=", "/qr?format=", "/healthz?deep=", "/proofs/2?disclose=", `/01/${COFFEE.gtin}?17=`],
];
const WRITES = [
  ...[
    ["PUT", "/api/products/"],
    ["PUT", "/api/suppliers/"],
    ["PUT", "/api/customers/"],
  ],
  ...[
    ["DELETE", "/api/suppliers/"],
    ["DELETE", "/api/customers/"],
    ["POST", "/epcis/capture/"],
  ],
] as const;

/** Runs them a few at a time and lists those that went wrong. */
async function wrongOnes(calls: readonly (readonly [string, () => Promise<Answer>])[]) {
  const wrong: string[] = [];
  for (let at = 0; at < calls.length; at += 8) {
    const some = calls.slice(at, at + 8).map(async ([name, call]) => {
      const { status, headers, body } = await call();
      const isCalm = status >= 200 && status < 500 && !/stack|NeonDb|\bSQL\b|at \w+ \(/.test(body);
      if (!isCalm || headers["set-cookie"] !== undefined) wrong.push(`${name}: ${status} ${body}`);
    });
    await Promise.all(some);
  }
  return wrong;
}

describe("Addresses that no one should send", () => {
  test(`are refused calmly, all ${PLACES.length * PIECES.length} of them`, async () => {
    const headers = bearer(world.keys[ROASTER]);
    const paths = PLACES.flatMap((place) => PIECES.map((piece) => place + piece));
    expect(await wrongOnes(paths.map((path) => [path, () => raw(path, { headers })]))).toEqual([]);
    expect(world.stack.worker.logs.filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  test("are refused calmly where something would be written, too", async () => {
    const headers = { ...bearer(world.keys[ROASTER]), "content-type": "application/json" };
    const calls = WRITES.flatMap(([method, place]) =>
      PIECES.map((piece) => {
        const path = place + piece;
        return [`${method} ${path}`, () => raw(path, { method, headers, body: "{}" })] as const;
      }),
    );
    expect(await wrongOnes(calls)).toEqual([]);
    expect(world.stack.worker.logs.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("get nothing but files of our own from where the files are", async () => {
    const roots = [
      "/assets/../../wrangler.toml",
      "/assets/..%2f..%2fwrangler.toml",
      "/assets//etc/passwd",
    ];
    for (const path of [...roots, "/assets/%2e%2e/index.js", "/assets/", "/assets", "/index.js"]) {
      const { status, body } = await raw(path);
      expect(`${path}: ${status}`).toBe(`${path}: 404`);
      expect(body).not.toContain("DATABASE_URL");
    }
  });

  test("leave a request id alone only when it is a plain one", async () => {
    const { headers } = await raw("/healthz", { headers: { "x-request-id": "</script>\"'" } });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/** Words that close every tag and quote around them. */
const EVIL = `</title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>"'--><b>&amp;`;

function expectPlain(html: string): void {
  expect(html).not.toMatch(/<script>|<img src=x|<b>|<\/textarea><script/i);
  expect(html).not.toContain(EVIL);
  // The only scripts and handlers on a page are our own files; what it holds for machines is data, which nothing in it can end.
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  const running = scripts.filter((one) => one !== '<script type="application/ld+json">');
  expect(scripts.length - running.length).toBe(1);
  expect(running).not.toEqual([]);
  for (const one of running) expect(one).toMatch(/ src="\/assets\/[a-z]+\.js"/);
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]+\son\w+=/i);
  expect(html).not.toMatch(/href="(?!\/|#|http)/i);
}

describe("Words that were made to hurt", () => {
  test("come out of a product’s name and an event’s texts as plain text", async () => {
    const { stack, keys } = world;
    const key = keys[ROASTER];
    const product = { name: EVIL, description: `${EVIL} described` };
    await send(stack, key, ["PUT", `/api/products/${COFFEE.gtin}`, product]);
    const { outputQuantityList } = PACKING as unknown as {
      outputQuantityList: { epcClass: string }[];
    };
    const bags = outputQuantityList[0]?.epcClass ?? "";
    const eventID = "urn:uuid:7f3c0000-0000-4000-8000-0000000000ee";
    const evil = {
      ...{
        ...PACKING,
        eventID,
        "rp:process": EVIL,
        "rp:party": { "rp:name": EVIL, "rp:count": 3 },
      },
      readPoint: {
        id: "https://id.gs1.org/414/9527654310007",
        "rp:place": { "rp:name": EVIL, "rp:locality": EVIL, "rp:region": EVIL, "rp:country": "NO" },
      },
      "rp:loss": [{ "rp:kind": EVIL, "rp:quantity": 1, "rp:uom": EVIL }],
      "rp:material": [{ "rp:epcClass": bags, "rp:name": EVIL }],
    };
    const errorDeclaration = { declarationTime: "2026-05-07T08:00:00Z", reason: "did_not_occur" };
    const wrong = { ...evil, eventID: eventID.replace("ee", "ef") };
    const told = epcisDocument(evil, wrong);
    await send(stack, key, ["POST", "/epcis/capture", told]);
    await send(stack, key, [
      "POST",
      "/epcis/capture",
      epcisDocument({ ...wrong, errorDeclaration }),
    ]);
    await stack.until(key ?? "", eventID, "logged");

    const answer = await fetch(`${stack.origin}/p/01/${COFFEE.gtin}/10/${COFFEE.lot}`);
    expectGuarded(answer);
    const html = await answer.text();
    expect(html.split("&lt;script&gt;alert(1)").length).toBeGreaterThan(8);
    expectPlain(html);
    const home = await (await fetch(stack.origin)).text();
    expect(home).toContain("&lt;script&gt;alert(1)");
    expect(home).not.toMatch(/<script|<img src=x|onerror=alert\(2\)>/);
  });

  test("come out of the address itself as plain text, on pages and in refusals", async () => {
    const written = encodeURIComponent(EVIL);
    for (const path of [`/p/01/${COFFEE.gtin}/10/${written}`, `/01/${COFFEE.gtin}/10/${written}`]) {
      const { body, headers } = await raw(path, { headers: { accept: "text/html" } });
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(body).not.toMatch(/<script|<img src=x|<b>/i);
    }
    const { origin } = world.stack;
    for (const path of [`/qr?uri=${written}`, `/qr?uri=${origin}/01/${written}`, `/${written}`]) {
      const { body, headers, status } = await raw(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers["content-type"]).toBe("application/problem+json");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(() => JSON.parse(body)).not.toThrow();
    }
  });

  test("come out of a code as a drawing and nothing else", async () => {
    const { origin } = world.stack;
    const uri = `${origin}/01/${COFFEE.gtin}/10/${encodeURIComponent(`A"<'&>B`)}`;
    const { status, body, headers } = await raw(`/qr?uri=${encodeURIComponent(uri)}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("image/svg+xml");
    expect(body).toMatch(/^<svg [^>]*>(<path [^>]*\/>)+<\/svg>\s*$/);
  });

  test("make a code for nobody else’s address", async () => {
    const { origin } = world.stack;
    const path = `/01/${COFFEE.gtin}`;
    const others = [
      "https://evil.example",
      `${origin}.evil.example`,
      `${origin}@evil.example`,
      "//evil",
    ];
    for (const other of [...others, origin.replace("http", "ftp"), "javascript:alert(1)//"]) {
      const { status } = await raw(`/qr?uri=${encodeURIComponent(other + path)}`);
      expect(`${other}: ${status}`).toBe(`${other}: 400`);
    }
  });

  test("send nobody anywhere else: a scanned code ends on this site", async () => {
    const starts = ["//evil.example", "/\\evil.example", "/@evil.example", "/https://evil.example"];
    for (const start of starts) {
      for (const path of [`${start}/01/${COFFEE.gtin}`, `/01/${COFFEE.gtin}?x=${start}`]) {
        const { status, headers } = await raw(path);
        const location = headers.location as string | undefined;
        if (location === undefined) expect(status).toBeGreaterThanOrEqual(400);
        else expect(location.startsWith(`${world.stack.origin}/p/01/`)).toBe(true);
      }
    }
  });
});
