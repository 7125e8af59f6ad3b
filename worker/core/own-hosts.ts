/** Brands' own host names beside the operator's: which site was asked, and where an organisation's codes lead. docs/resolver.md, *Own host*. */

export interface OwnHosts {
  /** Scheme, host and port of the operator's own site. */
  readonly publicOrigin: string;
  /** Host name → short name of the organisation whose it is. */
  readonly hosts: ReadonlyMap<string, string>;
}

export interface Site {
  /** Under which its pages and codes stand. */
  readonly origin: string;
  /** The short name of the brand whose host it is; absent on the operator's. */
  readonly brand?: string;
}

/** A name nobody owns is the operator's: it is how the Worker was reached. */
export function siteOf(own: OwnHosts, hostname: string): Site {
  // A name may be written with the root's dot behind it.
  const name = hostname.replace(/\.$/, "");
  const brand = own.hosts.get(name);
  if (brand === undefined) return { origin: own.publicOrigin };
  return { origin: originOn(own, name), brand };
}

/** Where codes of an organisation lead: its own host, if it has one. */
export function originFor(own: OwnHosts, organisation: string): string {
  for (const [host, brand] of own.hosts) {
    if (brand === organisation) return originOn(own, host);
  }
  return own.publicOrigin;
}

/** The operator's origin, then every brand's. */
export function ownOrigins(own: OwnHosts): readonly string[] {
  return [own.publicOrigin, ...[...own.hosts.keys()].map((host) => originOn(own, host))];
}

/** Under the operator's scheme, and locally its port. No URL of the runtime's: the core has none. */
function originOn({ publicOrigin }: OwnHosts, host: string): string {
  const [, scheme = "https:", port = ""] = /^(https?:)\/\/[^/]*?(:\d+)?$/.exec(publicOrigin) ?? [];
  return `${scheme}//${host}${port}`;
}
