/** How mails leave: by a mail service's HTTPS API, or, on one's own machine, by being printed. */
import type { Mailer } from "./ports.ts";

export interface MailService {
  readonly url: string;
  readonly token: string;
  readonly from: string;
}

const SEND_MS_MAX = 10_000;

/** `{ from, to, subject, text }` with a bearer token, as mail services take it. */
export function mailService({ url, token, from }: MailService): Mailer {
  return {
    async send({ to, subject, text }) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ from, to, subject, text }),
        signal: AbortSignal.timeout(SEND_MS_MAX),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`mail: the service answered ${answer.status}`);
    },
  };
}

/** For one's own machine only: whoever reads the log reads the link. */
export const printedMail: Mailer = {
  async send({ to, subject, link }) {
    console.log(`mail to ${to}: ${subject} ${link}`);
  },
};
