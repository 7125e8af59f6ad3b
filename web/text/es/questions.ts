/** Spanish of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Preguntas",
  none: "Nadie ha preguntado nada todavía.",
  asked: "Preguntado el",
  answered: (maker) => `Respuesta de ${maker}, el`,
  waits: (maker) => `Aún sin respuesta de ${maker}.`,
  overdue: (n, maker) =>
    n === 1
      ? `Otra se hizo hace más de 30 días, y ${maker} no la ha respondido.`
      : `Otras ${n} se hicieron hace más de 30 días, y ${maker} no las ha respondido.`,
  setAside: (n, maker) =>
    n === 1
      ? `${maker} no muestra una pregunta: publicidad, insultos o datos personales.`
      : `${maker} no muestra ${n} preguntas: publicidad, insultos o datos personales.`,
  ask: (maker) => `Su pregunta a ${maker}`,
  hint: "Aparece aquí al momento, para todos. De usted no se guarda nada, ni nombre ni dirección: vuelva aquí para leer la respuesta.",
  send: "Preguntar",
  thanks: "Su pregunta está en la página",
  thanksSay: (product) =>
    `Quien abra la página de ${product} la leerá, y también su fabricante. Espera allí en público hasta que se responda.`,
  wrong: "Su pregunta no se envió",
  again: "Su pregunta",
  back: "Volver a la página",
};
