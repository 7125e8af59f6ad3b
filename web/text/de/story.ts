/** German of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `In den Worten von ${maker}`,
  hint: "Werte mit einer Nummer kommen aus den Einträgen auf dieser Seite. Ein Satz, dessen Werte nicht mehr gelten, wird nicht gezeigt.",
  notes: "Woher die Werte kommen",
  note: (number) => `Anmerkung ${number}`,
  step: (count, what, day) => `Schritt ${count}: ${what}, ${day}`,
  certificate: (scheme, number) => `Zertifikat: ${scheme}, ${number}`,
  figure: "Eine Zahl, und wie sie ermittelt wurde",
};
