/** Portuguese of recalls and other notices, of codes and certificates: see text/en. */
import type {
  CERTIFICATES as CertificateWords,
  NOTICES as NoticeWords,
  UNIT_CODE as UnitCodeWords,
  UPSTREAM as UpstreamWords,
} from "../en/notices.ts";

const KINDS: typeof NoticeWords.kinds = {
  recall: {
    word: "Recolhido do mercado",
    say: "{maker} recolheu do mercado {what} em {day}.",
  },
  hold: {
    word: "Retido",
    say: "{maker} reteve {what} em {day}.",
    means: "Uma retenção não é uma recolha: o produtor parou tudo até que algo fique esclarecido.",
  },
  decommission: {
    word: "Fora de uso",
    say: "{maker} declarou fora de uso {what} em {day}.",
  },
};

export const NOTICES: typeof NoticeWords = {
  kinds: KINDS,
  what: { product: "todo este produto", lot: "este lote", item: "esta unidade" },
  title: (kind, title) => `${KINDS[kind].word}: ${title}`,
  reason: "Motivo",
  advice: "O que fazer",
  proofLabel: (index, word) => `Prova ${index}, o pacote de «${word}» (JSON)`,
  none: "O produtor não pôs nenhuma recolha nem retenção.",
};

export const UPSTREAM: typeof UpstreamWords = {
  words: {
    recall: "Feito com um lote recolhido do mercado",
    hold: "Feito com um lote retido",
  },
  named: {
    recall: "Um lote usado aqui ({material}) foi recolhido do mercado pelo seu produtor em {day}.",
    hold: "Um lote usado aqui ({material}) foi retido pelo seu produtor em {day}.",
  },
  unnamed: {
    recall: "Um lote usado aqui foi recolhido do mercado pelo seu produtor em {day}.",
    hold: "Um lote usado aqui foi retido pelo seu produtor em {day}.",
  },
  reason: "Motivo dado para esse lote",
  means: (maker) => `O que ${maker} disser deste mesmo lote está num aviso à parte, se houver.`,
  step: "Ir ao passo que o usou",
};

export const UNIT_CODE: typeof UnitCodeWords = {
  word: "Código anulado",
  void: (maker, serial) =>
    `${maker} anulou o código com o número de série ${serial}: não devia estar em nenhuma embalagem.`,
  lines: {
    printed: () => "O produtor mandou imprimir um código com este número de série.",
    "other-lot": (lot = "") =>
      `O produtor mandou imprimir este número de série para outro lote, ${lot}, e não para este.`,
    unknown: () => "Este número de série não é nenhum dos que o produtor mandou imprimir aqui.",
  },
};

export const CERTIFICATES: typeof CertificateWords = {
  heading: "Certificados",
  hint: "Nomeados pelo produtor. A Rootproof não os verificou.",
  none: "O produtor não nomeia aqui nenhum certificado.",
  inSteps: "Nomeado em",
  step: (n, what) => `passo ${n}, ${what}`,
  named: "Nomeia o certificado",
};
