/** Portuguese of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("pt-PT");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "não aconteceu",
  incorrect_data: "o que dizia não estava certo",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "Em resumo",
  byLot: "Cada lote deste produto tem o seu próprio percurso. Escolha o seu.",
  nothing: "Não há nenhum passo registado do percurso deste produto.",
  logged: (logged, all) =>
    `${logged} de ${all} ${all === 1 ? "passo" : "passos"} ${logged === 1 ? "está" : "estão"} no registo`,
  gaps: {
    "no-origin": (n) => some(n, "origem por registar", "origens por registar"),
    "input-unknown": (n) =>
      some(n, "ingrediente de origem desconhecida", "ingredientes de origem desconhecida"),
    "receipt-missing": (n) => some(n, "envio sem receção", "envios sem receção"),
    "dispatch-missing": (n) => some(n, "receção sem envio", "receções sem envio"),
    "not-shared": (n) => some(n, "passo não é mostrado", "passos não são mostrados"),
  },
  pieces: (count) => ` = ${count} unidades ✔`,
  withheldNames: (n) => some(n, "nome não é dito, por opção", "nomes não são ditos, por opção"),
  withheldPlaces: (n) => some(n, "lugar não é dito, por opção", "lugares não são ditos, por opção"),
  voided: (n) =>
    some(n, "entrada foi depois declarada errada", "entradas foram depois declaradas erradas"),
  complete: "não se conhece nenhuma falha",
  check: "Verifique com o seu telemóvel",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "O percurso",
  hint: "Da origem à sua mão, do mais antigo ao mais recente. Cada passo é contado por quem o deu.",
  step: (n) => `Passo ${n}`,
  gap: "Falha",
  gaps: {
    "no-origin": (about) =>
      `Ninguém registou onde isto começou${about === undefined ? "" : `: ${about}`}. O percurso começa a meio.`,
    "input-unknown": (about) =>
      `Foi usado algo que nenhum evento explica${about === undefined ? "" : `: ${about}`}. Não se sabe de onde veio.`,
    "receipt-missing": (about) =>
      `Enviado, mas nenhuma receção foi registada${about === undefined ? "" : `: ${about}`}. Só temos a palavra de quem enviou.`,
    "dispatch-missing": (about) =>
      `Recebido, mas nenhum envio foi registado${about === undefined ? "" : `: ${about}`}. Só temos a palavra de quem recebeu.`,
    "not-shared": (about) =>
      `Há aqui um passo que não é mostrado ao público${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "A sua mão",
  hand: "O que aconteceu entre o último passo e si não está registado aqui.",
  whoWithheld: "O fornecedor optou por não ser nomeado",
  whoUnknown: "Ninguém é nomeado",
  people: "({count} pessoas)",
  placeWithheld: "O fornecedor optou por não dizer o lugar",
  placeUnknown: "Sem lugar indicado",
  recordedBy: (when) => `consta o mais tardar desde ${when}`,
  proof: (index) => `Prova ${index}`,
  proofLabel: (index, what) => `Prova ${index}, o pacote de «${what}» (JSON)`,
  noProof: "Ainda sem prova",
  voided: (when, reason) =>
    `Declarado errado em ${when}${reason === undefined ? "; não foi dado nenhum motivo." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Contra-assinado pelo destinatário em ${when}.`,
      disputed: (when) => `O destinatário contesta-o desde ${when}.`,
    },
    sender: {
      confirmed: (when) => `Contra-assinado pelo remetente em ${when}.`,
      disputed: (when) => `O remetente contesta-o desde ${when}.`,
    },
    byLink: "Dito por uma ligação, sem conta.",
  },
  handover: {
    confirmed: (when) => `Contra-assinado pelo destinatário em ${when}.`,
    less: (when) =>
      `Contra-assinado pelo destinatário em ${when}: chegou menos do que foi enviado.`,
    more: (when) => `O destinatário registou mais do que foi enviado, em ${when}.`,
    disputed: (when) => `O destinatário contesta-o desde ${when}. `,
    uncounted: (when) =>
      `O destinatário registou em ${when} que chegou; as quantidades não se podem comparar.`,
    silent: () => "O destinatário ainda não respondeu.",
    unconfirmed: () => "Por confirmar: passaram 30 dias e o destinatário não disse nada.",
    "receiver-unknown": () =>
      "Por confirmar: não se conhece aqui nenhum destinatário a quem perguntar.",
  },
  through: "Registado por uma ligação que o produtor enviou; ninguém tinha sessão iniciada.",
  recordedAs: "Registado como",
  judgedBy: (id, isOwn) =>
    `Comparado com ${isOwn ? "o perfil de transformação do próprio produtor" : "o perfil de transformação"} ${id}`,
  usually: (min, max) => `: do que entra costuma sair entre ${min} e ${max}`,
  profileSource: (source) => `Fonte: ${source}.`,
  map: (countries) => `Mapa do percurso: ${countries}. A lista dos passos diz o mesmo.`,
  mapHint: "Um ponto é um país, não um lugar. O que conta são os passos abaixo.",
  mapGap: "Onde a linha é pontilhada, alguém no percurso não é mostrado.",
  fold: "As contas e o registo",
};

export const AMOUNTS: typeof AmountWords = {
  became: "A partir de {from}: {to}.",
  came: "{to}.",
  went: "Usado: {from}.",
  goods: "{goods}.",
  mass: "{quantity} de {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (quantidade não indicada)",
  each: "{count} × {net}",
  caption: "As contas deste passo",
  in: "entra",
  added: "acrescentado",
  out: "sai",
  lost: "perde-se",
  here: "aqui",
  total: "partiu",
  unaccounted: "por explicar",
  surplus: "sai mais do que entra",
  uncomparable: "As quantidades estão em unidades que não se podem comparar.",
  thisLot: "este lote",
};

export const STATES: typeof StateWords = {
  heading: "O que significam os sinais",
  names: {
    received: {
      name: "recebido",
      means: "Temo-lo. Ainda não está no registo e, por isso, ainda se pode perder.",
    },
    logged: {
      name: "no registo",
      means: "Tem um lugar numerado no registo, sob a assinatura deste. Retirá-lo notar-se-ia.",
    },
    anchored: {
      name: "ancorado",
      means:
        "O registo até aqui está escrito numa blockchain pública, fora do nosso alcance. A escrita ainda não é definitiva.",
    },
    final: {
      name: "definitivo",
      means: "Essa escrita é definitiva: já ninguém a pode desfazer, nem nós.",
    },
  },
};
