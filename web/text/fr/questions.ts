/** French of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Questions",
  none: "Personne n’a encore rien demandé.",
  asked: "Demandé le",
  answered: (maker) => `Réponse de ${maker}, le`,
  waits: (maker) => `Pas encore de réponse de ${maker}.`,
  overdue: (n, maker) =>
    n === 1
      ? `Une autre a été posée il y a plus de 30 jours, et ${maker} n’y a pas répondu.`
      : `${n} autres ont été posées il y a plus de 30 jours, et ${maker} n’y a pas répondu.`,
  setAside: (n, maker) =>
    n === 1
      ? `${maker} ne montre pas une question : publicité, insulte ou données personnelles.`
      : `${maker} ne montre pas ${n} questions : publicité, insulte ou données personnelles.`,
  ask: (maker) => `Votre question à ${maker}`,
  hint: "Elle paraît ici aussitôt, pour tous. Rien n’est gardé de vous, ni nom ni adresse : revenez ici pour lire la réponse.",
  send: "Demander",
  thanks: "Votre question est sur la page",
  thanksSay: (product) =>
    `Tous ceux qui ouvrent la page de ${product} la lisent, et le fabricant aussi. Elle y attend en public jusqu’à ce qu’on y réponde.`,
  wrong: "Votre question n’a pas été envoyée",
  again: "Votre question",
  back: "Retour à la page",
};
