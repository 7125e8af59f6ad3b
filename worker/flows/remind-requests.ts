/** Who was asked for evidence is told by mail, and reminded while nothing is answered: at most every three days. docs/find-and-act.md, *Requests*. */
import { mailOf, mails } from "../core/accounts/mail.ts";
import { isOverdue, isReminderDue, REMINDED_EVERY_MS } from "../core/find/due.ts";
import type { Mailer, OpenRequest, Reminded, RequestWatch, Side } from "../ports.ts";
import { type CountPorts, ofOrganisation } from "./account/count-mails.ts";

export interface ReminderPorts extends CountPorts {
  readonly requestWatch: RequestWatch;
  readonly publicOrigin: string;
  /** Absent: no mail can be sent here, and the list of tasks alone says it. */
  readonly mailer?: Mailer;
}

/** The rest of what an invocation may ask is the link watch's. */
const MAILS_MAX = 12;
const LOOKED_AT_MAX = 100;
const OWNERS_TOLD_MAX = 3;
/** What is asked of the database in one turn. */
const DATABASE_CALLS = 4;

/**
 * Gives how many calls it made. Every owner of one supplier gets one mail a turn about one request; the others wait for the next. A first
 * mail was counted when it was asked for. Who had as many sent today as may be is not heard with reminders: the request stands among the tasks.
 */
export async function remindRequests(ports: ReminderPorts): Promise<number> {
  const { requestWatch, mailer, now } = ports;
  if (mailer === undefined) return 0;
  const open = await requestWatch.open(now() - REMINDED_EVERY_MS, LOOKED_AT_MAX);
  const due = open.filter((request) => isReminderDue(request, now()));
  if (due.length === 0) return 1;
  const sides = await requestWatch.sides([
    ...new Set(due.flatMap(({ makerId, supplierId }) => [makerId, supplierId])),
  ]);
  const turn = ofThisTurn(due, sides);
  const mails = await withinTheDay(ports, turn.mails);
  await Promise.all(mails.map((mail) => tell(ports, mailer, mail)));
  await requestWatch.note(turn.told, now());
  return DATABASE_CALLS + mails.length;
}

interface ToSend {
  readonly request: OpenRequest;
  /** Who asks. */
  readonly from: string;
  readonly to: Reminded;
}

/** As many as a turn may send, whole requests only. Where nobody has an address the request counts as told: it stands among the tasks. */
function ofThisTurn(
  due: readonly OpenRequest[],
  sides: ReadonlyMap<string, Side>,
): { readonly mails: readonly ToSend[]; readonly told: string[] } {
  const mails: ToSend[] = [];
  const told: string[] = [];
  for (const request of due) {
    const from = sides.get(request.makerId)?.name;
    // Suspended meanwhile: nobody is sent anything on its behalf, and it keeps nobody else waiting.
    if (from === undefined) {
      told.push(request.id);
      continue;
    }
    const owners = (sides.get(request.supplierId)?.owners ?? []).slice(0, OWNERS_TOLD_MAX);
    if (mails.length + owners.length > MAILS_MAX) continue;
    mails.push(...owners.map((to) => ({ request, from, to })));
    told.push(request.id);
  }
  return { mails, told };
}

async function withinTheDay(
  { mailCounts }: CountPorts,
  mails: readonly ToSend[],
): Promise<readonly ToSend[]> {
  const isCounted = ({ request }: ToSend) => request.remindedAt === undefined;
  const makers = Map.groupBy(
    mails.filter((mail) => !isCounted(mail)),
    ({ request }) => request.makerId,
  );
  const asked = [...makers].map(([id, theirs]) => ofOrganisation(id, theirs.length));
  const taken = asked.length === 0 ? new Set() : await mailCounts.take(asked);
  return mails.filter(
    (mail) => isCounted(mail) || taken.has(ofOrganisation(mail.request.makerId, 1).sender),
  );
}

/** A mail that is lost is sent again in three days. */
async function tell(
  { publicOrigin, now }: ReminderPorts,
  mailer: Mailer,
  { request: { wanted, dueOn }, from, to }: ToSend,
): Promise<void> {
  const words = mails.request({ from, wanted, dueOn, isLate: isOverdue(dueOn, now()) });
  const mail = mailOf(to.email, `${publicOrigin}/console/tasks`, words);
  await mailer.send(mail).catch((error: unknown) => console.error("reminder:", error));
}
