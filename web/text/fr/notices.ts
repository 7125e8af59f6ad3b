/** French of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Rappel",
    say: "{maker} a rappelé {what} le {day}.",
  },
  hold: {
    word: "Bloqué",
    say: "{maker} a bloqué {what} le {day}.",
    means:
      "Un blocage n’est pas un rappel : le fabricant a tout arrêté en attendant d’y voir clair.",
  },
  decommission: {
    word: "Hors d’usage",
    say: "{maker} a déclaré {what} hors d’usage le {day}.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "tout ce produit", lot: "ce lot", item: "cet exemplaire" },
  title: (kind, title) => `${KINDS[kind].word} : ${title}`,
  reason: "Raison",
  advice: "Que faire",
  proofLabel: (index, word) => `Preuve ${index}, le dossier de « ${word} » (JSON)`,
  none: "Le fabricant n’a posé ni rappel ni blocage.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Fait avec un lot rappelé",
    hold: "Fait avec un lot bloqué",
  },
  named: {
    recall: "Un lot utilisé ici ({material}) a été rappelé par son fabricant le {day}.",
    hold: "Un lot utilisé ici ({material}) a été bloqué par son fabricant le {day}.",
  },
  unnamed: {
    recall: "Un lot utilisé ici a été rappelé par son fabricant le {day}.",
    hold: "Un lot utilisé ici a été bloqué par son fabricant le {day}.",
  },
  reason: "Raison donnée pour ce lot-là",
  means: (maker) =>
    `Ce que ${maker} dit du présent lot fait l’objet d’un avis à part, s’il y en a un.`,
  step: "Aller à l’étape qui l’a utilisé",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Code annulé",
  void: (maker, serial) =>
    `${maker} a annulé le code au numéro de série ${serial} : il ne devrait être sur aucun emballage.`,
  lines: {
    printed: () => "Le fabricant a fait imprimer un code avec ce numéro de série.",
    "other-lot": (lot = "") =>
      `Le fabricant a fait imprimer ce numéro de série pour un autre lot, ${lot}, et non pour celui-ci.`,
    unknown: () => "Ce numéro de série n’est aucun de ceux que le fabricant a fait imprimer ici.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Certificats",
  hint: "Nommés par le fabricant. Rootproof ne les a pas vérifiés.",
  none: "Le fabricant ne nomme ici aucun certificat.",
  inSteps: "Nommé dans",
  step: (n, what) => `étape ${n}, ${what}`,
  named: "Nomme le certificat",
};
