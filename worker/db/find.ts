/** Finding: lists and walks over an organisation's own events, and over what its suppliers share. */
import type { ContractName, Find } from "../ports.ts";
import type { Db } from "./client.ts";
import { readEventList } from "./event-list.ts";
import { walkLots } from "./lot-graph.ts";
import { readLots } from "./lot-list.ts";
import { traceOwn } from "./report.ts";
import { inTime } from "./too-long.ts";

export function find(db: Db, contract?: ContractName): Find {
  return {
    lots: (organisation, asked) => inTime(() => readLots(db, organisation, asked)),
    events: (organisation, asked) =>
      inTime(() => readEventList(db, contract, { organisation, ...asked })),
    walk: (organisation, asked) => inTime(() => walkLots(db, organisation, asked)),
    trace: (organisation, lot) => inTime(() => traceOwn(db, organisation, lot)),
  };
}
