/** Spanish of what is said of cells and rows of a sheet: see text/en. */
import type { left as englishLeft, rules as englishRules } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("es", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof englishRules = {
  missing: (_value: string) => "Esto falta.",
  "too-long": (_value: string) => "Esto es demasiado largo.",
  "too-many": (_value: string) => "Hay demasiados en un solo paso.",
  "not-a-number": (_value: string) => "Esto no es un número.",
  negative: (_value: string) => "Esto es menos que nada.",
  zero: (_value: string) => "Esto es nada. Escriba un guion si no se sabe.",
  "not-exact": (_value: string) => "Este número tiene demasiadas cifras.",
  "unknown-unit": (value: string) =>
    `«${value}» no es una unidad que se conozca aquí. Escriba kg, g, t, l, m3 o piezas.`,
  "lot-characters": (_value: string) => "Un número de lote no lleva espacios ni acentos.",
  "not-a-product": (_value: string) => "No se dice qué es.",
  twice: (_value: string) => "Este lote está dos veces en un mismo paso. Sume las cantidades.",
  "made-of-itself": (_value: string) =>
    "Un lote no puede estar hecho de sí mismo. Ponga un número nuevo al lote nuevo.",
  "no-from": (_value: string) => "Diga de qué lotes se hizo.",
  "from-not-here": (_value: string) =>
    "Solo lo que se transformó o se envasó está hecho de otros lotes.",
  "not-a-time": (_value: string) => "Esto no es una fecha.",
  "unknown-country": (value: string) =>
    value === "" ? "Esto no es un país." : `«${value}» no es un país que se conozca aquí.`,
  "not-a-uri": (_value: string) => "Esto no es ni un GLN ni una dirección.",
  malformed: (value: string) =>
    value === "" ? "Esto no se puede leer." : `«${value}» no se puede leer.`,
  asked: (_value: string) => "Esto puede significar dos cosas: vea las preguntas de arriba.",
  "not-a-date": (value: string) => `«${value}» no es una fecha. Escriba 2026-04-17.`,
  "not-a-clock": (value: string) => `«${value}» no es una hora. Escriba 10:30.`,
  "not-an-offset": (value: string) => `«${value}» no es una zona horaria. Escriba UTC+03:00.`,
  future: (_value: string) => "Ese día aún no ha llegado.",
  "unknown-step": (value: string) =>
    `«${value}» no es ninguna clase de paso. Escriba Cosechado, Recibido, Transformado, Envasado, Enviado u Otra cosa.`,
  "unknown-process": (value: string) =>
    `«${value}» no es un proceso que se conozca aquí. Déjelo vacío, o escriba uno, como tostado.`,
  "unknown-custody": (value: string) =>
    `«${value}» no es ninguno de estos: identidad preservada, segregado, mezcla controlada, balance de masa.`,
  "unit-twice": (value: string) => `«${value}» no es la unidad que está detrás del número.`,
  "not-an-amount": (value: string) =>
    `«${value}» no es una cantidad segura. Escriba un número, como 508,8, o un guion.`,
  "lot-damaged": (value: string) =>
    `«${value}» parece un número o una fecha que un programa hizo del número de lote. Escriba el número de lote tal como era.`,
  "lot-of-two": (_value: string) => "Dos cosas tienen este número de lote. Diga cuál de ellas es.",
  "not-a-product-code": (value: string) =>
    `«${value}» no es ni un GTIN ni un código de producto: busque un error al escribir.`,
  "changed-since": (_value: string) =>
    "Esta fila ya se registró, y desde entonces ha cambiado o viene de otra organización. Para registrarla como algo nuevo, vacíe este campo.",
  "as-above": (value: string) => `Tomado de la fila de arriba: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `Lo que salió es el ${percent(ratio)} de lo que entró; lo habitual va del ${percent(min)} al ${percent(max)}. ¿Es un error al escribir? Si es correcto, diga por qué.`;
  },
  "column-twice": (value: string) => `Hay una segunda columna «${value}»: no se lee.`,
  "column-unread": (value: string) => `La columna «${value}» no se lee.`,
  "country-from-place": (_value: string) => "El país se leyó detrás del lugar.",
  "evidence-as-note": (_value: string) => "Estas palabras se añadieron a la nota.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Por encima de los títulos de las columnas.",
  header: "Los títulos de las columnas.",
  empty: "Vacía.",
  sum: "Una suma.",
  remark: "Un comentario.",
  twice:
    "La misma fila está más arriba. Si ocurrió dos veces, ponga números distintos a las filas.",
  "left-out": "La ha dejado fuera usted.",
  "too-many": "Más allá de las filas que se leen de una vez.",
};
