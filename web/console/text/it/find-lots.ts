/** Italian of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("it").format(parts);

export const lots: typeof englishLots = {
  title: "Lotti",
  lead: "Tutti i lotti nominati negli eventi, a partire dall’ultimo visto.",
  query: "Cerca tra i lotti",
  queryHint: "Un numero di lotto, un materiale o un codice scansionato",
  material: "Come si chiama",
  role: "Che cosa gli è successo",
  notice: "Avviso",
  noNotice: "Nessuno",
  lastSeen: (day: string) => `Visto l’ultima volta: ${day}`,
  none: "Non ci sono ancora lotti.",
  noneHelp:
    "Un lotto compare qui appena un passaggio lo nomina: un raccolto, una consegna arrivata, qualcosa che è stato fatto.",
  record: "Registra il primo passaggio",
  sheet: "Invia un foglio di calcolo",
  nothing: "Nessun lotto corrisponde a questa ricerca.",
  unnamed: "Lotto senza nome",
  facts: {
    identifier: "Identificativo",
    quantity: "Ultima quantità",
    roles: "Che cosa gli è successo",
    first: "Visto la prima volta",
    last: "Visto l’ultima volta",
    events: "Eventi",
  },
  actions: "Che cosa farne",
  recall: "Richiama, blocca o togli l’avviso",
  report: "Da chi, a chi",
  ask: "Chiedi giustificativi a un fornitore",
  passport: "La sua pagina pubblica",
  events: "I suoi eventi",
  allEvents: "Tutti i suoi eventi",
  unknown: "Nessuno degli eventi registrati nomina un lotto così.",
  back: "Tutti i lotti",
  noticeBy: (who: string, day: string) => `Messo da ${who}: ${day}`,
  noticeOwn: (day: string) => `Messo da noi: ${day}`,
  because: "A causa di",
};

export const graph: typeof englishGraph = {
  title: "Da dove viene, dove è andato",
  direction: "Mostra",
  directions: { both: "Nei due sensi", up: "Da dove viene", down: "Dove è andato" },
  depth: "Passaggi",
  depthOf: (n: number) => counted(n, "passaggio", "passaggi"),
  picture: "Disegno dei lotti e dei passaggi tra loro",
  pictureHelp:
    "I tasti freccia vanno da un lotto all’altro, Invio ne apre uno. Le stesse cose sono nell’elenco sotto il disegno.",
  list: "Le stesse cose in un elenco",
  more: "C’è più di quanto si vede qui. Scegliere più passaggi, o aprire un lotto al margine.",
  noMore: "Non si sa altro.",
  this: "Questo lotto",
  before: (n: number) => `${counted(n, "passaggio", "passaggi")} prima`,
  after: (n: number) => `${counted(n, "passaggio", "passaggi")} dopo`,
  columns: {
    where: "Dove",
    lot: "Lotto",
    quantity: "Quantità",
    by: "Fatto da",
    from: "Fatto con",
  },
  blanks: {
    "not-shared": "Non condiviso",
    "not-recorded": "Non registrato",
    "sent-on": "Spedito ad altri",
  },
  blankMeans: {
    "not-shared":
      "Un fornitore accettato da noi non ha dato il consenso a essere mostrato: ciò che è successo prima qui non si dice.",
    "not-recorded": "Nessuno di chi condivide con noi ha registrato come è nato.",
    "sent-on": "È stato spedito a qualcuno. Che cosa ne è stato lì, qui non si dice.",
  },
  withheld: "Numero riservato",
  withheldMeans: "Solo un fornitore nomina questo lotto, e sta a lui dirne il numero.",
  you: "noi",
  begun: "Inizia qui",
  others: (n: number) => counted(n, "altro lotto", "altri lotti"),
  nobody: "Non si dice",
  made: (lots: readonly string[]) => `Fatto con ${all(lots)}`,
  became: (lots: readonly string[]) => `Diventato ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Dove sono le lacune",
  lead: "Ciò che non ha un inizio registrato, secondo la sua parte del lotto, e di chi è la parola a ogni passo: la più debole per prima.",
  byMass: "Per massa",
  known: (part: string) => `${part} di questo lotto viene da inizi registrati.`,
  something: "Qualcosa",
  why: {
    received: "È registrato il suo arrivo, e nulla prima.",
    unknown: "Nessuno di chi condivide con lei ha registrato da dove venga.",
  },
  byStep: "Per passo",
  noSteps: "Nessun passo di questo lotto è registrato.",
  by: {
    link: "Detto da chi aveva un link da lei",
    own: "Solo la sua parola",
    supplier: "Detto da un fornitore con un account proprio",
  },
  next: {
    link: "Un account proprio, che richiede pochi minuti, lo rende la parola di una seconda parte.",
    own: "Faccia confermare dall’altra parte ciò che è stato spedito, chieda a un fornitore di registrare i propri passi o aggiunga un documento.",
    supplier: "Più forte sarebbe solo un certificato consultato da qualcun altro.",
  },
  unread: {
    "too-many": "Dietro ci sono più eventi di quanti se ne leggano in una volta.",
    circle: "Un lotto è fatto di sé stesso: uno degli eventi è sbagliato.",
  },
  product: {
    lead: "Ciò che non ha un inizio registrato, secondo la sua parte di tutti i lotti del prodotto, e di chi è la parola a ogni passo: la più debole per prima.",
    known: (part: string) => `${part} di questi lotti viene da inizi registrati.`,
    noLots: "Di questo prodotto non è ancora registrato alcun lotto.",
    noSteps: "Nessun passo di questi lotti è registrato.",
    lots: "I lotti",
    lotsHelp: "Quale parte del totale è ciascuno. Ne apra uno per vedere le sue lacune.",
    older: "Ci sono lotti più vecchi. Qui non sono contati.",
    last: (times: string, day: string) => `${times} ×, l’ultima il ${day}`,
    back: "Tutti i prodotti",
  },
  back: "Torna al lotto",
};
