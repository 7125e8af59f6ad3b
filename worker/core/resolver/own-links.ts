/** The link sets of a request: what the maker registered at each level, and what we add by ourselves where a level has a passport. docs/resolver.md, *What is in a link set*. */
import { type Item, identifierAt, itemPath, pagePath, stepsOf } from "../item.ts";
import { inOrder, levelOf, type StandingKind } from "../journey/notices.ts";
import type { Place } from "./levels.ts";
import type { LinkSet, Target, TypedLinks } from "./link-set.ts";
import { DEFAULT_LINK, DEFAULT_LINK_MULTI, gs1Type } from "./link-types.ts";

/** What a maker says of a level as a whole, and has not cleared. */
export interface LevelNotice {
  readonly anchor: string;
  readonly kind: StandingKind;
  readonly reason: string;
}

/** What is known of a key that somebody speaks for. */
export interface Found {
  /** The short name of who speaks for it. */
  readonly owner: string;
  /** Its product, where it has a page here. */
  readonly product?: { readonly name: string };
  /** An event that may be shown speaks of the lot, or a notice stands on it. */
  readonly lotIsKnown: boolean;
  /** Of the levels that were asked for. */
  readonly sets: readonly LinkSet[];
  readonly notices: readonly LevelNotice[];
  /** What stands on lots that the lot was made of, the worst first; its material where the journey names it. */
  readonly upstream?: readonly {
    readonly kind: "recall" | "hold";
    readonly material: string | null;
  }[];
}

const REASON_CHARS_MAX = 200;
const PIP = gs1Type("pip");
export const RECALL_STATUS = gs1Type("recallStatus");
const LEAD: Readonly<Record<StandingKind, string>> = {
  recall: "Recalled",
  hold: "On hold",
  decommission: "Out of use",
};

/** The finest first. `origin` is where our own pages stand. */
export function linkSetsOf(found: Found, place: Place, origin: string): readonly LinkSet[] {
  const stored = new Map(found.sets.map((set) => [set.anchor, set]));
  const own = new Map(ownSets(found, place, origin).map((set) => [set.anchor, set]));
  // What is so at one level counts for the finer ones as well: a default that the maker set, and a recall.
  let isDefaultSet = false;
  let recall: Target | undefined;
  const sets = place.anchors.flatMap((anchor) => {
    const [given, ours] = [stored.get(anchor), own.get(anchor)];
    isDefaultSet ||= given?.links[DEFAULT_LINK] !== undefined;
    if (ours?.isRecalled === true) [recall] = ours.links[RECALL_STATUS] ?? [];
    const known = given ?? ours;
    if (known === undefined) return [];
    const both = { given: given?.links ?? {}, ours: ours?.links ?? {} };
    const links =
      recall === undefined ? withGiven(both, isDefaultSet) : withRecallFirst(both, recall);
    return [{ anchor, description: known.description, links }];
  });
  return withSomeDefault(sets.reverse());
}

/** A recall stands on what was asked for, and has a page. */
export const isRecalled = ({ product, notices }: Found): boolean =>
  product !== undefined && notices.some(({ kind }) => kind === "recall");

interface BothLinks {
  readonly given: TypedLinks;
  readonly ours: TypedLinks;
}

/** What the maker registered replaces ours of the same type. */
function withGiven({ given, ours }: BothLinks, isDefaultSet: boolean): TypedLinks {
  const links: Record<string, readonly Target[]> = { ...ours, ...given };
  if (isDefaultSet && given[DEFAULT_LINK] === undefined) delete links[DEFAULT_LINK];
  return links;
}

/** While a recall stands, no default of the maker's counts, nor a variant of it; and where its status is asked for, ours stands first. */
function withRecallFirst({ given, ours }: BothLinks, recall: Target): TypedLinks {
  const { [DEFAULT_LINK]: _, [DEFAULT_LINK_MULTI]: __, ...rest } = given;
  const told = given[RECALL_STATUS];
  return {
    ...ours,
    ...rest,
    ...(told !== undefined && { [RECALL_STATUS]: [recall, ...told] }),
  };
}

/** Where nobody named a default, the first product page, else the first link, is recognised as one. */
function withSomeDefault(sets: readonly LinkSet[]): readonly LinkSet[] {
  if (sets.some(({ links }) => links[DEFAULT_LINK] !== undefined)) return sets;
  const pages = sets.flatMap(({ links }) => links[PIP] ?? []);
  const all = sets.flatMap(({ links }) => Object.values(links).flat());
  const first = pages[0] ?? all[0];
  const [finest, ...others] = sets;
  if (first === undefined || finest === undefined) return sets;
  const { href, title } = first;
  return [{ ...finest, links: { ...finest.links, [DEFAULT_LINK]: [{ href, title }] } }, ...others];
}

interface OwnLevel {
  readonly anchor: string;
  /** With no other qualifiers than lot and serial. */
  readonly path: string;
  /** Of the passport. */
  readonly page: string;
  readonly identifier: string;
  readonly description: string;
  /** And no product as a whole. */
  readonly isOfLot: boolean;
}

interface OwnSet extends LinkSet {
  readonly isRecalled: boolean;
}

function ownSets(found: Found, place: Place, origin: string): OwnSet[] {
  const levels = ownLevels(found, place);
  return levels.map((level) => {
    const gravest = gravestOf(found.notices, level, level === levels.at(-1));
    const [affects] = level.isOfLot ? (found.upstream ?? []) : [];
    const says = gravest === undefined && affects ? affectedBy(affects) : statusOf(gravest);
    return {
      anchor: level.anchor,
      description: level.description,
      links: ownLinks(level, { origin, says }),
      isRecalled: gravest?.kind === "recall",
    };
  });
}

/** The product; the lot, if it is known; the item, whose page says whether its code was printed here. */
function ownLevels(found: Found, { anchors, product, lot, serial }: Place): OwnLevel[] {
  if (found.product === undefined || product === undefined) return [];
  const level = (item: Item, description: string): OwnLevel => {
    const path = itemPath(item);
    const anchor = anchors.find((one) => levelOf(one) === levelOf(path)) ?? path;
    return {
      ...{ anchor, path, page: pagePath(item), identifier: identifierOf(item), description },
      isOfLot: item.lot !== undefined || item.serial !== undefined,
    };
  };
  const { name } = found.product;
  const levels = [level({ product }, name)];
  const ofLot = { product, ...(lot !== undefined && { lot }) };
  if (lot !== undefined) {
    if (!found.lotIsKnown) return levels;
    levels.push(level(ofLot, `${name}, lot ${lot}`));
  }
  if (serial === undefined) return levels;
  const description = `${levels.at(-1)?.description}, serial number ${serial}`;
  return [...levels, level({ ...ofLot, serial }, description)];
}

/** A piece with a GTIN is named by its serial, whatever its lot. */
function identifierOf({ lot, ...item }: Item): string {
  const isNamedAlone = item.serial !== undefined && stepsOf(item).hasLoneSerial;
  return identifierAt(itemPath(isNamedAlone || lot === undefined ? item : { ...item, lot }));
}

interface Saying {
  readonly origin: string;
  readonly says: string;
}

function ownLinks(
  { page: at, identifier, description }: OwnLevel,
  { origin, says }: Saying,
): TypedLinks {
  const href = origin + at;
  const page = { type: "text/html", hreflang: ["en"] };
  const title = `${description}: passport`;
  const events = `${origin}/epcis/epcs/${encodeURIComponent(identifier)}/events`;
  return {
    [DEFAULT_LINK]: [{ href, title }],
    [PIP]: [{ href, title, ...page }],
    [gs1Type("traceability")]: [{ href, title: `${description}: journey`, ...page }],
    [gs1Type("certificationInfo")]: [
      { href: `${href}#certificates`, title: `${description}: certificates`, ...page },
    ],
    [RECALL_STATUS]: [{ href: `${href}#status`, title: says, ...page }],
    [gs1Type("epcis")]: [
      {
        href: events,
        title: `${description}: EPCIS events, with an API key`,
        type: "application/json",
      },
    ],
  };
}

/** On this level, or on one that it belongs to. The finest that is known speaks of all: an item may be of a lot that the path does not name. */
function gravestOf(
  notices: readonly LevelNotice[],
  { path }: OwnLevel,
  isFinest: boolean,
): LevelNotice | undefined {
  const covers = ({ anchor }: LevelNotice) =>
    isFinest || path === anchor || path.startsWith(`${anchor}/`);
  return inOrder(notices.filter(covers))[0];
}

function affectedBy({ kind, material }: NonNullable<Found["upstream"]>[number]): string {
  const lot = kind === "recall" ? "a recalled lot" : "a lot that is on hold";
  const what = material === null ? "" : `: ${material}`;
  return `Affected: made from ${lot}${what}`.slice(0, REASON_CHARS_MAX).toWellFormed();
}

function statusOf(gravest: LevelNotice | undefined): string {
  if (gravest === undefined) return "No recall or hold is set by the maker";
  return `${LEAD[gravest.kind]}: ${gravest.reason}`.slice(0, REASON_CHARS_MAX).toWellFormed();
}
