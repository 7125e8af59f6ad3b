/** The story on a page: weighed anew at every reading, by its values and by the law, so that nothing stands there on what has ended. */
import type { ShownStory } from "../../../schema/wire/stories.ts";
import { evidenceOf } from "../claims/evidence.ts";
import { figureFacts } from "../claims/figures.ts";
import { figureGrade } from "../claims/grade.ts";
import type { SaidOfGoods, StandingClaim } from "../claims/shown.ts";
import { isClaimType } from "../claims/types.ts";
import type { Evidence } from "../lint/evidence.ts";
import { type Finding, isBlocked, lint } from "../lint/lint.ts";
import { MARKETS } from "../lint/rules.ts";
import type { StoryFacts } from "./facts.ts";
import { type Filled, fill, type Story } from "./fill.ts";
import { localeOf } from "./say.ts";
import { blanked } from "./template.ts";
import { valueNamed } from "./values.ts";

/** What a story may lean on: of claims those that the page shows today. */
type SaidToday = Pick<SaidOfGoods, "stories" | "certificates" | "figures"> & {
  readonly claims: readonly Pick<StandingClaim, "type" | "text" | "grade">[];
};

/** In the page's language, where there is one in it; else the one that was there first. */
export function storyShown(
  said: SaidToday,
  facts: StoryFacts,
  pageLanguage: string,
): ShownStory | undefined {
  const { stories } = said;
  const story =
    stories.find(({ language }) => language === pageLanguage) ??
    stories.find(({ language }) => isSameLanguage(language, pageLanguage)) ??
    stories[0];
  if (story === undefined) return undefined;
  const findings = findingsIn(story, facts, evidenceIn(said, facts));
  const { withdrawn: _, ...shown } = filledToday(story, facts, findings);
  return shown.paragraphs.length === 0 ? undefined : shown;
}

/** `de-AT` is read by who reads `de`. */
const isSameLanguage = (one: string, other: string): boolean =>
  one.split("-")[0] === other.split("-")[0];

/** A sentence that could not be kept today is not told today. */
export function filledToday(story: Story, facts: StoryFacts, findings: readonly Finding[]): Filled {
  const blocked = findings.filter((one) => isBlocked([one]));
  const locale = localeOf(story.language);
  return fill(
    story,
    (name) => valueNamed(name, facts, locale),
    blocked.map(({ span }) => span),
  );
}

/** The law of all markets: a page is read everywhere. */
export const findingsIn = (
  { text, language }: Story,
  { maker, product, today }: Pick<StoryFacts, "maker" | "product" | "today">,
  evidence: Evidence,
): readonly Finding[] =>
  lint(blanked(text), {
    ...{ markets: MARKETS, language, date: today, evidence },
    ...{ holder: maker, product: product.anchor, names: [maker, product.name] },
  });

const evidenceIn = ({ certificates, figures, claims }: SaidToday, { maker }: StoryFacts) =>
  evidenceOf({
    ...{ organisation: maker, certificates },
    figures: figures.map((figure) => ({
      content: figure.content,
      grade: figureGrade(figureFacts(figure)),
    })),
    besides: claims.flatMap(({ type, text, grade }) =>
      isClaimType(type) ? [{ type, text, grade }] : [],
    ),
  });
