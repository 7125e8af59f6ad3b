/** Links by e-mail: the second way in, and the proof that an address is somebody's. What is answered never tells whether an address is known. */

import { mailOf, mails } from "../../core/accounts/mail.ts";
import { hashOf } from "../../core/accounts/secret-hash.ts";
import { Problem } from "../../core/problem.ts";
import type { Accounts, Limits, Mailer, OneTimeTokens, Person } from "../../ports.ts";
import { newSecret, newSession, type SecretPorts } from "./secrets.ts";

const LINK_MS = 15 * 60_000;

export interface LinkPorts extends SecretPorts {
  readonly publicOrigin: string;
  readonly tokens: OneTimeTokens;
  readonly accounts: Accounts;
  readonly limits: Pick<Limits, "mail">;
  readonly mailer?: Mailer;
}

interface Entry {
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

/** Throws {@link Problem} where no mail can be sent at all. */
export function mailerOf({ mailer }: Pick<LinkPorts, "mailer">): Mailer {
  if (mailer !== undefined) return mailer;
  throw new Problem("not-found", "No mail is sent from here. Sign in with a passkey.");
}

/** Mails whoever has the address a link that signs them in, and makes an account where there is none. */
export async function mailEntry(
  ports: LinkPorts,
  {
    email,
    name = email.replace(/@.*/, ""),
    language,
  }: Omit<Entry, "name"> & { readonly name?: string },
): Promise<void> {
  const mailer = mailerOf(ports);
  // Too many: said to nobody, since it could be anybody's address.
  if (!(await ports.limits.mail(email))) return;
  const entry: Entry = { email, name, language };
  const link = await newLink(ports, "/console/enter", { content: entry });
  await mailer.send(mailOf(email, link, mails.signIn()));
}

/** Mails a link by which this person, in a session of theirs, confirms that the address is theirs. */
export async function mailConfirmation(
  ports: LinkPorts,
  { id, name }: Pick<Person, "id" | "name">,
  email: string,
): Promise<void> {
  const mailer = mailerOf(ports);
  if (!(await ports.limits.mail(email))) return;
  const link = await newLink(ports, "/console/enter?confirm", { content: { email }, personId: id });
  await mailer.send(mailOf(email, link, mails.confirm(name)));
}

async function newLink(
  { random, now, tokens, publicOrigin }: LinkPorts,
  path: string,
  token: { readonly content: object; readonly personId?: string },
): Promise<string> {
  const { token: secret, hash } = newSecret(random);
  await tokens.keep({ kind: "sign-in", hash, expiresAt: now() + LINK_MS, ...token });
  // Behind the #, where no server and no log sees it.
  return `${publicOrigin}${path}#${secret}`;
}

/** What the cookie of the new session holds. */
export async function enterByLink(
  ports: LinkPorts,
  { token, agent }: { readonly token: string; readonly agent: string },
): Promise<string> {
  const entry = (await ports.tokens.take("sign-in", hashOf(token))) as Entry | undefined;
  if (entry === undefined) throw spent();
  const { token: cookie, session } = newSession(ports, agent);
  await ports.accounts.enterByEmail({ ...entry, id: ports.random.id() }, session);
  return cookie;
}

export async function confirmEmail(
  { tokens, accounts }: LinkPorts,
  personId: string,
  token: string,
): Promise<void> {
  const found = await tokens.take("sign-in", hashOf(token), personId);
  if (found === undefined) throw spent();
  const { email } = found as Pick<Entry, "email">;
  if (!(await accounts.confirmEmail(personId, email))) {
    const sentence = "Another account has this address. Sign in with it by e-mail instead.";
    throw new Problem("name-taken", sentence, { pointer: "/email", rule: "unique" });
  }
}

function spent(): Problem {
  return new Problem("token-used", "This link was used already, or has run out. Ask for another.");
}
