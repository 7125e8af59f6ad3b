/** A claim goes out, or is taken back: each is a record in the log. What the law forbids, or too little stands behind, does not go out. */
import type { Carried } from "../../core/claims/carried.ts";
import { type ChangeReason, changeDocument } from "../../core/claims/changes.ts";
import type { Grade } from "../../core/claims/coach.ts";
import { CLAIM_TYPES } from "../../core/claims/types.ts";
import { type Finding, isBlocked } from "../../core/lint/lint.ts";
import { Problem } from "../../core/problem.ts";
import type {
  ClaimStandings,
  Clock,
  KeptClaim,
  NewClaimChange,
  Randomness,
  Sequencer,
} from "../../ports.ts";
import type { StandingPorts } from "./claim-standings.ts";
import { type Decided, decisionsOn, keepRefusals } from "./lint-decisions.ts";
import { standingOf } from "./tell-claim.ts";
import { dayOf, typeOf, weighClaim } from "./weigh-claim.ts";

export interface ChangeClaimPorts extends StandingPorts {
  readonly sequencer: Sequencer;
  readonly random: Randomness;
  readonly now: Clock;
}

export interface Dismissal {
  readonly rule: string;
  readonly reason: string;
}

export interface ToPublish {
  readonly organisation: string;
  readonly id: string;
  readonly dismissals: readonly Dismissal[];
  readonly personId?: string;
}

/** Throws {@link Problem} where a finding stands, or less stands behind it than a claim of its type needs. */
export async function publishClaim(
  ports: ChangeClaimPorts,
  { organisation, id, dismissals, personId }: ToPublish,
): Promise<void> {
  const { goodsClaims, sequencer, random, now } = ports;
  const { claim, standings } = await standingOf(ports, organisation, id);
  const { grade, findings, carried } = weighClaim(claim, standings, dayOf(now()));
  const { slug } = standings.organisation;
  const linted = {
    ...{ organisation, slug, of: { claim: claim.id }, text: claim.text },
    ...(personId !== undefined && { personId }),
  };
  await keepRefusals(ports, linted, findings);
  refuseFindings(findings, dismissals);
  refuseShare(carried);
  refuseGrade(grade, CLAIM_TYPES[typeOf(claim)].floor);
  const decisions = decisionsOn(random, linted, decide(findings, dismissals));
  const said = { change: "published" as const, grade, reason: "by-maker" as const };
  const change = { ...changeOf(claim, standings, said, random), decisions };
  if ((await goodsClaims.change(organisation, [change])) > 0) return sequencer.poke();
  await refuseMeanwhile(ports, organisation, claim);
}

/** Stands as it was looked at, or somebody changed it meanwhile. */
async function refuseMeanwhile(
  ports: StandingPorts,
  organisation: string,
  { id, text }: KeptClaim,
): Promise<void> {
  const { claim } = await standingOf(ports, organisation, id);
  if (claim.state === "published" && claim.text === text) return;
  throw new Problem("changed-meanwhile", "The claim was changed meanwhile: look at it again.");
}

/** What was withdrawn already stays so. */
export async function withdrawClaim(
  ports: ChangeClaimPorts,
  { organisation, id, reason }: { organisation: string; id: string; reason: string },
): Promise<void> {
  const { goodsClaims, sequencer, random } = ports;
  const { claim, standings } = await standingOf(ports, organisation, id);
  if (claim.state === "draft") {
    throw new Problem("claim-published", "It is a draft: there is nothing to take back.");
  }
  const grade = claim.keptGrade ?? 0;
  const said = { change: "withdrawn" as const, grade, reason: "by-maker" as const, said: reason };
  const change = changeOf(claim, standings, said, random);
  if ((await goodsClaims.change(organisation, [change])) > 0) await sequencer.poke();
}

interface SaidOfIt {
  readonly change: "published" | "withdrawn";
  readonly grade: Grade;
  readonly reason: ChangeReason;
  /** In the maker's words. */
  readonly said?: string;
}

export function changeOf(
  claim: KeptClaim,
  { organisation }: ClaimStandings,
  what: SaidOfIt,
  random: Randomness,
): NewClaimChange {
  const { id, product, type, text, language } = claim;
  const { change, grade, reason, said } = what;
  const body = changeDocument({
    ...{ organisation: organisation.slug, claim: id, product, type, text, language },
    ...what,
  });
  const record = {
    ...{ id: random.id(), body, seed: random.bytes(32) },
    kind: `claim-${change}` as const,
  };
  return {
    ...{ record, claim, change, grade, reason },
    ...(change === "withdrawn" && { withdrawnFor: said ?? reason }),
  };
}

const stands = ({ unlock }: Finding) => unlock.state !== "pass";

export function refuseFindings(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): void {
  const dismissed = new Set(dismissals.map(({ rule }) => rule));
  const standing = findings.filter((one) =>
    one.severity === "block" ? isBlocked([one]) : isOpenWarning(one, dismissed),
  );
  if (standing.length === 0) return;
  const sentence = isBlocked(findings)
    ? "It cannot be published as it stands."
    : "Say why it may stand all the same, or say it another way.";
  throw new Problem("claim-blocked", sentence, {
    pointer: "/text",
    findings: standing.map(({ rule, explanation }) => ({
      ...{ pointer: "/text", rule, detail: explanation },
    })),
  });
}

const isOpenWarning = (finding: Finding, dismissed: ReadonlySet<string>) =>
  finding.severity === "warn" && stands(finding) && !dismissed.has(finding.rule);

/** What the graph of its lots does not carry is not said, and the sum is told. */
function refuseShare(carried: Carried | undefined): void {
  if (carried === undefined || carried.isCarried) return;
  const { sum, arithmetic } = carried;
  const at = { pointer: "/scope/percent", rule: "share" };
  throw new Problem("claim-blocked", `The record of its lots does not carry it. ${sum}.`, {
    ...at,
    findings: [{ ...at, detail: sum, arithmetic }],
  });
}

function refuseGrade(grade: Grade, floor: Grade): void {
  if (grade >= floor) return;
  const sentence = `A claim of this type needs grade ${floor}, and what stands behind it makes ${grade}.`;
  throw new Problem("claim-blocked", sentence, { pointer: "/evidence", rule: "grade" });
}

/** One of each rule: set aside with a reason, or let stand by what is behind it. */
export function decide(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): readonly Decided[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.flatMap((rule): readonly Decided[] => {
    const isStanding = findings.some((one) => one.rule === rule && stands(one));
    if (!isStanding) return [{ rule, decision: "passed" }];
    const reason = dismissals.find((one) => one.rule === rule)?.reason;
    return reason === undefined ? [] : [{ rule, decision: "dismissed", reason }];
  });
}
