/** How a certificate stands on a day, and whether it is this maker's and covers this product. */
import type { CertificateState } from "../../../schema/wire/certificates.ts";
import type { Day } from "../lint/evidence.ts";
import { nameKey } from "../lint/predicates.ts";

export interface CertificateFacts {
  readonly id: string;
  readonly scheme: string;
  readonly number: string;
  readonly holder: string;
  readonly body?: string;
  /** Anchors; absent: the whole company. */
  readonly products?: readonly string[];
  readonly custodyModel?: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly checkedOn?: Day;
  readonly revokedAt?: string;
  readonly hasFile: boolean;
}

/** It holds on its first day and on its last. */
export function stateOn(
  {
    validFrom,
    validUntil,
    checkedOn,
    revokedAt,
  }: Pick<CertificateFacts, "validFrom" | "validUntil" | "checkedOn" | "revokedAt">,
  today: Day,
): CertificateState {
  if (revokedAt !== undefined) return "revoked";
  if (validUntil < today) return "expired";
  if (today < validFrom) return "not-yet";
  return checkedOn === undefined ? "unchecked" : "in-force";
}

export const isInForce = (state: CertificateState): boolean =>
  state === "in-force" || state === "unchecked";

export const coversProduct = ({ products }: CertificateFacts, product: string): boolean =>
  products === undefined || products.includes(product);

const LEGAL_FORMS =
  /^(?:a[gs]|aps|bv|bvba|cic|coop|cooperative|eg|ek|eood|eu|gbr|gmbh|gmbhcokg|inc|kft|kg|kk|lda|limited|llc|llp|ltd|nv|og|ohg|oy|plc|plcshareco|pty|ptyltd|sa|sarl|sas|sl|slu|spa|sprl|srl|srls|ug|vof)?$/;

/** The name on a certificate is the maker's own, with its legal form or without. */
export function isHolder(holder: string, organisation: string): boolean {
  const [onIt, own] = [nameKey(holder), nameKey(organisation)];
  if (own === "") return false;
  return onIt.startsWith(own) && LEGAL_FORMS.test(onIt.slice(own.length));
}
