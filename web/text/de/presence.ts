/** German of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Menschen",
  peopleHint: "Sie haben zugestimmt, gezeigt zu werden, und können das jederzeit zurücknehmen.",
  places: "Wo der Hersteller ist",
  several: (n) => ` (${n} Orte)`,
  near: (point) => `im Umkreis von etwa 10 km um ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "O", west: "W" },
};
