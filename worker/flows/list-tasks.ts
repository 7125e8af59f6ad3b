/** What needs somebody, the gravest first: derived each time, so that nothing done stays on the list. docs/find-and-act.md, *Tasks*. */
import type { EvidenceRequest, Task, Tasks } from "../../schema/wire/find.ts";
import type { Finding } from "../../schema/wire/findings.ts";
import type { Clock, Findings, Requests, TaskList, Transfers } from "../ports.ts";
import { listRequests } from "./evidence-requests.ts";
import { openFindings } from "./findings.ts";

export interface TaskPorts {
  readonly tasks: TaskList;
  readonly requests: Requests;
  readonly findings: Findings;
  readonly transfers: Transfers;
  readonly now: Clock;
}

const EACH_KIND_MAX = 50;
const DAY_MS = 86_400_000;
/** The other side has this long to say something of a transfer. */
const PATIENCE_DAYS = 7;
/** Older transfers are history. */
const TRANSFER_DAYS_MAX = 180;

const ORDER: readonly Task["kind"][] = [
  ...(["recalled", "disputed", "finding", "answer-transfer", "answer-request"] as const),
  "answer-question",
  ...(["request-answered", "request-late"] as const),
  ...(["dispatch-missing", "receipt-missing", "quantity-missing", "unresolved"] as const),
];

export async function listTasks(ports: TaskPorts, organisation: string): Promise<Tasks> {
  const now = ports.now();
  const from = now - TRANSFER_DAYS_MAX * DAY_MS;
  const [found, requests, findings, transfers] = await Promise.all([
    ports.tasks.find(organisation, {
      limit: EACH_KIND_MAX,
      from,
      to: now - PATIENCE_DAYS * DAY_MS,
    }),
    listRequests(ports, organisation),
    openFindings(ports, organisation, EACH_KIND_MAX),
    ports.transfers.list(organisation, {
      ...{ side: "received", openSince: from, limit: EACH_KIND_MAX + 1 },
    }),
  ]);
  const unanswered = transfers
    .slice(0, EACH_KIND_MAX)
    .map((transfer): Task => ({ kind: "answer-transfer", transfer }));
  const asked: Task[] = [
    ...requests.received.flatMap((one) => of("answer-request", one, one.state === "open")),
    ...requests.made.flatMap((one) => of("request-answered", one, one.state === "answered")),
    ...requests.made.flatMap((one) => of("request-late", one, one.overdue)),
  ];
  const rank = ({ kind }: Task) => ORDER.indexOf(kind);
  return {
    tasks: [...found.tasks, ...asked, ...unanswered, ...findings.items.map(taskOf)].toSorted(
      (a, b) => rank(a) - rank(b),
    ),
    more: found.more || findings.next !== undefined || transfers.length > EACH_KIND_MAX,
  };
}

const taskOf = (finding: Finding): Task => ({
  kind: finding.outcome === "flag" ? "finding" : "unresolved",
  finding,
});

function of(
  kind: "answer-request" | "request-answered" | "request-late",
  request: EvidenceRequest,
  isTask: boolean,
): Task[] {
  return isTask ? [{ kind, request }] : [];
}
