/** How far a customer may show us: our name, and our places no finer than this. */
import { useText } from "../../../context.ts";
import { type Faults, SelectField, TickField } from "../../../parts/form.tsx";

const PLACES = ["none", "country", "region", "locality"] as const;

export interface Shows {
  readonly showName: boolean;
  readonly place: (typeof PLACES)[number];
}

export function ShowsFields({
  shows,
  faults,
}: {
  readonly shows?: Shows | undefined;
  readonly faults: Faults;
}) {
  const words = useText().link.shows;
  const options = PLACES.map((value) => ({
    value,
    label: value === "none" ? words.places.none : words.places[value](""),
  }));
  return (
    <>
      <TickField name="showName" label={words.ourName} defaultChecked={shows?.showName ?? false} />
      <SelectField
        name="place"
        label={words.ourPlace}
        defaultValue={shows?.place ?? "none"}
        {...{ options, faults }}
      />
    </>
  );
}

export const showsOf = (fields: FormData) => ({
  showName: fields.get("showName") !== null,
  place: String(fields.get("place")),
});
