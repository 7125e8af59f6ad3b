/** French of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Vérifiez vous-même",
  lead: "Vous n’avez pas à nous croire. Votre téléphone peut aller chercher chaque preuve et refaire les calculs.",
  asks: "Avant d’appuyer : votre téléphone interrogera ceux-ci, et ils verront son adresse.",
  thisSite: "{host} : les règles de vérification et les preuves",
  nodesLabel: "Nœuds de la blockchain à interroger, une adresse par ligne",
  nodesHint:
    "On leur demande ce que contient la blockchain. Mettez-y ceux en qui vous avez plus confiance.",
  ownPolicy: "Utiliser des règles que j’ai déjà",
  ownPolicyLabel: "Texte des règles (JSON). S’il est vide, celles de ce site sont utilisées.",
  ownPolicyHint:
    "Les règles nomment le journal et ses clés. Celles que vous avez gardées d’avant, ou reçues de quelqu’un d’autre, valent mieux que les nôtres.",
  go: "Vérifier avec ce téléphone",
  again: "Vérifier encore",
  otherwise: "Sans le code de ce site",
  otherwiseWhy:
    "Le bouton ci-dessus exécute un code que ce site même vous a envoyé. Si vous préférez ne pas vous y fier, vérifiez les preuves sur un autre appareil :",
  steps: [
    "Prenez les règles, de préférence chez quelqu’un d’autre que nous :",
    "Prenez la preuve d’une étape :",
    "Lancez le vérificateur, depuis une copie du code source ou du fichier publié rootproof.mjs :",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Aucune étape n’est encore au journal : il n’y a donc rien à vérifier.",
};

export const LIMITS: typeof LimitWords = {
  heading: "Ce que cette page ne prouve pas",
  items: [
    "Qu’une affirmation est vraie. Une preuve montre qui a dit quoi, depuis quand c’est enregistré, et que cela n’a pas changé depuis.",
    "Que cet emballage est bien celui qui est décrit. Une étiquette peut être copiée sur un autre emballage.",
    "Que rien ne manque. Seuls les manques que les enregistrements laissent voir eux-mêmes peuvent être montrés.",
    "Que la vérification de votre téléphone est au-dessus de tout doute. C’est ce site qui fournit le code qu’il exécute ; une copie indépendante vaut mieux.",
  ],
};
