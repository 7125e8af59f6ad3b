/** How well a claim stands: its grade as a sign and in words, why it is that, and the cheapest step to a higher one. */
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import type { CoachStep, Grade as Grades } from "../../../../../worker/core/claims/coach.ts";
import { useConsole } from "../../../context.ts";

const GRADES = [1, 2, 3, 4] as const;

/** Bars that fill up, and the words beside them. */
export function Grade({ grade }: { readonly grade: Grades }) {
  const { text, language } = useConsole();
  const say = text.claims;
  return (
    <span class="grade">
      <svg viewBox="0 0 22 16" aria-hidden="true">
        {GRADES.map((one) => (
          <rect
            key={one}
            class={one <= grade ? "full" : undefined}
            x={(one - 1) * 6}
            y={12 - one * 3}
            width="4"
            height={3 + one * 3}
          />
        ))}
      </svg>
      {say.gradeIs(grade.toLocaleString(language.tag), say.grades[grade])}
    </span>
  );
}

export function Standing({ claim }: { readonly claim: ClaimTold }) {
  const say = useConsole().text.claims;
  const { grade, nextStep } = claim;
  return (
    <section class="note standing-of" aria-labelledby="standing">
      <h2 id="standing">{say.standing.title}</h2>
      <p>
        <Grade grade={grade} />
      </p>
      <Why claim={claim} />
      {nextStep !== undefined && isKnown(nextStep.step, say.standing.steps) && (
        <>
          <h3>{say.standing.next}</h3>
          <p>{say.standing.steps[nextStep.step]}</p>
          <p class="hint">{say.standing.leadsTo(say.grades[nextStep.grade])}</p>
          <Way step={nextStep.step} />
        </>
      )}
      {nextStep === undefined && grade === 4 && <p class="hint">{say.standing.top}</p>}
    </section>
  );
}

function Why({ claim }: { readonly claim: ClaimTold }) {
  const say = useConsole().text.claims.standing;
  const known = claim.gradeWhy.flatMap(({ code }) =>
    Object.hasOwn(say.reasons, code) ? [code as keyof typeof say.reasons] : [],
  );
  if (known.length === 0) return null;
  return (
    <>
      <h3>{say.why}</h3>
      <ul>
        {[...new Set(known)].map((code) => (
          <li key={code}>{say.reasons[code]}</li>
        ))}
      </ul>
    </>
  );
}

const isKnown = (step: string, words: Readonly<Record<CoachStep, string>>): step is CoachStep =>
  Object.hasOwn(words, step);

type Place = "files" | "record" | "partners" | "certificates";
const ADDRESSES: Readonly<Record<Place, string>> = {
  files: "/console/files",
  record: "/console",
  partners: "/console/partners",
  certificates: "/console/certificates",
};
const PLACES: Readonly<Partial<Record<CoachStep, Place>>> = {
  "name-events": "record",
  "add-file": "files",
  "ask-partner": "partners",
  "invite-partner": "partners",
  "ask-check": "certificates",
  "renew-certificate": "certificates",
  "widen-certificate": "certificates",
  "get-certificate": "certificates",
};

function Way({ step }: { readonly step: CoachStep }) {
  const say = useConsole().text.claims;
  const place = PLACES[step];
  return place === undefined ? null : <a href={ADDRESSES[place]}>{say.standing.go[place]}</a>;
}
