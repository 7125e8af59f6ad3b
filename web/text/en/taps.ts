/** English of one tap a section, and of what is wrong there. */
export const TAPS = {
  verdicts: { useful: "Useful", unclear: "Unclear", wrong: "Something is wrong" },
  thanks: "Thank you",
  thanksSay: "It was counted, and nothing else kept.",
  what: "What is wrong?",
  faults: {
    "not-true": "It is not true",
    outdated: "It is out of date",
    missing: "Something is missing",
    other: "Something else",
  },
  words: "In your own words, if you like",
  send: "Say so in public",
  stands: "What you said stands on the page",
  said: (fault: string, section?: string) =>
    section === undefined
      ? `Something is wrong: ${fault}`
      : `Something is wrong in “${section}”: ${fault}`,
};
