/** French of what stands around every screen: see text/en. */
import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Rootproof",
  skip: "Aller au contenu",
  menu: "Menu",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  leaving:
    "Vous êtes déconnecté sur ce téléphone. Le serveur en est averti dès qu’il peut être joint, avant toute autre chose.",
  left: "Vous êtes déconnecté.",
  organisation: "Pour le compte de",
  language: "Langue",
  loading: "Un instant…",
  offline:
    "Pas de connexion. Ce que vous enregistrez reste sur ce téléphone jusqu’à ce qu’il y en ait une.",
  notFound: "Cette page n’existe pas.",
  notYours: "Votre rôle ne permet pas d’ouvrir cette page.",
  home: "Accueil",
  back: "Retour",
  retry: "Réessayer",
  optional: "facultatif",
  errorsTitle: "À vérifier",
  errorAt: (field: string) => `${field} : `,
  failed: "Cela n’a pas marché.",
  unreachable:
    "Le serveur ne répond pas. Rien n’est perdu ; réessayez quand il y aura une connexion.",
  nav: {
    record: "Enregistrer",
    drafts: "Sur ce téléphone",
    lots: "Lots",
    events: "Événements",
    tasks: "À faire",
    products: "Produits",
    claims: "Affirmations",
    stories: "Récits",
    insight: "Qui regarde",
    figures: "Chiffres",
    places: "Lieux",
    people: "Personnes",
    partners: "Partenaires",
    files: "Documents",
    sheets: "Tableaux",
    team: "Équipe et clés",
    account: "Mon compte",
    operator: "Exploitant",
  },
};
