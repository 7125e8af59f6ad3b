/** Spanish of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Personas",
  peopleHint: "Se muestran porque lo aceptaron; cada una puede retirarlo.",
  places: "Dónde está el fabricante",
  several: (n) => ` (${n} lugares)`,
  near: (point) => `a unos 10 km de ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "E", west: "O" },
};
