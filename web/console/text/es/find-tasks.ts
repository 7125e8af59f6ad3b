/** Spanish of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("es").format(parts);

export const tasks: typeof englishTasks = {
  title: "Tareas",
  lead: "Lo que espera por usted. Lo que está hecho desaparece solo.",
  none: "No hay nada pendiente.",
  noneHelp:
    "Aquí aparecen las retiradas, las entregas discutidas, las peticiones de sus clientes y los registros a los que les falta algo.",
  more: "De algún tipo hay más de las que se muestran.",
  open: "Abrir",
  headings: {
    recalled: "Retiradas y retenciones",
    disputed: "Entregas discutidas",
    "answer-request": "Evidencia que le piden",
    "answer-question": "Preguntan los compradores",
    "answer-transfer": "¿Llegó esto?",
    "request-answered": "Respuestas por leer",
    "request-late": "Evidencia que todavía espera",
    "dispatch-missing": "Recibido, y nadie registró que se envió",
    "receipt-missing": "Enviado, y nadie dijo que llegó",
    "quantity-missing": "Cantidad desconocida",
    finding: "Las cifras plantean una pregunta",
    unresolved: "Usado, sin que se conozca su origen",
  },
  recalled: {
    recall: (by: string, lot: string) => `Retirada del mercado de ${lot}, por: ${by}.`,
    hold: (by: string, lot: string) => `Retención de ${lot}, por: ${by}.`,
    decommission: (by: string, lot: string) => `Puesta fuera de uso de ${lot}, por: ${by}.`,
    upstream: (lot: string) => `Entró en ${lot}, que usted usó.`,
    lotUpstream: "un lote",
    you: "Usted",
    somebody: "Un proveedor de un proveedor",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "Usted no hizo nada con ello."
        : `Usted hizo ${counted(n, "lote", "lotes")} con ello; ${
            unmarked === 0
              ? "todos los que pueden llevar aviso lo llevan."
              : `sin aviso: ${unmarked}.`
          }`,
    open: "Ver hasta dónde llega",
  },
  disputed: (by: string) => `${by} dice que no fue así.`,
  reason: (reason: string) => `«${reason}»`,
  due: (day: string) => `Para el ${day}`,
  late: (day: string) => `Con retraso: era para el ${day}`,
  asks: (from: string) => `${from} pide`,
  answered: (who: string) => `${who} respondió`,
  waits: (who: string) => `${who} no ha respondido`,
  answer: "Responder",
  read: "Leer",
};

export const requests: typeof englishRequests = {
  title: "Peticiones de evidencia",
  lead: "Lo que pidió a sus proveedores y lo que le piden sus clientes.",
  ask: "Pedir a un proveedor",
  made: "Pedido por usted",
  received: "Pedido a usted",
  noneMade: "Todavía no ha pedido nada a nadie.",
  noneReceived: "Nadie le ha pedido nada.",
  states: { open: "Abierta", answered: "Respondida", closed: "Cerrada" },
  to: (who: string) => `A ${who}`,
  from: (who: string) => `De ${who}`,
  about: "Sobre",
  due: (day: string) => `Para el ${day}`,
  late: (day: string) => `Con retraso: era para el ${day}`,
  new: {
    title: "Pedir evidencia a un proveedor",
    lead: "La ve entre sus tareas. Se avisa a sus propietarios por correo y se les recuerda como mucho cada tres días.",
    supplier: "Proveedor",
    choose: "Elegir …",
    noSuppliers: "Todavía no ha aceptado a ningún proveedor. Acepte primero a uno y después pida.",
    partners: "Socios comerciales",
    supplierMissing: "Indique a qué proveedor",
    wanted: "¿Qué necesita?",
    wantedHint: "Un certificado, un resultado de análisis, una foto, una explicación",
    wantedMissing: "Indique qué necesita",
    about: "¿Sobre qué lote o evento?",
    aboutHint: "El enlace de un lote o un eventID",
    dueOn: "¿Para cuándo?",
    dueOnHint: "El día acaba a medianoche UTC.",
    dueOnMissing: "Elija un día",
    send: "Pedir",
  },
  one: {
    title: "Petición de evidencia",
    unknown: "Esta petición no existe o no es suya.",
    wanted: "Se pide",
    answer: "Respuesta",
    answerLabel: "Su respuesta",
    answerHint: "Quien la pidió la lee tal cual.",
    answerMissing: "Escriba una respuesta",
    file: "Documento",
    fileHint: "Uno de sus documentos. Quien lo pidió podrá abrirlo desde entonces.",
    fileNotYours: (who: string) =>
      `Su función no le permite mostrar documentos a otros. Para enviar un documento a ${who}, pida a un titular que responda.`,
    noFile: "Ninguno",
    send: "Enviar la respuesta",
    again: "Enviar otra respuesta",
    close: "Cerrar la petición",
    closeHint: "Ya no se recuerda a nadie, y ya no se puede responder.",
    openFile: (name: string) => `Abrir ${name}`,
    waiting: "Todavía sin respuesta.",
  },
};

export const report: typeof englishReport = {
  title: "De quién y a quién",
  lead: "Un paso atrás y un paso adelante, como pide la ley alimentaria (Reglamento (CE) 178/2002, artículo 18).",
  of: "Lote",
  by: "Empresa",
  asOf: (when: string) => `Según lo registrado el ${when}`,
  print: "Imprimir",
  csv: "Descargar como tabla (CSV)",
  from: "De quién vino",
  to: "A quién fue",
  noneFrom: "No hay nada registrado.",
  said: "Lo que usted dice de él en público",
  noneTo: "No hay nada registrado.",
  more: "Hay más de lo que cabe en un informe: pídalo de un lote más cercano a la entrega en cuestión.",
  columns: { lot: "Lote", quantity: "Cantidad", day: "Cuándo", partner: "Quién" },
  notes: {
    "own-origin": "Empieza aquí: sin proveedor",
    "partner-unknown": "No registrado: quién",
    "not-received": "No registrado: de quién, cuándo, cuánto",
    "not-sent": "Sin envío registrado: sigue aquí, que se sepa",
    consumers: "Vendido a consumidores",
  },
  unknown: "No registrado",
  file: (lot: string) => `informe-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Retirar del mercado, retener o levantar el aviso",
  lead: "Mire qué se hizo con el lote y dígalo de todos a la vez.",
  of: "El lote",
  reaches: (n: number) =>
    n === 0 ? "Usted no hizo nada con ello." : `Usted hizo ${counted(n, "lote", "lotes")} con ello`,
  marked: (n: number) => `${counted(n, "lote lleva", "lotes llevan")} un aviso por su causa.`,
  more: "Hay más de los que se alcanzan de una vez. Repítalo para continuar.",
  sent: "Una parte ya salió",
  here: "Sin envío registrado",
  noPage: "Sin página pública: allí no se puede decir nada. Reténgalo a mano.",
  notYours: "No es su producto: habla por él quien lo hizo. Lo que usted hizo con él es suyo.",
  kind: "¿Qué quiere decir?",
  kinds: {
    recall: {
      label: "Retirar del mercado",
      hint: "Nadie debe usarlo. Aparece lo primero en cada página.",
    },
    hold: { label: "Retener", hint: "Nadie debe pasarlo a otros hasta que se haya revisado algo." },
    clear: { label: "Levantar el aviso", hint: "Lo dicho a causa de este lote deja de valer." },
  },
  kindMissing: "Elija qué decir",
  reason: "Motivo",
  reasonHint: "Todos lo leen tal cual en la página pública del lote.",
  reasonMissing: "Indique un motivo",
  because: "Motivo en los lotes hechos con él",
  becauseHint: "Todos lo leen allí. Nombre de qué se hizo hasta donde quiera que se sepa.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Hecho con material retirado del mercado: ${material}.`
      : `Hecho con material retenido: ${material}.`,
  aLot: "un lote",
  advice: "Qué hacer",
  adviceHint: "Para quien tenga algo de ello",
  send: (n: number) => `Decirlo de ${counted(n, "lote", "lotes")}`,
  clear: "Levantar el aviso",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "No cambió nada: ya decía lo mismo."
      : `${counted(set, "aviso puesto", "avisos puestos")}.${
          unchanged === 0 ? "" : ` Ya estaban: ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "No había ningún aviso que levantar."
      : `${counted(n, "aviso levantado", "avisos levantados")}.`,
  without: (paths: readonly string[]) =>
    `Sin página pública, así que allí no se pudo decir nada: ${list(paths)}`,
  noNotice: "Ninguno",
  columns: { lot: "Lote", quantity: "Cantidad", where: "Dónde", notice: "Aviso" },
};
