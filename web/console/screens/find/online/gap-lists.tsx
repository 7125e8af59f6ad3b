/** Where evidence is thin, of a lot and of a product alike: by mass, and by step. */
import type { GapBeginning, GapKind, GapStep } from "../../../../../schema/wire/gaps.ts";
import { useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import type { Text } from "../../../text/languages.ts";
import { processWord } from "../../capture/step-words.ts";
import { dayOf, lotNumber, at as to } from "./said.ts";

/** By CBV's business step, whose words are there. */
const STEP = {
  ...{ created: "commissioning", made: "creating_class_instance", sent: "shipping" },
  ...{ received: "receiving", collected: "receiving", counted: "stock_taking" },
  ...{ packed: "packing", disposed: "destroying" },
} as const satisfies Record<GapKind, keyof Text["find"]["steps"]>;

interface BeginningsProps {
  known(share: (part: string) => string): string;
  readonly beginnings: readonly GapBeginning[];
}

interface StepsProps {
  readonly steps: readonly (GapStep & { readonly times?: number })[];
  /** Said where there are none. */
  readonly none: string;
}

export const percentOf = (part: string, tag: string) => `${showNumber(part, tag)} %`;

/** What has no beginning on record; `known` says how much has. */
export function Beginnings({ known, beginnings }: BeginningsProps) {
  const { text, language } = useConsole();
  const { gaps: say } = text.find;
  const share = (part: string) => percentOf(part, language.tag);
  return (
    <section aria-labelledby="gaps-mass">
      <h2 id="gaps-mass">{say.byMass}</h2>
      <p>{known(share)}</p>
      {beginnings.length > 0 && (
        <ul class="found">
          {beginnings.map(({ lot, material, part, why }) => (
            <li key={`${lot} ${material} ${part}`}>
              <p class="found-name">
                {lot === undefined ? (
                  <span>{material || say.something}</span>
                ) : (
                  <a href={to("lots", lot)}>{material || lotNumber(lot)}</a>
                )}
                <strong>{share(part)}</strong>
              </p>
              <p class="found-facts">{say.why[why]}</p>
              {lot !== undefined && (
                <p>
                  <a href={`/console/requests/new?about=${encodeURIComponent(lot)}`}>
                    {text.find.lots.ask}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every step with whose word it is; one that happened several times says when it last did. */
export function Steps({ steps, none }: StepsProps) {
  const { text, language } = useConsole();
  const { gaps: say, steps: words } = text.find;
  return (
    <section aria-labelledby="gaps-step">
      <h2 id="gaps-step">{say.byStep}</h2>
      {steps.length === 0 && <p>{none}</p>}
      {[...Map.groupBy(steps, ({ by }) => by)].map(([by, some]) => (
        <section key={by} aria-labelledby={`gaps-${by}`}>
          <h3 id={`gaps-${by}`}>{say.by[by]}</h3>
          <p class="hint">{say.next[by]}</p>
          <ul class="found">
            {some.map(({ kind, process, time, times = 1, material, part }) => (
              <li key={`${time} ${kind} ${material} ${part}`}>
                <p class="found-name">
                  <span>
                    {process === undefined
                      ? words[STEP[kind]]
                      : processWord(text.capture, process.replace(/\/\d+$/, ""))}
                  </span>
                  <strong>{percentOf(part, language.tag)}</strong>
                </p>
                <p class="found-facts">
                  {material !== "" && <span>{material}</span>}
                  <span>
                    {times === 1
                      ? dayOf(time, language.tag)
                      : say.product.last(
                          showNumber(String(times), language.tag),
                          dayOf(time, language.tag),
                        )}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
