/** One tap a section: useful, unclear, or something is wrong; and what is wrong. Plain forms, whole without JavaScript. */
import type { Correction } from "../../schema/wire/questions.ts";
import { paths } from "../paths.ts";
import { inLanguage, type Text } from "../text/languages.ts";

const VERDICTS = ["useful", "unclear", "wrong"] as const;
/** As worker/core/question-text.ts takes it. */
const QUESTION_CHARS_MAX = 500;

interface TapProps {
  /** The id of its heading. */
  readonly section: string;
  /** The path of what the page is of. */
  readonly about: string;
  readonly text: Text;
}

export function Tap({ section, about, text }: TapProps) {
  const say = text.taps;
  return (
    <form
      class="tap"
      method="post"
      action={inLanguage(text, paths.tap())}
      data-thanks={say.thanks}
      aria-labelledby={section}
    >
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="section" value={section} />
      {VERDICTS.map((verdict) => (
        <button type="submit" name="said" value={verdict}>
          {say.verdicts[verdict]}
        </button>
      ))}
    </form>
  );
}

interface CorrectionFormProps extends TapProps {
  readonly typed?: { readonly fault: string; readonly question: string };
  /** Why it was not taken. */
  readonly sentence?: string;
}

export function CorrectionForm(props: CorrectionFormProps) {
  const { section, about, text, typed, sentence } = props;
  const say = text.taps;
  return (
    <form class="ask" method="post" action={inLanguage(text, paths.ask())}>
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="section" value={section} />
      {sentence !== undefined && (
        <strong class="wrong" id="correction-wrong">
          {sentence}
        </strong>
      )}
      <fieldset {...(sentence !== undefined && { "aria-describedby": "correction-wrong" })}>
        <legend>{say.what}</legend>
        {(Object.keys(say.faults) as Correction["fault"][]).map((fault) => (
          <label>
            <input
              {...{ type: "radio", name: "fault", value: fault, required: true }}
              {...(typed?.fault === fault && { checked: true })}
            />
            {say.faults[fault]}
          </label>
        ))}
      </fieldset>
      <p class="field">
        <label for="correction">{say.words}</label>
        <span class="hint" id="correction-hint">
          {text.questions.hint}
        </span>
        <textarea
          {...{ id: "correction", name: "question", rows: 3 }}
          maxlength={QUESTION_CHARS_MAX}
          aria-describedby="correction-hint"
        >
          {typed?.question ?? ""}
        </textarea>
      </p>
      <button type="submit">{say.send}</button>
    </form>
  );
}

/** What a section is called on the page; undefined where it has no name of its own. */
export function sectionName(section: string, maker: string, text: Text): string | undefined {
  const names: Readonly<Record<string, string>> = {
    claims: text.claims.heading(maker),
    story: text.story.heading(maker),
    journey: text.journey.heading,
    people: text.presence.people,
    places: text.presence.places,
    held: text.claims.certificates,
    social: text.social.heading,
    figures: text.claims.figures,
  };
  return Object.hasOwn(names, section) ? names[section] : undefined;
}
