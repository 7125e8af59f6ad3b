/** A link comes back: whether it is ours, whose it is, and whether it still works. docs/links.md, *What becomes of a link*. */
import type { LinkState } from "../../../schema/wire/supplier-links.ts";
import type { LinkContent, Purpose } from "../../core/links/link-content.ts";
import { checkLink } from "../../core/links/signed-link.ts";
import { Problem, type ProblemCode } from "../../core/problem.ts";
import type { Clock, FoundLink, SupplierLink, SupplierLinks } from "../../ports.ts";

/** What was written down in time may be sent so much later: phones are without a connection for days. */
export const LATE_MS_MAX = 7 * 86_400_000;

/** A link lies in chats and on paper: who recorded by it can take the organisation over for so long. */
const CLAIM_MS_MAX = 90 * 86_400_000;

export interface LinkPorts {
  readonly linkSecret: Uint8Array;
  readonly supplierLinks: SupplierLinks;
  readonly now: Clock;
}

export interface Found {
  readonly link: FoundLink;
  readonly content: LinkContent;
}

/** Throws {@link Problem} for what is no link of ours, or one of another purpose. */
export async function findLink(
  { linkSecret, supplierLinks }: LinkPorts,
  text: string,
  purpose?: Purpose,
): Promise<Found> {
  const content = checkLink(text, linkSecret)?.content;
  if (content === undefined) throw invalid("It was altered, cut off, or is none of ours.", "mac");
  if (purpose !== undefined && content.purpose !== purpose) {
    throw invalid("It was made for something else.", "purpose");
  }
  const link = await supplierLinks.find(content.by.slug, content.id);
  if (link === undefined) throw invalid("It is not known here.", "unknown");
  return { link, content };
}

function invalid(why: string, rule: string): Problem {
  return new Problem("link-invalid", `This link does not work. ${why}`, { pointer: "/link", rule });
}

export function stateOf(link: FoundLink, now: number): LinkState {
  const { supplier, purpose } = link;
  if (link.usedAt !== undefined) return "used";
  if (link.revokedAt !== undefined) return "withdrawn";
  if (supplier.hasAccount && purpose !== "confirm") return "account";
  return link.expiresAt <= now ? "expired" : "open";
}

/** Whether an answer needs somebody signed in for whom the link asks: it may speak alone only for whom its maker introduced. */
export function needsSignIn({ maker, supplier }: FoundLink): boolean {
  return supplier.hasAccount || supplier.introducedBy !== maker.id;
}

const REFUSALS: Readonly<Record<Exclude<LinkState, "open">, readonly [ProblemCode, string]>> = {
  used: ["token-used", "This link was used already."],
  withdrawn: ["link-withdrawn", "This link was withdrawn by who made it. Ask them for another."],
  expired: ["link-expired", "This link has run out. Ask who sent it for another."],
  account: ["supplier-has-account", "There is an account by now: sign in and record it there."],
};

/** `at`: when it was written down, where that was before it is sent. */
export function refuseUnlessOpen(link: FoundLink, now: number, at = now): void {
  const state = stateOf(link, now);
  const isLate = state === "expired" && at <= link.expiresAt && now <= link.expiresAt + LATE_MS_MAX;
  if (state !== "open" && !isLate) throw new Problem(...REFUSALS[state]);
  for (const { name, suspendedFor } of [link.maker, link.supplier]) {
    if (suspendedFor === undefined) continue;
    throw new Problem("suspended", `The operator suspended ${name}: ${suspendedFor}`);
  }
}

/** Whether whoever has it can take the organisation over: by a link for that, or by what they recorded. */
export function canClaim(link: FoundLink, now: number): boolean {
  const { supplier, purpose } = link;
  if (supplier.hasAccount || link.revokedAt !== undefined) return false;
  if (purpose === "account") return stateOf(link, now) === "open";
  return purpose === "record" && link.usedAt !== undefined && now <= link.usedAt + CLAIM_MS_MAX;
}

export function spentBy(
  { id, maker }: Pick<FoundLink, "id" | "maker">,
  isSignedIn: boolean,
  agreed?: NonNullable<SupplierLink["shows"]>,
) {
  return { link: id, maker: maker.id, isSignedIn, ...(agreed && { agreed }) };
}
