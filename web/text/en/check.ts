/** The check by one’s own phone, and what no check shows, in plain English. */

export const CHECK = {
  heading: "Check it yourself",
  lead: "You need not take our word. Your phone can fetch each proof and do the sums again.",
  asks: "Before you tap: your phone will ask these, and they will see your address.",
  thisSite: "{host}: the policy and the proofs",
  nodesLabel: "Chain nodes to ask, one address a line",
  nodesHint: "They are asked what the chain holds. Put in any you trust more.",
  ownPolicy: "Use a policy I already have",
  ownPolicyLabel: "Policy text (JSON). Left empty, this site’s own policy is used.",
  ownPolicyHint:
    "The policy names the log and its keys. One you kept from before, or got from someone else, is worth more than ours.",
  go: "Check with this phone",
  again: "Check again",
  otherwise: "Without this site’s code",
  otherwiseWhy:
    "The button above runs code that this very site sent you. If you would rather not trust that, take the proofs to another machine:",
  steps: [
    "Get the policy, better from someone other than us:",
    "Get the proof of a step:",
    "Run the checker, from a copy of the source or of the released file rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle: string) =>
    `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "No step is in the log yet, so there is nothing to check.",
};

export const LIMITS = {
  heading: "What this page does not prove",
  items: [
    "That a statement is true. A proof shows who said what, when it was on record, and that it was not changed since.",
    "That this pack is the one described. A label can be copied on to another pack.",
    "That nothing was left out. Only the gaps that the records themselves give away can be shown.",
    "That your phone’s check is beyond doubt. This site serves the code it runs; an independent copy is better.",
  ],
};
