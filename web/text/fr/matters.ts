/** French of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "Qu’est-ce qui compte pour vous ?",
  hint: "Cela passe en premier, sur cet appareil seulement. Rien n’est gardé de vous ; le fabricant apprend combien de personnes ont choisi quoi, à partir de dix.",
  topics: {
    origin: "D’où cela vient",
    pay: "Ce que gagnent les gens",
    climate: "Le climat",
    animals: "Les animaux",
    materials: "De quoi c’est fait",
    repair: "Entretien et réparation",
    proof: "Si c’est vrai",
  },
  first: "En premier maintenant : ",
  nothing: (maker) =>
    `${maker} n’en dit rien ici pour l’instant. Vous pouvez poser la question plus bas ; votre choix est compté.`,
};
