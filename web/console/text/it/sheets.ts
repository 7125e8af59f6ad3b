/** Italian of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("it");

export const sheets: typeof english = {
  title: "Fogli di calcolo",
  lead: "Registrare molti passaggi in una volta da un proprio foglio di calcolo. Non si registra nulla prima di averlo guardato.",
  columns,
  columnNotes,
  columnTitle: "Colonna",
  meaningTitle: "A che cosa serve",
  notesTitle: "Note",
  columnNamed: (letter: string) => `Colonna ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "sì",
  example: "Esempio, non si legge mai",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Stazione di lavaggio",
    cherry: "ciliegia matura",
    parchment: "caffè in pergamino",
    green: "caffè verde",
    roasted: "caffè tostato",
    bag: "caffè, 250 g",
    farmers: "Piccoli produttori di Guji",
    importer: "Importatore di Anversa",
    pulp: "polpa, acqua",
    samples: "campioni",
    weighed: "Ripesato",
    moved: "portato nell’altro magazzino",
  },
  rules,
  left,
  choose: {
    title: "Importa un foglio",
    file: "File",
    fileHint: "CSV o Excel (.xlsx), fino a 10 MB e 10.000 righe.",
    pasted: "Oppure incollare qui le righe",
    pastedHint: "Copiate dal foglio di calcolo, con la riga dei titoli delle colonne.",
    pastedName: "righe incollate",
    action: "Guardalo",
    nothing: "Scegliere un file, o incollare delle righe.",
    unloadable: {
      "too-large": "Questo file supera i 10 MB. Dividerlo.",
      "too-many":
        "Questo foglio ha più di 10.000 righe, di 100 colonne o di 4.000 caratteri in una cella. Dividerlo.",
      "old-excel":
        "Questo file è di un vecchio Excel (.xls). Salvarlo come .xlsx e scegliere quello.",
      "no-sheet":
        "Non è stato possibile leggere questo file. Salvarlo come .xlsx o .csv e scegliere quello.",
      empty: "In questo foglio non c’è nulla.",
    },
  },
  templates: {
    title: "Fogli vuoti da compilare",
    lead: "Con i titoli delle colonne, un esempio e delle note. Vanno bene anche fogli propri.",
    what: "Per quale passaggio?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Salva come Excel", csv: "Salva come CSV" },
  exporting: {
    title: "Tutto ciò che è stato registrato",
    lead: "Come foglio con le stesse colonne. Importarlo di nuovo non cambia nulla.",
    fileName: (organisation: string) => `${organisation} registrazioni`,
    sheetName: "Registrazioni",
    reading: (n: number) => `${counted(n, "registrazione letta", "registrazioni lette")} …`,
    done: (n: number) => `${counted(n, "passaggio salvato", "passaggi salvati")}.`,
    others: (n: number) =>
      `${counted(n, "evento è", "eventi sono")} di un tipo che nessun foglio può mostrare. L’API li dà per intero.`,
    cut: "C’è più di quanto entra in un foglio: il resto è stato tralasciato.",
  },
  check: {
    titles: {
      look: "Guarda il foglio",
      recording: "Registrazione in corso",
      recorded: "Registrato",
    },
    lead: (name: string) => `${name}. Non è stato ancora registrato nulla.`,
    sheet: "Quale foglio del file?",
    broken: (row: number) =>
      `Nella riga ${row} si aprono virgolette che non si chiudono mai: delle righe possono essersi unite. Guardare bene, o correggere il file.`,
    noHeader:
      "Non è stata trovata nessuna riga con i titoli delle colonne. Indicare sotto che cos’è ogni colonna.",
  },
  questions: {
    title: "Domande",
    action: "Usa queste risposte",
    missing: "Sceglierne una",
    choose: "Scegliere …",
    what: "Che cosa è successo in queste righe?",
    unit: (column: string, example: string) =>
      `«${column}»: in quale unità? Per esempio ${example}`,
    mark: (example: string) => `Che cosa significa ${example}?`,
    markHint: "Vale per tutto il foglio.",
    dates: (example: string) => `Che giorno è ${example}?`,
    datesHint: "Vale per tutta la colonna.",
    country: (example: string) =>
      example === "" ? "In quale Paese è stato?" : `In quale Paese si trova ${example}?`,
    trade: (example: string) => `«${example}»: in quale settore?`,
    trades: {
      coffee: "Caffè",
      chocolate: "Cioccolato",
      furniture: "Mobili",
      garment: "Abbigliamento",
      bread: "Pane",
    },
  },
  problems: {
    title: (n: number) => counted(n, "passaggio da correggere", "passaggi da correggere"),
    unusual: (n: number) => counted(n, "passaggio è insolito", "passaggi sono insoliti"),
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Riga ${rows[0]}`
        : `Righe ${new Intl.ListFormat("it").format(rows.map(String))}`,
    use: "Usa",
    leaveOut: "Tralascia",
    more: (n: number) => `Mostra altro (ne restano ${number.format(n)})`,
  },
  preview: {
    title: "Come è stato letto",
    row: "Riga",
    goods: "Merce",
    from: "Fatto con",
    state: "Stato",
    before: "Precedente",
    after: "Successiva",
    page: (at: number, of: number) => `Pagina ${number.format(at)} di ${number.format(of)}`,
    filled: "(completato dalla riga sopra)",
    states: {
      ready: "Pronto",
      faulty: "Da correggere",
      asked: "Aspetta una risposta",
      unchanged: "Già registrato",
      twice: "C’è due volte",
    },
  },
  leftTitle: (n: number) =>
    counted(n, "riga non è una registrazione", "righe non sono registrazioni"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "riga" : "righe"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Colonne",
    hint: "Come è stata intesa ogni colonna. Cambiarlo dove non è così.",
    none: "Non si legge",
  },
  record: {
    ready: (n: number) => `${counted(n, "passaggio pronto", "passaggi pronti")}.`,
    unchanged: (n: number) =>
      n === 1
        ? "1 passaggio è già registrato e resta com’è."
        : `${number.format(n)} passaggi sono già registrati e restano come sono.`,
    waiting: (n: number) =>
      n === 1
        ? "1 passaggio non è pronto e sarà tralasciato, se prima non viene corretto."
        : `${number.format(n)} passaggi non sono pronti e saranno tralasciati, se prima non vengono corretti.`,
    action: (n: number) => `Registra ${counted(n, "passaggio", "passaggi")}`,
    goOn: "Continua",
    other: "Un altro foglio",
    progress: "Avanzamento",
    done: (n: number, of: number) => `${number.format(n)} di ${number.format(of)}`,
    stopped:
      "Ciò che è stato registrato finora resta. Continuando, nulla viene registrato due volte.",
  },
  result: {
    fresh: (n: number) => `${counted(n, "passaggio registrato", "passaggi registrati")}.`,
    known: (n: number) =>
      `${counted(n, "passaggio era già registrato", "passaggi erano già registrati")}.`,
    refused: (n: number) => `${counted(n, "passaggio rifiutato", "passaggi rifiutati")}.`,
    left: (n: number) => `${counted(n, "riga tralasciata", "righe tralasciate")}.`,
    leftHint:
      "Salvare le righe tralasciate, con ciò che non va in ognuna. Correggerle lì e importare quel foglio.",
    sheetName: "Righe tralasciate",
    fileName: (name: string) => `${name} - righe tralasciate`,
    events: "Guarda gli eventi",
  },
};
