/**
 * What people wrote, as it may stand in a mail of ours: mail programs make addresses of whatever looks like one, and what they lead to would be
 * taken for our word. So a dot, a colon, an at or two slashes are never followed by what would make them part of an address.
 */

/** Full stops of other scripts are dots in host names as well (UTS #46). */
const DOT = /[.\u3002\uff0e\uff61](?=[^\s.,;:!?)\]}”’"'])/gu;
const COLON = /[:\uff1a](?=\S)/gu;
const AT = /\s*[@\uff20]\s*/gu;
const SLASHES = /[/\\\uff0f]{2,}/gu;

export function unlinked(text: string): string {
  return text.replace(SLASHES, "/").replace(DOT, ". ").replace(COLON, ": ").replace(AT, " at ");
}
