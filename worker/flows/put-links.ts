/** A maker registers where its codes lead: all of a link set, or nothing of it. docs/resolver.md, *Links of makers*. */
import type { Json } from "../core/json.ts";
import { type OwnHosts, ownOrigins } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import { readLinkSets } from "../core/resolver/read-link-sets.ts";
import type { TargetRules } from "../core/resolver/targets.ts";
import type { Claims, Links, Organisation } from "../ports.ts";
import { useKeys } from "./claim-key.ts";

export interface LinkPorts extends OwnHosts {
  readonly claims: Claims;
  readonly links: Links;
  readonly isLocal: boolean;
}

/** Gives the levels whose links were replaced. Throws {@link Problem} with everything that is wrong. */
export async function putLinks(
  ports: LinkPorts,
  organisation: Pick<Organisation, "id" | "slug">,
  json: Json,
): Promise<readonly string[]> {
  const sets = readLinkSets(json, targetRules(ports));
  // In one order, whichever they were sent in: of two who claim the same keys at once, one waits and neither waits for the other.
  const keys = sets.toSorted((a, b) => (a.anchor < b.anchor ? -1 : 1)).map(({ key }) => key);
  let outcome = await ports.links.put(organisation.id, sets);
  // Only what would be kept claims a key.
  if (outcome === "not-yours") {
    await useKeys(ports.claims, organisation, keys);
    outcome = await ports.links.put(organisation.id, sets);
  }
  if (outcome === "not-yours") {
    const sentence = "One of the keys has been taken back meanwhile: nothing was kept.";
    throw new Problem("identification-key-claimed", sentence);
  }
  if (outcome === "too-many") {
    throw new Problem(
      "query-too-large",
      "These would be more levels with links than an organisation may have: nothing was kept.",
    );
  }
  return sets.map(({ anchor }) => anchor);
}

/** What a link may lead to here. */
function targetRules(ports: LinkPorts): TargetRules {
  const ownHosts = ownOrigins(ports).map((origin) => origin.replace(/^https?:\/\//, ""));
  return { ownHosts, allowLocal: ports.isLocal };
}
