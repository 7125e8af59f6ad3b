/** Words of what can still be done with goods: care, repair, the way back, and what became of those that came back. */
import type { Step } from "../../../schema/wire/passport.ts";

type Life = NonNullable<Step["life"]>;

const LIVES: Readonly<Record<Life, string>> = {
  sold: "Sold",
  repaired: "Repaired",
  "taken-back": "Taken back",
  refurbished: "Made ready for another user",
  recycled: "Recycled",
  disposed: "Thrown away",
};

export const CIRCULARITY = {
  lives: LIVES,
  parts: "Parts: {parts}.",
};
