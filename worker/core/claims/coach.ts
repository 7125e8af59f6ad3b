/** The cheapest next step to a higher grade: what lies there already before what takes a minute, and that before what takes weeks. */

/** 0 the maker's word; 1 its own signed events; 2 a document; 3 a second party; 4 an accredited third party. */
export type Grade = 0 | 1 | 2 | 3 | 4;

/** How the best certificate for these goods stands, whether the claim names it or not. */
export type CertificateStanding =
  | "none"
  /** In force, fits holder and product, and nobody else has looked it up yet. */
  | "unchecked"
  | "expired"
  /** In force, and of another holder or product. */
  | "elsewhere"
  /** In force, fits, and looked up. */
  | "checked";

export interface ClaimStanding {
  readonly grade: Grade;
  /** What the claim names as its evidence. */
  readonly named: { readonly certificate: boolean };
  /** What the maker has, named or not. */
  readonly has: {
    /** Events of its own about the product. */
    readonly events: boolean;
    /** Files that could stand behind it. */
    readonly files: boolean;
    readonly certificate: CertificateStanding;
    /** Somebody of another organisation could say that it is so: a receiver, a supplier, a witness. */
    readonly partner: boolean;
  };
  /** Whether any scheme certifies claims of this type. */
  readonly canBeCertified: boolean;
  /** Of a claim about a part of lots. */
  readonly carried?: { readonly isCarried: boolean; readonly grade: Grade };
}

/** The cheapest first. Without events or documents a photo of a receipt is as quick as an event, and leads further. */
const STEPS = [
  ["close-gaps", 1, ({ carried }) => carried?.isCarried === false],
  ["name-certificate", 4, ({ named, has }) => !named.certificate && has.certificate === "checked"],
  ["name-file", 2, ({ has }) => has.files],
  ["name-events", 1, ({ has }) => has.events],
  ["ask-check", 4, ({ has }) => has.certificate === "unchecked"],
  ["add-file", 2, () => true],
  ["ask-partner", 3, ({ has }) => has.partner],
  ["invite-partner", 3, ({ has }) => !has.partner],
  ["certify-chain", 4, ({ carried }) => carried?.isCarried === true && carried.grade === 3],
  ["renew-certificate", 4, ({ has }) => has.certificate === "expired"],
  ["widen-certificate", 4, ({ has }) => has.certificate === "elsewhere"],
  ["get-certificate", 4, ({ has, canBeCertified }) => canBeCertified && has.certificate === "none"],
] as const satisfies readonly (readonly [string, Grade, (claim: ClaimStanding) => boolean])[];

export type CoachStep = (typeof STEPS)[number][0];
export const COACH_STEPS: readonly CoachStep[] = STEPS.map(([step]) => step);

export interface NextStep {
  readonly step: CoachStep;
  /** To which it leads. */
  readonly grade: Grade;
}

/** They make no chain stronger. */
const BESIDE_THE_CHAIN: ReadonlySet<CoachStep> = new Set([
  ...(["name-certificate", "name-file", "name-events", "add-file", "ask-partner"] as const),
]);

/** Nothing where nothing leads higher. */
export function nextStep(claim: ClaimStanding): NextStep | undefined {
  const most = claim.carried?.grade ?? 4;
  const leadsTo = (step: CoachStep, grade: Grade): Grade =>
    BESIDE_THE_CHAIN.has(step) && most < grade ? most : grade;
  const found = STEPS.find(
    ([step, grade, can]) => leadsTo(step, grade) > claim.grade && can(claim),
  );
  return found && { step: found[0], grade: leadsTo(found[0], found[1]) };
}
