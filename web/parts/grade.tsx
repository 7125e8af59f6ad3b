/** The grade of a claim: a seal that fills by quarters, always beside its word. */
import type { ShownClaim } from "../../schema/wire/passport-claims.ts";
import type { Text } from "../text/languages.ts";

type Grade = ShownClaim["grade"];

/** Drawn around (0, 0): so many quarters of a disc, clockwise from the top; the whole one bears a notch. */
const FILLED: Readonly<Record<Grade, string>> = {
  0: "",
  1: "M0 0V-7A7 7 0 0 1 7 0Z",
  2: "M0 0V-7A7 7 0 0 1 0 7Z",
  3: "M0 0V-7A7 7 0 1 1 -7 0Z",
  4: "",
};

export function GradeMark({ grade, text }: { grade: Grade; text: Text }) {
  return (
    <span class="grade" data-grade={grade}>
      <svg class="seal" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
        <circle r="8.75" />
        {grade === 4 ? (
          <>
            <circle class="full" r="7" />
            <path class="notch" d="M-3.2 .2L-.8 2.8L3.4 -2.8" />
          </>
        ) : (
          <path class="full" d={FILLED[grade]} />
        )}
      </svg>
      {text.claims.grades[grade]}
    </span>
  );
}
