import { expect, test } from "vitest";
import { readToken, writeToken } from "../../../worker/core/query/page-token.ts";

const secret = new Uint8Array(32).fill(7);
const of = { question: "finca-aurora\0{}", secret };
const place = {
  after: ["2026-01-01", "7"],
  until: 99,
  left: 3,
  prefixes: { ex: "https://ex.example/" },
};
const token = writeToken(of, place, 1_000);
const refused = (rule: string) =>
  expect.objectContaining({ code: "page-token", pointer: "nextPageToken", rule });

test("a token leads back to its place until it expires, and no longer", () => {
  expect(readToken(token).prefixes).toEqual(place.prefixes);
  expect(readToken(token).placeIn(of, 999)).toEqual(place);
  expect(() => readToken(token).placeIn(of, 1_000)).toThrow(refused("token"));
});

test("a token of another question, another organisation or another deployment is refused", () => {
  for (const other of [
    { ...of, question: "finca-aurora\0{1}" },
    { ...of, question: "mill\0{}" },
    { ...of, secret: new Uint8Array(32) },
  ]) {
    expect(() => readToken(token).placeIn(other, 0)).toThrow(refused("token"));
  }
});

test("a token with any one character changed is refused", () => {
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    expect(() => readToken(changed).placeIn(of, 0), `character ${at}`).toThrow(refused("token"));
  }
});

test.each([
  "",
  "not-a-token",
  "W10",
  "eyJhIjoxfQ",
  "W251bGwsbnVsbF0",
  "WyJ7fSJd",
  "!!!",
  "x".repeat(10_000),
])("%.20s is no token", (text) => {
  expect(() => readToken(text)).toThrow(refused("token"));
});
