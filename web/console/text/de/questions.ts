/** German of the screens in screens/questions. */
export const questions = {
  title: "Fragen von Käufern",
  lead: "Auf den Seiten Ihrer Produkte gestellt. Jede steht dort für alle, mit Ihrer Antwort oder ohne.",
  none: "Noch hat niemand etwas gefragt.",
  askedOn: (day: string) => `Gefragt am ${day}`,
  states: { waits: "Wartet auf Sie", answered: "Beantwortet", aside: "Nicht gezeigt" },
  oneTitle: "Frage eines Käufers",
  unknown: "Diese Frage gibt es nicht, oder sie gilt nicht Ihrem Produkt.",
  notYours: "Öffentlich antworten nur Inhaber.",
  back: "Alle Fragen",
  answer: "Ihre Antwort",
  answerHint: (language: string) =>
    `Alle lesen sie auf der Seite, auf ${language}. Sagen Sie, was Sie zeigen können; was nicht behauptet werden darf, wird nicht angenommen.`,
  answerMissing: "Schreiben Sie eine Antwort",
  send: "Öffentlich antworten",
  again: "Anders antworten",
  aside: "Diese Frage nicht zeigen",
  asideSend: "Nicht zeigen",
  reason: "Warum?",
  reasonHint:
    "Die Seite sagt, wie viele Fragen nicht gezeigt werden und aus welchen Gründen das sein kann. Eine Frage, die nur unbequem ist, bleibt.",
  reasonMissing: "Wählen Sie einen Grund",
  reasons: {
    spam: "Sie wirbt für etwas",
    abuse: "Sie beleidigt jemanden",
    "personal-data": "Sie erzählt von jemandem, der zu erkennen ist",
  },
  asideBecause: {
    spam: "Sie wird nicht gezeigt: Sie wirbt für etwas.",
    abuse: "Sie wird nicht gezeigt: Sie beleidigt jemanden.",
    "personal-data": "Sie wird nicht gezeigt: Sie erzählt von jemandem, der zu erkennen ist.",
  },
};
