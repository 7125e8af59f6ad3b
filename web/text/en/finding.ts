/** Typing a code by hand, and what is said of one that leads nowhere, in plain English. */

export const FINDING = {
  title: "Type a code – Rootproof",
  description: "Find a passport without scanning: type what is printed under the symbol.",
  heading: "Type the code",
  lead: "If the symbol on the pack will not scan, type what is printed under it.",
  code: "Code under the symbol",
  codeHint:
    "Eight characters such as 7K3M-9QXF, or the digits of the barcode. Spaces, hyphens and small letters are fine.",
  lot: "Lot, if you know it",
  lotHint: "Printed near the symbol, often after “Lot”, “L” or “(10)”. It can be left out.",
  go: "Find it",
  otherwise: "What else can be typed here",
  others: [
    {
      say: "The line under a two-dimensional symbol:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "A whole link, of any site:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "A name without a barcode number:", example: "kruim/zeeland-sourdough/W14" },
    { say: "An EPC URN:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Type a code",
    say: "For a pack whose symbol will not scan.",
    more: "Other ways to write it, and lots",
  },
};

export const NOT_FOUND = {
  title: "Not found – Rootproof",
  description: "This code leads to no passport.",
  unknown: {
    heading: "We know nothing under this code",
    say: "The code is well formed, but no maker has published a passport for it here. That says nothing about the product.",
  },
  unissued: {
    heading: "This code leads nowhere",
    say: "Its characters fit together, but it stands for nothing here: it was made on another site, or is out of use.",
  },
  damaged: {
    heading: "This code looks damaged",
    say: (digits: string, expected: string) =>
      `The last digit of ${digits} does not fit the others: it should be ${expected}. A digit was probably misread or mistyped.`,
    sayPlain: "The code is not one that can exist. It was probably misread or mistyped.",
    parts: {
      "short-code":
        "A code to type has eight characters, and the last one checks the others. Here one is wrong, missing or too many.",
      lot: "No lot can be written like this: it has 1 to 20 letters, digits and signs, without accents.",
    },
    detail: "What does not fit:",
  },
  foreign: {
    heading: "This code belongs to someone else",
    say: "It is a valid code, but it is not published with Rootproof. We cannot tell you anything about it.",
    elsewhere: "GS1, who give out these numbers, may know where it leads:",
    host: (host: string) =>
      `The link you typed is of ${host}. We send nobody on to an address that was typed: open it there if you trust it.`,
  },
  gone: {
    heading: "This code is out of use here",
    say: "Its maker published here once and does no longer, or had no right to the code. What was recorded then stays in the log, and nobody answers for the code any more.",
  },
  "off-air": {
    heading: "Taken off the air",
    say: (reason: string) =>
      `This page was taken off the air by the operator: ${reason === "" ? "no reason was given" : reason.replace(/[.\s]+$/, "")}. What was recorded stays in the log, and its proofs can still be checked.`,
    recalled: "Its maker recalled it:",
  },
  compressed: {
    heading: "This link is compressed",
    say: "It looks like a GS1 link in its compressed form. We do not read those: nothing is wrong with the code.",
  },
  todo: "What you can do",
  advice: {
    unknown: [
      "Look for the lot number near the QR code and try again.",
      "Ask the maker named on the pack. If they use Rootproof, they can publish the lot.",
    ],
    unissued: [
      "Compare it with the pack, character by character. There is no letter O, I, L or U in it.",
      "Type the digits under the barcode instead, with the lot.",
    ],
    damaged: [
      "Scan again in better light, with the whole square in view.",
      "Type the digits printed under the code, one group at a time.",
    ],
    gone: ["Ask the maker or the shop: their name is on the pack."],
    "off-air": [
      "Ask the maker or the shop: their name is on the pack.",
      "A proof that was saved from this page can still be checked without it.",
    ],
    foreign: ["Ask the maker or the shop: their name is on the pack."],
    compressed: ["Type the digits printed under the code, with the lot."],
  },
  asked: "You asked for",
  again: { damaged: "Correct it here", other: "Type another code" },
  home: "About Rootproof",
};
