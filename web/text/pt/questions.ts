/** Portuguese of shoppers' questions and their answers: see text/en. */
import type { QUESTIONS as QuestionWords } from "../en/questions.ts";

export const QUESTIONS: typeof QuestionWords = {
  heading: "Perguntas",
  none: "Ainda ninguém perguntou nada.",
  asked: "Perguntado em",
  answered: (maker) => `Resposta de ${maker}, em`,
  waits: (maker) => `Ainda sem resposta de ${maker}.`,
  overdue: (n, maker) =>
    n === 1
      ? `Outra foi feita há mais de 30 dias, e ${maker} não lhe respondeu.`
      : `Outras ${n} foram feitas há mais de 30 dias, e ${maker} não lhes respondeu.`,
  setAside: (n, maker) =>
    n === 1
      ? `${maker} não mostra uma pergunta: publicidade, insultos ou dados pessoais.`
      : `${maker} não mostra ${n} perguntas: publicidade, insultos ou dados pessoais.`,
  ask: (maker) => `A sua pergunta a ${maker}`,
  hint: "Aparece aqui logo, para todos. De si não se guarda nada, nem nome nem endereço: volte aqui para ler a resposta.",
  send: "Perguntar",
  thanks: "A sua pergunta está na página",
  thanksSay: (product) =>
    `Lê-a quem abrir a página de ${product}, e também o produtor. Espera lá em público até ter resposta.`,
  wrong: "A sua pergunta não foi enviada",
  again: "A sua pergunta",
  back: "Voltar à página",
};
