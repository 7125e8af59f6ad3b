/** German of what may matter to whoever reads: see text/en. */
import type { MATTERS as MatterWords } from "../en/matters.ts";

export const MATTERS: typeof MatterWords = {
  heading: "Was ist Ihnen wichtig?",
  hint: "Es kommt zuerst, nur auf diesem Gerät. Wer Sie sind, wird nicht behalten; der Hersteller erfährt, wie viele was gewählt haben, sobald es zehn und mehr sind.",
  topics: {
    origin: "Woher es kommt",
    pay: "Was die Menschen verdienen",
    climate: "Das Klima",
    animals: "Tiere",
    materials: "Woraus es besteht",
    repair: "Pflege und Reparatur",
    proof: "Ob es stimmt",
  },
  first: "Jetzt zuerst: ",
  nothing: (maker) =>
    `${maker} sagt hier noch nichts dazu. Weiter unten können Sie fragen; Ihre Wahl ist gezählt.`,
};
