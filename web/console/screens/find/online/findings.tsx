/** `/console/findings`: everything the ledger asks and nobody has explained, the newest first. */
import type { Finding, FindingPage } from "../../../../../schema/wire/findings.ts";
import { useText } from "../../../context.ts";
import { Page, Shown } from "../../../parts/screen.tsx";
import { FindingTask } from "./finding-task.tsx";
import { Rest, useListed } from "./list.tsx";

export function Screen() {
  const { findings: say } = useText().custody;
  const listed = useListed<Finding, FindingPage>("/api/findings", ({ findings }) => findings);
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={listed.first}>
        {() =>
          listed.items.length === 0 ? (
            <div class="note">
              <p>
                <strong>{say.none}</strong>
              </p>
              <p>{say.noneHelp}</p>
            </div>
          ) : (
            <>
              <ul class="found">
                {listed.items.map((finding) => (
                  <FindingTask key={finding.id} finding={finding} />
                ))}
              </ul>
              <Rest of={listed} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}
