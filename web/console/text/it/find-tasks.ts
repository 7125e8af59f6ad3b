/** Italian of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("it").format(parts);

export const tasks: typeof englishTasks = {
  title: "Da fare",
  lead: "Ciò che aspetta qualcuno. Quello che è fatto sparisce da solo.",
  none: "Non c’è nulla in attesa.",
  noneHelp:
    "Qui compaiono i richiami, le consegne contestate, le richieste dei clienti e le registrazioni a cui manca qualcosa.",
  more: "Di alcuni tipi ce ne sono più di quante sono elencate.",
  open: "Apri",
  headings: {
    recalled: "Richiami e blocchi",
    disputed: "Consegne contestate",
    "answer-request": "Giustificativi chiesti a noi",
    "answer-question": "I clienti chiedono",
    "answer-transfer": "È arrivato?",
    "request-answered": "Risposte da leggere",
    "request-late": "Giustificativi che si aspettano ancora",
    "dispatch-missing": "Ricevuto, e nessuno ha registrato che è stato spedito",
    "receipt-missing": "Spedito, e nessuno ha detto che è arrivato",
    "quantity-missing": "Quantità non nota",
    finding: "I numeri pongono una domanda",
    unresolved: "Usato, senza che se ne conosca la provenienza",
  },
  recalled: {
    recall: (by: string, lot: string) => `Richiamato da ${by}: ${lot}.`,
    hold: (by: string, lot: string) => `Bloccato da ${by}: ${lot}.`,
    decommission: (by: string, lot: string) => `Messo fuori uso da ${by}: ${lot}.`,
    upstream: (lot: string) => `È entrato in ${lot}, che è stato usato da noi.`,
    lotUpstream: "un lotto",
    you: "noi",
    somebody: "un fornitore di un fornitore",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "Da noi non ne è stato fatto nulla."
        : `Fatti da noi con questo: ${counted(n, "lotto", "lotti")}; ${
            unmarked === 0
              ? "tutti quelli che possono portare un avviso lo portano."
              : `senza avviso: ${unmarked}.`
          }`,
    open: "Guarda fin dove arriva",
  },
  disputed: (by: string) => `${by} dice che non è andata così.`,
  reason: (reason: string) => `«${reason}»`,
  due: (day: string) => `Entro: ${day}`,
  late: (day: string) => `In ritardo: andava fatto entro ${day}`,
  asks: (from: string) => `${from} chiede`,
  answered: (who: string) => `${who} ha risposto`,
  waits: (who: string) => `${who} non ha risposto`,
  answer: "Rispondi",
  read: "Leggi",
};

export const requests: typeof englishRequests = {
  title: "Richieste di giustificativi",
  lead: "Ciò che è stato chiesto ai fornitori, e ciò che chiedono i clienti.",
  ask: "Chiedi a un fornitore",
  made: "Chiesto da noi",
  received: "Chiesto a noi",
  noneMade: "Non è stato ancora chiesto nulla a nessuno.",
  noneReceived: "Nessuno ha chiesto nulla.",
  states: { open: "Aperta", answered: "Con risposta", closed: "Chiusa" },
  to: (who: string) => `A ${who}`,
  from: (who: string) => `Da ${who}`,
  about: "A proposito di",
  due: (day: string) => `Entro: ${day}`,
  late: (day: string) => `In ritardo: andava fatto entro ${day}`,
  new: {
    title: "Chiedi giustificativi a un fornitore",
    lead: "Il fornitore la vede tra le cose da fare. I titolari sono avvisati per e-mail, con un promemoria al massimo ogni tre giorni.",
    supplier: "Fornitore",
    choose: "Scegliere …",
    noSuppliers:
      "Non è stato ancora accettato nessun fornitore. Prima accettarne uno, poi chiedere.",
    partners: "Partner",
    supplierMissing: "Indicare quale fornitore",
    wanted: "Che cosa serve?",
    wantedHint: "Un certificato, il risultato di un’analisi, una foto, una spiegazione",
    wantedMissing: "Indicare che cosa serve",
    about: "Su quale lotto o evento?",
    aboutHint: "Il link di un lotto o un eventID",
    dueOn: "Entro quando?",
    dueOnHint: "Il giorno finisce a mezzanotte UTC.",
    dueOnMissing: "Scegliere un giorno",
    send: "Chiedi",
  },
  one: {
    title: "Richiesta di giustificativi",
    unknown: "Questa richiesta non esiste, o è di altri.",
    wanted: "Che cosa si chiede",
    answer: "Risposta",
    answerLabel: "La nostra risposta",
    answerHint: "Chi l’ha chiesta la legge così com’è.",
    answerMissing: "Scrivere una risposta",
    file: "Documento",
    fileHint: "Uno dei nostri documenti. Chi l’ha chiesto potrà aprirlo da quel momento.",
    fileNotYours: (who: string) =>
      `Questo ruolo non permette di mostrare documenti ad altri. Per inviare un documento a ${who} deve rispondere un titolare.`,
    noFile: "Nessuno",
    send: "Invia la risposta",
    again: "Invia un’altra risposta",
    close: "Chiudi la richiesta",
    closeHint: "Non si mandano più promemoria, e non si può più rispondere.",
    openFile: (name: string) => `Apri ${name}`,
    waiting: "Ancora nessuna risposta.",
  },
};

export const report: typeof englishReport = {
  title: "Da chi, a chi",
  lead: "Un passo indietro e un passo avanti, come chiede la legge sugli alimenti (regolamento (CE) 178/2002, articolo 18).",
  of: "Lotto",
  by: "Azienda",
  asOf: (when: string) => `Secondo quanto registrato: ${when}`,
  print: "Stampa",
  csv: "Scarica come tabella (CSV)",
  from: "Da chi è arrivato",
  to: "A chi è andato",
  noneFrom: "Non è registrato nulla.",
  said: "Ciò che lei ne dice in pubblico",
  noneTo: "Non è registrato nulla.",
  more: "C’è più di quanto entra in un rapporto: chiederlo per un lotto più vicino alla consegna in questione.",
  columns: { lot: "Lotto", quantity: "Quantità", day: "Quando", partner: "Chi" },
  notes: {
    "own-origin": "Inizia qui: nessun fornitore",
    "partner-unknown": "Non registrato: chi",
    "not-received": "Non registrato: da chi, quando, quanto",
    "not-sent": "Spedizione non registrata: ancora qui, per quanto si sa",
    consumers: "Venduto ai consumatori",
  },
  unknown: "Non registrato",
  file: (lot: string) => `rapporto-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Richiama, blocca o togli l’avviso",
  lead: "Guardare che cosa è stato fatto con il lotto, poi dirlo di tutti in una volta.",
  of: "Il lotto",
  reaches: (n: number) =>
    n === 0
      ? "Da noi non ne è stato fatto nulla."
      : `Fatti da noi con questo: ${counted(n, "lotto", "lotti")}`,
  marked: (n: number) => `${counted(n, "lotto porta", "lotti portano")} un avviso per questo.`,
  more: "Ce ne sono più di quanti se ne raggiungono in una volta. Ripetere per proseguire.",
  sent: "Una parte è già partita",
  here: "Spedizione non registrata",
  noPage: "Nessuna pagina pubblica: lì non si può dire nulla. Bloccarlo a mano.",
  notYours:
    "Non è un nostro prodotto: ne parla chi l’ha fatto. Ciò che è stato fatto da noi con questo è nostro.",
  kind: "Che cosa si vuole dire?",
  kinds: {
    recall: {
      label: "Richiama",
      hint: "Nessuno deve usarlo. Compare per primo su ogni pagina.",
    },
    hold: {
      label: "Blocca",
      hint: "Nessuno deve darlo ad altri finché non si è controllato qualcosa.",
    },
    clear: {
      label: "Togli l’avviso",
      hint: "Ciò che è stato detto a causa di questo lotto non vale più.",
    },
  },
  kindMissing: "Scegliere che cosa dire",
  reason: "Motivo",
  reasonHint: "Tutti lo leggono così com’è sulla pagina pubblica del lotto.",
  reasonMissing: "Indicare un motivo",
  because: "Motivo sui lotti fatti con questo",
  becauseHint:
    "Tutti lo leggono lì. Nominare ciò con cui sono fatti solo fin dove si vuole che si sappia.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Fatto con materiale richiamato: ${material}.`
      : `Fatto con materiale bloccato: ${material}.`,
  aLot: "un lotto",
  advice: "Che cosa fare",
  adviceHint: "Per chi ne ha un po’",
  send: (n: number) => `Dillo di ${counted(n, "lotto", "lotti")}`,
  clear: "Togli l’avviso",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Non è cambiato nulla: c’era già scritto lo stesso."
      : `${counted(set, "avviso messo", "avvisi messi")}.${
          unchanged === 0 ? "" : ` C’erano già: ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "Non c’era nessun avviso da togliere."
      : `${counted(n, "avviso tolto", "avvisi tolti")}.`,
  without: (paths: readonly string[]) =>
    `Senza pagina pubblica, quindi lì non si è potuto dire nulla: ${list(paths)}`,
  noNotice: "Nessuno",
  columns: { lot: "Lotto", quantity: "Quantità", where: "Dove", notice: "Avviso" },
};
