/** The page at `/api`: whole without JavaScript, nothing on it that is not in the description, and nothing of the description left out. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe as about, expect, test } from "vitest";
import { EXAMPLES } from "../../schema/api/generated/examples.ts";
import { ALIKE } from "../../schema/api/query-parameters.ts";
import { ApiPage } from "../../web/pages/api.tsx";
import { jsonText } from "../../web/parts/api/json-text.ts";
import { enApi } from "../../web/text/api.ts";
import { text as en } from "../../web/text/en/index.ts";
import { html } from "../web/preview.ts";
import { api, callsOf, ORIGIN } from "./described.ts";
import { codesOn, textOf } from "./page.ts";

const PAGE_BYTES_MAX = 45_000;
const page = html(<ApiPage api={api} examples={EXAMPLES} text={en} apiText={enApi} />);
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

about("It says everything", () => {
  test("every call, by its address and what it does", () => {
    for (const { method, path, operation } of callsOf(api)) {
      if (method === "OPTIONS") continue;
      expect(page).toContain(`<b>${method}</b> <code>${path}</code>`);
      expect(textOf(page)).toContain(operation.summary);
    }
  });

  test("every parameter, header, limit and problem", () => {
    const alike = new RegExp(`^${ALIKE.operator}_`);
    for (const { name, in: place } of Object.values(api.components.parameters)) {
      if (name === "family") continue;
      if (alike.test(name)) expect(page).toContain(`<code>${name.replace(alike, "")}</code>`);
      else expect(ids, place).toContain(name.replace(":", "."));
    }
    expect(page).toContain(`<code>${ALIKE.form}</code>`);
    for (const { of } of api.info["x-limits"]) expect(page).toContain(`>${of}<`);
    const refused = JSON.stringify(api.components.responses);
    const codes = [...refused.matchAll(/"title":"([^"]+)"/g)].map(([, title = ""]) => title);
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes) expect(ids).toContain(code.replaceAll(" ", "-"));
  });

  test("every way of making a call that is worth showing, with what it sends", () => {
    const shown = codesOn(page);
    const variations = callsOf(api).flatMap(({ operation }) => operation["x-variations"] ?? []);
    expect(variations.length).toBeGreaterThan(2);
    for (const { headers = {}, body } of variations) {
      for (const [name, value] of Object.entries(headers)) {
        expect(shown.some(({ text }) => text.includes(`-H "${name}: ${value}"`))).toBe(true);
      }
      if (body === undefined) continue;
      const sent = { title: `${body.name}.json`, text: jsonText(body.value) };
      expect(shown).toContainEqual(sent);
    }
  });

  test("every lot of a GTIN is asked for by a pattern, a lot by its link", () => {
    const asks = [...page.matchAll(/class="ask">MATCH_anyEPCClass=([^<]+)</g)].map(
      ([, value]) => value,
    );
    expect(asks).toEqual([
      "https://id.gs1.org/01/09527654310015/10/FA-26-03",
      "urn:epc:idpat:sgtin:9527654.031001.*",
    ]);
  });

  test("every example, as the tests run it", () => {
    const shown = codesOn(page).map(({ text }) => text);
    const files = readdirSync("docs/examples").filter((name) => /\.(sh|ts)$/.test(name));
    expect(Object.keys(EXAMPLES)).toEqual(files.sort());
    for (const name of files) {
      expect(shown).toContain(readFileSync(`docs/examples/${name}`, "utf8"));
    }
    const check = ["scripts/build-api-examples.ts", "--check"];
    expect(spawnSync("node", check, { encoding: "utf8" })).toMatchObject({ status: 0 });
  });

  test("where it is itself, and nobody’s key", () => {
    expect(page).toContain(`export ORIGIN=${ORIGIN}`);
    expect(page).not.toMatch(/rp_[A-Za-z0-9_-]{43}/);
  });
});

about("It can be found one’s way about in", () => {
  test("every link on it leads somewhere, and no two things have one name", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, to]) => to);
    expect(anchors.length).toBeGreaterThan(150);
    expect(anchors.filter((to) => !ids.includes(to))).toEqual([]);
  });

  test("headings go down one step at a time, from one h1", () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    }
  });

  test("what a section is about is its name to those who do not see it", () => {
    const named = [...page.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(page.match(/<(?:section|article|nav)\b/g)).toHaveLength(named.length);
  });
});

about("It keeps the house’s rules", () => {
  test("nothing runs, nothing is styled in place, nothing is fetched from elsewhere", () => {
    expect(page).not.toMatch(/<script|<style|<iframe|<img|javascript:/i);
    expect(page).not.toMatch(/ (?:style|on\w+)="/);
    const links = [...page.matchAll(/ href="(https?:[^"]+)"/g)].map(([, to]) => to);
    expect(links).toEqual([api.externalDocs.url]);
  });

  test("nothing of the prose’s marks is left", () => {
    const outside = page.replace(/<pre>.*?<\/pre>/gs, "");
    expect(outside).not.toMatch(/`|\*\*|undefined|\[object|NaN/);
  });

  test(`it takes less than ${PAGE_BYTES_MAX} bytes on the wire`, () => {
    expect(gzipSync(page).length).toBeLessThan(PAGE_BYTES_MAX);
  });
});

about("JSON on it", () => {
  test.each([
    [{ a: 1, b: ["x", true] }, '{ "a": 1, "b": ["x", true] }'],
    [[{}, [], null], "[{}, [], null]"],
    [
      { list: ["x".repeat(40), "y".repeat(40)] },
      `{\n  "list": [\n    "${"x".repeat(40)}",\n    "${"y".repeat(40)}"\n  ]\n}`,
    ],
  ])("stays on a line while it fits: %#", (value, text) => {
    expect(jsonText(value)).toBe(text);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});
