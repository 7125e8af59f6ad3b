/** The tables in which organisations stand side by side, and one transaction as the Worker's role runs it. */
import type pg from "pg";

/** What an organisation's rows stand in; a table with an organisation in it that is missing here fails a test below. */
export const TENANT_TABLES = [
  ...["account_entries", "adjustments", "after_sale_requests", "api_keys", "captures"],
  ...["care_cards", "certificates"],
  ...["claim_changes", "claims", "company_prefixes"],
  ...["confirmations", "consents", "device_keys", "documents", "entries", "event_lots"],
  ...["event_terms", "events", "evidence_requests", "figures", "files", "findings", "holdings"],
  ...["identification_keys", "invitations", "label_jobs", "link_targets", "links"],
  ...["lint_decisions", "loose_objects", "master_data", "memberships", "notices"],
  ...["organisation_secrets", "organisations", "outbox", "page_counts", "person_cards"],
  ...["process_profiles", "products", "quotas", "receipts", "records", "scans", "seen_serials"],
  ...["serial_days", "shopper_questions", "short_codes", "sites", "stories", "supplier_links"],
  ...["transfers", "unit_codes"],
];
/** What may be read beyond one's own rows, and by whom. */
export const READABLE: Record<"log" | "public" | "accounts" | "operator", readonly string[]> = {
  accounts: ["invitations", "memberships", "organisations"],
  operator: [
    ...["captures", "certificates", "device_keys", "files", "organisations", "products"],
    ...["quotas", "records"],
  ],
  log: [
    "device_keys",
    "documents",
    "entries",
    "events",
    "organisation_secrets",
    "organisations",
    "outbox",
    "records",
  ],
  public: [
    ...["confirmations", "consents", "documents", "entries", "event_lots", "events"],
    ...["identification_keys", "links", "notices", "organisations", "products", "short_codes"],
    ...["certificates", "claim_changes", "figures", "person_cards", "process_profiles", "sites"],
    ...["shopper_questions", "stories", "transfers", "unit_codes"],
    ...["care_cards", "page_counts", "scans", "seen_serials", "serial_days"],
  ],
};
export const NOT_ALLOWED = "42501";

export interface Scope {
  readonly organisation?: string | undefined;
  readonly scope?: string;
  readonly keyHash?: string;
}

export interface Outcome {
  readonly rows: Record<string, unknown>[];
  readonly count: number;
  /** The SQLSTATE it failed with. */
  readonly code?: string;
}

/** One transaction of the Worker's role that leaves nothing behind; answers rows, or the SQLSTATE it failed with. */
export async function tryInScope(
  worker: pg.Client,
  { organisation = "", scope = "", keyHash = "" }: Scope,
  [text, values = []]: readonly [string, unknown[]?],
): Promise<Outcome> {
  await worker.query("begin");
  try {
    await worker.query(
      `select set_config('app.organisation', $1, true), set_config('app.scope', $2, true),
        set_config('app.key_hash', $3, true)`,
      [organisation, scope, keyHash],
    );
    const { rows, rowCount } = await worker.query(text, values);
    return { rows, count: rowCount ?? 0 };
  } catch (error) {
    return { rows: [], count: 0, code: (error as { code: string }).code };
  } finally {
    await worker.query("rollback");
  }
}
