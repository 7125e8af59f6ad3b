/** A mail as it leaves: plain text with one link on a line of its own. */
import { type MailWords, mails } from "./mail-en.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

export function mailOf(to: string, link: string, words: MailWords): Mail {
  const text = `${words.before}\n\n${link}\n\n${words.after}\n`;
  // What somebody called themselves must not become a header of its own.
  return { to, subject: words.subject.replace(/\s+/g, " "), text, link };
}

export { mails };
