/** German of what is said of cells and rows of a sheet: see text/en. */
import type { rules as english, left as englishLeft } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("de", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof english = {
  missing: (_value: string) => "Das fehlt.",
  "too-long": (_value: string) => "Das ist zu lang.",
  "too-many": (_value: string) => "Davon sind es zu viele in einem Schritt.",
  "not-a-number": (_value: string) => "Das ist keine Zahl.",
  negative: (_value: string) => "Das ist weniger als nichts.",
  zero: (_value: string) =>
    "Das ist nichts. Schreiben Sie einen Strich, wenn es nicht bekannt ist.",
  "not-exact": (_value: string) => "Diese Zahl hat zu viele Stellen.",
  "unknown-unit": (value: string) =>
    `„${value}“ ist keine Einheit, die hier bekannt ist. Schreiben Sie kg, g, t, l, m3 oder Stück.`,
  "lot-characters": (_value: string) =>
    "Eine Chargennummer hat keine Leerzeichen und keine Umlaute oder Akzente.",
  "not-a-product": (_value: string) => "Es steht nicht da, was das ist.",
  twice: (_value: string) =>
    "Diese Charge steht zweimal in einem Schritt. Zählen Sie die Mengen zusammen.",
  "made-of-itself": (_value: string) =>
    "Eine Charge kann nicht aus sich selbst hergestellt sein. Geben Sie der neuen Charge eine neue Nummer.",
  "no-from": (_value: string) => "Sagen Sie, aus welchen Chargen es hergestellt wurde.",
  "from-not-here": (_value: string) =>
    "Nur was verarbeitet oder verpackt wurde, ist aus anderen Chargen hergestellt.",
  "not-a-time": (_value: string) => "Das ist kein Datum.",
  "unknown-country": (value: string) =>
    value === "" ? "Das ist kein Land." : `„${value}“ ist kein Land, das hier bekannt ist.`,
  "not-a-uri": (_value: string) => "Das ist weder eine GLN noch eine Adresse.",
  malformed: (value: string) =>
    value === "" ? "Das ist nicht lesbar." : `„${value}“ ist nicht lesbar.`,
  asked: (_value: string) => "Das kann zweierlei heißen: siehe die Fragen oben.",
  "not-a-date": (value: string) => `„${value}“ ist kein Datum. Schreiben Sie 2026-04-17.`,
  "not-a-clock": (value: string) => `„${value}“ ist keine Uhrzeit. Schreiben Sie 10:30.`,
  "not-an-offset": (value: string) => `„${value}“ ist keine Zeitzone. Schreiben Sie UTC+03:00.`,
  future: (_value: string) => "Dieser Tag liegt in der Zukunft.",
  "unknown-step": (value: string) =>
    `„${value}“ ist keine Art von Schritt. Schreiben Sie Geerntet, Erhalten, Verarbeitet, Verpackt, Versendet oder Etwas anderes.`,
  "unknown-process": (value: string) =>
    `„${value}“ ist kein Verfahren, das hier bekannt ist. Lassen Sie es leer oder schreiben Sie eines wie rösten.`,
  "unknown-custody": (value: string) =>
    `„${value}“ ist nichts davon: identitätsgesichert, segregiert, kontrollierte Mischung, Massenbilanz.`,
  "unit-twice": (value: string) => `„${value}“ ist nicht die Einheit, die hinter der Zahl steht.`,
  "not-an-amount": (value: string) =>
    `„${value}“ ist keine eindeutige Menge. Schreiben Sie eine Zahl, etwa 508,8, oder einen Strich.`,
  "lot-damaged": (value: string) =>
    `„${value}“ sieht aus wie eine Zahl oder ein Datum, das ein Programm aus der Chargennummer gemacht hat. Schreiben Sie die Chargennummer, wie sie war.`,
  "lot-of-two": (_value: string) =>
    "Zwei Dinge haben diese Chargennummer. Sagen Sie, welches davon es ist.",
  "not-a-product-code": (value: string) =>
    `„${value}“ ist weder eine GTIN noch ein Produktcode: Sehen Sie nach, ob Sie sich vertippt haben.`,
  "changed-since": (_value: string) =>
    "Diese Zeile wurde schon erfasst und ist seither geändert worden, oder sie kommt von einer anderen Organisation. Um sie als etwas Neues zu erfassen, leeren Sie dieses Feld.",
  "as-above": (value: string) => `Aus der Zeile darüber übernommen: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `Herausgekommen sind ${percent(ratio)} von dem, was hineinging; üblich sind ${percent(min)} bis ${percent(max)}. Ein Tippfehler? Wenn es stimmt, sagen Sie, warum.`;
  },
  "column-twice": (value: string) =>
    `Es gibt eine zweite Spalte „${value}“: Sie wird nicht gelesen.`,
  "column-unread": (value: string) => `Die Spalte „${value}“ wird nicht gelesen.`,
  "country-from-place": (_value: string) => "Das Land stand hinter dem Ort und wurde dort gelesen.",
  "evidence-as-note": (_value: string) => "Diese Worte wurden zur Notiz hinzugefügt.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Über den Überschriften.",
  header: "Die Überschriften.",
  empty: "Leer.",
  sum: "Eine Summe.",
  remark: "Eine Bemerkung.",
  twice:
    "Genau dieselbe Zeile steht weiter oben. Wenn es zweimal geschah, geben Sie den Zeilen verschiedene Nummern.",
  "left-out": "Von Ihnen ausgelassen.",
  "too-many": "Jenseits der Zeilen, die auf einmal gelesen werden.",
};
