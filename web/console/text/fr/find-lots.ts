/** French of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("fr").format(parts);
const steps = (n: number) => counted(n, "étape", "étapes");

export const lots: typeof englishLots = {
  title: "Lots",
  lead: "Tous les lots dont parlent vos événements, le dernier vu en premier.",
  query: "Chercher un lot",
  queryHint: "Un numéro de lot, une matière ou un code scanné",
  material: "Comment il s’appelle",
  role: "Ce qui lui est arrivé",
  notice: "Avis",
  noNotice: "Aucun",
  lastSeen: (day: string) => `Vu la dernière fois : ${day}`,
  none: "Il n’y a pas encore de lot.",
  noneHelp:
    "Un lot apparaît ici dès qu’une étape le nomme : une récolte, une livraison reçue, quelque chose que vous avez fait.",
  record: "Enregistrer la première étape",
  sheet: "Envoyer un tableau",
  nothing: "Aucun lot ne correspond à cette recherche.",
  unnamed: "Lot sans nom",
  facts: {
    identifier: "Identifiant",
    quantity: "Dernière quantité",
    roles: "Ce qui lui est arrivé",
    first: "Vu la première fois",
    last: "Vu la dernière fois",
    events: "Événements",
  },
  actions: "Ce que vous pouvez en faire",
  recall: "Rappeler, bloquer ou lever",
  report: "De qui, à qui",
  ask: "Demander des justificatifs à un fournisseur",
  passport: "Sa page publique",
  events: "Ses événements",
  allEvents: "Tous ses événements",
  unknown: "Aucun de vos événements ne parle d’un lot de ce nom.",
  back: "Tous les lots",
  noticeBy: (who: string, day: string) => `Mis par ${who}, ${day}`,
  noticeOwn: (day: string) => `Mis par vous, ${day}`,
  because: "À cause de",
};

export const graph: typeof englishGraph = {
  title: "D’où il vient, où il est allé",
  direction: "Afficher",
  directions: { both: "Les deux sens", up: "D’où il vient", down: "Où il est allé" },
  depth: "Étapes",
  depthOf: steps,
  picture: "Image des lots et des étapes entre eux",
  pictureHelp:
    "Les flèches du clavier vont d’un lot à l’autre, Entrée en ouvre un. La liste sous l’image dit la même chose.",
  list: "La même chose en liste",
  more: "Il y en a plus que ce qui est affiché. Choisissez plus d’étapes, ou ouvrez un lot au bord.",
  noMore: "Rien d’autre n’est connu.",
  this: "Ce lot",
  before: (n: number) => `${steps(n)} avant`,
  after: (n: number) => `${steps(n)} après`,
  columns: { where: "Où", lot: "Lot", quantity: "Quantité", by: "Fait par", from: "Fait avec" },
  blanks: {
    "not-shared": "Non partagé",
    "not-recorded": "Non enregistré",
    "sent-on": "Envoyé plus loin",
  },
  blankMeans: {
    "not-shared":
      "Un fournisseur que vous avez accepté n’a pas donné son accord pour être montré : ce qui s’est passé avant n’est pas dit ici.",
    "not-recorded": "Parmi ceux qui partagent avec vous, personne n’a enregistré d’où cela vient.",
    "sent-on": "Cela a été envoyé à quelqu’un. Ce que c’est devenu là-bas n’est pas dit ici.",
  },
  withheld: "Numéro non communiqué",
  withheldMeans: "Seul un fournisseur parle de ce lot, et c’est à lui d’en dire le numéro ou non.",
  you: "vous",
  begun: "Commencé ici",
  others: (n: number) => counted(n, "autre lot", "autres lots"),
  nobody: "Non dit",
  made: (lots: readonly string[]) => `Fait avec ${all(lots)}`,
  became: (lots: readonly string[]) => `Devenu ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Où sont les lacunes",
  lead: "Ce qui n’a pas de début enregistré, selon sa part du lot, et de qui vient la parole à chaque étape : la plus faible d’abord.",
  byMass: "Par masse",
  known: (part: string) => `${part} de ce lot viennent de débuts enregistrés.`,
  something: "Quelque chose",
  why: {
    received: "Son arrivée est enregistrée, et rien avant.",
    unknown: "Personne parmi ceux qui partagent avec vous n’a enregistré d’où il vient.",
  },
  byStep: "Par étape",
  noSteps: "Aucune étape de ce lot n’est enregistrée.",
  by: {
    link: "Dit par quelqu’un qui avait un lien de votre part",
    own: "Votre seule parole",
    supplier: "Dit par un fournisseur qui a son propre compte",
  },
  next: {
    link: "Un compte à lui, qui lui prend quelques minutes, en fait la parole d’un second.",
    own: "Faites confirmer l’envoi par l’autre partie, demandez à un fournisseur d’enregistrer lui-même ses étapes, ou ajoutez un document.",
    supplier: "Seul un certificat vérifié par quelqu’un d’autre serait plus fort.",
  },
  unread: {
    "too-many": "Il y a derrière plus d’événements qu’on n’en lit à la fois.",
    circle: "Un lot a été fait de lui-même : un des événements est faux.",
  },
  product: {
    lead: "Ce qui n’a pas de début enregistré, selon sa part de tous les lots du produit, et de qui vient la parole à chaque étape : la plus faible d’abord.",
    known: (part: string) => `${part} de ces lots viennent de débuts enregistrés.`,
    noLots: "Aucun lot de ce produit n’est encore enregistré.",
    noSteps: "Aucune étape de ces lots n’est enregistrée.",
    lots: "Les lots",
    lotsHelp: "La part de chacun dans l’ensemble. Ouvrez-en un pour voir ses propres lacunes.",
    older: "Il y a des lots plus anciens. Ils ne sont pas comptés ici.",
    last: (times: string, day: string) => `${times} ×, la dernière fois le ${day}`,
    back: "Tous les produits",
  },
  back: "Retour au lot",
};
