/** Portuguese of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Gases com efeito de estufa",
  waste: "Resíduos",
  energy: "Energia",
  water: "Água",
  wage: "Salários",
  price: "O preço pago",
  workforce: "Quem trabalha aqui",
  recycled: "Conteúdo reciclado",
  renewable: "Energia renovável",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Pessoas e pagamento",
  beside: (share, value, source, region, day) =>
    `${share} do valor de referência, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Sem valor de referência.",
  paidTo: (count) => `Pago a ${count} pessoas.`,
  workforce: (site, day) => `Quem trabalha em ${site}, em ${day}`,
  rows: {
    headcount: "Pessoas",
    contract: "Com contrato escrito",
    wage: "Salário mais baixo",
    grievance: "Onde se pode reclamar",
  },
  amount: (value, unit, per) => `${value} ${unit} por ${per}`,
  notKnown: "Não se sabe",
  none: "Não há nada do género",
  initiative: ({ what, beneficiary, place }) => `${what}: para ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit}, ${until === undefined ? `em ${from}` : `de ${from} a ${until}`}. Dado ao lado do produto, e não uma qualidade sua.`,
  reached: (people) => `Chegou a ${people} pessoas.`,
  reachedUnknown: "Não se sabe a quantas pessoas chegou.",
  recycled: (part, share) => `Conteúdo reciclado de ${part}: ${share} da massa`,
  recycledRows: { post: "Entregue depois do uso", pre: "Restos de fabrico, antes do uso" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]}: não se sabe`,
};
