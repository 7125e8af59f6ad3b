/** What the tests draw: the addresses on Halfmoon's bags, asked for as at the door. */
import { deflateSync } from "node:zlib";
import { parseCode } from "../../worker/core/code.ts";
import { type Drawing, drawSymbol, type SymbolFacts } from "../../worker/core/symbol/draw.ts";
import { readSymbolQuestion } from "../../worker/core/symbol/question.ts";

export const HOST = "https://id.halfmoon.example";
export const BAG = `${HOST}/01/09521234543213`;
export const LOT = `${BAG}/10/LOT7`;
/** A serial of 80 random bits, as each unit has its own. */
export const UNIT = `${BAG}/10/HM-2026-0417/21/7K3M9QX2ZB4C5D6E`;
export const SHORT_CODE = "7K3M-9QXF";
/** The longest that is drawn; what follows the lot is none of GS1's data. */
export const LONGEST = `${LOT}?campaign=`.padEnd(500, "harvest-");

export type Asked = { readonly [parameter: string]: string | number };

export function ask(uri: string, asked: Asked = {}, shortCode?: string): Drawing {
  const given = Object.entries({ uri, ...asked }).map(([name, value]) => [name, [String(value)]]);
  return drawSymbol(readSymbolQuestion(Object.fromEntries(given)), {
    code: parseCode(uri),
    deflate: deflateSync,
    ...(shortCode !== undefined && { shortCode }),
  });
}

export function sizes(uri: string, asked: Asked = {}, shortCode?: string): SymbolFacts {
  return JSON.parse(String(ask(uri, { ...asked, format: "json" }, shortCode).body));
}
