/** What a scan needs to know, in one round trip: who speaks for the key, its page, its links, and what its maker says of it. */
import { type SQL, sql } from "drizzle-orm";
import { identifierAt, itemPath } from "../core/item.ts";
import type { Place } from "../core/resolver/levels.ts";
import type { LinkSet } from "../core/resolver/link-set.ts";
import type { Found } from "../core/resolver/own-links.ts";
import type { Resolver } from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";
import { firstLot, visible } from "./journeys.ts";
import type { NoticeRow } from "./notices.ts";
import { noticesQuery, toStanding } from "./said-of-items.ts";
import { SUSPENDED_FOR, toSuspended } from "./suspended.ts";
import { type UpstreamRow, upstreamNoticesQuery } from "./upstream-notices.ts";

export function resolver(db: Db): Resolver {
  return {
    async find(place, { withUpstream }) {
      const item = { ...place, product: place.product ?? "" };
      const isOfLot = place.lot !== undefined || place.serial !== undefined;
      const [{ rows: owners }, { rows: sets }, notices, upstream] = await inScope(
        db,
        { scope: "public" },
        [
          db.execute<OwnerRow>(ownerQuery(place)),
          db.execute<LinkSet & Row>(linksQuery(place)),
          db.execute<NoticeRow>(noticesQuery(item, undefined)),
          ...(withUpstream && isOfLot
            ? [db.execute<UpstreamRow>(upstreamNoticesQuery(visible(item), firstLot(item)))]
            : []),
        ] as const,
      );
      const [owner] = owners;
      if (owner?.speaks !== true) return owner?.revoked === true ? "released" : undefined;
      const standing = toStanding(notices.rows);
      if (owner.suspendedFor !== null) return toSuspended(owner, owner.suspendedFor, standing);
      return {
        owner: owner.slug,
        ...(owner.product !== null && { product: { name: owner.product } }),
        lotIsKnown: owner.lotIsKnown || standing.some(({ anchor }) => anchor === lotLevel(place)),
        sets,
        notices: standing,
        upstream: (upstream?.rows ?? []).map(({ kind, material }) => ({ kind, material })),
      } satisfies Found;
    },
  };
}

type Row = Record<string, unknown>;
type OwnerRow = {
  slug: string;
  speaks: boolean;
  revoked: boolean;
  product: string | null;
  suspendedFor: string | null;
  lotIsKnown: boolean;
};

/** The claim that speaks; else one that did. One that waits tells nothing. */
function ownerQuery(place: Place): SQL {
  const { key, product } = place;
  const level = lotLevel(place);
  const lotUri = level === undefined ? null : identifierAt(level);
  return sql`select o.slug, ${speaks(sql`k`)} as speaks, k.revoked_at is not null and k.approved_at is not null as revoked, p.name as product, ${SUSPENDED_FOR},
      p.anchor is not null and exists (select from (select k.organisation_id as id union all
          select c.organisation_id from consents s join consents c on c.organisation_id = s.partner_id and c.partner_id = s.organisation_id and c.kind = 'customer'
          where s.kind = 'supplier' and s.organisation_id = k.organisation_id) as shown
        join event_lots l on l.lot = ${lotUri}::text and l.organisation_id = shown.id and l.role <> 'input') as "lotIsKnown"
    from identification_keys k join organisations o on o.id = k.organisation_id
    left join products p on p.anchor = ${product ?? null}::text and p.organisation_id = k.organisation_id
    where k.key = ${key} order by speaks desc, revoked desc limit 1`;
}

/** A lot is named by product and lot alone, whatever stands between them. */
function lotLevel({ product, lot }: Place): string | undefined {
  return product === undefined || lot === undefined ? undefined : itemPath({ product, lot });
}

function linksQuery({ key, anchors }: Place): SQL {
  const levels = sql`any(array(select json_array_elements_text(${JSON.stringify(anchors)}::json)))`;
  return sql`select l.anchor, l.description, l.links from links l
    join identification_keys k on k.organisation_id = l.organisation_id and k.key = ${key} and ${speaks(sql`k`)}
    where l.anchor = ${levels}`;
}
