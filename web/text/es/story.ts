/** Spanish of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `En palabras de ${maker}`,
  hint: "Los valores con un número vienen de los registros de esta página. Una frase cuyos valores ya no se cumplen no se muestra.",
  notes: "De dónde vienen los valores",
  note: (number) => `Nota ${number}`,
  step: (count, what, day) => `Paso ${count}: ${what}, ${day}`,
  certificate: (scheme, number) => `Certificado: ${scheme}, ${number}`,
  figure: "Una cifra, y cómo se obtuvo",
};
