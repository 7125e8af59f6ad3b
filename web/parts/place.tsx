/** Where it happened, as finely as the supplier chose, and said so when it chose to say nothing. */
import type { Place } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { Fact } from "./fact.tsx";
import { country, placeParts } from "./format.ts";

export function PlaceLine({ place, text }: { place: Place; text: Text }) {
  if (place.withheld) return <span class="withheld">{text.journey.placeWithheld}</span>;
  const parts = placeParts(place);
  if (parts.length === 0) return <span class="unknown">{text.journey.placeUnknown}</span>;
  return (
    <>
      {parts.map(({ kind, value, pointer }, i) => (
        <>
          {i > 0 && ", "}
          <Fact value={value} as={kind === "country" ? "code" : "text"} pointer={pointer}>
            {kind === "country" ? country(text, value) : value}
          </Fact>
        </>
      ))}
    </>
  );
}
