/** Journeys: from a lot back through every transformation, over the owner's events and those of suppliers who agreed to be shown. */
import { type SQL, sql } from "drizzle-orm";
import type { KeptLedger } from "../core/custody/kept-event.ts";
import { NORMAL_STEM } from "../core/gs1/digital-link.ts";
import { percentDecode, percentEncode } from "../core/gs1/percent.ts";
import { type Item, identifierAt, itemPath, stepsOf } from "../core/item.ts";
import type { LotMention } from "../core/journey/lots.ts";
import type { PlaceResolution } from "../core/journey/projection.ts";
import { OWN_STEM } from "../core/own-name.ts";
import type {
  ContractName,
  EventKind,
  Journey,
  JourneyEvent,
  Journeys,
  OwnedProfile,
} from "../ports.ts";
import { speaks } from "./claims.ts";
import { type Db, inScope } from "./client.ts";
import { lastAnswers } from "./event-facts.ts";
import { anchorsIn, stateOf } from "./events.ts";
import { type WalkedRow, walkOf, walkSql } from "./lot-walk.ts";
import { madeLots } from "./made-lots.ts";
import type { NoticeRow } from "./notices.ts";
import { type PieceRow, pieceQuery } from "./piece-looks.ts";
import { type PresenceRow, presenceQuery } from "./presence.ts";
import { type SaidRow, saidQuery } from "./said-of-goods.ts";
import {
  noticesQuery,
  printedLot,
  toStanding,
  toUnitCode,
  type UnitCodeRow,
  unitCodeQuery,
} from "./said-of-items.ts";
import { type AskedRow, askedQuery } from "./shopper-questions.ts";
import { noticesOn } from "./standing.ts";
import { SUSPENDED_FOR, toSuspended } from "./suspended.ts";
import { TRANSFER_STATE } from "./transfer-list.ts";

import { type UpstreamRow, upstreamNoticesQuery } from "./upstream-notices.ts";

/** A page of more steps than this helps nobody; what is cut is the youngest. */
const EVENTS_PER_JOURNEY_MAX = 500;
const LOTS_LISTED_MAX = 50;
const NOTHING_SAID = {
  ...{ claims: [], certificates: [], figures: [], events: [], changes: [] },
  stories: [],
};
const NOTHING_ASKED = { asked: [], overdue: 0, setAside: 0 };
const NO_PRESENCE = { pictures: [], people: [], places: [] };

export function journeys(db: Db, contract?: ContractName): Journeys {
  return {
    upstreamOf: (name) => upstreamOf(db, contract, name),
    async newest(limit) {
      const [{ rows }] = await inScope(db, { scope: "public" }, [
        db.execute<NewestRow>(sql`select p.anchor as product, p.name, o.name as maker, (select ${lotBehind(sql`stem`)}
            from event_lots l where ${IN_JOURNEY} and l.organisation_id = o.id and starts_with(l.lot, stem)
              and not exists (select from ${noticesOn(sql`l.lot`)} n where n.kind in ('recall', 'hold'))
            order by l.lot desc limit 1) as lot
          from products p join organisations o on o.id = p.organisation_id cross join lateral (select ${LOTS_OF} as stem) lots
          where o.suspended_at is null and p.suspended_at is null order by p.updated_at desc limit ${limit}`),
      ] as const);
      return rows.map(({ lot, ...row }) =>
        lot === null ? row : { ...row, lot: percentDecode(lot) },
      );
    },
    async disclosuresOf(entryIndex) {
      const [{ rows }] = await inScope(db, { scope: "public" }, [
        db.execute<DisclosureRow>(disclosuresQuery(entryIndex)),
      ] as const);
      return rows.map(({ own, showName, place }) => ({ own, showName, place }));
    },
  };
}

async function upstreamOf(
  db: Db,
  contract: ContractName | undefined,
  name: Item,
): ReturnType<Journeys["upstreamOf"]> {
  const [
    product,
    lots,
    events,
    hidden,
    notices,
    upstream,
    codes,
    presence,
    said,
    asked,
    profiles,
    walked,
    pieces,
  ] = await inScope(db, { scope: "public" }, [
    db.execute<ProductRow>(productQuery(name)),
    db.execute<{ lot: string }>(lotsQuery(name)),
    db.execute<EventRow>(eventsQuery(name, contract)),
    db.execute<{ count: number }>(notSharedQuery(name)),
    db.execute<NoticeRow>(noticesQuery(name, contract)),
    db.execute<UpstreamRow>(upstreamNoticesQuery(visible(name), firstLot(name))),
    db.execute<UnitCodeRow>(unitCodeQuery(name)),
    db.execute<PresenceRow>(presenceQuery(name.product)),
    db.execute<SaidRow>(saidQuery(name.product, contract)),
    db.execute<AskedRow>(askedQuery(name.product)),
    db.execute<ProfileRow>(profilesQuery(name)),
    db.execute<WalkedRow>(walkQuery(name)),
    db.execute<PieceRow>(pieceQuery(name)),
  ] as const);
  const [row] = product.rows;
  if (row === undefined) return undefined;
  const standing = toStanding(notices.rows);
  if (row.suspendedFor !== null) return toSuspended(row, row.suspendedFor, standing);
  const unitCode = toUnitCode(codes.rows[0]);
  return {
    product: toProduct(row),
    maker: { id: row.makerId, slug: row.slug, name: row.maker },
    parties: row.parties,
    lots: lots.rows.map(({ lot }) => percentDecode(lot)),
    events: events.rows.map(toJourneyEvent),
    profiles: profiles.rows,
    notShared: hidden.rows[0]?.count ?? 0,
    notices: standing,
    upstreamNotices: upstream.rows,
    isLabelled: row.isLabelled,
    presence: presence.rows[0]?.presence ?? NO_PRESENCE,
    said: said.rows[0]?.said ?? NOTHING_SAID,
    walk: walkOf(walked.rows),
    questions: asked.rows[0]?.questions ?? NOTHING_ASKED,
    ...(unitCode && { unitCode }),
    ...(pieces.rows[0] && { piece: toPiece(pieces.rows[0]) }),
  } satisfies Journey;
}

const toPiece = ({ seen, body, day }: PieceRow): Journey["piece"] & object => ({
  seen,
  ...(body !== null && day !== null && { body, day }),
});

/** The canonical form that core/gs1/identity gives a lot. */
function lotUri({ serial: _, ...lot }: Item): string {
  return identifierAt(itemPath(lot));
}

/** What identifiers of lots of the product `p` begin with. */
const LOTS_OF = sql`case when starts_with(p.anchor, '/p/') then ${OWN_STEM}::text || substr(p.anchor, 2) || '/'
  else ${NORMAL_STEM}::text || p.anchor || '/10/' end`;

/** The lot in the identifier `l.lot`, escaped; a serial may stand behind it. */
function lotBehind(stem: SQL): SQL {
  return sql`split_part(substr(l.lot, length(${stem}) + 1), '/', 1)`;
}

type ProductRow = {
  anchor: string;
  name: string;
  description: string | null;
  makerId: string;
  slug: string;
  maker: string;
  suspendedFor: string | null;
  isLabelled: boolean;
  parties: string[];
};

const toProduct = ({ anchor, name, description }: ProductRow): Journey["product"] => ({
  ...{ anchor, name },
  ...(description !== null && { description }),
});

// A product speaks only while its maker holds the key.
function productQuery(name: Item): SQL {
  const { product, lot } = name;
  const anchor = lot === undefined ? null : itemPath({ product, lot });
  return sql`with ${visible(name)} select p.anchor, p.name, p.description, array(select distinct id::text from visible) as parties, o.id as "makerId", o.slug, o.name as maker, ${SUSPENDED_FOR},
      exists (select from short_codes s where s.anchor = ${anchor}::text and s.organisation_id = o.id) as "isLabelled"
    from products p join organisations o on o.id = p.organisation_id
    join identification_keys k on k.key = p.claim and k.organisation_id = o.id and ${speaks(sql`k`)}
    where p.anchor = ${product}`;
}

function lotsQuery({ product, lot }: Item): SQL {
  const prefix = lotUri({ product }) + stepsOf({ product }).lot;
  return sql`select ${lotBehind(sql`${prefix}::text`)} as lot from event_lots l
    join products p on p.anchor = ${product} and p.organisation_id = l.organisation_id
    join events e on e.id = l.event_id
    where ${lot ?? null}::text is null and ${IN_JOURNEY} and starts_with(l.lot, ${prefix})
    group by 1 order by max(e.event_time) desc limit ${LOTS_LISTED_MAX}`;
}

/** The maker, and every supplier with whom both halves of the consent stand. */
export function visible({ product }: Item): SQL {
  return sql`visible as (
    select p.organisation_id as id, true as own, true as show_name, 'exact' as place from products p where p.anchor = ${product}
    union all
    select c.organisation_id, false, c.show_name, c.place from products p
      join consents s on s.organisation_id = p.organisation_id and s.kind = 'supplier'
      join consents c on c.organisation_id = s.partner_id and c.partner_id = p.organisation_id and c.kind = 'customer'
      where p.anchor = ${product})`;
}

type ProfileRow = OwnedProfile & { [column: string]: unknown };
const PROFILES_MAX = 1_000;

/** Those that are counted no longer as well: they judged what was recorded then. */
function profilesQuery(name: Item): SQL {
  return sql`with ${visible(name)} select organisation_id as "organisationId", content from process_profiles
    where organisation_id in (select id from visible) limit ${PROFILES_MAX}`;
}

/** The lot in question: the one that is named, or the one that the item's code was printed for. */
export function firstLot(name: Item): SQL {
  const asked = sql`${lotUri(name)}::text`;
  const { lot, serial } = name;
  return lot === undefined && serial !== undefined
    ? sql`coalesce(${asked} || ${stepsOf(name).lot}::text || (${printedLot(name)}), ${asked})`
    : asked;
}

/** The names of the piece in question: with its lot, and by its serial alone. */
function pieces(name: Item): SQL {
  const { product, serial } = name;
  const { serial: step, hasLoneSerial } = stepsOf(name);
  if (serial === undefined) return sql`pieces(name) as (select null::text where false)`;
  const behind = step + percentEncode(serial);
  return sql`pieces(name) as (select ${firstLot(name)} || ${behind}::text
    union select ${hasLoneSerial ? identifierAt(product + behind) : null}::text)`;
}

/** The lot and all lots it was made from, as far as visible events say; of a piece, itself as well. */
function chain(name: Item): SQL {
  return sql`${pieces(name)}, chain(lot) as (
    select lot from (select ${firstLot(name)} as lot union select name from pieces) asked where lot is not null
    union
    select i.lot from chain
      join event_lots o on o.lot = chain.lot and o.role = 'output' and o.organisation_id in (select id from visible)
      join event_lots i on i.event_id = o.event_id and i.role = 'input')`;
}

/**
 * The lots by whose shares claims are weighed: this one; on the page of the product its newest, and those that claims name. None where no claim
 * speaks of a part of lots.
 */
function lotsClaimed(name: Item): SQL {
  const { product, lot, serial } = name;
  const speaking = sql`products p join claims c on c.product = p.anchor and c.organisation_id = p.organisation_id
    and c.state = 'published' and c.scope ? 'characteristic' where p.anchor = ${product}`;
  if (lot !== undefined || serial !== undefined)
    return sql`select ${firstLot(name)} where exists (select from ${speaking})`;
  const prefix = lotUri({ product }) + stepsOf({ product }).lot;
  const owner = sql`(select c.organisation_id from ${speaking} limit 1)`;
  return sql`(${madeLots(owner, sql`${product}::text`, LOTS_LISTED_MAX)})
    union (select ${prefix}::text || ${escaped(sql`named`)} from (select c.scope from ${speaking}) c,
      jsonb_array_elements_text(coalesce(c.scope -> 'lots', '[]')) named limit ${LOTS_LISTED_MAX})`;
}

/** As an identifier has it: core/gs1/percent.ts. */
const escaped = (text: SQL): SQL =>
  sql`(select string_agg(case when byte between 45 and 126 and chr(byte) ~ '[A-Za-z0-9._~-]' then chr(byte)
      else '%' || upper(lpad(to_hex(byte), 2, '0')) end, '' order by at)
    from (select at, get_byte(convert_to(${text}, 'UTF8'), at) as byte from generate_series(0, octet_length(${text}) - 1) at) bytes)`;

const walkQuery = (name: Item): SQL =>
  sql`with recursive ${visible(name)}, ${walkSql(lotsClaimed(name))}`;

/** An event that only used some of the lot made something else, which has a journey of its own. */
const IN_JOURNEY = sql`l.role <> 'input'`;

type NewestRow = { product: string; name: string; maker: string; lot: string | null };

type EventRow = {
  id: string;
  organisationId: string;
  slug: string;
  name: string;
  own: boolean;
  showName: boolean;
  place: PlaceResolution;
  kind: EventKind;
  eventId: string;
  time: string;
  body: string;
  ledger: KeptLedger | null;
  lots: LotMention[];
  state: JourneyEvent["state"];
  index: string | null;
  recordedBy: string | null;
  otherSide: JourneyEvent["otherSide"] | null;
  handovers: JourneyEvent["handovers"];
};

/** What the other side of the transfer said last of lots of the chain, a dispute before all else: that alone, and when; not who, and not why. */
const OTHER_SIDE = sql`(select json_build_object('answer', c.answer, 'byLink', c.by_link,
    'at', to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from ${lastAnswers(sql`e`, sql`true`)} c where c.lot is null or c.lot in (select lot from chain)
  order by c.answer = 'disputed' desc, c.created_at desc limit 1)`;

/** Of lots of the chain. The reason is public where whoever gave it was told so: by the door that names the lot. */
const HANDOVERS = sql`(select coalesce(json_agg(json_strip_nulls(json_build_object('state', ${TRANSFER_STATE}, 'difference', t.difference,
    'at', to_char(t.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'byLink', case when t.answered_at is not null then t.by_link end,
    'reason', (select c.reason from confirmations c where c.record_id = t.answered_by and t.status = 'disputed' and c.lot is not null)))), '[]')
  from transfers t where t.event_id = e.id and t.lot in (select lot from chain))`;

function eventsQuery(name: Item, contract: ContractName | undefined): SQL {
  return sql`with recursive ${visible(name)}, ${chain(name)},
    found as (select distinct l.event_id from event_lots l join chain using (lot)
      where (${IN_JOURNEY} or l.lot in (select name from pieces)) and l.organisation_id in (select id from visible))
    select e.id, e.organisation_id as "organisationId", o.slug, o.name, v.own, v.show_name as "showName", v.place, e.kind,
      e.event_id as "eventId", extract(epoch from e.event_time) * 1000 as time, d.body, e.ledger,
      (select json_agg(json_build_object('role', l.role, 'lot', l.lot)) from event_lots l where l.event_id = e.id) as lots,
      ${stateOf(sql`n.index`, contract)} as state, n.index,
      (select min(a.time) from ${anchorsIn(contract)} a where a.size > n.index and a.status <> 'orphaned') as "recordedBy",
      ${OTHER_SIDE} as "otherSide", ${HANDOVERS} as handovers
    from found join events e on e.id = found.event_id join documents d on d.id = e.id
    join organisations o on o.id = e.organisation_id join visible v on v.id = e.organisation_id
    left join entries n on n.event_id = e.id
    order by e.event_time, e.record_time, e.id limit ${EVENTS_PER_JOURNEY_MAX}`;
}

// Says nothing of what anyone captured: a maker must not learn by accepting a stranger which lots that one handled.
function notSharedQuery({ product }: Item): SQL {
  return sql`select count(*)::int as count from products p
    join consents s on s.organisation_id = p.organisation_id and s.kind = 'supplier'
    where p.anchor = ${product} and not exists (select from consents c
      where c.organisation_id = s.partner_id and c.partner_id = s.organisation_id and c.kind = 'customer')`;
}

/** Both halves of the consent, of this maker and this organisation; a maker needs none with itself. */
function mayShow(maker: SQL, organisation: SQL): SQL {
  return sql`(${maker} = ${organisation} or exists (select from consents s
    join consents c on c.organisation_id = s.partner_id and c.partner_id = s.organisation_id and c.kind = 'customer'
    where s.kind = 'supplier' and s.organisation_id = ${maker} and s.partner_id = ${organisation}))`;
}

type DisclosureRow = { own: boolean; showName: boolean; place: PlaceResolution };

/** The product whose own identifier, or a lot's or a piece's of it, `lot` is. */
const PRODUCT_OF_LOT = sql`coalesce(substring(lot from '^https://id\\.gs1\\.org(/01/\\d{14})(?:/10/[^/]+)?(?:/21/[^/]+)?$'),
        '/' || substring(lot from '^urn:rootproof:(p/[^/]+/[^/]+)(?:/[^/]+){0,2}$'))`;

/** A piece's page shows what became of it at last as well. */
const IS_PIECE = sql`l.lot ~ '^https://id\\.gs1\\.org/01/\\d{14}(?:/10/[^/]+)?/21/[^/]+$|^urn:rootproof:p/[^/]+/[^/]+/[^/]+/[^/]+$'`;

/**
 * {@link eventsQuery} the other way round: from one event down to the products whose pages show it, and what each maker may show.
 * The way goes apart for every maker, over what that maker may show: what strangers say of the same lots leads nowhere.
 */
function disclosuresQuery(entryIndex: number): SQL {
  return sql`with recursive event as (select event_id as id, organisation_id from entries where index = ${entryIndex}),
    makers(id) as (
      select organisation_id from event
      union select c.partner_id from event join consents c on c.organisation_id = event.organisation_id and c.kind = 'customer'
      where ${mayShow(sql`c.partner_id`, sql`event.organisation_id`)}),
    chain(maker, lot) as (
      select makers.id, l.lot from makers, event join event_lots l on l.event_id = event.id and (${IN_JOURNEY} or ${IS_PIECE})
      union
      select chain.maker, o.lot from chain join event_lots i on i.lot = chain.lot and i.role = 'input'
        and ${mayShow(sql`chain.maker`, sql`i.organisation_id`)}
        join event_lots o on o.event_id = i.event_id and o.role = 'output'),
    shown as (select distinct maker from chain
      join products p on p.organisation_id = maker and p.anchor = ${PRODUCT_OF_LOT}
      join identification_keys k on k.key = p.claim and k.organisation_id = maker and ${speaks(sql`k`)})
    select distinct maker = event.organisation_id as own, coalesce(c.show_name, true) as "showName", coalesce(c.place, 'exact') as place
    from shown join event on true
    left join consents c on c.organisation_id = event.organisation_id and c.partner_id = maker and c.kind = 'customer'`;
}

function toJourneyEvent(row: EventRow): JourneyEvent {
  const { id, kind, eventId, body, ledger, lots, state, index, recordedBy, otherSide, handovers } =
    row;
  return {
    ...{ id, kind, eventId, body, lots, state, handovers, time: Number(row.time) },
    organisation: { id: row.organisationId, slug: row.slug, name: row.name },
    disclosure: { own: row.own, showName: row.showName, place: row.place },
    ...(ledger && { ledger }),
    ...(index !== null && { index: Number(index) }),
    ...(recordedBy !== null && { recordedBy: Number(recordedBy) }),
    ...(otherSide && { otherSide }),
  };
}
