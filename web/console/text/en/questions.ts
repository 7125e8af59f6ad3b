/** English of the screens in screens/questions. */
export const questions = {
  title: "Questions from shoppers",
  lead: "Asked on the pages of your products. Each stands there for everybody, with your answer or without one.",
  none: "Nobody has asked anything yet.",
  askedOn: (day: string) => `Asked on ${day}`,
  states: { waits: "Waits for you", answered: "Answered", aside: "Not shown" },
  oneTitle: "A shopper’s question",
  unknown: "There is no such question, or it is not of your product.",
  notYours: "Only owners answer in public.",
  back: "All questions",
  answer: "Your answer",
  answerHint: (language: string) =>
    `Everybody reads it on the page, in ${language}. Say what you can show; what may not be claimed is not taken.`,
  answerMissing: "Write an answer",
  send: "Answer in public",
  again: "Answer otherwise",
  aside: "Do not show this question",
  asideSend: "Do not show it",
  reason: "Why?",
  reasonHint:
    "The page says how many questions are not shown, and what for that may be. A question that is only uncomfortable stays.",
  reasonMissing: "Choose a reason",
  reasons: {
    spam: "It advertises something",
    abuse: "It insults somebody",
    "personal-data": "It tells of somebody who can be recognised",
  },
  asideBecause: {
    spam: "It is not shown: it advertises something.",
    abuse: "It is not shown: it insults somebody.",
    "personal-data": "It is not shown: it tells of somebody who can be recognised.",
  },
};
