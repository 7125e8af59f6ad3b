/** A shelf with the coffee of Halfmoon, who has a host of its own, and the bread of a bakery; and somebody who types what is printed there. */
import { type IncomingHttpHeaders, request } from "node:http";
import { withClient } from "../../cli/operator/database.ts";
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import { shortCodesFrom } from "../../worker/core/short-code.ts";
import { connect } from "../../worker/db/client.ts";
import { shortCodes } from "../../worker/db/short-codes.ts";
import type { ShortCodes } from "../../worker/ports.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

export interface Maker {
  readonly id: string;
  readonly key: string;
}

export interface Shelf {
  readonly stack: TestStack;
  readonly halfmoon: Maker;
  readonly crumb: Maker;
  /** The same port that the Worker has, for what no door does yet. */
  readonly shortCodes: ShortCodes;
  gtin(number: string): string;
  /** A new product of this maker; its GTIN. */
  product(maker: Maker, number: string): Promise<string>;
  /** A good code that nobody was given. */
  unused(): Promise<string>;
}

export const HOST = "id.halfmoon.example";
const gtin = (number: string) => {
  const body = `0952123450${number.padStart(3, "0")}`;
  return body + checkDigit(body);
};
export const COFFEE = gtin("101");
export const BREAD = gtin("202");
export const LOT = "HM-2026-0417";
export const UNHEARD_OF = gtin("999");

const random = {
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

export async function openShelf(): Promise<Shelf> {
  const stack = await startTestStack({
    withChain: false,
    vars: { HOSTS: JSON.stringify({ [HOST]: "halfmoon" }) },
  });
  const halfmoon = await maker(stack, "halfmoon");
  const crumb = await maker(stack, "crumb");
  const product: Shelf["product"] = async ({ key }, number) => {
    const made = gtin(number);
    const answer = await stack.call(key, "PUT", `/api/products/${made}`, { name: `No. ${number}` });
    if (!answer.ok) throw new Error(`${made}: ${answer.status} ${await answer.text()}`);
    return made;
  };
  await product(halfmoon, "101");
  await product(crumb, "202");
  return {
    ...{ stack, halfmoon, crumb, gtin, product },
    shortCodes: shortCodes(connect(stack.workerUrl, stack.proxy), random),
    async unused() {
      for (;;) {
        const [code = ""] = shortCodesFrom(random.bytes(7));
        if (code !== "" && (await rowsOf(stack, code)).length === 0) return code;
      }
    },
  };
}

async function maker(stack: TestStack, slug: string): Promise<Maker> {
  const key = await stack.organisation(slug);
  const id = await withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query("select id from organisations where slug = $1", [slug]);
    return String(rows[0].id);
  });
  return { id, key };
}

/** As it stands in the table, whoever may see it. */
export function rowsOf(stack: TestStack, codeOrAnchor: string): Promise<readonly Row[]> {
  return withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query<Row>(
      "select code, anchor, organisation_id as organisation from short_codes where code = $1 or anchor = $1 order by created_at",
      [codeOrAnchor],
    );
    return rows;
  });
}

export interface Row {
  readonly code: string;
  readonly anchor: string;
  readonly organisation: string;
}

/** The newest of this level. */
export async function codeOf({ stack }: Pick<Shelf, "stack">, anchor: string): Promise<string> {
  const row = (await rowsOf(stack, anchor)).at(-1);
  if (row === undefined) throw new Error(`${anchor} has no code`);
  return row.code;
}

/** One request that follows nothing. `host` is the name by which DNS led here. */
export function ask(
  { stack }: Pick<Shelf, "stack">,
  path: string,
  { host, ...headers }: { readonly host?: string; readonly accept?: string } = {},
): Promise<Response> {
  const { hostname, port } = new URL(stack.origin);
  const sent = { ...headers, ...(host !== undefined && { host: `${host}:${port}` }) };
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers: sent }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const { statusCode = 0 } = answer;
      const body = statusCode === 304 ? null : Buffer.concat(parts);
      const made = new Response(body, { status: statusCode, headers: plain(answer.headers) });
      Object.defineProperty(made, "url", { value: stack.origin + path });
      done(made);
    })
      .on("error", fail)
      .end();
  });
}

function plain(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value = ""]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}

/** As a browser asks. */
export async function page(shelf: Pick<Shelf, "stack">, path: string) {
  const answer = await ask(shelf, path, { accept: "text/html,*/*;q=0.8" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
