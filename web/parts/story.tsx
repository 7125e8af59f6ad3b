/** The maker's story: its own words as text, and each value of the log with a numbered note that leads to the step it comes from. */
import type { Passport, Step } from "../../schema/wire/passport.ts";
import type { StoryNote, StoryPiece } from "../../schema/wire/stories.ts";
import type { Text } from "../text/languages.ts";
import { SOCIAL_KINDS } from "./figure-words.ts";
import { localTime, what } from "./format.ts";
import { isForeign, Source } from "./source.tsx";
import { Tap } from "./tap.tsx";

export function Story({ passport, text }: { passport: Passport; text: Text }) {
  const { story, maker, steps } = passport;
  if (story === undefined) return null;
  const say = text.story;
  const { language, paragraphs, notes } = story;
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story">{say.heading(maker.name)}</h2>
      {notes.length > 0 && <p class="hint">{say.hint}</p>}
      <Source language={language} text={text} />
      <div class="told" lang={language} dir="auto">
        {paragraphs.map((pieces) => (
          <p>
            {pieces.map((piece) => (
              <Piece piece={piece} isOther={isForeign(text, language)} text={text} />
            ))}
          </p>
        ))}
      </div>
      {notes.length > 0 && (
        <details class="fold">
          <summary>{say.notes}</summary>
          <ol class="notes">
            {notes.map((note, n) => (
              <li id={`note-${n + 1}`}>
                <Note note={note} steps={steps} text={text} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <Tap section="story" about={passport.questions.about} text={text} />
    </section>
  );
}

interface PieceProps {
  readonly piece: StoryPiece;
  /** The story is in another language than the page. */
  readonly isOther: boolean;
  readonly text: Text;
}

function Piece({ piece: { text: words, note }, isOther, text }: PieceProps) {
  if (note === undefined) return <>{words}</>;
  return (
    <>
      <span class="value">{words}</span>
      <sup lang={isOther ? text.locale : undefined}>
        <a href={`#note-${note}`} aria-label={text.story.note(note)}>
          {note}
        </a>
      </sup>
    </>
  );
}

interface NoteProps {
  readonly note: StoryNote;
  readonly steps: readonly Step[];
  readonly text: Text;
}

function Note({ note, steps, text }: NoteProps) {
  const say = text.story;
  if (note.kind === "certificate") {
    return <a href="#held">{say.certificate(note.scheme, note.number)}</a>;
  }
  if (note.kind === "figure") {
    return <a href={SOCIAL_KINDS.has(note.of) ? "#social" : "#figures"}>{say.figure}</a>;
  }
  const named = steps.flatMap((step, n) =>
    note.steps.includes(step.id) ? [{ step, count: n + 1 }] : [],
  );
  return (
    <>
      {named.map(({ step, count }, n) => (
        <>
          {n > 0 && "; "}
          <a href={`#${step.id}`}>
            {say.step(count, what(text, step), localTime(text, step.at, step.offset).day)}
          </a>
        </>
      ))}
    </>
  );
}
