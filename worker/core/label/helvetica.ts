/**
 * How wide the letters of Helvetica are, in thousandths of their size: all that PDF's WinAnsiEncoding has. Adobe's metrics of the
 * standard fonts; Arial, Liberation Sans and Nimbus Sans are as wide, so that what fits in the PDF fits in the SVG.
 */

type Widths = { readonly [thousandths: number]: string };

const REGULAR: Widths = {
  191: "'",
  222: "ijl‚‘’",
  260: "|¦",
  278: " \u00a0!,./:;I[\\]ft·ÌÍÎÏìíîï",
  333: "()-`r„ˆ‹“”˜›¡¨¯²³´¸¹",
  334: "{}",
  350: "•",
  355: '"',
  365: "º",
  370: "ª",
  389: "*",
  400: "°",
  469: "^",
  500: "Jcksvxyzšžçýÿ",
  537: "¶",
  556: "#$0123456789?L_abdeghnopqu€ƒ†‡–¢£¤¥§«µ»àáâãäåèéêëðñòóôõöùúûüþ",
  584: "+<=>~¬±×÷",
  611: "FTZŽ¿ßø",
  667: "&ABEKPSVXYŠŸÀÁÂÃÄÅÈÉÊËÝÞ",
  722: "CDHNRUwÇÐÑÙÚÛÜ",
  737: "©®",
  778: "GOQÒÓÔÕÖØ",
  833: "Mm",
  834: "¼½¾",
  889: "%æ",
  944: "Wœ",
  1000: "…‰Œ—™Æ",
  1015: "@",
};

const BOLD: Widths = {
  238: "'",
  278: " \u00a0,./I\\ijl‚‘’·ÌÍÎÏìíîï",
  280: "|¦",
  333: "!()-:;[]`ftˆ‹˜›¡¨¯²³´¸¹",
  350: "•",
  365: "º",
  370: "ª",
  389: "*r{}",
  400: "°",
  474: '"',
  500: "z„“”ž",
  556: "#$0123456789J_aceksvxy€ƒ†‡–š¢£¤¥§«¶»àáâãäåçèéêëýÿ",
  584: "+<=>^~¬±×÷",
  611: "?FLTZbdghnopquŽµ¿ßðñòóôõöøùúûüþ",
  667: "EPSVXYŠŸÈÉÊËÝÞ",
  722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ",
  737: "©®",
  778: "GOQwÒÓÔÕÖØ",
  833: "M",
  834: "¼½¾",
  889: "%mæ",
  944: "Wœ",
  975: "@",
  1000: "…‰Œ—™Æ",
};

const REGULAR_WIDTHS = byLetter(REGULAR);
const BOLD_WIDTHS = byLetter(BOLD);

/** How far a capital rises above the line, and a letter hangs below it. */
export const CAP_HEIGHT_EM = 0.718;
export const DESCENT_EM = 0.207;

/** As wide as any letter of most scripts is. Only SVG has these: whose font it will be is not known here. */
const OTHER_LETTER = 1000;

/** In sizes of the font. */
export function widthEm(text: string, isBold: boolean): number {
  const widths = isBold ? BOLD_WIDTHS : REGULAR_WIDTHS;
  let total = 0;
  for (const letter of text) total += widths.get(letter) ?? OTHER_LETTER;
  return total / 1000;
}

/** Each letter once that Helvetica does not have. */
export function lettersLacking(text: string): string[] {
  return [...new Set(text)].filter((letter) => !REGULAR_WIDTHS.has(letter));
}

function byLetter(widths: Widths): ReadonlyMap<string, number> {
  const pairs = Object.entries(widths).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  );
  return new Map(pairs);
}
