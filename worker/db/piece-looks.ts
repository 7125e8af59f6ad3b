/** What the page of one piece needs to know of its number: where it was looked at, and what the last event says became of it. */
import { type SQL, sql } from "drizzle-orm";
import { type Item, identifierAt, itemPath, stepsOf } from "../core/item.ts";
import type { SerialDay } from "../core/scan/signal.ts";
import { printedLot } from "./said-of-items.ts";

export type PieceRow = {
  readonly seen: readonly SerialDay[];
  /** The body of its last event, and its day. */
  readonly body: string | null;
  readonly day: string | null;
  readonly [column: string]: unknown;
};

/** In the scope `public`; no row for what is no piece, or was never looked at. */
export function pieceQuery(name: Item): SQL {
  const { product, serial } = name;
  const asked = identifierAt(itemPath(name));
  const { lot: beforeLot, serial: before } = stepsOf(name);
  const alone = identifierAt(itemPath({ product }));
  // Where its lot is not named, events name it with the one that its code was printed for.
  const printed = sql`${alone}::text || ${beforeLot}::text || (${printedLot(name)}) || ${before}::text || ${serial ?? ""}::text`;
  return sql`select d.seen, last.body, last.day from products p
    cross join lateral (select json_agg(json_build_object('day', to_char(s.day, 'YYYY-MM-DD'), 'country', s.country, 'hours', s.hours)) as seen
      from serial_days s where s.product = p.anchor and s.serial = ${serial ?? null}::text) d
    left join lateral (select b.body, to_char(e.event_time at time zone 'UTC', 'YYYY-MM-DD') as day
      from event_lots l join events e on e.id = l.event_id join documents b on b.id = e.id
      where l.lot in (${asked}, ${printed}) and l.organisation_id = p.organisation_id and e.kind = 'event'
        and not exists (select from events v where v.organisation_id = e.organisation_id and v.event_id = e.event_id and v.kind = 'declaration')
      order by e.event_time desc, e.record_time desc limit 1) last on true
    where p.anchor = ${product} and ${serial ?? null}::text is not null and d.seen is not null`;
}
