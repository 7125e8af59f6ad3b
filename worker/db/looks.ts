/** Looks at pages, counted in the scope `public`: one row is one counter, and of none is it known who made it count. docs/scans.md. */
import { type SQL, sql } from "drizzle-orm";
import { percentEncode } from "../core/gs1/percent.ts";
import { type Item, identifierAt, itemPath, stepsOf } from "../core/item.ts";
import { COUNTRIES_IN_AN_HOUR_MIN, DAYS_MANY, ENDS, KEPT_DAYS } from "../core/scan/signal.ts";
import type { CountedScans, Looks, LookWatch, SeenSerial } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { percentEncoded } from "./said-of-items.ts";

type Row = Record<string, unknown>;
type Told<T> = { readonly told: T } & Row;

/** In UTC. */
const day = (at: SQL): SQL => sql`((${at})::timestamptz at time zone 'UTC')::date`;
const begun = (unit: "week" | "month", at: SQL): SQL =>
  sql`date_trunc(${unit}, (${at})::timestamptz at time zone 'UTC')::date`;
const text = (date: SQL): SQL => sql`to_char(${date}, 'YYYY-MM-DD')`;

/** The page of the product, where it is on the air. */
const pageOf = ({
  product,
}: Item): SQL => sql`products p join organisations o on o.id = p.organisation_id
    where p.anchor = ${product} and p.suspended_at is null and o.suspended_at is null`;

export function looks(db: Db): Looks {
  return {
    async count(about, { isScan, opened, topics }, { country, now }) {
      const at = sql`to_timestamp(${now / 1000}::float8)`;
      const subjects = sql`select 'opened' as kind, subject, ${begun("week", at)} as since from unnest(${sql.param(opened)}::text[]) subject
        union all select 'topic', subject, ${begun("month", at)} from unnest(${sql.param(topics)}::text[]) subject`;
      const piece = [
        ...(isScan && about.serial !== undefined ? pieceSeen(about, country, at) : []),
      ];
      await inScope(db, { scope: "public" }, [
        ...(isScan ? [db.execute(scanned(about, country, at))] : []),
        ...piece.map((one) => db.execute(one)),
        db.execute(sql`insert into page_counts (organisation_id, product, kind, subject, since)
          select p.organisation_id, p.anchor, s.kind, s.subject, s.since from (${subjects}) s cross join ${pageOf(about)}
          on conflict (product, kind, subject, since) do update set count = page_counts.count + 1`),
      ]);
    },
    async judge(about, { section, verdict, now }) {
      const at = sql`to_timestamp(${now / 1000}::float8)`;
      await inScope(db, { scope: "public" }, [
        db.execute(sql`insert into page_counts (organisation_id, product, kind, subject, since)
          select p.organisation_id, p.anchor, ${verdict}, ${section}, ${begun("week", at)} from ${pageOf(about)}
          on conflict (product, kind, subject, since) do update set count = page_counts.count + 1`),
      ] as const);
    },
    scansOf: (organisation, since, most) => scansOf(db, organisation, { since, ...most }),
    async serialsOf(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<Told<SeenSerial>>(serialsQuery(sql`${organisation}::uuid`, limit)),
      ] as const);
      return rows.map(({ told }) => told);
    },
    async sectionsOf(organisation, since, limit) {
      const of = (kind: string) =>
        sql`coalesce(sum(c.count) filter (where c.kind = ${kind}), 0)::int`;
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<
          Told<Awaited<ReturnType<Looks["sectionsOf"]>>[number]>
        >(sql`select json_build_object('product', c.product, 'productName', p.name,
            'section', c.subject, 'week', ${text(sql`c.since`)}, 'opened', ${of("opened")}, 'useful', ${of("useful")},
            'unclear', ${of("unclear")}, 'wrong', ${of("wrong")}) as told
          from page_counts c join products p on p.anchor = c.product
          where c.organisation_id = ${organisation}::uuid and c.kind <> 'topic' and c.since >= ${since}::date
          group by c.product, p.name, c.subject, c.since order by c.since desc, sum(c.count) desc, c.product, c.subject limit ${limit}`),
      ] as const);
      return rows.map(({ told }) => told);
    },
    async topicsOf(organisation, until, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<
          Told<Awaited<ReturnType<Looks["topicsOf"]>>[number]>
        >(sql`select json_build_object('product', c.product, 'productName', p.name,
            'topic', c.subject, 'month', ${text(sql`c.since`)}, 'count', c.count) as told
          from page_counts c join products p on p.anchor = c.product
          where c.organisation_id = ${organisation}::uuid and c.kind = 'topic' and c.since < date_trunc('month', ${until}::date)
          order by c.since desc, c.product, c.subject limit ${limit}`),
      ] as const);
      return rows.map(({ told }) => told);
    },
  };
}

export function lookWatch(db: Db): LookWatch {
  return {
    async forget(limit) {
      const [{ rowCount }] = await inScope(db, { scope: "watch" }, [
        db.execute(sql`delete from serial_days where ctid = any(array(
          select ctid from serial_days where day < current_date - ${KEPT_DAYS}::int limit ${limit}))`),
      ] as const);
      return rowCount ?? 0;
    },
  };
}

/** Of the lot that is named, where anybody knows it; of the one the piece's code was printed for. */
function scanned(about: Item, country: string, at: SQL): SQL {
  const { product, lot, serial } = about;
  const named = lot === undefined ? null : itemPath({ product, lot });
  const isKnown = sql`(exists (select from event_lots l where l.lot = ${named && identifierAt(named)}::text and l.organisation_id = p.organisation_id)
      or exists (select from short_codes s where s.anchor = ${named}::text and s.organisation_id = p.organisation_id)
      or exists (select from unit_codes u where u.product = p.anchor and u.organisation_id = p.organisation_id and u.lot = ${lot ?? null}::text))`;
  const printed = sql`(select u.lot from unit_codes u where u.product = p.anchor and u.organisation_id = p.organisation_id and u.serial = ${serial ?? null}::text)`;
  return sql`insert into scans (organisation_id, product, lot, week, country)
    select p.organisation_id, p.anchor, coalesce(case when ${isKnown} then ${lot ?? null}::text end, ${printed}, ''), ${begun("week", at)}, ${country}
    from ${pageOf(about)} on conflict (product, lot, week, country) do update set count = scans.count + 1`;
}

/** A number that nobody printed, and of which no event speaks, is no piece: whoever makes numbers up fills nothing here. */
function pieceSeen(about: Item, country: string, at: SQL): readonly SQL[] {
  const { serial } = about;
  const identifiers = sql`${identifierAt(itemPath(about))}::text, ${identifierAt(aloneOf(about))}::text`;
  const known = sql`${pageOf(about)} and (
      exists (select from unit_codes u where u.product = p.anchor and u.organisation_id = p.organisation_id and u.serial = ${serial}::text)
      or exists (select from event_lots l where l.lot in (${identifiers}) and l.organisation_id = p.organisation_id))`;
  const bit = sql`1 << extract(hour from (${at})::timestamptz at time zone 'UTC')::int`;
  return [
    sql`insert into serial_days (organisation_id, product, serial, day, country, hours)
      select p.organisation_id, p.anchor, ${serial}::text, ${day(at)}, ${country}, ${bit} from ${known}
      on conflict (product, serial, day, country) do update set count = serial_days.count + 1, hours = serial_days.hours | excluded.hours`,
    sql`insert into seen_serials (organisation_id, product, serial, first_day)
      select p.organisation_id, p.anchor, ${serial}::text, ${day(at)} from ${known} on conflict do nothing`,
  ];
}

/** The same piece with its lot unnamed, where that names it too. */
function aloneOf(about: Item): string {
  const { product, serial } = about;
  if (!stepsOf(about).hasLoneSerial || serial === undefined) return itemPath(about);
  return `${product}${stepsOf(about).serial}${percentEncode(serial)}`;
}

async function scansOf(
  db: Db,
  organisation: string,
  { since, weeks: weeksMax, lots: lotsMax }: { since: string; weeks: number; lots: number },
): Promise<CountedScans> {
  const mine = sql`s.organisation_id = ${organisation}::uuid and s.week >= ${since}::date`;
  const [weeks, lots] = await inScope(db, { organisation }, [
    db.execute<
      Told<CountedScans["weeks"][number]>
    >(sql`select json_build_object('product', c.product, 'productName', p.name, 'week', ${text(sql`c.week`)},
        'count', sum(c.count)::int, 'countries', json_agg(json_build_object('country', c.country, 'count', c.count) order by c.count desc, c.country)) as told
      from (select s.product, s.week, s.country, sum(s.count)::int as count from scans s where ${mine} group by 1, 2, 3) c
      join products p on p.anchor = c.product group by c.product, p.name, c.week order by c.week desc, sum(c.count) desc, c.product limit ${weeksMax}`),
    db.execute<
      Told<CountedScans["lots"][number]>
    >(sql`select json_build_object('product', s.product, 'lot', s.lot, 'count', sum(s.count)::int) as told
      from scans s where ${mine} and s.lot <> '' group by s.product, s.lot order by sum(s.count) desc, s.product, s.lot limit ${lotsMax}`),
  ] as const);
  return { weeks: weeks.rows.map(({ told }) => told), lots: lots.rows.map(({ told }) => told) };
}

const SEEN = sql`json_agg(json_build_object('day', ${text(sql`d.day`)}, 'country', d.country, 'hours', d.hours))`;
/** Of the identifier of a piece, in {@link identifierAt}'s form. */
const PRODUCT_OF_PIECE = sql`coalesce(substring(l.lot from '^https://id\\.gs1\\.org(/01/\\d{14})(?:/10/[^/]+)?/21/[^/]+$'),
  '/' || substring(l.lot from '^urn:rootproof:(p/[^/]+/[^/]+)/[^/]+/[^/]+$'))`;

/** Pieces whose last event says that they were destroyed or taken back. */
function endedQuery(organisation: SQL): SQL {
  const words = (which: readonly string[]) => sql`any(${sql.param(which)}::text[])`;
  return sql`select ${PRODUCT_OF_PIECE} as product, substring(l.lot from '[^/]+$') as serial, max(e.event_time) as at,
      bool_or(t.value = ${words(ENDS.destroyed)}) as destroyed
    from event_terms t join events e on e.organisation_id = t.organisation_id and e.position = t.position
    join event_lots l on l.event_id = e.id and l.organisation_id = e.organisation_id
    where t.organisation_id = ${organisation} and t.name in ('bizStep', 'disposition')
      and t.value = ${words([...ENDS.destroyed, ...ENDS["taken-back"]])} and ${PRODUCT_OF_PIECE} is not null
      and not exists (select from events v where v.organisation_id = e.organisation_id and v.event_id = e.event_id and v.kind = 'declaration')
      and not exists (select from event_lots later join events n on n.id = later.event_id
        where later.lot = l.lot and later.organisation_id = e.organisation_id and n.kind = 'event' and n.event_time > e.event_time)
    group by 1, 2`;
}

/** Whatever core/scan/signal.ts could find something in. */
function serialsQuery(organisation: SQL, limit: number): SQL {
  return sql`with ended as (${endedQuery(organisation)})
    select json_strip_nulls(json_build_object('product', d.product, 'productName', p.name, 'serial', d.serial,
      'firstDay', ${text(sql`f.first_day`)}, 'lastDay', ${text(sql`max(d.day)`)}, 'count', sum(d.count)::int, 'seen', ${SEEN},
      'ended', case when x.at is not null then json_build_object('how', case when x.destroyed then 'destroyed' else 'taken-back' end, 'day', ${text(day(sql`x.at`))}) end)) as told
    from serial_days d join products p on p.anchor = d.product join seen_serials f on f.product = d.product and f.serial = d.serial
    left join ended x on x.product = d.product and x.serial = ${percentEncoded(sql`d.serial`)}
    where d.organisation_id = ${organisation}
    group by d.product, p.name, d.serial, f.first_day, x.at, x.destroyed
    having count(distinct d.country) >= ${COUNTRIES_IN_AN_HOUR_MIN} or count(distinct d.day) >= ${DAYS_MANY} or x.at is not null
    order by count(distinct d.country) desc, sum(d.count) desc, d.product, d.serial limit ${limit}`;
}
