/** Portuguese of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Imprimir etiquetas – Rootproof",
  description: "Códigos para um lote, desenhados neste aparelho como folhas de etiquetas.",
  heading: "Imprimir etiquetas",
  lead: "Cada etiqueta leva um código que abre a página do seu lote. Os códigos fazem-se e contam-se aqui; as folhas são desenhadas neste aparelho, e o que mais escrever nelas nunca sai dele.",
  unscripted:
    "O formulário é mostrado por um script desta página, que também desenha as folhas. Onde nenhum funcionar, «npx rootproof labels» na linha de comandos faz o mesmo.",
  codes: {
    legend: "Os códigos",
    for: "Para",
    forHint: "Tem sessão iniciada.",
    key: "Chave de API",
    keyHint: "Começa por rp_. Fica na memória desta página e é esquecida com ela.",
    product: "Produto",
    productHint: "O seu GTIN, de 8 a 14 algarismos, ou o seu nome, como kruim/sourdough.",
    lot: "Lote",
    lotHint: "Como está nos seus registos, até 20 caracteres.",
    kind: "Em cada etiqueta",
    kinds: {
      unit: { name: "Um código próprio", hint: "Nunca mais do que as unidades registadas." },
      lot: {
        name: "O código do lote",
        hint: "O mesmo em cada etiqueta; não se conta nada.",
      },
    },
    count: "Quantas etiquetas",
  },
  sheet: {
    legend: "A folha",
    grid: "Etiquetas",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} de ${size} mm: ${product}`,
    start: "Primeira etiqueta livre",
    startHint: "Contada linha a linha; 1 numa folha nova.",
  },
  label: {
    legend: "Na etiqueta",
    name: "Nome",
    nameHint: "Se ficar vazio, o nome do produto.",
    sector: "Tipo de mercadoria",
    sectorHint: "O que uma etiqueta destas costuma ter e falta nesta é dito ao lado da folha.",
    sectors: {
      other: "Qualquer",
      food: "Alimentos",
      textile: "Têxteis",
      wood: "Madeira",
      cosmetics: "Cosméticos",
    },
    dateKind: "Data",
    dateKinds: {
      "": "Nenhuma",
      "best-before": "Consumir de preferência antes de",
      "use-by": "Consumir até",
      "packed-on": "Embalado em",
      "made-on": "Fabricado em",
      harvested: "Colhido",
    },
    day: "Dia",
    contains: "Alergénios",
    containsHint: "Separados por vírgulas; ficam a negrito.",
    free: "Não contém nenhum dos 14 alergénios",
    care: "Conservação, lavagem ou uso",
    lines: "Até três linhas suas",
    line: (n) => `Linha ${n}`,
  },
  preview: {
    heading: "A folha tal como se imprime",
    sheet: "Folha",
    sample: "Amostra",
    make: "Fazer códigos",
    pdf: "PDF de todas as folhas",
    svg: "SVG desta folha",
    other: "Fazer outros códigos",
  },
};
