/** Whoever has a supplier's link, and is signed in, makes the organisation their own, with all that was recorded. docs/links.md, *An account*. */
import { Problem, type ProblemCode } from "../../core/problem.ts";
import type { ClaimedOutcome, Organisation } from "../../ports.ts";
import { canClaim, findLink, type LinkPorts, refuseUnlessOpen } from "./find-link.ts";

const REFUSALS: Readonly<
  Record<Exclude<ClaimedOutcome, "claimed">, readonly [ProblemCode, string]>
> = {
  "has-account": ["token-used", "This organisation has an account already."],
  "of-maker": [
    "forbidden",
    "You work for who introduced this organisation: only the supplier can make it an account.",
  ],
  "too-many": ["quota-exceeded", "You own as many organisations as one person may."],
  spent: ["token-used", "This link was used already, or was withdrawn."],
};

export async function claimByLink(
  ports: LinkPorts,
  text: string,
  personId: string,
): Promise<Organisation> {
  const { link } = await findLink(ports, text);
  const { id, purpose, supplier } = link;
  if (!canClaim(link, ports.now()) && !supplier.hasAccount) {
    if (purpose === "account") refuseUnlessOpen(link, ports.now());
    const sentence = "An account is made by a link for that, or by one with which was recorded.";
    throw new Problem("link-invalid", sentence, { pointer: "/link", rule: "purpose" });
  }
  if (purpose === "confirm") {
    throw new Problem("link-invalid", "This link is for confirming.", {
      pointer: "/link",
      rule: "purpose",
    });
  }
  const claimed = { id, purpose, supplier: supplier.id };
  const outcome = await ports.supplierLinks.claim(claimed, personId);
  if (outcome !== "claimed") throw new Problem(...REFUSALS[outcome]);
  return { id: supplier.id, slug: supplier.slug, name: supplier.name };
}
