/** German of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Nützlich", unclear: "Unklar", wrong: "Etwas stimmt nicht" },
  thanks: "Danke",
  thanksSay: "Es wurde gezählt, und sonst nichts behalten.",
  what: "Was stimmt nicht?",
  faults: {
    "not-true": "Es ist nicht wahr",
    outdated: "Es ist veraltet",
    missing: "Es fehlt etwas",
    other: "Etwas anderes",
  },
  words: "In eigenen Worten, wenn Sie möchten",
  send: "Öffentlich sagen",
  stands: "Ihr Hinweis steht auf der Seite",
  said: (fault, section) =>
    section === undefined
      ? `Etwas stimmt nicht: ${fault}`
      : `Etwas stimmt nicht in „${section}“: ${fault}`,
};
