/** The state of an event: a mark that fills up, always beside its word. */
import type { EventState } from "../../schema/wire/passport.ts";
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";

/** Drawn around (0, 0) with a radius of 8: ring, dot, disc, disc in a ring. */
export function StateShape({ state }: { state: EventState }) {
  return (
    <>
      <circle class="ring" r="7" />
      {state === "logged" && <circle class="dot" r="2.5" />}
      {state === "anchored" && <circle class="dot" r="4.25" />}
      {state === "final" && <circle class="dot" r="7" />}
    </>
  );
}

export function StateMark({ state, text }: { state: EventState; text: Text }) {
  return (
    <span class="state">
      <svg class="mark" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
        <StateShape state={state} />
      </svg>
      {text.states.names[state].name}
    </span>
  );
}

/** How far a record is, and its proof where it has one. `label` says of what. */
export function StateLine(props: {
  readonly state: EventState;
  readonly index: string | undefined;
  readonly label: (index: string) => string;
  readonly text: Text;
}) {
  const { state, index, label, text } = props;
  return (
    <>
      <StateMark state={state} text={text} />{" "}
      {index === undefined ? (
        <span class="no-proof">{text.journey.noProof}</span>
      ) : (
        <a href={paths.proof(index)} aria-label={label(index)}>
          {text.journey.proof(index)}
        </a>
      )}
    </>
  );
}

/** What each mark means, once a page. Without a chain only the two states that can occur are spoken of. */
export function StateLegend({ chain, text }: { chain: boolean; text: Text }) {
  const states: EventState[] = chain
    ? ["received", "logged", "anchored", "final"]
    : ["received", "logged"];
  return (
    <section class="legend" aria-labelledby="legend">
      <div>
        <h2 id="legend">{text.states.heading}</h2>
        <dl>
          {states.map((state) => (
            <div>
              <dt>
                <StateMark state={state} text={text} />
              </dt>
              <dd>{text.states.names[state].means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
