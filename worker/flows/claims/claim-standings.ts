/** Claims with all that stands behind them; of those that speak of a part of lots, what the graph carries, with one walk more for all of them together. */
import { askedOf, type Carried, carriedBy, chainOf } from "../../core/claims/carried.ts";
import { identifierAt, itemPath } from "../../core/item.ts";
import type { ClaimStandings, Custody, GoodsClaims, KeptClaim, WhichClaims } from "../../ports.ts";

export interface StandingPorts {
  readonly goodsClaims: GoodsClaims;
  readonly custody: Custody;
}

export interface Standings extends ClaimStandings {
  /** By claim. */
  readonly carried: ReadonlyMap<string, Carried>;
}

export async function readStandings(
  { goodsClaims, custody }: StandingPorts,
  organisation: string,
  which: WhichClaims,
): Promise<Standings> {
  const standings = await goodsClaims.standings(organisation, which);
  const asked = standings.claims.flatMap((claim) => {
    const about = askedOf(claim.scope);
    return about === undefined ? [] : [{ id: claim.id, about, lots: lotsOf(claim) }];
  });
  if (asked.length === 0) return { ...standings, carried: new Map() };
  const walk = await custody.walk(organisation, [...new Set(asked.flatMap(({ lots }) => lots))]);
  const chain = chainOf(walk);
  const carried = new Map(asked.map(({ id, about, lots }) => [id, carriedBy(chain, lots, about)]));
  return { ...standings, carried };
}

/** Those it names; otherwise those the maker made of the product, the newest of them. */
const lotsOf = ({ product, scope, madeLots = [] }: KeptClaim): readonly string[] =>
  scope.lots === undefined || scope.lots.length === 0
    ? madeLots
    : scope.lots.map((lot) => identifierAt(itemPath({ product, lot })));
