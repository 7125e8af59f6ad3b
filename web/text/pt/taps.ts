/** Portuguese of one tap a section, and of what is wrong there: see text/en. */
import type { TAPS as TapWords } from "../en/taps.ts";

export const TAPS: typeof TapWords = {
  verdicts: { useful: "Útil", unclear: "Pouco claro", wrong: "Algo está errado" },
  thanks: "Obrigado",
  thanksSay: "Foi contado, e nada mais se guarda.",
  what: "O que está errado?",
  faults: {
    "not-true": "Não é verdade",
    outdated: "Está desatualizado",
    missing: "Falta alguma coisa",
    other: "Outra coisa",
  },
  words: "Por palavras suas, se quiser",
  send: "Dizê-lo em público",
  stands: "O seu aviso está na página",
  said: (fault, section) =>
    section === undefined
      ? `Algo está errado: ${fault}`
      : `Algo está errado em «${section}»: ${fault}`,
};
