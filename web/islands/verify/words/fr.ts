/** French of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "La vérification montre que l’inscription n’a pas changé et depuis quand elle existe. Elle ne montre pas que ce qu’elle dit est vrai.",
    unchanged: (size) => `L’inscription est inchangée dans le journal de ${size} inscriptions.`,
    existed: (chain, size) =>
      `L’inscription est inchangée, et elle existait quand ${chain} a gardé l’état du journal à ${size} inscriptions.`,
    notReached: "La vérification n’est pas arrivée jusque-là.",
    leftOut: "Omis.",
    noLater: "Le dossier ne contient aucune inscription ultérieure sur celle-ci.",
    after: (size) =>
      `Rien n’est dit de ce qui a été enregistré après l’état de ${size} inscriptions, ou jamais.`,
    whoMade:
      "De qui vient l’inscription, c’est le journal qui le dit : aucune signature de l’inscription n’a été vérifiée.",
    hidden: (n) =>
      n === 1
        ? "Une valeur cachée n’est pas montrée et n’a pas été regardée."
        : `${n} valeurs cachées ne sont pas montrées et n’ont pas été regardées.`,
    testChain: (chain) => `${chain} est une blockchain de test : n’importe qui a pu la faire.`,
    stateProof: "Le dossier contient une preuve d’état que cette version ne lit pas.",
    bundle: (index, type, shown) =>
      `Le dossier est bien formé : inscription ${index} de type ${type}, avec ${shown} champs montrés.`,
    fields: (shown, hidden) =>
      `Les ${shown} champs montrés et ${hidden} cachés donnent l’engagement inscrit au journal.`,
    noSignature: "Aucune signature de l’inscription n’a été vérifiée.",
    entry: (type, index) =>
      `L’inscription est de type ${type}, nomme le journal des règles et sa propre place, ${index}.`,
    path: (index, sizes) => `L’inscription ${index} est dans le journal de ${sizes} inscriptions.`,
    note: (origin) => `L’état est de ${origin}, qui l’a signé. Les états ne se contredisent pas.`,
    witnesses: (n) => `Il porte la signature de ${n} témoins ou plus.`,
    anchor: (chain, size, time) =>
      `${chain} contient l’état de ${size} inscriptions, depuis l’heure Unix ${time}.`,
    noAnchor: "Les règles ne demandent aucun ancrage.",
    status: "Les inscriptions ultérieures du dossier parlent de celle-ci et sont au journal.",
    erased: (entries) => `L’inscription ${entries} dit que des champs de celle-ci ont été effacés.`,
    stops: {
      "policy-malformed": (stop) => `Les règles sont inutilisables (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Ce vérificateur ne connaît pas « ${rule} ».`,
      "bundle-malformed": (stop) => `Le dossier est illisible (${fault(stop)}).`,
      "entry-malformed": (stop) => `L’inscription est illisible (${fault(stop)}).`,
      "note-malformed": (stop) => `L’état est illisible (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : ` : ${what}`;
        return `Ce qui est montré n’est pas ce qui a été engagé${which}.`;
      },
      "signature-unsupported": () =>
        "L’inscription porte une signature que cette version ne sait pas vérifier.",
      "entry-type": ({ ours, theirs }) =>
        `L’inscription est de type « ${theirs} » ; on demande ${ours}.`,
      "entry-log": () => "L’inscription a été faite pour un autre journal.",
      "entry-index": ({ ours, theirs }) =>
        `L’inscription dit être le numéro ${theirs}, le dossier dit ${ours}.`,
      path: ({ index, size }) =>
        `Le chemin ne mène pas de l’inscription ${index} au journal de ${size} inscriptions.`,
      "note-origin": ({ ours, theirs }) => `L’état est de ${theirs}, et non de ${ours}.`,
      "note-signature": () => "L’état n’est pas signé valablement.",
      "note-split": ({ size }) =>
        `Le journal a signé deux histoires différentes de ${size} inscriptions.`,
      "note-witnesses": ({ seen, wanted }) =>
        `L’état porte ${seen} signatures de témoins ; les règles en veulent ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "L’inscription n’est pas encore ancrée."
          : `L’état est ancré dans ${held} blockchains ; les règles en veulent ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `Les règles ne nomment pas le contrat ${contract} sur la blockchain ${chainId}.`,
      "anchor-unanswered": ({ chain }) =>
        `Trop peu de ceux qu’on a interrogés sur ${chain} ont répondu.`,
      "anchor-disputed": ({ chain, size }) =>
        `Ceux qu’on a interrogés sur ${chain} ne sont pas d’accord sur l’état de ${size} inscriptions.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} contient l’état de ${size} inscriptions, mais pas encore définitivement.`,
      "anchor-absent": ({ chain, size }) =>
        `Le contrat sur ${chain} ne contient pas l’état de ${size} inscriptions comme le dossier le dit.`,
      "anchor-code": ({ chain }) =>
        `Le contrat sur ${chain} n’est pas celui que nomment les règles.`,
      "status-entry": ({ status, index }) =>
        `L’inscription ${status}, montrée comme ultérieure, ne concerne pas l’inscription ${index}.`,
      "status-path": ({ status }) =>
        `Le chemin de l’inscription ultérieure ${status} ne mène pas à l’état.`,
      voided: ({ voidedBy }) =>
        `Une inscription ultérieure, le numéro ${voidedBy}, déclare celle-ci fausse.`,
      unfinished: ({ check }) => `Cet appareil n’a pas pu finir la vérification « ${check} ».`,
    },
  }),
  policy: "Recherche des règles…",
  checking: (n, all, what) => `Vérification ${n} sur ${all} : ${what}…`,
  again: "Vérifier encore",
  verdicts: { proven: "Prouvé", refuted: "Réfuté", "not-checkable": "Non vérifiable" },
  states: { ok: "juste", failed: "faux", open: "ouvert", skipped: "omis" },
  onStep: {
    proven: "Votre téléphone : prouvé",
    refuted: "Votre téléphone : réfuté",
    "not-checkable": "Votre téléphone : non vérifiable",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "La seule étape de cette page est au journal exactement comme elle est montrée."
        : `Les ${n} étapes de cette page sont au journal exactement comme elles sont montrées.`,
    refuted: (what, why) => `« ${what} » ne tient pas. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} étapes sur ${all} sont prouvées. « ${what} » n’a pas pu être tranché : ${why}`,
  },
  asOf: (size) => `D’après l’état du journal à ${size} inscriptions.`,
  recordedBy: (when) => `La plus récente de ces inscriptions existait au plus tard le ${when}.`,
  policyUsed: (own) =>
    own
      ? "Jugé d’après les règles que vous avez données, SHA-256 :"
      : "Jugé d’après les règles de ce site, SHA-256 :",
  test: (chains) =>
    `TEST : cela repose sur ${chains}, une blockchain d’essai que chacun peut redémarrer. Ce n’est pas une preuve.`,
  notChecked: "Non vérifié",
  shown: "Ce que montre la page, à côté de l’inscription",
  page: "page",
  record: "inscription",
  ours: "calculé ici",
  theirs: "donné",
  hidden: "caché par la preuve",
  noProof: "Cette étape n’est pas encore au journal.",
  noPolicy: (why) => `Les règles n’ont pas pu être obtenues : ${why}`,
  noBundle: (why) => `La preuve n’a pas pu être obtenue : ${why}`,
  status: (code) => `la réponse était ${code}`,
  tooLong: "la réponse est trop longue",
  noAnswer: "pas de réponse",
  otherIndex: (wanted, got) =>
    `La page nomme l’inscription ${wanted}, mais la preuve liée est celle de l’inscription ${got}.`,
  differs: (field, page, record) =>
    `La page montre « ${page} » pour ${field} ; l’inscription dit « ${record} ».`,
  notShown: (field) => `La page montre ${field}, que sa preuve garde caché.`,
  nothingShown:
    "La preuve est juste, mais la page ne signale aucune valeur que l’on pourrait comparer.",
  voidedAgrees:
    "L’inscription est inchangée et a ensuite été déclarée fausse, comme le dit la page.",
  voidedUnproven:
    "La page dit que cette inscription a été déclarée fausse ; la preuve ne le montre pas.",
};
