/** English of what is said of cells and rows of a sheet. */

const percent = (ratio: string): string =>
  new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules = {
  missing: (_value: string) => "This is missing.",
  "too-long": (_value: string) => "This is too long.",
  "too-many": (_value: string) => "There are too many of these in one step.",
  "not-a-number": (_value: string) => "This is no number.",
  negative: (_value: string) => "This is less than nothing.",
  zero: (_value: string) => "This is nothing. Write a dash if it is not known.",
  "not-exact": (_value: string) => "This number has too many digits.",
  "unknown-unit": (value: string) =>
    `“${value}” is no unit that is known here. Write kg, g, t, l, m3 or pieces.`,
  "lot-characters": (_value: string) => "A lot number has no blanks and no accents.",
  "not-a-product": (_value: string) => "It is not said what this is.",
  twice: (_value: string) => "This lot stands twice in one step. Add the amounts up.",
  "made-of-itself": (_value: string) =>
    "A lot cannot be made from itself. Give the new lot a new number.",
  "no-from": (_value: string) => "Say which lots it was made from.",
  "from-not-here": (_value: string) => "Only what was processed or packed is made from other lots.",
  "not-a-time": (_value: string) => "This is no date.",
  "unknown-country": (value: string) =>
    value === "" ? "This is no country." : `“${value}” is no country that is known here.`,
  "not-a-uri": (_value: string) => "This is neither a GLN nor an address.",
  malformed: (value: string) =>
    value === "" ? "This cannot be read." : `“${value}” cannot be read.`,
  asked: (_value: string) => "This may mean two things: see the questions above.",
  "not-a-date": (value: string) => `“${value}” is no date. Write 2026-04-17.`,
  "not-a-clock": (value: string) => `“${value}” is no time of day. Write 10:30.`,
  "not-an-offset": (value: string) => `“${value}” is no time zone. Write UTC+03:00.`,
  future: (_value: string) => "This day is still to come.",
  "unknown-step": (value: string) =>
    `“${value}” is no kind of step. Write Harvested, Received, Processed, Packed, Sent or Something else.`,
  "unknown-process": (value: string) =>
    `“${value}” is no process that is known here. Leave it empty, or write one such as roast.`,
  "unknown-custody": (value: string) =>
    `“${value}” is none of identity preserved, segregated, controlled blending, mass balance.`,
  "unit-twice": (value: string) => `“${value}” is not the unit that stands behind the number.`,
  "not-an-amount": (value: string) =>
    `“${value}” is no certain amount. Write a number, such as 508.8, or a dash.`,
  "lot-damaged": (value: string) =>
    `“${value}” looks like a number or a date that a program made of the lot number. Write the lot number as it was.`,
  "lot-of-two": (_value: string) => "Two things have this lot number. Say which of them it is.",
  "not-a-product-code": (value: string) =>
    `“${value}” is neither a GTIN nor a product code: look for a slip.`,
  "changed-since": (_value: string) =>
    "This row was recorded already, and has been changed since or comes from another organisation. To record it as something new, empty this field.",
  "as-above": (value: string) => `Taken from the row above: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `What came out is ${percent(ratio)} of what went in; usual are ${percent(min)} to ${percent(max)}. Is it a slip? If it is right, say why.`;
  },
  "column-twice": (value: string) => `There is a second column “${value}”: it is not read.`,
  "column-unread": (value: string) => `The column “${value}” is not read.`,
  "country-from-place": (_value: string) => "The country was read from behind the place.",
  "evidence-as-note": (_value: string) => "These words were added to the note.",
};

/** Why a row is no record. */
export const left = {
  above: "Above the header.",
  header: "The header.",
  empty: "Empty.",
  sum: "A total.",
  remark: "A remark.",
  twice:
    "The very same row stands further up. If it happened twice, give the rows different numbers.",
  "left-out": "Left out by you.",
  "too-many": "Beyond the rows that are read at once.",
};
