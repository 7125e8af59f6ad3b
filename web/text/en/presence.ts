/** English of what a maker shows of itself: people and places. */
export const PRESENCE = {
  people: "People",
  peopleHint: "Shown because they agreed to it; each can take that back.",
  places: "Where the maker is",
  several: (n: number) => ` (${n} places)`,
  near: (point: string) => `within about 10 km of ${point}`,
  point: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  gln: "GLN",
  compass: { north: "N", south: "S", east: "E", west: "W" },
};
