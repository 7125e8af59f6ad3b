/** What an organisation writes into the log counts against its quota; the database refuses what goes over, and says how much is used. */
import { Problem } from "../core/problem.ts";
import { sqlState } from "./client.ts";

/** Of the function `refuse_over_quota`, migration 0006: the month's quota of events, and the day's of notices. */
const RULES = new Map([
  ["RP001", { rule: "events", help: "The operator of this site can give you more." }],
  ["RP003", { rule: "notices", help: "The day ends at midnight UTC." }],
]);

/** Runs what writes into the outbox. Throws {@link Problem} where it is refused. */
export async function withinQuota<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const found = RULES.get(sqlState(error) ?? "");
    if (found === undefined) throw error;
    const { cause, message } = error as Error;
    const said = cause instanceof Error ? cause.message : message;
    throw new Problem("quota-exceeded", `${said} ${found.help}`, { rule: found.rule });
  }
}
