/** Portuguese of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const portuguese: AskedWords = {
  rules: {
    I1: "Existências",
    I2: "Balanço",
    I3: "Rendimento",
    I4: "Quantidade certificada",
    I5: "De uma só origem",
    I6: "Só certificado",
    I7: "Quota da mistura",
    I8: "Conta do balanço de massa",
    I10: "Entrega",
    I11: "Ordem no tempo",
    I12: "Códigos de etiquetas",
    I13: "Inventário",
    I14: "Conteúdo reciclado",
    I15: "Perdas repartidas",
  },
  labels: {
    ...{ stock: "Havia", used: "Usado antes", wanted: "Pedido", over: "A mais" },
    ...{ left: "Resta", input: "Entrou", in: "Entrou, ao todo", out: "Saiu ou perdeu-se" },
    ...{ gain: "Acrescentado", output: "Saiu", loss: "Perdido", difference: "Diferença" },
    ...{ tolerance: "Tolerado", yield: "Rendimento", min: "Rendimento habitual mais baixo" },
    ...{ typical: "Rendimento habitual", max: "Rendimento habitual mais alto" },
    ...{ margin: "Margem", certified: "Certificado", counted: "Contado", cap: "No máximo" },
    ...{ claimed: "Afirmado", share: "Há", sources: "Origens", model: "Modelo" },
    ...{ credit: "Crédito", debit: "Retirado", expired: "Expirado", balance: "Saldo" },
    ...{ months: "Meses", sent: "Enviado", accepted: "Aceite", returned: "Devolvido" },
    ...{ days: "Dias", "made-at": "Surgiu em", "used-at": "Usado em", now: "Agora" },
    ...{ net: "Conteúdo de uma peça", issued: "Códigos criados", book: "Nos livros" },
    ...{ missing: "Não certificado", limit: "Limite" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} de ${say("stock")}, ${say("used")} usados antes: ${say("over")} mais do que há`,
    "used-before-known": (say) =>
      `foram usados ${say("used")} de ${say("stock")}: ${say("over")} mais do que há`,
    "here-already": () =>
      "esta peça já chegou uma vez, e ninguém registou que tenha saído desde então",
    "lot-unknown": () => "um lote que (ainda) não é conhecido",
    "amount-unknown": () => "uma quantidade não é conhecida, ou não se pode comparar com as outras",
    "more-out-than-in": (say) =>
      `entraram ${say("in")}, saíram ou perderam-se ${say("out")}: ${say("difference")} mais do que entrou; toleram-se ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `entraram ${say("in")}, saíram ou perderam-se ${say("out")}: faltam ${say("difference")} na conta; toleram-se ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `entraram ${say("in")}, saíram ${say("out")}, sem perdas registadas: onde estão ${say("difference")}?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")}: não se pode acrescentar neste processo`,
    "yield-low": (say) =>
      `${say("output")} de ${say("input")} são ${say("yield")}, menos do que ${say("min")}: uma perda, ou uma unidade errada?`,
    "yield-high": (say) =>
      `${say("output")} de ${say("input")} são ${say("yield")}, mais do que ${say("max")} (${say("limit")}): explique, por favor`,
    "yield-over": (say) =>
      `${say("output")} de ${say("input")} são ${say("yield")}, e no máximo sai ${say("max")}: ${say("over")} mais do que ${say("limit")}`,
    "certified-over": (say) =>
      `afirmam-se ${say("claimed")}, ${say("over")} mais do que ${say("cap")}: ${say("certified")} certificados × ${say("yield")}`,
    "several-sources": (say) => `${say("sources")} origens: já não é uma só, no máximo segregado`,
    "not-all-certified": (say) =>
      `${say("share")} certificado: não ${say("claimed")}, no máximo ${say("model")}`,
    "model-weaker": (say) =>
      `o que entrou é ${say("model")}: o que sai não pode ser ${say("claimed")}`,
    "share-over": (say) =>
      `afirma-se ${say("claimed")}, há ${say("share")}: no máximo ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} não é uma percentagem inteira: no máximo ${say("limit")}`,
    "model-not-allowed": (say, of) => `${of("claimed")} não se pode afirmar como ${say("model")}`,
    "account-overdrawn": (say) =>
      `${say("debit")} retirados de ${say("balance")}: ${say("over")} mais do que há`,
    "account-elsewhere": (say, of) =>
      `a conta é de outra coisa (${of("claimed")}): ${say("cap")}, não ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} não se pode retirar desta conta`,
    "account-period": (say) =>
      `um período de ${say("months")} meses, e permitem-se no máximo ${say("limit")}`,
    "account-over-use": (say, of) =>
      `retirados ${say("debit")} para ${say("used")} de ${of("debit")} que contém: ${say("over")} a mais`,
    "account-unknown": (_, of) => `não há nenhuma conta ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} enviados, ${say("accepted")} aceites: ${say("difference")} de diferença; toleram-se ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} enviados, aceitou-se menos: ${say("accepted")}; diferença ${say("difference")}, tolerado ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} enviados há ${say("days")} dias, nunca confirmados`,
    "used-before-made": (say) => `usado em ${say("used-at")}, e só surgiu em ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} está no futuro: agora é ${say("now")}`,
    circle: () => "feito de si próprio",
    "too-many-events": () => "demasiados eventos para os seguir",
    "labels-over": (say) =>
      `mais ${say("wanted")} códigos, ${say("issued")} criados: há ${say("cap")} peças`,
    "count-without-reason": (say) =>
      `${say("counted")} contados, ${say("book")} nos livros: porquê ${say("difference")}?`,
    "count-far-off": (say) =>
      `${say("counted")} contados, ${say("book")} nos livros: corrigiu-se mais de 2% (${say("limit")}) neste período`,
    "count-overtaken": () =>
      "o que se moveu depois da contagem foi registado antes dela: não corrige nada, conte de novo",
    "count-with-claim": () => "o que um inventário encontra não está certificado",
    "lot-number-taken": () => "o que volta precisa de um número de lote próprio",
    "not-diverted": () =>
      "o material pré-consumo tem de ter sido um resíduo, de um processo que é indicado",
    "same-process": () => "moído de novo no processo de onde veio: não é reciclado",
    "not-collected": () => "o material pós-consumo tem de ter sido recolhido junto de quem o usou",
    "allocation-mixed": () =>
      "as perdas são repartidas de maneiras diferentes entre os produtos de um mesmo evento",
    "allocation-without-worth": () => "repartido por valor ou energia, sem dizer quanto é",
  },
};
