/** What a scan costs: CPU in the runtime, round trips to the database, and whether a million other links slow it down. */

import { digits, type Row } from "./report.ts";
import { get, type Kind, meanCpu, REQUESTS } from "./request-cpu.ts";
import type { BenchStack } from "./stack.ts";
import { median } from "./statistics.ts";

const CPU_MS_MAX = 3;
const SLOWER_MAX = 1.5;
const MANY = 1_000_000;
const TIMED = 300;
const COUNTED = 200;

export async function resolving(bench: BenchStack): Promise<readonly Row[]> {
  if (process.platform !== "linux")
    throw new Error("only Linux tells a process's CPU time in /proc");
  const lot = bench.demo.passport.slice("/p".length);
  const linked = await register(bench);
  const redirect: Kind = { what: "a lot with a passport", send: () => get(bench, lot, 307) };
  const registered: Kind = {
    what: "a serial below a product with registered links, by type",
    send: () => get(bench, `${linked}/10/L-7/21/SERIAL?linkType=gs1:traceability`, 307),
  };
  const set: Kind = {
    what: "its link set",
    send: () => get(bench, `${linked}/10/L-7/21/SERIAL?linkType=linkset`, 200),
  };
  const empty: Kind = { what: "empty request (/healthz)", send: () => get(bench, "/healthz") };
  const trips = await roundTrips(bench, redirect);
  const [floor = 0, ...means] = await meanCpu(bench.workerd, [empty, redirect, registered, set]);
  const before = await medianMs(registered);
  await fill(bench);
  const [floorAfter = 0, cpuAfter = 0] = await meanCpu(bench.workerd, [empty, registered]);
  const after = await medianMs(registered);
  const count = digits(MANY);
  return [
    ...[redirect, registered, set].map(
      ({ what }, at): Row => ({
        what: `${what}, less an empty one`,
        ...{ value: (means[at] ?? 0) - floor, unit: "ms CPU", limit: { most: CPU_MS_MAX } },
        ...(at === 0 && { note: `mean of ${REQUESTS}, as the others` }),
      }),
    ),
    {
      what: "calls to the database for one of them",
      ...{ value: trips, unit: "round trips", limit: { most: 1 } },
      note: `mean of ${COUNTED}`,
    },
    {
      what: `CPU with ${count} other links registered, as a ratio`,
      ...{ value: (cpuAfter - floorAfter) / ((means[1] ?? 0) - floor), unit: "×" },
      limit: { most: SLOWER_MAX },
    },
    {
      what: `time to the answer with them, as a ratio`,
      ...{ value: after / before, unit: "×", limit: { most: SLOWER_MAX } },
      note: `median of ${TIMED}: ${digits(before)} ms before, ${digits(after)} ms after`,
    },
  ];
}

const GTIN = "09521234543213";
const page = (n: number) => `https://brand.example/page/${n}`;

/** A product with links of its maker's own, at the key and at one lot. */
async function register({ stack, key }: BenchStack): Promise<string> {
  const linkset = ["", "/10/L-7"].map((level, n) => ({
    anchor: `https://id.gs1.org/01/${GTIN}${level}`,
    itemDescription: "Coffee",
    "https://ref.gs1.org/voc/pip": [
      { href: page(n), title: "Coffee", type: "text/html", hreflang: ["en"] },
      { href: page(n + 10), title: "Café", type: "text/html", hreflang: ["fr"] },
    ],
    "https://ref.gs1.org/voc/traceability": [{ href: page(n + 20), title: "Journey" }],
    "https://ref.gs1.org/voc/defaultLink": [{ href: page(n), title: "Coffee" }],
  }));
  const answer = await fetch(`${stack.origin}/api/links`, {
    method: "PUT",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/linkset+json" },
    body: JSON.stringify({ linkset }),
  });
  if (!answer.ok) throw new Error(`links: ${answer.status} ${await answer.text()}`);
  return `/01/${GTIN}`;
}

/** Other lots of the same organisation, each with links. */
async function fill({ owner }: BenchStack): Promise<void> {
  await owner.query("set synchronous_commit = off");
  await owner.query(
    `insert into links (anchor, organisation_id, key, description, links)
     select '/01/${GTIN}/10/M-' || n, l.organisation_id, l.key, 'Coffee', l.links
     from links l, generate_series(1, ${MANY}) n where l.anchor = '/01/${GTIN}/10/L-7'`,
  );
  await owner.query("vacuum analyze links");
}

async function medianMs({ send }: Kind): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < TIMED; n++) {
    const before = performance.now();
    await send();
    times.push(performance.now() - before);
  }
  return median(times);
}

/** Calls to the database per request, as its endpoint counts them. */
async function roundTrips({ stack }: BenchStack, { send }: Kind): Promise<number> {
  await send();
  const before = stack.roundTrips();
  for (let n = 0; n < COUNTED; n++) await send();
  return (stack.roundTrips() - before) / COUNTED;
}
