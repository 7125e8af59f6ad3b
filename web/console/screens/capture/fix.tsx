/** `/console/fix/:id`: a record that was wrong or was refused. Nothing of it is taken back: another stands in its place, and both are kept. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { StepDraft } from "../../../../worker/core/steps/draft.ts";
import { useConsole, useText } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { ChoiceField, Form } from "../../parts/form.tsx";
import { Page } from "../../parts/screen.tsx";
import { goTo } from "../../router.ts";
import type { ScreenProps } from "../../screens.ts";
import { type Attached, attachedAgain } from "./attached.ts";
import { beginAgain } from "./begin.ts";
import { RecordForm } from "./record-form.tsx";
import { stepWords } from "./step-words.ts";
import { useMemory } from "./use-memory.ts";
import { type Steps, useSteps } from "./use-steps.ts";

export function Screen({ at }: ScreenProps) {
  const { text, language } = useConsole();
  const words = text.capture;
  const found = useSteps();
  const step = found?.steps.find(({ id }) => id === at.id);
  if (found === undefined) return <p role="status">{text.shell.loading}</p>;
  if (step === undefined || step.replacedBy !== undefined || step.declaredWrong !== undefined) {
    return <Page title={words.fix.title}>{<p>{words.fix.notHere}</p>}</Page>;
  }
  const { draft, problem } = step;
  const lead = `${words.what[draft.what]}: ${stepWords(draft, words, language.tag)}`;
  return (
    <Page title={words.fix.title} lead={lead}>
      {problem !== undefined && <p class="fault">{problem}</p>}
      {step.state === "refused" ? <Again {...{ found, step }} /> : <Why {...{ found, step }} />}
    </Page>
  );
}

interface FixProps {
  readonly found: Steps;
  readonly step: QueuedStep;
}

const REASONS = ["incorrect_data", "did_not_occur"] as const;
type Reason = (typeof REASONS)[number];

function Why({ found, step }: FixProps) {
  const words = useText().capture.fix;
  const [reason, setReason] = useState<Reason>();
  return (
    <>
      <ChoiceField
        name="reason"
        label={words.why}
        options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason ?? ""}
        onChoose={(chosen) => setReason(REASONS.find((one) => one === chosen))}
      />
      {reason === "incorrect_data" && <Again {...{ found, step }} />}
      {reason === "did_not_occur" && <Never {...{ found, step }} />}
    </>
  );
}

/** The form as it was filled in, to be changed. */
function Again({ found, step }: FixProps) {
  const { language, organisation } = useConsole();
  const { queue, steps } = found;
  const { draft } = step;
  const { memory, trade } = useMemory(draft.what, steps, step);
  const first = useMemo(
    () =>
      beginAgain(draft, {
        ...{ id: crypto.randomUUID(), what: draft.what, memory, trade, now: new Date() },
        ...{ tag: language.tag, organisation: { name: "" } },
      }),
    [],
  );
  const [files, setFiles] = useState<readonly Attached[]>();
  useEffect(() => {
    const look = async () => attachedAgain(draft.evidence, await queue.photosOf(step.id));
    look().then(setFiles, console.error);
  }, []);
  if (files === undefined) return null;
  const onRecord = async (made: StepDraft, chosen: readonly Blob[]) => {
    await queue.add(organisation?.slug ?? "", made, chosen, { replaces: step.id });
  };
  return <RecordForm {...{ first, memory, trade, files, onRecord }} />;
}

function Never({ found: { queue }, step }: FixProps) {
  const words = useText().capture.fix;
  const declare = async () => {
    await queue.declareWrong(step.id, "did_not_occur");
    goTo(`/console/receipts/${step.id}`, { replace: true });
  };
  return (
    <Form onSend={declare} action={words.declare}>
      {() => <p>{words.kept}</p>}
    </Form>
  );
}
