/** Italian of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `Con le parole di ${maker}`,
  hint: "I valori con un numero vengono dalle registrazioni di questa pagina. Una frase i cui valori non valgono più non è mostrata.",
  notes: "Da dove vengono i valori",
  note: (number) => `Nota ${number}`,
  step: (count, what, day) => `Passaggio ${count}: ${what}, ${day}`,
  certificate: (scheme, number) => `Certificato: ${scheme}, ${number}`,
  figure: "Una cifra, e come è stata ottenuta",
};
