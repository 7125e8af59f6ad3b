/** A story is kept, and stands on the page from the next request on: what the law forbids is refused, what it warns of wants a reason. */
import { Problem } from "../../core/problem.ts";
import { findingsIn } from "../../core/story/shown.ts";
import { faultsIn, type TemplateFault } from "../../core/story/template.ts";
import type { Randomness, Sequencer } from "../../ports.ts";
import { decisionsOn, keepRefusals } from "./lint-decisions.ts";
import { type Dismissal, decide, refuseFindings } from "./publish-claim.ts";
import { factsFrom, type StoryPorts } from "./tell-story.ts";
import { dayOf, evidenceFor } from "./weigh-claim.ts";

export interface KeepStoryPorts extends StoryPorts {
  readonly sequencer: Sequencer;
  readonly random: Randomness;
}

export interface StoryToKeep {
  readonly organisation: string;
  readonly product: string;
  readonly language: string;
  readonly text: string;
  readonly dismissals: readonly Dismissal[];
  readonly personId?: string;
}

/** Throws {@link Problem} where it names what is no value, or a finding stands. */
export async function keepStory(ports: KeepStoryPorts, story: StoryToKeep): Promise<void> {
  const { organisation, product, language, text, dismissals } = story;
  refuseFaults(faultsIn(text));
  const found = await ports.stories.of(organisation, product);
  if (found === undefined) throw noProduct();
  if (found.stories.some((one) => one.language === language && one.text === text)) return;
  const standings = await ports.goodsClaims.standings(organisation, { product, limit: 1 });
  const facts = factsFrom(standings, { anchor: product, name: found.name });
  const today = dayOf(ports.now());
  const findings = findingsIn(story, { ...facts, today }, evidenceFor(standings, product));
  const { slug } = standings.organisation;
  const linted = { organisation, slug, of: { story: { product, language } }, text, ...by(story) };
  await keepRefusals(ports, linted, findings);
  refuseFindings(findings, dismissals);
  const decisions = decisionsOn(ports.random, linted, decide(findings, dismissals));
  switch (await ports.stories.keep(organisation, { product, language, text, decisions })) {
    case "kept":
      return decisions.length > 0 ? ports.sequencer.poke() : undefined;
    case "no-product":
      throw noProduct();
    case "full":
      throw new Problem("quota-exceeded", "It is told in as many languages as may be.");
  }
}

const by = ({ personId }: StoryToKeep) => (personId === undefined ? {} : { personId });

const noProduct = () => new Problem("not-found", "You have no product at this anchor.");

const SENTENCES: { readonly [rule in TemplateFault["rule"]]: (about: string) => string } = {
  value: (about) => `There is no value “${about}”: docs/stories.md names those that there are.`,
  braces: (about) => `Braces that hold no value: “${about}”.`,
  "values-max": (about) => `More than ${about} values stand in it.`,
};

function refuseFaults(faults: readonly TemplateFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new Problem("body-invalid", SENTENCES[first.rule](first.about), {
    pointer: "/text",
    findings: faults.map(({ rule, about }) => ({
      ...{ pointer: "/text", rule, detail: SENTENCES[rule](about) },
    })),
  });
}
