/** Dutch of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `In de woorden van ${maker}`,
  hint: "Waarden met een nummer komen uit de vastleggingen op deze pagina. Een zin waarvan de waarden niet meer kloppen, wordt niet getoond.",
  notes: "Waar de waarden vandaan komen",
  note: (number) => `Noot ${number}`,
  step: (count, what, day) => `Stap ${count}: ${what}, ${day}`,
  certificate: (scheme, number) => `Certificaat: ${scheme}, ${number}`,
  figure: "Een cijfer, en hoe het is bepaald",
};
