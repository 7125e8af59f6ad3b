/** The pairs of a request's query go along. GS1-Conformant Resolver §4.10; docs/resolver.md, *Which link is taken*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withQuery } from "../../../worker/core/resolver/pass-query.ts";

describe("The pairs of a query stand behind the target’s own and before its fragment", () => {
  test.each([
    ["https://brand.example/p", "", "https://brand.example/p"],
    ["https://brand.example/p", "?", "https://brand.example/p"],
    ["https://brand.example/p", "?17=271231", "https://brand.example/p?17=271231"],
    ["https://brand.example/p?a=1", "?b=2&b=3", "https://brand.example/p?a=1&b=2&b=3"],
    ["https://brand.example/p?", "?b=2", "https://brand.example/p?b=2"],
    ["https://brand.example/p?a=1&", "?b=2", "https://brand.example/p?a=1&b=2"],
    ["https://brand.example/p#brew", "?b=2", "https://brand.example/p?b=2#brew"],
    ["https://brand.example/p?a=1#brew?x", "?b=2", "https://brand.example/p?a=1&b=2#brew?x"],
    ["https://brand.example/p#x?y", "?b=2", "https://brand.example/p?b=2#x?y"],
    ["https://brand.example", "?b=2", "https://brand.example?b=2"],
    ["https://brand.example/p", "?b=%26%23&c", "https://brand.example/p?b=%26%23&c"],
  ])("%s and %j", (href, search, whole) => expect(withQuery(href, search)).toBe(whole));
});

test("nothing in a request changes the scheme, host or path that was registered", () => {
  const href = fc
    .record({
      path: fc.constantFrom("", "/", "/morning", "/a/b.html"),
      query: fc.constantFrom("", "?", "?a=1", "?a=1&"),
      fragment: fc.constantFrom("", "#", "#brew", "#/x?y"),
    })
    .map(({ path, query, fragment }) => `https://brand.example${path}${query}${fragment}`);
  const request = fc.oneof(fc.webQueryParameters(), fc.string()).map((text) => {
    const url = new URL("https://rootproof.example/01/09521234543213");
    url.search = text;
    return url;
  });
  fc.assert(
    fc.property(href, request, (registered, { search, searchParams }) => {
      const before = new URL(registered);
      const after = new URL(withQuery(registered, search));
      expect([after.origin, after.pathname, after.hash]).toEqual([
        ...[before.origin, before.pathname, before.hash],
      ]);
      expect([...after.searchParams]).toEqual([...before.searchParams, ...searchParams]);
    }),
  );
});
