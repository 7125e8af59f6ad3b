/** Spanish of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const spanish: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Esto dice ser bueno para el medio ambiente sin decir cómo. Ponga al lado el hecho concreto.",
    "EU-4a-MIXED":
      "Palabras como sostenible, responsable y ético hablan del medio ambiente y de las personas. Dé los hechos de ambas cosas.",
    "EU-4c-OFFSET":
      "Las emisiones pagadas en otro lugar no hacen neutro ni mejor a ningún producto. Dé las emisiones mismas, y los pagos aparte.",
    "EU-2a-LABEL":
      "Una etiqueta debe venir de una autoridad pública o de un sistema que vigila un tercero independiente.",
    "EU-4b-WHOLE":
      "Esto habla de todo el producto o de toda la empresa. Nombre la parte y su proporción, o muestre que vale para todo.",
    "EU-6-2d-FUTURE":
      "Una promesa sobre el medio ambiente pide un plan público con metas, fechas y dinero, revisado cada año por otros.",
    "EU-10a-LEGAL": "La ley lo pide a todas las mercancías de este tipo. No es una ventaja suya.",
    "EU-6-2e-IRRELEVANT": "No llevar algo que estas mercancías nunca llevan no es ninguna ventaja.",
    "EU-7-7-COMPARE":
      "Una comparación debe decir con qué, de qué año y mercado, para el mismo uso, y cómo se midió.",
    "GEN-ABSOLUTE":
      "Esto no deja lugar a excepciones. Dé la cifra medida, su alcance y su período.",
    "US-260.12-RECYCLABLE":
      "Lo que se puede reciclar depende de dónde se vive. Nombre la parte, la recogida y cuántas personas pueden usarla.",
    "US-260.7-8-DEGRADE":
      "Diga en qué condiciones, según qué norma y dónde ponerlo. En la mayoría de lugares no se puede compostar.",
    "US-260.13-RECYCLED":
      "Diga cuánto de qué parte, en peso, y si lo desecharon personas o fábricas.",
    "US-260.15-RENEWABLE": "Diga qué proporción de qué energía o material, dónde y en qué año.",
    "GEN-NATURAL": "Natural no significa nada preciso. Diga de qué está hecho.",
    "GEN-ORGANIC": "Ecológico es una palabra protegida: pide el certificado de quien vende.",
    "SOC-FAIR":
      "Diga cuánto se pagó, a cuántas personas, junto a qué referencia; o muestre la licencia de un sistema de comercio justo.",
    "TRC-BLOCKCHAIN":
      "Una blockchain muestra que un registro no ha cambiado desde entonces. No muestra que sea cierto ni que esté completo.",
    "CIR-DURABLE": "Diga por cuántos años y quién responde; o qué repuestos hay y hasta cuándo.",
    "GEN-OFFSETTREES":
      "Diga cuántos, con quién, dónde, cuándo y cuántos viven. Manténgalo aparte del producto.",
    "SCHEME-NAME":
      "El nombre de un sistema lo puede usar quien tiene hoy su certificado para estas mercancías.",
    "ORI-SINGLE":
      "Un solo origen debe valer para cada lote del material. Si no, muestre las proporciones.",
    "ORI-LOCAL": "Cerca es cuestión de opinión. Dé los lugares y los kilómetros.",
    "IMG-NATURE":
      "Hojas, globos y ciclos afirman algo, igual que las palabras. Ponga el hecho al lado, o quítelos.",
    UNREAD: "El texto es más largo de lo que se lee de una vez. Revíselo por partes.",
  },
  need: {
    certificate:
      "un certificado del vendedor para este producto, válido hoy y consultado en su registro",
    "environment-fact": "un hecho ambiental concreto en el mismo lugar, con un documento detrás",
    "social-fact": "un hecho social concreto en el mismo lugar, con un documento detrás",
    share: "la proporción en peso de la parte de que se trata",
    "whole-share": "una proporción del 100 % en todos los lotes que se muestran",
    plan: "un plan público con punto de partida, metas con fecha, dinero y una revisión anual por otros",
    "beyond-law": "la indicación de que la ley no lo pide ya",
    "normally-present": "la indicación de que estas mercancías suelen llevarlo",
    comparison: "con qué se compara: producto, año, mercado, método",
    figure: "una cifra medida con alcance, método y período",
    access: "cuántas personas pueden entregarlo, y dónde",
    disposal: "dónde ponerlo, dicho en el mismo lugar",
    meaning: "qué se quiere decir, dicho en el mismo lugar",
    benchmark: "una referencia con fuente, fecha y región",
    "guarantee-or-spare-parts": "una garantía en años y quién la da, o repuestos y hasta cuándo",
    contribution: "un pago con cantidad, socio, lugar y fecha",
    "origin-share": "el mismo origen para cada lote del material",
    distance: "lugares y distancia, dichos en el mismo lugar",
  },
};
