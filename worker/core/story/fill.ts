/** A story as a page tells it: each value in the language's own way with a numbered note, and without the sentences that do not hold any more. */
import type { SentenceGone, StoryPiece } from "../../../schema/wire/stories.ts";
import type { Found, ShownStory, StoryNote } from "./facts.ts";
import type { ValueName } from "./names.ts";
import { paragraphsIn, type Sentence } from "./template.ts";

export interface Story {
  readonly language: string;
  readonly text: string;
}

/** Units of the text in which nothing may stand now. */
export interface Held {
  readonly start: number;
  readonly end: number;
}

export interface Filled extends ShownStory {
  readonly withdrawn: readonly {
    readonly sentence: string;
    readonly value?: string;
    readonly why: SentenceGone;
  }[];
}

type Withdrawn = Filled["withdrawn"][number];

/** What a name stands for, and how it is written in the story. */
export type LookUp = (value: ValueName, name: string) => Found;

export function fill(story: Story, lookUp: LookUp, held: readonly Held[] = []): Filled {
  const { language, text } = story;
  const notes = numbered();
  const withdrawn: Withdrawn[] = [];
  const paragraphs = paragraphsIn(text, language).flatMap((sentences) => {
    const told = sentences.flatMap((sentence) => {
      const said = tell(sentence, { lookUp, held });
      if (Array.isArray(said)) return [said as readonly Said[]];
      withdrawn.push(said as Withdrawn);
      return [];
    });
    // Only what stands is numbered: a note of a sentence that is gone would be a hole.
    const pieces = trimmed(told.flat().map((one) => withNote(one, notes.numberOf)));
    return pieces.length === 0 ? [] : [pieces];
  });
  return { language, paragraphs, notes: notes.all, withdrawn };
}

interface Said {
  readonly text: string;
  readonly from?: StoryNote;
}

interface Telling {
  readonly lookUp: LookUp;
  readonly held: readonly Held[];
}

/** The whole sentence, or why none of it. */
function tell(sentence: Sentence, { lookUp, held }: Telling): readonly Said[] | Withdrawn {
  const { text, start, pieces } = sentence;
  const end = start + text.trimEnd().length;
  const said: Said[] = [];
  for (const piece of pieces) {
    if ("words" in piece) {
      said.push({ text: piece.words });
      continue;
    }
    const found = lookUp(piece.value, piece.name);
    if ("gone" in found) return { sentence: text.trim(), value: piece.name, why: found.gone };
    said.push({ text: found.text, ...(found.from !== undefined && { from: found.from }) });
  }
  const isHeld = held.some((span) => span.start < end && start < span.end);
  return isHeld ? { sentence: text.trim(), why: "law" } : said;
}

function numbered() {
  const all: StoryNote[] = [];
  const known = new Map<string, number>();
  const numberOf = (note: StoryNote): number => {
    const key = JSON.stringify(note);
    const found = known.get(key) ?? all.push(note);
    known.set(key, found);
    return found;
  };
  return { all, numberOf };
}

const withNote = ({ text, from }: Said, numberOf: (note: StoryNote) => number): StoryPiece =>
  from === undefined ? { text } : { text, note: numberOf(from) };

/** Nothing is left at the ends by a sentence that is gone. */
function trimmed(pieces: readonly StoryPiece[]): readonly StoryPiece[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, n) => {
      const begun = n === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: n === last ? begun.trimEnd() : begun };
    })
    .filter(({ text }) => text !== "");
}
