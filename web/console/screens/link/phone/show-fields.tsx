/** What the maker may show its customers: asked of the supplier, in their words, and recorded as it was asked. */
import type { RecordAsked } from "../../../../../worker/core/links/link-content.ts";
import { useConsole } from "../../../context.ts";
import { ChoiceField, SelectField } from "../../../parts/form.tsx";
import { countryName } from "../../../parts/said.ts";
import type { Text } from "../../../text/languages.ts";

const SHOWS = ["nothing", "step", "name"] as const;
const PLACES = ["none", "country", "region", "locality"] as const;
type Place = (typeof PLACES)[number];

export interface ShowChosen {
  readonly show: (typeof SHOWS)[number];
  readonly place: Place;
}

export function ShowFields(props: {
  readonly maker: string;
  readonly place: RecordAsked["place"];
  readonly value: ShowChosen;
  readonly onChange: (value: ShowChosen) => void;
}) {
  const { maker, place, value, onChange } = props;
  const { text, language } = useConsole();
  const words = text.link.shows;
  const parts = { ...place, country: place && countryName(place.country, language.tag) };
  const known = PLACES.filter((one) => one === "none" || parts[one] !== undefined);
  return (
    <>
      <ChoiceField
        name="show"
        label={words.question(maker)}
        hint={words.hint}
        options={SHOWS.map((show) => ({ value: show, label: words.options[show] }))}
        value={value.show}
        onChoose={(show) => onChange({ ...value, show: show as ShowChosen["show"] })}
      />
      {value.show !== "nothing" && known.length > 1 && (
        <SelectField
          name="place"
          label={words.place}
          options={known.map((one) => ({
            value: one,
            label: one === "none" ? words.places.none : words.places[one](parts[one] ?? ""),
          }))}
          value={value.place}
          onChange={({ currentTarget }) =>
            onChange({ ...value, place: currentTarget.value as Place })
          }
        />
      )}
    </>
  );
}

/** The consent, with the question and the answer as they stood on the screen. */
export function showsIn({ show, place }: ShowChosen, maker: string, text: Text) {
  const { question, options, place: asked, places } = text.link.shows;
  const where = place === "none" ? places.none : places[place]("");
  const words = `${question(maker)} ${options[show]}.`;
  if (show === "nothing") return { words };
  return { shows: { showName: show === "name", place }, words: `${words} ${asked} ${where}.` };
}
