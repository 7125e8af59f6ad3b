/** Dutch of the screens in screens/find: see text/en. */
import type { find as english } from "../en/find.ts";
import { gaps, graph, lots } from "./find-lots.ts";
import { recall, report, requests, tasks } from "./find-tasks.ts";
import { counted } from "./plural.ts";

const roles = {
  output: "Gemaakt of begonnen",
  input: "Opgebruikt",
  seen: "Gekomen, gegaan of bekeken",
};
const notices = {
  recall: "Teruggeroepen",
  hold: "Geblokkeerd",
  decommission: "Buiten gebruik",
};
const states = {
  received: "Aangekomen",
  logged: "In het logboek",
  anchored: "Verankerd",
  final: "Definitief",
};
/** By CBV's business step. */
const steps = {
  accepting: "Aangenomen",
  arriving: "Binnengekomen",
  assembling: "In elkaar gezet",
  commissioning: "Begonnen",
  creating_class_instance: "Gemaakt",
  decommissioning: "Buiten gebruik gesteld",
  departing: "Vertrokken",
  destroying: "Vernietigd",
  disassembling: "Uit elkaar gehaald",
  inspecting: "Nagekeken",
  loading: "Geladen",
  other: "Behandeld",
  packing: "Verpakt",
  picking: "Verzameld",
  receiving: "Ontvangen",
  repackaging: "Opnieuw verpakt",
  retail_selling: "Verkocht",
  sampling: "Monster genomen",
  shipping: "Verstuurd",
  stock_taking: "Geteld",
  storing: "Opgeslagen",
  transporting: "Vervoerd",
  unloading: "Gelost",
  unpacking: "Uitgepakt",
};

export const find: typeof english = {
  gaps,
  roles,
  notices,
  states,
  steps,
  noStep: "Er gebeurde iets",
  pieces: (quantity: string, n: number) =>
    new Intl.PluralRules("nl").select(n) === "one" ? `${quantity} stuk` : `${quantity} stuks`,
  lastQuantity: (amount: string) => `Laatste hoeveelheid ${amount}`,
  unknownQuantity: "Hoeveelheid onbekend",
  search: "Zoeken",
  more: "Meer tonen",
  showing: (n: number) => counted(n, "resultaat te zien", "resultaten te zien"),
  filters: "Verfijnen",
  clear: "Zoekopdracht wissen",
  any: "Alle",
  from: "Van",
  to: "Tot en met",
  badDay: "Dat is geen dag",
  lots,
  graph,
  tasks,
  report,
  recall,
  requests,
  events: {
    title: "Gebeurtenissen",
    lead: "Wat is geregistreerd, het nieuwste eerst.",
    query: "Gebeurtenissen zoeken",
    queryHint: "Een partijnummer, een materiaal, een gescande code of een eventID",
    step: "Wat er gebeurde",
    state: "Hoe ver",
    none: "Er is nog niets geregistreerd.",
    noneHelp: "Registreer wat er gebeurde, of verstuur een rekenblad. Even later staat het hier.",
    nothing: "Geen gebeurtenis past bij deze zoekopdracht.",
    voided: "Onjuist verklaard",
    moreLots: "en meer partijen",
    withoutLots: "Geen partij",
  },
  event: {
    title: "Gebeurtenis",
    time: "Gebeurd",
    recorded: "Hier aangekomen",
    state: "Hoe ver",
    type: "EPCIS-type",
    process: "Proces",
    lots: "Partijen",
    partner: "Met",
    proof: "Bewijs in het logboek (JSON)",
    noProof: "Nog geen bewijs: het staat niet in het logboek.",
    voided: "Deze gebeurtenis is onjuist verklaard. Ze blijft geregistreerd en telt niet mee.",
    voidedBecause: (reason: string) => `Reden: ${reason}`,
    json: "De gebeurtenis als EPCIS, in JSON",
    copy: "Kopiëren",
    copied: "Gekopieerd",
    ask: "Een leverancier ernaar vragen",
  },
};
