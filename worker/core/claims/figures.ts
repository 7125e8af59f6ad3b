/** Figures and other facts by their kind, as the linter weighs them. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { Evidence } from "../lint/evidence.ts";
import type { Grade } from "./coach.ts";

export type { FigureContent };

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
    figures: all.flatMap(({ content, grade }) =>
      isMeasured(content) ? [measuredEvidence(content, grade)] : [],
    ),
    plans: of("plan"),
    comparisons: of("comparison"),
    access: of("access"),
    benchmarks: of("benchmark"),
    spareParts: of("spare-part"),
    guarantees: of("guarantee"),
    contributions: of("contribution").map(({ survival, ...one }) => ({
      ...one,
      ...(survival !== undefined && { survival }),
    })),
    shares: all.flatMap(({ content, grade }) =>
      content.kind === "renewable"
        ? [{ of: "renewable" as const, percent: content.percent, grade }]
        : [],
    ),
  };
}

const DOCUMENTED: Grade = 2;

const isMeasured = (content: FigureContent): content is Measured => MEASURED.includes(content.kind);

const measuredEvidence = ({ kind, ...figure }: Measured, grade: Grade) => ({
  ...{ of: kind, ...figure, grade },
});
