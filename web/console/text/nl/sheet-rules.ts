/** Dutch of what is said of cells and rows of a sheet: see text/en. */
import type { rules as english, left as englishLeft } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("nl", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof english = {
  missing: (_value: string) => "Dit ontbreekt.",
  "too-long": (_value: string) => "Dit is te lang.",
  "too-many": (_value: string) => "Hiervan staan er te veel in één stap.",
  "not-a-number": (_value: string) => "Dit is geen getal.",
  negative: (_value: string) => "Dit is minder dan niets.",
  zero: (_value: string) => "Dit is niets. Schrijf een streepje als het niet bekend is.",
  "not-exact": (_value: string) => "Dit getal heeft te veel cijfers.",
  "unknown-unit": (value: string) =>
    `“${value}” is geen eenheid die hier bekend is. Schrijf kg, g, t, l, m3 of stuks.`,
  "lot-characters": (_value: string) => "Een partijnummer heeft geen spaties en geen accenten.",
  "not-a-product": (_value: string) => "Er staat niet bij wat dit is.",
  twice: (_value: string) =>
    "Deze partij staat twee keer in één stap. Tel de hoeveelheden bij elkaar op.",
  "made-of-itself": (_value: string) =>
    "Een partij kan niet van zichzelf zijn gemaakt. Geef de nieuwe partij een nieuw nummer.",
  "no-from": (_value: string) => "Zeg van welke partijen het is gemaakt.",
  "from-not-here": (_value: string) =>
    "Alleen wat is verwerkt of verpakt, is van andere partijen gemaakt.",
  "not-a-time": (_value: string) => "Dit is geen datum.",
  "unknown-country": (value: string) =>
    value === "" ? "Dit is geen land." : `“${value}” is geen land dat hier bekend is.`,
  "not-a-uri": (_value: string) => "Dit is geen GLN en ook geen adres.",
  malformed: (value: string) =>
    value === "" ? "Dit is niet te lezen." : `“${value}” is niet te lezen.`,
  asked: (_value: string) => "Dit kan twee dingen betekenen: zie de vragen hierboven.",
  "not-a-date": (value: string) => `“${value}” is geen datum. Schrijf 2026-04-17.`,
  "not-a-clock": (value: string) => `“${value}” is geen tijd. Schrijf 10:30.`,
  "not-an-offset": (value: string) => `“${value}” is geen tijdzone. Schrijf UTC+03:00.`,
  future: (_value: string) => "Deze dag moet nog komen.",
  "unknown-step": (value: string) =>
    `“${value}” is geen soort stap. Schrijf Geoogst, Ontvangen, Verwerkt, Verpakt, Verstuurd of Iets anders.`,
  "unknown-process": (value: string) =>
    `“${value}” is geen bewerking die hier bekend is. Laat het leeg, of schrijf er een zoals gebrand.`,
  "unknown-custody": (value: string) =>
    `“${value}” is geen van deze: identiteitsbehoud, gesegregeerd, gecontroleerde menging, massabalans.`,
  "unit-twice": (value: string) => `“${value}” is niet de eenheid die achter het getal staat.`,
  "not-an-amount": (value: string) =>
    `“${value}” is geen duidelijke hoeveelheid. Schrijf een getal, zoals 508,8, of een streepje.`,
  "lot-damaged": (value: string) =>
    `“${value}” lijkt op een getal of een datum die een programma van het partijnummer heeft gemaakt. Schrijf het partijnummer zoals het was.`,
  "lot-of-two": (_value: string) =>
    "Twee dingen hebben dit partijnummer. Zeg welk van de twee het is.",
  "not-a-product-code": (value: string) =>
    `“${value}” is geen GTIN en ook geen productcode: kijk of er een tikfout in zit.`,
  "changed-since": (_value: string) =>
    "Deze rij is al geregistreerd en is sindsdien veranderd, of komt van een andere organisatie. Maak dit veld leeg om de rij als iets nieuws te registreren.",
  "as-above": (value: string) => `Overgenomen uit de rij erboven: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `Wat eruit kwam, is ${percent(ratio)} van wat erin ging; gewoonlijk is het ${percent(min)} tot ${percent(max)}. Een tikfout? Als het klopt, zeg dan waarom.`;
  },
  "column-twice": (value: string) => `Er is een tweede kolom “${value}”: die wordt niet gelezen.`,
  "column-unread": (value: string) => `De kolom “${value}” wordt niet gelezen.`,
  "country-from-place": (_value: string) => "Het land stond achter de plaats en is daar gelezen.",
  "evidence-as-note": (_value: string) => "Deze woorden zijn aan de opmerking toegevoegd.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Boven de kopregel.",
  header: "De kopregel.",
  empty: "Leeg.",
  sum: "Een totaal.",
  remark: "Een aantekening.",
  twice:
    "Precies dezelfde rij staat hogerop. Als het twee keer is gebeurd, geef de rijen dan verschillende nummers.",
  "left-out": "Door jou weggelaten.",
  "too-many": "Voorbij de rijen die in één keer worden gelezen.",
};
