/** A claim while it is written: its words, read along by the linter, and what stands behind them. Saved as a draft, or published. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import {
  CLAIM_TYPE_NAMES,
  CLAIM_TYPES,
  isClaimType,
} from "../../../../../worker/core/claims/types.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, SelectField, TextArea, TextField } from "../../../parts/form.tsx";
import { readNumber } from "../../../parts/numbers.ts";
import { LANGUAGES } from "../../../text/languages.ts";
import { typed } from "../../account/online/fields.ts";
import { publishClaim, putClaim } from "./calls.ts";
import { EvidencePicker, keyOf, type Ref, refOf, useEvidence } from "./evidence-picker.tsx";
import { Findings, isOpen, reasonField } from "./findings.tsx";
import { useLint } from "./use-lint.ts";

/** As schema/wire/claims.ts has it. */
const CLAIM_CHARS_MAX = 400;
const COMPONENT_CHARS_MAX = 80;

interface ClaimFormProps {
  readonly id: string;
  readonly product: { readonly anchor: string; readonly name: string };
  readonly claim: ClaimTold | undefined;
  readonly kept: (claim: ClaimTold) => void;
}

export function ClaimForm({ id, product, claim, kept }: ClaimFormProps) {
  const { text, language: own } = useConsole();
  const say = text.claims;
  const [words, setWords] = useState(claim?.text ?? "");
  const [language, setLanguage] = useState(claim?.language ?? own.tag);
  const [picked, setPicked] = useState(() => new Set((claim?.evidence ?? []).map(keyOf)));
  const evidence = useEvidence(product.anchor, id);
  const reading = useLint({
    ...{ text: words, language, reader: own.tag, gathered: evidence.gathered },
    ...{ product: product.anchor, name: product.name },
  });
  const wants = useRef<"draft" | "publish">("draft");
  const open = useMemo(() => (reading.read?.findings ?? []).filter(isOpen), [reading.read]);

  const check = (fields: FormData): Faults => ({
    ...(typed(fields, "text") === "" && { text: say.editor.textMissing }),
    ...percentFaults(fields, own.tag, say.editor.percentWrong),
    ...(wants.current === "publish" && publishFaults(fields, open, say.lint)),
  });
  const send = async (fields: FormData) => {
    const isOut = wants.current === "publish";
    wants.current = "draft";
    const of = { product: product.anchor, language, picked, tag: own.tag };
    // Where it may not be published, it is saved all the same.
    kept(await putClaim(id, bodyOf(fields, of)));
    if (isOut) kept(await publishClaim(id, dismissalsIn(fields, open)));
  };
  return (
    <Form
      action={say.editor.save}
      check={(fields) => {
        const faults = check(fields);
        if (Object.keys(faults).length > 0) wants.current = "draft";
        return faults;
      }}
      onSend={send}
      more={
        <button
          type="submit"
          class="button quiet"
          onClick={() => {
            wants.current = "publish";
          }}
        >
          {say.editor.publish}
        </button>
      }
    >
      {(faults) => (
        <>
          <TextArea
            name="text"
            label={say.editor.text}
            hint={say.editor.textHint}
            faults={faults}
            maxLength={CLAIM_CHARS_MAX}
            lang={language}
            dir="auto"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Findings {...{ text: words, language, reading, faults }} take={setWords} />
          <AboutFields {...{ claim, faults, language, setLanguage }} />
          <EvidencePicker {...{ evidence, picked }} change={setPicked} />
        </>
      )}
    </Form>
  );
}

function AboutFields(props: {
  readonly claim: ClaimTold | undefined;
  readonly faults: Faults;
  readonly language: string;
  readonly setLanguage: (tag: string) => void;
}) {
  const { claim, faults, language, setLanguage } = props;
  const { text, language: own } = useConsole();
  const say = text.claims.editor;
  const [type, setType] = useState(claim?.type ?? CLAIM_TYPE_NAMES[0] ?? "");
  const { component, percent } = claim?.scope ?? {};
  return (
    <>
      <SelectField
        name="language"
        label={say.language}
        options={LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name }))}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <SelectField
        name="type"
        label={say.type}
        {...(isClaimType(type) && {
          hint: say.floor(text.claims.grades[CLAIM_TYPES[type].floor]),
        })}
        faults={faults}
        options={CLAIM_TYPE_NAMES.map((value) => ({ value, label: text.claims.types[value] }))}
        value={type}
        onChange={(event) => setType(event.currentTarget.value)}
      />
      <TextField
        name="component"
        label={say.component}
        hint={say.componentHint}
        faults={faults}
        maxLength={COMPONENT_CHARS_MAX}
        isOptional
        defaultValue={component}
      />
      <TextField
        name="percent"
        label={say.percent}
        faults={faults}
        inputMode="decimal"
        isOptional
        defaultValue={percent?.toLocaleString(own.tag)}
      />
    </>
  );
}

function percentFaults(fields: FormData, tag: string, wrong: string): Faults {
  const percent = typed(fields, "percent");
  if (percent === "") return {};
  const read = readNumber(percent, tag);
  return read === undefined || Number(read) > 100 ? { percent: wrong } : {};
}

type Open = readonly { readonly rule: string; readonly severity: string }[];

function publishFaults(
  fields: FormData,
  open: Open,
  say: { readonly blockedFault: string; readonly reasonMissing: (rule: string) => string },
): Faults {
  const unsaid = open.filter(
    ({ rule, severity }) => severity === "warn" && typed(fields, reasonField(rule)) === "",
  );
  return {
    ...(open.some(({ severity }) => severity === "block") && { text: say.blockedFault }),
    ...Object.fromEntries(unsaid.map(({ rule }) => [reasonField(rule), say.reasonMissing(rule)])),
  };
}

function dismissalsIn(fields: FormData, open: Open) {
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return rules
    .map((rule) => ({ rule, reason: typed(fields, reasonField(rule)) }))
    .filter(({ reason }) => reason !== "");
}

function bodyOf(
  fields: FormData,
  of: {
    readonly product: string;
    readonly language: string;
    readonly picked: ReadonlySet<string>;
    readonly tag: string;
  },
) {
  const { product, language, picked, tag } = of;
  const component = typed(fields, "component");
  const percent = readNumber(typed(fields, "percent"), tag);
  const evidence: Ref[] = [...picked].map(refOf);
  return {
    ...{ product, language, evidence },
    ...{ type: typed(fields, "type"), text: typed(fields, "text") },
    scope: {
      ...(component !== "" && { component }),
      ...(percent !== undefined && { percent: Number(percent) }),
    },
  };
}
