/** Portuguese of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `Nas palavras de ${maker}`,
  hint: "Os valores com um número vêm dos registos desta página. Uma frase cujos valores já não se verificam não é mostrada.",
  notes: "De onde vêm os valores",
  note: (number) => `Nota ${number}`,
  step: (count, what, day) => `Passo ${count}: ${what}, ${day}`,
  certificate: (scheme, number) => `Certificado: ${scheme}, ${number}`,
  figure: "Um número, e como foi obtido",
};
