/** Spanish of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("es").format(parts);

export const lots: typeof englishLots = {
  title: "Lotes",
  lead: "Todos los lotes que nombran sus eventos, primero el visto más recientemente.",
  query: "Buscar lotes",
  queryHint: "Un número de lote, un material o un código escaneado",
  material: "Cómo se llama",
  role: "Qué pasó con él",
  notice: "Aviso",
  noNotice: "Ninguno",
  lastSeen: (day: string) => `Visto por última vez el ${day}`,
  none: "Todavía no hay lotes.",
  noneHelp:
    "Un lote aparece aquí en cuanto un paso lo nombra: una cosecha, una entrega que llegó, algo que se elaboró.",
  record: "Registrar el primer paso",
  sheet: "Enviar una hoja de cálculo",
  nothing: "Ningún lote coincide con esta búsqueda.",
  unnamed: "Lote sin nombre",
  facts: {
    identifier: "Identificador",
    quantity: "Última cantidad",
    roles: "Qué pasó con él",
    first: "Visto por primera vez",
    last: "Visto por última vez",
    events: "Eventos",
  },
  actions: "Qué hacer con él",
  recall: "Retirar del mercado, retener o levantar el aviso",
  report: "De quién y a quién",
  ask: "Pedir evidencia a un proveedor",
  passport: "Su página pública",
  events: "Sus eventos",
  allEvents: "Todos sus eventos",
  unknown: "Ninguno de sus eventos nombra un lote así.",
  back: "Todos los lotes",
  noticeBy: (who: string, day: string) => `Puesto por ${who} el ${day}`,
  noticeOwn: (day: string) => `Puesto por usted el ${day}`,
  because: "A causa de",
};

export const graph: typeof englishGraph = {
  title: "De dónde vino y adónde fue",
  direction: "Mostrar",
  directions: { both: "Ambos sentidos", up: "De dónde vino", down: "Adónde fue" },
  depth: "Pasos",
  depthOf: (n: number) => counted(n, "paso", "pasos"),
  picture: "Imagen de los lotes y de los pasos entre ellos",
  pictureHelp:
    "Las flechas del teclado van de un lote a otro; Intro abre uno. Lo mismo está en la lista debajo de la imagen.",
  list: "Lo mismo como lista",
  more: "Hay más de lo que se muestra aquí. Elija más pasos o abra un lote del borde.",
  noMore: "No se sabe nada más.",
  this: "Este lote",
  before: (n: number) => `${counted(n, "paso", "pasos")} antes`,
  after: (n: number) => `${counted(n, "paso", "pasos")} después`,
  columns: {
    where: "Dónde",
    lot: "Lote",
    quantity: "Cantidad",
    by: "Hecho por",
    from: "Hecho de",
  },
  blanks: {
    "not-shared": "No compartido",
    "not-recorded": "No registrado",
    "sent-on": "Enviado a otros",
  },
  blankMeans: {
    "not-shared":
      "Un proveedor que usted aceptó no ha dado su acuerdo para que se le muestre: lo que pasó antes no se cuenta aquí.",
    "not-recorded": "Nadie que comparta con usted registró cómo surgió esto.",
    "sent-on": "Se envió a alguien. Lo que pasó allí con ello no se cuenta aquí.",
  },
  withheld: "Número reservado",
  withheldMeans: "Solo un proveedor nombra este lote, y a él le toca decir el número.",
  you: "usted",
  begun: "Empieza aquí",
  others: (n: number) => counted(n, "lote más", "lotes más"),
  nobody: "No se dice",
  made: (lots: readonly string[]) => `Hecho de ${all(lots)}`,
  became: (lots: readonly string[]) => `Se convirtió en ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Dónde están las lagunas",
  lead: "Lo que no tiene un comienzo registrado, según su parte del lote, y de quién es la palabra en cada paso: la más débil primero.",
  byMass: "Por masa",
  known: (part: string) => `${part} de este lote viene de comienzos registrados.`,
  something: "Algo",
  why: {
    received: "Su llegada está registrada, y nada antes.",
    unknown: "Nadie de quienes comparten con usted registró de dónde vino.",
  },
  byStep: "Por paso",
  noSteps: "Ningún paso de este lote está registrado.",
  by: {
    link: "Dicho por alguien con un enlace suyo",
    own: "Solo su propia palabra",
    supplier: "Dicho por un proveedor con cuenta propia",
  },
  next: {
    link: "Una cuenta propia, que le lleva unos minutos, lo convierte en la palabra de una segunda parte.",
    own: "Haga que la otra parte confirme lo enviado, pida a un proveedor que registre sus propios pasos o añada un documento.",
    supplier: "Solo un certificado que otra persona haya consultado sería más fuerte.",
  },
  unread: {
    "too-many": "Detrás hay más eventos de los que se leen de una vez.",
    circle: "Un lote está hecho de sí mismo: uno de los eventos es falso.",
  },
  product: {
    lead: "Lo que no tiene un comienzo registrado, según su parte de todos los lotes del producto, y de quién es la palabra en cada paso: la más débil primero.",
    known: (part: string) => `${part} de estos lotes viene de comienzos registrados.`,
    noLots: "Todavía no hay ningún lote registrado de este producto.",
    noSteps: "Ningún paso de estos lotes está registrado.",
    lots: "Los lotes",
    lotsHelp: "Qué parte del total es cada uno. Abra uno para ver sus propias lagunas.",
    older: "Hay lotes más antiguos. Aquí no se cuentan.",
    last: (times: string, day: string) => `${times} ×, la última el ${day}`,
    back: "Todos los productos",
  },
  back: "Volver al lote",
};
