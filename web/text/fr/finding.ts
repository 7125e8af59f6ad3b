/** French of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Saisir un code – Rootproof",
  description: "Trouver un passeport sans scanner : saisissez ce qui est imprimé sous le symbole.",
  heading: "Saisir le code",
  lead: "Si le symbole de l’emballage ne se laisse pas scanner, saisissez ce qui est imprimé dessous.",
  code: "Code sous le symbole",
  codeHint:
    "Huit caractères comme 7K3M-9QXF, ou les chiffres du code-barres. Espaces, tirets et minuscules sont admis.",
  lot: "Numéro de lot, si vous le connaissez",
  lotHint: "Imprimé près du symbole, souvent après « Lot », « L » ou « (10) ». Il peut manquer.",
  go: "Chercher",
  otherwise: "Ce que l’on peut encore saisir ici",
  others: [
    {
      say: "La ligne sous un symbole à deux dimensions :",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Un lien entier, de n’importe quel site :",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Un nom sans numéro de code-barres :", example: "kruim/zeeland-sourdough/W14" },
    { say: "Un URN EPC :", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Saisir un code",
    say: "Pour un emballage dont le symbole ne se laisse pas scanner.",
    more: "Autres façons de l’écrire, et lots",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "Introuvable – Rootproof",
  description: "Ce code ne mène à aucun passeport.",
  unknown: {
    heading: "Nous ne savons rien de ce code",
    say: "Le code est bien formé, mais aucun fabricant n’a publié de passeport pour lui ici. Cela ne dit rien du produit.",
  },
  unissued: {
    heading: "Ce code ne mène nulle part",
    say: "Ses caractères vont ensemble, mais il ne désigne rien ici : il vient d’un autre site, ou n’est plus utilisé.",
  },
  damaged: {
    heading: "Ce code semble abîmé",
    say: (digits, expected) =>
      `Le dernier chiffre de ${digits} ne va pas avec les autres : ce devrait être ${expected}. Un chiffre a sans doute été mal lu ou mal saisi.`,
    sayPlain: "Un tel code ne peut pas exister. Il a sans doute été mal lu ou mal saisi.",
    parts: {
      "short-code":
        "Un code à saisir a huit caractères, et le dernier contrôle les autres. Ici l’un est faux, manque ou est de trop.",
      lot: "Aucun lot ne peut s’écrire ainsi : il a 1 à 20 lettres, chiffres et signes, sans accents.",
    },
    detail: "Ce qui ne va pas :",
  },
  foreign: {
    heading: "Ce code appartient à quelqu’un d’autre",
    say: "C’est un code valable, mais il n’est pas publié avec Rootproof. Nous ne pouvons rien vous en dire.",
    elsewhere: "GS1, qui attribue ces numéros, sait peut-être où il mène :",
    host: (host) =>
      `Le lien saisi est de ${host}. Nous n’envoyons personne vers une adresse saisie : ouvrez-la là-bas si vous lui faites confiance.`,
  },
  gone: {
    heading: "Ce code n’est plus utilisé ici",
    say: "Son fabricant a publié ici et ne le fait plus, ou n’avait pas droit à ce code. Ce qui a été enregistré reste au journal, et personne ne répond plus de ce code.",
  },
  "off-air": {
    heading: "Retiré du site",
    say: (reason) =>
      `Cette page a été retirée par l’exploitant du site : ${reason === "" ? "aucune raison n’a été donnée" : reason.replace(/[.\s]+$/, "")}. Ce qui a été enregistré reste au journal, et ses preuves peuvent toujours être vérifiées.`,
    recalled: "Son fabricant l’a rappelé :",
  },
  compressed: {
    heading: "Ce lien est compressé",
    say: "Il ressemble à un lien GS1 sous sa forme compressée. Nous ne lisons pas ces liens : le code n’a aucun défaut.",
  },
  todo: "Ce que vous pouvez faire",
  advice: {
    unknown: [
      "Cherchez le numéro de lot près du code QR et réessayez.",
      "Demandez au fabricant nommé sur l’emballage. S’il utilise Rootproof, il peut publier le lot.",
    ],
    unissued: [
      "Comparez-le avec l’emballage, caractère par caractère. Il ne contient ni O, ni I, ni L, ni U.",
      "Saisissez plutôt les chiffres du code-barres, avec le lot.",
    ],
    damaged: [
      "Scannez de nouveau avec plus de lumière, le carré entier dans l’image.",
      "Saisissez les chiffres imprimés sous le code, un groupe après l’autre.",
    ],
    gone: ["Demandez au fabricant ou au magasin : leur nom est sur l’emballage."],
    "off-air": [
      "Demandez au fabricant ou au magasin : leur nom est sur l’emballage.",
      "Une preuve enregistrée depuis cette page peut être vérifiée même sans elle.",
    ],
    foreign: ["Demandez au fabricant ou au magasin : leur nom est sur l’emballage."],
    compressed: ["Saisissez les chiffres imprimés sous le code, avec le lot."],
  },
  asked: "Vous avez demandé",
  again: { damaged: "Corrigez-le ici", other: "Saisir un autre code" },
  home: "À propos de Rootproof",
};
