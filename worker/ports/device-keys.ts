/** Keys on phones, with which captured events are signed. */
import type { P256Jwk } from "../core/steps/signature.ts";
import type { RecordStatus } from "./records.ts";

/** A key ready to be kept; its `key/v1` document waits for its entry from then on. */
export interface NewDeviceKey {
  readonly id: string;
  /** Who is signed in; absent where it came by an API key. */
  readonly person?: string;
  readonly thumbprint: string;
  readonly jwk: P256Jwk;
  readonly label: string;
  /** The document that will be committed, as text. */
  readonly body: string;
  readonly seed: Uint8Array;
}

export interface DeviceKey extends RecordStatus {
  readonly thumbprint: string;
  readonly jwk: P256Jwk;
  readonly label: string;
  /** RFC 3339, in UTC. */
  readonly createdAt: string;
}

export interface DeviceKeys {
  /** `known`: the organisation has it already. `full`: it has as many as it may. */
  register(
    organisation: string,
    key: NewDeviceKey,
    most: number,
  ): Promise<"new" | "known" | "full">;
  /** Newest first. */
  list(organisation: string, limit: number): Promise<readonly DeviceKey[]>;
  /** Those of the organisation among these thumbprints. */
  find(organisation: string, thumbprints: readonly string[]): Promise<ReadonlyMap<string, P256Jwk>>;
}

/** ECDSA on P-256 with SHA-256, as the platform has it. */
export interface Es256 {
  /** False for a point that is not on the curve. */
  isKey(jwk: P256Jwk): Promise<boolean>;
  verify(jwk: P256Jwk, signed: Uint8Array, value: Uint8Array): Promise<boolean>;
}
