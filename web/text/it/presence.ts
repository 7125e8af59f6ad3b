/** Italian of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Le persone",
  peopleHint: "Mostrate perché hanno accettato; ciascuna può ripensarci.",
  places: "Dov’è il produttore",
  several: (n) => ` (${n} luoghi)`,
  near: (point) => `entro circa 10 km da ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "E", west: "O" },
};
