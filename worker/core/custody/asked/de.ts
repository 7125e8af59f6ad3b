/** German of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const german: AskedWords = {
  rules: {
    I1: "Bestand",
    I2: "Bilanz",
    I3: "Ausbeute",
    I4: "Zertifizierte Menge",
    I5: "Aus einer Quelle",
    I6: "Nur zertifizierte Ware",
    I7: "Anteil der Mischung",
    I8: "Konto der Massenbilanz",
    I10: "Übergabe",
    I11: "Zeitliche Folge",
    I12: "Codes auf Etiketten",
    I13: "Inventur",
    I14: "Rezyklatanteil",
    I15: "Aufgeteilte Verluste",
  },
  labels: {
    ...{ stock: "Vorhanden", used: "Davor verwendet", wanted: "Verlangt", over: "Zu viel" },
    ...{ left: "Übrig", input: "Eingesetzt", in: "Eingesetzt, insgesamt" },
    ...{ out: "Entstanden oder verloren", gain: "Zugegeben", output: "Entstanden" },
    ...{ loss: "Verlust", difference: "Differenz", tolerance: "Toleriert", yield: "Ausbeute" },
    ...{ min: "Niedrigste übliche Ausbeute", typical: "Übliche Ausbeute" },
    ...{ max: "Höchste übliche Ausbeute", margin: "Spielraum", certified: "Zertifiziert" },
    ...{ counted: "Gezählt", cap: "Höchstens", claimed: "Behauptet", share: "Vorhanden" },
    ...{ sources: "Quellen", model: "Modell", credit: "Gutschrift", debit: "Abgebucht" },
    ...{ expired: "Verfallen", balance: "Saldo", months: "Monate", sent: "Versendet" },
    ...{ accepted: "Angenommen", returned: "Zurückgegeben", days: "Tage" },
    ...{ "made-at": "Entstanden am", "used-at": "Verwendet am", now: "Jetzt" },
    ...{ net: "Inhalt eines Stücks", issued: "Erzeugte Codes", book: "In den Büchern" },
    ...{ missing: "Nicht zertifiziert", limit: "Grenze" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} von ${say("stock")}, davor ${say("used")} verwendet: ${say("over")} mehr, als da ist`,
    "used-before-known": (say) =>
      `${say("used")} von ${say("stock")} wurden verwendet: ${say("over")} mehr, als da ist`,
    "here-already": () =>
      "dieses Stück kam schon einmal, und niemand hat erfasst, dass es seither fortging",
    "lot-unknown": () => "eine Charge, die (noch) nicht bekannt ist",
    "amount-unknown": () =>
      "eine Menge ist nicht bekannt oder lässt sich mit den anderen nicht vergleichen",
    "more-out-than-in": (say) =>
      `${say("in")} eingesetzt, ${say("out")} entstanden oder verloren: ${say("difference")} mehr, als eingesetzt wurde; toleriert: ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `${say("in")} eingesetzt, ${say("out")} entstanden oder verloren: ${say("difference")} fehlen in der Rechnung; toleriert: ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `${say("in")} eingesetzt, ${say("out")} entstanden, keine Verluste erfasst: Wo sind ${say("difference")}?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")}: darf in diesem Prozess nicht zugegeben werden`,
    "yield-low": (say) =>
      `${say("output")} aus ${say("input")} sind ${say("yield")}, weniger als ${say("min")}: ein Verlust oder eine falsche Einheit?`,
    "yield-high": (say) =>
      `${say("output")} aus ${say("input")} sind ${say("yield")}, mehr als ${say("max")} (${say("limit")}): bitte erklären`,
    "yield-over": (say) =>
      `${say("output")} aus ${say("input")} sind ${say("yield")}, höchstens ${say("max")} sind möglich: ${say("over")} mehr als ${say("limit")}`,
    "certified-over": (say) =>
      `${say("claimed")} behauptet, ${say("over")} mehr als ${say("cap")}: ${say("certified")} zertifiziert × ${say("yield")}`,
    "several-sources": (say) =>
      `${say("sources")} Quellen: nicht mehr aus einer, höchstens getrennt gehalten`,
    "not-all-certified": (say) =>
      `${say("share")} zertifiziert: nicht ${say("claimed")}, höchstens ${say("model")}`,
    "model-weaker": (say) =>
      `eingesetzt wurde ${say("model")}: was entsteht, kann nicht ${say("claimed")} sein`,
    "share-over": (say) =>
      `${say("claimed")} behauptet, ${say("share")} vorhanden: höchstens ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} ist kein ganzes Prozent: höchstens ${say("limit")}`,
    "model-not-allowed": (say, of) =>
      `${of("claimed")} darf nicht als ${say("model")} behauptet werden`,
    "account-overdrawn": (say) =>
      `${say("debit")} abgebucht von ${say("balance")}: ${say("over")} mehr, als da ist`,
    "account-elsewhere": (say, of) =>
      `das Konto gehört zu etwas anderem (${of("claimed")}): ${say("cap")}, nicht ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} darf nicht von diesem Konto abgebucht werden`,
    "account-period": (say) =>
      `ein Zeitraum von ${say("months")} Monaten; erlaubt sind höchstens ${say("limit")}`,
    "account-over-use": (say, of) =>
      `${say("debit")} entnommen für ${say("used")} ${of("debit")}, die darin sind: ${say("over")} zu viel`,
    "account-unknown": (_, of) => `es gibt kein Konto ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} versendet, ${say("accepted")} angenommen: ${say("difference")} Unterschied; toleriert: ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} versendet, weniger angenommen: ${say("accepted")}; Unterschied ${say("difference")}, toleriert ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} vor ${say("days")} Tagen versendet, nie bestätigt`,
    "used-before-made": (say) =>
      `verwendet am ${say("used-at")}, entstanden erst am ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} liegt in der Zukunft: jetzt ist ${say("now")}`,
    circle: () => "aus sich selbst hergestellt",
    "too-many-events": () => "zu viele Ereignisse, um ihnen zu folgen",
    "labels-over": (say) =>
      `${say("wanted")} weitere Codes, ${say("issued")} erzeugt: es gibt ${say("cap")} Stück`,
    "count-without-reason": (say) =>
      `${say("counted")} gezählt, ${say("book")} in den Büchern: warum ${say("difference")}?`,
    "count-far-off": (say) =>
      `${say("counted")} gezählt, ${say("book")} in den Büchern: mehr als 2 % (${say("limit")}) in diesem Zeitraum berichtigt`,
    "count-overtaken": () =>
      "was nach dem Zählen wegging oder kam, wurde vorher erfasst: berichtigt nichts, bitte neu zählen",
    "count-with-claim": () => "was eine Inventur findet, ist nicht zertifiziert",
    "lot-number-taken": () => "was zurückkommt, braucht eine eigene Chargennummer",
    "not-diverted": () =>
      "Material aus der Produktion muss Abfall gewesen sein, aus einem genannten Prozess",
    "same-process": () =>
      "im selben Prozess wieder gemahlen, aus dem es kam: kein rezykliertes Material",
    "not-collected": () =>
      "Material nach Gebrauch muss bei denen gesammelt worden sein, die es benutzt haben",
    "allocation-mixed": () =>
      "die Verluste sind unter den Produkten eines Ereignisses auf verschiedene Weise aufgeteilt",
    "allocation-without-worth": () =>
      "nach Wert oder Energie aufgeteilt, ohne zu sagen, wie viel das ist",
  },
};
