/** From what is known of a key, and what a request asks, to the answer. GS1-Conformant Resolver §4; docs/resolver.md, *Which link is taken*. */
import { chooseAmong } from "./choose.ts";
import type { Place } from "./levels.ts";
import type { LinkSet, Target } from "./link-set.ts";
import { DEFAULT_LINK, DEFAULT_LINK_MULTI, linkTypeOf } from "./link-types.ts";
import { type Found, isRecalled, linkSetsOf, RECALL_STATUS } from "./own-links.ts";
import { isBetterThanNothing, type Preferences, scoreOf } from "./preferences.ts";

export interface ResolverRequest {
  readonly place: Place;
  /** Where our own pages stand. */
  readonly origin: string;
  /** As it was sent. */
  readonly linkType?: string;
  /** By `Accept`. */
  readonly wantsLinkSet: boolean;
  readonly preferences: Preferences;
}

export type Outcome =
  | { readonly type: "redirect"; readonly target: Target }
  | { readonly type: "link-set"; readonly sets: readonly LinkSet[] }
  /** Equally good links that lead to different places. */
  | { readonly type: "choices"; readonly sets: readonly LinkSet[] }
  | { readonly type: "none"; readonly detail: string };

const WHOLE_SET: ReadonlySet<string> = new Set(["linkset", "all"]);

export function resolve(found: Found, request: ResolverRequest): Outcome {
  const { place, origin, linkType, wantsLinkSet, preferences } = request;
  const sets = linkSetsOf(found, place, origin);
  if (sets.length === 0) return { type: "none", detail: "Nothing is published under this key." };
  if (linkType === undefined ? wantsLinkSet : WHOLE_SET.has(linkType))
    return { type: "link-set", sets };
  if (linkType === undefined) return byDefault(sets, preferences);
  return byType(sets, linkType, { preferences, isRecalled: isRecalled(found) });
}

interface Choosing {
  readonly preferences: Preferences;
  readonly isRecalled: boolean;
}

function byType(
  sets: readonly LinkSet[],
  asked: string,
  { preferences, isRecalled }: Choosing,
): Outcome {
  const type = linkTypeOf(asked);
  if (type === undefined) {
    return { type: "none", detail: `${asked.slice(0, 100)} is no link type that is known here.` };
  }
  const level = sets.find(({ links }) => links[type] !== undefined);
  if (level === undefined) return { type: "none", detail: `There is no link of the type ${type}.` };
  const links = level.links[type] ?? [];
  // Ours, which stands first: no language and no context leads around a recall.
  const chosen =
    isRecalled && type === RECALL_STATUS ? links.slice(0, 1) : chooseAmong(links, preferences);
  const [target, ...equal] = chosen;
  if (target !== undefined && equal.length === 0) return { type: "redirect", target };
  return { type: "choices", sets: [{ ...level, links: { [type]: chosen } }] };
}

/** The default, or a variant of it that something in the request speaks for. */
function byDefault(sets: readonly LinkSet[], preferences: Preferences): Outcome {
  const level = sets.find(({ links }) => links[DEFAULT_LINK] !== undefined);
  const [plain] = level?.links[DEFAULT_LINK] ?? [];
  if (level === undefined || plain === undefined) {
    return { type: "none", detail: "Nothing is published under this key." };
  }
  const variants = (level.links[DEFAULT_LINK_MULTI] ?? []).filter((variant) =>
    isBetterThanNothing(scoreOf(variant, preferences)),
  );
  const [variant, ...equal] = chooseAmong(variants, preferences);
  return { type: "redirect", target: variant === undefined || equal.length > 0 ? plain : variant };
}
