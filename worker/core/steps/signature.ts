/**
 * The signature that an event carries: `rp:signature`, ES256 by a device of the organisation over the event as it is committed.
 * docs/epcis-profile.md, *Signatures*; docs/decisions/0017-events-carry-their-signature.md.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";
import { fromBase64Url, toBase64Url, utf8 } from "../bytes.ts";
import { prefixesOf } from "../epcis/context.ts";
import { ourName } from "../journey/profile.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { Problem } from "../problem.ts";

/** A public key as JSON Web Keys write it, with the members that RFC 7638 hashes and no others. */
export interface P256Jwk {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
}

export interface EventSignature {
  /** Of the key: its RFC 7638 thumbprint, base64url. */
  readonly thumbprint: string;
  /** r and s, 32 bytes each. */
  readonly value: Uint8Array;
  /** What it is made over. */
  readonly signed: Uint8Array;
  readonly pointer: string;
}

const LABEL = "rootproof-event-signature/v1\n";
const [THUMBPRINT, VALUE] = [/^[A-Za-z0-9_-]{43}$/, /^[A-Za-z0-9_-]{86}$/];

/** RFC 7638, base64url. */
export function thumbprintOf({ crv, kty, x, y }: P256Jwk): string {
  return toBase64Url(sha256(utf8(JSON.stringify({ crv, kty, x, y }))));
}

/**
 * The bytes that are signed. The event has its effective `@context` and its eventID. What declares it wrong is left out: such a
 * declaration repeats the event with its signature, and is nobody's signed word.
 */
export function bytesToSign(event: JsonObject): Uint8Array {
  const prefixes = prefixesOf(event["@context"]);
  const said = Object.entries(event).filter(
    ([name]) =>
      !["recordTime", "errorDeclaration"].includes(name) && ourName(name, prefixes) !== "signature",
  );
  return utf8(LABEL + canonicalize(Object.fromEntries(said)));
}

/** The event with its signature; `rp` is bound to our namespace in its `@context`. */
export function withSignature(
  event: JsonObject,
  { thumbprint, value }: Pick<EventSignature, "thumbprint" | "value">,
): JsonObject {
  const signature = { "rp:alg": "ES256", "rp:key": thumbprint, "rp:value": toBase64Url(value) };
  return { ...event, "rp:signature": signature };
}

/** Of an event as it is committed; undefined where it carries none. Throws {@link Problem} for one that cannot be read. */
export function signatureIn(event: JsonObject, pointer = ""): EventSignature | undefined {
  const prefixes = prefixesOf(event["@context"]);
  const names = Object.keys(event).filter((name) => ourName(name, prefixes) === "signature");
  const [name, another] = names;
  if (name === undefined) return undefined;
  const place = pointerTo(pointer, name);
  if (another !== undefined) throw refused(pointerTo(pointer, another), "stands there twice");
  const members = membersOf(event[name], place);
  const read = new Map(members.map(([member, value]) => [ourName(member, prefixes), value]));
  const [alg, key, value] = ["alg", "key", "value"].map((member) => read.get(member));
  if (read.size !== members.length || read.size !== 3 || alg !== "ES256") {
    throw refused(place, "must be rp:alg “ES256”, rp:key and rp:value, and nothing else");
  }
  if (typeof key !== "string" || !THUMBPRINT.test(key)) {
    throw refused(place, "must name its key by the 43 characters of an RFC 7638 thumbprint");
  }
  if (typeof value !== "string" || !VALUE.test(value)) {
    throw refused(place, "must have r and s in rp:value, 64 bytes in base64url");
  }
  return {
    thumbprint: key,
    value: bytesOf(value, place),
    signed: bytesToSign(event),
    pointer: place,
  };
}

function membersOf(signature: Json | undefined, pointer: string): [string, Json][] {
  if (!isJsonObject(signature)) throw refused(pointer, "must be an object");
  return Object.entries(signature);
}

/** The last of 86 letters may hold bits that mean nothing. */
function bytesOf(text: string, pointer: string): Uint8Array {
  try {
    return fromBase64Url(text);
  } catch {
    throw refused(pointer, "must have r and s in rp:value, 64 bytes in base64url");
  }
}

export function refused(pointer: string, what: string): Problem {
  return new Problem("signature-invalid", `${pointer} ${what}.`, { pointer, rule: "signature" });
}
