/** Halfmoon Coffee Roasters with two lots of its coffee, and what its systems do: set a notice, read a page, fetch a proof. */
import type pg from "pg";
import { withClient } from "../../cli/operator/database.ts";
import { ed25519, rpc } from "../../cli/platform.ts";
import type { Verdict } from "../../worker/core/proof/verdict.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { captured, gtin, lotOf, must } from "../journey/chain.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { words } from "../web/read.tsx";

export const COFFEE = gtin("952123450001");
/** Captured. */
export const LOT = "HM-1";
export const UNTOUCHED = "HM-2";

export interface Maker {
  readonly stack: TestStack;
  readonly key: string;
  readonly stranger: string;
}

/** A lot comes into being. */
export const packing = (lot: string, more: object = {}) => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
  ...{ eventTime: "2026-04-18T12:20:00Z", eventTimeZoneOffset: "+02:00" },
  quantityList: [{ epcClass: lotOf(COFFEE, lot), quantity: 40 }],
  ...more,
});

export async function openMaker(): Promise<Maker> {
  const stack = await startTestStack();
  const key = await stack.organisation("halfmoon");
  const stranger = await stack.organisation("hollow");
  await must(stack.call(key, "PUT", `/api/products/${COFFEE}`, { name: "Biftu Dembi" }));
  await captured(stack, key, [packing(LOT), packing(UNTOUCHED)]);
  return { stack, key, stranger };
}

export interface Said {
  readonly anchor: string;
  readonly kind: string;
  readonly reason?: string;
  readonly advice?: string;
  readonly since?: string;
  readonly state?: string;
  readonly index?: string;
  readonly proof?: string;
}

/** `at` is what stands behind the GTIN: `/10/HM-1`. */
export function maker({ stack, key }: Maker) {
  const put = (at: string, body: object | string, as = key) =>
    stack.call(as, "PUT", `/api/notices/01/${COFFEE}${at}`, body);
  return {
    put,
    async set(at: string, body: object): Promise<Said> {
      return (await (await must(put(at, body))).json()) as Said;
    },
    async listed(as = key): Promise<readonly Said[]> {
      const answer = await must(stack.call(as, "GET", "/api/notices"));
      return ((await answer.json()) as { notices: Said[] }).notices;
    },
    /** Who said what of which level, in order; not how far each has come meanwhile. */
    async history() {
      const listed = await this.listed();
      return listed.map(({ anchor, kind, reason }) => `${anchor} ${kind} ${reason}`);
    },
    async page(at: string) {
      const answer = await fetch(`${stack.origin}/p/01/${COFFEE}${at}`);
      const html = await answer.text();
      const kinds = [...html.matchAll(/data-notice="(\w+)"/g)].map(([, kind]) => kind);
      return { status: answer.status, html, said: words(html), kinds };
    },
    async bundle(index = "", as?: string) {
      return stack.call(as, "GET", `/proofs/${index}`);
    },
    async verify(bundleText: string): Promise<Verdict> {
      const policyText = await (
        await fetch(`${stack.origin}/.well-known/rootproof-policy.json`)
      ).text();
      return verifyBundle({ bundleText, policyText, types: ["record"], ed25519, rpc });
    },
    owner: <T>(work: (client: pg.Client) => Promise<T>) => withClient(stack.ownerUrl, work),
  };
}

/** One refusal on one line: `404 not found: There is …`. */
export async function refusal(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
  return `${answer.status} ${title}: ${detail}`;
}
