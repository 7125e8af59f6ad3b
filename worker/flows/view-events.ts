/** Events as they are given out: one query document, identifiers and words in the form that was asked for. EPCIS 2.0 §12.4. */
import { queryDocument } from "../core/epcis/query-document.ts";
import type { CbvFormat, EpcFormat } from "../core/epcis/translate.ts";
import { gcpLengthFrom } from "../core/gs1/company-prefix.ts";
import { toEpcUrn } from "../core/gs1/epc-urn.ts";
import type { JsonObject } from "../core/json.ts";
import { readDocument } from "../core/log/document.ts";
import type { Clock, CompanyPrefixes, KeptEvent } from "../ports.ts";

export interface ViewPorts {
  readonly companyPrefixes: CompanyPrefixes;
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
  // Only EPC URNs show where a company's prefix ends: nothing else needs to know.
  const prefixes =
    epcFormat === "Always_EPC_URN" ? await ports.companyPrefixes.list(organisation) : [];
  const gcpLength = gcpLengthFrom(prefixes);
  return queryDocument({
    events: events.map(({ body, recordTime }) => ({ event: readDocument(body), recordTime })),
    queryName: "SimpleEventQuery",
    creationDate: new Date(ports.now()).toISOString(),
    epcFormat,
    cbvFormat,
    toUrn: (uri) => toEpcUrn(uri, gcpLength),
  });
}

/** Identifiers alone, in normal form or as EPC URNs where those are asked for and the company's prefix is known. */
export async function viewOfIdentifiers(
  { companyPrefixes }: Pick<ViewPorts, "companyPrefixes">,
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
  const gcpLength = gcpLengthFrom(await companyPrefixes.list(organisation));
  return identifiers.map((uri) => toEpcUrn(uri, gcpLength) ?? uri);
}
