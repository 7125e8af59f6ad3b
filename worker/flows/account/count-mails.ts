/** So many mails a day leave on behalf of an organisation, and of a person. docs/accounts.md, *How often*. */
import { Problem } from "../../core/problem.ts";
import type { Clock, MailCounts } from "../../ports.ts";

export const MAILS_A_DAY_MAX = { organisation: 200, person: 50 } as const;
const DAY_MS = 86_400_000;

export interface CountPorts {
  readonly mailCounts: MailCounts;
  readonly now: Clock;
}

/** By their ids. */
export interface Senders {
  readonly organisation?: string;
  readonly person?: string | undefined;
}

/** One more mail. Throws {@link Problem} where an organisation, or a person, had as many sent today as may be. */
export async function countMail(
  { mailCounts, now }: CountPorts,
  { organisation, person }: Senders,
): Promise<void> {
  // One after the other, so that who is over their own number uses up nothing of everybody's.
  const asked = [
    ...(person === undefined
      ? []
      : [{ sender: `person/${person}`, mails: 1, most: MAILS_A_DAY_MAX.person }]),
    ...(organisation === undefined ? [] : [ofOrganisation(organisation, 1)]),
  ];
  for (const one of asked) {
    const taken = await mailCounts.take([one]);
    if (!taken.has(one.sender)) throw overTheDay(one, now());
  }
}

function overTheDay(over: { readonly sender: string; readonly most: number }, now: number) {
  const who = over.sender.startsWith("person/") ? "You have" : "Your organisation has";
  const sentence = `${who} had as many mails sent today as may be (${over.most}). The day ends at midnight UTC.`;
  const retryAfter = Math.ceil((DAY_MS - (now % DAY_MS)) / 1_000);
  return new Problem("rate-limited", sentence, { rule: "mails-a-day", retryAfter });
}

export function ofOrganisation(id: string, mails: number) {
  return { sender: `organisation/${id}`, mails, most: MAILS_A_DAY_MAX.organisation };
}
