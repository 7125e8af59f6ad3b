/** Where a registered link may lead. docs/resolver.md, *Links of makers*: each rule beside what it lets through. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  HREF_CHARS_MAX,
  isPublicName,
  type TargetRules,
  targetFault,
} from "../../../worker/core/resolver/targets.ts";

const RULES: TargetRules = {
  ownHosts: ["rootproof.example", "id.halfmoon.example"],
  allowLocal: false,
};
const AT_HOME: TargetRules = { ownHosts: ["localhost:8787"], allowLocal: true };

const ruleFor = (href: string, rules = RULES): string | undefined => targetFault(href, rules)?.rule;

describe("A link may lead to", () => {
  test.each([
    "https://halfmoon.example",
    "https://halfmoon.example/",
    "https://HALFMOON.example/Morning",
    "HTTPS://halfmoon.example/morning",
    "https://shop.halfmoon.example:8443/morning?size=250&grind=whole#brew",
    "https://xn--caf-dma.example/%C3%A9t%C3%A9",
    "https://ref.gs1.org/tools/demo/2024retail/",
    "https://id.gs1.org/01/09521234543213",
    "https://notrootproof.example/01/09521234543213",
    "https://halfmoon.example:1/",
    "https://halfmoon.example:65535/",
    "https://rootproof.example.halfmoon.example/01/09521234543213",
  ])("%s", (href) => expect(targetFault(href, RULES)).toBeUndefined());

  test("an address of exactly 2,048 characters, and no longer one", () => {
    const longest = `https://halfmoon.example/${"a".repeat(HREF_CHARS_MAX - 25)}`;
    expect(longest).toHaveLength(2_048);
    expect(ruleFor(longest)).toBeUndefined();
    expect(ruleFor(`${longest}a`)).toBe("length");
  });
});

describe("A link may not lead to", () => {
  test.each([
    ["http://halfmoon.example/", "https"],
    ["ftp://halfmoon.example/", "https"],
    ["javascript:alert(1)", "https"],
    ["data:text/html,coffee", "https"],
    ["//halfmoon.example/", "https"],
    ["/morning", "https"],
    ["", "characters"],
    ["https:/halfmoon.example", "https"],
    ["https:halfmoon.example", "https"],
    ["https://halfmoon.example/a b", "characters"],
    ["https://halfmoon.example\\@evil.example/", "characters"],
    ["https://halfmoon.example/\u0000", "characters"],
    ["https://halfmoon.example/\r\nSet-Cookie:a=b", "characters"],
    ["https://café.example/", "characters"],
    ["https://barista@halfmoon.example/", "user-info"],
    ["https://halfmoon.example:secret@evil.example/", "user-info"],
    ["https://halfmoon.example:/", "port"],
    ["https://halfmoon.example:0/", "port"],
    ["https://halfmoon.example:65536/", "port"],
    ["https://halfmoon.example:http/", "port"],
  ])("%s: %s", (href, rule) => expect(ruleFor(href)).toBe(rule));

  test.each([
    ...["localhost", "mill.localhost", "printer.local", "db.internal", "nas.home.arpa"],
    ...["intranet", "coffee.test", "coffee.invalid", "coffee.onion", "7.0.0.127.in-addr.arpa"],
    ...["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "8.8.8.8"],
    // What a browser reads as 127.0.0.1, too. WHATWG URL, IPv4 parser.
    ...["2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1."],
    ...["[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "[2001:db8::1]", "[::1]:8443"],
    ...["127%2E0.0.1", "halfmoon..example", ".halfmoon.example", "halfmoon.example.", "-a.example"],
    ...["a_b.example", "halfmoon.1", "[halfmoon.example]", "", `${"a".repeat(64)}.example`],
  ])("a host that is not public: %s", (host) => {
    expect(ruleFor(`https://${host}/`)).toBe("public-host");
    expect(isPublicName(host)).toBe(false);
  });
});

describe("A link that leads back to this resolver", () => {
  test.each([
    "https://rootproof.example",
    "https://rootproof.example/",
    "https://rootproof.example/p/01/09521234543213/10/LOT7/21/9#certificates",
    "https://id.halfmoon.example/p/01/09521234543213",
    "https://rootproof.example:443/p/01/09521234543213",
    "https://rootproof.example/epcis/epcs/https%3A%2F%2Fid.gs1.org%2F01%2F09521234543213/events",
  ])("may open a page: %s", (href) => expect(ruleFor(href)).toBeUndefined());

  test.each([
    "https://rootproof.example/01/09521234543213",
    "https://id.halfmoon.example/01/09521234543213/10/LOT7?linkType=gs1:pip",
    "https://ROOTPROOF.example/414/9521321000018",
    "https://rootproof.example/01/1",
    "https://rootproof.example/01",
    // The port that goes without saying.
    "https://rootproof.example:443/01/09521234543213",
    "https://rootproof.example:0443/01/09521234543213",
    // Steps a browser takes out of the path, and signs a router reads as others.
    "https://rootproof.example/p/../01/09521234543213",
    "https://rootproof.example/p/%2E%2e/01/09521234543213",
    "https://rootproof.example/./01/09521234543213",
    "https://rootproof.example//01/09521234543213",
    "https://rootproof.example/%30%31/09521234543213",
    "https://rootproof.example/shop/01/09521234543213",
    // Sends on to a Digital Link.
    "https://rootproof.example/c?code=7K3M9QX2",
    "https://rootproof.example/c/7K3M9QX2",
  ])("may not run in a circle: %s", (href) => expect(ruleFor(href)).toBe("loop"));

  test("is https as well", () => {
    expect(ruleFor("http://rootproof.example/p/01/09521234543213")).toBe("https");
  });
});

describe("A local installation", () => {
  test.each([
    "http://localhost:3000/morning",
    "http://127.0.0.1:3000/morning",
    "http://localhost/",
    "http://localhost:8787/p/01/09521234543213",
  ])("may lead to %s, and no other", (href) => {
    expect(ruleFor(href, AT_HOME)).toBeUndefined();
    expect(ruleFor(href, { ...AT_HOME, allowLocal: false })).toBe("https");
  });

  test.each([
    ["http://localhost:8787/01/09521234543213", "loop"],
    ["http://halfmoon.example/", "https"],
    ["http://192.168.1.1/", "https"],
    ["http://localhost.evil.example/", "https"],
    ["http://barista@localhost:3000/", "user-info"],
    ["http://localhost:99999/", "port"],
    ["https://printer.local/", "public-host"],
  ])("may not lead to %s: %s", (href, rule) => expect(ruleFor(href, AT_HOME)).toBe(rule));
});

test("what is let through is an https address of a dotted name for a browser, too", () => {
  const part = fc.oneof(
    fc.constantFrom("https:", "http:", "//", "/", "\\", "@", ":", ".", "[", "]", "%", "#", "?"),
    fc.constantFrom("halfmoon.example", "localhost", "127.0.0.1", "0x7f", "::1", "443", "é", "\t"),
    fc.string({ maxLength: 5 }),
  );
  const begin = fc.constantFrom("", "https://", "https://halfmoon.example", "https://halfmoon.");
  const rest = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));
  let passed = 0;
  fc.assert(
    fc.property(begin, rest, (first, others) => {
      const href = first + others;
      if (targetFault(href, RULES) !== undefined) return;
      passed++;
      const { protocol, hostname, username, password } = new URL(href);
      expect([protocol, username, password]).toEqual(["https:", "", ""]);
      expect(hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/);
      expect(isPublicName(hostname)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(passed).toBeGreaterThan(100);
});
