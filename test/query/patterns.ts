/** Pure identity patterns, `urn:epc:idpat:sgtin:9521234.*.*`. TDS §8; docs/epcis-queries.md, *Patterns*. */
import { canonicalIdentifier } from "../../worker/core/gs1/identity.ts";

/** A serial stands behind an AI of its own, or behind so many digits of the key's own value, or there is none. */
interface Scheme {
  readonly ai: string;
  /** What stands before the company prefix in the key's value: an indicator, a zero, nothing. */
  readonly before?: RegExp;
  readonly serialAi?: string;
  readonly serialFrom?: number;
}

const SCHEMES: Readonly<Record<string, Scheme>> = {
  sgtin: { ai: "01", before: /^[0-9]/, serialAi: "21" },
  upui: { ai: "01", before: /^[0-9]/, serialAi: "235" },
  itip: { ai: "8006", before: /^[0-9]/, serialAi: "21" },
  cpi: { ai: "8010", serialAi: "8011" },
  grai: { ai: "8003", before: /^0/, serialFrom: 14 },
  gdti: { ai: "253", serialFrom: 13 },
  sgcn: { ai: "255", serialFrom: 13 },
  sscc: { ai: "00", before: /^[0-9]/ },
  sgln: { ai: "414" },
  pgln: { ai: "417" },
  giai: { ai: "8004" },
  gsrn: { ai: "8018" },
  gsrnp: { ai: "8017" },
  ginc: { ai: "401" },
  gsin: { ai: "402" },
};

/** Whether the identifier, in normal form, is what the asked one names: the same, or one of its pattern. */
export function matches(identifier: string, asked: string, among: "things" | "classes"): boolean {
  const parts = /^urn:epc:idpat:([a-z]+):([0-9]+|\*)\.(.+)$/.exec(asked);
  const [, type = "", company = "", fields = ""] = parts ?? [];
  const scheme = SCHEMES[type];
  if (scheme === undefined) return identifier === canonicalIdentifier(asked);
  if (!asked.endsWith("*")) {
    return identifier === canonicalIdentifier(asked.replace(":idpat:", ":id:"));
  }

  const [ai, key = "", ...qualifiers] = identifier.replace("https://id.gs1.org/", "").split("/");
  if (ai !== scheme.ai) return false;
  if (hasSerial(scheme, key, qualifiers) !== (among === "things")) return false;
  if (company === "*") return true;
  if (fields.startsWith("*")) return key.replace(scheme.before ?? "", "").startsWith(company);
  const ofClass = keyOfClass(asked, type);
  return scheme.serialFrom === undefined ? key === ofClass : key.startsWith(ofClass);
}

/** What has no serials at all counts as a thing. */
function hasSerial(scheme: Scheme, key: string, qualifiers: readonly string[]): boolean {
  if (scheme.serialAi !== undefined) return qualifiers.includes(scheme.serialAi);
  return scheme.serialFrom === undefined || key.length > scheme.serialFrom;
}

/** All fields but the last are given: the value of the key that the class has as a Digital Link. */
function keyOfClass(asked: string, type: string): string {
  const { [type]: scheme } = SCHEMES;
  const urn = type === "sgln" ? asked.replace(":idpat:", ":id:").replace(/\*$/, "0") : asked;
  return canonicalIdentifier(urn).replace(`https://id.gs1.org/${scheme?.ai}/`, "");
}
