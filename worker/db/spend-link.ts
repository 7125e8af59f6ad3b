/** Statements that spend a link, for the transaction that keeps what came of it. They stand behind the lock of the organisation it speaks for. */
import { type SQL, sql } from "drizzle-orm";
import { Problem } from "../core/problem.ts";
import type { LinkSpent, Shows } from "../ports.ts";
import { sqlState } from "./client.ts";

/** Of the function `spend_link`, migration 0006. */
const SPENT = "RP002";

/** `document`: what came of it; without one the link is not spent, and the transaction fails. */
export function spendLink(
  organisation: SQL,
  { link, maker, agreed, isSignedIn }: LinkSpent,
  document: string | undefined,
): SQL[] {
  const consent = agreed === undefined ? null : JSON.stringify(agreed);
  const spent = sql`select spend_link(${link}::uuid, ${document ?? null}::uuid, ${consent}::jsonb, ${isSignedIn})`;
  return agreed === undefined ? [spent] : [spent, consentSql(organisation, maker, agreed.shows)];
}

/** The supplier's half, as it was said last. */
function consentSql(supplier: SQL, maker: string, shows: Shows | undefined): SQL {
  const half = sql`organisation_id = ${supplier} and kind = 'customer' and partner_id = ${maker}::uuid`;
  if (shows === undefined) return sql`delete from consents where ${half}`;
  return sql`insert into consents (organisation_id, kind, partner_id, show_name, place)
    values (${supplier}, 'customer', ${maker}::uuid, ${shows.showName}, ${shows.place})
    on conflict (organisation_id, kind, partner_id) do update set show_name = excluded.show_name, place = excluded.place`;
}

/** What a failed transaction is told as, where it failed because the link does not stand open. */
export function whySpent(error: unknown): Problem | undefined {
  if (sqlState(error) !== SPENT) return undefined;
  return new Problem(
    "token-used",
    "This link was used meanwhile, or does not stand open any more.",
  );
}
