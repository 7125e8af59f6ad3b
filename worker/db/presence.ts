/** What a product's maker shows of itself, in one row: pictures and photos that everybody may see, people who agreed, places that are not hidden. */
import { type SQL, sql } from "drizzle-orm";
import type { Presence } from "../core/journey/presence.ts";

const PEOPLE_SHOWN_MAX = 20;
const PLACES_READ_MAX = 500;

/** Of the file `f`, whose id stands before it, and the product `p`. */
const PICTURE = sql`f.id and f.organisation_id = p.organisation_id and f.deleted_at is null and 'public' = any(f.audiences)
    and f.media_type like 'image/%' and f.width is not null`;

export type PresenceRow = { readonly presence: Presence };

/** In the scope `public`. */
export function presenceQuery(product: string): SQL {
  return sql`select json_strip_nulls(json_build_object(
      'pictures', (select coalesce(json_agg(json_build_object('file', f.id, 'alt', shown.value ->> 'alt', 'width', f.width, 'height', f.height)
          order by shown.ordinality), '[]')
        from jsonb_array_elements(p.pictures) with ordinality as shown join files f on (shown.value ->> 'file')::uuid = ${PICTURE}),
      'people', (select coalesce(json_agg(c.card), '[]') from (select json_build_object('name', c.name, 'role', c.role, 'story', c.story,
            'photo', case when f.id is not null then json_build_object('file', f.id, 'alt', c.photo_alt, 'width', f.width, 'height', f.height) end) as card
          from person_cards c left join files f on c.photo_id = ${PICTURE}
          where c.organisation_id = p.organisation_id and c.withdrawn_at is null
          order by c.consent_at, c.id limit ${PEOPLE_SHOWN_MAX}) c),
      'places', (select coalesce(json_agg(s.place), '[]') from (select json_build_object('country', s.country, 'region', s.region,
            'locality', s.locality, 'resolution', s.resolution, 'name', case when s.resolution = 'exact' then s.name else '' end,
            'gln', case when s.resolution = 'exact' then s.gln end,
            'geometry', case when s.resolution in ('10km', 'exact') then s.geometry end) as place
          from sites s where s.organisation_id = p.organisation_id and s.resolution <> 'none'
          order by s.kind desc, lower(s.name), s.id limit ${PLACES_READ_MAX}) s),
      'theme', o.theme, 'logo', (select json_build_object('file', f.id, 'alt', o.theme -> 'logo' ->> 'alt', 'width', f.width, 'height', f.height)
        from files f where (o.theme -> 'logo' ->> 'file')::uuid = ${PICTURE}))) as presence
    from products p join organisations o on o.id = p.organisation_id where p.anchor = ${product}`;
}
