/** The checks of the corpus that are about choosing, played without HTTP. GS1-Conformant Resolver; STANDARDS.md §8. */
import { parseAccept } from "hono/utils/accept";
import { describe, expect, test } from "vitest";
import { type Json, parseJson } from "../../../worker/core/json.ts";
import { Problem } from "../../../worker/core/problem.ts";
import { type LinkSet, linkSetJson } from "../../../worker/core/resolver/link-set.ts";
import { readLinkSets } from "../../../worker/core/resolver/read-link-sets.ts";
import { corpusAbsent, corpusText, corpusVectors } from "../corpus.ts";
import { ask, linksOnly, placeAt } from "./halfmoon.ts";

interface Check {
  readonly id: string;
  readonly rule: string;
  readonly request: { readonly path: string; readonly headers: Record<string, string> };
  readonly expect: {
    readonly status?: readonly number[];
    readonly location?: string;
    readonly locationOneOf?: readonly string[];
    readonly bodyContains?: readonly string[];
    readonly jsonpath?: readonly { path: string; length: number; onlyKeys?: readonly string[] }[];
  };
}

/** About methods, headers and the description file: a sister test plays these over HTTP. */
const ABOUT_HTTP: readonly string[] = ["r03", "r05", "r43", "r45", "r48"];
const checks = corpusVectors<Check>("resolver-checks");
const played = checks.filter(({ id }) => !ABOUT_HTTP.includes(id));

function seeded(): readonly LinkSet[] {
  const { seed } = parseJson(corpusText("vectors/resolver-checks.json")) as { seed: Json[] };
  return seed.flatMap((json) => readLinkSets(json, { ownHosts: [], allowLocal: false }));
}

interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly body: string;
}

function play({ path, headers }: Check["request"]): Answer {
  const { pathname, searchParams } = new URL(path, "https://rootproof.example");
  const bare = pathname.replace(/\/$/, "");
  const of = (name: string) =>
    parseAccept(headers[name] ?? "").map(({ type, q }) => ({ value: type, weight: q }));
  try {
    const { anchors } = placeAt(bare);
    const found = linksOnly(...seeded().filter(({ anchor }) => anchors.includes(anchor)));
    const linkType = searchParams.get("linkType");
    const outcome = ask(found, bare, {
      ...(linkType !== null && { linkType }),
      ...{ types: of("Accept"), languages: of("Accept-Language") },
      contexts: searchParams.getAll("context"),
    });
    if (outcome.type === "none") return { status: 404, body: "" };
    if (outcome.type === "redirect")
      return { status: 307, location: outcome.target.href, body: "" };
    const status = outcome.type === "choices" ? 300 : 200;
    return { status, body: JSON.stringify(linkSetJson(outcome.sets, "https://id.gs1.org")) };
  } catch (error) {
    if (error instanceof Problem) return { status: 400, body: "" };
    throw error;
  }
}

/** The targets of a path like `$.linkset[0]['…'][*]`. */
function targetsAt(body: string, path: string): readonly object[] {
  const [, at, type] = /^\$\.linkset\[(\d+)\]\['(.+)'\]\[\*\]$/.exec(path) ?? [];
  if (at === undefined || type === undefined) throw new Error(`nobody here can read ${path}`);
  return JSON.parse(body).linkset[Number(at)][type];
}

describe.skipIf(corpusAbsent())("A check of the corpus", () => {
  test("is played here, or is about HTTP", () => {
    expect(checks).toHaveLength(25);
    expect(played).toHaveLength(20);
  });

  test.each(played.map((check) => [check.id, check.rule, check] as const))(
    "%s: %s",
    (_, __, check) => {
      const answer = play(check.request);
      const { status, location, locationOneOf, bodyContains = [], jsonpath = [] } = check.expect;
      if (status !== undefined) expect(status).toContain(answer.status);
      if (location !== undefined) expect(answer.location).toBe(location);
      if (locationOneOf !== undefined) expect(locationOneOf).toContain(answer.location);
      for (const text of bodyContains) expect(answer.body).toContain(text);
      for (const { path, length, onlyKeys } of jsonpath) {
        const targets = targetsAt(answer.body, path);
        expect(targets).toHaveLength(length);
        if (onlyKeys !== undefined) {
          for (const one of targets) expect(Object.keys(one).sort()).toEqual([...onlyKeys].sort());
        }
      }
    },
  );
});
