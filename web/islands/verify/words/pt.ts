/** Portuguese of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "A verificação mostra que a entrada não mudou e desde quando existe. Não mostra que seja verdade o que diz.",
    unchanged: (size) => `A entrada está inalterada no registo de ${size} entradas.`,
    existed: (chain, size) =>
      `A entrada está inalterada, e existia quando ${chain} guardou o estado do registo com ${size} entradas.`,
    notReached: "A verificação não chegou até aqui.",
    leftOut: "Deixado de fora.",
    noLater: "O pacote não contém nenhuma entrada posterior sobre esta.",
    after: (size) =>
      `Nada se diz do que foi registado depois do estado de ${size} entradas, nem do que nunca o foi.`,
    whoMade:
      "De quem é a entrada é o registo que o diz: nenhuma assinatura da entrada foi verificada.",
    hidden: (n) =>
      n === 1
        ? "Um valor oculto não é mostrado e não foi visto."
        : `${n} valores ocultos não são mostrados e não foram vistos.`,
    testChain: (chain) => `${chain} é uma blockchain de teste: qualquer pessoa a pode ter feito.`,
    stateProof: "O pacote contém uma prova de estado que esta versão não lê.",
    bundle: (index, type, shown) =>
      `O pacote está bem formado: entrada ${index} do tipo ${type}, com ${shown} campos mostrados.`,
    fields: (shown, hidden) =>
      `Os ${shown} campos mostrados e os ${hidden} ocultos dão o compromisso inscrito no registo.`,
    noSignature: "Nenhuma assinatura da entrada foi verificada.",
    entry: (type, index) =>
      `A entrada é do tipo ${type}, nomeia o registo das regras e o seu próprio lugar, ${index}.`,
    path: (index, sizes) => `A entrada ${index} está no registo de ${sizes} entradas.`,
    note: (origin) => `O estado é de ${origin}, que o assinou. Os estados não se contradizem.`,
    witnesses: (n) => `Tem a assinatura de ${n} ou mais testemunhas.`,
    anchor: (chain, size, time) =>
      `${chain} contém o estado de ${size} entradas, desde a hora Unix ${time}.`,
    noAnchor: "As regras não pedem nenhuma ancoragem.",
    status: "As entradas posteriores do pacote falam desta e estão no registo.",
    erased: (entries) => `A entrada ${entries} diz que campos desta foram apagados.`,
    stops: {
      "policy-malformed": (stop) => `As regras não se podem usar (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Este verificador não conhece «${rule}».`,
      "bundle-malformed": (stop) => `O pacote não se pode ler (${fault(stop)}).`,
      "entry-malformed": (stop) => `A entrada não se pode ler (${fault(stop)}).`,
      "note-malformed": (stop) => `O estado não se pode ler (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : `: ${what}`;
        return `O que é mostrado não é o que foi registado${which}.`;
      },
      "signature-unsupported": () =>
        "A entrada tem uma assinatura que esta versão não sabe verificar.",
      "entry-type": ({ ours, theirs }) =>
        `A entrada é do tipo «${theirs}»; pergunta-se por ${ours}.`,
      "entry-log": () => "A entrada foi feita para outro registo.",
      "entry-index": ({ ours, theirs }) =>
        `A entrada diz ser a número ${theirs}; o pacote diz ${ours}.`,
      path: ({ index, size }) =>
        `O caminho não leva da entrada ${index} ao registo de ${size} entradas.`,
      "note-origin": ({ ours, theirs }) => `O estado é de ${theirs}, e não de ${ours}.`,
      "note-signature": () => "O estado não está assinado de forma válida.",
      "note-split": ({ size }) =>
        `O registo assinou duas histórias diferentes de ${size} entradas.`,
      "note-witnesses": ({ seen, wanted }) =>
        `O estado tem ${seen} assinaturas de testemunhas; as regras querem ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "A entrada ainda não está ancorada."
          : `O estado está ancorado em ${held} blockchains; as regras querem ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `As regras não nomeiam o contrato ${contract} na blockchain ${chainId}.`,
      "anchor-unanswered": ({ chain }) =>
        `Responderam menos dos consultados sobre ${chain} do que é preciso.`,
      "anchor-disputed": ({ chain, size }) =>
        `Os consultados sobre ${chain} não concordam quanto ao estado de ${size} entradas.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} contém o estado de ${size} entradas, mas ainda não de forma definitiva.`,
      "anchor-absent": ({ chain, size }) =>
        `O contrato em ${chain} não contém o estado de ${size} entradas como diz o pacote.`,
      "anchor-code": ({ chain }) => `O contrato em ${chain} não é o que as regras nomeiam.`,
      "status-entry": ({ status, index }) =>
        `A entrada ${status} é mostrada como posterior, mas não é da entrada ${index}.`,
      "status-path": ({ status }) => `O caminho da entrada posterior ${status} não leva ao estado.`,
      voided: ({ voidedBy }) => `Uma entrada posterior, a número ${voidedBy}, declara esta errada.`,
      unfinished: ({ check }) => `Este aparelho não conseguiu acabar a verificação «${check}».`,
    },
  }),
  policy: "A ir buscar as regras…",
  checking: (n, all, what) => `A verificar ${n} de ${all}: ${what}…`,
  again: "Verificar de novo",
  verdicts: { proven: "Provado", refuted: "Refutado", "not-checkable": "Não verificável" },
  states: { ok: "certo", failed: "errado", open: "em aberto", skipped: "deixado de fora" },
  onStep: {
    proven: "O seu telemóvel: provado",
    refuted: "O seu telemóvel: refutado",
    "not-checkable": "O seu telemóvel: não verificável",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "O único passo desta página está no registo exatamente como é mostrado."
        : `Os ${n} passos desta página estão no registo exatamente como são mostrados.`,
    refuted: (what, why) => `«${what}» não se sustenta. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} de ${all} passos estão provados. «${what}» não se pôde decidir: ${why}`,
  },
  asOf: (size) => `Segundo o estado do registo com ${size} entradas.`,
  recordedBy: (when) => `A mais recente destas entradas existia o mais tardar em ${when}.`,
  policyUsed: (own) =>
    own ? "Julgado pelas regras que deu, SHA-256:" : "Julgado pelas regras deste site, SHA-256:",
  test: (chains) =>
    `TEST: assenta em ${chains}, uma blockchain de ensaio que qualquer pessoa pode reiniciar. Não é prova.`,
  notChecked: "Não verificado",
  shown: "O que a página mostra, ao lado da entrada",
  page: "página",
  record: "entrada",
  ours: "calculado aqui",
  theirs: "dado",
  hidden: "oculto pela prova",
  noProof: "Este passo ainda não está no registo.",
  noPolicy: (why) => `Não foi possível ir buscar as regras: ${why}`,
  noBundle: (why) => `Não foi possível ir buscar a prova: ${why}`,
  status: (code) => `a resposta foi ${code}`,
  tooLong: "a resposta é longa de mais",
  noAnswer: "sem resposta",
  otherIndex: (wanted, got) =>
    `A página nomeia a entrada ${wanted}, mas a prova ligada é da entrada ${got}.`,
  differs: (field, page, record) =>
    `A página mostra «${page}» para ${field}; a entrada diz «${record}».`,
  notShown: (field) => `A página mostra ${field}, que a sua prova mantém oculto.`,
  nothingShown: "A prova está certa, mas a página não assinala nenhum valor que se possa comparar.",
  voidedAgrees: "A entrada está inalterada e foi depois declarada errada, como diz a página.",
  voidedUnproven: "A página diz que esta entrada foi declarada errada; a prova não o mostra.",
};
