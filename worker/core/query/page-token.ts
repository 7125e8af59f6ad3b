/**
 * What a page's `nextPageToken` holds: where the next page begins, of which question, and until when. It gives nobody anything, since
 * every page is asked for under an API key; its code tells an altered token, and one of another question, from the right one.
 * EPCIS 2.0 §8.2.5.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64Url, toBase64, toHex, utf8 } from "../bytes.ts";
import { Problem } from "../problem.ts";

export const TOKEN_SECONDS_MAX = 3_600;
const TOKEN_CHARS_MAX = 8_192;

export interface PagePlace {
  /** Sort keys of the last event that was given. */
  readonly after: readonly string[];
  /** The last position there was when the first page was asked for. */
  readonly until: number;
  /** How many events the question may still give. */
  readonly left?: number;
  /** What the sender's prefixes mean, so that the link alone leads on. */
  readonly prefixes: { readonly [prefix: string]: string };
}

interface Held extends PagePlace {
  /** Unix milliseconds. */
  readonly expires: number;
}

/** Whose and which question it is, as one text, and the secret that tokens are made with. */
export interface TokenOf {
  readonly question: string;
  readonly secret: Uint8Array;
}

export function writeToken(of: TokenOf, place: PagePlace, expires: number): string {
  const held: Held = { ...place, expires };
  const text = JSON.stringify(held);
  const bytes = utf8(JSON.stringify([text, codeOf(of, text)]));
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * What the token says. Its prefixes are needed to read the question that it must belong to; `placeIn` throws when it does not, and
 * nothing else of it can be had before.
 */
export function readToken(token: string): {
  readonly prefixes: PagePlace["prefixes"];
  readonly placeIn: (of: TokenOf, now: number) => PagePlace;
} {
  const [text, code] = opened(token);
  const { expires, ...place } = JSON.parse(text) as Held;
  return {
    prefixes: typeof place.prefixes === "object" ? place.prefixes : {},
    placeIn(of, now) {
      if (codeOf(of, text) !== code) throw refused("is not of this question, or was altered");
      if (!(expires > now)) throw refused("has expired: ask the question anew");
      return place;
    },
  };
}

function opened(token: string): [text: string, digest: string] {
  try {
    if (token.length > TOKEN_CHARS_MAX) throw new Error("too long");
    const read: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(token)));
    const [text, code] = Array.isArray(read) ? read : [];
    if (typeof text === "string" && typeof code === "string" && isObject(JSON.parse(text))) {
      return [text, code];
    }
  } catch {
    // Said below, whatever is wrong with it.
  }
  throw refused("is not one of ours");
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function refused(why: string): Problem {
  return new Problem("page-token", `nextPageToken: this token ${why}.`, {
    pointer: "nextPageToken",
    rule: "token",
  });
}

function codeOf({ question, secret }: TokenOf, text: string): string {
  return toHex(hmac(sha256, secret, utf8(`rootproof-page/v1\0${question}\0${text}`))).slice(0, 32);
}
