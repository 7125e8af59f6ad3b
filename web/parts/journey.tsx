/** The journey as one ordered list from origin to hand, with every gap said aloud at its place. */
import type { Gap, Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { WayMap } from "./map.tsx";
import { Rail } from "./root.tsx";
import { StepItem } from "./step.tsx";
import { Tap } from "./tap.tsx";

export function Journey({ passport, text }: { passport: Passport; text: Text }) {
  const { steps, gaps, chain } = passport;
  const known = new Set(steps.map(({ id }) => id));
  // A gap about a step that is not here still has to be said: origins first, everything else last.
  const homeless = gaps.filter(({ after }) => after === undefined || !known.has(after));
  return (
    <section class="journey" aria-labelledby="journey">
      <h2 id="journey">{text.journey.heading}</h2>
      <p class="hint">{text.journey.hint}</p>
      <WayMap passport={passport} text={text} />
      <ol class={homeless.some(isOrigin) ? undefined : "rooted"}>
        <Gaps gaps={homeless.filter(isOrigin)} text={text} />
        {steps.map((step, i) => (
          <>
            <StepItem
              step={step}
              count={i + 1}
              weight={1 + Math.round((5 * i) / Math.max(1, steps.length - 1))}
              first={i === 0 && !homeless.some(isOrigin)}
              chain={chain !== undefined}
              text={text}
            />
            <Gaps gaps={gaps.filter(({ after }) => after === step.id)} text={text} />
          </>
        ))}
        <Gaps gaps={homeless.filter((gap) => !isOrigin(gap))} text={text} />
        <li class="hand">
          <Rail kind="hand" weight={6} />
          <div class="body">
            <h3>{text.journey.handTitle}</h3>
            <p>{text.journey.hand}</p>
          </div>
        </li>
      </ol>
      <Tap section="journey" about={passport.questions.about} text={text} />
    </section>
  );
}

function isOrigin({ kind }: Gap): boolean {
  return kind === "no-origin";
}

function Gaps({ gaps, text }: { gaps: readonly Gap[]; text: Text }) {
  return (
    <>
      {gaps.map(({ kind, about }) => (
        <li class="gap" data-gap={kind}>
          <Rail kind="gap" weight={2} />
          <div class="body">
            <p class="count">{text.journey.gap}</p>
            <p>{text.journey.gaps[kind](about)}</p>
          </div>
        </li>
      ))}
    </>
  );
}
