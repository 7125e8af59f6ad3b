/**
 * The edge's own cache (Workers Cache), where there is one: it keeps a passport until somebody whose words may stand on it says something, and no
 * longer than what time alone changes. Browsers keep nothing without asking. docs/operating.md, *The edge*.
 */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { App } from "./app-env.ts";
import { later } from "./later.ts";

/** What is not settled yet moves by itself, with the log and the chain. */
const UNSETTLED_S = 60;
const DAY_MS = 86_400_000;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
/** On every passport: the operator's acts and the cron's change any of them. */
const EVERY = "passports";

const organisationTag = (id: string): string => `o-${id}`;
/** By its anchor: what shoppers say of a product stands on its pages alone. */
const productTag = (anchor: string): string => `p-${anchor}`;

export interface Kept {
  /** The product's anchor. */
  readonly product: string;
  /** Ids of all whose words may stand on the page. */
  readonly parties: readonly string[];
  /** Nothing on it waits for the log or the chain. */
  readonly isSettled: boolean;
}

/** Only where there is a cache that takes the tags off again: they name partners whom the page does not. */
export function keepAtEdge(c: Context<App>, { product, parties, isSettled }: Kept): void {
  if (edgeOf(c) === undefined) return;
  const untilTomorrow = Math.ceil((DAY_MS - (c.var.deps.now() % DAY_MS)) / 1_000);
  const seconds = isSettled ? untilTomorrow : UNSETTLED_S;
  c.header("cloudflare-cdn-cache-control", `public, max-age=${seconds}`);
  c.header("cache-tag", [EVERY, productTag(product), ...parties.map(organisationTag)].join(","));
}

/** After whatever was done in somebody's name, the pages on which it may stand are read anew. */
export const forgetAtEdge = createMiddleware<App>(async (c, next) => {
  await next();
  const edge = edgeOf(c);
  if (edge === undefined || READS.has(c.req.method) || !c.res.ok) return;
  const tags = tagsOf(c);
  if (tags.length > 0) later(c, edge.purge({ tags }));
});

function tagsOf(c: Context<App>): string[] {
  const { holder, spokenOf } = c.var;
  if (c.req.path.startsWith("/api/operator/")) return [EVERY];
  return [
    ...(holder ? [organisationTag(holder.organisation.id)] : []),
    ...(spokenOf === undefined ? [] : [productTag(spokenOf)]),
  ];
}

/** What the cron ended stands on any page. */
export async function forgetAll(context: ExecutionContext): Promise<void> {
  await context.cache?.purge({ tags: [EVERY] });
}

function edgeOf(c: Context<App>): CacheContext | undefined {
  return (c.executionCtx as ExecutionContext).cache;
}
