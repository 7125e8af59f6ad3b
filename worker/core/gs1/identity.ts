/**
 * Do two identifiers name the same thing? A lot keeps its name whatever host its link was printed with, and whether
 * it came as Digital Link or as EPC URN. STANDARDS.md §6.4 and §7.
 */
import { type AiValue, digitalLinkPath, NORMAL_STEM, readDigitalLink } from "./digital-link.ts";
import { decoded, readEpcUrn } from "./epc-urn.ts";

/** The normal form of a Digital Link or EPC URN, without attributes; any other URI as it is. */
export function canonicalIdentifier(uri: string): string {
  const name = nameOf(uri);
  return name === undefined ? uri : NORMAL_STEM + digitalLinkPath(name);
}

/** The primary key a Digital Link or EPC URN names: a GTIN, a GLN, an SSCC… */
export function keyOf(uri: string): AiValue | undefined {
  return nameOf(uri)?.key;
}

function nameOf(uri: string): { key: AiValue; qualifiers: readonly AiValue[] } | undefined {
  if (uri.startsWith("urn:epc:")) {
    const read = readEpcUrn(uri);
    return read === undefined ? undefined : decoded(read);
  }
  if (!/^https?:/i.test(uri)) return undefined;
  const link = readDigitalLink(padded(uri));
  return "code" in link ? undefined : link;
}

// Links printed before June 2023 may carry a GTIN of 8, 12 or 13 digits. It names the same product.
function padded(uri: string): string {
  return uri.replace(/\/01\/([0-9]{8}|[0-9]{12,13})(?=[/?#]|$)/, (_, gtin: string) => {
    return `/01/${gtin.padStart(14, "0")}`;
  });
}
