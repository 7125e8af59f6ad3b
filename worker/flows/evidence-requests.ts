/** A maker asks a supplier for evidence by a day; the supplier answers; the maker closes it. docs/find-and-act.md, *Requests*. */
import type { EvidenceRequest, EvidenceRequests } from "../../schema/wire/find.ts";
import { dayBegins, isOverdue } from "../core/find/due.ts";
import { isDay } from "../core/find/questions.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { Problem } from "../core/problem.ts";
import { mayDisclose } from "../core/roles.ts";
import type { Clock, Holder, KeptRequest, Mailer, NewRequest, Requests } from "../ports.ts";
import { type CountPorts, countMail } from "./account/count-mails.ts";

export interface RequestPorts {
  readonly requests: Requests;
  readonly now: Clock;
}

export interface AskPorts extends RequestPorts, CountPorts {
  /** Absent: nobody is told by mail, and no mails are counted. */
  readonly mailer?: Mailer;
}

export const REQUESTS_LISTED_MAX = 200;
const DUE_DAYS_MAX = 1_830;
const DAY_MS = 86_400_000;

/** Throws {@link Problem} for a day that is over, for whom one has not accepted as a supplier, and past so many a day: the supplier is told by mail. */
export async function makeRequest(
  { requests, now, mailer, mailCounts }: AskPorts,
  organisation: string,
  { about, ...asked }: NewRequest,
): Promise<void> {
  refuseOtherDays(asked.dueOn, now());
  if (mailer !== undefined && !(await requests.has(organisation, asked.id)))
    await countMail({ mailCounts, now }, { organisation, person: asked.personId });
  const outcome = await requests.make(organisation, {
    ...asked,
    ...(about !== undefined && { about: canonicalIdentifier(about) }),
  });
  if (outcome === "too-many") {
    const sentence = `${asked.supplier} has as many open requests of yours as may stand. Close some first.`;
    throw new Problem("quota-exceeded", sentence, { pointer: "/supplier", rule: "requests" });
  }
  if (outcome === "no-supplier") {
    const sentence = `You have no supplier called "${asked.supplier}" that agreed to be one: each side accepts the other first, under partners.`;
    throw new Problem("partner-unknown", sentence, { pointer: "/supplier", rule: "supplier" });
  }
  if (outcome === "changed") {
    const sentence = "Another request of this id is there already: give this one an id of its own.";
    throw new Problem("changed-meanwhile", sentence, { pointer: "/id", rule: "id" });
  }
}

function refuseOtherDays(dueOn: string, now: number): void {
  const place = { pointer: "/dueOn", rule: "day" };
  if (!isDay(dueOn))
    throw new Problem("body-invalid", `/dueOn: ${dueOn} is no day of the calendar.`, place);
  if (isOverdue(dueOn, now))
    throw new Problem("body-invalid", `/dueOn: ${dueOn} is over already (UTC).`, place);
  if (dayBegins(dueOn) > now + DUE_DAYS_MAX * DAY_MS)
    throw new Problem("body-invalid", "/dueOn: that is more than five years away.", place);
}

export async function listRequests(
  { requests, now }: RequestPorts,
  organisation: string,
): Promise<EvidenceRequests> {
  const { made, received } = await requests.list(organisation, REQUESTS_LISTED_MAX);
  const told = (one: KeptRequest) => toldAt(one, now());
  return { made: made.map(told), received: received.map(told) };
}

export function toldAt(request: KeptRequest, now: number): EvidenceRequest {
  return { ...request, overdue: request.state === "open" && isOverdue(request.dueOn, now) };
}

/** May be answered again until who asked closes it. A file comes with it only from who may show it to others, unless who asked sees it already. */
export async function answerRequest(
  { requests }: Pick<RequestPorts, "requests">,
  { organisation, scopes }: Pick<Holder, "organisation" | "scopes">,
  { id, ...said }: { readonly id: string; readonly answer: string; readonly file?: string },
): Promise<void> {
  const answer = { ...said, mayDisclose: mayDisclose(scopes) };
  const outcome = await requests.answer(organisation.id, id, answer);
  if (outcome === "none") throw noRequest();
  if (outcome === "closed")
    throw new Problem("changed-meanwhile", "Who asked has closed this request meanwhile.");
  if (outcome === "no-file") {
    const sentence = "/file: you have no file of this id.";
    throw new Problem("body-invalid", sentence, { pointer: "/file", rule: "file" });
  }
  if (outcome === "not-shown") {
    const sentence =
      "/file: whoever asked does not see this file yet, and showing it to others needs “publish”. Answer without it, or let an owner answer.";
    throw new Problem("scope-missing", sentence, { pointer: "/file", rule: "publish" });
  }
}

export async function closeRequest(
  { requests }: Pick<RequestPorts, "requests">,
  organisation: string,
  id: string,
): Promise<void> {
  if (!(await requests.close(organisation, id))) throw noRequest();
}

function noRequest(): Problem {
  return new Problem("not-found", "There is no request of this id, or it is not yours to change.");
}
