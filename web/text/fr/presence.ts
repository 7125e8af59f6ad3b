/** French of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Les personnes",
  peopleHint: "Montrées parce qu’elles l’ont accepté ; chacune peut revenir là-dessus.",
  places: "Où est le fabricant",
  several: (n) => ` (${n} lieux)`,
  near: (point) => `à moins d’environ 10 km de ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "E", west: "O" },
};
