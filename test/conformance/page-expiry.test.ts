/** A page token holds for an hour by the clock of who made it, and not a millisecond longer. EPCIS 2.0 §8.2.5; docs/epcis-queries.md. */
import { expect, test } from "vitest";
import { Problem } from "../../worker/core/problem.ts";
import { listCaptures } from "../../worker/flows/list-captures.ts";
import { listValues } from "../../worker/flows/list-values.ts";
import type { NextPage } from "../../worker/flows/pages.ts";
import { queryEvents } from "../../worker/flows/query-events.ts";
import type { Capture, EventQueries, Events } from "../../worker/ports.ts";

const BEGAN = Date.parse("2026-03-01T10:00:00Z");
const HOUR_MS = 3_600_000;

const KEPT = { body: "{}", recordTime: "2026-03-01T09:00:00.000Z" };
/** Always one more page. */
const queries: EventQueries = {
  page: async () => ({ events: [KEPT], next: { after: ["1"], until: 9 } }),
  named: async () => [],
  values: async () => ["a", "b", "c"],
};
const job = (position: number): Capture => ({
  ...{ id: `${position}`, position, createdAt: "2026-03-01T09:00:00.000Z" },
  ...{ behaviour: "rollback", errors: [] },
});
const events = {
  captures: async () => ({ captures: [job(3)], isMore: true }),
} as unknown as Events;

type Asked = (now: number, token?: string) => Promise<{ readonly next?: NextPage }>;

const common = (now: number, token?: string) => ({
  ports: { queries, events, now: () => now, pageSecret: new Uint8Array(32) },
  of: {
    organisation: "farm",
    parameters: [
      ["perPage", "1"],
      ...(token === undefined ? [] : [["nextPageToken", token] as const]),
    ] as (readonly [string, string])[],
  },
});

const LISTS: readonly (readonly [string, Asked])[] = [
  [
    "events",
    (...asked) => {
      const { ports, of } = common(...asked);
      return queryEvents(ports, { ...of, prefixes: new Map() });
    },
  ],
  [
    "values",
    (...asked) => {
      const { ports, of } = common(...asked);
      return listValues(ports, { ...of, resource: "epcs" });
    },
  ],
  [
    "capture jobs",
    (...asked) => {
      const { ports, of } = common(...asked);
      return listCaptures(ports, of);
    },
  ],
];

test.each(LISTS)("A token for %s holds for the hour it names, and then no more", async (_, ask) => {
  const { next } = await ask(BEGAN);
  expect(next?.expires).toBe(BEGAN + HOUR_MS);
  const token = next?.token ?? "";
  await ask(BEGAN + HOUR_MS - 1, token);
  const late = await ask(BEGAN + HOUR_MS, token).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(Problem);
  expect(late).toMatchObject({ code: "page-token", pointer: "nextPageToken" });
  expect((late as Problem).message).toContain("has expired");
});

test.each(LISTS)("A token for %s that was made with another secret is refused", async (_, ask) => {
  const token = (await ask(BEGAN)).next?.token ?? "";
  const [text] = JSON.parse(Buffer.from(token, "base64url").toString()) as string[];
  const prolonged = (text ?? "").replace(`${BEGAN + HOUR_MS}`, `${BEGAN + 2 * HOUR_MS}`);
  const forged = Buffer.from(JSON.stringify([prolonged, "0".repeat(32)])).toString("base64url");
  await expect(ask(BEGAN, forged)).rejects.toThrow("was altered");
});
