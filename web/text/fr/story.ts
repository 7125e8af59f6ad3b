/** French of what stands around a story: see text/en. */
import type { STORY as StoryWords } from "../en/story.ts";

export const STORY: typeof StoryWords = {
  heading: (maker) => `Avec les mots de ${maker}`,
  hint: "Les valeurs suivies d’un numéro viennent des enregistrements de cette page. Une phrase dont les valeurs ne tiennent plus n’est pas montrée.",
  notes: "D’où viennent les valeurs",
  note: (number) => `Note ${number}`,
  step: (count, what, day) => `Étape ${count} : ${what}, ${day}`,
  certificate: (scheme, number) => `Certificat : ${scheme}, ${number}`,
  figure: "Un chiffre, et comment il a été établi",
};
