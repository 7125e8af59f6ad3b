/** Italian of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const italian: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Questo afferma di far bene all’ambiente senza dire come. Accanto serve il fatto concreto.",
    "EU-4a-MIXED":
      "Parole come sostenibile, responsabile ed etico parlano dell’ambiente e delle persone. Servono i fatti di entrambi.",
    "EU-4c-OFFSET":
      "Le emissioni pagate altrove non rendono nessun prodotto neutro o migliore. Indicare le emissioni stesse, e i pagamenti a parte.",
    "EU-2a-LABEL":
      "Un marchio deve venire da un’autorità pubblica o da un sistema sorvegliato da un terzo indipendente.",
    "EU-4b-WHOLE":
      "Questo parla di tutto il prodotto o di tutta l’azienda. Indicare la parte e la sua quota, o mostrare che vale per tutto.",
    "EU-6-2d-FUTURE":
      "Una promessa sull’ambiente chiede un piano pubblico con obiettivi, date e denaro, controllato ogni anno da altri.",
    "EU-10a-LEGAL":
      "La legge lo chiede a tutte le merci di questo tipo. Non è un vantaggio proprio.",
    "EU-6-2e-IRRELEVANT":
      "Essere senza qualcosa che queste merci non contengono mai non è un vantaggio.",
    "EU-7-7-COMPARE":
      "Un confronto deve dire con che cosa, di quale anno e mercato, per lo stesso uso, e come si è misurato.",
    "GEN-ABSOLUTE":
      "Questo non lascia spazio a eccezioni. Indicare il numero misurato, il suo ambito e il suo periodo.",
    "US-260.12-RECYCLABLE":
      "Che cosa si può riciclare dipende da dove si vive. Indicare la parte, la raccolta e quante persone possono usarla.",
    "US-260.7-8-DEGRADE":
      "Dire a quali condizioni, secondo quale norma e dove metterlo. Nella maggior parte dei luoghi non si può compostare.",
    "US-260.13-RECYCLED":
      "Dire quanto di quale parte, in peso, e se l’hanno gettato le persone o le fabbriche.",
    "US-260.15-RENEWABLE": "Dire quale quota di quale energia o materiale, dove e in quale anno.",
    "GEN-NATURAL": "Naturale non vuol dire nulla di preciso. Dire di che cosa è fatto.",
    "GEN-ORGANIC": "Biologico è una parola protetta: chiede il certificato di chi vende.",
    "SOC-FAIR":
      "Dire che cosa è stato pagato, a quante persone, accanto a quale riferimento; o mostrare la licenza di un sistema di commercio equo.",
    "TRC-BLOCKCHAIN":
      "Una blockchain mostra che una registrazione non è cambiata da allora. Non mostra che sia vera, né che sia completa.",
    "CIR-DURABLE":
      "Dire per quanti anni e chi ne risponde; o quali ricambi ci sono e fino a quando.",
    "GEN-OFFSETTREES":
      "Dire quanti, con chi, dove, quando e quanti sono vivi. Tenerlo separato dal prodotto.",
    "SCHEME-NAME":
      "Il nome di un sistema spetta a chi oggi ha il suo certificato per queste merci.",
    "ORI-SINGLE":
      "Una sola origine deve valere per ogni lotto del materiale. Altrimenti mostrare le quote.",
    "ORI-LOCAL": "Vicino è un’opinione. Indicare i luoghi e i chilometri.",
    "IMG-NATURE":
      "Foglie, globi e cerchi affermano qualcosa, come le parole. Mettere accanto il fatto, o toglierli.",
    UNREAD: "Il testo è più lungo di quanto si legge in una volta. Controllarlo a parti.",
  },
  need: {
    certificate:
      "un certificato del venditore per questo prodotto, valido oggi e cercato nel suo registro",
    "environment-fact": "un fatto ambientale concreto nello stesso punto, con un documento dietro",
    "social-fact": "un fatto sociale concreto nello stesso punto, con un documento dietro",
    share: "la quota in peso della parte di cui si parla",
    "whole-share": "una quota del 100% su tutti i lotti mostrati",
    plan: "un piano pubblico con punto di partenza, obiettivi con data, denaro e un controllo annuale da parte di altri",
    "beyond-law": "l’indicazione che la legge non lo chiede già",
    "normally-present": "l’indicazione che queste merci di solito lo contengono",
    comparison: "con che cosa si confronta: prodotto, anno, mercato, metodo",
    figure: "un numero misurato con ambito, metodo e periodo",
    access: "quante persone possono consegnarlo, e dove",
    disposal: "dove metterlo, detto nello stesso punto",
    meaning: "che cosa si intende, detto nello stesso punto",
    benchmark: "un riferimento con fonte, data e regione",
    "guarantee-or-spare-parts": "una garanzia in anni e chi la dà, o ricambi e fino a quando",
    contribution: "un pagamento con numero, partner, luogo e data",
    "origin-share": "la stessa origine per ogni lotto del materiale",
    distance: "luoghi e distanza, detti nello stesso punto",
  },
};
