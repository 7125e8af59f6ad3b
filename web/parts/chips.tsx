/** What may matter to whoever reads: links to where the page speaks of it. `islands/voice` makes buttons of them that put those sections first. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { SOCIAL_KINDS } from "./figure-words.ts";

type Topic = keyof Text["matters"]["topics"];

/** Where each is spoken of, by the ids of headings. */
const SECTIONS: Readonly<Record<Topic, readonly string[]>> = {
  origin: ["journey", "places", "people"],
  pay: ["social", "prices"],
  climate: ["figures"],
  animals: ["held"],
  materials: ["journey", "claims"],
  repair: ["care", "repair", "circular"],
  proof: ["check", "held", "certificates-heading"],
};
const TOPICS = Object.keys(SECTIONS) as Topic[];

export function Chips({ passport, text }: { passport: Passport; text: Text }) {
  const { matters } = text;
  const on = sectionsOn(passport);
  return (
    <nav
      {...{ class: "chips", "data-island": "chips", "data-about": passport.questions.about }}
      aria-labelledby="matters"
    >
      <h2 id="matters">{matters.heading}</h2>
      <p class="hint">{matters.hint}</p>
      <ul>
        {TOPICS.map((topic) => {
          const there = SECTIONS[topic].filter((id) => on.has(id));
          return (
            <li>
              <a
                {...{ href: `#${there[0] ?? "questions"}`, "data-topic": topic }}
                data-sections={there.map((id) => id.replace(/-heading$/, "")).join(" ")}
              >
                {matters.topics[topic]}
              </a>
            </li>
          );
        })}
      </ul>
      <p
        {...{ class: "moved", "aria-live": "polite" as const, "data-first": matters.first }}
        data-nothing={matters.nothing(passport.maker.name)}
      />
    </nav>
  );
}

/** The headings that this page has, of those a chip may lead to. */
function sectionsOn({ steps, places = [], people = [], said }: Passport): ReadonlySet<string> {
  const { claims = [], certificates = [], figures = [] } = said ?? {};
  const isSocial = ({ content }: (typeof figures)[number]) =>
    SOCIAL_KINDS.has(content.kind === "unknown" ? content.of : content.kind);
  return new Set(
    [
      steps.length > 0 && ["journey", "check"],
      steps.some(({ certificates = [] }) => certificates.length > 0) && ["certificates-heading"],
      places.length > 0 && ["places"],
      people.length > 0 && ["people"],
      claims.length > 0 && ["claims"],
      certificates.length > 0 && ["held"],
      figures.some(isSocial) && ["social"],
      figures.some((one) => !isSocial(one)) && ["figures"],
    ].flatMap((ids) => ids || []),
  );
}
