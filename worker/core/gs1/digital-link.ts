/**
 * GS1 Digital Link: the web address that is also a GS1 key, `https://id.gs1.org/01/{gtin}/10/{lot}`. Read from any
 * host, written in one normal form. GS1 Digital Link URI syntax 1.4; STANDARDS.md §6.
 */
import { Problem, type ProblemCode } from "../problem.ts";
import { type AiValue, aiOf, fits } from "./application-identifiers.ts";
import { associationFaults } from "./associations.ts";
import { longGtin } from "./gtin.ts";
import { attributeFaults, attributesIn } from "./link-query.ts";
import { whyNoKey } from "./no-key.ts";
import { percentDecode, percentEncode, queryEncode } from "./percent.ts";
import { type Fault, type Rule, sentence } from "./rules.ts";
import { valueFault } from "./value-fault.ts";

export type { AiValue };

export type DigitalLink = {
  readonly key: AiValue;
  readonly qualifiers: readonly AiValue[];
  /** GS1 data in the query; other query keys are not ours to judge. */
  readonly attributes: readonly AiValue[];
  /** Everything before the key: scheme, host and any path of the owner's, without a slash at the end. */
  readonly stem: string;
};

/** What keeps a text from being a valid Digital Link, and under which code a refusal says so. */
export type LinkFault = Fault & { readonly code: ProblemCode };

/** The link where the text could be taken apart, and everything that is wrong with it. */
export type LinkReading = { readonly link?: DigitalLink; readonly faults: readonly LinkFault[] };

export type LinkOptions = {
  /** Takes a GTIN of 8, 12 or 13 digits, as links printed before June 2023 may have one. */
  readonly shortGtins?: boolean;
  /** Takes numbers in the query that are no application identifiers yet. */
  readonly unknownAis?: boolean;
};

export const NORMAL_STEM = "https://id.gs1.org";
const URI_LENGTH_MAX = 2048;

/** Throws {@link Problem} when the text is no valid Digital Link. */
export function parseDigitalLink(uri: string): DigitalLink {
  const read = readDigitalLink(uri);
  if ("code" in read) throw new Problem(read.code, read.detail, { rule: read.rule });
  return read;
}

/**
 * The same without throwing, for text that may well be something else. Companions an AI needs are not asked for: they
 * may stand in another carrier on the same thing.
 */
export function readDigitalLink(uri: string, options: LinkOptions = {}): DigitalLink | LinkFault {
  const { link, faults } = examineDigitalLink(uri, options);
  const first = faults.find(({ rule }) => rule !== "required-association");
  return first ?? link ?? malformed("no-key");
}

/** For whoever wants to know all of it, missing companions included. */
export function examineDigitalLink(uri: string, options: LinkOptions = {}): LinkReading {
  const split = splitUri(uri);
  if ("rule" in split) return { faults: [split] };
  const segments = split.path.split("/").slice(1);
  const keyAt = keyIndex(segments);
  const [key, ...qualifiers] = keyAt < 0 ? [] : pairsFrom(segments.slice(keyAt), options);
  if (key === undefined) return { faults: [malformed("no-key", whyNoKey(segments))] };

  const link = {
    key,
    qualifiers,
    attributes: attributesIn(split.query).map((pair) => withLongGtin(pair, options)),
    stem: [split.origin, ...segments.slice(0, keyAt)].join("/"),
  };
  const query = attributeFaults(link, options).map(inQuery);
  const path = pathFaults(link);
  const said = new Set([...path, ...query].map(({ ai }) => ai));
  const together = associationFaults(valuesOf(link)).filter(({ ai }) => !said.has(ai));
  return { link, faults: [...path, ...query, ...together.map(inQuery)] };
}

/** Key, qualifiers and attributes, in this order. */
export function valuesOf({ key, qualifiers, attributes }: DigitalLink): AiValue[] {
  return [key, ...qualifiers, ...attributes];
}

/** `/01/09521234543213/10/LOT-7`: the path that names the thing, escaped. */
export function digitalLinkPath({
  key,
  qualifiers,
}: Pick<DigitalLink, "key" | "qualifiers">): string {
  let path = `/${key.ai}/${percentEncode(key.value)}`;
  for (const { ai, value } of qualifiers) path += `/${ai}/${percentEncode(value)}`;
  return path;
}

/** On its own stem, attributes in their order. */
export function writeDigitalLink(link: DigitalLink): string {
  const query = link.attributes.map(({ ai, value }) => `${ai}=${queryEncode(value)}`).join("&");
  return link.stem + digitalLinkPath(link) + (query === "" ? "" : `?${query}`);
}

/** The one form to compare and store: on id.gs1.org, attributes sorted by AI, all else left out. */
export function normalDigitalLink(link: DigitalLink): string {
  const attributes = link.attributes.toSorted((a, b) => (a.ai < b.ai ? -1 : 1));
  return writeDigitalLink({ ...link, attributes, stem: NORMAL_STEM });
}

/** Where in the path the key is: the rightmost one that only AIs follow. What stands left of it is the owner's own path. */
export function keyIndex(segments: readonly string[]): number {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const entry = aiOf(segments[at] ?? "");
    if (entry === undefined) return -1;
    if (entry.qualifiers !== undefined) return at;
  }
  return -1;
}

/** Why these qualifiers cannot follow this key. */
export function sequenceFault({
  key: { ai },
  qualifiers,
}: Pick<DigitalLink, "key" | "qualifiers">): Fault | undefined {
  const entry = aiOf(ai);
  if (entry?.qualifiers?.some((allowed) => fits(qualifiers, allowed)) !== true) {
    const sequence = qualifiers.map((pair) => `(${pair.ai})`).join(" ");
    const detail = `${sequence} cannot follow the key (${ai}) in this order`;
    return { ai, rule: "qualifier-sequence", detail };
  }
  const needed = entry.neededQualifier;
  if (needed === undefined || qualifiers.some((pair) => pair.ai === needed)) return undefined;
  return { ai, rule: "missing-qualifier", detail: `(${ai}) needs (${needed}) after it` };
}

type Split = { readonly origin: string; readonly path: string; readonly query: string };

function splitUri(uri: string): Split | LinkFault {
  if (uri.length > URI_LENGTH_MAX) return malformed("uri-length");
  if (!/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(uri)) return malformed("uri-characters");
  const parts = /^((?:https?|HTTPS?):\/\/)([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/.exec(uri);
  if (parts === null) return malformed("uri-scheme");
  const [, scheme = "", host = "", path, query = ""] = parts;
  if (!/^[A-Za-z0-9.:[\]-]+$/.test(host) || path === undefined) return malformed("uri-domain");
  return { origin: scheme + host, path, query };
}

function pairsFrom(segments: readonly string[], options: LinkOptions): AiValue[] {
  const pairs: AiValue[] = [];
  for (let at = 0; at + 1 < segments.length; at += 2) {
    const pair = { ai: segments[at] ?? "", value: percentDecode(segments[at + 1] ?? "") };
    pairs.push(withLongGtin(pair, options));
  }
  return pairs;
}

function withLongGtin(pair: AiValue, { shortGtins = false }: LinkOptions): AiValue {
  if (!shortGtins || pair.ai !== "01") return pair;
  return { ...pair, value: longGtin(pair.value) };
}

function pathFaults(link: DigitalLink): LinkFault[] {
  const sequence = sequenceFault(link);
  const values = [link.key, ...link.qualifiers].flatMap(({ ai, value }) => {
    const entry = aiOf(ai);
    return entry === undefined ? [] : (valueFault(ai, entry, value) ?? []);
  });
  return [
    ...(sequence === undefined ? [] : [{ ...sequence, code: "digital-link-qualifier" } as const]),
    ...values.map((fault) => ({ ...fault, code: codeOf(fault.rule) })),
  ];
}

function codeOf(rule: Rule): ProblemCode {
  const isCheck = rule === "incorrect-check-digit" || rule === "incorrect-check-pair";
  return isCheck ? "digital-link-check-digit" : "digital-link-value";
}

const inQuery = (fault: Fault): LinkFault => ({ ...fault, code: "digital-link-attribute" });

function malformed(rule: Rule, what = sentence(rule)): LinkFault {
  const detail = `This is no GS1 Digital Link: it ${what}`;
  return { code: "digital-link-malformed", rule, detail };
}
