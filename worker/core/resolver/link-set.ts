/** Link sets as they are kept: for each level of a key its links by type. RFC 9264 §4.2; GS1-Conformant Resolver §4.5. */

/** A target object: where a link leads, and what it is. */
export interface Target {
  readonly href: string;
  readonly title: string;
  readonly type?: string;
  readonly hreflang?: readonly string[];
  readonly context?: readonly string[];
  /** False: the pairs of the request's query do not go along. */
  readonly fwqs?: boolean;
  readonly public?: boolean;
}

/** By the type's whole URI, or a registered relation. */
export type TypedLinks = { readonly [linkType: string]: readonly Target[] };

export interface LinkSet {
  /** The path that names the level. */
  readonly anchor: string;
  readonly description: string;
  readonly links: TypedLinks;
}

/** As GS1's schema has it; `stem` is where anchors stand, `https://id.gs1.org`, and `ownStem` where those without a GTIN do. */
export function linkSetJson(sets: readonly LinkSet[], stem: string, ownStem = stem): object {
  return {
    linkset: sets.map(({ anchor, description, links }) => ({
      anchor: (anchor.startsWith("/p/") ? ownStem : stem) + anchor,
      itemDescription: description,
      ...links,
    })),
  };
}
