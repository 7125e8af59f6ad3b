/** French of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – une origine que chacun peut vérifier",
  description:
    "De petits fabricants montrent d’où vient leur produit ; n’importe quel téléphone peut vérifier la preuve.",
  heading: "D’où cela vient, et une preuve que vous pouvez vérifier vous-même",
  lead: "Un fabricant et ses fournisseurs enregistrent chaque étape au moment où elle a lieu. Chaque enregistrement va dans un journal qui ne peut pas être réécrit en cachette. Vous scannez le code de l’emballage, vous voyez le parcours avec ses manques, et votre propre téléphone peut vérifier que rien n’a été changé.",
  demos: "Ouvrir un passeport",
  demosNone: "Aucun passeport n’est encore publié ici.",
  demosNote: "Les fabricants de la démonstration sont inventés, leurs fournisseurs aussi.",
  makers: "Pour les fabricants et les fournisseurs",
  makersSay:
    "Enregistrez ce que vous faites sur un téléphone, ou importez un tableau ; un premier produit a sa page et son code en un quart d’heure. Les systèmes envoient du GS1 EPCIS 2.0 avec une clé d’API. Fabricant et fournisseur conviennent de ce qu’une page montre.",
  makersConsole: "Ouvrir la console",
  makersApi: "L’API, chaque appel prêt à copier",
  makersLabels: "Imprimer des étiquettes",
  limits: "Ce que cela ne prouve pas",
};
