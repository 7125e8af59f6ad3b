/** Spanish of the screens in screens/sheets: see text/en. */
import type { sheets as english } from "../en/sheets.ts";
import { counted } from "./plural.ts";
import { columnNotes, columns } from "./sheet-columns.ts";
import { left, rules } from "./sheet-rules.ts";

const number = new Intl.NumberFormat("es");

export const sheets: typeof english = {
  title: "Hojas de cálculo",
  lead: "Registre muchos pasos a la vez desde una hoja de cálculo suya. No se registra nada antes de que usted lo haya revisado.",
  columns,
  columnNotes,
  columnTitle: "Columna",
  meaningTitle: "Para qué sirve",
  notesTitle: "Notas",
  columnNamed: (letter: string) => `Columna ${letter}`,
  ofColumn: (column: string, said: string) => `${column}: ${said}`,
  yes: "sí",
  example: "Ejemplo, nunca se lee",
  /** Words in the example of an empty sheet. */
  examples: {
    place: "Estación de lavado",
    cherry: "cereza madura",
    parchment: "café pergamino",
    green: "café verde",
    roasted: "café tostado",
    bag: "café, 250 g",
    farmers: "Pequeños productores de Guji",
    importer: "Importador de Amberes",
    pulp: "pulpa, agua",
    samples: "muestras",
    weighed: "Pesado de nuevo",
    moved: "llevado al otro almacén",
  },
  rules,
  left,
  choose: {
    title: "Importar una hoja",
    file: "Archivo",
    fileHint: "CSV o Excel (.xlsx), hasta 10 MB y 10.000 filas.",
    pasted: "O pegue aquí las filas",
    pastedHint: "Copiadas de su hoja de cálculo, con la fila de los títulos de las columnas.",
    pastedName: "filas pegadas",
    action: "Revisarla",
    nothing: "Elija un archivo o pegue filas.",
    unloadable: {
      "too-large": "Este archivo ocupa más de 10 MB. Divídalo.",
      "too-many":
        "Esta hoja tiene más de 10.000 filas, de 100 columnas o de 4.000 caracteres en una celda. Divídala.",
      "old-excel":
        "Este archivo es de un Excel antiguo (.xls). Guárdelo como .xlsx y elija ese archivo.",
      "no-sheet":
        "No se ha podido leer este archivo. Guárdelo como .xlsx o .csv y elija ese archivo.",
      empty: "En esta hoja no hay nada.",
    },
  },
  templates: {
    title: "Hojas vacías para rellenar",
    lead: "Con los títulos de las columnas, un ejemplo y notas. Sus propias hojas también sirven.",
    what: "¿Para qué paso?",
    fileName: (what: string) => `Rootproof ${what}`,
  },
  save: { xlsx: "Guardar como Excel", csv: "Guardar como CSV" },
  exporting: {
    title: "Todo lo que ha registrado",
    lead: "Como una hoja con las mismas columnas. Importarla de nuevo no cambia nada.",
    fileName: (organisation: string) => `${organisation} registros`,
    sheetName: "Registros",
    reading: (n: number) => `${counted(n, "registro leído", "registros leídos")} …`,
    done: (n: number) => `${counted(n, "paso guardado", "pasos guardados")}.`,
    others: (n: number) =>
      `${counted(n, "evento es", "eventos son")} de una clase que ninguna hoja puede mostrar. La API los da enteros.`,
    cut: "Hay más de lo que cabe en una hoja: el resto se ha dejado fuera.",
  },
  check: {
    titles: { look: "Revisar la hoja", recording: "Registrando", recorded: "Registrado" },
    lead: (name: string) => `${name}. Todavía no se ha registrado nada.`,
    sheet: "¿Qué hoja del archivo?",
    broken: (row: number) =>
      `Una comilla de la fila ${row} no se cierra nunca: puede que se hayan juntado filas. Mírelo con cuidado, o corrija el archivo.`,
    noHeader:
      "No se ha encontrado ninguna fila con títulos de columnas. Diga abajo qué es cada columna.",
  },
  questions: {
    title: "Preguntas",
    action: "Usar estas respuestas",
    missing: "Elija una",
    choose: "Elegir …",
    what: "¿Qué ocurrió en estas filas?",
    unit: (column: string, example: string) =>
      `«${column}»: ¿en qué unidad? Por ejemplo, ${example}`,
    mark: (example: string) => `¿Qué significa ${example}?`,
    markHint: "Vale para toda la hoja.",
    dates: (example: string) => `¿Qué día es ${example}?`,
    datesHint: "Vale para toda la columna.",
    country: (example: string) =>
      example === "" ? "¿En qué país fue?" : `¿En qué país está ${example}?`,
    trade: (example: string) => `«${example}»: ¿en qué sector?`,
    trades: {
      coffee: "Café",
      chocolate: "Chocolate",
      furniture: "Muebles",
      garment: "Ropa",
      bread: "Pan",
    },
  },
  problems: {
    title: (n: number) => counted(n, "paso necesita una corrección", "pasos necesitan corrección"),
    unusual: (n: number) => counted(n, "paso no es habitual", "pasos no son habituales"),
    rows: (rows: readonly number[]) =>
      rows.length === 1
        ? `Fila ${rows[0]}`
        : `Filas ${new Intl.ListFormat("es").format(rows.map(String))}`,
    use: "Usar",
    leaveOut: "Dejar fuera",
    more: (n: number) => `Mostrar más (quedan ${number.format(n)})`,
  },
  preview: {
    title: "Cómo se ha leído",
    row: "Fila",
    goods: "Mercancía",
    from: "Hecho de",
    state: "Estado",
    before: "Anterior",
    after: "Siguiente",
    page: (at: number, of: number) => `Página ${number.format(at)} de ${number.format(of)}`,
    filled: "(completado con la fila de arriba)",
    states: {
      ready: "Listo",
      faulty: "Necesita una corrección",
      asked: "Espera una respuesta",
      unchanged: "Ya registrado",
      twice: "Está dos veces",
    },
  },
  leftTitle: (n: number) => counted(n, "fila no es un registro", "filas no son registros"),
  rowsNamed: (rows: readonly number[], of: number) =>
    `(${of === 1 ? "fila" : "filas"} ${rows.join(", ")}${of > rows.length ? ", …" : ""})`,
  columnList: {
    title: "Columnas",
    hint: "Cómo se ha entendido cada columna. Cámbielo donde no sea así.",
    none: "No se lee",
  },
  record: {
    ready: (n: number) => `${counted(n, "paso listo", "pasos listos")}.`,
    unchanged: (n: number) =>
      n === 1
        ? "1 paso ya está registrado y se queda como está."
        : `${number.format(n)} pasos ya están registrados y se quedan como están.`,
    waiting: (n: number) =>
      n === 1
        ? "1 paso no está listo y se dejará fuera, si no lo corrige antes."
        : `${number.format(n)} pasos no están listos y se dejarán fuera, si no los corrige antes.`,
    action: (n: number) => `Registrar ${counted(n, "paso", "pasos")}`,
    goOn: "Continuar",
    other: "Otra hoja",
    progress: "Avance",
    done: (n: number, of: number) => `${number.format(n)} de ${number.format(of)}`,
    stopped: "Lo registrado hasta ahora se queda. Al continuar no se registra nada dos veces.",
  },
  result: {
    fresh: (n: number) => `${counted(n, "paso registrado", "pasos registrados")}.`,
    known: (n: number) =>
      `${counted(n, "paso ya estaba registrado", "pasos ya estaban registrados")}.`,
    refused: (n: number) => `${counted(n, "paso rechazado", "pasos rechazados")}.`,
    left: (n: number) => `${counted(n, "fila se ha dejado", "filas se han dejado")} fuera.`,
    leftHint:
      "Guarde las filas que se han dejado fuera, con lo que está mal en cada una. Corríjalas allí e importe esa hoja.",
    sheetName: "Filas fuera",
    fileName: (name: string) => `${name} - filas fuera`,
    events: "Ver los eventos",
  },
};
