/** Master data as it will be kept: with what it needs of its document's context, and what questions compare in normal form. docs/epcis-queries.md. */
import { declaredPrefixes } from "../core/epcis/context.ts";
import { type MasterDataElement, masterDataOf } from "../core/epcis/master-data.ts";
import { STANDARD_CONTEXT } from "../core/epcis/shared-context.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { isJsonObject, type Json, type JsonObject } from "../core/json.ts";
import { readDocument } from "../core/log/document.ts";
import { normalText } from "../core/query/compared.ts";
import type { MasterData } from "../ports.ts";

export function readMasterData(document: Json): MasterDataElement[] {
  const elements = masterDataOf(document);
  if (elements.length === 0 || !isJsonObject(document)) return [];
  const declared = declaredPrefixes(document["@context"]);
  return elements.map(({ attributes, body, ...element }) => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [name, values.map(normalText)]),
    ),
    body: { "@context": contextFor(body, declared), ...body },
  }));
}

/** What was said about an identifier, in whatever form it is asked for; empty when nothing was. */
export async function masterDataAbout(
  { masterData }: { readonly masterData: MasterData },
  { organisation, identifier }: { readonly organisation: string; readonly identifier: string },
): Promise<readonly JsonObject[]> {
  const found = await masterData.about(organisation, canonicalIdentifier(identifier));
  return found.map(readDocument);
}

/** Only the prefixes that the element uses: ten thousand copies of a long context would be a flood. */
function contextFor(body: JsonObject, declared: ReadonlyMap<string, string>): Json {
  const used = new Set<string>();
  for (const [, name = ""] of JSON.stringify(body).matchAll(/"([A-Za-z_][\w.-]*):/g))
    used.add(name);
  const prefixes = [...used].flatMap((name): [string, string][] => {
    const namespace = declared.get(name);
    return namespace === undefined ? [] : [[name, namespace]];
  });
  return prefixes.length === 0
    ? [STANDARD_CONTEXT]
    : [STANDARD_CONTEXT, Object.fromEntries(prefixes)];
}
