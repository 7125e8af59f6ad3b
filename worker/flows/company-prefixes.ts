/** How long company prefixes are: what an organisation vouches for, and what its own EPC URNs show where nothing speaks against it. */
import { gcpLengthFrom, isCompanyPrefix, trustedPrefixes } from "../core/gs1/company-prefix.ts";
import { toEpcUrn } from "../core/gs1/epc-urn.ts";
import { Problem } from "../core/problem.ts";
import type { CompanyPrefixes, EventQueries } from "../ports.ts";

/** A company has a handful; somebody who names a million learns nothing by it. */
const PREFIXES_MAX = 1_000;

export interface PrefixPorts {
  readonly companyPrefixes: CompanyPrefixes;
  readonly queries: EventQueries;
}

export async function knownPrefixes(
  { companyPrefixes, queries }: PrefixPorts,
  organisation: string,
): Promise<readonly string[]> {
  const vouched = await companyPrefixes.vouched(organisation, PREFIXES_MAX);
  const names = ["companyPrefix"];
  const seen = await queries.values(organisation, { names, limit: PREFIXES_MAX });
  return trustedPrefixes(vouched, seen);
}

/** The prefix as it was sent, or a Problem saying what one looks like. GS1 General Specifications §1.4.4. */
export function companyPrefixOf(text: string): string {
  if (isCompanyPrefix(text)) return text;
  const sentence = `A GS1 company prefix has 6 to 12 digits, not ${JSON.stringify(text.slice(0, 40))}.`;
  throw new Problem("query-invalid", sentence, { pointer: "/prefix", rule: "company prefix" });
}

/** Throws where it cannot stand beside another that was vouched for. */
export async function vouchForPrefix(
  { companyPrefixes }: Pick<PrefixPorts, "companyPrefixes">,
  { organisation, prefix }: { readonly organisation: string; readonly prefix: string },
): Promise<void> {
  const vouched = await companyPrefixes.vouched(organisation, PREFIXES_MAX);
  const other = vouched.find(
    (one) => one !== prefix && (one.startsWith(prefix) || prefix.startsWith(one)),
  );
  if (other !== undefined) {
    const sentence = `GS1 gives out no company prefix that begins with another: ${prefix} cannot stand beside ${other}. Take that one back first.`;
    throw new Problem("query-invalid", sentence, { pointer: "/prefix", rule: "company prefix" });
  }
  if (vouched.length < PREFIXES_MAX) await companyPrefixes.add(organisation, prefix);
}

/** Writes links as EPC URNs where the length of their company's prefix is known. */
export async function urnWriter(
  ports: PrefixPorts,
  organisation: string,
): Promise<(uri: string) => string | undefined> {
  const gcpLength = gcpLengthFrom(await knownPrefixes(ports, organisation));
  return (uri) => toEpcUrn(uri, gcpLength);
}
