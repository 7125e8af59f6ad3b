/** What the page of labels says while it works, by its language. */

const en = {
  empty: {
    key: "The key of your organisation goes here.",
    product: "Which product? Its GTIN goes here, or its name as in kruim/sourdough.",
    lot: "Which lot? Its number goes here.",
    count: "How many?",
    day: "Which day? Or choose no date.",
    dateKind: "What is on this day? Or leave the day empty.",
    other: "This is missing.",
  } as { readonly [field: string]: string; readonly other: string },
  count: (most: number) => `One job is 1 to ${most} labels.`,
  contradiction: "Allergens are named here, and below it says that there are none: one is wrong.",
  sampleName: "Name of the product",
  mend: "Something in the form is missing or wrong.",
  making: "Making codes…",
  lost: (why: string) =>
    `${why} Your codes may have been made. Press the button again: it is the same job, and none is made twice.`,
  made: (labels: number, sheets: number) =>
    `${labels === 1 ? "The code is" : `Codes for ${labels} labels are`} made, on ${sheets === 1 ? "one sheet" : `${sheets} sheets`}. Print at 100 %, not fitted to the page.`,
  undrawn:
    "The codes are made, but cannot be drawn like this. Change what is marked in the form: they stay the same.",
  noPdf:
    "The part of this page that writes PDFs could not be fetched. Try again, or take the SVG: the codes stay the same.",
  job: (id: string) => `Job ${id}`,
  title: (product: string, lot: string) => `${product}, lot ${lot}`,
  sheetOf: (at: number, all: number) => `${at} of ${all}`,
};

export type LabelsWords = typeof en;

const LANGUAGES: { readonly [lang: string]: LabelsWords } = { en };

export function wordsFor(lang: string): LabelsWords {
  return LANGUAGES[lang.replace(/-.*$/, "")] ?? en;
}
