/** French of a page that is kept on a phone: see text/en. */
import type { KEEPING as KeepingWords } from "../en/keeping.ts";

export const KEEPING: typeof KeepingWords = {
  stood:
    "Pas de connexion pour l’instant : voici la page telle qu’elle était le {when}. Ce qui a changé depuis, même un rappel, n’y figure pas.",
  keep: "Garder cette page sur mon téléphone",
  hint: "Elle s’ouvre alors sans connexion. Les dernières pages consultées le font d’elles-mêmes, jusqu’à ce que d’autres prennent leur place. Rien n’en est envoyé où que ce soit.",
  kept: "Gardée sur ce téléphone.",
  dropped: "N’est plus gardée durablement.",
  failed: "Elle n’a pas pu être gardée : pas de connexion, ou plus de place.",
};
