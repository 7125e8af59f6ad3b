/** Spanish of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Retirado del mercado",
    say: "{maker} retiró del mercado {what} el {day}.",
  },
  hold: {
    word: "Retenido",
    say: "{maker} retuvo {what} el {day}.",
    means:
      "Una retención no es una retirada: el fabricante lo ha detenido hasta que se aclare algo.",
  },
  decommission: {
    word: "Fuera de uso",
    say: "{maker} declaró fuera de uso {what} el {day}.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "todo este producto", lot: "este lote", item: "esta unidad" },
  title: (kind, title) => `${KINDS[kind].word}: ${title}`,
  reason: "Motivo",
  advice: "Qué hacer",
  proofLabel: (index, word) => `Prueba ${index}, el paquete de «${word}» (JSON)`,
  none: "El fabricante no ha puesto ninguna retirada ni retención.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Hecho con un lote retirado del mercado",
    hold: "Hecho con un lote retenido",
  },
  named: {
    recall: "Un lote usado aquí ({material}) fue retirado del mercado por su fabricante el {day}.",
    hold: "Un lote usado aquí ({material}) fue retenido por su fabricante el {day}.",
  },
  unnamed: {
    recall: "Un lote usado aquí fue retirado del mercado por su fabricante el {day}.",
    hold: "Un lote usado aquí fue retenido por su fabricante el {day}.",
  },
  reason: "Motivo que se dio para ese lote",
  means: (maker) => `Lo que ${maker} diga de este mismo lote está en un aviso aparte, si lo hay.`,
  step: "Ir al paso que lo usó",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Código anulado",
  void: (maker, serial) =>
    `${maker} anuló el código con el número de serie ${serial}: no debería estar en ningún envase.`,
  lines: {
    printed: () => "El fabricante mandó imprimir un código con este número de serie.",
    "other-lot": (lot = "") =>
      `El fabricante mandó imprimir este número de serie para otro lote, ${lot}, y no para este.`,
    unknown: () =>
      "Este número de serie no es ninguno de los que el fabricante mandó imprimir aquí.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Certificados",
  hint: "Nombrados por el fabricante. Rootproof no los ha comprobado.",
  none: "El fabricante no nombra aquí ningún certificado.",
  inSteps: "Nombrado en",
  step: (n, what) => `paso ${n}, ${what}`,
  named: "Nombra el certificado",
};
