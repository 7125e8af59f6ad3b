/** What the page of labels says while it works, by its language. */

const en = {
  empty: {
    key: "The key of your organisation goes here.",
    gtin: "Which product? Its GTIN goes here.",
    lot: "Which lot? Its number goes here.",
    count: "How many?",
    other: "This is missing.",
  } as { readonly [field: string]: string; readonly other: string },
  count: (most: number) => `One job is 1 to ${most} labels.`,
  sampleName: "Name of the product",
  mend: "Something in the form is missing or wrong.",
  making: "Making codes…",
  lost: (why: string) =>
    `${why} Your codes may have been made. Press the button again: it is the same job, and none is made twice.`,
  made: (labels: number, sheets: number) =>
    `${labels === 1 ? "The code is" : `Codes for ${labels} labels are`} made, on ${sheets === 1 ? "one sheet" : `${sheets} sheets`}. Print at 100 %, not fitted to the page.`,
  job: (id: string) => `Job ${id}`,
  drawing: "Drawing…",
  title: (product: string, lot: string) => `${product}, lot ${lot}`,
  sheetOf: (at: number, all: number) => `${at} of ${all}`,
};

export type LabelsWords = typeof en;

const LANGUAGES: { readonly [lang: string]: LabelsWords } = { en };

export function wordsFor(lang: string): LabelsWords {
  return LANGUAGES[lang.replace(/-.*$/, "")] ?? en;
}
