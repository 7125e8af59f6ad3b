/** German of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("de");

export const sheets: typeof english = {
  title: "Tabellen",
  lead: "Erfassen Sie viele Schritte auf einmal aus Ihrer eigenen Tabelle. Nichts wird erfasst, bevor Sie es angesehen haben.",
  columns,
  columnNotes,
  columnTitle: "Spalte",
  meaningTitle: "Wofür sie ist",
  notesTitle: "Hinweise",
  columnNamed: (letter: string) => `Spalte ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "ja",
  example: "Beispiel, wird nie gelesen",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Waschstation",
    cherry: "reife Kaffeekirschen",
    parchment: "Pergamentkaffee",
    green: "Rohkaffee",
    roasted: "Röstkaffee",
    bag: "Kaffee, 250 g",
    farmers: "Kleinbauern aus Guji",
    importer: "Importeur in Antwerpen",
    pulp: "Fruchtfleisch, Wasser",
    samples: "Proben",
    weighed: "Neu gewogen",
    moved: "ins andere Lager gebracht",
  },
  rules,
  left,
  choose: {
    title: "Tabelle einlesen",
    file: "Datei",
    fileHint: "CSV oder Excel (.xlsx), bis zu 10 MB und 10.000 Zeilen.",
    pasted: "Oder Zeilen hier einfügen",
    pastedHint: "Aus Ihrer Tabelle kopiert, mit der Zeile der Überschriften.",
    pastedName: "Eingefügte Zeilen",
    action: "Ansehen",
    nothing: "Wählen Sie eine Datei oder fügen Sie Zeilen ein.",
    unloadable: {
      "too-large": "Diese Datei ist größer als 10 MB. Teilen Sie sie auf.",
      "too-many":
        "Diese Tabelle hat mehr als 10.000 Zeilen, 100 Spalten oder 4.000 Zeichen in einer Zelle. Teilen Sie sie auf.",
      "old-excel":
        "Das ist eine Datei eines alten Excel (.xls). Speichern Sie sie als .xlsx und wählen Sie die.",
      "no-sheet":
        "Diese Datei konnte nicht gelesen werden. Speichern Sie sie als .xlsx oder .csv und wählen Sie die.",
      empty: "In dieser Tabelle steht nichts.",
    },
  },
  templates: {
    title: "Leere Tabellen zum Ausfüllen",
    lead: "Mit Überschriften, einem Beispiel und Hinweisen. Ihre eigenen Tabellen gehen genauso.",
    what: "Für welchen Schritt?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Als Excel speichern", csv: "Als CSV speichern" },
  exporting: {
    title: "Alles, was Sie erfasst haben",
    lead: "Als Tabelle mit denselben Spalten. Sie wieder einzulesen ändert nichts.",
    fileName: (organisation: string) => `${organisation} Einträge`,
    sheetName: "Einträge",
    reading: (n: number) => `${counted(n, "Eintrag", "Einträge")} gelesen …`,
    done: (n: number) => `${counted(n, "Schritt wurde", "Schritte wurden")} gespeichert.`,
    others: (n: number) =>
      `${counted(n, "Ereignis ist", "Ereignisse sind")} von einer Art, die keine Tabelle zeigen kann. Die API gibt sie vollständig heraus.`,
    cut: "Es gibt mehr, als eine Tabelle fasst: Der Rest wurde ausgelassen.",
  },
  check: {
    titles: { look: "Tabelle ansehen", recording: "Wird erfasst", recorded: "Erfasst" },
    lead: (name: string) => `${name}. Noch ist nichts erfasst.`,
    sheet: "Welches Blatt der Datei?",
    broken: (row: number) =>
      `Ein Anführungszeichen in Zeile ${row} wird nie geschlossen: Zeilen können ineinandergelaufen sein. Sehen Sie genau hin oder berichtigen Sie die Datei.`,
    noHeader:
      "Es wurde keine Zeile mit Überschriften gefunden. Sagen Sie unten, was jede Spalte ist.",
  },
  questions: {
    title: "Fragen",
    action: "Diese Antworten verwenden",
    missing: "Wählen Sie eine Antwort",
    choose: "Wählen …",
    what: "Was geschah in diesen Zeilen?",
    unit: (column: string, example: string) =>
      `„${column}“: in welcher Einheit? Zum Beispiel ${example}`,
    mark: (example: string) => `Was bedeutet ${example}?`,
    markHint: "Es gilt für die ganze Tabelle.",
    dates: (example: string) => `Welcher Tag ist ${example}?`,
    datesHint: "Es gilt für die ganze Spalte.",
    country: (example: string) =>
      example === "" ? "In welchem Land war es?" : `In welchem Land liegt ${example}?`,
    trade: (example: string) => `„${example}“: in welcher Branche?`,
    trades: {
      coffee: "Kaffee",
      chocolate: "Schokolade",
      furniture: "Möbel",
      garment: "Kleidung",
      bread: "Brot",
    },
  },
  problems: {
    title: (n: number) => `${counted(n, "Schritt muss", "Schritte müssen")} berichtigt werden`,
    unusual: (n: number) => `${counted(n, "Schritt ist", "Schritte sind")} ungewöhnlich`,
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Zeile ${rows[0]}`
        : `Zeilen ${new Intl.ListFormat("de").format(rows.map(String))}`,
    use: "Verwenden",
    leaveOut: "Auslassen",
    more: (n: number) => `Mehr zeigen (noch ${number.format(n)})`,
  },
  preview: {
    title: "Wie es gelesen wurde",
    row: "Zeile",
    goods: "Ware",
    from: "Hergestellt aus",
    state: "Stand",
    before: "Zurück",
    after: "Weiter",
    page: (at: number, of: number) => `Seite ${number.format(at)} von ${number.format(of)}`,
    filled: "(aus der Zeile darüber ergänzt)",
    states: {
      ready: "Bereit",
      faulty: "Muss berichtigt werden",
      asked: "Wartet auf eine Antwort",
      unchanged: "Schon erfasst",
      twice: "Steht zweimal da",
    },
  },
  leftTitle: (n: number) => counted(n, "Zeile ist kein Eintrag", "Zeilen sind keine Einträge"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "Zeile" : "Zeilen"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Spalten",
    hint: "Wofür jede Spalte gehalten wurde. Ändern Sie es, wo es nicht stimmt.",
    none: "Nicht gelesen",
  },
  record: {
    ready: (n: number) => `${counted(n, "Schritt ist", "Schritte sind")} bereit.`,
    unchanged: (n: number) =>
      counted(
        n,
        "Schritt ist schon erfasst und bleibt, wie er ist.",
        "Schritte sind schon erfasst und bleiben, wie sie sind.",
      ),
    waiting: (n: number) =>
      counted(
        n,
        "Schritt ist nicht bereit und wird ausgelassen, wenn Sie ihn nicht zuerst berichtigen.",
        "Schritte sind nicht bereit und werden ausgelassen, wenn Sie sie nicht zuerst berichtigen.",
      ),
    action: (n: number) => `${counted(n, "Schritt", "Schritte")} erfassen`,
    goOn: "Fortfahren",
    other: "Eine andere Tabelle",
    progress: "Fortschritt",
    done: (n: number, of: number) => `${number.format(n)} von ${number.format(of)}`,
    stopped: "Was bis jetzt erfasst wurde, bleibt. Beim Fortfahren wird nichts doppelt erfasst.",
  },
  result: {
    fresh: (n: number) => `${counted(n, "Schritt wurde", "Schritte wurden")} erfasst.`,
    known: (n: number) => `${counted(n, "Schritt war", "Schritte waren")} schon erfasst.`,
    refused: (n: number) => `${counted(n, "Schritt wurde", "Schritte wurden")} abgelehnt.`,
    left: (n: number) => `${counted(n, "Zeile wurde", "Zeilen wurden")} ausgelassen.`,
    leftHint:
      "Speichern Sie die ausgelassenen Zeilen; bei jeder steht, was nicht stimmt. Berichtigen Sie sie dort und lesen Sie diese Tabelle ein.",
    sheetName: "Ausgelassene Zeilen",
    fileName: (name: string) => `${name} - ausgelassen`,
    events: "Ereignisse ansehen",
  },
};
