/** Cotton and garments, from the boll to the shirt and back. */
import { FIRST, open, type ProcessProfile, profile } from "./profile.ts";

export const GARMENT: readonly ProcessProfile[] = [
  profile("garment.gin/1", ["0.33", "0.38", "0.43"], FIRST),
  profile("garment.spin/1", ["0.72", "0.85", "0.9"], FIRST),
  profile("garment.knit/1", ["0.96", "0.985", "1"]),
  profile("garment.dye/1", ["0.88", "0.93", "0.98"], { gains: ["dye", "finish"] }),
  profile("garment.sew/1", ["0.78", "0.85", "0.9"], {
    ...FIRST,
    gains: ["thread", "label", "button", "zip"],
  }),
  open("garment.take-back/1"),
];
