/** Who works for an organisation, and as what; somebody can always manage it. */
import { Problem } from "../../core/problem.ts";
import type { Role } from "../../core/roles.ts";
import type { Holder, Members, MembershipOutcome, Session } from "../../ports.ts";
import { refuseMoreThanOwn } from "./invitations.ts";

export async function changeRole(
  members: Members,
  holder: Holder,
  { personId, role }: { readonly personId: string; readonly role: Role },
): Promise<void> {
  refuseMoreThanOwn(holder, role);
  refuse(await members.setRole(holder.organisation.id, personId, role));
}

export async function removeMember(
  members: Members,
  organisation: string,
  personId: string,
): Promise<void> {
  refuse(await members.remove(organisation, personId));
}

/** By oneself, whatever one may do there; also where the operator suspended it. */
export async function leave(
  members: Members,
  { person, memberships }: Session,
  slug: string,
): Promise<void> {
  const found = memberships.find(({ organisation }) => organisation.slug === slug);
  const outcome = found && (await members.remove(found.organisation.id, person.id));
  if (outcome === undefined || outcome === "none")
    throw new Problem("not-found", "You work for no organisation of this name.");
  if (outcome === "last-owner") {
    const sentence = `You are the only owner of ${found?.organisation.name}. Make somebody else an owner first, then leave.`;
    throw new Problem("last-owner", sentence, { rule: "last-owner" });
  }
}

function refuse(outcome: MembershipOutcome): void {
  if (outcome === "none") throw new Problem("not-found", "Nobody of this id works for you.");
  if (outcome === "last-owner") {
    const sentence = "This is the only owner. Make somebody else an owner first.";
    throw new Problem("last-owner", sentence, { pointer: "/role", rule: "last-owner" });
  }
}
