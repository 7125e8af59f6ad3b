/** What a claim can be about, and how much must stand behind it before it is published (docs/claims-linter.md, the survey's grade floors). */
import type { Grade } from "./coach.ts";

export interface ClaimType {
  /** Below this grade it is not published. */
  readonly floor: Grade;
  /** Some scheme certifies claims of this type. */
  readonly canBeCertified: boolean;
}

export const CLAIM_TYPES = {
  /** Where it was grown or made. */
  origin: { floor: 1, canBeCertified: true },
  /** What it is made of. */
  material: { floor: 1, canBeCertified: true },
  /** How it was grown or made. */
  method: { floor: 1, canBeCertified: true },
  "recycled-content": { floor: 2, canBeCertified: true },
  /** A figure about the environment: carbon, water, waste, energy. */
  environment: { floor: 2, canBeCertified: true },
  /** Pay, prices, conditions, people. */
  social: { floor: 2, canBeCertified: true },
  /** That a scheme certifies it. */
  certified: { floor: 4, canBeCertified: true },
  /** How long it lasts, and how it is repaired. */
  durability: { floor: 1, canBeCertified: false },
  /** What was given or planted beside the product. */
  contribution: { floor: 2, canBeCertified: false },
} as const satisfies Readonly<Record<string, ClaimType>>;

export type ClaimTypeName = keyof typeof CLAIM_TYPES;
export const CLAIM_TYPE_NAMES = Object.keys(CLAIM_TYPES) as readonly ClaimTypeName[];

export const isClaimType = (name: string): name is ClaimTypeName =>
  Object.hasOwn(CLAIM_TYPES, name);
