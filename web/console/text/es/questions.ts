/** Spanish of the screens in screens/questions. */
export const questions = {
  title: "Preguntas de compradores",
  lead: "Hechas en las páginas de sus productos. Cada una está allí a la vista de todos, con su respuesta o sin ella.",
  none: "Nadie ha preguntado nada todavía.",
  askedOn: (day: string) => `Preguntada el ${day}`,
  states: { waits: "Le espera a usted", answered: "Respondida", aside: "No se muestra" },
  oneTitle: "Pregunta de un comprador",
  unknown: "Esta pregunta no existe, o no es de su producto.",
  notYours: "Solo los propietarios responden en público.",
  back: "Todas las preguntas",
  answer: "Su respuesta",
  answerHint: (language: string) =>
    `Todos la leen en la página, en este idioma: ${language}. Diga lo que puede mostrar; lo que no se puede afirmar no se acepta.`,
  answerMissing: "Escriba una respuesta",
  send: "Responder en público",
  again: "Responder de otro modo",
  aside: "No mostrar esta pregunta",
  asideSend: "No mostrarla",
  reason: "¿Por qué?",
  reasonHint:
    "La página dice cuántas preguntas no se muestran, y por qué motivos puede ser. Una pregunta que solo incomoda se queda.",
  reasonMissing: "Elija un motivo",
  reasons: {
    spam: "Hace publicidad",
    abuse: "Insulta a alguien",
    "personal-data": "Habla de alguien a quien se puede reconocer",
  },
  asideBecause: {
    spam: "No se muestra: hace publicidad.",
    abuse: "No se muestra: insulta a alguien.",
    "personal-data": "No se muestra: habla de alguien a quien se puede reconocer.",
  },
};
