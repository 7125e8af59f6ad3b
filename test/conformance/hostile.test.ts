/** Bodies and addresses made to hurt, against the running Worker: refused or handled, quickly, and nothing grows. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentOf, inParallel, shipping } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { ask, asking, EPCIS, eventsIn, nextLink, type Partner, partner } from "./partner.ts";
import { memoryOf, type RawAnswer, type RawSaid, raw } from "./raw.ts";

let stack: TestStack;
let sender: Partner;

/** On two busy cores; alone each takes a few milliseconds. */
const MILLISECONDS_MAX = 5_000;
const GROWTH_BYTES_MAX = 200 * 2 ** 20;
const AT_ONCE = 6;
const JSON_TYPE = { "content-type": "application/json" };
const DOORS = [`${EPCIS}/capture`, `${EPCIS}/events`];

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  sender = await partner(stack, "hostile");
});
afterAll(async () => {
  await stack?.remove();
});

const call = (said: Omit<RawSaid, "origin">): Promise<RawAnswer> =>
  raw({ origin: stack.origin, key: sender.key, ...said });

function expectRefused(answer: RawAnswer, status: number | readonly number[]): void {
  const statuses = typeof status === "number" ? [status] : status;
  expect(statuses, answer.body).toContain(answer.status);
  expect(answer.milliseconds).toBeLessThan(MILLISECONDS_MAX);
  expect(answer.body).not.toMatch(/NeonDb|SQL|at \w+ \(/);
}

function expectProblem(answer: RawAnswer, status: number, type: string): void {
  expectRefused(answer, status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(answer.body)).toMatchObject({ status, type: `epcisException:${type}` });
}

async function nothingKept(): Promise<void> {
  const all = await ask(sender, asking({}));
  expect(eventsIn(all.json)).toEqual([]);
}

const DOCUMENT = JSON.stringify(documentOf([shipping()]));
const EVENT = JSON.stringify({ "@context": documentOf([])["@context"], ...shipping() });
const textFor = (door: string) => (door.endsWith("capture") ? DOCUMENT : EVENT);
/** The document with text put in as a member of its event. */
const withMember = (door: string, member: string) =>
  textFor(door).replace('"type":"ObjectEvent"', `"type":"ObjectEvent",${member}`);

const DEEP = 1_000_000;
const BODIES: readonly (readonly [string, (door: string) => Uint8Array, RegExp])[] = [
  ["lists nested a million deep", () => bytes("[".repeat(DEEP)), /deep/],
  ["objects nested a million deep", () => bytes('{"a":'.repeat(500_000)), /deep/],
  [
    "an extension nested a million deep",
    (door) => bytes(withMember(door, `"ex:a":${"[".repeat(DEEP)}${"]".repeat(DEEP)}`)),
    /deep/,
  ],
  ["a member twice", (door) => bytes(withMember(door, '"action":"ADD"')), /twice/],
  ["an extension twice", (door) => bytes(withMember(door, '"ex:a":1,"ex:a":1')), /twice/],
  [
    "a member twice, once escaped",
    (door) => bytes(withMember(door, '"\\u0061ction":"ADD"')),
    /twice/,
  ],
  ["half a character", (door) => bytes(withMember(door, '"ex:a":"\\ud800"')), /surrogate/],
  ["half a character in a name", (door) => bytes(withMember(door, '"ex:\\udc00":1')), /surrogate/],
  ["U+0000", (door) => bytes(withMember(door, '"ex:a":"a\\u0000b"')), /U\+0000/],
  ["U+0000 in a name", (door) => bytes(withMember(door, '"ex:\\u0000":1')), /U\+0000/],
  ["U+0000 unescaped", (door) => bytes(withMember(door, '"ex:a":"\0"')), /control character/],
  ["__proto__", (door) => bytes(withMember(door, '"__proto__":{"a":1}')), /__proto__/],
  [
    "__proto__ further in",
    (door) => bytes(withMember(door, '"ex:a":{"__proto__":1}')),
    /__proto__/,
  ],
  [
    "constructor",
    (door) => bytes(withMember(door, '"constructor":{"prototype":1}')),
    /constructor/,
  ],
  [
    "bytes that are no UTF-8",
    (door) => Buffer.from(withMember(door, '"ex:a":"é"'), "latin1"),
    /UTF-8/,
  ],
  ["UTF-16", (door) => Buffer.from(`\ufeff${textFor(door)}`, "utf16le"), /UTF-8/],
  ["half a character in UTF-8", (door) => surrogateBytes(withMember(door, '"ex:a":"~"')), /UTF-8/],
  ["a number no double holds", (door) => bytes(withMember(door, '"ex:a":1e400')), /too large/],
  [
    "a number of a million digits",
    (door) => bytes(withMember(door, `"ex:a":${"1".repeat(DEEP)}`)),
    /number/,
  ],
  ["nothing", () => bytes(""), /expected/],
  ["nothing but a byte order mark", () => bytes("\ufeff"), /expected/],
  ["JSON of another kind", () => bytes('"EPCISDocument"'), /./],
  ["null", () => bytes("null"), /./],
];

describe.each(DOORS)("At %s", (door) => {
  test.each(BODIES)("%s is refused by name, quickly", async (_, bodyFor, sentence) => {
    const answer = await call({ path: door, headers: JSON_TYPE, body: [bodyFor(door)] });
    expectProblem(answer, 400, "ValidationException");
    expect(JSON.parse(answer.body).detail).toMatch(sentence);
    await nothingKept();
  });

  test.each(["with its length said", "without a length"])(
    "100 MB are refused %s, however long they come",
    async (how) => {
      const isSaid = how === "with its length said";
      const headers = { ...JSON_TYPE, ...(isSaid && { "content-length": `${HUGE}` }) };
      const answer = await call({ path: door, headers, body: hugeBody() });
      expectProblem(answer, 413, "CaptureLimitExceededException");
      await nothingKept();
    },
  );

  test.each([
    ["text/plain", 415],
    ["application/xml", 415],
    ["application/jsonx", 415],
    ["", 415],
    ["application/json; charset=utf-16", [400, 415]],
    ["application/json; charset=__proto__", [400, 415]],
  ] as const)("a body that is said to be %j is refused", async (type, status) => {
    const body = [Buffer.from(textFor(door), "utf16le")];
    expectRefused(await call({ path: door, headers: { "content-type": type }, body }), status);
    await nothingKept();
  });
});

const HUGE = 100_000_000;

/** A document that never comes to its end. */
function hugeBody(): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      yield bytes('{"ex:a":"');
      const piece = new Uint8Array(1_000_000).fill(0x61);
      for (let sent = 9; sent < HUGE; sent += piece.length) {
        yield piece.subarray(0, Math.min(piece.length, HUGE - sent));
      }
    },
  };
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

/** A tilde becomes U+D800 as CESU-8 writes it. */
function surrogateBytes(text: string): Uint8Array {
  const [before = "", after = ""] = text.split("~");
  return Buffer.concat([bytes(before), Buffer.from([0xed, 0xa0, 0x80]), bytes(after)]);
}

describe("The memory of the runtime", () => {
  test("is flat, whatever comes in", async ({ skip }) => {
    const worst = BODIES.filter(([name]) => /million/.test(name));
    const attack = async () => {
      for (const door of DOORS) {
        for (const [, bodyFor] of worst) {
          await call({ path: door, headers: JSON_TYPE, body: [bodyFor(door)] });
        }
        await call({ path: door, headers: JSON_TYPE, body: hugeBody() });
      }
    };
    await attack();
    const before = memoryOf(stack.origin);
    if (before === undefined) return skip("this system does not tell");
    for (let time = 0; time < 4; time++) await attack();
    await inParallel(DOORS, 2, (path) => call({ path, headers: JSON_TYPE, body: hugeBody() }));
    expect((memoryOf(stack.origin) ?? 0) - before).toBeLessThan(GROWTH_BYTES_MAX);
  }, 60_000);
});

const ODD_QUERIES: readonly (readonly [string, string, number | readonly number[]])[] = [
  ["ten thousand parameters", many(10_000), [400, 414, 431]],
  ["a thousand short parameters", many(1_000, (n) => `a${n}`), 400],
  ["a value of 1 MB", `EQ_bizStep=${"a".repeat(1_000_000)}`, [400, 414, 431]],
  ["a value of 8,000 characters", `EQ_bizStep=${"a".repeat(8_000)}`, 400],
  ["a value of 10,000 characters", `EQ_bizStep=${"a".repeat(10_000)}`, 414],
  ["a thousand values", `EQ_bizStep=${"a%7C".repeat(1_000)}a`, 400],
  ["a name of 8,000 characters", `${"a".repeat(8_000)}=1`, 400],
  ["__proto__ as a parameter", "__proto__=1", 400],
  ["constructor as a parameter", "constructor=1", 400],
  ["EQ___proto__", "EQ___proto__=1", 400],
  ["EQ_constructor", "EQ_constructor=1", 400],
  ["GE_hasOwnProperty", "GE_hasOwnProperty=1", 400],
  ["GE_constructor_CEL", "GE_constructor_CEL=1", 400],
  ["MATCH___proto__", "MATCH___proto__=1", 400],
  ["WD_toString", "WD_toString=1", 400],
  ["EXISTS_valueOf", "EXISTS_valueOf=true", 400],
  ["constructor_bizStep", "constructor_bizStep=1", 400],
  ["EQ_bizTransaction_ with nothing after it", "EQ_bizTransaction_=1", 400],
  ["EQ_bizTransaction_constructor", "EQ_bizTransaction_constructor=urn:a:b", [200, 400]],
  ["HASATTR___proto__", "HASATTR___proto__=a", 400],
  ["EQATTR_constructor_a", "EQATTR_constructor_a=a", 400],
  ["orderBy=__proto__", "orderBy=__proto__", 400],
  ["orderBy=constructor", "orderBy=constructor", 400],
  ["EQ_ILMD_ with nothing after it", "EQ_ILMD_=1", 400],
  ["EQ_INNER_ with nothing after it", "EQ_INNER_=1", 400],
  ["EQ_ with nothing after it", "EQ_=1", 400],
  ["EQ_ with a colon alone", "EQ_:=1", 400],
  ["EQ_ILMD_ with a colon alone", "EQ_ILMD_:=1", 400],
  ["EXISTS_INNER_ILMD_ with nothing after it", "EXISTS_INNER_ILMD_=true", 400],
  ["no name at all", "=1", 400],
  ["a lone %", "EQ_bizStep=%", [200, 400]],
  ["a lone % in a name", "EQ_bizStep%=1", 400],
  ["%00", "EQ_bizStep=%00", [400, 404]],
  ["%00 in a name", "EQ_%00=1", [400, 404]],
  ["invalid UTF-8", "EQ_bizStep=%ff%fe", [200, 400]],
  ["half a character", "EQ_bizStep=%ed%a0%80", [200, 400]],
  ["a parameter twice", "EQ_bizStep=a&EQ_bizStep=b", 400],
  ["perPage twice", "perPage=1&perPage=2", 400],
  ["perPage=0", "perPage=0", 400],
  ["perPage=1e3", "perPage=1e3", 400],
  ["perPage of a hundred digits", `perPage=${"9".repeat(100)}`, 400],
  ["SQL", `EQ_bizStep=${encodeURIComponent("' or 1=1; drop table events; --")}`, 200],
  ["LIKE wildcards", `MATCH_anyEPC=${encodeURIComponent("urn:epc:idpat:sgtin:%.%.*")}`, [200, 400]],
  ["a pattern of stars", "MATCH_anyEPC=urn:epc:idpat:sgtin:*.*.*", [200, 400]],
  [
    "a pattern of ten thousand stars",
    `MATCH_anyEPC=urn:epc:idpat:sgtin:${"*.".repeat(400)}*`,
    [200, 400],
  ],
  ["a number no double holds", "GE_quantity=1e999", 400],
  ["NaN", "GE_quantity=NaN", 400],
  ["a year of five digits", "GE_eventTime=10000-01-01T00:00:00Z", 400],
  ["the year 0", "GE_eventTime=0000-01-01T00:00:00Z", 400],
  ["a 13th month", "GE_eventTime=2026-13-01T00:00:00Z", 400],
  ["30 February", "LT_recordTime=2026-02-30T00:00:00Z", 400],
  ["the 25th hour", "GE_eventTime=2026-02-28T25:00:00Z", 400],
  ["an empty value", "EQ_bizStep=", 400],
  ["bars alone", "EQ_bizStep=%7C%7C", 400],
];

function many(count: number, nameOf = (n: number) => `EQ_parameter${n}`): string {
  return Array.from({ length: count }, (_, n) => `${nameOf(n)}=1`).join("&");
}

describe("In a question", () => {
  test.each(ODD_QUERIES)("%s is refused or asked, quickly", async (_, query, status) => {
    const answer = await call({ path: `${EPCIS}/events?${query}` });
    expectRefused(answer, status);
  });

  const NAMES = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"];
  test.each(NAMES)("the prefix %s means what GS1-Extensions says", async (prefix) => {
    const headers = { "GS1-Extensions": `${prefix}=https://ex.example/` };
    const undeclared = await call({ path: `${EPCIS}/events?EQ_${prefix}:a=1` });
    expectProblem(undeclared, 400, "QueryParameterException");
    const answer = await call({ path: `${EPCIS}/events?EQ_${prefix}:a=1`, headers });
    expectRefused(answer, 200);
  });

  test.each([
    [
      "a thousand prefixes",
      many(1_000, (n) => `p${n}`)
        .replaceAll("=1", "=urn:a:b")
        .replaceAll("&", ","),
    ],
    ["no namespace", "ex="],
    ["no prefix", "=https://ex.example/"],
    ["a script", "ex=<script>"],
    ["a namespace without scheme", "ex=//ex.example/"],
  ])("GS1-Extensions with %s is refused", async (_, value) => {
    const answer = await call({ path: `${EPCIS}/events`, headers: { "GS1-Extensions": value } });
    expectRefused(answer, [400, 431]);
  });

  test.each([
    ["accept", "image/png", 406],
    ["accept", "a".repeat(50), 406],
    ["accept", ",,,;q=,=;", [200, 406]],
    ["gs1-epc-format", "__proto__", [400, 406]],
    ["gs1-epc-format", "constructor", [400, 406]],
    ["gs1-epcis-version", "1.2.0", 406],
    ["gs1-epcis-version", "two", 406],
    ["gs1-cbv-min", "3.0.0", 406],
  ] as const)("the header %s with %j is refused", async (name, value, status) => {
    expectRefused(await call({ path: `${EPCIS}/events`, headers: { [name]: value } }), status);
  });
});

describe("In a path", () => {
  test.each([
    ["%2F", `epcs/${encodeURIComponent("https://id.gs1.org/01/09521234543213/21/none")}`, 404],
    ["%2F twice encoded", "epcs/https%253A%252F%252Fid.gs1.org", 404],
    ["%2F alone", "epcs/%2F", 404],
    ["slashes unescaped", "epcs/https://id.gs1.org/01/09521234543213", 404],
    ["dots encoded", "epcs/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404],
    ["a lone %", "epcs/%", 400],
    ["invalid UTF-8", "epcs/%ff", 400],
    ["half a character", "bizSteps/%ed%a0%80", 400],
    ["%00", "epcs/a%00b", [400, 404]],
    ["__proto__", "epcs/__proto__", 404],
    ["__proto__ as a collection", "__proto__", 404],
    ["constructor as a collection", "constructor", 404],
    ["constructor as a type", "eventTypes/constructor", 404],
    ["constructor as a step", "bizSteps/constructor/events", 404],
    ["nothing", "epcs/", 404],
    ["a value of 10,000 characters", `epcs/${"a".repeat(10_000)}`, [400, 404, 414]],
    ["an eventID of slashes", `events/${"%2F".repeat(300)}`, 404],
    ["an eventID with %", "events/%", 400],
    ["no eventID", "events/", 404],
    ["a capture job that is none", "capture/..%2f", 404],
    ["__proto__ as a capture job", "capture/__proto__", 404],
  ] as const)("%s is refused, quickly", async (_, path, status) => {
    expectRefused(await call({ path: `${EPCIS}/${path}` }), status);
  });

  test("a value full of %2F is found again when it was captured", async () => {
    const from = { ...sender, key: await stack.organisation("with-slashes") };
    const epc = "https://id.example.com/some/stem/01/09521234543213/21/a%2Fb%2Fc";
    const event = shipping({ quantityList: undefined, epcList: [epc] });
    const body = [bytes(JSON.stringify(documentOf([event])))];
    const captured = await call({ path: DOORS[0] ?? "", key: from.key, headers: JSON_TYPE, body });
    expect(captured.status).toBe(202);
    const path = `${EPCIS}/epcs/${encodeURIComponent(epc)}/events`;
    expect(eventsIn((await ask(from, path)).json)).toHaveLength(1);
  });
});

const TOKEN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("A page token", () => {
  test("with any one letter changed is refused", async () => {
    const from = { ...sender, key: await stack.organisation("with-tokens") };
    const events = [shipping(), shipping()];
    await ask(from, DOORS[0] ?? "", {
      ...{ method: "POST", body: JSON.stringify(documentOf(events)) },
    });
    const link = new URL(nextLink(await ask(from, asking({ perPage: 1 }))) ?? "");
    const token = link.searchParams.get("nextPageToken") ?? "";
    expect((await ask(from, link.pathname + link.search)).status).toBe(200);
    const altered = [...token].map((letter, at) => {
      // Sometimes the lowest bit, which may be none of the content's, and sometimes one in the middle.
      const other = TOKEN_LETTERS[TOKEN_LETTERS.indexOf(letter) ^ (at % 2 === 0 ? 8 : 1)];
      return token.slice(0, at) + other + token.slice(at + 1);
    });
    altered.push(token.slice(0, -1) + TOKEN_LETTERS[TOKEN_LETTERS.indexOf(token.at(-1) ?? "") ^ 1]);
    const cut = [0, 1, 7, token.length - 1].map((length) => token.slice(0, length));
    const more = ["A", "\u0000", token].map((tail) => token + tail);
    const wrong = await inParallel([...altered, ...cut, ...more], AT_ONCE, async (one) => {
      const { status, json } = await ask(from, asking({ perPage: 1, nextPageToken: one }));
      return status === 400 || (status === 404 && one.includes("\0"))
        ? []
        : [{ one, status, json }];
    });
    expect(wrong.flat()).toEqual([]);
  }, 60_000);
});

test("The service stands as if nothing had been", async () => {
  const event = shipping();
  const body = [bytes(JSON.stringify(documentOf([event])))];
  const captured = await call({ path: DOORS[0] ?? "", headers: JSON_TYPE, body });
  expect(captured.status).toBe(202);
  const all = await ask(sender, asking({}));
  expect(eventsIn(all.json)).toHaveLength(1);
  expect(stack.worker.logs.filter(({ level }) => level === "error")).toEqual([]);
});
