/**
 * Names of goods that have no GTIN: `/p/{organisation}/{product}[/{lot}[/{serial}]]` on any host, given by whoever makes them.
 * docs/epcis-profile.md, *How lots are named*.
 */
import { aiOf, isKey } from "./gs1/application-identifiers.ts";
import { percentDecode, percentEncode } from "./gs1/percent.ts";
import { valueFault } from "./gs1/value-fault.ts";
import { Problem } from "./problem.ts";

export interface OwnName {
  /** Its name in addresses. */
  readonly organisation: string;
  readonly product: string;
  /** As GS1's (10) and (21): up to twenty characters of its set 82. */
  readonly lot?: string;
  readonly serial?: string;
}

export interface OwnNameFault {
  readonly rule: "length" | "path" | "name" | "lot" | "serial" | "gs1-key";
  readonly detail: string;
}

/** What the one form begins with in which events are compared: `urn:rootproof:p/kruim/sourdough/W14`. */
export const OWN_STEM = "urn:rootproof:";
/** Small letters, digits and hyphens inside. Digits alone are GS1's. */
export const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const URI_LENGTH_MAX = 2048;
const ADDRESS = /^(?:(?:https?|HTTPS?):\/\/[^/?#]+\/|urn:rootproof:)(p\/[^?#]*)(?:[?#]|$)/;
/** What a browser takes out of a path before it asks. */
const STEPS: ReadonlySet<string> = new Set([".", ".."]);

/** What an identifier of an event names; undefined for all others, a Digital Link among them. */
export function readOwnName(uri: string): OwnName | undefined {
  if (uri.length > URI_LENGTH_MAX) return undefined;
  const path = ADDRESS.exec(uri)?.[1];
  const read = path === undefined ? undefined : examineOwnPath(`/${path}`);
  return read === undefined || "rule" in read ? undefined : read;
}

/** The same for a path that is meant as one. Throws {@link Problem}. */
export function parseOwnPath(path: string): OwnName {
  const read = examineOwnPath(path);
  if (!("rule" in read)) return read;
  throw new Problem("own-name-malformed", `${read.detail}.`, { rule: read.rule });
}

/** Names are the same in capitals; lots and serials are not. Each segment is decoded once. */
export function examineOwnPath(path: string): OwnName | OwnNameFault {
  if (path.length > URI_LENGTH_MAX)
    return fault("length", `has at most ${URI_LENGTH_MAX} characters`);
  const [, begin, ...segments] = path.split("/");
  if (begin !== "p" || segments.length < 2 || segments.length > 4)
    return fault(
      "path",
      "is /p/{organisation}/{product}, with the lot and then the serial behind it",
    );
  const [organisation = "", product = "", lot, serial] = segments.map(percentDecode);
  const name = { organisation: organisation.toLowerCase(), product: product.toLowerCase() };
  if (!isName(name.organisation) || !isName(name.product))
    return fault(
      "name",
      "names organisation and product by small letters, digits and hyphens, not by digits alone",
    );
  const wrong = whatIsWrong("lot", lot) ?? whatIsWrong("serial", serial);
  if (wrong !== undefined) return wrong;
  // `/p/kruim/loaf/01/09521234500018` ends as a Digital Link does, and is one.
  if (lot !== undefined && serial !== undefined && isKey(lot))
    return fault(
      "gs1-key",
      `has no serial behind the lot ${lot}: it would read as GS1's key (${lot})`,
    );
  return { ...name, ...(lot !== undefined && { lot }), ...(serial !== undefined && { serial }) };
}

/** `/p/kruim/sourdough/W14`, escaped. */
export function ownPath({ organisation, product, lot, serial }: OwnName): string {
  const path = `/p/${organisation}/${product}`;
  if (lot === undefined) return path;
  const ofLot = `${path}/${percentEncode(lot)}`;
  return serial === undefined ? ofLot : `${ofLot}/${percentEncode(serial)}`;
}

/** As people read it beneath a symbol, and type it: `kruim/sourdough/W14`. */
export function shortName(name: OwnName): string {
  return ownPath(name).slice("/p/".length);
}

export function isName(text: string): boolean {
  return NAME.test(text) && !/^\d+$/.test(text);
}

function whatIsWrong(part: "lot" | "serial", value: string | undefined): OwnNameFault | undefined {
  if (value === undefined) return undefined;
  if (STEPS.has(value)) return fault(part, `has a ${part} that is no dots alone`);
  const ai = part === "lot" ? "10" : "21";
  const entry = aiOf(ai);
  const wrong = entry && valueFault(ai, entry, value);
  return wrong && fault(part, `has a ${part} as GS1 allows: ${wrong.detail}`);
}

function fault(rule: OwnNameFault["rule"], what: string): OwnNameFault {
  return { rule, detail: `A name without a GTIN ${what}` };
}
