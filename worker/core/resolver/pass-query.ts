/** The pairs of a request's query go along to the target. GS1-Conformant Resolver §4.10. */

/** `search` as a URL has it, with its question mark. Scheme, host and path of the target stay what they were registered as. */
export function withQuery(href: string, search: string): string {
  const pairs = search.replace(/^\?/, "");
  if (pairs === "") return href;
  const hash = href.indexOf("#");
  const [address, fragment] = hash < 0 ? [href, ""] : [href.slice(0, hash), href.slice(hash)];
  const query = address.indexOf("?");
  if (query < 0) return `${address}?${pairs}${fragment}`;
  const joint = /[?&]$/.test(address) ? "" : "&";
  return address + joint + pairs + fragment;
}
