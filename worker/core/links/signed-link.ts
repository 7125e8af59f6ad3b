/**
 * A link for a supplier as text: `<payload>.<mac>`, both base64url. The payload is JSON that its reader can show at once; the MAC,
 * HMAC-SHA-256 over the payload as it is written, is only ours to make and to check. docs/links.md, *The link*.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from "../bytes.ts";
import { parseJson } from "../json.ts";
import { Problem } from "../problem.ts";
import { isLinkContent, type LinkContent } from "./link-content.ts";

/** Where the form is; the link stands behind its `#`, which no server sees. */
export const LINK_PATH = "/console/l#";
/** A symbol of this many characters can still be read off a screen. */
export const LINK_CHARS_MAX = 1_200;

const LINK = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/;

export interface ReadLink {
  readonly content: LinkContent;
  readonly payload: string;
  readonly mac: string;
}

export function writePayload(content: LinkContent): string {
  return toBase64Url(utf8(JSON.stringify(content)));
}

export function signPayload(payload: string, secret: Uint8Array): string {
  return `${payload}.${macOf(payload, secret)}`;
}

/** What it says, whoever made it; undefined for what is no link. */
export function readLink(text: string): ReadLink | undefined {
  const [, payload, mac] = LINK.exec(text) ?? [];
  if (payload === undefined || mac === undefined || text.length > LINK_CHARS_MAX) return undefined;
  try {
    const json = fromUtf8(fromBase64Url(payload));
    const content = json === undefined ? undefined : parseJson(json);
    if (content === undefined || !isLinkContent(content)) return undefined;
    return { content: content as unknown as LinkContent, payload, mac };
  } catch (reason) {
    if (reason instanceof Problem) return undefined;
    throw reason;
  }
}

/** The same, but only of a link that was signed with this secret. */
export function checkLink(text: string, secret: Uint8Array): ReadLink | undefined {
  const [, payload = "", mac = ""] = LINK.exec(text) ?? [];
  return isEqual(mac, macOf(payload, secret)) ? readLink(text) : undefined;
}

function macOf(payload: string, secret: Uint8Array): string {
  return toBase64Url(hmac(sha256, secret, utf8(`rootproof-supplier-link/v1 ${payload}`)));
}

/** Takes the same time wherever they differ. */
function isEqual(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) differs |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return differs === 0;
}
