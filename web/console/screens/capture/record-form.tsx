/** The form of a step, whichever it is: what is asked depends on what happened, and nothing is asked that is known. */
import { useEffect, useState } from "preact/hooks";
import type { StepDraft } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import { StorageFull } from "../../offline/queue.ts";
import { FaultsFound, Form, TextArea } from "../../parts/form.tsx";
import { goTo } from "../../router.ts";
import type { Attached } from "./attached.ts";
import { renewed, takeRows } from "./begin.ts";
import { draftOf } from "./draft-of.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { faultsIn } from "./faults.ts";
import { type Filled, HAS_FROM, HAS_PARTNER, MAKES, TAKES } from "./filled.ts";
import { LossAndNote } from "./loss-and-note.tsx";
import { LotRows } from "./lot-rows.tsx";
import { MadeFields } from "./made-fields.tsx";
import type { Memory } from "./memory.ts";
import type { PartProps } from "./part-props.ts";
import { PartnerField } from "./partner-field.tsx";
import { ProcessField } from "./process-field.tsx";
import { ShowRecord } from "./show-record.tsx";
import type { Trade } from "./suggestions.ts";
import { WhereAndWhen } from "./where-and-when.tsx";
import { YieldNote } from "./yield-note.tsx";

export interface RecordFormProps {
  readonly first: Filled;
  readonly memory: Memory;
  readonly trade: Trade;
  readonly files?: readonly Attached[];
  /** Keeps it on this phone. */
  readonly onRecord: (draft: StepDraft, photos: readonly Blob[]) => Promise<void>;
  /** Where to go on; to its receipt, unless this says otherwise. */
  readonly onDone?: (draft: StepDraft) => void;
}

const showReceipt = ({ id }: StepDraft) => goTo(`/console/receipts/${id}`, { replace: true });

export function RecordForm({ first, memory, trade, onRecord, ...more }: RecordFormProps) {
  const { onDone = showReceipt } = more;
  const { text, language, organisation } = useConsole();
  const words = text.capture;
  const [filled, setFilled] = useState(first);
  const [files, setFiles] = useState(more.files ?? []);
  const onChange = (changed: Partial<Filled>) => setFilled((last) => ({ ...last, ...changed }));
  const { tag } = language;
  useEffect(() => setFilled((last) => renewed(last, { memory, trade, tag })), [memory]);
  const draft = (): StepDraft => ({
    ...draftOf(filled, { memory, organisation: organisation?.slug ?? "", tag, now: new Date() }),
    evidence: files.map(({ file }) => file),
  });
  const isKnown = (anchor: string) => memory.materials.some((one) => one.anchor === anchor);
  const check = () =>
    faultsIn(filled, { words: words.faults, tag, now: new Date(), isKnown }, draft);
  const record = async () => {
    const made = draft();
    await onRecord(made, photosIn(files)).catch((reason) => {
      throw reason instanceof StorageFull ? new FaultsFound({ "": words.record.full }) : reason;
    });
    onDone(made);
  };
  return (
    <Form
      onSend={record}
      check={check}
      action={words.record.action}
      more={<p class="hint">{words.record.signs}</p>}
    >
      {(faults) => (
        <>
          <Asked {...{ filled, memory, trade, faults, onChange }} />
          {HAS_FROM.has(filled.what) && <YieldNote {...{ filled, onChange, draft }} />}
          <EvidenceField files={files} onChange={setFiles} />
          <WhereAndWhen {...{ filled, faults, onChange }} />
          {HAS_FROM.has(filled.what) && <LossAndNote {...{ filled, faults, onChange }} />}
          <ShowRecord draft={draft} />
        </>
      )}
    </Form>
  );
}

const photosIn = (files: readonly Attached[]): Blob[] => files.flatMap(({ blob }) => blob ?? []);

function Asked(part: PartProps) {
  const { text, language } = useConsole();
  const words = text.capture.record;
  const { filled, memory, trade, faults, onChange } = part;
  const { what, rows } = filled;
  const { tag } = language;
  return (
    <>
      {what === "other" && (
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          {...{ faults }}
          rows={2}
          maxLength={500}
          value={filled.note}
          onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
        />
      )}
      {TAKES.has(what) && (
        <LotRows
          legend={HAS_FROM.has(what) ? words.from : words.lots}
          {...(rows.length === 0 && { hint: words.noLots })}
          isCount={what === "counted"}
          {...{ rows, memory, faults }}
          onChange={(taken) => onChange(takeRows(filled, taken, { memory, trade, tag }))}
        />
      )}
      {what === "counted" && (
        <TextArea
          name="explanation"
          label={words.whyDiffers}
          hint={words.whyDiffersHint}
          {...{ faults }}
          rows={2}
          maxLength={500}
          value={filled.explanation}
          onInput={({ currentTarget }) => onChange({ explanation: currentTarget.value })}
        />
      )}
      {what === "processed" && <ProcessField {...part} />}
      {MAKES.has(what) && <MadeFields {...part} />}
      {HAS_PARTNER.has(what) && <PartnerField {...part} />}
    </>
  );
}
