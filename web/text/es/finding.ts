/** Spanish of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Escribir un código – Rootproof",
  description: "Encuentre un pasaporte sin escanear: escriba lo que hay impreso bajo el símbolo.",
  heading: "Escriba el código",
  lead: "Si el símbolo del envase no se deja escanear, escriba lo que hay impreso debajo.",
  code: "Código bajo el símbolo",
  codeHint:
    "Ocho caracteres como 7K3M-9QXF, o las cifras del código de barras. Valen espacios, guiones y minúsculas.",
  lot: "Número de lote, si lo sabe",
  lotHint: "Impreso cerca del símbolo, a menudo tras «Lote», «L» o «(10)». Puede faltar.",
  go: "Buscar",
  otherwise: "Qué más se puede escribir aquí",
  others: [
    {
      say: "La línea bajo un símbolo de dos dimensiones:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Un enlace entero, de cualquier sitio:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Un nombre sin número de código de barras:", example: "kruim/zeeland-sourdough/W14" },
    { say: "Un URN de EPC:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Escribir un código",
    say: "Para un envase cuyo símbolo no se deja escanear.",
    more: "Otras formas de escribirlo, y lotes",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "No encontrado – Rootproof",
  description: "Este código no lleva a ningún pasaporte.",
  unknown: {
    heading: "No sabemos nada de este código",
    say: "El código está bien formado, pero ningún fabricante ha publicado aquí un pasaporte para él. Eso no dice nada del producto.",
  },
  unissued: {
    heading: "Este código no lleva a ninguna parte",
    say: "Sus caracteres encajan, pero aquí no designa nada: se hizo en otro sitio, o está fuera de uso.",
  },
  damaged: {
    heading: "Este código parece dañado",
    say: (digits, expected) =>
      `La última cifra de ${digits} no encaja con las demás: debería ser ${expected}. Seguramente una cifra se leyó o se escribió mal.`,
    sayPlain: "Un código así no puede existir. Seguramente se leyó o se escribió mal.",
    parts: {
      "short-code":
        "Un código para escribir tiene ocho caracteres, y el último comprueba los demás. Aquí uno está mal, falta o sobra.",
      lot: "Ningún lote puede escribirse así: tiene de 1 a 20 letras, cifras y signos, sin acentos.",
    },
    detail: "Lo que no encaja:",
  },
  foreign: {
    heading: "Este código es de otro",
    say: "Es un código válido, pero no está publicado con Rootproof. No podemos decirle nada de él.",
    elsewhere: "GS1, que asigna estos números, quizá sepa adónde lleva:",
    host: (host) =>
      `El enlace que escribió es de ${host}. No enviamos a nadie a una dirección escrita a mano: ábrala allí si confía en ella.`,
  },
  gone: {
    heading: "Este código está aquí fuera de uso",
    say: "Su fabricante publicó aquí y ya no lo hace, o no tenía derecho al código. Lo que se registró entonces sigue en el registro, y nadie responde ya del código.",
  },
  "off-air": {
    heading: "Retirada de la red",
    say: (reason) =>
      `El operador retiró esta página de la red: ${reason === "" ? "no se dio ningún motivo" : reason.replace(/[.\s]+$/, "")}. Lo que se registró sigue en el registro, y sus pruebas aún se pueden comprobar.`,
    recalled: "Su fabricante lo retiró del mercado:",
  },
  compressed: {
    heading: "Este enlace está comprimido",
    say: "Parece un enlace de GS1 en su forma comprimida. Esos no los leemos: al código no le pasa nada.",
  },
  todo: "Qué puede hacer",
  advice: {
    unknown: [
      "Busque el número de lote cerca del código QR e inténtelo de nuevo.",
      "Pregunte al fabricante que figura en el envase. Si usa Rootproof, puede publicar el lote.",
    ],
    unissued: [
      "Compárelo con el envase, carácter por carácter. No lleva las letras O, I, L ni U.",
      "Escriba en su lugar las cifras del código de barras, con el lote.",
    ],
    damaged: [
      "Escanee otra vez con mejor luz, con todo el cuadrado a la vista.",
      "Escriba las cifras impresas bajo el código, grupo a grupo.",
    ],
    gone: ["Pregunte al fabricante o a la tienda: su nombre está en el envase."],
    "off-air": [
      "Pregunte al fabricante o a la tienda: su nombre está en el envase.",
      "Una prueba que se guardó de esta página se puede comprobar también sin ella.",
    ],
    foreign: ["Pregunte al fabricante o a la tienda: su nombre está en el envase."],
    compressed: ["Escriba las cifras impresas bajo el código, con el lote."],
  },
  asked: "Preguntó por",
  again: { damaged: "Corríjalo aquí", other: "Escribir otro código" },
  home: "Sobre Rootproof",
};
