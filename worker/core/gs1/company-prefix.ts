/**
 * The GS1 Company Prefix: how much of a key its owner was given by GS1. A Digital Link does not show where it ends, an
 * EPC URN does; so lengths are learnt from URNs that were sent. GS1 General Specifications §1.4.4.
 */
import type { AiValue } from "./application-identifiers.ts";
import { readEpcUrn } from "./epc-urn.ts";
import { prefixStart } from "./urn-writing.ts";

const PREFIX = /^[0-9]{6,12}$/;

export function isCompanyPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/** The company prefix that a well-formed EPC URN of a GS1 key shows. */
export function companyPrefixOfUrn(urn: string): string | undefined {
  return readEpcUrn(urn)?.prefix;
}

/**
 * The prefixes to go by: those somebody vouched for, and of those seen in URNs the ones that contradict no other. A prefix that begins
 * with another cannot stand beside it: GS1 gives out none such, so one of the two is wrong.
 */
export function trustedPrefixes(vouched: readonly string[], seen: readonly string[]): string[] {
  const all = [...new Set([...vouched, ...seen])].sort();
  // In this order a prefix stands right before those that begin with it.
  const isVouched = new Set(vouched);
  const clashing = new Set<string>();
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      if (!other.startsWith(one)) break;
      clashing.add(one).add(other);
    }
  }
  return all.filter((prefix) => isVouched.has(prefix) || !clashing.has(prefix));
}

/**
 * How long the company prefix of a key is, told from prefixes that are known. The longest that fits is taken; GS1
 * gives out none that begins with another. `undefined` for a key of nobody we know.
 */
export function gcpLengthFrom(prefixes: Iterable<string>): (key: AiValue) => number | undefined {
  const known = new Set([...prefixes].filter((prefix) => PREFIX.test(prefix)));
  const lengths = [...new Set([...known].map(({ length }) => length))].sort((a, b) => b - a);
  return ({ ai, value }) => {
    const from = prefixStart(ai);
    return lengths.find((length) => known.has(value.slice(from, from + length)));
  };
}
