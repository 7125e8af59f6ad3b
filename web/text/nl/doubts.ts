/** Dutch of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) =>
    `Dit nummer is op ${day} binnen een uur in ${countries} landen gezien.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `Het exemplaar met dit nummer is op ${since} als vernietigd vastgelegd; het nummer is op ${seen} gezien.`,
    "taken-back": (since, seen) =>
      `Het exemplaar met dit nummer is op ${since} als teruggenomen vastgelegd; het nummer is op ${seen} gezien.`,
  },
  manyDays: (days) => `Dit nummer is op ${days} van de laatste 90 dagen gezien.`,
  manyCountries: (countries) =>
    `Dit nummer is in de laatste 90 dagen in ${countries} landen gezien.`,
  copied: "Een nummer kan gekopieerd worden; twijfelt u, vraag het dan.",
  ask: (maker) => `Vraag het ${maker}`,
};
