import { expect, test } from "vitest";
import type { Db } from "../../worker/db/client.ts";
import { eventQueries } from "../../worker/db/event-queries.ts";

// PostgreSQL gives up after 20 seconds; a test that waited for it would, too. This is what its driver throws then.
const failing = (code: string): Db =>
  ({
    execute: () => ({}),
    batch: async () => {
      throw Object.assign(new Error("canceling statement due to statement timeout"), { code });
    },
  }) as unknown as Db;

const question = {
  conditions: [],
  order: { by: "recordTime", direction: "DESC" },
} as const;

test("what the database gives up on is too complex a question, and any other failure stays one of ours", async () => {
  const ask = (code: string) => eventQueries(failing(code)).page("farm", question, { limit: 30 });
  await expect(ask("57014")).rejects.toMatchObject({ code: "query-too-complex" });
  await expect(ask("57014")).rejects.toThrow(/20 seconds/);
  await expect(ask("53300")).rejects.toMatchObject({ code: "53300" });
  const values = eventQueries(failing("57014")).values("farm", { names: ["type"], limit: 1 });
  await expect(values).rejects.toMatchObject({ code: "query-too-complex" });
});
