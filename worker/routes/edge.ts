/**
 * The edge's own cache (Workers Cache), where there is one: it keeps a passport until somebody whose words may stand on it says something, and no
 * longer than what time alone changes. Browsers keep nothing without asking. docs/operating.md, *The edge*.
 */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { App } from "./app-env.ts";
import { later } from "./later.ts";

/** However sure the tags are: a purge that went wrong, or a page that was being written meanwhile, is healed after that. */
const KEPT_S_MAX = 600;
/** What is not settled yet moves by itself, with the log and the chain; and where a piece was seen, with every look at it. */
const MOVING_S = 60;
const DAY_MS = 86_400_000;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
/** On every passport. */
const EVERY = "passports";
/** What is done here may stand on pages of makers whom the doer knows nothing of: recalls upstream, consents, answers to a sender, links. */
const ON_OTHERS_PAGES =
  /^\/api\/(?:operator|recalls|notices|suppliers|customers|transfers|confirmations|supplier-links)(?:\/|$)/;
/** Sent as a body, and changes nothing. */
const ASKS = /^\/api\/(?:lint|events\/states)$/;

const organisationTag = (id: string): string => `o-${id}`;
/** By its anchor: what shoppers say of a product stands on its pages alone. */
const productTag = (anchor: string): string => `p-${anchor}`;

export interface Kept {
  /** The product's anchor. */
  readonly product: string;
  /** Ids of all whose words may stand on the page. */
  readonly parties: readonly string[];
  /** Nothing on it waits for the log or the chain, and it is of no single piece. */
  readonly isSettled: boolean;
}

/** Only where there is a cache that takes the tags off again: they name partners whom the page does not. */
export function keepAtEdge(c: Context<App>, { product, parties, isSettled }: Kept): void {
  if (edgeOf(c) === undefined) return;
  const untilTomorrow = Math.ceil((DAY_MS - (c.var.deps.now() % DAY_MS)) / 1_000);
  const seconds = isSettled ? Math.min(untilTomorrow, KEPT_S_MAX) : MOVING_S;
  c.header("cloudflare-cdn-cache-control", `public, max-age=${seconds}`);
  c.header("cache-tag", [EVERY, productTag(product), ...parties.map(organisationTag)].join(","));
}

/** After whatever was done in somebody's name, the pages on which it may stand are read anew. */
export const forgetAtEdge = createMiddleware<App>(async (c, next) => {
  await next();
  const edge = edgeOf(c);
  if (edge === undefined || READS.has(c.req.method) || !c.res.ok || ASKS.test(c.req.path)) return;
  const tags = tagsOf(c);
  if (tags.length > 0) later(c, purge(edge, tags));
});

function tagsOf(c: Context<App>): string[] {
  const { holder, spokenOf } = c.var;
  if (ON_OTHERS_PAGES.test(c.req.path)) return [EVERY];
  return [
    ...(holder ? [organisationTag(holder.organisation.id)] : []),
    ...(spokenOf === undefined ? [] : [productTag(spokenOf)]),
  ];
}

/** What the cron ended stands on any page. Answers how many calls were made. */
export async function forgetAll({ cache }: ExecutionContext): Promise<number> {
  if (cache === undefined) return 0;
  await purge(cache, [EVERY]);
  return 1;
}

/** Twice, where it did not succeed; throws where it did not even then. */
async function purge(edge: CacheContext, tags: string[]): Promise<void> {
  const first = await edge.purge({ tags });
  const { success, errors } = first.success ? first : await edge.purge({ tags });
  if (!success) throw new Error(`the edge forgets nothing: ${JSON.stringify(errors)}`);
}

function edgeOf(c: Context<App>): CacheContext | undefined {
  return (c.executionCtx as ExecutionContext).cache;
}
