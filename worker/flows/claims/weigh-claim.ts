/** A claim weighed on a day: its grade and why, what the linter finds, and the cheapest step to more. */

import type { Carried } from "../../core/claims/carried.ts";
import { coversProduct, isHolder, stateOn } from "../../core/claims/certificate.ts";
import { type CertificateStanding, type NextStep, nextStep } from "../../core/claims/coach.ts";
import { evidenceOf } from "../../core/claims/evidence.ts";
import { figureFacts } from "../../core/claims/figures.ts";
import { figureGrade, type Graded, gradeOf, type Piece } from "../../core/claims/grade.ts";
import { schemeOf } from "../../core/claims/schemes.ts";
import { CLAIM_TYPES, type ClaimTypeName, isClaimType } from "../../core/claims/types.ts";
import type { Evidence } from "../../core/lint/evidence.ts";
import { type Finding, lint } from "../../core/lint/lint.ts";
import { MARKETS } from "../../core/lint/rules.ts";
import type { ClaimStandings, KeptClaim } from "../../ports.ts";
import type { Standings } from "./claim-standings.ts";

/** A page is read everywhere: the strictest law counts. */

export interface Weighed extends Graded {
  readonly findings: readonly Finding[];
  readonly next?: NextStep;
  /** Where it speaks of a part of lots. */
  readonly carried?: Carried;
}

export const dayOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** What is of no type that is known here is weighed as the strictest. */
export const typeOf = ({ type }: Pick<KeptClaim, "type">): ClaimTypeName =>
  isClaimType(type) ? type : "certified";

export function weighClaim(claim: KeptClaim, standings: Standings, today: string): Weighed {
  const { organisation } = standings;
  const type = typeOf(claim);
  const carried = standings.carried.get(claim.id);
  const graded = gradeOf(
    claim.evidence.map((name) => pieceOf(name, standings)),
    {
      ...{ organisation: organisation.name, product: claim.product, type, today },
      ...(carried && { carried }),
      ...(claim.scope.characteristic && { characteristic: claim.scope.characteristic }),
    },
  );
  const next = nextStep({
    grade: graded.grade,
    named: { certificate: claim.evidence.some(({ kind }) => kind === "certificate") },
    has: {
      events: claim.hasEvents,
      files: standings.hasFiles,
      partner: standings.hasPartner,
      certificate: bestStanding(claim, standings, today),
    },
    canBeCertified: CLAIM_TYPES[type].canBeCertified,
    ...(carried && { carried }),
  });
  const findings = lint(claim.text, {
    ...{ markets: MARKETS, language: claim.language, date: today },
    evidence: evidenceFor(standings, claim.product, claim.id),
    ...{ holder: organisation.name, product: claim.product },
    names: [organisation.name, claim.productName],
  });
  return { ...graded, findings, ...(next && { next }), ...(carried && { carried }) };
}

/** What stands behind any text about a product, but for the claim that is looked at itself. */
export function evidenceFor(
  { organisation, certificates, figures, besides }: ClaimStandings,
  product: string,
  except?: string,
): Evidence {
  return evidenceOf({
    ...{ organisation: organisation.name, certificates },
    figures: figures
      .filter((figure) => figure.product === undefined || figure.product === product)
      .map((figure) => ({ content: figure.content, grade: figureGrade(figureFacts(figure)) })),
    besides: besides
      .filter((one) => one.id !== except && one.product === product)
      .map(({ text, grade, ...one }) => ({ text, grade, type: typeOf(one) })),
  });
}

function pieceOf(name: Piece["name"], standings: ClaimStandings): Piece {
  const { certificates, files, events, figures } = standings;
  const certificate = certificates.find(({ id }) => id === name.id);
  if (name.kind === "certificate" && certificate) return { name, found: true, certificate };
  if (name.kind === "file" && files.includes(name.id)) return { name, found: true, file: true };
  const event = events.find(({ eventId }) => eventId === name.id);
  if (name.kind === "event" && event) return { name, found: true, event };
  const figure = figures.find(({ id }) => id === name.id);
  if (name.kind === "figure" && figure) return { name, found: true, figure: figureFacts(figure) };
  return { name, found: false };
}

const BEST: readonly CertificateStanding[] = ["checked", "unchecked", "elsewhere", "expired"];

/** How the best certificate for a claim of this type stands. */
function bestStanding(
  claim: KeptClaim,
  { certificates, organisation }: ClaimStandings,
  today: string,
): CertificateStanding {
  const found = certificates
    .filter(({ scheme }) => schemeOf(scheme)?.backs.includes(typeOf(claim)) === true)
    .map((one): CertificateStanding => {
      const state = stateOn(one, today);
      if (state === "expired") return "expired";
      if (state === "revoked" || state === "not-yet") return "none";
      const fits = isHolder(one.holder, organisation.name) && coversProduct(one, claim.product);
      if (!fits) return "elsewhere";
      return state === "in-force" ? "checked" : "unchecked";
    });
  return BEST.find((standing) => found.includes(standing)) ?? "none";
}
