/** French of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("fr").format(parts);
const lotsOf = (n: number) => counted(n, "lot", "lots");

export const tasks: typeof englishTasks = {
  title: "À faire",
  lead: "Ce qui vous attend. Ce qui est fait disparaît tout seul.",
  none: "Rien ne vous attend.",
  noneHelp:
    "Les rappels, les livraisons contestées, les demandes de vos clients et les enregistrements incomplets apparaissent ici.",
  more: "Il y en a plus, pour certains, que ce qui est listé.",
  open: "Ouvrir",
  headings: {
    recalled: "Rappels et blocages",
    disputed: "Transferts contestés",
    "answer-request": "Justificatifs qu’on vous demande",
    "answer-question": "Des clients demandent",
    "answer-transfer": "Est-ce bien arrivé ?",
    "request-answered": "Réponses à lire",
    "request-late": "Justificatifs que vous attendez encore",
    "dispatch-missing": "Reçu, et personne n’a enregistré l’envoi",
    "receipt-missing": "Envoyé, et personne n’a dit que c’est arrivé",
    "quantity-missing": "Quantité inconnue",
    finding: "Les chiffres posent une question",
    unresolved: "Utilisé, sans que l’origine soit connue",
  },
  recalled: {
    recall: (by: string, lot: string) => `Rappel de ${lot} par ${by}.`,
    hold: (by: string, lot: string) => `Blocage de ${lot} par ${by}.`,
    decommission: (by: string, lot: string) => `Mise hors d’usage de ${lot} par ${by}.`,
    upstream: (lot: string) => `C’est entré dans ${lot}, que vous avez utilisé.`,
    lotUpstream: "un lot",
    you: "vous",
    somebody: "le fournisseur d’un fournisseur",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "Vous n’en avez rien fait."
        : `Vous en avez fait ${lotsOf(n)} ; ${
            unmarked === 0 ? "tout ce qui peut l’être est marqué." : `sans marque : ${unmarked}.`
          }`,
    open: "Voir ce qui est touché",
  },
  disputed: (by: string) => `Selon ${by}, ce n’était pas ainsi.`,
  reason: (reason: string) => `« ${reason} »`,
  due: (day: string) => `Pour le ${day}`,
  late: (day: string) => `En retard : c’était pour le ${day}`,
  asks: (from: string) => `${from} demande`,
  answered: (who: string) => `${who} a répondu`,
  waits: (who: string) => `${who} n’a pas répondu`,
  answer: "Répondre",
  read: "Lire",
};

export const requests: typeof englishRequests = {
  title: "Demandes de justificatifs",
  lead: "Ce que vous avez demandé à des fournisseurs, et ce que des clients vous demandent.",
  ask: "Demander à un fournisseur",
  made: "Demandé par vous",
  received: "Demandé à vous",
  noneMade: "Vous n’avez encore rien demandé à personne.",
  noneReceived: "Personne ne vous a rien demandé.",
  states: { open: "Ouverte", answered: "Avec réponse", closed: "Fermée" },
  to: (who: string) => `À ${who}`,
  from: (who: string) => `De ${who}`,
  about: "Au sujet de",
  due: (day: string) => `Pour le ${day}`,
  late: (day: string) => `En retard : c’était pour le ${day}`,
  new: {
    title: "Demander des justificatifs à un fournisseur",
    lead: "Il le voit dans ce qu’il a à faire. Ses propriétaires sont prévenus par e-mail, et relancés au plus tous les trois jours.",
    supplier: "Fournisseur",
    choose: "Choisir…",
    noSuppliers:
      "Vous n’avez encore accepté personne comme fournisseur. Acceptez-en d’abord un, puis demandez.",
    partners: "Partenaires",
    supplierMissing: "Dites quel fournisseur",
    wanted: "De quoi avez-vous besoin ?",
    wantedHint: "Un certificat, un résultat d’analyse, une photo, une explication",
    wantedMissing: "Dites de quoi vous avez besoin",
    about: "Au sujet de quel lot ou de quel événement ?",
    aboutHint: "Le lien d’un lot ou un eventID",
    dueOn: "Pour quand ?",
    dueOnHint: "Le jour se termine à minuit UTC.",
    dueOnMissing: "Choisissez un jour",
    send: "Demander",
  },
  one: {
    title: "Demande de justificatifs",
    unknown: "Cette demande n’existe pas, ou elle n’est pas à vous.",
    wanted: "Ce qui est demandé",
    answer: "Réponse",
    answerLabel: "Votre réponse",
    answerHint: "Celui qui a demandé la lit telle quelle.",
    answerMissing: "Écrivez une réponse",
    file: "Document joint",
    fileHint: "Un de vos documents. Celui qui a demandé peut l’ouvrir à partir de là.",
    fileNotYours: (who: string) =>
      `Votre rôle ne permet pas de montrer des documents à d’autres. Pour envoyer un document à ${who}, faites répondre un responsable.`,
    noFile: "Aucun",
    send: "Envoyer la réponse",
    again: "Envoyer une autre réponse",
    close: "Fermer la demande",
    closeHint: "Plus personne n’est relancé, et on ne peut plus y répondre.",
    openFile: (name: string) => `Ouvrir ${name}`,
    waiting: "Pas encore de réponse.",
  },
};

export const report: typeof englishReport = {
  title: "De qui, à qui",
  lead: "Une étape en arrière et une étape en avant, comme le demande la loi sur les denrées alimentaires (règlement (CE) n° 178/2002, article 18).",
  of: "Lot concerné",
  by: "Entreprise",
  asOf: (when: string) => `Tel qu’enregistré : ${when}`,
  print: "Imprimer",
  csv: "Télécharger en tableau (CSV)",
  from: "De qui il vient",
  to: "À qui il est allé",
  noneFrom: "Rien n’est enregistré.",
  said: "Ce que vous en dites en public",
  noneTo: "Rien n’est enregistré.",
  more: "Il y en a plus que ce qu’un rapport contient : choisissez un lot plus proche de la livraison en question.",
  columns: { lot: "Lot", quantity: "Quantité", day: "Quand", partner: "Qui" },
  notes: {
    "own-origin": "Commencé ici : pas de fournisseur",
    "partner-unknown": "Non enregistré : qui",
    "not-received": "Non enregistré : de qui, quand, combien",
    "not-sent": "Pas enregistré comme envoyé : encore ici, pour autant qu’on sache",
    consumers: "Vendu à des consommateurs",
  },
  unknown: "Non enregistré",
  file: (lot: string) => `rapport-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Rappeler, bloquer ou lever",
  lead: "Regardez ce qui a été fait avec le lot, puis dites-le pour tous d’un seul coup.",
  of: "Le lot",
  reaches: (n: number) =>
    n === 0 ? "Vous n’en avez rien fait." : `Vous en avez fait ${lotsOf(n)}`,
  marked: (n: number) => `${counted(n, "lot porte", "lots portent")} un avis à cause de lui.`,
  more: "Il y en a plus que ce qui peut être atteint en une fois. Recommencez pour continuer.",
  sent: "Une partie est déjà partie",
  here: "Pas enregistré comme envoyé",
  noPage: "Pas de page publique : rien ne peut y être dit. Bloquez-le vous-même sur place.",
  notYours:
    "Ce n’est pas votre produit : c’est à celui qui l’a fait d’en parler. Ce que vous en avez fait est à vous.",
  kind: "Que voulez-vous dire ?",
  kinds: {
    recall: {
      label: "Rappeler",
      hint: "Personne ne doit l’utiliser. C’est affiché en premier sur chaque page.",
    },
    hold: {
      label: "Bloquer",
      hint: "Personne ne doit le transmettre tant que quelque chose n’a pas été examiné.",
    },
    clear: { label: "Lever", hint: "Ce qui a été dit à cause de ce lot ne vaut plus." },
  },
  kindMissing: "Choisissez ce que vous voulez dire",
  reason: "Raison",
  reasonHint: "Tout le monde la lit sur la page publique du lot, telle quelle.",
  reasonMissing: "Donnez une raison",
  because: "Raison sur les lots faits avec lui",
  becauseHint:
    "Tout le monde la lit là. Nommez ce avec quoi ils ont été faits, autant que vous voulez le faire savoir.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Fait avec une matière rappelée : ${material}.`
      : `Fait avec une matière bloquée : ${material}.`,
  aLot: "un lot",
  advice: "Que faire",
  adviceHint: "Pour celui qui en a",
  send: (n: number) => `Le dire pour ${lotsOf(n)}`,
  clear: "Lever",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Rien n’a changé : la même chose y était déjà."
      : `${counted(set, "avis est mis", "avis sont mis")}.${
          unchanged === 0 ? "" : ` Déjà là : ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0 ? "Il n’y avait rien à lever." : `${counted(n, "avis est levé", "avis sont levés")}.`,
  without: (paths: readonly string[]) =>
    `Pas de page publique, donc rien n’a pu y être dit : ${list(paths)}`,
  noNotice: "Aucun",
  columns: { lot: "Lot", quantity: "Quantité", where: "Où", notice: "Avis" },
};
