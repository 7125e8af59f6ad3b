/** Italian of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Richiamato",
    say: "{maker} ha richiamato {what} il {day}.",
  },
  hold: {
    word: "Bloccato",
    say: "{maker} ha bloccato {what} il {day}.",
    means:
      "Un blocco non è un richiamo: il produttore ha fermato la merce finché qualcosa non è chiarito.",
  },
  decommission: {
    word: "Fuori uso",
    say: "{maker} ha dichiarato fuori uso {what} il {day}.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "tutto questo prodotto", lot: "questo lotto", item: "questo pezzo" },
  title: (kind, title) => `${KINDS[kind].word}: ${title}`,
  reason: "Motivo",
  advice: "Che cosa fare",
  proofLabel: (index, word) => `Prova ${index}, il pacchetto di «${word}» (JSON)`,
  none: "Il produttore non ha posto richiami né blocchi.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Fatto con un lotto richiamato",
    hold: "Fatto con un lotto bloccato",
  },
  named: {
    recall: "Un lotto usato qui ({material}) è stato richiamato dal suo produttore il {day}.",
    hold: "Un lotto usato qui ({material}) è stato bloccato dal suo produttore il {day}.",
  },
  unnamed: {
    recall: "Un lotto usato qui è stato richiamato dal suo produttore il {day}.",
    hold: "Un lotto usato qui è stato bloccato dal suo produttore il {day}.",
  },
  reason: "Motivo dato per quel lotto",
  means: (maker) => `Ciò che ${maker} dice di questo lotto è in un avviso a parte, se c’è.`,
  step: "Vai al passaggio che lo ha usato",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Codice annullato",
  void: (maker, serial) =>
    `${maker} ha annullato il codice con numero di serie ${serial}: non dovrebbe stare su alcuna confezione.`,
  lines: {
    printed: () => "Il produttore ha fatto stampare un codice con questo numero di serie.",
    "other-lot": (lot = "") =>
      `Il produttore ha fatto stampare questo numero di serie per un altro lotto, ${lot}, e non per questo.`,
    unknown: () =>
      "Questo numero di serie non è tra quelli che il produttore ha fatto stampare qui.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Certificati",
  hint: "Nominati dal produttore. Rootproof non li ha verificati.",
  none: "Il produttore non nomina qui alcun certificato.",
  inSteps: "Nominato in",
  step: (n, what) => `passaggio ${n}, ${what}`,
  named: "Nomina il certificato",
};
