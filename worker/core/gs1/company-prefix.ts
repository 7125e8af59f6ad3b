/**
 * The GS1 Company Prefix: how much of a key its owner was given by GS1. A Digital Link does not show where it ends, an
 * EPC URN does; so lengths are learnt from URNs that were sent. GS1 General Specifications §1.4.4.
 */
import type { AiValue } from "./application-identifiers.ts";
import { readEpcUrn } from "./epc-urn.ts";
import { prefixStart } from "./urn-writing.ts";

const PREFIX = /^[0-9]{6,12}$/;

/** The company prefix that a well-formed EPC URN of a GS1 key shows. */
export function companyPrefixOfUrn(urn: string): string | undefined {
  return readEpcUrn(urn)?.prefix;
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
