/** German of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Fragen",
  none: "Noch hat niemand etwas gefragt.",
  asked: "Gefragt am",
  answered: (maker) => `Antwort von ${maker},`,
  waits: (maker) => `Von ${maker} noch nicht beantwortet.`,
  overdue: (n, maker) =>
    n === 1
      ? `Eine weitere wurde vor über 30 Tagen gestellt, und ${maker} hat sie nicht beantwortet.`
      : `${n} weitere wurden vor über 30 Tagen gestellt, und ${maker} hat sie nicht beantwortet.`,
  setAside: (n, maker) =>
    n === 1
      ? `Eine Frage zeigt ${maker} nicht: wegen Werbung, Beleidigung oder persönlicher Angaben.`
      : `${n} Fragen zeigt ${maker} nicht: wegen Werbung, Beleidigung oder persönlicher Angaben.`,
  ask: (maker) => `Ihre Frage an ${maker}`,
  hint: "Sie steht sofort hier, für alle. Von Ihnen wird nichts behalten, kein Name, keine Adresse: Schauen Sie wieder hierher, wenn Sie die Antwort lesen möchten.",
  send: "Fragen",
  thanks: "Ihre Frage steht auf der Seite",
  thanksSay: (product) =>
    `Wer die Seite von ${product} öffnet, liest sie, und auch der Hersteller. Sie wartet dort öffentlich, bis sie beantwortet ist.`,
  wrong: "Ihre Frage wurde nicht gesendet",
  again: "Ihre Frage",
  back: "Zurück zur Seite",
};
