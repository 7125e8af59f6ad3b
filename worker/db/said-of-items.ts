/** What stands of a product, a lot or an item as a whole: notices, and whether its serial is one that its maker had printed. */
import { type SQL, sql } from "drizzle-orm";
import { percentEncode } from "../core/gs1/percent.ts";
import { type Item, stepsOf } from "../core/item.ts";
import type { ContractName, StandingNotice, UnitCodeFound } from "../ports.ts";
import { type NoticeRow, noticeColumns, toNotice } from "./notices.ts";

/** The lot that the code of a serial was printed for, escaped as in an address; one row, or none. */
export function printedLot({ product, serial }: Item): SQL {
  return sql`select ${percentEncoded(sql`u.lot`)} as lot
    from unit_codes u join products p on p.anchor = u.product and p.organisation_id = u.organisation_id
    where u.product = ${product} and u.serial = ${serial ?? null}::text`;
}

/** GS1's characters for lots and serials are ASCII: two digits each, and what needs none is what percentEncode leaves as it is. */
export function percentEncoded(text: SQL): SQL {
  return sql`(select string_agg(case when c ~ '[A-Za-z0-9._~-]' then c else '%' || upper(to_hex(ascii(c))) end, '' order by n)
      from regexp_split_to_table(${text}, '') with ordinality as characters(c, n))`;
}

/** Every level that is asked for, by whichever path: an item is the same with its lot named or not, and it is of the lot it was printed for. */
export function noticesQuery(name: Item, contract: ContractName | undefined): SQL {
  const { product, lot, serial } = name;
  const steps = stepsOf(name);
  const item = serial === undefined ? null : steps.serial + percentEncode(serial);
  const lone = steps.hasLoneSerial ? item : null;
  return sql`with lots(lot) as (
      select ${lot === undefined ? null : percentEncode(lot)}::text union ${printedLot(name)}),
    levels(anchor) as (
      select ${product}::text union select ${product}::text || ${lone}::text
      union select ${product}::text || ${steps.lot}::text || lot from lots
      union select ${product}::text || ${steps.lot}::text || lot || ${item}::text from lots)
    select ${noticeColumns(contract)} from products p cross join levels
    cross join lateral (${newestAt(sql`levels.anchor`, sql`p.organisation_id`)}) n
    left join entries e on e.document_id = n.record_id where p.anchor = ${product}`;
}

/** What was said last for its own sake, and last because of each other lot. */
function newestAt(anchor: SQL, organisation: SQL): SQL {
  const here = sql`notices.anchor = ${anchor} and notices.organisation_id = ${organisation}`;
  return sql`(select * from notices where ${here} and cause is null order by position desc limit 1)
    union all (select distinct on (cause) * from notices where ${here} and cause is not null order by cause, position desc)`;
}

export function toStanding(rows: readonly NoticeRow[]): StandingNotice[] {
  return rows
    .map(toNotice)
    .flatMap(({ kind, ...said }) => (kind === "clear" ? [] : [{ ...said, kind }]));
}

export type UnitCodeRow = { hasCodes: boolean; lot: string | null; isVoid: boolean };

export function unitCodeQuery({ product, serial: asked }: Item): SQL {
  const serial = asked ?? null;
  return sql`select u.lot, u.voided_by is not null as "isVoid", exists (select from unit_codes any_of where any_of.product = p.anchor
      and any_of.organisation_id = p.organisation_id) as "hasCodes"
    from products p left join unit_codes u on u.product = p.anchor and u.organisation_id = p.organisation_id and u.serial = ${serial}::text
    where p.anchor = ${product} and ${serial}::text is not null`;
}

export function toUnitCode(row: UnitCodeRow | undefined): UnitCodeFound | undefined {
  if (row === undefined || !row.hasCodes) return undefined;
  const { lot, isVoid } = row;
  return lot === null ? { isPrinted: false } : { isPrinted: true, lot, isVoid };
}
