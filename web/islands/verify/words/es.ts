/** Spanish of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "La comprobación muestra que la anotación no ha cambiado y desde cuándo existe. No muestra que sea cierto lo que dice.",
    unchanged: (size) => `La anotación está sin cambios en el registro de ${size} anotaciones.`,
    existed: (chain, size) =>
      `La anotación no ha cambiado, y existía cuando ${chain} guardó el estado del registro con ${size} anotaciones.`,
    notReached: "La comprobación no llegó hasta aquí.",
    leftOut: "Omitido.",
    noLater: "El paquete no contiene ninguna anotación posterior sobre esta.",
    after: (size) =>
      `No se dice nada de lo que se registró después del estado de ${size} anotaciones, ni de lo que nunca se registró.`,
    whoMade:
      "De quién es la anotación lo dice el registro: no se comprobó ninguna firma de la anotación.",
    hidden: (n) =>
      n === 1
        ? "Un valor oculto no se muestra y no se ha mirado."
        : `${n} valores ocultos no se muestran y no se han mirado.`,
    testChain: (chain) => `${chain} es una cadena de prueba: cualquiera puede haberla hecho.`,
    stateProof: "El paquete contiene una prueba de estado que esta versión no lee.",
    bundle: (index, type, shown) =>
      `El paquete está bien formado: anotación ${index} de tipo ${type}, con ${shown} campos mostrados.`,
    fields: (shown, hidden) =>
      `Los ${shown} campos mostrados y ${hidden} ocultos dan el compromiso anotado en el registro.`,
    noSignature: "No se comprobó ninguna firma de la anotación.",
    entry: (type, index) =>
      `La anotación es de tipo ${type}, nombra el registro de las reglas y su propio lugar, ${index}.`,
    path: (index, sizes) => `La anotación ${index} está en el registro de ${sizes} anotaciones.`,
    note: (origin) =>
      `El estado es de ${origin}, que lo ha firmado. Los estados no se contradicen.`,
    witnesses: (n) => `Lleva la firma de ${n} testigos o más.`,
    anchor: (chain, size, time) =>
      `${chain} contiene el estado de ${size} anotaciones, desde la hora Unix ${time}.`,
    noAnchor: "Las reglas no piden ningún anclaje.",
    status: "Las anotaciones posteriores del paquete hablan de esta y están en el registro.",
    erased: (entries) => `La anotación ${entries} dice que se borraron campos de esta.`,
    stops: {
      "policy-malformed": (stop) => `Las reglas no se pueden usar (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Este comprobador no conoce «${rule}».`,
      "bundle-malformed": (stop) => `El paquete no se puede leer (${fault(stop)}).`,
      "entry-malformed": (stop) => `La anotación no se puede leer (${fault(stop)}).`,
      "note-malformed": (stop) => `El estado no se puede leer (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : `: ${what}`;
        return `Lo que se muestra no es lo que se anotó${which}.`;
      },
      "signature-unsupported": () =>
        "La anotación lleva una firma que esta versión no sabe comprobar.",
      "entry-type": ({ ours, theirs }) =>
        `La anotación es de tipo «${theirs}»; se pregunta por ${ours}.`,
      "entry-log": () => "La anotación se hizo para otro registro.",
      "entry-index": ({ ours, theirs }) =>
        `La anotación dice ser la número ${theirs}; el paquete dice ${ours}.`,
      path: ({ index, size }) =>
        `El camino no lleva de la anotación ${index} al registro de ${size} anotaciones.`,
      "note-origin": ({ ours, theirs }) => `El estado es de ${theirs}, no de ${ours}.`,
      "note-signature": () => "El estado no está firmado de forma válida.",
      "note-split": ({ size }) =>
        `El registro firmó dos historias distintas de ${size} anotaciones.`,
      "note-witnesses": ({ seen, wanted }) =>
        `El estado lleva ${seen} firmas de testigos; las reglas quieren ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "La anotación todavía no está anclada."
          : `El estado está anclado en ${held} cadenas; las reglas quieren ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `Las reglas no nombran el contrato ${contract} en la cadena ${chainId}.`,
      "anchor-unanswered": ({ chain }) =>
        `Respondieron demasiado pocos de los preguntados por ${chain}.`,
      "anchor-disputed": ({ chain, size }) =>
        `Los preguntados por ${chain} no coinciden sobre el estado de ${size} anotaciones.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} contiene el estado de ${size} anotaciones, pero aún no de forma definitiva.`,
      "anchor-absent": ({ chain, size }) =>
        `El contrato en ${chain} no contiene el estado de ${size} anotaciones como dice el paquete.`,
      "anchor-code": ({ chain }) => `El contrato en ${chain} no es el que nombran las reglas.`,
      "status-entry": ({ status, index }) =>
        `La anotación ${status} se muestra como posterior, pero no es de la anotación ${index}.`,
      "status-path": ({ status }) =>
        `El camino de la anotación posterior ${status} no lleva al estado.`,
      voided: ({ voidedBy }) =>
        `Una anotación posterior, la número ${voidedBy}, declara errónea esta.`,
      unfinished: ({ check }) => `Este dispositivo no pudo terminar la comprobación «${check}».`,
    },
  }),
  policy: "Trayendo las reglas…",
  checking: (n, all, what) => `Comprobando ${n} de ${all}: ${what}…`,
  again: "Comprobar otra vez",
  verdicts: { proven: "Probado", refuted: "Refutado", "not-checkable": "No comprobable" },
  states: { ok: "correcto", failed: "falla", open: "abierto", skipped: "omitido" },
  onStep: {
    proven: "Su teléfono: probado",
    refuted: "Su teléfono: refutado",
    "not-checkable": "Su teléfono: no comprobable",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "El único paso de esta página está en el registro tal como se muestra."
        : `Los ${n} pasos de esta página están en el registro tal como se muestran.`,
    refuted: (what, why) => `«${what}» no se sostiene. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} de ${all} pasos están probados. «${what}» no se pudo decidir: ${why}`,
  },
  asOf: (size) => `Según el estado del registro con ${size} anotaciones.`,
  recordedBy: (when) => `La más reciente de estas anotaciones existía como muy tarde el ${when}.`,
  policyUsed: (own) =>
    own
      ? "Juzgado según las reglas que usted dio, SHA-256:"
      : "Juzgado según las reglas de este sitio, SHA-256:",
  test: (chains) =>
    `TEST: se apoya en ${chains}, una cadena de prácticas que cualquiera puede reiniciar. No es una prueba.`,
  notChecked: "Sin comprobar",
  shown: "Lo que muestra la página, junto a la anotación",
  page: "página",
  record: "anotación",
  ours: "calculado aquí",
  theirs: "dado",
  hidden: "oculto por la prueba",
  noProof: "Este paso aún no está en el registro.",
  noPolicy: (why) => `No se pudieron traer las reglas: ${why}`,
  noBundle: (why) => `No se pudo traer la prueba: ${why}`,
  status: (code) => `la respuesta fue ${code}`,
  tooLong: "la respuesta es demasiado larga",
  noAnswer: "sin respuesta",
  otherIndex: (wanted, got) =>
    `La página nombra la anotación ${wanted}, pero la prueba enlazada es de la anotación ${got}.`,
  differs: (field, page, record) =>
    `La página muestra «${page}» para ${field}; la anotación dice «${record}».`,
  notShown: (field) => `La página muestra ${field}, que su prueba mantiene oculto.`,
  nothingShown:
    "La prueba es correcta, pero la página no señala ningún valor que se pueda comparar.",
  voidedAgrees: "La anotación no ha cambiado y después se declaró errónea, como dice la página.",
  voidedUnproven: "La página dice que esta anotación se declaró errónea; la prueba no lo muestra.",
};
