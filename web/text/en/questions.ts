/** English of shoppers' questions and their makers' answers. */
export const QUESTIONS = {
  heading: "Questions",
  none: "Nobody has asked anything yet.",
  asked: "Asked",
  answered: (maker: string) => `${maker} answered`,
  waits: (maker: string) => `Not answered yet by ${maker}.`,
  overdue: (n: number, maker: string) =>
    n === 1
      ? `One more was asked over 30 days ago, and ${maker} has not answered it.`
      : `${n} more were asked over 30 days ago, and ${maker} has not answered them.`,
  setAside: (n: number, maker: string) =>
    n === 1
      ? `${maker} does not show one question: as spam, abuse or personal data.`
      : `${maker} does not show ${n} questions: as spam, abuse or personal data.`,
  ask: (maker: string) => `Your question to ${maker}`,
  hint: "It stands here at once, for everybody. Nothing is kept of you: no name, no address, so look here again for the answer.",
  send: "Ask",
  thanks: "Your question stands on the page",
  thanksSay: (product: string) =>
    `Everybody who opens the page of ${product} reads it, and so does its maker. It waits there in public until it is answered.`,
  wrong: "Your question was not sent",
  again: "Your question",
  back: "Back to the page",
};
