/** Form parts: labels above fields, hints and faults tied to their field, a summary on top that takes the focus. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { ApiProblem, Unreachable } from "../api.ts";
import { useText } from "../context.ts";

/** Faults by the name of their field; `""` is for the form as a whole. */
export type Faults = Readonly<Record<string, string>>;

/** Thrown by `onSend`: what was wrong is known already, field by field. */
export class FaultsFound extends Error {
  readonly faults: Faults;

  constructor(faults: Faults) {
    super(Object.values(faults).join(" "));
    this.name = "FaultsFound";
    this.faults = faults;
  }
}

export interface FormProps {
  /** Does what the form is for. What it throws is shown: an {@link ApiProblem} at the fields its pointers name (`/name` → `name`). */
  readonly onSend: (fields: FormData) => Promise<void> | void;
  /** Checked first; with a fault nothing is sent. */
  readonly check?: (fields: FormData) => Faults;
  readonly action: string;
  readonly children: (faults: Faults) => ComponentChildren;
  /** Stands beside the button. */
  readonly more?: ComponentChildren;
}

export function Form({ onSend, check, action, children, more }: FormProps) {
  const text = useText();
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = async (submitted: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    submitted.preventDefault();
    if (isBusy) return;
    const fields = new FormData(submitted.currentTarget);
    const found = check?.(fields) ?? {};
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSend(fields);
    } catch (reason) {
      setFaults(faultsOf(reason, text.shell.unreachable, text.shell.failed));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form ref={form} class="form" noValidate onSubmit={send} aria-busy={isBusy}>
      <ErrorSummary faults={faults} form={form.current} />
      {children(faults)}
      <div class="actions">
        <button type="submit" class="button" disabled={isBusy}>
          {action}
        </button>
        {more}
      </div>
    </form>
  );
}

/** What went wrong, as faults of fields. */
export function faultsOf(reason: unknown, unreachable: string, failed: string): Faults {
  if (reason instanceof FaultsFound) return reason.faults;
  if (reason instanceof Unreachable) return { "": unreachable };
  if (!(reason instanceof ApiProblem)) {
    console.error(reason);
    return { "": failed };
  }
  return Object.fromEntries(
    reason.findings.map(({ pointer, detail }) => [pointer.split("/")[1] ?? "", detail]),
  );
}

/** Stands on top, names every fault, leads to its field, and takes the focus when it comes up. */
function ErrorSummary(props: { readonly faults: Faults; readonly form: HTMLFormElement | null }) {
  const { faults, form } = props;
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(faults);
  useEffect(() => {
    if (entries.length > 0) box.current?.focus();
  }, [faults]);
  if (entries.length === 0) return null;
  const lead = (name: string) => (click: Event) => {
    click.preventDefault();
    const field = form?.elements.namedItem(name);
    const first = field instanceof RadioNodeList ? field[0] : field;
    if (first instanceof HTMLElement) first.focus();
  };
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{text.shell.errorsTitle}</h2>
      <ul>
        {entries.map(([name, fault]) => (
          <li key={name}>
            {form?.elements.namedItem(name) ? (
              <a href={`#${name}`} onClick={lead(name)}>
                {fault}
              </a>
            ) : (
              fault
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly faults?: Faults | undefined;
  readonly isOptional?: boolean;
}

interface Ties {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Label, hint and fault around one control, which `children` draws with the ties it is given. */
export function Field(
  props: FieldProps & { readonly children: (ties: Ties) => ComponentChildren },
) {
  const { name, label, hint, faults = {}, isOptional = false, children } = props;
  const text = useText();
  const id = useId();
  const fault = faults[name];
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  const ties: Ties = {
    id,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": fault === undefined ? undefined : true,
  };
  return (
    <div class={fault === undefined ? "field" : "field faulty"}>
      <label for={id}>
        {label}
        {isOptional && <span class="optional"> ({text.shell.optional})</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children(ties)}
    </div>
  );
}

/** What a control may be given besides. */
interface Control<Element> {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onInput?: (event: Event & { readonly currentTarget: Element }) => void;
  readonly onChange?: (event: Event & { readonly currentTarget: Element }) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly spellcheck?: boolean;
  /** Of what stands in the field, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly dir?: "auto";
}

interface Input extends Control<HTMLInputElement> {
  readonly type?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "search"
    | "date"
    | "datetime-local"
    | "number";
  readonly inputMode?: "text" | "decimal" | "numeric" | "email" | "tel" | "url" | "search";
  readonly min?: string;
  readonly max?: string;
  /** The id of a datalist. */
  readonly list?: string;
}

export function TextField({ name, label, hint, faults, isOptional, ...input }: FieldProps & Input) {
  const field = { name, label, hint, faults, isOptional: isOptional ?? false };
  return (
    <Field {...field}>
      {(ties) => <input type="text" {...(input as object)} {...ties} name={name} />}
    </Field>
  );
}

interface Area extends Control<HTMLTextAreaElement> {
  readonly rows?: number;
}

export function TextArea({ name, label, hint, faults, isOptional, ...area }: FieldProps & Area) {
  const field = { name, label, hint, faults, isOptional: isOptional ?? false };
  return (
    <Field {...field}>
      {(ties) => <textarea rows={3} {...(area as object)} {...ties} name={name} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField(
  props: FieldProps & Control<HTMLSelectElement> & { readonly options: readonly Option[] },
) {
  const { name, label, hint, faults, isOptional, options, defaultValue, ...select } = props;
  const field = { name, label, hint, faults, isOptional: isOptional ?? false };
  return (
    <Field {...field}>
      {(ties) => (
        <select {...(select as object)} {...ties} name={name}>
          {options.map(({ value, label: shown }) => (
            <option key={value} value={value} selected={value === defaultValue || undefined}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface ChoiceProps extends FieldProps {
  readonly options: readonly (Option & {
    readonly hint?: string;
    readonly icon?: ComponentChildren;
  })[];
  readonly value?: string;
  readonly onChoose?: (value: string) => void;
}

/** A few things of which one is chosen: radio buttons, each as large as a thumb. */
export function ChoiceField(props: ChoiceProps) {
  const { name, label, hint, faults = {}, options, value, onChoose } = props;
  const id = useId();
  const fault = faults[name];
  return (
    <fieldset class={fault === undefined ? "field choice" : "field choice faulty"}>
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      <div class="choices">
        {options.map((option) => (
          <label key={option.value} for={`${id}-${option.value}`}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              onChange={() => onChoose?.(option.value)}
            />
            {option.icon}
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A tick of agreement or of a plain yes. */
interface Tick {
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly value?: string;
  readonly onChange?: (event: Event & { readonly currentTarget: HTMLInputElement }) => void;
}

export function TickField({ name, label, hint, faults, ...input }: FieldProps & Tick) {
  const id = useId();
  const fault = faults?.[name];
  return (
    <div class={fault === undefined ? "field tick" : "field tick faulty"}>
      <input
        type="checkbox"
        {...(input as object)}
        id={id}
        name={name}
        aria-invalid={fault !== undefined}
      />
      <label for={id}>
        {label}
        {hint !== undefined && <small>{hint}</small>}
        {fault !== undefined && <span class="fault">{fault}</span>}
      </label>
    </div>
  );
}
