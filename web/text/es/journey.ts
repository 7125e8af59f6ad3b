/** Spanish of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("es");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "no ocurrió",
  incorrect_data: "lo que decía no era correcto",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "En resumen",
  byLot: "Cada lote de este producto tiene su propio recorrido. Elija el suyo.",
  nothing: "No hay registrado ningún paso del recorrido de este producto.",
  logged: (logged, all) =>
    `${logged} de ${all} ${all === 1 ? "paso" : "pasos"} ${logged === 1 ? "está" : "están"} en el registro`,
  gaps: {
    "no-origin": (n) => some(n, "origen sin registrar", "orígenes sin registrar"),
    "input-unknown": (n) =>
      some(n, "ingrediente de origen desconocido", "ingredientes de origen desconocido"),
    "receipt-missing": (n) => some(n, "envío sin recepción", "envíos sin recepción"),
    "dispatch-missing": (n) => some(n, "recepción sin envío", "recepciones sin envío"),
    "not-shared": (n) => some(n, "paso no se muestra", "pasos no se muestran"),
  },
  pieces: (count) => ` = ${count} unidades ✔`,
  withheldNames: (n) =>
    some(n, "nombre se calla por decisión propia", "nombres se callan por decisión propia"),
  withheldPlaces: (n) =>
    some(n, "lugar se calla por decisión propia", "lugares se callan por decisión propia"),
  voided: (n) =>
    some(n, "anotación se declaró errónea después", "anotaciones se declararon erróneas después"),
  complete: "no se conoce ninguna laguna",
  check: "Compruébelo con su teléfono",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "El recorrido",
  hint: "Del origen a su mano, de lo más antiguo a lo más reciente. Cada paso lo cuenta quien lo dio.",
  step: (n) => `Paso ${n}`,
  gap: "Laguna",
  gaps: {
    "no-origin": (about) =>
      `Nadie ha registrado dónde empezó esto${about === undefined ? "" : `: ${about}`}. El recorrido comienza a medias.`,
    "input-unknown": (about) =>
      `Se usó algo que ningún evento explica${about === undefined ? "" : `: ${about}`}. No se sabe de dónde vino.`,
    "receipt-missing": (about) =>
      `Enviado, pero no se registró ninguna recepción${about === undefined ? "" : `: ${about}`}. Solo tenemos la palabra de quien lo envió.`,
    "dispatch-missing": (about) =>
      `Recibido, pero no se registró ningún envío${about === undefined ? "" : `: ${about}`}. Solo tenemos la palabra de quien lo recibió.`,
    "not-shared": (about) =>
      `Aquí hay un paso que no se muestra al público${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "Su mano",
  hand: "Lo que ocurrió entre el último paso y usted no está registrado aquí.",
  whoWithheld: "El proveedor ha elegido no ser nombrado",
  whoUnknown: "No se nombra a nadie",
  people: "({count} personas)",
  placeWithheld: "El proveedor ha elegido no decir el lugar",
  placeUnknown: "No se indica el lugar",
  recordedBy: (when) => `consta como muy tarde desde el ${when}`,
  proof: (index) => `Prueba ${index}`,
  proofLabel: (index, what) => `Prueba ${index}, el paquete de «${what}» (JSON)`,
  noProof: "Todavía sin prueba",
  voided: (when, reason) =>
    `Declarado erróneo el ${when}${reason === undefined ? "; no se dio ningún motivo." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Refrendado por el destinatario el ${when}.`,
      disputed: (when) => `El destinatario lo niega desde el ${when}.`,
    },
    sender: {
      confirmed: (when) => `Refrendado por el remitente el ${when}.`,
      disputed: (when) => `El remitente lo niega desde el ${when}.`,
    },
    byLink: "Dicho por un enlace, sin cuenta.",
  },
  handover: {
    confirmed: (when) => `Refrendado por el destinatario el ${when}.`,
    less: (when) => `Refrendado por el destinatario el ${when}: llegó menos de lo que se envió.`,
    more: (when) => `El destinatario registró más de lo que se envió, el ${when}.`,
    disputed: (when) => `El destinatario lo niega desde el ${when}. `,
    uncounted: (when) =>
      `El destinatario registró el ${when} que llegó; las cantidades no se pueden comparar.`,
    silent: () => "El destinatario aún no ha respondido.",
    unconfirmed: () => "Sin confirmar: han pasado 30 días y el destinatario no ha dicho nada.",
    "receiver-unknown": () =>
      "Sin confirmar: aquí no se conoce a ningún destinatario a quien preguntar.",
  },
  through: "Registrado por un enlace que envió el fabricante; nadie había iniciado sesión.",
  recordedAs: "Registrado como",
  judgedBy: (id, isOwn) =>
    `Comparado con ${isOwn ? "el perfil de proceso propio del fabricante" : "el perfil de proceso"} ${id}`,
  usually: (min, max) => `: de lo que entra suele salir entre ${min} y ${max}`,
  profileSource: (source) => `Fuente: ${source}.`,
  map: (countries) => `Mapa del recorrido: ${countries}. La lista de pasos dice lo mismo.`,
  mapHint: "Un punto es un país, no un lugar. Lo que cuenta son los pasos de abajo.",
  mapGap: "Donde la línea es de puntos, alguien del recorrido no se muestra.",
  fold: "Las cuentas y la anotación",
};

export const AMOUNTS: typeof AmountWords = {
  became: "A partir de {from}: {to}.",
  came: "{to}.",
  went: "Usado: {from}.",
  goods: "{goods}.",
  mass: "{quantity} de {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (cantidad sin indicar)",
  each: "{count} × {net}",
  caption: "Las cuentas de este paso",
  in: "entra",
  added: "añadido",
  out: "sale",
  lost: "se pierde",
  here: "aquí",
  total: "partió",
  unaccounted: "sin explicar",
  surplus: "sale más de lo que entra",
  uncomparable: "Las cantidades están en unidades que no se pueden comparar.",
  thisLot: "este lote",
};

export const STATES: typeof StateWords = {
  heading: "Qué significan las marcas",
  names: {
    received: {
      name: "recibido",
      means: "Lo tenemos. Todavía no está en el registro, así que aún puede perderse.",
    },
    logged: {
      name: "en el registro",
      means:
        "Tiene un lugar numerado en el registro, bajo la firma de este. Si se quitara, se notaría.",
    },
    anchored: {
      name: "anclado",
      means:
        "El registro hasta aquí está escrito en una cadena de bloques pública, fuera de nuestro alcance. La escritura aún no es definitiva.",
    },
    final: {
      name: "definitivo",
      means: "Esa escritura es definitiva: ya nadie puede deshacerla, tampoco nosotros.",
    },
  },
};
