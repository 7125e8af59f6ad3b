/** Italian of the screens in screens/questions. */
export const questions = {
  title: "Domande dei clienti",
  lead: "Poste sulle pagine dei suoi prodotti. Ognuna sta lì per tutti, con la sua risposta o senza.",
  none: "Nessuno ha ancora chiesto nulla.",
  askedOn: (day: string) => `Posta il ${day}`,
  states: { waits: "Attende lei", answered: "Risposta data", aside: "Non mostrata" },
  oneTitle: "Domanda di un cliente",
  unknown: "Questa domanda non esiste, o non riguarda un suo prodotto.",
  notYours: "Solo i titolari rispondono in pubblico.",
  back: "Tutte le domande",
  answer: "La sua risposta",
  answerHint: (language: string) =>
    `Tutti la leggono sulla pagina, in questa lingua: ${language}. Dica ciò che può mostrare; ciò che non si può affermare non viene accettato.`,
  answerMissing: "Scriva una risposta",
  send: "Rispondere in pubblico",
  again: "Rispondere diversamente",
  aside: "Non mostrare questa domanda",
  asideSend: "Non mostrarla",
  reason: "Perché?",
  reasonHint:
    "La pagina dice quante domande non sono mostrate e per quali motivi può essere. Una domanda soltanto scomoda resta.",
  reasonMissing: "Scelga un motivo",
  reasons: {
    spam: "Fa pubblicità",
    abuse: "Insulta qualcuno",
    "personal-data": "Parla di qualcuno che si può riconoscere",
  },
  asideBecause: {
    spam: "Non è mostrata: fa pubblicità.",
    abuse: "Non è mostrata: insulta qualcuno.",
    "personal-data": "Non è mostrata: parla di qualcuno che si può riconoscere.",
  },
};
