/** Who is in here, and what they let each other show. */
import type { PlaceResolution } from "../core/journey/projection.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Who presents an API key. */
export interface KeyHolder {
  readonly organisation: Organisation;
  readonly revoked: boolean;
  readonly operator: boolean;
}

export interface Keys {
  holderOf(keyHash: Uint8Array): Promise<KeyHolder | undefined>;
}

/** How long GS1 company prefixes are, as far as an organisation vouches for it. */
export interface CompanyPrefixes {
  vouched(organisation: string, limit: number): Promise<readonly string[]>;
  add(organisation: string, prefix: string): Promise<void>;
  remove(organisation: string, prefix: string): Promise<void>;
}

export interface Product {
  readonly gtin: string;
  readonly name: string;
  readonly description?: string;
}

export interface Products {
  /** Keeps it, where the organisation speaks for the GTIN. */
  register(organisation: string, product: Product): Promise<void>;
}

/** One side's half of an agreement; what may be shown is the supplier's to say. */
export type Consent =
  | { readonly kind: "supplier" }
  | {
      readonly kind: "customer";
      readonly showName: boolean;
      readonly place: Exclude<PlaceResolution, "exact">;
    };

export interface Consents {
  /** False when there is no such partner. */
  give(organisation: string, partnerSlug: string, consent: Consent): Promise<boolean>;
  withdraw(organisation: string, partnerSlug: string, kind: Consent["kind"]): Promise<void>;
}
