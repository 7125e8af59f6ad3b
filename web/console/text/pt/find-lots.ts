/** Portuguese of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("pt-PT").format(parts);

export const lots: typeof englishLots = {
  title: "Lotes",
  lead: "Todos os lotes que os seus eventos nomeiam, primeiro o visto há menos tempo.",
  query: "Procurar lotes",
  queryHint: "Um número de lote, uma matéria ou um código lido",
  material: "Como se chama",
  role: "O que lhe aconteceu",
  notice: "Aviso",
  noNotice: "Nenhum",
  lastSeen: (day: string) => `Visto pela última vez em ${day}`,
  none: "Ainda não há lotes.",
  noneHelp:
    "Um lote aparece aqui assim que um passo o nomeia: uma colheita, uma entrega que chegou, algo que se fez.",
  record: "Registar o primeiro passo",
  sheet: "Enviar uma folha de cálculo",
  nothing: "Nenhum lote corresponde a esta procura.",
  unnamed: "Lote sem nome",
  facts: {
    identifier: "Identificador",
    quantity: "Última quantidade",
    roles: "O que lhe aconteceu",
    first: "Visto pela primeira vez",
    last: "Visto pela última vez",
    events: "Eventos",
  },
  actions: "O que fazer com ele",
  recall: "Recolher do mercado, reter ou retirar o aviso",
  report: "De quem, para quem",
  ask: "Pedir evidências a um fornecedor",
  passport: "A página pública dele",
  events: "Os eventos dele",
  allEvents: "Todos os eventos dele",
  unknown: "Nenhum dos seus eventos nomeia um lote assim.",
  back: "Todos os lotes",
  noticeBy: (who: string, day: string) => `Posto por ${who} em ${day}`,
  noticeOwn: (day: string) => `Posto por si em ${day}`,
  because: "Por causa de",
};

export const graph: typeof englishGraph = {
  title: "De onde veio, para onde foi",
  direction: "Mostrar",
  directions: { both: "Nos dois sentidos", up: "De onde veio", down: "Para onde foi" },
  depth: "Passos",
  depthOf: (n: number) => counted(n, "passo", "passos"),
  picture: "Desenho dos lotes e dos passos entre eles",
  pictureHelp:
    "As setas do teclado vão de lote em lote; Enter abre um. O mesmo está na lista por baixo do desenho.",
  list: "O mesmo em lista",
  more: "Há mais do que se mostra aqui. Escolha mais passos ou abra um lote da margem.",
  noMore: "Não se sabe mais nada.",
  this: "Este lote",
  before: (n: number) => `${counted(n, "passo", "passos")} antes`,
  after: (n: number) => `${counted(n, "passo", "passos")} depois`,
  columns: {
    where: "Onde",
    lot: "Lote",
    quantity: "Quantidade",
    by: "Feito por",
    from: "Feito de",
  },
  blanks: {
    "not-shared": "Não partilhado",
    "not-recorded": "Não registado",
    "sent-on": "Enviado a outros",
  },
  blankMeans: {
    "not-shared":
      "Um fornecedor que aceitou não concordou em ser mostrado: o que aconteceu antes não é contado aqui.",
    "not-recorded": "Ninguém que partilhe consigo registou como isto surgiu.",
    "sent-on": "Foi enviado a alguém. O que lá lhe aconteceu não é contado aqui.",
  },
  withheld: "Número reservado",
  withheldMeans: "Só um fornecedor nomeia este lote, e cabe-lhe a ele dizer o número.",
  you: "a sua organização",
  begun: "Começa aqui",
  others: (n: number) => counted(n, "outro lote", "outros lotes"),
  nobody: "Não se diz",
  made: (lots: readonly string[]) => `Feito de ${all(lots)}`,
  became: (lots: readonly string[]) => `Tornou-se ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Onde estão as lacunas",
  lead: "O que não tem um início registado, pela sua parte do lote, e de quem é a palavra em cada passo: a mais fraca primeiro.",
  byMass: "Por massa",
  known: (part: string) => `${part} deste lote vem de inícios registados.`,
  something: "Algo",
  why: {
    received: "A chegada está registada, e nada antes.",
    unknown: "Ninguém que partilhe consigo registou de onde veio.",
  },
  byStep: "Por passo",
  noSteps: "Nenhum passo deste lote está registado.",
  by: {
    link: "Dito por quem tinha uma ligação sua",
    own: "Só a sua própria palavra",
    supplier: "Dito por um fornecedor com conta própria",
  },
  next: {
    link: "Uma conta própria, que leva poucos minutos, faz disso a palavra de uma segunda parte.",
    own: "Deixe a outra parte confirmar o que foi enviado, peça a um fornecedor que registe os seus passos ou junte um documento.",
    supplier: "Mais forte seria só um certificado consultado por outra pessoa.",
  },
  unread: {
    "too-many": "Por trás há mais eventos do que se leem de uma vez.",
    circle: "Um lote foi feito de si mesmo: um dos eventos está errado.",
  },
  product: {
    lead: "O que não tem um início registado, pela sua parte de todos os lotes do produto, e de quem é a palavra em cada passo: a mais fraca primeiro.",
    known: (part: string) => `${part} destes lotes vem de inícios registados.`,
    noLots: "Ainda não há nenhum lote registado deste produto.",
    noSteps: "Nenhum passo destes lotes está registado.",
    lots: "Os lotes",
    lotsHelp: "Que parte do total é cada um. Abra um para ver as suas próprias lacunas.",
    older: "Há lotes mais antigos. Aqui não são contados.",
    last: (times: string, day: string) => `${times} ×, a última em ${day}`,
    back: "Todos os produtos",
  },
  back: "Voltar ao lote",
};
