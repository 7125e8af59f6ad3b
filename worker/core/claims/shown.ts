/** What a page shows of claims: weighed again on the day it is read, so that nothing stands there on what has ended. Default deny: what leaves is named here. */

import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { EventState } from "../../../schema/wire/passport.ts";
import type {
  Behind,
  ShownCertificate,
  ShownChange,
  ShownClaim,
  ShownClaims,
  ShownFigure,
} from "../../../schema/wire/passport-claims.ts";
import type { Walk } from "../custody/lot-graph.ts";
import { identifierAt, itemPath } from "../item.ts";
import { askedOf, type Chain, chainOf, type Standing, standingBy } from "./carried.ts";
import { type CertificateFacts, coversProduct, stateOn } from "./certificate.ts";
import type { ClaimScope } from "./claim.ts";
import type { Grade } from "./coach.ts";
import { figureFacts } from "./figures.ts";
import {
  type EventFacts,
  type EvidenceName,
  endedBy,
  figureGrade,
  gradeOf,
  type Piece,
} from "./grade.ts";
import { schemeOf, wordingOf } from "./schemes.ts";
import { CLAIM_TYPES, isClaimType } from "./types.ts";

interface LoggedRow {
  readonly state: EventState;
  readonly index?: string;
}

export interface ClaimRow extends LoggedRow {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly language: string;
  readonly scope: ClaimScope;
  readonly evidence: readonly EvidenceName[];
  readonly grade: Grade;
  readonly since: string;
}

export interface FigureRow {
  readonly id: string;
  readonly product?: string;
  readonly content: FigureContent;
  readonly witness?: string;
  readonly hasFile: boolean;
  readonly confirmedAt?: string;
}

export interface ChangeRow extends LoggedRow {
  readonly claim: string;
  readonly change: "published" | "withdrawn";
  readonly text: string;
  readonly language: string;
  readonly reason: string;
  readonly at: string;
}

/** As the database has it. */
export interface SaidOfGoods {
  readonly claims: readonly ClaimRow[];
  readonly certificates: readonly (CertificateFacts & { readonly registerUrl?: string })[];
  readonly figures: readonly FigureRow[];
  readonly events: readonly (EventFacts & { readonly eventId: string })[];
  readonly changes: readonly ChangeRow[];
  /** The one that was there first comes first. */
  readonly stories: readonly { readonly language: string; readonly text: string }[];
}

export interface Shown {
  readonly organisation: string;
  readonly product: string;
  readonly lot?: string;
  readonly today: string;
  /** Of the lots of the page. */
  readonly walk: Walk;
  /** The step of an event on this page. */
  stepOf(eventId: string): string | undefined;
}

/** One chain for all claims of the page. */
type Weighing = Shown & { readonly chain: Chain | undefined };

export const CLAIMS_SHOWN_MAX = 12;
const CHANGES_SHOWN_MAX = 12;

/** A claim that stands on the day, with the grade of that day. */
export interface StandingClaim extends ClaimRow {
  readonly shown: ShownClaim;
}

export function claimsStanding(said: SaidOfGoods, page: Shown): readonly StandingClaim[] {
  // Of most pages no claim speaks of a part.
  const isAsked = said.claims.some(({ scope }) => askedOf(scope) !== undefined);
  const chain = isAsked ? chainOf(page.walk) : undefined;
  return said.claims.flatMap((claim) => weighed(claim, said, { ...page, chain }));
}

/** Those there is room for. */
export const claimsOnPage = (standing: readonly StandingClaim[]) =>
  standing.slice(0, CLAIMS_SHOWN_MAX);

/** Undefined where there is nothing to say. */
export function claimsShown(
  said: SaidOfGoods,
  page: Pick<Shown, "product" | "today">,
  standing: readonly StandingClaim[],
): ShownClaims | undefined {
  const told = {
    claims: claimsOnPage(standing).map(({ shown }) => shown),
    certificates: said.certificates
      .filter((one) => coversProduct(one, page.product))
      .map((one) => certificateShown(one, page.today)),
    figures: toldFigures(said.figures).map(figureShown),
    changes: changesShown(said.changes, new Set(standing.map(({ id }) => id))),
  };
  return Object.values(told).every((list) => list.length === 0) ? undefined : told;
}

/** None where its certificate ended, or less stands behind it by now than its type needs: no page waits for the cron. */
function weighed(claim: ClaimRow, said: SaidOfGoods, page: Weighing): StandingClaim[] {
  if (!isClaimType(claim.type) || !isOfLot(claim.scope, page.lot)) return [];
  const pieces = claim.evidence.map((name) => pieceOf(name, said));
  const carried = carriedOn(claim, page);
  const { characteristic } = claim.scope;
  const { grade, why } = gradeOf(pieces, {
    ...{ organisation: page.organisation, product: page.product, today: page.today },
    ...{ type: claim.type, ...(carried && { carried }), ...(characteristic && { characteristic }) },
  });
  const now: Grade = grade < claim.grade ? grade : claim.grade;
  if (endedBy(why) !== undefined || now < CLAIM_TYPES[claim.type].floor) return [];
  if (carried?.isCarried === false) return [];
  const shown = claimShown(claim, now, behind(pieces, page, said));
  return [
    { ...claim, grade: now, shown: { ...shown, ...(carried && shareShown(claim, carried)) } },
  ];
}

/** By the lot of the page; on that of the product by each lot that the claim speaks of. */
function carriedOn({ scope }: ClaimRow, { walk, chain, product }: Weighing): Standing | undefined {
  const about = askedOf(scope);
  if (about === undefined || chain === undefined) return undefined;
  const named = scope.lots?.map((lot) => identifierAt(itemPath({ product, lot })));
  const lots = named?.length ? walk.asked.filter((lot) => named.includes(lot)) : walk.asked;
  return standingBy(chain, lots, about);
}

const shareShown = ({ scope }: ClaimRow, { model, percent }: Standing) => ({
  share: {
    ...{ percent, ...(model && { model }) },
    scheme: schemeOf(scope.characteristic ?? "")?.name ?? "",
  },
});

/** Files are nobody's to list here: that one was there is in the grade that was computed with it. */
function pieceOf(name: EvidenceName, said: SaidOfGoods): Piece {
  if (name.kind === "file") return { name, found: true, file: true };
  if (name.kind === "certificate") {
    const certificate = said.certificates.find(({ id }) => id === name.id);
    return certificate ? { name, found: true, certificate } : { name, found: false };
  }
  if (name.kind === "event") {
    const events = said.events.filter(({ eventId }) => eventId === name.id);
    const event = events.find(({ isOwn }) => isOwn) ?? events[0];
    return event ? { name, found: true, event } : { name, found: false };
  }
  const figure = said.figures.find(({ id }) => id === name.id);
  return figure ? { name, found: true, figure: figureFacts(figure) } : { name, found: false };
}

/** On the page of another lot a claim about some lots says nothing. */
const isOfLot = ({ lots }: ClaimScope, lot: string | undefined): boolean =>
  lots === undefined || lots.length === 0 || lot === undefined || lots.includes(lot);

const loggedOf = ({ state, index }: LoggedRow) => ({
  state,
  ...(index !== undefined && state !== "received" && { index, proof: `/proofs/${index}` }),
});

function claimShown(claim: ClaimRow, grade: Grade, all: readonly Behind[]): ShownClaim {
  const { text, language, since, scope } = claim;
  const { component, percent, lots } = scope;
  return {
    ...{ text, language, grade, since, behind: all },
    ...loggedOf(claim),
    ...(component !== undefined && { component }),
    ...(percent !== undefined && { percent }),
    ...(lots !== undefined && lots.length > 0 && { lots }),
  };
}

function behind(pieces: readonly Piece[], { today, stepOf }: Shown, said: SaidOfGoods): Behind[] {
  return pieces.flatMap((piece): Behind[] => {
    if (!piece.found) return [];
    if ("certificate" in piece) {
      return [{ kind: "certificate", certificate: certificateShown(piece.certificate, today) }];
    }
    if ("event" in piece) {
      const { isOwn, byLink, isVoid, answer } = piece.event;
      if (isVoid) return [];
      const step = stepOf(piece.name.id);
      const by = isOwn ? "maker" : byLink ? "link" : "partner";
      const told = { kind: "event", by, isConfirmed: answer === "confirmed" } as const;
      return [{ ...told, ...(step !== undefined && { step }) }];
    }
    const figure = said.figures.find(({ id }) => id === piece.name.id);
    if (figure !== undefined) return [{ kind: "figure", figure: figureShown(figure) }];
    return [{ kind: "document" }];
  });
}

function certificateShown(
  one: SaidOfGoods["certificates"][number],
  today: string,
): ShownCertificate {
  const scheme = schemeOf(one.scheme);
  const { number, holder, body, checkedOn, registerUrl, custodyModel } = one;
  return {
    scheme: scheme?.name ?? one.scheme,
    ...{ number, holder, from: one.validFrom, until: one.validUntil, state: stateOn(one, today) },
    covers: scheme?.covers ?? "company",
    provesNot: scheme?.provesNot ?? "",
    wording: scheme === undefined ? "" : wordingOf(scheme, one),
    ...(body !== undefined && { body }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(registerUrl !== undefined && { registerUrl }),
    ...(custodyModel !== undefined && { model: custodyModel }),
  };
}

/** What nobody documented is no figure to show. That something is not known needs no proof, but is not said beside a figure of it. */
function toldFigures(figures: readonly FigureRow[]): readonly FigureRow[] {
  const found = figures.filter((figure) => figureGrade(figureFacts(figure)) >= 2);
  const kinds = new Set<string>(found.map(({ content }) => content.kind));
  return figures.filter((figure) => {
    const { content } = figure;
    return content.kind === "unknown" ? !kinds.has(content.of) : found.includes(figure);
  });
}

function figureShown(figure: FigureRow): ShownFigure {
  const { content, product, witness, confirmedAt } = figure;
  return {
    ...{ content, grade: figureGrade(figureFacts(figure)), ofCompany: product === undefined },
    ...(witness !== undefined && confirmedAt !== undefined && { witness }),
  };
}

/** Of claims that stand nobody asks what became of them. */
function changesShown(changes: readonly ChangeRow[], standing: ReadonlySet<string>): ShownChange[] {
  return changes
    .filter(({ claim }) => !standing.has(claim))
    .slice(0, CHANGES_SHOWN_MAX)
    .map((row) => {
      const { change, text, language, reason, at } = row;
      return { ...{ change, text, language, reason, at }, ...loggedOf(row) };
    });
}
