/** Portuguese of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const portuguese: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Isto diz ser bom para o ambiente sem dizer como. Ponha ao lado o facto concreto.",
    "EU-4a-MIXED":
      "Palavras como sustentável, responsável e ético falam do ambiente e das pessoas. Dê os factos de ambos.",
    "EU-4c-OFFSET":
      "Emissões pagas noutro lugar não tornam nenhum produto neutro ou melhor. Dê as próprias emissões, e os pagamentos à parte.",
    "EU-2a-LABEL":
      "Um rótulo tem de vir de uma autoridade pública ou de um sistema vigiado por um terceiro independente.",
    "EU-4b-WHOLE":
      "Isto fala de todo o produto ou de toda a empresa. Indique a parte e a sua quota, ou mostre que vale para tudo.",
    "EU-6-2d-FUTURE":
      "Uma promessa sobre o ambiente pede um plano público com metas, datas e dinheiro, verificado todos os anos por outros.",
    "EU-10a-LEGAL": "A lei pede isto a todas as mercadorias deste tipo. Não é uma vantagem sua.",
    "EU-6-2e-IRRELEVANT": "Não ter algo que estas mercadorias nunca têm não é vantagem nenhuma.",
    "EU-7-7-COMPARE":
      "Uma comparação tem de dizer com quê, de que ano e mercado, para o mesmo uso, e como se mediu.",
    "GEN-ABSOLUTE":
      "Isto não deixa lugar a exceções. Dê o número medido, o seu âmbito e o seu período.",
    "US-260.12-RECYCLABLE":
      "O que se pode reciclar depende de onde se vive. Indique a parte, a recolha e quantas pessoas a podem usar.",
    "US-260.7-8-DEGRADE":
      "Diga em que condições, segundo que norma e onde o pôr. Na maioria dos lugares não se pode compostar.",
    "US-260.13-RECYCLED":
      "Diga quanto de que parte, em peso, e se foram pessoas ou fábricas que o deitaram fora.",
    "US-260.15-RENEWABLE": "Diga que quota de que energia ou material, onde e em que ano.",
    "GEN-NATURAL": "Natural não quer dizer nada de certo. Diga de que é feito.",
    "GEN-ORGANIC": "Biológico é uma palavra protegida: pede o certificado de quem vende.",
    "SOC-FAIR":
      "Diga o que foi pago, a quantas pessoas, ao lado de que referência; ou mostre a licença de um sistema de comércio justo.",
    "TRC-BLOCKCHAIN":
      "Uma blockchain mostra que um registo não mudou desde então. Não mostra que seja verdade, nem que esteja completo.",
    "CIR-DURABLE": "Diga por quantos anos e quem responde; ou que peças há e até quando.",
    "GEN-OFFSETTREES":
      "Diga quantas, com quem, onde, quando e quantas estão vivas. Mantenha-o à parte do produto.",
    "SCHEME-NAME":
      "O nome de um sistema cabe a quem tem hoje o seu certificado para estas mercadorias.",
    "ORI-SINGLE":
      "Uma só origem tem de valer para cada lote do material. Se não, mostre as quotas.",
    "ORI-LOCAL": "Perto é uma opinião. Indique os lugares e os quilómetros.",
    "IMG-NATURE":
      "Folhas, globos e ciclos afirmam algo, tal como as palavras. Ponha o facto ao lado, ou deixe-os de fora.",
    UNREAD: "O texto é mais longo do que se lê de uma vez. Verifique-o por partes.",
  },
  need: {
    certificate:
      "um certificado do vendedor para este produto, válido hoje e consultado no seu registo",
    "environment-fact": "um facto ambiental concreto no mesmo lugar, com um documento por trás",
    "social-fact": "um facto social concreto no mesmo lugar, com um documento por trás",
    share: "a quota em peso da parte de que se trata",
    "whole-share": "uma quota de 100% em todos os lotes mostrados",
    plan: "um plano público com ponto de partida, metas com data, dinheiro e verificação anual por outros",
    "beyond-law": "a indicação de que a lei não o pede já",
    "normally-present": "a indicação de que estas mercadorias costumam tê-lo",
    comparison: "com que se compara: produto, ano, mercado, método",
    figure: "um número medido com âmbito, método e período",
    access: "quantas pessoas o podem entregar, e onde",
    disposal: "onde o pôr, dito no mesmo lugar",
    meaning: "o que se quer dizer, dito no mesmo lugar",
    benchmark: "uma referência com fonte, data e região",
    "guarantee-or-spare-parts": "uma garantia em anos e quem a dá, ou peças e até quando",
    contribution: "um pagamento com número, parceiro, lugar e data",
    "origin-share": "a mesma origem para cada lote do material",
    distance: "lugares e distância, ditos no mesmo lugar",
  },
};
