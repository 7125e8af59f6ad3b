/** Names of schemes, and the English that stands in texts of every language. */
import { english } from "./en.ts";
import type { Category, Words } from "./words.ts";

/** After CLAIMS.md's list, with those of the six languages. */
export const schemes: Words = {
  scheme: `
    fair trade/for/wear life? | fairtrade | fsc | pefc | gots | ocs | grs | rcs | rws | oeko/oko tex | oekotex | rainforest alliance | utz | msc | asc | b corp | bcorp | eu ecolabel | demeter | bluesign | cradle to cradle
    | sa8000 | fairmined | nordic swan | blue angel | blauer/blauen engel | rspo | leaping bunny | wfto | naturland | bioland | skal | soil association | usda organic | ecocert | cosmos organic/natural | max havelaar
    | naturtextil | grune knopf | gruner knopf | label rouge | nature et progres | aiab | ccpb | icea | certified naturally grown | better cotton | regenerative organic certified | real organic project | eu bio | bio siegel | global organic textile standard | organic content standard`,
};

const BORROWED: readonly Category[] = [
  "generic",
  "green",
  "mixed",
  "offset",
  "label",
  "irrelevant",
  "absolute",
  "recyclable",
  "degrade",
  "recycled",
  "renewable",
  "organic",
  "fair",
  "trees",
  "origin",
  "single",
  "chain",
  "plain",
  "talk",
];

export const borrowed: Words = Object.fromEntries(
  BORROWED.map((category) => [category, english[category]]),
);
