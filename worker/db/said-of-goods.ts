/** What a product's maker claims of it, in one row: published claims, its certificates and figures, the events they name, and what became of claims. */
import { type SQL, sql } from "drizzle-orm";
import type { SaidOfGoods } from "../core/claims/shown.ts";
import type { ContractName } from "../ports.ts";
import { CERTIFICATE } from "./certificates.ts";
import { eventFacts } from "./event-facts.ts";
import { stateOf } from "./events.ts";
import { FIGURE } from "./figures.ts";

const CLAIMS_READ_MAX = 50;
const CERTIFICATES_READ_MAX = 100;
const FIGURES_READ_MAX = 50;
const CHANGES_READ_MAX = 60;
const STORIES_READ_MAX = 20;

export type SaidRow = { readonly said: SaidOfGoods };

const iso = (time: SQL): SQL =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const listOf = (row: SQL, from: SQL): SQL =>
  sql`(select coalesce(json_agg(one.row), '[]') from (select ${row} as row from ${from}) one)`;

/** In the scope `public`. Everything is the maker's of the page alone. */
export function saidQuery(product: string, contract: ContractName | undefined): SQL {
  const logged = sql`'state', ${stateOf(sql`n.index`, contract)}, 'index', n.index::text`;
  const own = (table: string) => sql.raw(`${table}.organisation_id = p.organisation_id`);
  const published = sql`claims c cross join lateral (select ch.record_id, ch.created_at from claim_changes ch
      where ch.claim_id = c.id and ch.change = 'published' order by ch.created_at desc, ch.record_id limit 1) last
    left join entries n on n.document_id = last.record_id
    where c.product = p.anchor and ${own("c")} and c.state = 'published' order by last.created_at, c.id limit ${CLAIMS_READ_MAX}`;
  const claim = sql`json_build_object('id', c.id, 'type', c.type, 'text', c.text, 'language', c.language, 'scope', c.scope, 'evidence', c.evidence,
    'grade', coalesce(c.grade, 0), 'since', ${iso(sql`last.created_at`)}, ${logged})`;
  const named = sql`(select named ->> 'id' from claims c, jsonb_array_elements(c.evidence) named
    where c.product = p.anchor and ${own("c")} and c.state = 'published' and named ->> 'kind' = 'event')`;
  const facts = Object.entries(eventFacts(sql`e`, sql`p.organisation_id`));
  const event = sql`json_build_object(${sql.join(
    facts.map(([name, fact]) => sql`${sql.raw(`'${name}'`)}, ${fact}`),
    sql`, `,
  )})`;
  const change = sql`json_build_object('claim', ch.claim_id, 'change', ch.change, 'text', ch.text, 'language', coalesce(c.language, 'und'),
    'reason', ch.reason, 'at', ${iso(sql`ch.created_at`)}, ${logged})`;
  return sql`select json_strip_nulls(json_build_object(
      'claims', ${listOf(claim, published)},
      'certificates', ${listOf(CERTIFICATE, sql`certificates k where ${own("k")} order by k.valid_until desc, k.id limit ${CERTIFICATES_READ_MAX}`)},
      'figures', ${listOf(
        FIGURE,
        sql`figures f join organisations o on o.id = f.organisation_id where ${own("f")} and (f.product is null or f.product = p.anchor)
          order by f.product is null, f.kind, f.id limit ${FIGURES_READ_MAX}`,
      )},
      'events', ${listOf(
        event,
        sql`events e where e.kind = 'event' and e.event_id in ${named} and (${own("e")} or e.organisation_id in (select c.organisation_id
        from consents s join consents c on c.organisation_id = s.partner_id and c.partner_id = s.organisation_id and c.kind = 'customer'
        where s.kind = 'supplier' and s.organisation_id = p.organisation_id))`,
      )},
      'changes', ${listOf(
        change,
        sql`claim_changes ch left join claims c on c.id = ch.claim_id left join entries n on n.document_id = ch.record_id
          where ch.product = p.anchor and ${own("ch")} order by ch.created_at desc, ch.record_id limit ${CHANGES_READ_MAX}`,
      )},
      'stories', ${listOf(
        sql`json_build_object('language', t.language, 'text', t.text)`,
        sql`stories t where t.product = p.anchor and ${own("t")} order by t.updated_at, t.language limit ${STORIES_READ_MAX}`,
      )})) as said
    from products p where p.anchor = ${product}`;
}
