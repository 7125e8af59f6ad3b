/** `/console/insight`: looks by week and lot, numbers that may be copied, sections, and what matters to readers. */
import type { InterestTold, ScansTold } from "../../../../../schema/wire/insight.ts";
import { callJson } from "../../../api.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { Copied } from "./copied.tsx";
import { Sections, Topics } from "./interest.tsx";
import { Lots, Weeks } from "./weeks.tsx";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.insight;
  const found = useFetched(
    () =>
      Promise.all([
        callJson<ScansTold>("GET", "/api/insight/scans"),
        callJson<InterestTold>("GET", "/api/insight/interest"),
      ]),
    [organisation?.slug],
  );
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={found}>
        {([{ weeks, lots, serials }, { sections, topics }]) => (
          <>
            {weeks.length === 0 ? <p class="note">{say.none}</p> : <Weeks weeks={weeks} />}
            <Lots lots={lots} />
            <Copied serials={serials} />
            <Sections sections={sections} />
            <Topics topics={topics} />
          </>
        )}
      </Shown>
    </Page>
  );
}
