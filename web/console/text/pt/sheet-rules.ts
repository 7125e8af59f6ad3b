/** Portuguese of what is said of cells and rows of a sheet: see text/en. */
import type { left as englishLeft, rules as englishRules } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("pt", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof englishRules = {
  missing: (_value: string) => "Isto falta.",
  "too-long": (_value: string) => "Isto é demasiado longo.",
  "too-many": (_value: string) => "São demasiados num só passo.",
  "not-a-number": (_value: string) => "Isto não é um número.",
  negative: (_value: string) => "Isto é menos do que nada.",
  zero: (_value: string) => "Isto é nada. Escreva um travessão se não se souber.",
  "not-exact": (_value: string) => "Este número tem demasiados algarismos.",
  "unknown-unit": (value: string) =>
    `«${value}» não é uma unidade conhecida aqui. Escreva kg, g, t, l, m3 ou peças.`,
  "lot-characters": (_value: string) => "Um número de lote não leva espaços nem acentos.",
  "not-a-product": (_value: string) => "Não se diz o que é.",
  twice: (_value: string) => "Este lote está duas vezes num só passo. Some as quantidades.",
  "made-of-itself": (_value: string) =>
    "Um lote não pode ser feito de si próprio. Dê um número novo ao lote novo.",
  "no-from": (_value: string) => "Diga de que lotes foi feito.",
  "from-not-here": (_value: string) =>
    "Só o que foi transformado ou embalado é feito de outros lotes.",
  "not-a-time": (_value: string) => "Isto não é uma data.",
  "unknown-country": (value: string) =>
    value === "" ? "Isto não é um país." : `«${value}» não é um país conhecido aqui.`,
  "not-a-uri": (_value: string) => "Isto não é um GLN nem um endereço.",
  malformed: (value: string) =>
    value === "" ? "Não é possível ler isto." : `Não é possível ler «${value}».`,
  asked: (_value: string) => "Isto pode querer dizer duas coisas: veja as perguntas mais acima.",
  "not-a-date": (value: string) => `«${value}» não é uma data. Escreva 2026-04-17.`,
  "not-a-clock": (value: string) => `«${value}» não é uma hora. Escreva 10:30.`,
  "not-an-offset": (value: string) => `«${value}» não é um fuso horário. Escreva UTC+03:00.`,
  future: (_value: string) => "Este dia ainda está para vir.",
  "unknown-step": (value: string) =>
    `«${value}» não é um tipo de passo. Escreva Colhido, Recebido, Transformado, Embalado, Enviado ou Outra coisa.`,
  "unknown-process": (value: string) =>
    `«${value}» não é um processo conhecido aqui. Deixe vazio, ou escreva um, como torrado.`,
  "unknown-custody": (value: string) =>
    `«${value}» não é nenhum destes: identidade preservada, segregado, mistura controlada, balanço de massa.`,
  "unit-twice": (value: string) => `«${value}» não é a unidade que está depois do número.`,
  "not-an-amount": (value: string) =>
    `«${value}» não é uma quantidade certa. Escreva um número, como 508,8, ou um travessão.`,
  "lot-damaged": (value: string) =>
    `«${value}» parece um número ou uma data em que um programa transformou o número de lote. Escreva o número de lote como era.`,
  "lot-of-two": (_value: string) => "Duas coisas têm este número de lote. Diga qual delas é.",
  "not-a-product-code": (value: string) =>
    `«${value}» não é um GTIN nem um código de produto: procure um engano ao escrever.`,
  "changed-since": (_value: string) =>
    "Esta linha já foi registada, e desde então mudou ou vem de outra organização. Para a registar como algo novo, esvazie este campo.",
  "as-above": (value: string) => `Tirado da linha de cima: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `O que saiu é ${percent(ratio)} do que entrou; o habitual é de ${percent(min)} a ${percent(max)}. É um engano ao escrever? Se estiver certo, diga porquê.`;
  },
  "column-twice": (value: string) => `Há uma segunda coluna «${value}»: não é lida.`,
  "column-unread": (value: string) => `A coluna «${value}» não é lida.`,
  "country-from-place": (_value: string) => "O país foi lido depois do local.",
  "evidence-as-note": (_value: string) => "Estas palavras foram acrescentadas à nota.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Acima dos títulos das colunas.",
  header: "Os títulos das colunas.",
  empty: "Vazia.",
  sum: "Um total.",
  remark: "Uma observação.",
  twice: "A mesma linha está mais acima. Se aconteceu duas vezes, dê números diferentes às linhas.",
  "left-out": "Deixada de fora por si.",
  "too-many": "Para além das linhas que se leem de uma vez.",
};
