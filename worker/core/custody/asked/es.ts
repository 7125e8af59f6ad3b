/** Spanish of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const spanish: AskedWords = {
  rules: {
    I1: "Existencias",
    I2: "Balance",
    I3: "Rendimiento",
    I4: "Cantidad certificada",
    I5: "De un solo origen",
    I6: "Solo certificado",
    I7: "Parte de la mezcla",
    I8: "Cuenta de balance de masa",
    I10: "Entrega",
    I11: "Orden en el tiempo",
    I12: "Códigos de etiquetas",
    I13: "Inventario",
    I14: "Contenido reciclado",
    I15: "Pérdidas repartidas",
  },
  labels: {
    ...{ stock: "Había", used: "Usado antes", wanted: "Pedido", over: "De más" },
    ...{ left: "Queda", input: "Entró", in: "Entró, en total", out: "Salió o se perdió" },
    ...{ gain: "Añadido", output: "Salió", loss: "Perdido", difference: "Diferencia" },
    ...{ tolerance: "Tolerado", yield: "Rendimiento", min: "Rendimiento habitual más bajo" },
    ...{ typical: "Rendimiento habitual", max: "Rendimiento habitual más alto" },
    ...{ margin: "Margen", certified: "Certificado", counted: "Contado", cap: "Como máximo" },
    ...{ claimed: "Afirmado", share: "Hay", sources: "Orígenes", model: "Modelo" },
    ...{ credit: "Crédito", debit: "Retirado", expired: "Vencido", balance: "Saldo" },
    ...{ months: "Meses", sent: "Enviado", accepted: "Aceptado", returned: "Devuelto" },
    ...{ days: "Días", "made-at": "Surgió el", "used-at": "Usado el", now: "Ahora" },
    ...{ net: "Contenido de una pieza", issued: "Códigos creados", book: "En los libros" },
    ...{ missing: "No certificado", limit: "Límite" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} de ${say("stock")}, ${say("used")} usados antes: ${say("over")} más de lo que hay`,
    "used-before-known": (say) =>
      `se usaron ${say("used")} de ${say("stock")}: ${say("over")} más de lo que hay`,
    "here-already": () =>
      "esta pieza ya llegó una vez, y nadie ha registrado que saliera desde entonces",
    "lot-unknown": () => "un lote que (todavía) no se conoce",
    "amount-unknown": () => "una cantidad no se conoce, o no se puede comparar con las demás",
    "more-out-than-in": (say) =>
      `entraron ${say("in")}, salieron o se perdieron ${say("out")}: ${say("difference")} más de lo que entró; se toleran ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `entraron ${say("in")}, salieron o se perdieron ${say("out")}: faltan ${say("difference")} en la cuenta; se toleran ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `entraron ${say("in")}, salieron ${say("out")}, sin pérdidas registradas: ¿dónde están ${say("difference")}?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")}: no se puede añadir en este proceso`,
    "yield-low": (say) =>
      `${say("output")} de ${say("input")} son ${say("yield")}, menos que ${say("min")}: ¿una pérdida, o una unidad equivocada?`,
    "yield-high": (say) =>
      `${say("output")} de ${say("input")} son ${say("yield")}, más que ${say("max")} (${say("limit")}): explíquelo, por favor`,
    "yield-over": (say) =>
      `${say("output")} de ${say("input")} son ${say("yield")}, y como máximo sale ${say("max")}: ${say("over")} más que ${say("limit")}`,
    "certified-over": (say) =>
      `se afirman ${say("claimed")}, ${say("over")} más que ${say("cap")}: ${say("certified")} certificados × ${say("yield")}`,
    "several-sources": (say) =>
      `${say("sources")} orígenes: ya no es uno solo, como máximo segregado`,
    "not-all-certified": (say) =>
      `${say("share")} certificado: no ${say("claimed")}, como máximo ${say("model")}`,
    "model-weaker": (say) =>
      `lo que entró es ${say("model")}: lo que sale no puede ser ${say("claimed")}`,
    "share-over": (say) =>
      `se afirma ${say("claimed")}, hay ${say("share")}: como máximo ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} no es un porcentaje entero: como máximo ${say("limit")}`,
    "model-not-allowed": (say, of) => `${of("claimed")} no se puede afirmar como ${say("model")}`,
    "account-overdrawn": (say) =>
      `${say("debit")} retirados de ${say("balance")}: ${say("over")} más de lo que hay`,
    "account-elsewhere": (say, of) =>
      `la cuenta es de otra cosa (${of("claimed")}): ${say("cap")}, no ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} no se puede retirar de esta cuenta`,
    "account-period": (say) =>
      `un período de ${say("months")} meses, y se permiten ${say("limit")} como máximo`,
    "account-over-use": (say, of) =>
      `se han retirado ${say("debit")} para ${say("used")} de ${of("debit")} que contiene: ${say("over")} de más`,
    "account-unknown": (_, of) => `no hay ninguna cuenta ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} enviados, ${say("accepted")} aceptados: ${say("difference")} de diferencia; se toleran ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} enviados, se aceptó menos: ${say("accepted")}; diferencia ${say("difference")}, tolerado ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} enviados hace ${say("days")} días, nunca confirmados`,
    "used-before-made": (say) => `usado el ${say("used-at")}, y surgió solo el ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} está en el futuro: ahora es ${say("now")}`,
    circle: () => "hecho de sí mismo",
    "too-many-events": () => "demasiados eventos para seguirlos",
    "labels-over": (say) =>
      `${say("wanted")} códigos más, ${say("issued")} creados: hay ${say("cap")} piezas`,
    "count-without-reason": (say) =>
      `${say("counted")} contados, ${say("book")} en los libros: ¿por qué ${say("difference")}?`,
    "count-far-off": (say) =>
      `${say("counted")} contados, ${say("book")} en los libros: se corrigió más del 2 % (${say("limit")}) en este período`,
    "count-overtaken": () =>
      "lo que se movió después de contar se registró antes: no corrige nada, cuente de nuevo",
    "count-with-claim": () => "lo que encuentra un inventario no está certificado",
    "lot-number-taken": () => "lo que vuelve necesita un número de lote propio",
    "not-diverted": () =>
      "el material preconsumo tiene que haber sido un residuo, de un proceso que se nombra",
    "same-process": () => "molido de nuevo en el proceso del que salió: no es reciclado",
    "not-collected": () => "el material posconsumo tiene que haberse recogido de quienes lo usaron",
    "allocation-mixed": () =>
      "las pérdidas se reparten de distintas maneras entre los productos de un mismo evento",
    "allocation-without-worth": () => "repartido por valor o energía, sin decir cuánto es eso",
  },
};
