/** Portuguese of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Escrever um código – Rootproof",
  description: "Encontre um passaporte sem ler o símbolo: escreva o que está impresso por baixo.",
  heading: "Escreva o código",
  lead: "Se o símbolo da embalagem não se deixa ler, escreva o que está impresso por baixo.",
  code: "Código por baixo do símbolo",
  codeHint:
    "Oito caracteres como 7K3M-9QXF, ou os algarismos do código de barras. Valem espaços, hífenes e minúsculas.",
  lot: "Número do lote, se o souber",
  lotHint: "Impresso perto do símbolo, muitas vezes depois de «Lote», «L» ou «(10)». Pode faltar.",
  go: "Procurar",
  otherwise: "O que mais se pode escrever aqui",
  others: [
    {
      say: "A linha por baixo de um símbolo a duas dimensões:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Uma ligação inteira, de qualquer site:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Um nome sem número de código de barras:", example: "kruim/zeeland-sourdough/W14" },
    { say: "Um URN de EPC:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Escrever um código",
    say: "Para uma embalagem cujo símbolo não se deixa ler.",
    more: "Outras formas de o escrever, e lotes",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "Não encontrado – Rootproof",
  description: "Este código não leva a nenhum passaporte.",
  unknown: {
    heading: "Não sabemos nada deste código",
    say: "O código está bem formado, mas nenhum produtor publicou aqui um passaporte para ele. Isso não diz nada do produto.",
  },
  unissued: {
    heading: "Este código não leva a lado nenhum",
    say: "Os seus caracteres condizem, mas aqui não designa nada: foi feito noutro site, ou está fora de uso.",
  },
  damaged: {
    heading: "Este código parece danificado",
    say: (digits, expected) =>
      `O último algarismo de ${digits} não condiz com os outros: devia ser ${expected}. Provavelmente um algarismo foi mal lido ou mal escrito.`,
    sayPlain: "Um código assim não pode existir. Provavelmente foi mal lido ou mal escrito.",
    parts: {
      "short-code":
        "Um código para escrever tem oito caracteres, e o último confere os outros. Aqui um está errado, falta ou está a mais.",
      lot: "Nenhum lote se pode escrever assim: tem de 1 a 20 letras, algarismos e sinais, sem acentos.",
    },
    detail: "O que não condiz:",
  },
  foreign: {
    heading: "Este código é de outra pessoa",
    say: "É um código válido, mas não está publicado com a Rootproof. Não lhe podemos dizer nada dele.",
    elsewhere: "A GS1, que atribui estes números, talvez saiba aonde leva:",
    host: (host) =>
      `A ligação que escreveu é de ${host}. Não enviamos ninguém para um endereço escrito à mão: abra-o lá, se confiar nele.`,
  },
  gone: {
    heading: "Este código está aqui fora de uso",
    say: "O seu produtor publicou aqui e já não o faz, ou não tinha direito ao código. O que então foi registado fica no registo, e já ninguém responde pelo código.",
  },
  "off-air": {
    heading: "Retirada da rede",
    say: (reason) =>
      `O operador retirou esta página da rede: ${reason === "" ? "não foi dado nenhum motivo" : reason.replace(/[.\s]+$/, "")}. O que foi registado fica no registo, e as suas provas ainda se podem verificar.`,
    recalled: "O seu produtor recolheu-o do mercado:",
  },
  compressed: {
    heading: "Esta ligação está comprimida",
    say: "Parece uma ligação GS1 na forma comprimida. Essas não lemos: não há nada de errado com o código.",
  },
  todo: "O que pode fazer",
  advice: {
    unknown: [
      "Procure o número do lote perto do código QR e tente de novo.",
      "Pergunte ao produtor indicado na embalagem. Se usa a Rootproof, pode publicar o lote.",
    ],
    unissued: [
      "Compare-o com a embalagem, carácter a carácter. Não tem as letras O, I, L nem U.",
      "Escreva antes os algarismos do código de barras, com o lote.",
    ],
    damaged: [
      "Leia de novo com melhor luz, com todo o quadrado à vista.",
      "Escreva os algarismos impressos por baixo do código, um grupo de cada vez.",
    ],
    gone: ["Pergunte ao produtor ou à loja: o nome está na embalagem."],
    "off-air": [
      "Pergunte ao produtor ou à loja: o nome está na embalagem.",
      "Uma prova guardada desta página pode ser verificada mesmo sem ela.",
    ],
    foreign: ["Pergunte ao produtor ou à loja: o nome está na embalagem."],
    compressed: ["Escreva os algarismos impressos por baixo do código, com o lote."],
  },
  asked: "Perguntou por",
  again: { damaged: "Corrija-o aqui", other: "Escrever outro código" },
  home: "Sobre a Rootproof",
};
