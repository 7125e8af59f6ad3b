/** The database as its owner sees it in the scope of accounts: for what no call can bring about, such as the passing of time. */
import { withClient } from "../../cli/operator/database.ts";
import type { TestStack } from "../support/stack.ts";

export function asAccounts<Row = Record<string, unknown>>(
  stack: TestStack,
  text: string,
  values: unknown[] = [],
): Promise<readonly Row[]> {
  return withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'accounts', false)");
    return (await client.query(text, values)).rows as Row[];
  });
}
