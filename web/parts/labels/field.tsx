/** One field of the form: its label above it, what helps below, and below that the place for what is wrong with it. */
import type { Child } from "../../html/jsx-runtime.ts";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly class?: string;
  readonly children?: Child;
}

/** What is typed here is nobody's word or address. */
export const TYPED = { autocomplete: "off", autocapitalize: "off", spellcheck: false } as const;

export const idOf = (name: string) => `labels-${name}`;

/** Of the input itself. A form has its inputs as members: none may be called as one of a form's own, `name` or `contains`. */
export function named(name: string) {
  return { id: idOf(name), name, "aria-describedby": `${idOf(name)}-hint ${idOf(name)}-fault` };
}

export function Field({ name, label, hint, class: kind = "", children }: FieldProps) {
  return (
    <div class={`field ${kind}`.trim()}>
      <label for={idOf(name)}>{label}</label>
      {children}
      {hint !== undefined && (
        <span class="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </span>
      )}
      <Fault name={name} />
    </div>
  );
}

/** Filled by the island. */
export function Fault({ name }: { name: string }) {
  return <span class="fault" id={`${idOf(name)}-fault`} data-fault={name} hidden />;
}
