/** Dutch of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("nl");

export const sheets: typeof english = {
  title: "Rekenbladen",
  lead: "Registreer veel stappen tegelijk uit je eigen rekenblad. Er wordt niets geregistreerd voordat je ernaar hebt gekeken.",
  columns,
  columnNotes,
  columnTitle: "Kolom",
  meaningTitle: "Waar die voor is",
  notesTitle: "Toelichting",
  columnNamed: (letter: string) => `Kolom ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "ja",
  example: "Voorbeeld, wordt nooit gelezen",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Wasstation",
    cherry: "rijpe koffiebessen",
    parchment: "perkamentkoffie",
    green: "groene koffie",
    roasted: "gebrande koffie",
    bag: "koffie, 250 g",
    farmers: "Kleine boeren uit Guji",
    importer: "Importeur in Antwerpen",
    pulp: "vruchtvlees, water",
    samples: "monsters",
    weighed: "Opnieuw gewogen",
    moved: "naar de andere opslag gebracht",
  },
  rules,
  left,
  choose: {
    title: "Een rekenblad inlezen",
    file: "Bestand",
    fileHint: "CSV of Excel (.xlsx), tot 10 MB en 10.000 rijen.",
    pasted: "Of plak hier rijen",
    pastedHint: "Gekopieerd uit je rekenblad, met de kopregel erbij.",
    pastedName: "geplakte rijen",
    action: "Bekijken",
    nothing: "Kies een bestand of plak rijen.",
    unloadable: {
      "too-large": "Dit bestand is groter dan 10 MB. Splits het.",
      "too-many":
        "Dit rekenblad heeft meer dan 10.000 rijen, 100 kolommen of 4.000 tekens in een cel. Splits het.",
      "old-excel":
        "Dit is een bestand van een oude Excel (.xls). Sla het op als .xlsx en kies dat.",
      "no-sheet": "Dit bestand kon niet worden gelezen. Sla het op als .xlsx of .csv en kies dat.",
      empty: "Er staat niets in dit rekenblad.",
    },
  },
  templates: {
    title: "Lege rekenbladen om in te vullen",
    lead: "Met een kopregel, een voorbeeld en een toelichting. Je eigen rekenbladen werken ook.",
    what: "Voor welke stap?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Opslaan als Excel", csv: "Opslaan als CSV" },
  exporting: {
    title: "Alles wat je hebt geregistreerd",
    lead: "Als rekenblad met dezelfde kolommen. Het weer inlezen verandert niets.",
    fileName: (organisation: string) => `${organisation} registraties`,
    sheetName: "Registraties",
    reading: (n: number) => `${counted(n, "registratie", "registraties")} gelezen …`,
    done: (n: number) => `${counted(n, "stap is", "stappen zijn")} opgeslagen.`,
    others: (n: number) =>
      `${counted(n, "gebeurtenis is", "gebeurtenissen zijn")} van een soort die geen rekenblad kan tonen. De API geeft ze volledig.`,
    cut: "Er is meer dan in één rekenblad past: de rest is weggelaten.",
  },
  check: {
    titles: {
      look: "Het rekenblad bekijken",
      recording: "Wordt geregistreerd",
      recorded: "Geregistreerd",
    },
    lead: (name: string) => `${name}. Er is nog niets geregistreerd.`,
    sheet: "Welk blad van het bestand?",
    broken: (row: number) =>
      `Een aanhalingsteken in rij ${row} wordt nergens gesloten: rijen kunnen in elkaar zijn gelopen. Kijk goed, of verbeter het bestand.`,
    noHeader: "Er is geen kopregel gevonden. Zeg hieronder wat elke kolom is.",
  },
  questions: {
    title: "Vragen",
    action: "Deze antwoorden gebruiken",
    missing: "Kies een antwoord",
    choose: "Kies …",
    what: "Wat gebeurde er in deze rijen?",
    unit: (column: string, example: string) =>
      `“${column}”: in welke eenheid? Bijvoorbeeld ${example}`,
    mark: (example: string) => `Wat betekent ${example}?`,
    markHint: "Het geldt voor het hele rekenblad.",
    dates: (example: string) => `Welke dag is ${example}?`,
    datesHint: "Het geldt voor de hele kolom.",
    country: (example: string) =>
      example === "" ? "In welk land was het?" : `In welk land ligt ${example}?`,
    trade: (example: string) => `“${example}”: in welke branche?`,
    trades: {
      coffee: "Koffie",
      chocolate: "Chocolade",
      furniture: "Meubels",
      garment: "Kleding",
      bread: "Brood",
    },
  },
  problems: {
    title: (n: number) => `${counted(n, "stap moet", "stappen moeten")} worden verbeterd`,
    unusual: (n: number) => `${counted(n, "stap is", "stappen zijn")} ongewoon`,
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Rij ${rows[0]}`
        : `Rijen ${new Intl.ListFormat("nl").format(rows.map(String))}`,
    use: "Gebruiken",
    leaveOut: "Weglaten",
    more: (n: number) => `Meer tonen (nog ${number.format(n)})`,
  },
  preview: {
    title: "Hoe het is gelezen",
    row: "Rij",
    goods: "Goederen",
    from: "Gemaakt van",
    state: "Stand",
    before: "Terug",
    after: "Verder",
    page: (at: number, of: number) => `Pagina ${number.format(at)} van ${number.format(of)}`,
    filled: "(aangevuld uit de rij erboven)",
    states: {
      ready: "Klaar",
      faulty: "Moet worden verbeterd",
      asked: "Wacht op een antwoord",
      unchanged: "Al geregistreerd",
      twice: "Staat er twee keer",
    },
  },
  leftTitle: (n: number) => counted(n, "rij is geen registratie", "rijen zijn geen registraties"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "rij" : "rijen"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Kolommen",
    hint: "Waar elke kolom voor is aangezien. Verander het waar het niet klopt.",
    none: "Niet gelezen",
  },
  record: {
    ready: (n: number) => `${counted(n, "stap is", "stappen zijn")} klaar.`,
    unchanged: (n: number) =>
      counted(
        n,
        "stap is al geregistreerd en blijft zoals hij is.",
        "stappen zijn al geregistreerd en blijven zoals ze zijn.",
      ),
    waiting: (n: number) =>
      counted(
        n,
        "stap is niet klaar en wordt weggelaten, tenzij je hem eerst verbetert.",
        "stappen zijn niet klaar en worden weggelaten, tenzij je ze eerst verbetert.",
      ),
    action: (n: number) => `${counted(n, "stap", "stappen")} registreren`,
    goOn: "Doorgaan",
    other: "Een ander rekenblad",
    progress: "Voortgang",
    done: (n: number, of: number) => `${number.format(n)} van ${number.format(of)}`,
    stopped:
      "Wat tot nu toe is geregistreerd, blijft. Bij het doorgaan wordt niets dubbel geregistreerd.",
  },
  result: {
    fresh: (n: number) => `${counted(n, "stap is", "stappen zijn")} geregistreerd.`,
    known: (n: number) => `${counted(n, "stap was", "stappen waren")} al geregistreerd.`,
    refused: (n: number) => `${counted(n, "stap is", "stappen zijn")} geweigerd.`,
    left: (n: number) => `${counted(n, "rij is", "rijen zijn")} weggelaten.`,
    leftHint:
      "Sla de weggelaten rijen op; bij elke rij staat wat er niet klopt. Verbeter ze daar en lees dat rekenblad in.",
    sheetName: "Weggelaten rijen",
    fileName: (name: string) => `${name} - weggelaten`,
    events: "De gebeurtenissen bekijken",
  },
};
