/** How the page tells a story now, and which of its sentences it does not tell, and why. By the same files that fill the page. */
import type { StoryValueTold } from "../../../../../schema/wire/stories.ts";
import { type Finding, isBlocked } from "../../../../../worker/core/lint/lint.ts";
import { fill } from "../../../../../worker/core/story/fill.ts";
import { useConsole } from "../../../context.ts";

interface Props {
  readonly text: string;
  readonly language: string;
  readonly values: readonly StoryValueTold[];
  readonly findings: readonly Finding[];
}

export function StoryPreview({ text, language, values, findings }: Props) {
  const say = useConsole().text.stories;
  const byName = new Map(values.map((one) => [one.name, one]));
  const { paragraphs, withdrawn } = fill(
    { language, text },
    (_, name) => {
      const { now, gone = "unknown" } = byName.get(name) ?? {};
      return now === undefined ? { gone } : { text: now, from: undefined };
    },
    findings.filter((one) => isBlocked([one])).map(({ span }) => span),
  );
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{say.preview}</h2>
      {paragraphs.length === 0 && <p class="hint">{say.nothing}</p>}
      <div lang={language} dir="auto">
        {paragraphs.map((pieces, n) => (
          <p key={n}>{pieces.map((piece) => piece.text).join("")}</p>
        ))}
      </div>
      {withdrawn.length > 0 && (
        <div class="note">
          <h3>{say.notShown}</h3>
          <p class="hint">{say.notShownHint}</p>
          <ul>
            {withdrawn.map(({ sentence, value, why }, n) => (
              <li key={n}>
                <q lang={language} dir="auto">
                  {sentence}
                </q>
                <p>
                  {say.why[why]}
                  {value !== undefined && (
                    <>
                      {" "}
                      <code dir="ltr">{value}</code>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
