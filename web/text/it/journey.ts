/** Italian of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("it");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "non è avvenuto",
  incorrect_data: "ciò che diceva non era giusto",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "In breve",
  byLot: "Ogni lotto di questo prodotto ha un proprio percorso. Scegli il tuo.",
  nothing: "Del percorso di questo prodotto non è registrato alcun passaggio.",
  logged: (logged, all) =>
    `${logged} ${all === 1 ? "passaggio" : "passaggi"} su ${all} ${logged === 1 ? "è" : "sono"} nel registro`,
  gaps: {
    "no-origin": (n) => some(n, "origine non registrata", "origini non registrate"),
    "input-unknown": (n) =>
      some(n, "ingrediente di origine ignota", "ingredienti di origine ignota"),
    "receipt-missing": (n) => some(n, "spedizione senza ricezione", "spedizioni senza ricezione"),
    "dispatch-missing": (n) => some(n, "ricezione senza spedizione", "ricezioni senza spedizione"),
    "not-shared": (n) => some(n, "passaggio non è mostrato", "passaggi non sono mostrati"),
  },
  pieces: (count) => ` = ${count} pezzi ✔`,
  withheldNames: (n) => some(n, "nome taciuto per scelta", "nomi taciuti per scelta"),
  withheldPlaces: (n) => some(n, "luogo taciuto per scelta", "luoghi taciuti per scelta"),
  voided: (n) => some(n, "voce poi dichiarata sbagliata", "voci poi dichiarate sbagliate"),
  complete: "non si conoscono lacune",
  check: "Verificalo con il tuo telefono",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "Il percorso",
  hint: "Dall’origine alla tua mano, dal più vecchio al più recente. Ogni passaggio è raccontato da chi lo ha fatto.",
  step: (n) => `Passaggio ${n}`,
  gap: "Lacuna",
  gaps: {
    "no-origin": (about) =>
      `Nessuno ha registrato dove tutto è cominciato${about === undefined ? "" : `: ${about}`}. Il percorso inizia a metà.`,
    "input-unknown": (about) =>
      `È stato usato qualcosa che nessun evento spiega${about === undefined ? "" : `: ${about}`}. Da dove venisse, non si sa.`,
    "receipt-missing": (about) =>
      `Spedito, ma nessuna ricezione è stata registrata${about === undefined ? "" : `: ${about}`}. Abbiamo solo la parola del mittente.`,
    "dispatch-missing": (about) =>
      `Ricevuto, ma nessuna spedizione è stata registrata${about === undefined ? "" : `: ${about}`}. Abbiamo solo la parola del destinatario.`,
    "not-shared": (about) =>
      `Qui c’è un passaggio che non è mostrato al pubblico${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "La tua mano",
  hand: "Che cosa è successo tra l’ultimo passaggio e te non è registrato qui.",
  whoWithheld: "Il fornitore ha scelto di non essere nominato",
  whoUnknown: "Nessuno è nominato",
  people: "({count} persone)",
  placeWithheld: "Il fornitore ha scelto di non dire il luogo",
  placeUnknown: "Nessun luogo indicato",
  recordedBy: (when) => `agli atti al più tardi dal ${when}`,
  proof: (index) => `Prova ${index}`,
  proofLabel: (index, what) => `Prova ${index}, il pacchetto di «${what}» (JSON)`,
  noProof: "Ancora nessuna prova",
  voided: (when, reason) =>
    `Dichiarato sbagliato il ${when}${reason === undefined ? "; non è stato dato alcun motivo." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Controfirmato dal destinatario il ${when}.`,
      disputed: (when) => `Il destinatario lo contesta dal ${when}.`,
    },
    sender: {
      confirmed: (when) => `Controfirmato dal mittente il ${when}.`,
      disputed: (when) => `Il mittente lo contesta dal ${when}.`,
    },
    byLink: "Detto tramite un link, senza account.",
  },
  handover: {
    confirmed: (when) => `Controfirmato dal destinatario il ${when}.`,
    less: (when) => `Controfirmato dal destinatario il ${when}: è arrivato meno di quanto spedito.`,
    more: (when) => `Il destinatario ha registrato più di quanto spedito, il ${when}.`,
    disputed: (when) => `Il destinatario lo contesta dal ${when}. `,
    uncounted: (when) =>
      `Il destinatario ha registrato l’arrivo il ${when}; le quantità non si possono confrontare.`,
    silent: () => "Il destinatario non ha ancora risposto.",
    unconfirmed: () =>
      "Non confermato: sono passati 30 giorni e il destinatario non ha detto nulla.",
    "receiver-unknown": () => "Non confermato: qui non si conosce un destinatario a cui chiedere.",
  },
  through: "Registrato tramite un link inviato dal produttore; nessuno aveva fatto l’accesso.",
  recordedAs: "Registrato come",
  judgedBy: (id, isOwn) =>
    `Confrontato con ${isOwn ? "il profilo di lavorazione proprio del produttore" : "il profilo di lavorazione"} ${id}`,
  usually: (min, max) => `: di ciò che entra di solito esce tra ${min} e ${max}`,
  profileSource: (source) => `Fonte: ${source}.`,
  map: (countries) => `Mappa del percorso: ${countries}. L’elenco dei passaggi dice lo stesso.`,
  mapHint: "Un punto è un paese, non un luogo. Ciò che conta sono i passaggi qui sotto.",
  mapGap: "Dove la linea è punteggiata, qualcuno lungo il percorso non è mostrato.",
  fold: "I conti e la registrazione",
};

export const AMOUNTS: typeof AmountWords = {
  became: "Ottenuto da {from}: {to}.",
  came: "{to}.",
  went: "Usato: {from}.",
  goods: "{goods}.",
  mass: "{quantity} di {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (quantità non indicata)",
  each: "{count} × {net}",
  caption: "I conti di questo passaggio",
  in: "entrato",
  added: "aggiunto",
  out: "uscito",
  lost: "perso",
  here: "qui",
  total: "partito",
  unaccounted: "non spiegato",
  surplus: "più uscito che entrato",
  uncomparable: "Le quantità sono in unità che non si possono confrontare.",
  thisLot: "questo lotto",
};

export const STATES: typeof StateWords = {
  heading: "Che cosa significano i segni",
  names: {
    received: {
      name: "ricevuto",
      means: "Lo abbiamo. Non è ancora nel registro e può quindi ancora andare perso.",
    },
    logged: {
      name: "nel registro",
      means: "Ha un posto numerato nel registro, sotto la sua firma. Toglierlo si noterebbe.",
    },
    anchored: {
      name: "ancorato",
      means:
        "Il registro fin qui è scritto in una blockchain pubblica, fuori dalla nostra portata. La scrittura non è ancora definitiva.",
    },
    final: {
      name: "definitivo",
      means: "Quella scrittura è definitiva: nessuno può più annullarla, neppure noi.",
    },
  },
};
