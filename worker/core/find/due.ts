/** When a request is overdue, and when somebody is reminded of it. A day ends at midnight UTC. docs/find-and-act.md, *Requests*. */

const DAY_MS = 86_400_000;
export const REMINDED_EVERY_MS = 3 * DAY_MS;
/** From so many days before it is due. */
export const REMINDED_BEFORE_DAYS = 3;
/** Whoever has not answered by then does not read these mails. */
export const REMINDED_AFTER_DAYS = 60;

/** The first moment of a day of the calendar, in Unix milliseconds. */
export function dayBegins(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // Years begin in March here, so that a leap day is the last one.
  const y = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const days = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear;
  return (days - DAYS_TO_1970) * DAY_MS;
}
const DAYS_TO_1970 = 719_468;

/** Due is the whole day. */
export function isOverdue(dueOn: string, now: number): boolean {
  return now >= dayBegins(dueOn) + DAY_MS;
}

/** It is told once when it was made, and again from shortly before it is due; never twice within three days. */
export function isReminderDue(
  { dueOn, remindedAt }: { readonly dueOn: string; readonly remindedAt?: number },
  now: number,
): boolean {
  if (remindedAt === undefined) return true;
  const due = dayBegins(dueOn);
  return (
    now >= remindedAt + REMINDED_EVERY_MS &&
    now >= due - REMINDED_BEFORE_DAYS * DAY_MS &&
    now < due + (REMINDED_AFTER_DAYS + 1) * DAY_MS
  );
}
