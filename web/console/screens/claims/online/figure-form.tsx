/** The form of a figure: what it is about decides what is asked. What may be unknown is left empty, and told as such. */
import { useState } from "preact/hooks";
import type { FigureTold } from "../../../../../schema/wire/figures.ts";
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import type { PartnerTold } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole } from "../../../context.ts";
import { FileSelect } from "../../../parts/file-select.tsx";
import {
  type Faults,
  Form,
  SelectField,
  TextArea,
  TextField,
  TickField,
} from "../../../parts/form.tsx";
import { readNumber } from "../../../parts/numbers.ts";
import { goTo } from "../../../router.ts";
import { typed } from "../../account/online/fields.ts";
import type { Product } from "../../master/online/calls.ts";
import { putFigure } from "./calls.ts";
import {
  contentOf,
  FIELDS,
  type FigureField,
  FORM_KINDS,
  type FormKind,
  figureFaults,
  isFormKind,
  UNKNOWN_KINDS,
  valueAt,
} from "./figure-fields.ts";

export const LIST = "/console/figures";
const LINE_CHARS_MAX = 160;
const TEXT_CHARS_MAX = 300;

interface Props {
  readonly id: string;
  readonly figure: FigureTold | undefined;
  readonly choices: {
    readonly products: readonly Product[];
    readonly files: readonly ListedFileTold[];
    readonly partners: readonly PartnerTold[];
  };
}

export function FigureForm({ id, figure, choices }: Props) {
  const { text, language } = useConsole();
  const say = text.stories.figures;
  const [kind, setKind] = useState<string>(figure?.content.kind ?? "");
  const read = (value: string) => readNumber(value, language.tag);
  const check = (fields: FormData): Faults => {
    if (!isFormKind(kind)) return { kind: say.kindMissing };
    return figureFaults(kind, (name) => typed(fields, name), { read, say });
  };
  const send = async (fields: FormData) => {
    if (!isFormKind(kind)) return;
    await putFigure(id, bodyOf(kind, fields, read));
    goTo(LIST);
  };
  return (
    <Form action={say.save} check={check} onSend={send} more={<a href={LIST}>{say.back}</a>}>
      {(faults) => (
        <>
          <SelectField
            name="kind"
            label={say.kind}
            faults={faults}
            options={[
              { value: "", label: "–" },
              ...FORM_KINDS.map((one) => ({ value: one, label: text.claims.evidence.kinds[one] })),
            ]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          {isFormKind(kind) && (
            <>
              <KindFields key={kind} {...{ kind, figure, faults }} />
              <About {...{ figure, faults, choices }} hasProof={kind !== "unknown"} />
            </>
          )}
        </>
      )}
    </Form>
  );
}

interface KindProps {
  readonly kind: FormKind;
  readonly figure: FigureTold | undefined;
  readonly faults: Faults;
}

function KindFields({ kind, figure, faults }: KindProps) {
  const { text } = useConsole();
  const say = text.stories.figures;
  const content = figure?.content.kind === kind ? figure.content : undefined;
  return (
    <>
      {kind === "unknown" && (
        <SelectField
          name="of"
          label={say.unknownOf}
          options={UNKNOWN_KINDS.map((one) => ({
            value: one,
            label: text.claims.evidence.kinds[one],
          }))}
          defaultValue={content?.kind === "unknown" ? content.of : undefined}
        />
      )}
      {FIELDS[kind].map((field) => (
        <OneField key={field.name} {...{ field, content, faults }} />
      ))}
      {kind === "workforce" && (
        <TickField
          name="grievanceNone"
          label={say.fields.grievanceNone}
          defaultChecked={content?.kind === "workforce" && content.grievance === false}
        />
      )}
    </>
  );
}

function OneField(props: {
  readonly field: FigureField;
  readonly content: FigureTold["content"] | undefined;
  readonly faults: Faults;
}) {
  const { field, content, faults } = props;
  const { text, language } = useConsole();
  const say = text.stories.figures;
  const { name, is, empty, hint } = field;
  const value = valueAt(content, field);
  const shown =
    typeof value === "number" && is !== "year"
      ? value.toLocaleString(language.tag, { maximumFractionDigits: 20, useGrouping: false })
      : value === undefined
        ? undefined
        : String(value);
  const hints = [
    ...(name === "benchmarkValue" ? [say.benchmarkHint] : []),
    ...(hint === undefined ? [] : [say.hints[hint]]),
    ...(empty === "unknown" ? [say.emptyIsUnknown] : []),
  ];
  const common = {
    ...{ name, label: say.fields[name], faults, defaultValue: shown },
    ...(hints.length > 0 && { hint: hints.join(" ") }),
    isOptional: empty === "absent",
  };
  if (is === "text") return <TextArea {...common} maxLength={TEXT_CHARS_MAX} dir="auto" />;
  if (is === "day") return <TextField {...common} type="date" />;
  const isLine = is === "line";
  return (
    <TextField
      {...common}
      maxLength={LINE_CHARS_MAX}
      {...(isLine ? { dir: "auto" as const } : { inputMode: "decimal" as const })}
    />
  );
}

function About(props: Omit<Props, "id"> & { readonly faults: Faults; readonly hasProof: boolean }) {
  const { figure, choices, faults, hasProof } = props;
  const say = useConsole().text.stories.figures;
  const { products, files, partners } = choices;
  return (
    <>
      <SelectField
        name="product"
        label={say.about}
        faults={faults}
        options={[
          { value: "", label: say.ofAll },
          ...products.map(({ anchor, name }) => ({ value: anchor, label: name })),
        ]}
        defaultValue={figure?.product}
      />
      {hasProof && (
        <>
          <FileSelect files={files} say={say} faults={faults} chosen={figure?.file} />
          <SelectField
            name="witness"
            label={say.witness}
            hint={say.witnessHint}
            faults={faults}
            isOptional
            options={[
              { value: "", label: say.noWitness },
              ...partners
                .filter(({ hasAccount }) => hasAccount)
                .map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
            defaultValue={figure?.witness}
          />
        </>
      )}
    </>
  );
}

function bodyOf(kind: FormKind, fields: FormData, read: (typed: string) => string | undefined) {
  const told = (name: string) => {
    const value = typed(fields, name);
    return value === "" ? {} : { [name]: value };
  };
  const content = contentOf(kind, (name) => typed(fields, name), read);
  return {
    content: {
      ...content,
      ...(kind === "unknown" && { of: typed(fields, "of") }),
      ...(fields.get("grievanceNone") !== null &&
        content.grievance === "unknown" && { grievance: false }),
    },
    ...{ ...told("product"), ...told("file"), ...told("witness") },
  };
}
