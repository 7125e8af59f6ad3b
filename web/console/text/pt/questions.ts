/** Portuguese of the screens in screens/questions. */
export const questions = {
  title: "Perguntas de compradores",
  lead: "Feitas nas páginas dos seus produtos. Cada uma está lá à vista de todos, com a sua resposta ou sem ela.",
  none: "Ainda ninguém perguntou nada.",
  askedOn: (day: string) => `Perguntada em ${day}`,
  states: { waits: "Espera por si", answered: "Respondida", aside: "Não mostrada" },
  oneTitle: "Pergunta de um comprador",
  unknown: "Esta pergunta não existe, ou não é do seu produto.",
  notYours: "Só os proprietários respondem em público.",
  back: "Todas as perguntas",
  answer: "A sua resposta",
  answerHint: (language: string) =>
    `Todos a leem na página, nesta língua: ${language}. Diga o que pode mostrar; o que não se pode afirmar não é aceite.`,
  answerMissing: "Escreva uma resposta",
  send: "Responder em público",
  again: "Responder de outro modo",
  aside: "Não mostrar esta pergunta",
  asideSend: "Não a mostrar",
  reason: "Porquê?",
  reasonHint:
    "A página diz quantas perguntas não são mostradas, e por que motivos pode ser. Uma pergunta que só incomoda fica.",
  reasonMissing: "Escolha um motivo",
  reasons: {
    spam: "Faz publicidade",
    abuse: "Insulta alguém",
    "personal-data": "Fala de alguém que se pode reconhecer",
  },
  asideBecause: {
    spam: "Não é mostrada: faz publicidade.",
    abuse: "Não é mostrada: insulta alguém.",
    "personal-data": "Não é mostrada: fala de alguém que se pode reconhecer.",
  },
};
