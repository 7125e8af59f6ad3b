/** What a code on goods holds: a GS1 Digital Link or, where there is no GTIN, a name of its maker's own. docs/resolver.md, *Levels*. */
import { type DigitalLink, digitalLinkPath, parseDigitalLink } from "./gs1/digital-link.ts";
import { type OwnName, ownPath, parseOwnPath } from "./own-name.ts";

export type Code = Pick<DigitalLink, "key" | "qualifiers"> | OwnName;

const ADDRESS = /^https?:\/\/[^/?#]+(\/[^?#]*)/i;

/** An address of any host. Throws {@link Problem} for what is neither. */
export function parseCode(uri: string): DigitalLink | OwnName {
  const path = ADDRESS.exec(uri)?.[1] ?? "";
  return isOwnPath(path) ? parseOwnPath(path) : parseDigitalLink(uri);
}

/** Whether a path is meant as a name without a GTIN: behind `/p/`, digits alone are GS1's. */
export const isOwnPath = (path: string): boolean => /^\/p\/(?!\d+(?:\/|$))/.test(path);

export const isOwnName = (code: Code): code is OwnName => "organisation" in code;

/** The path that names the thing, in normal form. */
export function codePath(code: Code): string {
  return isOwnName(code) ? ownPath(code) : digitalLinkPath(code);
}
