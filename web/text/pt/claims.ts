/** Portuguese of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("pt-PT");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "De uma só origem, separado em cada passo.",
  segregated: "Só de origens certificadas, misturadas entre si.",
  "controlled-blending": "Mercadoria certificada e outra, misturadas em partes conhecidas.",
  "mass-balance":
    "Balanço de massa: o certificado e o não certificado estão misturados; a quantidade comprada corresponde à declarada.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "pelo produtor",
  "certificate-expired": "porque o seu certificado caducou",
  "certificate-revoked": "porque o seu certificado foi revogado",
  "share-fell": "porque é assim uma parte menor da mercadoria",
  "grade-fell": "porque há menos por trás do que antes",
};

const MEASURED = {
  carbon: "Gases com efeito de estufa",
  waste: "Resíduos",
  energy: "Energia",
  water: "Água",
  wage: "Salários",
  price: "Preço pago",
  people: "Pessoas",
};
const OF = { trees: "árvores", plastic: "plástico", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "na UE",
  UK: "no Reino Unido",
  US: "nos EUA",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `O que diz ${maker}`,
  hint: "Cada frase com aquilo que a garante. O grau calcula-se a partir do que está por trás; ninguém o escreve.",
  grades: {
    0: "Declarado",
    1: "Registado",
    2: "Documentado",
    3: "Contra-assinado",
    4: "Verificado de forma independente",
  },
  means: {
    0: "só a palavra do produtor",
    1: "tem por trás registos do próprio produtor",
    2: "tem por trás um documento",
    3: "uma segunda parte também o diz",
    4: "um organismo acreditado certifica-o, e outra pessoa foi confirmar",
  },
  verified: (by, when) => `por ${by}, encontrado no seu registo em ${when}`,
  since: "desde",
  behind: "O que está por trás:",
  nothing: "Nada além da palavra do produtor.",
  document: "um documento que o produtor tem",
  event: {
    maker: "um registo do próprio produtor",
    link: "um registo feito por uma ligação, por quem a tivesse",
    partner: "um registo do próprio fornecedor",
  },
  confirmed: "confirmado pela outra parte",
  step: "ver o passo",
  component: (what) => `Diz respeito a esta parte e a nenhuma outra: ${what}.`,
  percent: (share) => `Diz respeito a ${share} do produto.`,
  lots: (lots) => `Diz respeito só a estes lotes: ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme}: ${model === "controlled-blending" ? `${percent} deste lote, em peso.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Prova ${index}, o pacote da afirmação «${claim}» (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Certificados do produtor",
  company: "Da empresa, e de nenhum dos seus produtos.",
  states: {
    "in-force": "Em vigor",
    unchecked: "Em vigor; ainda ninguém mais o foi confirmar",
    "not-yet": "Ainda não está em vigor",
    expired: "Caducado",
    revoked: "Revogado",
  },
  fields: {
    holder: "Titular",
    body: "Certificado por",
    validity: "Validade",
    register: "Registo oficial",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "Não prova",
  },
  lookedUp: (when) => `encontrado no seu registo em ${when}`,
  figures: "Números, e como foram obtidos",
  ofCompany: "de toda a empresa",
  witnessed: (who) => `confirmado por ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]}: ${value} ${unit} por ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} de dados próprios.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Plano a partir de ${baseline.value} em ${baseline.year}; revisto por ${verifier} em ${day(lastVerified)}: ${url}`,
    target: ({ by, value }, { day }) => `${value} até ${day(by)}`,
    comparison: (one, { day }) =>
      `Comparado com ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Dados de ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component}: ${percent(one.percent)} das pessoas ${MARKETS[one.market]} podem entregá-lo (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `Para comparar: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) =>
      `Peça sobresselente: ${part}, ${price}, até ${untilYear}.`,
    guarantee: ({ years, by }) => `Garantia de ${some(years, "ano", "anos")}, de ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Dado ao lado do produto, e não uma qualidade sua: ${one.amount} a ${one.partner} por ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` ${percent(one.survival)} com vida na última contagem.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} de energia renovável, ${site}, ${year}.`,
  },
  changes: "O que mudou",
  changesHint: "O que aqui se dizia e já não se diz.",
  published: "Publicado",
  withdrawn: (reason) => `Retirado ${REASONS[reason] ?? reason}`,
  lowered: "Vale menos a partir daqui",
};
