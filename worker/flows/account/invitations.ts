/** Somebody is asked to join: by a link that works once, mailed where it goes to an address, and shown once to who made it. */

import { mailOf, mails } from "../../core/accounts/mail.ts";
import { hashOf } from "../../core/accounts/secret-hash.ts";
import { Problem } from "../../core/problem.ts";
import { covers, type Role, scopesOf } from "../../core/roles.ts";
import type { Holder, Invitations, Limits, Mailer, Organisation } from "../../ports.ts";
import { type CountPorts, countMail } from "./count-mails.ts";
import { newSecret, type SecretPorts } from "./secrets.ts";

const INVITATION_MS = 7 * 86_400_000;

export interface InvitationPorts extends SecretPorts, CountPorts {
  readonly publicOrigin: string;
  readonly invitations: Invitations;
  readonly limits: Pick<Limits, "mail">;
  readonly mailer?: Mailer;
}

export interface InvitationOrder {
  readonly role: Role;
  readonly invitee: string;
  /** Where the invitee is an address. */
  readonly email?: string;
}

export interface MadeInvitation {
  readonly id: string;
  readonly link: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
  /** Sends it; absent where it cannot be mailed. */
  readonly mail?: () => Promise<void>;
}

export async function invite(
  ports: InvitationPorts,
  holder: Holder,
  { role, invitee, email }: InvitationOrder,
): Promise<MadeInvitation> {
  refuseMoreThanOwn(holder, role);
  const { random, now, publicOrigin, mailer } = ports;
  const goesByMail = email !== undefined && mailer !== undefined;
  if (goesByMail) {
    await countMail(ports, { organisation: holder.organisation.id, person: holder.person?.id });
  }
  const { token, hash } = newSecret(random);
  const [id, expiresAt] = [random.id(), now() + INVITATION_MS];
  const invitedBy = holder.person && { invitedBy: holder.person.id };
  const order = { id, hash, role, invitee, expiresAt, ...invitedBy };
  if (!(await ports.invitations.make(holder.organisation.id, order))) {
    throw new Problem("quota-exceeded", "Too many invitations stand open. Withdraw some first.");
  }
  const link = `${publicOrigin}/console/join#${token}`;
  const isMailed = goesByMail && (await ports.limits.mail(email));
  const words = mails.invitation(holder.organisation.name);
  return {
    ...{ id, link, expiresAt },
    ...(isMailed && { mail: () => mailer.send(mailOf(email, link, words)) }),
  };
}

/** Nobody gives others more than they have: a key that manages people does not make itself an owner. */
export function refuseMoreThanOwn({ scopes }: Holder, role: Role): void {
  if (covers(scopes, scopesOf(role))) return;
  const sentence = `You may not do all that the role “${role}” allows, so you cannot give it.`;
  throw new Problem("scope-missing", sentence, { pointer: "/role", rule: "role" });
}

export async function lookAtInvitation(
  { invitations }: Pick<InvitationPorts, "invitations">,
  token: string,
): Promise<{ readonly organisation: Organisation; readonly role: Role }> {
  const found = await invitations.look(hashOf(token));
  if (found === undefined) throw spent();
  return found;
}

export async function acceptInvitation(
  { invitations }: Pick<InvitationPorts, "invitations">,
  token: string,
  personId: string,
): Promise<Organisation> {
  const joined = await invitations.accept(hashOf(token), personId);
  if (joined === undefined) throw spent();
  return joined;
}

function spent(): Problem {
  const sentence = "This invitation was accepted already, was withdrawn, or has run out.";
  return new Problem("token-used", sentence);
}
