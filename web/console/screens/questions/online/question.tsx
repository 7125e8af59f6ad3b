/** `/console/questions/:id`: one question, answered in public, or set aside with a reason. */
import type {
  AsideReason,
  QuestionListTold,
  QuestionTold,
} from "../../../../../schema/wire/questions.ts";
import { allows, scopesOf } from "../../../../../worker/core/roles.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { ChoiceField, type Faults, Form, TextArea } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { dayOf } from "../../find/online/said.ts";
import { stateOf, Words } from "./item.tsx";

const ANSWER_CHARS_MAX = 1_000;

export function Screen({ at }: ScreenProps) {
  const say = useText().questions;
  const { organisation } = useConsole();
  const found = useFetched(() => callJson<QuestionListTold>("GET", "/api/questions"), [at.id]);
  const mayAnswer = organisation !== undefined && allows(scopesOf(organisation.role), "publish");
  return (
    <Page title={say.oneTitle}>
      <Shown of={found}>
        {({ questions }) => {
          const one = questions.find(({ id }) => id === at.id);
          if (one === undefined) return <p class="note">{say.unknown}</p>;
          return (
            <>
              <Facts question={one} />
              {mayAnswer ? (
                <>
                  <AnswerForm question={one} done={found.again} />
                  <AsideForm question={one} done={found.again} />
                </>
              ) : (
                <p class="note">{say.notYours}</p>
              )}
            </>
          );
        }}
      </Shown>
      <p>
        <a href="/console/questions">{say.back}</a>
      </p>
    </Page>
  );
}

function Facts({ question }: { readonly question: QuestionTold }) {
  const { text, language } = useConsole();
  const say = text.questions;
  const { productName, lot, askedAt, answer, answerLanguage } = question;
  return (
    <>
      <p class="asked">
        <Words question={question} />
      </p>
      <p class="found-facts">
        <span>{lot === undefined ? productName : `${productName}, ${lot}`}</span>
        <span>{say.askedOn(dayOf(askedAt, language.tag))}</span>
        <span>{say.states[stateOf(question)]}</span>
      </p>
      {answer !== undefined && (
        <p class="quoted" lang={answerLanguage}>
          {answer}
        </p>
      )}
    </>
  );
}

interface FormProps {
  readonly question: QuestionTold;
  readonly done: () => void;
}

const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();

function AnswerForm({ question: { id, answer }, done }: FormProps) {
  const { text, language } = useConsole();
  const say = text.questions;
  const check = (fields: FormData): Faults =>
    typed(fields, "text") === "" ? { text: say.answerMissing } : {};
  const send = async (fields: FormData) => {
    const body = { text: typed(fields, "text"), language: language.tag };
    await callJson("PUT", `/api/questions/${id}/answer`, { body });
    done();
  };
  return (
    <Form action={answer === undefined ? say.send : say.again} check={check} onSend={send}>
      {(faults) => (
        <TextArea
          name="text"
          label={say.answer}
          hint={say.answerHint(language.name)}
          faults={faults}
          rows={4}
          maxLength={ANSWER_CHARS_MAX}
        />
      )}
    </Form>
  );
}

function AsideForm({ question: { id, setAsideFor }, done }: FormProps) {
  const say = useText().questions;
  if (setAsideFor !== undefined) return <p class="note">{say.asideBecause[setAsideFor]}</p>;
  const check = (fields: FormData): Faults =>
    typed(fields, "reason") === "" ? { reason: say.reasonMissing } : {};
  const send = async (fields: FormData) => {
    const body = { reason: typed(fields, "reason") };
    await callJson("PUT", `/api/questions/${id}/aside`, { body });
    done();
  };
  return (
    <details>
      <summary>{say.aside}</summary>
      <Form action={say.asideSend} check={check} onSend={send}>
        {(faults) => (
          <ChoiceField
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            faults={faults}
            options={(Object.keys(say.reasons) as AsideReason[]).map((value) => ({
              ...{ value, label: say.reasons[value] },
            }))}
          />
        )}
      </Form>
    </details>
  );
}
