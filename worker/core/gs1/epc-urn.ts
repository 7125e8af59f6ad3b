/**
 * EPC URNs, the older names of GS1 keys: `urn:epc:id:sgtin:…` to `/01/…/21/…`, which is always possible, and back,
 * which needs to know how long the company prefix in the key is. EPC Tag Data Standard 2.1 §6.3 and §7; STANDARDS.md §7.
 */
import { Problem } from "../problem.ts";
import { type AiValue, aiOf } from "./application-identifiers.ts";
import { digitalLinkPath, NORMAL_STEM } from "./digital-link.ts";
import { PIECES, SCHEMES, type Scheme } from "./epc-schemes.ts";
import { type LinkName, readLinkName } from "./link-name.ts";
import { percentDecode } from "./percent.ts";
import { sentence } from "./rules.ts";
import { urnOfName } from "./urn-writing.ts";
import { valueFault } from "./value-fault.ts";

/** A URN as key and qualifiers, and the company prefix that it shows and a Digital Link hides. */
export type EpcUrn = LinkName & { readonly prefix: string };

/** Values as they are meant, escapes undone; `undefined` when the text is no EPC URN of a GS1 key, or breaks a rule. */
export function readEpcUrn(urn: string): EpcUrn | undefined {
  const read = readForm(urn);
  if (read === undefined || (read.digitsDue ?? read.digits) !== read.digits) return undefined;
  const { key, qualifiers, prefix } = read.name;
  const plain = { key: decoded(key), qualifiers: qualifiers.map(decoded), prefix };
  return isFine(plain.key) && plain.qualifiers.every(isFine) ? plain : undefined;
}

/**
 * The form alone, values as the URN writes them: the event hash asks for no more, because its reference turns a URN
 * with digits missing into a link as well.
 */
export function readEpcUrnLoosely(urn: string): EpcUrn | undefined {
  return readForm(urn)?.name;
}

/** The Digital Link in normal form. Throws {@link Problem} for anything else than a well-formed EPC URN. */
export function epcUrnToDigitalLink(urn: string): string {
  const read = readEpcUrn(urn);
  if (read === undefined) throw new Problem("epc-urn-malformed", whyNoEpcUrn(urn));
  return NORMAL_STEM + digitalLinkPath(read);
}

/** Of a text that is none, in a sentence. A digit lost from the reference, its leading zero as a rule, is told as such. */
export function whyNoEpcUrn(urn: string): string {
  const none = `"${urn.slice(0, 100)}" ${sentence("epc-urn-malformed")}`;
  const { digits, digitsDue } = readForm(urn) ?? {};
  if (digitsDue === undefined || digits === digitsDue) return none;
  return `${none}: company prefix and reference together have ${digitsDue} digits, here ${digits}`;
}

/** The EPC URN of a Digital Link, where the company prefix has so many digits; `undefined` when none names the same. */
export function digitalLinkToEpcUrn(uri: string, gcpLength: number): string | undefined {
  return toEpcUrn(uri, () => gcpLength);
}

/**
 * The same where each key has its own length of prefix, and most are unknown. `undefined` says: leave the link as it
 * is. A prefix is never guessed, and what only the link says (a variant, an extension) is never dropped.
 */
export function toEpcUrn(
  uri: string,
  gcpLengthOf: (key: AiValue) => number | undefined,
): string | undefined {
  const name = readLinkName(uri);
  const gcpLength = name === undefined ? undefined : gcpLengthOf(name.key);
  return name === undefined || gcpLength === undefined ? undefined : urnOfName(name, gcpLength);
}

type Read = {
  readonly name: EpcUrn;
  readonly digits: number;
  readonly digitsDue: number | undefined;
};

function readForm(urn: string): Read | undefined {
  const [, kind = "", type = "", fields = ""] =
    /^urn:epc:(id|class|idpat):([a-z]+):(.*)$/.exec(urn) ?? [];
  return kind === "idpat" ? readPattern(type, fields) : readName(`${kind}:${type}`, fields);
}

const decoded = ({ ai, value }: AiValue): AiValue => ({ ai, value: percentDecode(value) });

function isFine({ ai, value }: AiValue): boolean {
  const entry = aiOf(ai);
  return entry !== undefined && valueFault(ai, entry, value) === undefined;
}

function readName(kind: string, fields: string): Read | undefined {
  const scheme = SCHEMES.get(kind);
  return scheme === undefined ? undefined : readFields(scheme, fields);
}

function readFields(scheme: Scheme, fields: string): Read | undefined {
  const dot = fields.indexOf(".");
  if (dot < 0) return undefined;
  // A serial may hold dots itself; a kind without one has its second dot in the reference.
  const second = scheme.rest === undefined ? -1 : fields.indexOf(".", dot + 1);
  const prefix = fields.slice(0, dot);
  const reference = second < 0 ? fields.slice(dot + 1) : fields.slice(dot + 1, second);
  const rest = second < 0 ? "" : fields.slice(second + 1);
  if (!/^[0-9]{6,12}$/.test(prefix) || !scheme.reference.test(reference)) return undefined;
  if (scheme.rest !== undefined && !scheme.rest.test(rest)) return undefined;

  const qualifier = scheme.qualifier?.(rest);
  return {
    name: {
      key: scheme.key(prefix, reference, rest),
      qualifiers: qualifier ? [qualifier] : [],
      prefix,
    },
    digits: prefix.length + reference.length,
    digitsDue: scheme.digits,
  };
}

/** Patterns over every serial of one class name the class; patterns over more than that name nothing. */
function readPattern(type: string, fields: string): Read | undefined {
  if (!fields.endsWith(".*") || type === "sgln") return undefined;
  const scheme = SCHEMES.get(`id:${type}`);
  if (scheme?.rest === undefined) return undefined;
  const { qualifier: _, ...classLevel } = scheme;
  const rest = type === "itip" ? PIECES : /^$/;
  const cut = fields.slice(0, -2);
  return readFields({ ...classLevel, rest }, type === "itip" ? cut : `${cut}.`);
}
