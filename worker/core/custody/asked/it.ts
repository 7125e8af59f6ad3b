/** Italian of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const italian: AskedWords = {
  rules: {
    I1: "Giacenza",
    I2: "Bilancio",
    I3: "Resa",
    I4: "Quantità certificata",
    I5: "Da una sola fonte",
    I6: "Solo certificato",
    I7: "Quota della miscela",
    I8: "Conto del bilancio di massa",
    I10: "Consegna",
    I11: "Ordine nel tempo",
    I12: "Codici delle etichette",
    I13: "Inventario",
    I14: "Contenuto riciclato",
    I15: "Perdite ripartite",
  },
  labels: {
    ...{ stock: "C’era", used: "Usato prima", wanted: "Richiesto", over: "Di troppo" },
    ...{ left: "Resta", input: "Entrato", in: "Entrato, in tutto", out: "Uscito o perso" },
    ...{ gain: "Aggiunto", output: "Uscito", loss: "Perso", difference: "Differenza" },
    ...{ tolerance: "Tollerato", yield: "Resa", min: "Resa consueta più bassa" },
    ...{ typical: "Resa consueta", max: "Resa consueta più alta", margin: "Margine" },
    ...{ certified: "Certificato", counted: "Contato", cap: "Al massimo", claimed: "Dichiarato" },
    ...{ share: "Presente", sources: "Fonti", model: "Modello", credit: "Credito" },
    ...{ debit: "Prelevato", expired: "Scaduto", balance: "Saldo", months: "Mesi" },
    ...{ sent: "Spedito", accepted: "Accettato", returned: "Reso", days: "Giorni" },
    ...{ "made-at": "Nato il", "used-at": "Usato il", now: "Adesso" },
    ...{ net: "Contenuto di un pezzo", issued: "Codici creati", book: "Nei libri" },
    ...{ missing: "Non certificato", limit: "Limite" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} di ${say("stock")}, ${say("used")} usati prima: ${say("over")} più di quanto c’è`,
    "used-before-known": (say) =>
      `sono stati usati ${say("used")} di ${say("stock")}: ${say("over")} più di quanto c’è`,
    "here-already": () =>
      "questo pezzo è già arrivato, e nessuno ha registrato che da allora sia ripartito",
    "lot-unknown": () => "un lotto che non è (ancora) noto",
    "amount-unknown": () => "una quantità non è nota, o non si può confrontare con le altre",
    "more-out-than-in": (say) =>
      `${say("in")} entrati, ${say("out")} usciti o persi: ${say("difference")} più di quanto è entrato; tollerati: ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `${say("in")} entrati, ${say("out")} usciti o persi: ${say("difference")} mancano al conto; tollerati: ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `${say("in")} entrati, ${say("out")} usciti, nessuna perdita registrata: dove sono ${say("difference")}?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")}: non si può aggiungere in questa lavorazione`,
    "yield-low": (say) =>
      `${say("output")} da ${say("input")} sono ${say("yield")}, meno di ${say("min")}: una perdita, o un’unità sbagliata?`,
    "yield-high": (say) =>
      `${say("output")} da ${say("input")} sono ${say("yield")}, più di ${say("max")} (${say("limit")}): serve una spiegazione`,
    "yield-over": (say) =>
      `${say("output")} da ${say("input")} sono ${say("yield")}, e al massimo ne esce ${say("max")}: ${say("over")} più di ${say("limit")}`,
    "certified-over": (say) =>
      `${say("claimed")} dichiarati, ${say("over")} più di ${say("cap")}: ${say("certified")} certificati × ${say("yield")}`,
    "several-sources": (say) => `${say("sources")} fonti: non più una sola, al massimo segregato`,
    "not-all-certified": (say) =>
      `${say("share")} certificato: non ${say("claimed")}, al massimo ${say("model")}`,
    "model-weaker": (say) =>
      `ciò che è entrato è ${say("model")}: ciò che esce non può essere ${say("claimed")}`,
    "share-over": (say) =>
      `dichiarato ${say("claimed")}, presente ${say("share")}: al massimo ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} non è una percentuale intera: al massimo ${say("limit")}`,
    "model-not-allowed": (say, of) => `${of("claimed")} non si può dichiarare come ${say("model")}`,
    "account-overdrawn": (say) =>
      `${say("debit")} prelevati da ${say("balance")}: ${say("over")} più di quanto c’è`,
    "account-elsewhere": (say, of) =>
      `il conto è di altro (${of("claimed")}): ${say("cap")}, non ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} non si può prelevare da questo conto`,
    "account-period": (say) =>
      `un periodo di ${say("months")} mesi, mentre al massimo ne sono ammessi ${say("limit")}`,
    "account-over-use": (say, of) =>
      `prelevati ${say("debit")} per ${say("used")} di ${of("debit")} che contiene: ${say("over")} di troppo`,
    "account-unknown": (_, of) => `non c’è nessun conto ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} spediti, ${say("accepted")} accettati: ${say("difference")} di differenza; tollerati: ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} spediti, accettato di meno: ${say("accepted")}; differenza ${say("difference")}, tollerato ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} spediti ${say("days")} giorni fa, mai confermati`,
    "used-before-made": (say) => `usato il ${say("used-at")}, e nato solo il ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} è nel futuro: adesso è ${say("now")}`,
    circle: () => "fatto di sé stesso",
    "too-many-events": () => "troppi eventi da seguire",
    "labels-over": (say) =>
      `${say("wanted")} codici in più, ${say("issued")} creati: ci sono ${say("cap")} pezzi`,
    "count-without-reason": (say) =>
      `${say("counted")} contati, ${say("book")} nei libri: perché ${say("difference")}?`,
    "count-far-off": (say) =>
      `${say("counted")} contati, ${say("book")} nei libri: corretto più del 2% (${say("limit")}) in questo periodo`,
    "count-overtaken": () =>
      "ciò che si è mosso dopo il conteggio è stato registrato prima: non corregge nulla, serve contare di nuovo",
    "count-with-claim": () => "ciò che trova un inventario non è certificato",
    "lot-number-taken": () => "ciò che torna ha bisogno di un numero di lotto proprio",
    "not-diverted": () =>
      "il materiale pre-consumo deve essere stato un rifiuto, di una lavorazione che è indicata",
    "same-process": () => "rimacinato nella lavorazione da cui veniva: non è riciclato",
    "not-collected": () =>
      "il materiale post-consumo deve essere stato raccolto da chi lo ha usato",
    "allocation-mixed": () =>
      "le perdite sono ripartite in modi diversi tra i prodotti di uno stesso evento",
    "allocation-without-worth": () => "ripartito per valore o energia, senza dire quanto sia",
  },
};
