/**
 * What an organisation can claim to speak for: one GS1 key, all keys under a company prefix, or a name in addresses. What a claim covers is
 * a rectangle, kinds of key × a stretch of text, so that two claims cover something in common exactly where their rectangles overlap.
 * docs/resolver.md, *Who speaks for a key*; GS1 General Specifications §1.4 (prefixes), §2.1.11 (restricted circulation).
 */
import { isName, NAME } from "../own-name.ts";
import { Problem } from "../problem.ts";
import { type AiValue, aiOf, isKey } from "./application-identifiers.ts";
import { isCompanyPrefix } from "./company-prefix.ts";
import { prefixStart } from "./urn-writing.ts";
import { valueFault } from "./value-fault.ts";

export interface Claimed {
  /** `01/09521234543213`, `prefix/9521234`, `p/halfmoon`. */
  readonly name: string;
  /** Application identifiers, both ends included; a name in addresses has one of its own. */
  readonly kinds: readonly [number, number];
  /** From where the company prefix begins in the key; both ends included, compared by characters' numbers. */
  readonly span: readonly [string, string];
}

const ALL_KINDS = [0, 9_999] as const;
const NAME_KIND = -1;
/** Behind every character a key can have. */
const LAST = "\u007f";
/** Numbers that mean something inside one company or country only, and coupons: nobody is given these. */
const NOBODYS = /^(?:02|04|2|98[1-4]|99)/;
/** Kinds of key whose prefix is a GS1 company prefix in this range: all but a coupon's. */
const COUPON = "255";
const GTIN_DIGITS = 14;
const GTINS = 1;
const GLNS = 414;
/** The same number under another identifier is the same thing's: a part of a GTIN's item; a GLN as place, party or where invoices are paid. */
const KIND_OF: Readonly<Record<string, number>> = {
  ...{ "01": GTINS, "8006": GTINS },
  ...{ "414": GLNS, "415": GLNS, "417": GLNS },
};

/** The claim to a key that something is to be put on. Throws {@link Problem} where nobody can own it. */
export function claimOfKey({ ai, value }: AiValue): Claimed {
  const entry = aiOf(ai);
  if (entry === undefined || !isKey(ai)) throw invalid(`(${ai}) is no GS1 primary key.`);
  const fault = valueFault(ai, entry, value);
  if (fault !== undefined) throw invalid(`${fault.detail}.`);
  const number = ai === "8006" ? value.slice(0, GTIN_DIGITS) : value;
  const digits = number.slice(prefixStart(ai));
  // A GTIN-8 has no company prefix: its eight digits begin with GS1's own.
  const isShort = KIND_OF[ai] === GTINS && number.startsWith("000000");
  if (isShort && /^[02]/.test(number.slice(6))) throw nobodys(number.slice(6));
  if (ai !== COUPON && !isShort) refuseNobodys(digits);
  const kind = KIND_OF[ai] ?? Number(ai);
  return { name: `${ai}/${value}`, kinds: [kind, kind], span: [digits, digits] };
}

/** Reads a claim as it is written in addresses. Throws {@link Problem}. */
export function readClaim(name: string): Claimed {
  const slash = name.indexOf("/");
  const [kind, value] = [name.slice(0, slash), name.slice(slash + 1)];
  if (kind === "prefix") return claimOfPrefix(value);
  if (kind === "p") return claimOfName(value);
  return claimOfKey({ ai: kind, value });
}

function claimOfPrefix(prefix: string): Claimed {
  if (!isCompanyPrefix(prefix)) throw invalid("A GS1 company prefix has 6 to 12 digits.");
  if (prefix.startsWith("00000")) {
    throw invalid("Numbers of eight digits have no company prefix: each is given out by itself.");
  }
  refuseNobodys(prefix);
  return { name: `prefix/${prefix}`, kinds: ALL_KINDS, span: [prefix, prefix + LAST] };
}

function claimOfName(name: string): Claimed {
  if (!NAME.test(name)) {
    throw invalid(
      "A name in addresses has 1 to 63 small letters, digits and hyphens, no hyphen at its ends.",
    );
  }
  // What stands behind /p/ as digits is a key.
  if (!isName(name)) throw invalid("A name in addresses is not made of digits alone.");
  return { name: `p/${name}`, kinds: [NAME_KIND, NAME_KIND], span: [name, name] };
}

function refuseNobodys(digits: string): void {
  if (NOBODYS.test(digits)) throw nobodys(digits);
}

function nobodys(digits: string): Problem {
  return invalid(
    `Numbers that begin with ${digits.slice(0, 3)} are for use inside one company or country, or coupons: nobody owns them.`,
  );
}

function invalid(detail: string): Problem {
  return new Problem("identification-key-invalid", detail, { rule: "identification key" });
}
