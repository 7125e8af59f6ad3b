/** What left the balance and is in no lot, and what else there is to say: folded away, for few need it. */
import { useConsole } from "../../context.ts";
import { TextArea, TextField } from "../../parts/form.tsx";
import { AmountField } from "./amount-field.tsx";
import type { PartProps } from "./part-props.ts";

export function LossAndNote({ filled, faults, onChange }: Omit<PartProps, "memory" | "trade">) {
  const words = useConsole().text.capture.record;
  const { lossKind, lossQuantity, lossUom, note } = filled;
  return (
    <details open={faults.lossQuantity !== undefined}>
      <summary>{words.more}</summary>
      <TextField
        name="lossKind"
        label={words.lossKind}
        hint={words.lossKindHint}
        isOptional
        maxLength={100}
        autocomplete="off"
        value={lossKind}
        onInput={({ currentTarget }) => onChange({ lossKind: currentTarget.value })}
      />
      <AmountField
        name="lossQuantity"
        label={words.lossQuantity}
        value={{ quantity: lossQuantity, uom: lossUom }}
        {...{ faults }}
        onChange={({ quantity, uom }) => onChange({ lossQuantity: quantity, lossUom: uom })}
      />
      <TextArea
        name="note"
        label={words.moreNote}
        isOptional
        rows={2}
        maxLength={500}
        value={note}
        onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
    </details>
  );
}
