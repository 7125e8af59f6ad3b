/** A mail as it leaves: plain text with one link on a line of its own. */
import { mails as english, type Mails, type MailWords } from "./mail-en.ts";
import { unlinked } from "./unlinked.ts";

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

/** Whatever people wrote stands in them without an address: the only link is ours. */
export const mails: Mails = {
  signIn: () => english.signIn(),
  confirm: (name) => english.confirm(unlinked(name)),
  invitation: (organisation) => english.invitation(unlinked(organisation)),
  request: ({ from, wanted, ...told }) =>
    english.request({ ...told, from: unlinked(from), wanted: unlinked(wanted) }),
};
