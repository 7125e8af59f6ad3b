/** What a supplier's system does: puts events into a document, sends it with its key, and reads the answer. */
import { randomUUID } from "node:crypto";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import type { TestStack } from "../support/stack.ts";

export const GS1_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
export const CONTEXT = [GS1_CONTEXT, { rp: "urn:rootproof:epcis:", ex: "https://ex.example/" }];

export type Members = { readonly [member: string]: unknown };

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly location: string | undefined;
  readonly problem: ProblemBody;
}

/** RFC 9457, as far as it came; empty where nothing was refused. */
export interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly requestId?: string;
  readonly pointer?: string;
  readonly rule?: string;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly rule: string;
    readonly detail: string;
  }[];
}

export function documentOf(events: readonly unknown[], context: unknown = CONTEXT): Members {
  return {
    "@context": context,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: "2026-03-01T10:00:00.000Z",
    epcisBody: { eventList: events },
  };
}

export const uuid = (): string => `urn:uuid:${randomUUID()}`;

/** Finca Aurora ships 600 kg of LOT-7; `undefined` takes a member away. */
export function shipping(changes: Members = {}): Members {
  const event: Members = {
    type: "ObjectEvent",
    eventID: uuid(),
    eventTime: "2026-02-28T08:15:30.000+01:00",
    eventTimeZoneOffset: "+01:00",
    action: "OBSERVE",
    bizStep: "shipping",
    quantityList: [
      { epcClass: "https://id.gs1.org/01/09521234543213/10/LOT-7", quantity: 600, uom: "KGM" },
    ],
    ...changes,
  };
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}

/** Sends a document, or text exactly as it is. */
export async function capture(
  stack: TestStack,
  key: string,
  document: Members | string,
): Promise<Answer> {
  const response = await stack.call(key, "POST", "/epcis/capture", document);
  const text = await response.text();
  return {
    status: response.status,
    contentType: response.headers.get("content-type") ?? "",
    location: response.headers.get("location") ?? undefined,
    problem: text === "" ? {} : (JSON.parse(text) as ProblemBody),
  };
}

/** Organisations in one go; gives their keys by slug. */
export async function organisations(
  { ownerUrl }: Pick<TestStack, "ownerUrl">,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return withClient(ownerUrl, async (client) => {
    const keys = new Map<string, string>();
    for (const slug of slugs) {
      const { key } = await createOrganisation(client, { name: slug, slug });
      keys.set(slug, key);
    }
    return keys;
  });
}

/** What the database owner sees, whatever the API would show. */
export async function rows<T extends object>(
  { ownerUrl }: Pick<TestStack, "ownerUrl">,
  query: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return withClient(ownerUrl, async (client) => (await client.query<T>(query, [...values])).rows);
}

const FINAL_WAIT_MS_MAX = 60_000;

/** Beats the cron until everything captured so far is logged, anchored and final. */
export async function everythingFinal(stack: TestStack): Promise<void> {
  const deadline = Date.now() + FINAL_WAIT_MS_MAX;
  for (;;) {
    const [standing] = await rows<{ waiting: number; size: string; settled: string }>(
      stack,
      `select (select count(*)::int from outbox) as waiting, (select max(index) + 1 from entries) as size,
        (select coalesce(max(size), 0) from anchors where status = 'final') as settled`,
    );
    if (standing?.waiting === 0 && standing.size === standing.settled) return;
    if (Date.now() > deadline) throw new Error(`not final: ${JSON.stringify(standing)}`);
    if (standing?.waiting === 0) await stack.beat();
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs the work over all items, so many at a time, and gives the results in order. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      results[at] = await work(items[at] as T);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return results;
}
