/** Where it went, as a picture that may be missing: the list below it says all of it. */
import type { Passport } from "../../schema/wire/passport.ts";
import { paths } from "../paths.ts";
import type { Text } from "../text/languages.ts";
import { country, lists } from "./format.ts";

export function WayMap({ passport, text }: { passport: Passport; text: Text }) {
  const { map, maker } = passport;
  if (map === undefined) return null;
  const countries = [...new Set(map.match(/[A-Z]{2}/g))].map((code) => country(text, code));
  return (
    <figure class="map">
      <img
        src={paths.map(map, text.locale, maker.colours)}
        alt={text.journey.map(lists(text.locale).format(countries))}
        width={960}
        height={540}
        loading="lazy"
        decoding="async"
      />
      <figcaption>
        {text.journey.mapHint}
        {map.includes("~") && ` ${text.journey.mapGap}`}
      </figcaption>
    </figure>
  );
}
