/** Of what it is: what was used before, what a code says, or what is called by a new name. */
import type { ComponentChildren } from "preact";
import type { Material } from "../../../../worker/core/steps/draft.ts";
import { useText } from "../../context.ts";
import { type Faults, Field } from "../../parts/form.tsx";

export interface MaterialChoice {
  readonly anchor: string;
  readonly name: string;
}

export function MaterialField(props: {
  /** Of the two fields; each row of lots has its own. */
  readonly name: string;
  readonly label: string;
  readonly materials: readonly Material[];
  readonly value: MaterialChoice;
  readonly faults: Faults;
  readonly onChange: (value: MaterialChoice) => void;
  /** Stands beside the field: a button to scan. */
  readonly children?: ComponentChildren;
}) {
  const { name, label, materials, value, faults, onChange, children } = props;
  const words = useText().capture.record;
  const isKnown = materials.some(({ anchor }) => anchor === value.anchor);
  const isScanned = value.anchor !== "" && !isKnown;
  const options = [
    ...materials.map((one) => ({ value: one.anchor, label: one.name })),
    ...(isScanned ? [{ value: value.anchor, label: words.scannedCode(value.anchor) }] : []),
    { value: "", label: words.somethingNew },
  ];
  const hasChoice = options.length > 1;
  const nameHint = isScanned ? words.newNameOfCode : words.newNameHint;
  return (
    <>
      {hasChoice && (
        <Field {...{ name, label, faults }}>
          {(ties) => (
            <div class="beside">
              <select
                {...ties}
                name={name}
                value={value.anchor}
                onChange={({ currentTarget }) =>
                  onChange({ anchor: currentTarget.value, name: "" })
                }
              >
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
              {children}
            </div>
          )}
        </Field>
      )}
      {!isKnown && (
        <Field
          name={`${name}-name`}
          label={hasChoice ? words.newName : label}
          hint={nameHint}
          {...{ faults }}
        >
          {(ties) => (
            <div class="beside">
              <input
                {...ties}
                type="text"
                name={`${name}-name`}
                maxLength={100}
                autocomplete="off"
                value={value.name}
                onInput={({ currentTarget }) =>
                  onChange({ anchor: value.anchor, name: currentTarget.value })
                }
              />
              {!hasChoice && children}
            </div>
          )}
        </Field>
      )}
    </>
  );
}
