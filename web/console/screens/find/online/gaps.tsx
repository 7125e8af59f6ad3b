/** `/console/gaps/:lot`: where the evidence of a lot is thin: what has no beginning on record, and whose word each step is. */
import type { GapKind, ToldGaps } from "../../../../../schema/wire/gaps.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import type { Text } from "../../../text/languages.ts";
import { processWord } from "../../capture/step-words.ts";
import { dayOf, lotNumber, at as to } from "./said.ts";

/** By CBV's business step, whose words are there. */
const STEP = {
  ...{ created: "commissioning", made: "creating_class_instance", sent: "shipping" },
  ...{ received: "receiving", collected: "receiving", counted: "stock_taking" },
  ...{ packed: "packing", disposed: "destroying" },
} as const satisfies Record<GapKind, keyof Text["find"]["steps"]>;

export function Screen({ at: { lot = "" } }: ScreenProps) {
  const { gaps: say } = useText().find;
  const path = `/api/lots/${encodeURIComponent(lot)}/gaps`;
  const found = useFetched(() => callJson<ToldGaps>("GET", path), [path]);
  return (
    <Page title={say.title} lead={say.lead}>
      <p class="found-number">{lotNumber(lot)}</p>
      <Shown of={found}>
        {(gaps) =>
          gaps.unread === undefined ? (
            <>
              <Beginnings gaps={gaps} />
              <Steps gaps={gaps} />
            </>
          ) : (
            <p class="note">{say.unread[gaps.unread]}</p>
          )
        }
      </Shown>
      <p>
        <a href={to("lots", lot)}>{say.back}</a>
      </p>
    </Page>
  );
}

function Beginnings({ gaps: { known, beginnings } }: { readonly gaps: ToldGaps }) {
  const { text, language } = useConsole();
  const { gaps: say } = text.find;
  const share = (part: string) => `${showNumber(part, language.tag)} %`;
  return (
    <section aria-labelledby="gaps-mass">
      <h2 id="gaps-mass">{say.byMass}</h2>
      <p>{say.known(share(known))}</p>
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

function Steps({ gaps: { steps } }: { readonly gaps: ToldGaps }) {
  const { text, language } = useConsole();
  const { gaps: say, steps: words } = text.find;
  return (
    <section aria-labelledby="gaps-step">
      <h2 id="gaps-step">{say.byStep}</h2>
      {steps.length === 0 && <p>{say.noSteps}</p>}
      {[...Map.groupBy(steps, ({ by }) => by)].map(([by, some]) => (
        <section key={by} aria-labelledby={`gaps-${by}`}>
          <h3 id={`gaps-${by}`}>{say.by[by]}</h3>
          <p class="hint">{say.next[by]}</p>
          <ul class="found">
            {some.map(({ kind, process, time, material, part }) => (
              <li key={`${time} ${kind} ${material} ${part}`}>
                <p class="found-name">
                  <span>
                    {process === undefined
                      ? words[STEP[kind]]
                      : processWord(text.capture, process.replace(/\/\d+$/, ""))}
                  </span>
                  <strong>{`${showNumber(part, language.tag)} %`}</strong>
                </p>
                <p class="found-facts">
                  {material !== "" && <span>{material}</span>}
                  <span>{dayOf(time, language.tag)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
