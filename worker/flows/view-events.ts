/** Events as they are given out: one query document, identifiers and words in the form that was asked for. EPCIS 2.0 §12.4. */
import { queryDocument } from "../core/epcis/query-document.ts";
import type { CbvFormat, EpcFormat } from "../core/epcis/translate.ts";
import type { JsonObject } from "../core/json.ts";
import { readDocument } from "../core/log/document.ts";
import type { Clock, KeptEvent } from "../ports.ts";
import { type PrefixPorts, urnWriter } from "./company-prefixes.ts";

export interface ViewPorts extends PrefixPorts {
  readonly now: Clock;
}

export interface View {
  readonly organisation: string;
  readonly events: readonly KeptEvent[];
  readonly epcFormat: EpcFormat;
  readonly cbvFormat: CbvFormat;
}

export async function viewOf(
  ports: ViewPorts,
  { organisation, events, epcFormat, cbvFormat }: View,
): Promise<JsonObject> {
  const isUrn = epcFormat === "Always_EPC_URN";
  return queryDocument({
    events: events.map(({ body, recordTime }) => ({ event: readDocument(body), recordTime })),
    queryName: "SimpleEventQuery",
    creationDate: new Date(ports.now()).toISOString(),
    epcFormat,
    cbvFormat,
    toUrn: isUrn ? await urnWriter(ports, organisation) : () => undefined,
  });
}

/** Identifiers alone, in normal form or as EPC URNs where those are asked for and the company's prefix is known. */
export async function viewOfIdentifiers(
  ports: PrefixPorts,
  {
    organisation,
    identifiers,
    epcFormat,
  }: {
    readonly organisation: string;
    readonly identifiers: readonly string[];
    readonly epcFormat: EpcFormat;
  },
): Promise<readonly string[]> {
  if (epcFormat !== "Always_EPC_URN") return identifiers;
  const toUrn = await urnWriter(ports, organisation);
  return identifiers.map((uri) => toUrn(uri) ?? uri);
}
