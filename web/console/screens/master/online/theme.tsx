/** `/console/theme`: colour, letters and mark of the passports, with how well the colour is read while it is chosen. */
import { useState } from "preact/hooks";
import type { Theme } from "../../../../../schema/wire/theme.ts";
import {
  contrastFaults,
  GROUNDS,
  readable,
  worstContrast,
} from "../../../../../worker/core/theme/contrast.ts";
import { useConsole, useText } from "../../../context.ts";
import { ChoiceField, type Faults, Form, TextField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { typed } from "../../account/online/fields.ts";
import { deleteTheme, putTheme, readTheme } from "./calls.ts";
import { keepPicture, type Picture, PictureField, pictureFaults } from "./picture.tsx";

const LIST = "/console/products";
const COLOUR = /^#[0-9a-f]{6}$/;
const HOUSE: Theme = { accent: "#1d4a78", letters: "serif" };

export function Screen() {
  const { text, organisation } = useConsole();
  const found = useFetched(async () => ({ theme: await readTheme() }), [organisation?.slug]);
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  return (
    <Shown of={found} title={text.master.theme.title}>
      {({ theme }) => <ThemeForm theme={theme} />}
    </Shown>
  );
}

function ThemeForm({ theme }: { readonly theme: Theme | null }) {
  const { text } = useConsole();
  const say = text.master.theme;
  const { accent: before, letters, logo } = theme ?? HOUSE;
  const [accent, setAccent] = useState(before);
  const [chosen, setChosen] = useState(letters);
  const [mark, setMark] = useState<Picture | undefined>(logo);
  const check = (fields: FormData): Faults => ({
    ...colourFaults(typed(fields, "accent").toLowerCase(), say),
    ...pictureFaults(mark, text.master.picture.altMissing),
  });
  const send = async (fields: FormData) => {
    const kept = mark && (await keepPicture(mark, "mark"));
    await putTheme({
      accent: typed(fields, "accent").toLowerCase(),
      letters: chosen,
      ...(kept && { logo: kept }),
    });
    goTo(LIST);
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Form
        action={text.master.save}
        check={check}
        onSend={send}
        more={<a href={LIST}>{text.master.back}</a>}
      >
        {(faults) => (
          <>
            <TextField
              name="accent"
              label={say.accent}
              hint={say.accentHint}
              faults={faults}
              maxLength={7}
              value={accent}
              onInput={(event) => setAccent(event.currentTarget.value)}
            />
            <Sample accent={accent.toLowerCase()} onTake={setAccent} />
            <ChoiceField
              name="letters"
              label={say.letters}
              faults={faults}
              options={[
                { value: "serif", label: say.serif },
                { value: "sans", label: say.sans },
              ]}
              value={chosen}
              onChoose={(value) => setChosen(value === "sans" ? "sans" : "serif")}
            />
            <PictureField
              label={say.mark}
              hint={say.markHint}
              picture={mark}
              onChange={setMark}
              faults={faults}
            />
          </>
        )}
      </Form>
      {theme !== null && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void deleteTheme().then(() => goTo(LIST))}
        >
          {say.off}
        </button>
      )}
    </Page>
  );
}

type Say = ReturnType<typeof useText>["master"]["theme"];

function colourFaults(accent: string, say: Say): Faults {
  if (!COLOUR.test(accent)) return { accent: say.accentMissing };
  const [fault] = contrastFaults({ accent, letters: "serif" });
  return fault === undefined ? {} : { accent: say.unreadable(String(fault.ratio), fault.offer) };
}

/** The colour on both grounds, drawn; and in words how well it is read. */
function Sample({
  accent,
  onTake,
}: {
  readonly accent: string;
  readonly onTake: (accent: string) => void;
}) {
  const say = useText().master.theme;
  if (!COLOUR.test(accent)) return null;
  const offer = readable(accent, "light");
  const dark = readable(accent, "dark");
  const ratio = (worst: number) => String(Math.floor(worst * 10) / 10);
  const contrasts = say.contrasts(
    ratio(worstContrast(accent, "light")),
    ratio(worstContrast(dark, "dark")),
  );
  return (
    <div class="theme-sample">
      <svg viewBox="0 0 320 84" role="img" aria-label={say.sample}>
        <Half x={0} ground={GROUNDS.light[0]} colour={accent} word={say.sampleWord} />
        <Half x={160} ground={GROUNDS.dark[0]} colour={dark} word={say.sampleWord} />
      </svg>
      <p role="status">{contrasts}</p>
      {offer !== accent && (
        <button type="button" class="button quiet" onClick={() => onTake(offer)}>
          {say.take(offer)}
        </button>
      )}
    </div>
  );
}

interface HalfProps {
  readonly x: number;
  readonly ground: string;
  readonly colour: string;
  readonly word: string;
}

function Half({ x, ground, colour, word }: HalfProps) {
  return (
    <>
      <rect x={x} width="160" height="84" fill={ground} />
      <path d={`M${x + 24} 8 V76`} stroke={colour} stroke-width="3" />
      <circle cx={x + 24} cy="42" r="7" fill={colour} />
      <text x={x + 44} y="48" fill={colour} font-size="16">
        {word}
      </text>
    </>
  );
}
