/** Italian of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Domande",
  none: "Nessuno ha ancora chiesto nulla.",
  asked: "Chiesto il",
  answered: (maker) => `Risposta di ${maker}, il`,
  waits: (maker) => `${maker} non ha ancora risposto.`,
  overdue: (n, maker) =>
    n === 1
      ? `Un’altra è stata posta più di 30 giorni fa, e ${maker} non ha risposto.`
      : `Altre ${n} sono state poste più di 30 giorni fa, e ${maker} non ha risposto.`,
  setAside: (n, maker) =>
    n === 1
      ? `${maker} non mostra una domanda: pubblicità, offese o dati personali.`
      : `${maker} non mostra ${n} domande: pubblicità, offese o dati personali.`,
  ask: (maker) => `La tua domanda a ${maker}`,
  hint: "Appare qui subito, per tutti. Di te non si conserva nulla, né nome né indirizzo: torna qui per leggere la risposta.",
  send: "Chiedi",
  thanks: "La tua domanda è sulla pagina",
  thanksSay: (product) =>
    `La legge chiunque apra la pagina di ${product}, e anche il produttore. Aspetta lì in pubblico finché non ha risposta.`,
  wrong: "La tua domanda non è stata inviata",
  again: "La tua domanda",
  back: "Torna alla pagina",
};
