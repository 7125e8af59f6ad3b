/** `/console/record/:what`: one page from what happened to what is recorded; most of it is filled in before anybody types. */
import { useMemo } from "preact/hooks";
import { type StepDraft, WHATS, type What } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import { Page } from "../../parts/screen.tsx";
import type { ScreenProps } from "../../screens.ts";
import { begin } from "./begin.ts";
import { RecordForm } from "./record-form.tsx";
import { useMemory } from "./use-memory.ts";
import { type Steps, useSteps } from "./use-steps.ts";

export function Screen({ at }: ScreenProps) {
  const { text } = useConsole();
  const found = useSteps();
  const what = WHATS.find((one) => one === at.what);
  if (what === undefined) return <h1>{text.shell.notFound}</h1>;
  return (
    <Page title={text.capture.record.titles[what]}>
      {found === undefined ? (
        <p role="status">{text.shell.loading}</p>
      ) : (
        <Begun what={what} found={found} />
      )}
    </Page>
  );
}

function Begun({ what, found }: { readonly what: What; readonly found: Steps }) {
  const { organisation, language } = useConsole();
  const { slug, name, country } = organisation ?? { slug: "", name: "" };
  const { memory, trade } = useMemory(what, found.steps);
  const first = useMemo(() => {
    const [id, now] = [crypto.randomUUID(), new Date()];
    const said = { memory, trade, organisation: { name, country } };
    return begin({ id, what, now, tag: language.tag, ...said });
  }, []);
  const onRecord = (draft: StepDraft, photos: readonly Blob[]) =>
    found.queue.add(slug, draft, photos);
  return <RecordForm {...{ first, memory, trade, onRecord }} />;
}
