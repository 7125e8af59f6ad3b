/** Who was asked for evidence is told by mail, and reminded while nothing is answered: at most every three days. docs/find-and-act.md, *Requests*. */
import { mailOf, mails } from "../core/accounts/mail.ts";
import { isOverdue, isReminderDue, REMINDED_EVERY_MS } from "../core/find/due.ts";
import type { Clock, Mailer, OpenRequest, Reminded, RequestWatch } from "../ports.ts";

export interface ReminderPorts {
  readonly requestWatch: RequestWatch;
  readonly publicOrigin: string;
  readonly now: Clock;
  /** Absent: no mail can be sent here, and the list of tasks alone says it. */
  readonly mailer?: Mailer;
}

/** The rest of what an invocation may ask is the link watch's. */
const MAILS_MAX = 12;
const LOOKED_AT_MAX = 100;
const OWNERS_TOLD_MAX = 3;
/** What is asked of the database in one turn. */
const DATABASE_CALLS = 3;

/** Gives how many calls it made. Every owner of one supplier gets one mail a turn about one request; the others wait for the next. */
export async function remindRequests(ports: ReminderPorts): Promise<number> {
  const { requestWatch, mailer, now } = ports;
  if (mailer === undefined) return 0;
  const open = await requestWatch.open(now() - REMINDED_EVERY_MS, LOOKED_AT_MAX);
  const due = open.filter((request) => isReminderDue(request, now()));
  if (due.length === 0) return 1;
  const owners = await requestWatch.owners([...new Set(due.map((one) => one.supplierId))]);
  const turn = ofThisTurn(due, owners);
  await Promise.all(turn.mails.map(([request, to]) => tell(ports, mailer, request, to)));
  await requestWatch.note(turn.told, now());
  return DATABASE_CALLS + turn.mails.length;
}

/** As many as a turn may send, whole requests only. Where nobody has an address the request counts as told: it stands among the tasks. */
function ofThisTurn(
  due: readonly OpenRequest[],
  owners: ReadonlyMap<string, readonly Reminded[]>,
): { readonly mails: readonly (readonly [OpenRequest, Reminded])[]; readonly told: string[] } {
  const mails: (readonly [OpenRequest, Reminded])[] = [];
  const told: string[] = [];
  for (const request of due) {
    const to = (owners.get(request.supplierId) ?? []).slice(0, OWNERS_TOLD_MAX);
    if (mails.length + to.length > MAILS_MAX) continue;
    mails.push(...to.map((owner) => [request, owner] as const));
    told.push(request.id);
  }
  return { mails, told };
}

/** A mail that is lost is sent again in three days. */
async function tell(
  { publicOrigin, now }: ReminderPorts,
  mailer: Mailer,
  { from, wanted, dueOn }: OpenRequest,
  { email }: Reminded,
): Promise<void> {
  const words = mails.request({ from: from.name, wanted, dueOn, isLate: isOverdue(dueOn, now()) });
  const mail = mailOf(email, `${publicOrigin}/console/tasks`, words);
  await mailer.send(mail).catch((error: unknown) => console.error("reminder:", error));
}
