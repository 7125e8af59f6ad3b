/**
 * GS1 Digital Link: the web address that is also a GS1 key, `https://id.gs1.org/01/{gtin}/10/{lot}`. Read from any
 * host, written in one normal form. GS1 Digital Link URI syntax 1.4; STANDARDS.md §6.
 */
import { Problem, type ProblemCode } from "../problem.ts";
import { AIS, isCset82, valueFault } from "./application-identifiers.ts";
import { percentDecode, percentEncode } from "./percent.ts";

export type AiValue = { readonly ai: string; readonly value: string };

export type DigitalLink = {
  readonly key: AiValue;
  readonly qualifiers: readonly AiValue[];
  /** GS1 data in the query; other query keys are not ours to judge. */
  readonly attributes: readonly AiValue[];
  /** Everything before the key: scheme, host and any path of the owner's, without a slash at the end. */
  readonly stem: string;
};

/** What keeps a text from being a Digital Link. */
export type LinkFault = { readonly code: ProblemCode; readonly sentence: string };

export const NORMAL_STEM = "https://id.gs1.org";
const URI_LENGTH_MAX = 2048;

/** Throws {@link Problem} when the text is no valid Digital Link. */
export function parseDigitalLink(uri: string): DigitalLink {
  const read = readDigitalLink(uri);
  if ("code" in read) throw new Problem(read.code, read.sentence);
  return read;
}

/** The same without throwing, for text that may well be something else. */
export function readDigitalLink(uri: string): DigitalLink | LinkFault {
  if (uri.length > URI_LENGTH_MAX) return malformed(`longer than ${URI_LENGTH_MAX} characters`);
  if (!/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(uri))
    return malformed("has characters no URI may have");
  const parts = /^((?:https?|HTTPS?):\/\/[^/?#]+)(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(uri);
  if (parts === null) return malformed("is not an http or https address with a path");
  const [, origin = "", path = "", query = ""] = parts;
  const segments = path.split("/").slice(1);
  const keyAt = keyIndex(segments);
  if (keyAt < 0) return malformed("has no GS1 key in its path");

  const [key, ...qualifiers] = pairsFrom(segments.slice(keyAt));
  if (key === undefined) return malformed("has no GS1 key in its path");
  const attributes = attributesFrom(query);
  const link = {
    key,
    qualifiers,
    attributes,
    stem: [origin, ...segments.slice(0, keyAt)].join("/"),
  };
  return pathFault(link) ?? attributesFault(link) ?? link;
}

/** `/01/09521234543213/10/LOT-7`: the path that names the thing, escaped. */
export function digitalLinkPath({
  key,
  qualifiers,
}: Pick<DigitalLink, "key" | "qualifiers">): string {
  return [key, ...qualifiers].map(({ ai, value }) => `/${ai}/${percentEncode(value)}`).join("");
}

/** The one form to compare and store: on id.gs1.org, attributes sorted by AI, all else left out. */
export function normalDigitalLink(link: DigitalLink): string {
  const sorted = link.attributes.toSorted((a, b) => (a.ai < b.ai ? -1 : 1));
  const query = sorted.map(({ ai, value }) => `${ai}=${percentEncode(value)}`).join("&");
  return NORMAL_STEM + digitalLinkPath(link) + (query === "" ? "" : `?${query}`);
}

/** The rightmost key whose followers all can be AIs: what stands left of it is the owner's own path. */
function keyIndex(segments: readonly string[]): number {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const ai = segments[at] ?? "";
    if (!isAiNumber(ai)) return -1;
    if (AIS.get(ai)?.qualifiers !== undefined) return at;
  }
  return -1;
}

function pairsFrom(segments: readonly string[]): AiValue[] {
  const pairs: AiValue[] = [];
  for (let at = 0; at + 1 < segments.length; at += 2) {
    pairs.push({ ai: segments[at] ?? "", value: percentDecode(segments[at + 1] ?? "") });
  }
  return pairs;
}

function attributesFrom(query: string): AiValue[] {
  return query.split("&").flatMap((pair) => {
    const [ai = "", value = ""] = [pair.split("=", 1)[0], pair.slice(pair.indexOf("=") + 1)];
    if (!/^[0-9]+$/.test(ai)) return [];
    const plain = pair.includes("=") ? value.replaceAll("+", " ") : "";
    return [{ ai, value: percentDecode(plain) }];
  });
}

function pathFault({ key, qualifiers }: DigitalLink): LinkFault | undefined {
  const { qualifiers: alternatives = [], requires } = AIS.get(key.ai) ?? {};
  const sequence = qualifiers.map(({ ai }) => ai);
  if (!alternatives.some((allowed) => isSubsequence(sequence, allowed))) {
    const sentence = `(${sequence.join(") (")}) cannot follow the key (${key.ai}) in this order`;
    return { code: "digital-link-qualifier", sentence };
  }
  if (requires !== undefined && !sequence.includes(requires)) {
    return { code: "digital-link-qualifier", sentence: `(${key.ai}) needs (${requires}) after it` };
  }
  for (const { ai, value } of [key, ...qualifiers]) {
    const fault = valueFault(ai, value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// Known AIs that may stand in a path only, and the one that may not stand in a Digital Link at all.
const NEVER_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...["21", "22", "235", "254", "7040", "8011", "8019", "8020", "8200"],
]);
const ATTRIBUTE_LENGTH_MAX = 90;

function attributesFault({ key, qualifiers, attributes }: DigitalLink): LinkFault | undefined {
  const chosen = AIS.get(key.ai)?.qualifiers?.find((allowed) =>
    isSubsequence(
      qualifiers.map(({ ai }) => ai),
      allowed,
    ),
  );
  const taken = new Set([key.ai, ...(chosen ?? [])]);
  for (const { ai, value } of attributes) {
    const sentence = attributeFault(ai, value, taken);
    if (sentence !== undefined) return { code: "digital-link-attribute", sentence };
    taken.add(ai);
  }
  return undefined;
}

function attributeFault(ai: string, value: string, taken: ReadonlySet<string>): string | undefined {
  if (!isAiNumber(ai)) return `(${ai}) in the query is not an application identifier`;
  if (NEVER_ATTRIBUTES.has(ai)) return `(${ai}) may not stand in the query`;
  if (taken.has(ai)) return `(${ai}) belongs in the path, or stands there or in the query already`;
  if (value === "") return `(${ai}) in the query has no value`;
  if (value.length > ATTRIBUTE_LENGTH_MAX || !isCset82(value)) {
    return `the value of (${ai}) in the query must be at most ${ATTRIBUTE_LENGTH_MAX} characters of GS1 set 82`;
  }
  return AIS.has(ai) ? valueFault(ai, value)?.sentence : undefined;
}

// The first two digits of an AI say how many it has. GenSpecs §3.2, figure 3.2-1.
const AI_NUMBER =
  /^(?:0[0-4]|1[0-35-7]|2[0-2]|3[07]|9[0-9]|(?:23|24|25|40|41|42|71)[0-9]|(?:3[1-6]|39|43|70|72|80|81|82)[0-9]{2})$/;

function isAiNumber(text: string): boolean {
  return AI_NUMBER.test(text);
}

function isSubsequence(sequence: readonly string[], allowed: readonly string[]): boolean {
  let at = 0;
  for (const ai of allowed) if (sequence[at] === ai) at++;
  return at === sequence.length;
}

function malformed(what: string): LinkFault {
  return { code: "digital-link-malformed", sentence: `This is no GS1 Digital Link: it ${what}` };
}
