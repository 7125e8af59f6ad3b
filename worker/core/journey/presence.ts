/**
 * What a maker shows of itself on its products' pages: a picture, people, places. As the projection of events, default deny: what leaves is
 * named here, field by field. docs/epcis-profile.md, *What becomes public*.
 */
import type { KeptTheme } from "../../../schema/wire/theme.ts";
import { type Place, type PublicPlace, publicPlace } from "../places/public-place.ts";
import { styleName } from "../theme/style.ts";

export interface ShownPicture {
  /** The id of a public file. */
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface ShownPerson {
  readonly name: string;
  readonly role: string;
  readonly story?: string;
  readonly photo?: ShownPicture;
}

/** As the database has it: places still with all that is known of them. */
export interface Presence {
  readonly pictures: readonly ShownPicture[];
  readonly people: readonly ShownPerson[];
  readonly places: readonly Place[];
  readonly theme?: KeptTheme;
  readonly logo?: ShownPicture;
}

export interface ShownPresence {
  readonly picture?: ShownPicture;
  readonly people: readonly ShownPerson[];
  /** Those of which the same may be said stand there once, counted. */
  readonly places: readonly (PublicPlace & { readonly count: number })[];
  /** Names its style: core/theme/style.ts. */
  readonly style?: string;
  readonly logo?: ShownPicture;
}

export const PLACES_SHOWN_MAX = 12;

export function presenceShown(presence: Presence): ShownPresence {
  const { pictures, people, places, theme, logo } = presence;
  const [first] = pictures;
  return {
    ...(theme && { style: styleName(theme) }),
    ...(logo && { logo: plainPicture(logo) }),
    ...(first && { picture: plainPicture(first) }),
    people: people.map(({ name, role, story, photo }) => ({
      ...{ name, role },
      ...(story !== undefined && { story }),
      ...(photo && { photo: plainPicture(photo) }),
    })),
    places: counted(places),
  };
}

const plainPicture = ({ file, alt, width, height }: ShownPicture): ShownPicture => ({
  ...{ file, alt, width, height },
});

function counted(places: readonly Place[]): ShownPresence["places"] {
  const byWords = new Map<string, PublicPlace & { count: number }>();
  for (const place of places) {
    const shown = publicPlace(place);
    if (shown === undefined) continue;
    const key = JSON.stringify(shown);
    byWords.set(key, { ...shown, count: (byWords.get(key)?.count ?? 0) + 1 });
  }
  return [...byWords.values()].slice(0, PLACES_SHOWN_MAX);
}
