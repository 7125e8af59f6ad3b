/** French of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Utile", unclear: "Peu clair", wrong: "Il y a une erreur" },
  thanks: "Merci",
  thanksSay: "C’est compté, et rien d’autre n’est gardé.",
  what: "Qu’est-ce qui ne va pas ?",
  faults: {
    "not-true": "Ce n’est pas vrai",
    outdated: "Ce n’est plus à jour",
    missing: "Il manque quelque chose",
    other: "Autre chose",
  },
  words: "Avec vos mots, si vous voulez",
  send: "Le dire en public",
  stands: "Votre remarque figure sur la page",
  said: (fault, section) =>
    section === undefined
      ? `Il y a une erreur : ${fault}`
      : `Il y a une erreur dans « ${section} » : ${fault}`,
};
