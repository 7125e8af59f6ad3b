/** What is asked for labels: which codes, on which sheet, and what else stands on them. */
import type { Text } from "../../text/languages.ts";
import { Fault, Field, named, TYPED } from "./field.tsx";

/** A grid as it is chosen from. */
export interface GridOption {
  readonly name: string;
  readonly paper: string;
  readonly product: string;
  readonly perSheet: number;
  /** In millimetres. */
  readonly size: string;
}

interface FieldsProps {
  readonly grids: readonly GridOption[];
  readonly text: Text;
}

/** As worker/core/label has them: longer is refused there, in a sentence. */
const CHARS_MAX = {
  key: 100,
  product: 130,
  lot: 40,
  name: 120,
  contains: 800,
  care: 240,
  line: 120,
};
const LABELS_MAX = 1_000;

export function LabelFields({ grids, text }: FieldsProps) {
  return (
    <div class="labels-fields">
      <Codes text={text} />
      <Sheet grids={grids} text={text} />
      <OnTheLabel text={text} />
    </div>
  );
}

function Codes({ text }: { text: Text }) {
  const say = text.labels.codes;
  return (
    <fieldset data-part="codes">
      <legend>{say.legend}</legend>
      <div data-part="signed-in" hidden>
        <Field name="for" label={say.for} hint={say.forHint}>
          <select {...named("for")} data-part="for" />
        </Field>
      </div>
      <div data-part="by-key">
        <Field name="key" label={say.key} hint={say.keyHint}>
          <input
            {...named("key")}
            type="text"
            class="secret"
            maxlength={CHARS_MAX.key}
            {...TYPED}
          />
        </Field>
      </div>
      <Field name="product" label={say.product} hint={say.productHint} class="half">
        <input {...named("product")} type="text" maxlength={CHARS_MAX.product} {...TYPED} />
      </Field>
      <Field name="lot" label={say.lot} hint={say.lotHint} class="half">
        <input {...named("lot")} type="text" maxlength={CHARS_MAX.lot} {...TYPED} />
      </Field>
      <fieldset class="choice">
        <legend>{say.kind}</legend>
        {(["unit", "lot"] as const).map((kind) => (
          <label>
            <input type="radio" name="kind" value={kind} checked={kind === "unit"} />
            <span>
              {say.kinds[kind].name} <span class="hint">{say.kinds[kind].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field name="count" label={say.count} class="half">
        <input {...named("count")} type="number" min={1} max={LABELS_MAX} {...TYPED} />
      </Field>
    </fieldset>
  );
}

function Sheet({ grids, text }: FieldsProps) {
  const say = text.labels.sheet;
  return (
    <fieldset>
      <legend>{say.legend}</legend>
      <Field name="grid" label={say.grid}>
        <select {...named("grid")}>
          {grids.map(({ name, paper, perSheet, size, product }) => (
            <option value={name}>{say.gridOption(paper, perSheet, size, product)}</option>
          ))}
        </select>
      </Field>
      <Field name="start" label={say.start} hint={say.startHint}>
        <input {...named("start")} type="number" min={1} value="1" {...TYPED} />
      </Field>
    </fieldset>
  );
}

function OnTheLabel({ text }: { text: Text }) {
  const say = text.labels.label;
  return (
    <fieldset>
      <legend>{say.legend}</legend>
      <Field name="shown-name" label={say.name} hint={say.nameHint}>
        <input {...named("shown-name")} type="text" maxlength={CHARS_MAX.name} autocomplete="off" />
      </Field>
      <Field name="sector" label={say.sector} hint={say.sectorHint}>
        <Choice name="sector" options={say.sectors} />
      </Field>
      <Field name="dateKind" label={say.dateKind} class="half">
        <Choice name="dateKind" options={say.dateKinds} />
      </Field>
      <Field name="day" label={say.day} class="half">
        <input {...named("day")} type="date" autocomplete="off" />
      </Field>
      <Field name="allergens" label={say.contains} hint={say.containsHint}>
        <input {...named("allergens")} type="text" maxlength={CHARS_MAX.contains} {...TYPED} />
      </Field>
      <label class="tick">
        <input type="checkbox" name="free" />
        <span>{say.free}</span>
      </label>
      <Field name="care" label={say.care}>
        <input {...named("care")} type="text" maxlength={CHARS_MAX.care} autocomplete="off" />
      </Field>
      <fieldset class="own-lines">
        <legend>{say.lines}</legend>
        {[0, 1, 2].map((at) => (
          <div class="field">
            <input
              {...named(`line-${at}`)}
              {...{ type: "text", maxlength: CHARS_MAX.line, autocomplete: "off" }}
              aria-label={say.line(at + 1)}
            />
            <Fault name={`line-${at}`} />
          </div>
        ))}
      </fieldset>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly options: { readonly [value: string]: string };
}

function Choice({ name, options }: ChoiceProps) {
  return (
    <select {...named(name)}>
      {Object.entries(options).map(([value, label]) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  );
}
