/** Spanish of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Útil", unclear: "Poco claro", wrong: "Hay un error" },
  thanks: "Gracias",
  thanksSay: "Se ha contado, y no se guarda nada más.",
  what: "¿Qué está mal?",
  faults: {
    "not-true": "No es verdad",
    outdated: "Está desactualizado",
    missing: "Falta algo",
    other: "Otra cosa",
  },
  words: "Con sus palabras, si quiere",
  send: "Decirlo en público",
  stands: "Su aviso está en la página",
  said: (fault, section) =>
    section === undefined ? `Hay un error: ${fault}` : `Hay un error en «${section}»: ${fault}`,
};
