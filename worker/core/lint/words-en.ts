/** Why a rule stops a sentence, and what it asks for, in English. Another language is another file. */
import type { RuleId } from "./rules.ts";
import type { Need } from "./unlocks.ts";

export interface LintWords {
  readonly why: Readonly<Record<RuleId | "UNREAD", string>>;
  readonly need: Readonly<Record<Need, string>>;
}

export const english: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "This claims to be good for the environment without saying how. Say the concrete fact instead, next to it.",
    "EU-4a-MIXED":
      "Words like sustainable, responsible and ethical speak of the environment and of people. Name the facts of both.",
    "EU-4c-OFFSET":
      "Emissions that were paid for elsewhere make no product neutral or better. Give the emissions themselves, and tell of payments apart.",
    "EU-2a-LABEL":
      "A label must come from a public authority or from a scheme that an independent third party watches.",
    "EU-4b-WHOLE":
      "This speaks of the whole product or business. Name the part and its share, or show that it holds for all of it.",
    "EU-6-2d-FUTURE":
      "A promise about the environment needs a public plan with dated targets and money, checked by somebody else each year.",
    "EU-10a-LEGAL":
      "The law asks this of everybody's goods of the kind. It is no advantage of yours.",
    "EU-6-2e-IRRELEVANT": "Freedom from something that such goods never hold is no benefit.",
    "EU-7-7-COMPARE":
      "A comparison must say with what, of which year and market, for the same use, and how it was measured.",
    "GEN-ABSOLUTE":
      "This leaves no room for any exception. Give the measured number, its boundary and its period.",
    "US-260.12-RECYCLABLE":
      "What can be recycled depends on where people live. Name the part, the collection, and how many can use it.",
    "US-260.7-8-DEGRADE":
      "Say under which conditions, after which standard, and where to put it. Most places cannot compost it.",
    "US-260.13-RECYCLED":
      "Say how much of which part, by weight, and whether people or factories threw it away.",
    "US-260.15-RENEWABLE": "Say what share of which energy or material, where, and in which year.",
    "GEN-NATURAL": "Natural means nothing certain. Say what it is made of.",
    "GEN-ORGANIC": "Organic is a protected word: it needs the certificate of whoever sells it.",
    "SOC-FAIR":
      "Say what was paid, to how many, beside which benchmark; or show the licence of a fair-trade scheme.",
    "TRC-BLOCKCHAIN":
      "A blockchain shows that a record was not changed since. It shows neither that the record is true nor that it is whole.",
    "CIR-DURABLE":
      "Say for how many years, and who stands up for it; or which spare parts there are, and until when.",
    "GEN-OFFSETTREES":
      "Say how many, with whom, where, when, and how many are alive. Keep it apart from the product.",
    "SCHEME-NAME":
      "The name of a scheme may be used by those who hold its certificate for these goods, on this day.",
    "ORI-SINGLE":
      "One origin must be true of every lot of the material. Otherwise show the shares.",
    "ORI-LOCAL": "Near is a matter of opinion. Name the places and the kilometres.",
    "IMG-NATURE":
      "Leaves, globes and loops claim something as words do. Put the fact beside it, or leave it out.",
    UNREAD: "The text is longer than what is read at once. Check it in parts.",
  },
  need: {
    certificate:
      "a certificate of the seller for this product, valid today and checked in its register",
    "environment-fact": "a concrete environmental fact on the same screen, backed by a document",
    "social-fact": "a concrete social fact on the same screen, backed by a document",
    share: "the share by weight of the part it is about",
    "whole-share": "a share of 100% over all lots that are shown",
    plan: "a public plan with baseline, dated targets, money and a yearly check by somebody else",
    "beyond-law": "the statement that the law does not ask for this already",
    "normally-present": "the statement that such goods normally hold it",
    comparison: "with what it is compared: product, year, market, method",
    figure: "a measured figure with boundary, method and period",
    access: "how many people can hand it in, and where",
    disposal: "where to put it, said on the same screen",
    meaning: "what is meant, said on the same screen",
    benchmark: "a benchmark with source, date and region",
    "guarantee-or-spare-parts":
      "a guarantee in years and who gives it, or spare parts and until when",
    contribution: "a payment with count, partner, place and date",
    "origin-share": "the same origin for every lot of the material",
    distance: "places and distance, said on the same screen",
  },
};
