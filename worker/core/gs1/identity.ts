/**
 * Do two identifiers name the same thing? A lot keeps its name whatever host its link was printed with, and whether
 * it came as Digital Link or as EPC URN. STANDARDS.md §6.4 and §7.
 */
import type { AiValue } from "./application-identifiers.ts";
import { digitalLinkPath, NORMAL_STEM } from "./digital-link.ts";
import { readEpcUrn } from "./epc-urn.ts";
import { type LinkName, readLinkName } from "./link-name.ts";

/** The normal form of a Digital Link or EPC URN, without attributes; any other URI as it is. */
export function canonicalIdentifier(uri: string): string {
  const name = nameOf(uri);
  return name === undefined ? uri : NORMAL_STEM + digitalLinkPath(name);
}

/** The primary key a Digital Link or EPC URN names: a GTIN, a GLN, an SSCC… */
export function keyOf(uri: string): AiValue | undefined {
  return nameOf(uri)?.key;
}

function nameOf(uri: string): LinkName | undefined {
  if (!uri.startsWith("urn:")) return readLinkName(uri);
  return uri.startsWith("urn:epc:") ? readEpcUrn(uri) : undefined;
}
