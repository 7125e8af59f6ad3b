/** Portuguese of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("pt-PT").format(parts);

export const tasks: typeof englishTasks = {
  title: "Tarefas",
  lead: "O que espera por si. O que está feito desaparece sozinho.",
  none: "Não há nada à espera.",
  noneHelp:
    "Aqui aparecem as recolhas do mercado, as entregas contestadas, os pedidos dos seus clientes e os registos a que falta alguma coisa.",
  more: "De algum tipo há mais do que as que estão na lista.",
  open: "Abrir",
  headings: {
    recalled: "Recolhas do mercado e retenções",
    disputed: "Entregas contestadas",
    "answer-request": "Evidências que lhe pedem",
    "answer-question": "Compradores perguntam",
    "answer-transfer": "Isto chegou?",
    "request-answered": "Respostas por ler",
    "request-late": "Evidências por que ainda espera",
    "dispatch-missing": "Recebido, e ninguém registou que foi enviado",
    "receipt-missing": "Enviado, e ninguém disse que chegou",
    "quantity-missing": "Quantidade não conhecida",
    finding: "Os números levantam uma pergunta",
    unresolved: "Usado, sem se conhecer a proveniência",
  },
  recalled: {
    recall: (by: string, lot: string) => `Recolhido do mercado por ${by}: ${lot}.`,
    hold: (by: string, lot: string) => `Retido por ${by}: ${lot}.`,
    decommission: (by: string, lot: string) => `Posto fora de uso por ${by}: ${lot}.`,
    upstream: (lot: string) => `Entrou em ${lot}, que a sua organização usou.`,
    lotUpstream: "um lote",
    you: "si",
    somebody: "um fornecedor de um fornecedor",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "A sua organização não fez nada com ele."
        : `A sua organização fez ${counted(n, "lote", "lotes")} com ele; ${
            unmarked === 0 ? "todos os que podem levar aviso levam-no." : `sem aviso: ${unmarked}.`
          }`,
    open: "Ver até onde chega",
  },
  disputed: (by: string) => `${by} diz que não foi assim.`,
  reason: (reason: string) => `«${reason}»`,
  due: (day: string) => `Até ${day}`,
  late: (day: string) => `Em atraso: era até ${day}`,
  asks: (from: string) => `${from} pede`,
  answered: (who: string) => `${who} respondeu`,
  waits: (who: string) => `${who} não respondeu`,
  answer: "Responder",
  read: "Ler",
};

export const requests: typeof englishRequests = {
  title: "Pedidos de evidências",
  lead: "O que pediu aos fornecedores e o que os clientes lhe pedem.",
  ask: "Pedir a um fornecedor",
  made: "Pedido por si",
  received: "Pedido a si",
  noneMade: "Ainda não pediu nada a ninguém.",
  noneReceived: "Ninguém lhe pediu nada.",
  states: { open: "Aberto", answered: "Respondido", closed: "Fechado" },
  to: (who: string) => `Para ${who}`,
  from: (who: string) => `De ${who}`,
  about: "Sobre",
  due: (day: string) => `Até ${day}`,
  late: (day: string) => `Em atraso: era até ${day}`,
  new: {
    title: "Pedir evidências a um fornecedor",
    lead: "O fornecedor vê o pedido entre as tarefas. Os titulares são avisados por e-mail e lembrados, no máximo, de três em três dias.",
    supplier: "Fornecedor",
    choose: "Escolher …",
    noSuppliers: "Ainda não aceitou ninguém como fornecedor. Aceite primeiro um e depois peça.",
    partners: "Parceiros",
    supplierMissing: "Diga a que fornecedor",
    wanted: "De que precisa?",
    wantedHint: "Um certificado, o resultado de uma análise, uma fotografia, uma explicação",
    wantedMissing: "Diga de que precisa",
    about: "Sobre que lote ou evento?",
    aboutHint: "A ligação de um lote ou um eventID",
    dueOn: "Até quando?",
    dueOnHint: "O dia acaba à meia-noite UTC.",
    dueOnMissing: "Escolha um dia",
    send: "Pedir",
  },
  one: {
    title: "Pedido de evidências",
    unknown: "Este pedido não existe ou não é seu.",
    wanted: "O que se pede",
    answer: "Resposta",
    answerLabel: "A sua resposta",
    answerHint: "Quem pediu lê-a tal como está.",
    answerMissing: "Escreva uma resposta",
    file: "Documento",
    fileHint: "Um dos seus documentos. A partir daí, quem pediu pode abri-lo.",
    fileNotYours: (who: string) =>
      `A sua função não permite mostrar documentos a outros. Para enviar um documento a ${who}, peça a um titular que responda.`,
    noFile: "Nenhum",
    send: "Enviar a resposta",
    again: "Enviar outra resposta",
    close: "Fechar o pedido",
    closeHint: "Ninguém volta a ser lembrado, e já não se pode responder.",
    openFile: (name: string) => `Abrir ${name}`,
    waiting: "Ainda sem resposta.",
  },
};

export const report: typeof englishReport = {
  title: "De quem, para quem",
  lead: "Um passo atrás e um passo à frente, como pede a lei alimentar (Regulamento (CE) n.º 178/2002, artigo 18.º).",
  of: "Lote",
  by: "Empresa",
  asOf: (when: string) => `Segundo o que estava registado em ${when}`,
  print: "Imprimir",
  csv: "Descarregar como tabela (CSV)",
  from: "De quem veio",
  to: "Para quem foi",
  noneFrom: "Não há nada registado.",
  said: "O que diz dele em público",
  noneTo: "Não há nada registado.",
  more: "Há mais do que cabe num relatório: peça-o para um lote mais próximo da entrega em causa.",
  columns: { lot: "Lote", quantity: "Quantidade", day: "Quando", partner: "Quem" },
  notes: {
    "own-origin": "Começa aqui: sem fornecedor",
    "partner-unknown": "Não registado: quem",
    "not-received": "Não registado: de quem, quando, quanto",
    "not-sent": "Sem envio registado: ainda aqui, tanto quanto se sabe",
    consumers: "Vendido a consumidores",
  },
  unknown: "Não registado",
  file: (lot: string) => `relatorio-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Recolher do mercado, reter ou retirar o aviso",
  lead: "Veja o que foi feito com o lote e depois diga-o de todos de uma vez.",
  of: "O lote",
  reaches: (n: number) =>
    n === 0
      ? "A sua organização não fez nada com ele."
      : `A sua organização fez ${counted(n, "lote", "lotes")} com ele`,
  marked: (n: number) => `${counted(n, "lote leva", "lotes levam")} um aviso por causa dele.`,
  more: "Há mais do que os que se alcançam de uma vez. Repita para continuar.",
  sent: "Uma parte já saiu",
  here: "Sem envio registado",
  noPage: "Sem página pública: não se pode dizer nada lá. Retenha-o à mão.",
  notYours: "O produto não é seu: quem o fez fala por ele. O que fez com ele é seu.",
  kind: "O que quer dizer?",
  kinds: {
    recall: {
      label: "Recolher do mercado",
      hint: "Ninguém o deve usar. Aparece em primeiro lugar em todas as páginas.",
    },
    hold: {
      label: "Reter",
      hint: "Ninguém o deve passar a outros até se verificar alguma coisa.",
    },
    clear: {
      label: "Retirar o aviso",
      hint: "O que foi dito por causa deste lote deixa de valer.",
    },
  },
  kindMissing: "Escolha o que dizer",
  reason: "Motivo",
  reasonHint: "Todos o leem, tal como está, na página pública do lote.",
  reasonMissing: "Indique um motivo",
  because: "Motivo nos lotes feitos com ele",
  becauseHint: "Todos o leem lá. Diga de que foram feitos só até onde quiser que se saiba.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Feito com matéria recolhida do mercado: ${material}.`
      : `Feito com matéria retida: ${material}.`,
  aLot: "um lote",
  advice: "O que fazer",
  adviceHint: "Para quem tiver algum",
  send: (n: number) => `Dizê-lo de ${counted(n, "lote", "lotes")}`,
  clear: "Retirar o aviso",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Nada mudou: já lá estava o mesmo."
      : `${counted(set, "aviso posto", "avisos postos")}.${
          unchanged === 0 ? "" : ` Já lá estavam: ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "Não havia nenhum aviso para retirar."
      : `${counted(n, "aviso retirado", "avisos retirados")}.`,
  without: (paths: readonly string[]) =>
    `Sem página pública, por isso não se pôde dizer nada lá: ${list(paths)}`,
  noNotice: "Nenhum",
  columns: { lot: "Lote", quantity: "Quantidade", where: "Onde", notice: "Aviso" },
};
