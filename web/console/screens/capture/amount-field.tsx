/** How much, and in which unit: two controls, one question. */
import { useId } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { type Faults, Field } from "../../parts/form.tsx";
import { readNumber, showNumber } from "../../parts/numbers.ts";
import { UNITS, unitWord } from "./units.ts";

export interface AmountTyped {
  readonly quantity: string;
  readonly uom: string;
}

export function AmountField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: AmountTyped;
  readonly faults: Faults;
  readonly isDisabled?: boolean;
  readonly onChange: (value: AmountTyped) => void;
}) {
  const { name, label, hint, value, faults, isDisabled = false, onChange } = props;
  const { text, language } = useConsole();
  const words = text.capture;
  const echo = useId();
  const read = readNumber(value.quantity, language.tag);
  // Said back where it was not typed as it is read: 2.490 may have been meant as 2490.
  const shown = read === undefined ? "" : showNumber(read, language.tag);
  const isOther = shown !== "" && ![shown, read].includes(value.quantity.trim());
  return (
    <Field {...{ name, label, hint, faults }}>
      {(ties) => (
        <>
          <div class="beside">
            <input
              {...ties}
              type="text"
              inputMode="decimal"
              autocomplete="off"
              name={name}
              disabled={isDisabled}
              value={value.quantity}
              onInput={({ currentTarget }) => onChange({ ...value, quantity: currentTarget.value })}
            />
            <select
              aria-label={words.record.unit}
              disabled={isDisabled}
              value={value.uom}
              onChange={({ currentTarget }) => onChange({ ...value, uom: currentTarget.value })}
            >
              {unitsWith(value.uom).map((uom) => (
                <option key={uom} value={uom}>
                  {unitWord(words, uom)}
                </option>
              ))}
            </select>
          </div>
          <output class="echo" id={echo} aria-live="polite">
            {isOther ? words.record.readAs(`${shown} ${unitWord(words, value.uom)}`) : ""}
          </output>
        </>
      )}
    </Field>
  );
}

const unitsWith = (uom: string): readonly string[] =>
  UNITS.includes(uom) ? UNITS : [uom, ...UNITS];
