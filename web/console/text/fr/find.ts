/** French of the screens in screens/find: see text/en. */
import type { find as english } from "../en/find.ts";
import { gaps, graph, lots } from "./find-lots.ts";
import { recall, report, requests, tasks } from "./find-tasks.ts";
import { counted } from "./plural.ts";

const roles = {
  output: "Fait ou commencé",
  input: "Utilisé",
  seen: "Arrivé, parti ou examiné",
};
const notices = {
  recall: "Rappelé",
  hold: "Bloqué",
  decommission: "Hors d’usage",
};
const states = {
  received: "Reçu",
  logged: "Au journal",
  anchored: "Ancré",
  final: "Définitif",
};
/** By CBV's business step. */
const steps = {
  accepting: "Acceptation",
  arriving: "Arrivée",
  assembling: "Assemblage",
  commissioning: "Commencement",
  creating_class_instance: "Fabrication",
  decommissioning: "Mise hors d’usage",
  departing: "Départ",
  destroying: "Destruction",
  disassembling: "Démontage",
  inspecting: "Contrôle",
  loading: "Chargement",
  other: "Manipulation",
  packing: "Emballage",
  picking: "Préparation",
  receiving: "Réception",
  repackaging: "Réemballage",
  retail_selling: "Vente",
  sampling: "Prise d’échantillon",
  shipping: "Expédition",
  stock_taking: "Comptage",
  storing: "Stockage",
  transporting: "Transport",
  unloading: "Déchargement",
  unpacking: "Déballage",
};

export const find: typeof english = {
  gaps,
  roles,
  notices,
  states,
  steps,
  noStep: "Quelque chose s’est passé",
  pieces: (quantity: string, n: number) =>
    new Intl.PluralRules("fr").select(n) === "one" ? `${quantity} pièce` : `${quantity} pièces`,
  lastQuantity: (amount: string) => `Dernière quantité : ${amount}`,
  unknownQuantity: "Quantité inconnue",
  search: "Chercher",
  more: "En afficher plus",
  showing: (n: number) => counted(n, "résultat affiché", "résultats affichés"),
  filters: "Préciser",
  clear: "Effacer la recherche",
  any: "Tous",
  from: "Du",
  to: "Au",
  badDay: "Ce n’est pas un jour",
  lots,
  graph,
  tasks,
  report,
  recall,
  requests,
  events: {
    title: "Événements",
    lead: "Ce qui a été enregistré, le plus récent en premier.",
    query: "Chercher un événement",
    queryHint: "Un numéro de lot, une matière, un code scanné ou un eventID",
    step: "Ce qui s’est passé",
    state: "Où il en est",
    none: "Rien n’a encore été enregistré.",
    noneHelp:
      "Enregistrez ce qui s’est passé, ou envoyez un tableau. C’est ici un instant plus tard.",
    nothing: "Aucun événement ne correspond à cette recherche.",
    voided: "Déclaré faux",
    moreLots: "et d’autres lots",
    withoutLots: "Aucun lot",
  },
  event: {
    title: "Événement",
    time: "Quand",
    recorded: "Reçu ici",
    state: "Où il en est",
    type: "Type EPCIS",
    process: "Procédé",
    lots: "Lots concernés",
    partner: "Avec",
    proof: "Preuve dans le journal (JSON)",
    noProof: "Pas encore de preuve : il n’est pas au journal.",
    voided: "Cet événement a été déclaré faux. Il reste enregistré, et ne compte pour rien.",
    voidedBecause: (reason: string) => `Raison : ${reason}`,
    json: "L’événement en EPCIS, en JSON",
    copy: "Copier",
    copied: "Copié",
    ask: "Demander à un fournisseur à son sujet",
  },
};
