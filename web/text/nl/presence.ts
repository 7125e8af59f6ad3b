/** Dutch of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Mensen",
  peopleHint: "Getoond omdat ze dat goedvinden; ieder kan dat weer intrekken.",
  places: "Waar de maker is",
  several: (n) => ` (${n} plaatsen)`,
  near: (point) => `binnen ongeveer 10 km van ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "Z", east: "O", west: "W" },
};
