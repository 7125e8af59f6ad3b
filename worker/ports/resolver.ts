/** Where codes lead. */
import type { Place } from "../core/resolver/levels.ts";
import type { LinkSet } from "../core/resolver/link-set.ts";
import type { Found } from "../core/resolver/own-links.ts";
import type { PlacedLinkSet } from "../core/resolver/read-link-sets.ts";
import type { Suspended } from "./journeys.ts";

export interface Resolver {
  /** In one round trip; `withUpstream`: with what stands on lots that this one was made of. `released` when somebody spoke for the key and nobody does any more. */
  find(
    place: Place,
    asked: { readonly withUpstream: boolean },
  ): Promise<Found | Suspended | "released" | undefined>;
}

export interface LinkPage {
  readonly sets: readonly LinkSet[];
  readonly isMore: boolean;
}

export interface DeadTarget {
  readonly href: string;
  /** HTTP status; 0 when nobody answered. */
  readonly status: number;
  readonly since: string;
  /** The levels whose links lead there. */
  readonly anchors: readonly string[];
}

export interface Links {
  /** All or none; none where the organisation would have too many levels, or does not speak for every one of the keys. */
  put(
    organisation: string,
    sets: readonly PlacedLinkSet[],
  ): Promise<"kept" | "not-yours" | "too-many">;
  /** In the order of anchors, behind `after`. */
  list(
    organisation: string,
    page: { readonly after?: string; readonly anchor?: string; readonly limit: number },
  ): Promise<LinkPage>;
  /** False when there was none. */
  remove(organisation: string, anchor: string): Promise<boolean>;
  dead(organisation: string, limit: number): Promise<readonly DeadTarget[]>;
}

export interface WatchedTarget {
  readonly organisation: string;
  readonly href: string;
}

export interface LinkWatch {
  /** By turns, one of each organisation: those not looked at for longest, or ever, and not since this time (Unix milliseconds). */
  due(before: number, limit: number): Promise<readonly WatchedTarget[]>;
  note(
    looks: readonly (WatchedTarget & { readonly status: number; readonly isAlive: boolean })[],
  ): Promise<void>;
}

export interface TargetAnswer {
  /** HTTP; 0 when nobody answered in time. */
  readonly status: number;
  /** Where a redirect leads. */
  readonly leadsTo?: string;
}

/** Asks an address whether it is still there, and follows nothing by itself. */
export interface Targets {
  ask(href: string): Promise<TargetAnswer>;
}
