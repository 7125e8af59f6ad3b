/** Italian of what the looks at one number say against it: see text/en. */
import type { DOUBTS as DoubtWords } from "../en/doubts.ts";

export const DOUBTS: typeof DoubtWords = {
  farApart: (countries, day) =>
    `Questo numero è stato visto in ${countries} paesi nel giro di un’ora, il ${day}.`,
  afterEnd: {
    destroyed: (since, seen) =>
      `Il pezzo con questo numero risulta distrutto dal ${since}; il numero è stato visto il ${seen}.`,
    "taken-back": (since, seen) =>
      `Il pezzo con questo numero risulta ritirato dal ${since}; il numero è stato visto il ${seen}.`,
  },
  manyDays: (days) => `Questo numero è stato visto in ${days} degli ultimi 90 giorni.`,
  manyCountries: (countries) =>
    `Questo numero è stato visto in ${countries} paesi negli ultimi 90 giorni.`,
  copied: "Un numero si può copiare; se ha dubbi, chieda.",
  ask: (maker) => `Chiedi a ${maker}`,
};
