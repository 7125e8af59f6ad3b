/** Dutch of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Vragen",
  none: "Niemand heeft nog iets gevraagd.",
  asked: "Gevraagd op",
  answered: (maker) => `Antwoord van ${maker}, op`,
  waits: (maker) => `Nog niet beantwoord door ${maker}.`,
  overdue: (n, maker) =>
    n === 1
      ? `Nog één is meer dan 30 dagen geleden gesteld, en ${maker} heeft hem niet beantwoord.`
      : `Nog ${n} zijn meer dan 30 dagen geleden gesteld, en ${maker} heeft ze niet beantwoord.`,
  setAside: (n, maker) =>
    n === 1
      ? `${maker} toont één vraag niet: reclame, belediging of persoonsgegevens.`
      : `${maker} toont ${n} vragen niet: reclame, belediging of persoonsgegevens.`,
  ask: (maker) => `Jouw vraag aan ${maker}`,
  hint: "Hij staat hier meteen, voor iedereen. Van jou wordt niets bewaard, geen naam en geen adres: kijk hier weer voor het antwoord.",
  send: "Vragen",
  thanks: "Je vraag staat op de pagina",
  thanksSay: (product) =>
    `Wie de pagina van ${product} opent, leest hem, en de maker ook. Hij wacht daar openbaar tot hij beantwoord is.`,
  wrong: "Je vraag is niet verzonden",
  again: "Jouw vraag",
  back: "Terug naar de pagina",
};
