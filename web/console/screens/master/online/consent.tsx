/** The consent of who is to be shown: words in a language they understand, how and when they agreed. */
import { useState } from "preact/hooks";
import type { CardTold } from "../../../../../schema/wire/people-cards.ts";
import { useConsole } from "../../../context.ts";
import {
  ChoiceField,
  type Faults,
  SelectField,
  TextArea,
  TextField,
  TickField,
} from "../../../parts/form.tsx";
import { CONSENT } from "../../../text/consent.ts";
import type { Text } from "../../../text/languages.ts";
import { typed } from "../../account/online/fields.ts";

const OTHER = "other";
const HOWS = ["paper", "voice", "device"] as const;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export interface ConsentFieldsProps {
  readonly card: CardTold | undefined;
  readonly faults: Faults;
}

export function ConsentFields({ card, faults }: ConsentFieldsProps) {
  const { text, language } = useConsole();
  const say = text.master.people;
  const before = card?.consent;
  const [tag, setTag] = useState(known(before?.language ?? language.tag));
  const [words, setWords] = useState(before?.text ?? CONSENT[tag] ?? "");
  const [how, setHow] = useState(before?.how ?? "");
  const choose = (chosen: string) => {
    setTag(chosen);
    setWords(CONSENT[chosen] ?? "");
  };
  const names = new Intl.DisplayNames([language.tag], { type: "language" });
  const languages = Object.keys(CONSENT).map((value) => ({
    value,
    label: names.of(value) ?? value,
  }));
  return (
    <>
      <h2>{say.consent}</h2>
      <SelectField
        name="language"
        label={say.language}
        options={[...languages, { value: OTHER, label: say.otherLanguage }]}
        value={tag}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {tag === OTHER && (
        <TextField
          name="tag"
          label={say.languageTag}
          faults={faults}
          maxLength={20}
          defaultValue={before?.language}
        />
      )}
      <TextArea
        name="words"
        label={say.words}
        hint={say.wordsHint}
        faults={faults}
        maxLength={2_000}
        rows={7}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        lang={tag === OTHER ? undefined : tag}
        dir="auto"
      />
      <ChoiceField
        name="how"
        label={say.howAsk}
        faults={faults}
        value={how}
        onChoose={(value) => setHow(value as typeof how)}
        options={HOWS.map((value) => ({
          value,
          label: say.howLabels[value],
          hint: say.howHints[value],
        }))}
      />
      <TextField
        name="day"
        label={say.day}
        faults={faults}
        type="date"
        max={today()}
        defaultValue={before?.at.slice(0, 10) ?? today()}
      />
      <TickField name="yes" label={say.yes} faults={faults} defaultChecked={card !== undefined} />
    </>
  );
}

const known = (tag: string) => (Object.hasOwn(CONSENT, tag) ? tag : OTHER);
/** On the wall here, not in Greenwich. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export function consentFaults(fields: FormData, say: Text["master"]["people"]): Faults {
  const isOther = typed(fields, "language") === OTHER;
  return {
    ...(isOther && !TAG.test(typed(fields, "tag")) && { tag: say.languageTagMissing }),
    ...(typed(fields, "words") === "" && { words: say.wordsMissing }),
    ...(typed(fields, "how") === "" && { how: say.howMissing }),
    ...(typed(fields, "day") === "" && { day: say.dayMissing }),
    ...(!fields.has("yes") && { yes: say.yesMissing }),
  };
}

/** The moment stays as it was where the day does; else it is now, or noon of another day. */
export function consentIn(fields: FormData, card: CardTold | undefined): CardTold["consent"] {
  const language = typed(fields, "language");
  const day = typed(fields, "day");
  const before = card?.consent.at;
  const isSame = before !== undefined && before.slice(0, 10) === day;
  const at = day === today() ? new Date() : new Date(`${day}T12:00:00`);
  return {
    text: typed(fields, "words"),
    language: language === OTHER ? typed(fields, "tag") : language,
    how: typed(fields, "how") as CardTold["consent"]["how"],
    at: isSame ? before : at.toISOString(),
  };
}
