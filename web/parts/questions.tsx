/** What shoppers asked and what the maker answered, or that it did not; and a field to ask. A plain form, whole without JavaScript. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { Correction } from "../../schema/wire/questions.ts";
import { paths } from "../paths.ts";
import { inLanguage, type Text } from "../text/languages.ts";
import { moment } from "./format.ts";
import { Source } from "./source.tsx";
import { sectionName } from "./tap.tsx";

/** As worker/core/question-text.ts takes it. */
const QUESTION_CHARS_MAX = 500;

export function Questions({ passport, text }: { passport: Passport; text: Text }) {
  const { maker, questions } = passport;
  const { about, asked, overdue, setAside } = questions;
  const say = text.questions;
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions">{say.heading}</h2>
      {asked.length === 0 && <p class="hint">{say.none}</p>}
      {asked.length > 0 && (
        <ul>
          {asked.map((one) => (
            <Question one={one} maker={maker.name} text={text} />
          ))}
        </ul>
      )}
      {overdue > 0 && <p class="note">{say.overdue(overdue, maker.name)}</p>}
      {setAside > 0 && <p class="hint">{say.setAside(setAside, maker.name)}</p>}
      <AskForm about={about} label={say.ask(maker.name)} text={text} />
    </section>
  );
}

interface QuestionProps {
  readonly one: Passport["questions"]["asked"][number];
  readonly maker: string;
  readonly text: Text;
}

function Question({ one, maker, text }: QuestionProps) {
  const say = text.questions;
  const { text: words, correction, askedAt, answer } = one;
  return (
    <li>
      {correction === undefined ? (
        // In what language it was asked, nobody said.
        <h3 lang="und">{words}</h3>
      ) : (
        <>
          <h3>{corrected(correction, maker, text)}</h3>
          {words !== "" && <p lang="und">{words}</p>}
        </>
      )}
      <p class="when">
        {say.asked} <Day at={askedAt} text={text} />
      </p>
      {answer === undefined ? (
        <p class="waits">{say.waits(maker)}</p>
      ) : (
        <div class="answer">
          <p class="when">
            {say.answered(maker)} <Day at={answer.at} text={text} />
          </p>
          <p lang={answer.language}>{answer.text}</p>
          <Source language={answer.language} text={text} />
        </div>
      )}
    </li>
  );
}

/** Where, and what is wrong there. */
function corrected({ section, fault }: Correction, maker: string, text: Text): string {
  const name = sectionName(section, maker, text);
  return text.taps.said(text.taps.faults[fault], name);
}

function Day({ at, text }: { readonly at: string; readonly text: Text }) {
  const { iso, day } = moment(text, Date.parse(at));
  return <time datetime={iso}>{day}</time>;
}

interface AskFormProps {
  readonly about: string;
  readonly label: string;
  readonly text: Text;
  /** What was wrong with what was sent before. */
  readonly wrong?: { readonly question: string; readonly sentence: string };
}

export function AskForm({ about, label, text, wrong }: AskFormProps) {
  const say = text.questions;
  return (
    <form class="ask" method="post" action={inLanguage(text, paths.ask())}>
      <input type="hidden" name="about" value={about} />
      <p class="field">
        <label for="question">{label}</label>
        <span class="hint" id="question-hint">
          {say.hint}
        </span>
        {wrong !== undefined && (
          <strong class="wrong" id="question-wrong">
            {wrong.sentence}
          </strong>
        )}
        <textarea
          {...{ id: "question", name: "question", rows: 3, required: true }}
          maxlength={QUESTION_CHARS_MAX}
          aria-describedby={wrong === undefined ? "question-hint" : "question-wrong question-hint"}
          {...(wrong !== undefined && { "aria-invalid": "true" as const })}
        >
          {wrong?.question ?? ""}
        </textarea>
      </p>
      <button type="submit">{say.send}</button>
    </form>
  );
}
