/** People's cards. A withdrawn one keeps nothing but that there was one, since when, and until when. */
import { type SQL, sql } from "drizzle-orm";
import type { ListedCard, PeopleCards, PersonCard } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { IS_USED } from "./file-list.ts";

export function peopleCards(db: Db): PeopleCards {
  return {
    async list(organisation, limit) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<CardRow>(sql`select ${CARD_COLUMNS} from person_cards c where ${mine(organisation)}
          order by c.consent_at desc, c.id limit ${limit}`),
      ] as const);
      return rows.map(toCard);
    },
    put: (organisation, card, most) => put(db, { organisation, card, most }),
    withdraw: (organisation, id) => withdraw(db, organisation, id),
  };
}

const mine = (organisation: string): SQL => sql`c.organisation_id = ${organisation}::uuid`;

interface ToPut {
  readonly organisation: string;
  readonly card: PersonCard;
  readonly most: number;
}

async function put(db: Db, { organisation, card, most }: ToPut) {
  const { id, name, role, story = null, photo, consent } = card;
  const file = sql`${photo?.file ?? null}::uuid`;
  const isShown = sql`(${file} is null or exists (select from files f where f.id = ${file} and f.organisation_id = ${organisation}::uuid
    and f.deleted_at is null and f.media_type like 'image/%' and 'public' = any(f.audiences)))`;
  const count = sql`(select count(*)::int from person_cards c where ${mine(organisation)})`;
  const known = sql`(select c.withdrawn_at from person_cards c where ${mine(organisation)} and c.id = ${id}::uuid)`;
  const [, { rowCount }, { rows }] = await inScope(db, { organisation }, [
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute(sql`insert into person_cards as c (id, organisation_id, name, role, story, photo_id, photo_alt, consent_text, consent_language, consent_how, consent_at)
      select ${id}::uuid, ${organisation}::uuid, ${name}, ${role}, ${story}, ${file}, ${photo?.alt ?? null}, ${consent.text},
        ${consent.language}, ${consent.how}, ${consent.at}::timestamptz
      where ${isShown} and (${count} < ${most}::int or exists ${known})
      on conflict (id) do update set name = excluded.name, role = excluded.role, story = excluded.story, photo_id = excluded.photo_id,
        photo_alt = excluded.photo_alt, consent_text = excluded.consent_text, consent_language = excluded.consent_language,
        consent_how = excluded.consent_how, consent_at = excluded.consent_at, updated_at = now()
      where ${mine(organisation)} and c.withdrawn_at is null`),
    db.execute<{ shown: boolean; full: boolean; known: boolean }>(
      sql`select ${isShown} as shown, ${count} >= ${most}::int as "full", exists ${known} as known`,
    ),
  ] as const);
  if (rowCount === 1) return "put";
  const [why] = rows;
  if (why?.shown === false) return "no-photo";
  return why?.full && !why.known ? "full" : "taken";
}

async function withdraw(db: Db, organisation: string, id: string) {
  const card = sql`person_cards c where ${mine(organisation)} and c.id = ${id}::uuid`;
  const [, { rows: before }, , { rows: removed }] = await inScope(db, { organisation }, [
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    db.execute<{ photo: string | null }>(
      sql`select c.photo_id as photo, set_config('app.photo', coalesce(c.photo_id::text, ''), true) from ${card}`,
    ),
    db.execute(sql`update person_cards c set name = '', role = '', story = null, photo_id = null, photo_alt = null, consent_text = '',
      withdrawn_at = now(), updated_at = now() where ${mine(organisation)} and c.id = ${id}::uuid and c.withdrawn_at is null`),
    // What else names the picture keeps its bytes, and nobody but the organisation sees them.
    db.execute<{
      object: string;
      gone: boolean;
    }>(sql`update files f set audiences = '{}', deleted_at = case when ${IS_USED} then null else now() end
      where f.organisation_id = ${organisation}::uuid and f.id = nullif(current_setting('app.photo', true), '')::uuid and f.deleted_at is null
        and not exists ${PORTRAYED}
      returning f.object, f.deleted_at is not null as gone`),
  ] as const);
  if (before.length === 0) return undefined;
  const [file] = removed;
  return file?.gone ? { object: file.object } : {};
}

/** Another's card with the same picture. */
const PORTRAYED = sql`(select from person_cards other where other.organisation_id = f.organisation_id and other.photo_id = f.id)`;

const utc = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const CARD_COLUMNS = sql`c.id, c.name, c.role, c.story, c.photo_id as photo, c.photo_alt as alt, c.consent_text as text, c.consent_language as language,
  c.consent_how as how, ${utc(sql`c.consent_at`)} as at, ${utc(sql`c.withdrawn_at`)} as "withdrawnAt"`;

type CardRow = Record<"id" | "name" | "role" | "text" | "language" | "at", string> &
  Record<"story" | "photo" | "alt" | "withdrawnAt", string | null> & {
    how: PersonCard["consent"]["how"];
    [column: string]: unknown;
  };

function toCard(row: CardRow): ListedCard {
  const { id, name, role, story, photo, alt, text, language, how, at, withdrawnAt } = row;
  if (withdrawnAt !== null) return { isWithdrawn: true, id, consentAt: at, withdrawnAt };
  return {
    ...{ isWithdrawn: false, id, name, role, consent: { text, language, how, at } },
    ...(story !== null && { story }),
    ...(photo !== null && { photo: { file: photo, alt: alt ?? "" } }),
  };
}
