/** French of the screens in screens/questions. */
export const questions = {
  title: "Questions des clients",
  lead: "Posées sur les pages de vos produits. Chacune y est visible par tous, avec ou sans votre réponse.",
  none: "Personne n’a encore rien demandé.",
  askedOn: (day: string) => `Posée le ${day}`,
  states: { waits: "Vous attend", answered: "Répondue", aside: "Non affichée" },
  oneTitle: "Question d’un client",
  unknown: "Cette question n’existe pas, ou ne concerne pas votre produit.",
  notYours: "Seuls les propriétaires répondent en public.",
  back: "Toutes les questions",
  answer: "Votre réponse",
  answerHint: (language: string) =>
    `Tout le monde la lit sur la page, en langue « ${language} ». Dites ce que vous pouvez montrer ; ce qu’il est interdit d’affirmer n’est pas accepté.`,
  answerMissing: "Écrivez une réponse",
  send: "Répondre en public",
  again: "Répondre autrement",
  aside: "Ne pas afficher cette question",
  asideSend: "Ne pas l’afficher",
  reason: "Pourquoi ?",
  reasonHint:
    "La page dit combien de questions ne sont pas affichées, et pour quelles raisons cela se peut. Une question seulement gênante reste.",
  reasonMissing: "Choisissez une raison",
  reasons: {
    spam: "Elle fait de la publicité",
    abuse: "Elle insulte quelqu’un",
    "personal-data": "Elle parle de quelqu’un de reconnaissable",
  },
  asideBecause: {
    spam: "Elle n’est pas affichée : elle fait de la publicité.",
    abuse: "Elle n’est pas affichée : elle insulte quelqu’un.",
    "personal-data": "Elle n’est pas affichée : elle parle de quelqu’un de reconnaissable.",
  },
};
