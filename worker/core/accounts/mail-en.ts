/** English of the mails we send. Another language is another file with the same members. */

export interface MailWords {
  readonly subject: string;
  /** The link stands on a line of its own between the two. */
  readonly before: string;
  readonly after: string;
}

/** What a supplier is asked for. */
export interface RequestToldOf {
  readonly from: string;
  readonly wanted: string;
  /** A day, `2026-04-17`. */
  readonly dueOn: string;
  readonly isLate: boolean;
}

export const mails = {
  signIn: (): MailWords => ({
    subject: "Your link to sign in to Rootproof",
    before: "Open this link on the device on which you want to sign in:",
    after:
      "It works once, within 15 minutes. If you did not ask for it, do nothing: without it nobody gets in.",
  }),
  confirm: (name: string): MailWords => ({
    subject: "Confirm your e-mail address for Rootproof",
    before: `${name}, open this link on the device on which you are signed in, to confirm this address:`,
    after:
      "It works once, within 15 minutes. If you did not ask for it, do nothing: the address is then not used.",
  }),
  invitation: (organisation: string): MailWords => ({
    subject: `${organisation} invites you to Rootproof`,
    before: `${organisation} asks you to join them on Rootproof. Open this link to see for what, and to accept:`,
    after: "It works once, within 7 days. If you do not know them, do nothing.",
  }),
  request: ({ from, wanted, dueOn, isLate }: RequestToldOf): MailWords => ({
    subject: isLate
      ? `${from} still waits for evidence from you (due ${dueOn})`
      : `${from} asks you for evidence by ${dueOn}`,
    before: `${from} asks you for:\n\n${wanted}\n\n${
      isLate ? `It was due on ${dueOn}.` : `It is due on ${dueOn}.`
    } Sign in to answer:`,
    after: `You are reminded every three days until it is answered or ${from} closes it.`,
  }),
};
export type Mails = typeof mails;
