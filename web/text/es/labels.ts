/** Spanish of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Imprimir etiquetas – Rootproof",
  description: "Códigos para un lote, dibujados en este dispositivo como hojas de etiquetas.",
  heading: "Imprimir etiquetas",
  lead: "Cada etiqueta lleva un código que abre la página de su lote. Los códigos se hacen y se cuentan aquí; las hojas se dibujan en este dispositivo, y lo demás que usted escriba en ellas nunca sale de él.",
  unscripted:
    "El formulario lo muestra un script de esta página, que también dibuja las hojas. Donde no funcione ninguno, «npx rootproof labels» en la línea de órdenes hace lo mismo.",
  codes: {
    legend: "Los códigos",
    for: "Para",
    forHint: "Ha iniciado sesión.",
    key: "Clave de API",
    keyHint: "Empieza por rp_. Se queda en la memoria de esta página y se olvida con ella.",
    product: "Producto",
    productHint: "Su GTIN, de 8 a 14 cifras, o su nombre, como kruim/sourdough.",
    lot: "Lote",
    lotHint: "Como figura en sus registros, hasta 20 caracteres.",
    kind: "En cada etiqueta",
    kinds: {
      unit: { name: "Un código propio", hint: "Nunca más que unidades registradas." },
      lot: {
        name: "El código del lote",
        hint: "El mismo en cada etiqueta; no se cuenta nada.",
      },
    },
    count: "Cuántas etiquetas",
  },
  sheet: {
    legend: "La hoja",
    grid: "Etiquetas",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} de ${size} mm: ${product}`,
    start: "Primera etiqueta libre",
    startHint: "Contada fila a fila; 1 en una hoja nueva.",
  },
  label: {
    legend: "En la etiqueta",
    name: "Nombre",
    nameHint: "Si se deja vacío, el nombre del producto.",
    sector: "Tipo de mercancía",
    sectorHint: "Lo que suele llevar una etiqueta así y falta en esta se dice junto a la hoja.",
    sectors: {
      other: "Cualquiera",
      food: "Alimentos",
      textile: "Textiles",
      wood: "Madera",
      cosmetics: "Cosméticos",
    },
    dateKind: "Fecha",
    dateKinds: {
      "": "Ninguna",
      "best-before": "Consumir preferentemente antes del",
      "use-by": "Fecha de caducidad",
      "packed-on": "Envasado el",
      "made-on": "Fabricado el",
      harvested: "Cosechado",
    },
    day: "Día",
    contains: "Alérgenos",
    containsHint: "Separados por comas; se ponen en negrita.",
    free: "No contiene ninguno de los 14 alérgenos",
    care: "Conservación, lavado o uso",
    lines: "Hasta tres líneas propias",
    line: (n) => `Línea ${n}`,
  },
  preview: {
    heading: "La hoja tal como se imprime",
    sheet: "Hoja",
    sample: "Muestra",
    make: "Hacer códigos",
    pdf: "PDF de todas las hojas",
    svg: "SVG de esta hoja",
    other: "Hacer otros códigos",
  },
};
