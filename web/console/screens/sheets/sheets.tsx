/** `/console/sheets`: a sheet is chosen, looked at, recorded; empty sheets and everything recorded can be saved. */
import { useState } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { Page } from "../../parts/screen.tsx";
import { CheckSheet } from "./check-sheet.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { ExportAll } from "./export-all.tsx";
import type { Loaded } from "./load-file.ts";
import { Templates } from "./templates.tsx";

export function Screen() {
  const { text, organisation } = useConsole();
  const [loaded, setLoaded] = useState<Loaded>();
  const { sheets: say } = text;
  if (loaded !== undefined) {
    const again = () => setLoaded(undefined);
    return <CheckSheet key={organisation?.slug} loaded={loaded} again={again} />;
  }
  return (
    <Page title={say.title} lead={say.lead}>
      <ChooseFile onLoad={setLoaded} />
      <Templates />
      <ExportAll />
    </Page>
  );
}
