/** Labels in English. Days as Regulation (EU) No 1169/2011, Annex X, asks for: day, month, year, not in code. */
import type { DateKind, LabelDate } from "./content.ts";
import type { LabelWords } from "./words.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** A day is not broken over two lines. */
const NO_BREAK = "\u00a0";

const DATES: { readonly [kind in DateKind]: string } = {
  "best-before": "Best before",
  "use-by": "Use by",
  "packed-on": "Packed on",
  "made-on": "Made on",
  harvested: "Harvested",
};

export const english: LabelWords = {
  date: ({ kind, day }) => `${DATES[kind]} ${dayInWords(day)}`,
  contains: "Contains:",
  allergen: (name) => name.toUpperCase(),
  wanted: {
    "food-date":
      "Most food carries a best-before or use-by date (Regulation (EU) No 1169/2011, Article 24); this label has none.",
    "food-allergens":
      "This label does not say which of the 14 allergens are in the food (Regulation (EU) No 1169/2011, Article 21). If there are none, give an empty list.",
    "textile-fibres":
      "Textiles say their fibres with percentages (Regulation (EU) No 1007/2011); no line of this label does.",
    "textile-care": "Nothing here says how to wash and care for the textile (ISO 3758).",
    "wood-date": "Nothing here says when the wood was harvested or the piece was made.",
    "cosmetics-date":
      "Cosmetics carry a best-before date or, if they keep for more than 30 months, the period after opening, such as 12M, in a line (Regulation (EC) No 1223/2009, Article 19); this label has neither.",
    "cosmetics-care":
      "Nothing here says how to use it or what to beware of (Regulation (EC) No 1223/2009, Article 19).",
  },
};

function dayInWords(day: LabelDate["day"]): string {
  const [year, month, date] = day.split("-").map(Number);
  return [date, MONTHS[(month ?? 1) - 1], year].join(NO_BREAK);
}
