/** German of the screens in screens/find: see text/en. */
import type { find as english } from "../en/find.ts";
import { gaps, graph, lots } from "./find-lots.ts";
import { recall, report, requests, tasks } from "./find-tasks.ts";
import { counted } from "./plural.ts";

const roles = {
  output: "Hergestellt oder begonnen",
  input: "Verbraucht",
  seen: "Gekommen, gegangen oder angesehen",
};
const notices = {
  recall: "Zurückgerufen",
  hold: "Gesperrt",
  decommission: "Außer Gebrauch",
};
const states = {
  received: "Angekommen",
  logged: "Im Protokoll",
  anchored: "Verankert",
  final: "Endgültig",
};
/** By CBV's business step. */
const steps = {
  accepting: "Angenommen",
  arriving: "Angekommen",
  assembling: "Zusammengesetzt",
  commissioning: "Begonnen",
  creating_class_instance: "Hergestellt",
  decommissioning: "Außer Gebrauch genommen",
  departing: "Abgefahren",
  destroying: "Vernichtet",
  disassembling: "Zerlegt",
  inspecting: "Geprüft",
  loading: "Verladen",
  other: "Bearbeitet",
  packing: "Verpackt",
  picking: "Zusammengestellt",
  receiving: "Erhalten",
  repackaging: "Umgepackt",
  retail_selling: "Verkauft",
  sampling: "Probe genommen",
  shipping: "Versendet",
  stock_taking: "Gezählt",
  storing: "Eingelagert",
  transporting: "Befördert",
  unloading: "Entladen",
  unpacking: "Ausgepackt",
};

export const find: typeof english = {
  gaps,
  roles,
  notices,
  states,
  steps,
  noStep: "Etwas geschah",
  pieces: (quantity: string, _: number) => `${quantity} Stück`,
  lastQuantity: (amount: string) => `Letzte Menge ${amount}`,
  unknownQuantity: "Menge unbekannt",
  search: "Suchen",
  more: "Mehr zeigen",
  showing: (n: number) => counted(n, "Eintrag zu sehen", "Einträge zu sehen"),
  filters: "Eingrenzen",
  clear: "Suche leeren",
  any: "Alle",
  from: "Von",
  to: "Bis",
  badDay: "Das ist kein Tag",
  lots,
  graph,
  tasks,
  report,
  recall,
  requests,
  events: {
    title: "Ereignisse",
    lead: "Was erfasst wurde, das Neueste zuerst.",
    query: "Ereignisse suchen",
    queryHint: "Eine Chargennummer, ein Material, ein gescannter Code oder eine eventID",
    step: "Was geschah",
    state: "Wie weit",
    none: "Es wurde noch nichts erfasst.",
    noneHelp:
      "Erfassen Sie, was geschah, oder senden Sie eine Tabelle. Gleich danach steht es hier.",
    nothing: "Kein Ereignis passt zu dieser Suche.",
    voided: "Für falsch erklärt",
    moreLots: "und weitere Chargen",
    withoutLots: "Keine Charge",
  },
  event: {
    title: "Ereignis",
    time: "Geschehen",
    recorded: "Hier eingegangen",
    state: "Wie weit",
    type: "EPCIS-Typ",
    process: "Verfahren",
    lots: "Chargen",
    partner: "Mit",
    proof: "Nachweis im Protokoll (JSON)",
    noProof: "Noch kein Nachweis: Es ist nicht im Protokoll.",
    voided: "Dieses Ereignis wurde für falsch erklärt. Es bleibt erfasst und zählt nicht.",
    voidedBecause: (reason: string) => `Grund: ${reason}`,
    json: "Das Ereignis als EPCIS, in JSON",
    copy: "Kopieren",
    copied: "Kopiert",
    ask: "Einen Lieferanten dazu fragen",
  },
};
