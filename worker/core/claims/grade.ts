/** The grade of a claim, 0 to 4, out of its evidence: computed, never typed. Every piece is as strong as its weakest link. docs/claims.md. */
import { isRecycledContent } from "../custody/event.ts";
import { type CertificateFacts, coversProduct, isHolder, stateOn } from "./certificate.ts";
import type { Grade } from "./coach.ts";
import { schemeOf } from "./schemes.ts";
import type { ClaimTypeName } from "./types.ts";

export interface EvidenceName {
  readonly kind: "certificate" | "file" | "event" | "figure";
  readonly id: string;
}

/** A piece of evidence, as it was found; without a finding it is not there (any more). */
export type Piece =
  | { readonly name: EvidenceName; readonly found: false }
  | { readonly name: EvidenceName; readonly found: true; readonly certificate: CertificateFacts }
  | { readonly name: EvidenceName; readonly found: true; readonly file: true }
  | { readonly name: EvidenceName; readonly found: true; readonly event: EventFacts }
  | { readonly name: EvidenceName; readonly found: true; readonly figure: FigureFacts };

export interface EventFacts {
  /** Recorded by the maker itself; otherwise by a supplier who shares it. */
  readonly isOwn: boolean;
  /** Said by who had a link that the maker handed out, in the name of a supplier that had no account then. */
  readonly byLink: boolean;
  readonly isVoid: boolean;
  /** What the other side said of it last, signed in to an account of its own. */
  readonly answer?: "confirmed" | "disputed";
}

export interface FigureFacts {
  readonly hasFile: boolean;
  readonly isConfirmed: boolean;
}

/** Of whom and what, and when it is asked. */
export interface GradedClaim {
  readonly organisation: string;
  readonly product: string;
  readonly type: ClaimTypeName;
  readonly today: string;
  /** Where it speaks of a part of lots: whether the graph carries it, and the weakest link of the chain. */
  readonly carried?: { readonly isCarried: boolean; readonly grade: Grade };
  /** The scheme whose characteristic the lots have. */
  readonly characteristic?: string;
}

export type GradeCode =
  | "word-only"
  | "missing"
  | "certificate-checked"
  | "certificate-unchecked"
  | "certificate-expired"
  | "certificate-revoked"
  | "certificate-not-yet"
  | "certificate-other-holder"
  | "certificate-other-product"
  | "certificate-of-company"
  | "certificate-off-topic"
  | "document"
  | "event-own"
  | "event-confirmed"
  | "event-by-link"
  | "event-partner"
  | "event-disputed"
  | "event-void"
  | "figure-stated"
  | "figure-document"
  | "figure-witnessed"
  /** Of the chain of events and lots. */
  | "share-carried"
  | "share-not-carried";

export interface GradeReason {
  readonly grade: Grade;
  readonly code: GradeCode;
  readonly evidence?: EvidenceName;
}

export interface Graded {
  readonly grade: Grade;
  /** One of each piece, in the order in which they are named. */
  readonly why: readonly GradeReason[];
}

type Link = readonly [Grade, GradeCode];

/**
 * Each piece is a chain by itself and inherits its lowest link; the strongest piece carries the claim. What the other side disputes holds all of
 * it down: a stronger piece does not outweigh somebody who says that it is not so. What speaks of a part of lots is as strong as the weakest link
 * of the chain of events behind them at most, whatever else is named. docs/decisions/0022.
 */
export function gradeOf(pieces: readonly Piece[], claim: GradedClaim): Graded {
  const chain = chainReason(claim);
  if (pieces.length === 0 && chain === undefined)
    return { grade: 0, why: [{ grade: 0, code: "word-only" }] };
  const told = pieces.map((piece): GradeReason => {
    const [grade, code] = weakest(linksOf(piece, claim));
    return { grade, code, evidence: piece.name };
  });
  const why = chain === undefined ? told : [...told, chain];
  const isDisputed = told.some(({ code }) => code === "event-disputed");
  const carrying = chain !== undefined && isAbout(claim) ? why : told;
  const best = carrying.reduce<Grade>((most, { grade }) => (grade > most ? grade : most), 0);
  const most = chain === undefined || best < chain.grade ? best : chain.grade;
  return { grade: isDisputed ? 0 : most, why };
}

function chainReason({ carried }: GradedClaim): GradeReason | undefined {
  if (carried === undefined) return undefined;
  return { grade: carried.grade, code: carried.isCarried ? "share-carried" : "share-not-carried" };
}

/** That goods are organic says nothing of what was paid for them. */
const isAbout = ({ characteristic = "", type }: GradedClaim): boolean =>
  isRecycledContent(characteristic)
    ? type === "recycled-content" || type === "material"
    : schemeOf(characteristic)?.backs.includes(type) === true;

function weakest(links: readonly [Link, ...Link[]]): Link {
  return links.reduce((low, link) => (link[0] < low[0] ? link : low));
}

function linksOf(piece: Piece, claim: GradedClaim): readonly [Link, ...Link[]] {
  if (!piece.found) return [[0, "missing"]];
  if ("certificate" in piece) return certificateLinks(piece.certificate, claim);
  if ("event" in piece) return [eventLink(piece.event)];
  if ("figure" in piece) return [figureLink(piece.figure)];
  return [[2, "document"]];
}

/** Fails at the first thing that does not fit; what nobody looked up, or is of something else, is a document at most. */
function certificateLinks(
  certificate: CertificateFacts,
  { organisation, product, type, today }: GradedClaim,
): readonly [Link, ...Link[]] {
  const scheme = schemeOf(certificate.scheme);
  const state = stateOn(certificate, today);
  const asDocument: Grade = certificate.hasFile ? 2 : 0;
  const unless = (holds: boolean, grade: Grade, code: GradeCode): readonly Link[] =>
    holds ? [] : [[grade, code]];
  const isLive = state === "in-force" || state === "unchecked";
  return [
    [4, "certificate-checked"],
    ...unless(isLive, 0, `certificate-${isLive ? "expired" : state}`),
    ...unless(isHolder(certificate.holder, organisation), 0, "certificate-other-holder"),
    ...unless(scheme?.covers !== "company", 0, "certificate-of-company"),
    ...unless(coversProduct(certificate, product), 0, "certificate-other-product"),
    ...unless(scheme?.backs.includes(type) === true, asDocument, "certificate-off-topic"),
    ...unless(state !== "unchecked", asDocument, "certificate-unchecked"),
  ];
}

function eventLink({ isOwn, byLink, isVoid, answer }: EventFacts): Link {
  if (isVoid) return [0, "event-void"];
  if (answer === "disputed") return [0, "event-disputed"];
  // Nobody knows whose hand it was: the maker's could be.
  if (byLink) return [1, "event-by-link"];
  if (!isOwn) return [3, "event-partner"];
  return answer === "confirmed" ? [3, "event-confirmed"] : [1, "event-own"];
}

export const figureGrade = (figure: FigureFacts): Grade => figureLink(figure)[0];

function figureLink({ hasFile, isConfirmed }: FigureFacts): Link {
  if (isConfirmed) return [3, "figure-witnessed"];
  return hasFile ? [2, "figure-document"] : [0, "figure-stated"];
}

/** Certificates that a claim names and that hold no longer: it cannot stand on them. */
export const endedBy = (why: readonly GradeReason[]): "expired" | "revoked" | undefined => {
  const codes = new Set(why.map(({ code }) => code));
  if (codes.has("certificate-revoked")) return "revoked";
  return codes.has("certificate-expired") ? "expired" : undefined;
};
