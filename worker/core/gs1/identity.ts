/**
 * Do two identifiers name the same thing? A lot keeps its name whatever host its link was printed with, whether it came as
 * Digital Link or as EPC URN, and also where its maker has no GTIN. STANDARDS.md §6.4 and §7; docs/epcis-profile.md.
 */
import { OWN_STEM, ownPath, readOwnName } from "../own-name.ts";
import type { AiValue } from "./application-identifiers.ts";
import { digitalLinkPath, NORMAL_STEM } from "./digital-link.ts";
import { readEpcUrn } from "./epc-urn.ts";
import { type LinkName, readLinkName } from "./link-name.ts";

/** The normal form of a Digital Link, an EPC URN or a name without a GTIN, without attributes; any other URI as it is. */
export function canonicalIdentifier(uri: string): string {
  const name = nameOf(uri);
  if (name !== undefined) return NORMAL_STEM + digitalLinkPath(name);
  const own = readOwnName(uri);
  return own === undefined ? uri : OWN_STEM + ownPath(own).slice(1);
}

/** The primary key a Digital Link or EPC URN names: a GTIN, a GLN, an SSCC… */
export function keyOf(uri: string): AiValue | undefined {
  return nameOf(uri)?.key;
}

function nameOf(uri: string): LinkName | undefined {
  if (!uri.startsWith("urn:")) return readLinkName(uri);
  return uri.startsWith("urn:epc:") ? readEpcUrn(uri) : undefined;
}
