/**
 * The name in a Digital Link, and nothing else of it: the key and its qualifiers. Every identifier of every event comes
 * through here, so what can be told by looking once is not looked at twice; {@link examineDigitalLink} says what is
 * wrong with the others.
 */
import { type AiValue, aiOf } from "./application-identifiers.ts";
import { keyIndex, sequenceFault } from "./digital-link.ts";
import { longGtin } from "./gtin.ts";
import { attributesIn, takenByPath } from "./link-query.ts";
import { percentDecode } from "./percent.ts";
import { valueFault } from "./value-fault.ts";

export type LinkName = { readonly key: AiValue; readonly qualifiers: readonly AiValue[] };

const URI_LENGTH_MAX = 2048;
const ADDRESS =
  /^(?:https?|HTTPS?):\/\/[^/?#]+(\/[A-Za-z0-9\-._~:/[\]@!$&'()*+,;=%]*)(?:\?([^#]*))?(?:#|$)/;

/**
 * What the path names; `undefined` where it names nothing. A lot or serial in the query is not looked for: such a link
 * is none, and without it the path would name more than was meant. What else a query says does not change the name.
 */
export function readLinkName(uri: string): LinkName | undefined {
  if (uri.length > URI_LENGTH_MAX) return undefined;
  const [, path, query] = ADDRESS.exec(uri) ?? [];
  if (path === undefined) return undefined;
  const segments = path.split("/");
  const keyAt = keyIndex(segments);
  if (keyAt < 0) return undefined;
  const key = pairAt(segments, keyAt);
  if (key === undefined) return undefined;
  const qualifiers: AiValue[] = [];
  for (let at = keyAt + 2; at < segments.length; at += 2) {
    const pair = pairAt(segments, at);
    if (pair === undefined) return undefined;
    qualifiers.push(pair);
  }
  const name = { key, qualifiers };
  if (sequenceFault(name) !== undefined || splitsTheName(name, query)) return undefined;
  return name;
}

function pairAt(segments: readonly string[], at: number): AiValue | undefined {
  const ai = segments[at] ?? "";
  const entry = aiOf(ai);
  const decoded = percentDecode(segments[at + 1] ?? "");
  // Links printed before June 2023 may carry a GTIN of 8, 12 or 13 digits. It names the same product.
  const value = ai === "01" ? longGtin(decoded) : decoded;
  return entry === undefined || valueFault(ai, entry, value) !== undefined
    ? undefined
    : { ai, value };
}

function splitsTheName(name: LinkName, query: string | undefined): boolean {
  if (query === undefined || query === "") return false;
  const inPath = takenByPath(name).add("21").add("22").add("235").add(name.key.ai);
  return attributesIn(query).some(({ ai }) => inPath.has(ai));
}
