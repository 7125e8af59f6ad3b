/** What the maker shows of itself: people who agreed to it, and where it is, as finely as it chose. */
import type { MakersPlace, Passport, Person } from "../../schema/wire/passport.ts";
import type { Text } from "../text/languages.ts";
import { country, number } from "./format.ts";
import { Tap } from "./tap.tsx";

export function People({ passport, text }: { passport: Passport; text: Text }) {
  const { people = [], questions } = passport;
  if (people.length === 0) return null;
  return (
    <section class="people" aria-labelledby="people">
      <h2 id="people">{text.presence.people}</h2>
      <p class="hint">{text.presence.peopleHint}</p>
      <ul>
        {people.map((person) => (
          <PersonCard person={person} />
        ))}
      </ul>
      <Tap section="people" about={questions.about} text={text} />
    </section>
  );
}

function PersonCard({ person: { name, role, story, photo } }: { person: Person }) {
  return (
    <li>
      {photo !== undefined && <img {...photo} alt={photo.alt} loading="lazy" decoding="async" />}
      <h3>{name}</h3>
      <p class="role">{role}</p>
      {story !== undefined && <p class="story">{story}</p>}
    </li>
  );
}

export function Places({ passport, text }: { passport: Passport; text: Text }) {
  const { places = [], questions } = passport;
  if (places.length === 0) return null;
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{text.presence.places}</h2>
      <ul>
        {places.map((place) => (
          <li>{placeWords(place, text)}</li>
        ))}
      </ul>
      <Tap section="places" about={questions.about} text={text} />
    </section>
  );
}

function placeWords(place: MakersPlace, text: Text): string {
  const { name, locality, region, gln, point, count } = place;
  const say = text.presence;
  const where = point && say.point(...degrees(point, text));
  const parts = [
    ...[name, locality, region, country(text, place.country)],
    where && (point?.isExact ? where : say.near(where)),
    gln && `${say.gln} ${gln}`,
  ].filter((part) => part !== undefined && part !== "");
  return parts.join(", ") + (count > 1 ? say.several(count) : "");
}

/** Latitude first, as people say it. */
function degrees(
  { latitude, longitude }: NonNullable<MakersPlace["point"]>,
  text: Text,
): [string, string] {
  const { north, south, east, west } = text.presence.compass;
  const one = (value: number, letters: readonly [string, string]) =>
    `${number(text, String(Math.abs(value)))}° ${letters[value < 0 ? 1 : 0]}`;
  return [one(latitude, [north, south]), one(longitude, [east, west])];
}
