/** Where a scanned code leads: what is known of the key is found, and answered as GS1's standard says. docs/resolver.md. */
import type { Site } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import { type Outcome, type ResolverRequest, resolve } from "../core/resolver/resolve.ts";
import type { Resolver } from "../ports.ts";
import { OffAir } from "./off-air.ts";

/** Throws {@link Problem}: its `rule` says why nothing is there. */
export async function resolveLink(
  { resolver }: { readonly resolver: Resolver },
  { site, ...request }: Omit<ResolverRequest, "origin"> & { readonly site: Site },
): Promise<Exclude<Outcome, { type: "none" }>> {
  const { key } = request.place;
  // A scan leads on as it did: only who looks at the links themselves is told of it.
  const withUpstream = request.wantsLinkSet || request.linkType !== undefined;
  const found = await resolver.find(request.place, { withUpstream });
  if (found === "released" && site.brand === undefined) {
    const sentence = `${key} was given up, or taken back from who spoke for it: nobody answers for it here any more.`;
    throw new Problem("identification-key-released", sentence, { rule: "released" });
  }
  if (found === undefined || found === "released") {
    // A name without a GTIN is of this site: nobody else can answer for it.
    const rule = key.startsWith("p/") ? "unknown" : "foreign";
    throw new Problem("not-found", `Nobody here speaks for ${key}.`, { rule });
  }
  if (site.brand !== undefined && site.brand !== found.owner) {
    throw new Problem("not-found", `${key} is none of ${site.brand}’s.`, { rule: "foreign" });
  }
  if ("suspendedFor" in found) throw new OffAir(found);
  const outcome = resolve(found, { ...request, origin: site.origin });
  if (outcome.type === "none") {
    throw new Problem("not-found", outcome.detail, { rule: "unknown" });
  }
  return outcome;
}
