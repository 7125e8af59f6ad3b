/** What the database gives up on is too complex a question, not a fault of ours. */
import { Problem } from "../core/problem.ts";
import { sqlState } from "./client.ts";

const QUERY_CANCELED = "57014";

export async function inTime<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== QUERY_CANCELED) throw error;
    throw new Problem(
      "query-too-complex",
      "The database gave up on this question after 20 seconds: ask for less, or narrow it by eventTime.",
    );
  }
}
