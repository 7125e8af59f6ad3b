/** What an address of ours is about: by a Digital Link's path, or by a name without a GTIN. */
import { isOwnPath } from "../core/code.ts";
import { type DigitalLink, parseDigitalLink } from "../core/gs1/digital-link.ts";
import { type Item, itemOf, itemOfOwn } from "../core/item.ts";
import { parseOwnPath } from "../core/own-name.ts";
import { Problem } from "../core/problem.ts";

/** Of a page: `/p/01/…` and `/p/{organisation}/…` alike. Throws {@link Problem}. */
export function itemOfPage(url: string): Item {
  const pathname = new URL(url).pathname.replace(/\/$/, "");
  if (isOwnPath(pathname)) return itemOfOwn(parseOwnPath(pathname));
  const link = keyIn(pathname.slice("/p".length));
  if (link === undefined) throw new Problem("not-found", "The key does not begin this address.");
  const item = itemOf(link);
  if (item !== undefined) return item;
  const { ai, value } = link.key;
  const sentence = `Nobody here speaks for (${ai}) ${value}.`;
  throw new Problem("not-found", sentence, { rule: "foreign" });
}

/** The Digital Link in a path of any host; undefined where its key does not begin the path. Throws {@link Problem}. */
export function keyIn(path: string): DigitalLink | undefined {
  const link = parseDigitalLink(`https://id.gs1.org${path}`);
  return link.stem.split("/").length > 3 ? undefined : link;
}
