/** A story as its maker is told of it: what it says today on the page of a lot, which sentences are not there and why, and what else it could draw on. */
import type { ShownClaim } from "../../../schema/wire/passport-claims.ts";
import type { StoryTold, StoryValueTold } from "../../../schema/wire/stories.ts";
import type { Item } from "../../core/item.ts";
import { Problem } from "../../core/problem.ts";
import type { StoryFacts } from "../../core/story/facts.ts";
import { parseName } from "../../core/story/names.ts";
import { localeOf } from "../../core/story/say.ts";
import { filledToday, findingsIn } from "../../core/story/shown.ts";
import { namesAt, valueNamed } from "../../core/story/values.ts";
import type { ClaimStandings, GoodsClaims, KeptStory, Stories } from "../../ports.ts";
import { type PassportPorts, readPassport } from "../read-passport.ts";
import { dayOf, evidenceFor } from "./weigh-claim.ts";

export interface StoryPorts extends PassportPorts {
  readonly stories: Stories;
  readonly goodsClaims: GoodsClaims;
}

export interface StoryAsked {
  readonly organisation: string;
  readonly product: string;
  readonly language: string;
  /** On whose page; without it, that of the newest. */
  readonly lot?: string;
}

/** Throws {@link Problem} where the product is not the organisation's own. */
export async function readStory(ports: StoryPorts, asked: StoryAsked): Promise<StoryTold> {
  const { organisation, product, language } = asked;
  const found = await ports.stories.of(organisation, product);
  if (found === undefined) throw new Problem("not-found", "You have no product at this anchor.");
  const standings = await ports.goodsClaims.standings(organisation, { product, limit: 1 });
  const { lots, claims, ...page } = await pageOf(ports, asked);
  const facts: StoryFacts = {
    ...factsFrom(standings, { anchor: product, name: found.name }),
    ...{ ...page, today: dayOf(ports.now()) },
  };
  const story = found.stories.find((one) => one.language === language);
  return {
    ...{ product, language, lots, text: story?.text ?? "" },
    languages: found.stories.map((one) => one.language),
    ...(page.lot !== undefined && { lot: page.lot }),
    ...toldOf(story, facts, { ...standings, besides: onPage(standings, claims) }),
    values: namesAt(facts).map((name) => tellValue(name, facts, localeOf(language))),
  };
}

function toldOf(story: KeptStory | undefined, facts: StoryFacts, standings: ClaimStandings) {
  if (story === undefined) return { withdrawn: [], findings: [] };
  const evidence = evidenceFor(standings, facts.product.anchor);
  const findings = findingsIn(story, facts, evidence);
  const { withdrawn } = filledToday(story, facts, findings);
  return { withdrawn, findings, updatedAt: story.updatedAt };
}

/** What the page shows of other claims, with its grade of today: nothing leans on one that fell. */
const onPage = ({ besides }: ClaimStandings, claims: readonly ShownClaim[]) =>
  besides.flatMap((one) => {
    const shown = claims.find(({ text }) => text === one.text);
    return shown === undefined ? [] : [{ ...one, grade: shown.grade }];
  });

export const factsFrom = (
  { organisation, certificates, figures }: ClaimStandings,
  product: StoryFacts["product"],
) => ({
  ...{ product, maker: organisation.name, certificates },
  figures: figures.filter((one) => one.product === undefined || one.product === product.anchor),
});

function tellValue(name: string, facts: StoryFacts, locale: string): StoryValueTold {
  const parsed = parseName(name);
  const found = parsed && valueNamed(parsed, facts, locale);
  if (found === undefined) return { name, gone: "unknown" };
  return "gone" in found ? { name, gone: found.gone } : { name, now: found.text };
}

/** Steps and claims as everybody sees them: a story says no more than its page. */
async function pageOf(ports: StoryPorts, { product, lot, language }: StoryAsked) {
  const shownAt = async (item: Item) => {
    const page = await readPassport(ports, item, language);
    return page === undefined || "suspendedFor" in page ? undefined : page;
  };
  const page = await shownAt({ product });
  const lots = page?.lots.map((one) => one.lot) ?? [];
  const wanted = lot ?? lots[0];
  if (wanted === undefined) return { lots, steps: [], claims: page?.said?.claims ?? [] };
  const { steps = [], said } = (await shownAt({ product, lot: wanted })) ?? {};
  return { lots, steps, lot: wanted, claims: said?.claims ?? [] };
}
