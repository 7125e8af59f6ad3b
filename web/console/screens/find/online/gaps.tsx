/** `/console/gaps/:lot`: where the evidence of a lot is thin: what has no beginning on record, and whose word each step is. */
import type { ToldGaps } from "../../../../../schema/wire/gaps.ts";
import { callJson } from "../../../api.ts";
import { useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { Beginnings, Steps } from "./gap-lists.tsx";
import { lotNumber, at as to } from "./said.ts";

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
              <Beginnings
                beginnings={gaps.beginnings}
                known={(share) => say.known(share(gaps.known))}
              />
              <Steps steps={gaps.steps} none={say.noSteps} />
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
