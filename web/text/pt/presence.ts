/** Portuguese of the maker's people and places: see text/en. */
import type { PRESENCE as PresenceWords } from "../en/presence.ts";

export const PRESENCE: typeof PresenceWords = {
  people: "Pessoas",
  peopleHint: "Mostradas porque aceitaram; cada uma pode voltar atrás.",
  places: "Onde está o produtor",
  several: (n) => ` (${n} lugares)`,
  near: (point) => `a cerca de 10 km de ${point}`,
  point: (latitude, longitude) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "E", west: "O" },
};
