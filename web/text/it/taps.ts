/** Italian of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Utile", unclear: "Poco chiaro", wrong: "C’è un errore" },
  thanks: "Grazie",
  thanksSay: "È stato contato, e non si conserva altro.",
  what: "Che cosa non va?",
  faults: {
    "not-true": "Non è vero",
    outdated: "Non è aggiornato",
    missing: "Manca qualcosa",
    other: "Altro",
  },
  words: "Con parole sue, se vuole",
  send: "Dirlo in pubblico",
  stands: "La sua segnalazione è sulla pagina",
  said: (fault, section) =>
    section === undefined ? `C’è un errore: ${fault}` : `C’è un errore in «${section}»: ${fault}`,
};
