/** The bench's quiet half: what it weighs is really weighed, and within its limits. Nothing here is timed. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeDocument } from "../../bench/documents.ts";
import { gas } from "../../bench/gas.ts";
import { judge, type Row, table } from "../../bench/report.ts";
import { fileSizes, pageSize } from "../../bench/sizes.ts";
import { percentile } from "../../bench/statistics.ts";
import { validateDocument } from "../../worker/core/epcis/validate.ts";
import { parseJson } from "../../worker/core/json.ts";

describe("sizes", () => {
  test("of what is uploaded and downloaded are within their limits", async () => {
    const rows = await fileSizes();
    expect(rows.map(({ value }) => value > 0)).toEqual(rows.map(() => true));
    expect(rows.filter((row) => judge(row) === "over")).toEqual([]);
  });

  test("of a page count its style sheet", async () => {
    const html = '<!doctype html><link rel="stylesheet" href="/a.css"><p>Coffee</p>';
    const css = "p { color: brown }";
    const server = createServer(({ url }, response) => response.end(url === "/p" ? html : css));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { value } = await pageSize(`http://127.0.0.1:${port}`, "/p");
    expect(value).toBe(gzipSync(html).length + gzipSync(css).length);
  });
});

test("gas is within its limits", () => {
  expect(gas().map(judge)).not.toContain("over");
});

test("the documents of the load are valid, and none names an event of another", () => {
  const texts = [makeDocument(1), makeDocument(20)].map(({ text }) => text);
  expect(texts.flatMap((text) => validateDocument(parseJson(text)))).toEqual([]);
  const names = texts.flatMap((text) => text.match(/"eventID":"[^"]+"/g));
  expect(new Set(names).size).toBe(21);
});

test("a row is judged by its limit and printed beside it", () => {
  const row: Row = { what: "weight", value: 12.345, unit: "kg", limit: { most: 12 } };
  expect([row, { ...row, value: 12 }, { ...row, limit: { least: 12 } }].map(judge)).toEqual([
    "over",
    "ok",
    "ok",
  ]);
  const peer = { what: "a feather", ratio: 0.5 };
  const printed = table([{ title: "Things", seconds: 1, rows: [{ ...row, peer }] }]);
  expect(printed).toMatch(/weight +12\.3 kg +≤ 12 kg over\n +0\.5 × a feather/);
});

test("a percentile lies on the line between two measurements", () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(percentile([1, 2, 3], 1)).toBe(3);
});
