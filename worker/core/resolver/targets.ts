/** Where a registered link may lead: public https addresses, and never back into this resolver. */
import { readDigitalLink } from "../gs1/digital-link.ts";

export interface TargetRules {
  /** Hosts of this resolver, with their port where they have one. */
  readonly ownHosts: readonly string[];
  /** A local installation may lead to `http://localhost:…`. */
  readonly allowLocal: boolean;
}

export interface TargetFault {
  readonly rule: string;
  readonly detail: string;
}

export const HREF_CHARS_MAX = 2_048;
const URI = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i;
/** RFC 3986: characters that an address is made of. */
const CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;
const PORT_MAX = 65_535;
/** Steps that a browser takes out of a path before it asks: nobody can tell by such a path where it leads. */
const CHANGING = /\/(?:\.|%2e){1,2}(?:\/|$)/i;
const OUR_PAGE = /^(?:\/?$|\/(?!c(?:\/|$))[a-z.][a-z.-]*(?:\/|$))/;
const NAME =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** Names that mean another machine, or none, wherever they are asked for. RFC 6761, RFC 6762, RFC 8375. */
const UNROUTED =
  /(?:^|\.)(?:localhost|local|internal|invalid|test|onion|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** What is wrong with an address as a link's target; nothing when it may be one. */
export function targetFault(
  href: string,
  { ownHosts, allowLocal }: TargetRules,
): TargetFault | undefined {
  if (href.length > HREF_CHARS_MAX)
    return fault("length", `has at most ${HREF_CHARS_MAX} characters`);
  if (!CHARACTERS.test(href))
    return fault("characters", "has only characters of RFC 3986; others are percent-encoded");
  const [, scheme = "", authority = "", path = ""] = URI.exec(href) ?? [];
  if (authority.includes("@")) return fault("user-info", "has no user name or password");
  const isSecure = scheme.toLowerCase() === "https";
  const [name, port] = splitPort(authority.toLowerCase());
  const isLocal = allowLocal && (name === "localhost" || name === "127.0.0.1");
  if (!isSecure && !isLocal) return fault("https", "begins with https://");
  if (!isPort(port)) return fault("port", `has a port of 1 to ${PORT_MAX}, or none`);
  if (isOwn({ name, port, isSecure }, ownHosts)) return loops(href, path) ? LOOP : undefined;
  return isLocal || isPublicName(name)
    ? undefined
    : fault("public-host", "leads to a public host name, no number and no local name");
}

/** A name of the public DNS. Addresses in digits are none: whoever links to goods has a name. */
export function isPublicName(name: string): boolean {
  return NAME.test(name) && !UNROUTED.test(name);
}

const LOOP: TargetFault = fault(
  "loop",
  "does not lead to a Digital Link of this resolver: it would run in a circle",
);

interface Authority {
  readonly name: string;
  readonly port: string | undefined;
  readonly isSecure: boolean;
}

/** A port that goes without saying is none: `brand.example:443` is `brand.example`. */
function isOwn({ name, port, isSecure }: Authority, ownHosts: readonly string[]): boolean {
  const said = port === undefined ? undefined : Number(port);
  const isPlain = said === undefined || said === (isSecure ? 443 : 80);
  return ownHosts.includes(isPlain ? name : `${name}:${said}`);
}

/** Our pages stand below words, passports below `p`; `c` and what begins with digits are sent on to a key again. */
function loops(href: string, path: string): boolean {
  if (CHANGING.test(path) || !OUR_PAGE.test(path)) return true;
  return !path.startsWith("/p/") && !("code" in readDigitalLink(href));
}

function splitPort(host: string): readonly [name: string, port: string | undefined] {
  const at = host.lastIndexOf(":");
  // The colons in the brackets of an IPv6 address are its own.
  if (at <= host.lastIndexOf("]")) return [host, undefined];
  return [host.slice(0, at), host.slice(at + 1)];
}

const isPort = (port: string | undefined): boolean =>
  port === undefined || (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= PORT_MAX);

function fault(rule: string, what: string): TargetFault {
  return { rule, detail: `A link's address ${what}` };
}
