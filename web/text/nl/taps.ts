/** Dutch of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Nuttig", unclear: "Onduidelijk", wrong: "Er klopt iets niet" },
  thanks: "Dank u",
  thanksSay: "Het is geteld, en verder is niets bewaard.",
  what: "Wat klopt er niet?",
  faults: {
    "not-true": "Het is niet waar",
    outdated: "Het is verouderd",
    missing: "Er ontbreekt iets",
    other: "Iets anders",
  },
  words: "In uw eigen woorden, als u wilt",
  send: "In het openbaar zeggen",
  stands: "Uw opmerking staat op de pagina",
  said: (fault, section) =>
    section === undefined
      ? `Er klopt iets niet: ${fault}`
      : `Er klopt iets niet in “${section}”: ${fault}`,
};
