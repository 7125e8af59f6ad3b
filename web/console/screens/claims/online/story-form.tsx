/** A story while it is written: values to put in, the linter reading along, and how the page tells it now. */
import { useMemo, useState } from "preact/hooks";
import type { StoryTold } from "../../../../../schema/wire/stories.ts";
import { STORY_CHARS_MAX } from "../../../../../worker/core/story/names.ts";
import { blanked } from "../../../../../worker/core/story/template.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, TextArea } from "../../../parts/form.tsx";
import { typed } from "../../account/online/fields.ts";
import { putStory } from "./calls.ts";
import { useEvidence } from "./evidence-picker.tsx";
import { Findings, isOpen, reasonField } from "./findings.tsx";
import { StoryPreview } from "./story-preview.tsx";
import { StoryValues } from "./story-values.tsx";
import { useLint } from "./use-lint.ts";

interface Props {
  readonly product: { readonly anchor: string; readonly name: string };
  readonly told: StoryTold;
}

export function StoryForm({ product, told }: Props) {
  const { text, language: own } = useConsole();
  const say = text.stories;
  const { language, values } = told;
  const [words, setWords] = useState(told.text);
  const [done, setDone] = useState("");
  const { gathered } = useEvidence(product.anchor, "");
  const plain = useMemo(() => blanked(words), [words]);
  const reading = useLint({
    ...{ text: plain, language, reader: own.tag, gathered },
    ...{ product: product.anchor, name: product.name },
  });
  const findings = reading.read?.findings ?? [];
  const open = findings.filter(isOpen);
  const rules = [...new Set(open.map(({ rule }) => rule))];
  const write = (now: string) => {
    setDone("");
    setWords(now);
  };
  const check = (fields: FormData): Faults => {
    const unsaid = open.filter(
      ({ rule, severity }) => severity === "warn" && typed(fields, reasonField(rule)) === "",
    );
    return {
      ...(open.some(({ severity }) => severity === "block") && {
        text: text.claims.lint.blockedFault,
      }),
      ...Object.fromEntries(
        unsaid.map(({ rule }) => [reasonField(rule), text.claims.lint.reasonMissing(rule)]),
      ),
    };
  };
  const send = async (fields: FormData) => {
    const dismissals = rules
      .map((rule) => ({ rule, reason: typed(fields, reasonField(rule)) }))
      .filter(({ reason }) => reason !== "");
    const kept = await putStory(product.anchor, language, { text: words, dismissals });
    setDone(kept.text === "" ? say.takenAway : say.saved);
  };
  return (
    <>
      <Form action={say.save} check={check} onSend={send}>
        {(faults) => (
          <>
            <TextArea
              name="text"
              label={say.text}
              hint={say.textHint}
              faults={faults}
              rows={9}
              maxLength={STORY_CHARS_MAX}
              lang={language}
              dir="auto"
              value={words}
              onInput={(event) => write(event.currentTarget.value)}
            />
            <StoryValues values={values} put={write} />
            <Findings {...{ text: words, language, reading, faults }} take={write} />
            <StoryPreview {...{ text: words, language, values, findings }} />
          </>
        )}
      </Form>
      <p role="status">{done}</p>
    </>
  );
}
