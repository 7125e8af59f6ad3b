/** Events a second from `POST /epcis/capture` to `logged`, as a part of what the same PostgreSQL takes in bulk inserts. */
import { makeDocument } from "./documents.ts";
import { openRawDatabase, storedSince } from "./raw-inserts.ts";
import type { Row } from "./report.ts";
import type { BenchStack } from "./stack.ts";
import { median } from "./statistics.ts";

const EVENTS = 100;
const DOCUMENTS = 12;
/** Senders at a time, for both. */
const SENDERS = 4;
const WARM_UP_ROUNDS = 1;
const ROUNDS = 6;

export async function captureRate(bench: BenchStack): Promise<readonly Row[]> {
  const raw = await openRawDatabase(bench.owner, bench.stack.ownerUrl, SENDERS);
  const rounds: { ours: number; raw: number }[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const { rows } = await bench.owner.query<{ now: Date }>("select now()");
    const ours = await seconds(() => captureAndLog(bench));
    const stored = await storedSince(bench.owner, rows[0]?.now ?? new Date());
    if (stored.length !== DOCUMENTS || stored.some(({ entries }) => entries.length !== EVENTS)) {
      throw new Error("the rows of a round are not all there");
    }
    const times = { ours, raw: await seconds(() => raw.insert(stored)) };
    if (round >= WARM_UP_ROUNDS) rounds.push(times);
  }
  await raw.stop();
  const rate = (time: number) => (DOCUMENTS * EVENTS) / time;
  return [
    {
      what: "captured and logged",
      value: rate(median(rounds.map((round) => round.ours))),
      unit: "events/s",
      peer: {
        what: "the rate of raw bulk inserts of the same rows",
        ratio: median(rounds.map((round) => round.raw / round.ours)),
      },
      note: `${ROUNDS} rounds of ${DOCUMENTS} documents of ${EVENTS} events, ${SENDERS} senders, in turns; ratio: median of the rounds`,
    },
    {
      what: "the raw inserts",
      value: rate(median(rounds.map((round) => round.raw))),
      unit: "events/s",
      note: "captures, documents, events, lots and entries: one insert a table and document, one transaction a document",
    },
  ];
}

async function captureAndLog({ capture, settled }: BenchStack): Promise<void> {
  const waiting = Array.from({ length: DOCUMENTS }, () => makeDocument(EVENTS).text);
  const send = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await capture(next);
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await settled();
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}
