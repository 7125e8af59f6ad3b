/** Figures and other facts by their kind, as the linter weighs them. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { Benchmark, Evidence, Figure, Share } from "../lint/evidence.ts";
import type { Grade } from "./coach.ts";

export type { FigureContent };

/** That something is not known vouches for nothing, whatever lies beside it. */
export const figureFacts = (figure: {
  readonly content: FigureContent;
  readonly hasFile: boolean;
  readonly confirmedAt?: string;
}) => {
  const isKnown = figure.content.kind !== "unknown";
  return {
    hasFile: isKnown && figure.hasFile,
    isConfirmed: isKnown && figure.confirmedAt !== undefined,
  };
};

export interface GradedFigure {
  readonly content: FigureContent;
  readonly grade: Grade;
}

type Kind = FigureContent["kind"];
type Measured = Extract<FigureContent, { readonly value: number }>;
/** The same kinds as `schema/wire/figures.ts` lets in. */
const MEASURED: readonly Kind[] = ["carbon", "waste", "energy", "water", "wage", "price", "people"];

/** What nobody documented counts for nothing where the linter asks for a fact. */
export function figureEvidence(all: readonly GradedFigure[]): Evidence {
  const documented = all.filter(({ grade }) => grade >= DOCUMENTED).map(({ content }) => content);
  const of = <K extends Kind>(kind: K) =>
    documented.filter(
      (one): one is Extract<FigureContent, { readonly kind: K }> => one.kind === kind,
    );
  return {
    figures: all.flatMap(({ content, grade }) => measuredIn(content, grade)),
    plans: of("plan"),
    comparisons: of("comparison"),
    access: of("access"),
    benchmarks: [...of("benchmark"), ...documented.flatMap(besideIn)],
    spareParts: of("spare-part"),
    guarantees: of("guarantee"),
    contributions: of("contribution").map(({ survival, ...one }) => ({
      ...one,
      ...(survival !== undefined && { survival }),
    })),
    shares: all.flatMap(({ content, grade }) => shareIn(content, grade)),
  };
}

const DOCUMENTED: Grade = 2;

const isMeasured = (content: FigureContent): content is Measured => MEASURED.includes(content.kind);

/** Whose number somebody set a price or a wage beside. */
function besideIn(content: FigureContent): readonly Benchmark[] {
  const beside = "benchmark" in content ? content.benchmark : lowestWageIn(content)?.benchmark;
  if (beside === undefined) return [];
  const { source, date, region } = beside;
  return [{ source, date, region }];
}

const lowestWageIn = (content: FigureContent) =>
  content.kind === "workforce" && content.lowestWage !== "unknown" ? content.lowestWage : undefined;

/** The lowest wage of a workforce is a figure as well: it holds for all who work there. */
function measuredIn(content: FigureContent, grade: Grade): readonly Figure[] {
  if (isMeasured(content)) {
    const { value, unit, per, boundary, method, period, primaryPercent } = content;
    const how = { boundary, method, period, primaryPercent };
    return [{ of: content.kind, value, unit, per, ...how, grade }];
  }
  const wage = lowestWageIn(content);
  if (content.kind !== "workforce" || wage === undefined) return [];
  const { value, unit, per } = wage;
  const how = { boundary: content.site, method: "the lowest wage paid", period: content.date };
  return [{ of: "wage", value, unit, per, ...how, primaryPercent: 100, grade }];
}

function shareIn(content: FigureContent, grade: Grade): readonly Share[] {
  if (content.kind === "renewable") return [{ of: "renewable", percent: content.percent, grade }];
  if (content.kind !== "recycled") return [];
  const { part, percent, preConsumer, postConsumer } = content;
  return [
    {
      ...{ of: "recycled", part, percent, grade },
      ...(preConsumer !== "unknown" && { preConsumer }),
      ...(postConsumer !== "unknown" && { postConsumer }),
    },
  ];
}
