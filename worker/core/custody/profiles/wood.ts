/** Wood and furniture, by volume, from the log to the table. */
import { FIRST, type ProcessProfile, profile } from "./profile.ts";

export const WOOD: readonly ProcessProfile[] = [
  profile("furniture.saw/1", ["0.45", "0.53", "0.6"], FIRST),
  profile("furniture.kiln-dry/1", ["0.88", "0.92", "0.96"]),
  profile("furniture.plane/1", ["0.4", "0.57", "0.7"], FIRST),
  profile("furniture.join/1", ["0.95", "1", "1"], {
    gains: ["glue", "oil", "varnish", "hardware"],
  }),
];
