/** French of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("fr");

export const sheets: typeof english = {
  title: "Tableaux",
  lead: "Enregistrez beaucoup d’étapes en une fois à partir de votre propre tableau. Rien n’est enregistré avant que vous l’ayez regardé.",
  columns,
  columnNotes,
  columnTitle: "Colonne",
  meaningTitle: "À quoi elle sert",
  notesTitle: "Aide",
  columnNamed: (letter: string) => `Colonne ${letter}`,
  ofColumn: (column: string, said: string) => `${column} : ${said}`,
  yes: "oui",
  example: "Exemple, jamais lu",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Station de lavage",
    cherry: "cerises mûres",
    parchment: "café parche",
    green: "café vert",
    roasted: "café torréfié",
    bag: "café, 250 g",
    farmers: "Petits producteurs de Guji",
    importer: "Importateur d’Anvers",
    pulp: "pulpe, eau",
    samples: "échantillons",
    weighed: "Repesé",
    moved: "porté dans l’autre entrepôt",
  },
  rules,
  left,
  choose: {
    title: "Importer un tableau",
    file: "Fichier",
    fileHint: "CSV ou Excel (.xlsx), jusqu’à 10 Mo et 10 000 lignes.",
    pasted: "Ou collez des lignes ici",
    pastedHint: "Copiées de votre tableau, avec la ligne des titres.",
    pastedName: "lignes collées",
    action: "Regarder",
    nothing: "Choisissez un fichier, ou collez des lignes.",
    unloadable: {
      "too-large": "Ce fichier dépasse 10 Mo. Partagez-le en plusieurs.",
      "too-many":
        "Ce tableau a plus de 10 000 lignes, 100 colonnes, ou 4 000 caractères dans une case. Partagez-le en plusieurs.",
      "old-excel":
        "C’est un fichier d’un ancien Excel (.xls). Enregistrez-le en .xlsx et choisissez celui-là.",
      "no-sheet":
        "Ce fichier n’a pas pu être lu. Enregistrez-le en .xlsx ou .csv et choisissez celui-là.",
      empty: "Il n’y a rien dans ce tableau.",
    },
  },
  templates: {
    title: "Tableaux vides à remplir",
    lead: "Avec les titres, un exemple et de l’aide. Vos propres tableaux marchent aussi.",
    what: "Pour quelle étape ?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Enregistrer en Excel", csv: "Enregistrer en CSV" },
  exporting: {
    title: "Tout ce que vous avez enregistré",
    lead: "Sous forme de tableau, avec les mêmes colonnes. L’importer de nouveau ne change rien.",
    fileName: (organisation: string) => `${organisation} enregistrements`,
    sheetName: "Enregistrements",
    reading: (n: number) => `${counted(n, "enregistrement lu", "enregistrements lus")}…`,
    done: (n: number) => `${counted(n, "étape est", "étapes sont")} dans le tableau.`,
    others: (n: number) =>
      `${counted(n, "événement est", "événements sont")} d’une sorte qu’aucun tableau ne peut montrer. L’API les donne en entier.`,
    cut: "Il y en a plus qu’un tableau n’en contient : le reste a été laissé de côté.",
  },
  check: {
    titles: {
      look: "Regarder le tableau",
      recording: "Enregistrement en cours",
      recorded: "C’est enregistré",
    },
    lead: (name: string) => `${name}. Rien n’est encore enregistré.`,
    sheet: "Quelle feuille du fichier ?",
    broken: (row: number) =>
      `Un guillemet de la ligne ${row} n’est jamais fermé : des lignes ont pu se mélanger. Regardez bien, ou corrigez le fichier.`,
    noHeader: "Aucune ligne de titres n’a été trouvée. Dites plus bas ce qu’est chaque colonne.",
  },
  questions: {
    title: "Questions",
    action: "Utiliser ces réponses",
    missing: "Choisissez une réponse",
    choose: "Choisir…",
    what: "Que s’est-il passé dans ces lignes ?",
    unit: (column: string, example: string) =>
      `« ${column} » : dans quelle unité ? Par exemple ${example}`,
    mark: (example: string) => `Que veut dire ${example} ?`,
    markHint: "Cela vaut pour tout le tableau.",
    dates: (example: string) => `Quel jour est ${example} ?`,
    datesHint: "Cela vaut pour toute la colonne.",
    country: (example: string) =>
      example === "" ? "Dans quel pays était-ce ?" : `Dans quel pays se trouve ${example} ?`,
    trade: (example: string) => `« ${example} » : dans quel secteur ?`,
    trades: {
      coffee: "Café",
      chocolate: "Chocolat",
      furniture: "Meubles",
      garment: "Vêtements",
      bread: "Pain",
    },
  },
  problems: {
    title: (n: number) => `${counted(n, "étape est", "étapes sont")} à corriger`,
    unusual: (n: number) => counted(n, "étape est inhabituelle", "étapes sont inhabituelles"),
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Ligne ${rows[0]}`
        : `Lignes ${new Intl.ListFormat("fr").format(rows.map(String))}`,
    use: "Utiliser",
    leaveOut: "Laisser de côté",
    more: (n: number) => `Afficher plus (encore ${number.format(n)})`,
  },
  preview: {
    title: "Comment il a été lu",
    row: "Ligne",
    goods: "Marchandise",
    from: "Fait avec",
    state: "État",
    before: "Précédent",
    after: "Suivant",
    page: (at: number, of: number) => `Page ${number.format(at)} sur ${number.format(of)}`,
    filled: "(complété d’après la ligne au-dessus)",
    states: {
      ready: "Prêt",
      faulty: "À corriger",
      asked: "Attend une réponse",
      unchanged: "Déjà enregistré",
      twice: "Figure deux fois",
    },
  },
  leftTitle: (n: number) =>
    counted(n, "ligne n’est pas un enregistrement", "lignes ne sont pas des enregistrements"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "ligne" : "lignes"} ${rows.join(", ")}${of > rows.length ? "…" : ""})`,
  columnList: {
    title: "Colonnes",
    hint: "Comment chaque colonne a été comprise. Changez-le là où c’est faux.",
    none: "Pas lue",
  },
  record: {
    ready: (n: number) => counted(n, "étape est prête.", "étapes sont prêtes."),
    unchanged: (n: number) =>
      counted(
        n,
        "étape est déjà enregistrée et reste comme elle est.",
        "étapes sont déjà enregistrées et restent comme elles sont.",
      ),
    waiting: (n: number) =>
      counted(
        n,
        "étape n’est pas prête et sera laissée de côté, sauf si vous la corrigez d’abord.",
        "étapes ne sont pas prêtes et seront laissées de côté, sauf si vous les corrigez d’abord.",
      ),
    action: (n: number) => `Enregistrer ${counted(n, "étape", "étapes")}`,
    goOn: "Continuer",
    other: "Un autre tableau",
    progress: "Avancement",
    done: (n: number, of: number) => `${number.format(n)} sur ${number.format(of)}`,
    stopped:
      "Ce qui a été enregistré jusqu’ici reste. En continuant, rien n’est enregistré deux fois.",
  },
  result: {
    fresh: (n: number) => counted(n, "étape a été enregistrée.", "étapes ont été enregistrées."),
    known: (n: number) =>
      counted(n, "étape était déjà enregistrée.", "étapes étaient déjà enregistrées."),
    refused: (n: number) => counted(n, "étape a été refusée.", "étapes ont été refusées."),
    left: (n: number) =>
      counted(n, "ligne a été laissée de côté.", "lignes ont été laissées de côté."),
    leftHint:
      "Enregistrez sur votre appareil les lignes laissées de côté ; chacune dit ce qui ne va pas. Corrigez-les là et importez ce tableau.",
    sheetName: "Lignes laissées de côté",
    fileName: (name: string) => `${name} - à corriger`,
    events: "Voir les événements",
  },
};
