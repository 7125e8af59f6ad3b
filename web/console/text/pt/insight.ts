/** Portuguese of the screens in screens/insight. */
export const insight = {
  title: "Quem olha",
  lead: "Números das últimas 13 semanas. Ninguém é conhecido: nem cookie, nem aparelho, nem nome.",
  none: "Ainda ninguém olhou, ou não quis ser contado.",
  weeks: "Consultas por semana",
  week: "Semana de",
  looks: "Consultas",
  from: "De",
  unknown: "não se sabe",
  lots: "Lotes mais consultados",
  lot: "Lote",
  copied: "Números que podem estar copiados",
  copiedLead:
    "Nada disto prova uma cópia. Veja onde vendeu a peça e peça uma foto a quem a tem; um código que está de certeza copiado é anulado em «Etiquetas».",
  sections: "Secções das suas páginas",
  section: "Secção",
  topics: "O que importa aos leitores",
  topicsLead:
    "Por mês, quando acaba, nunca menos de dez e menos do que houve: assim a escolha de ninguém se reconhece.",
  topicsNone: "Nenhum mês que acabou tem escolhas suficientes.",
  topic: "Tema",
  month: "Mês",
  atLeast: "Pelo menos",
  farApart: (countries: string, day: string) =>
    `Visto em ${countries} no espaço de uma hora, em ${day}: uma fronteira ou um telefone em roaming explica dois países, não três.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Registada como destruída em ${since} e vista em ${day}: foi registado o número certo?`,
    "taken-back": (since: string, day: string) =>
      `Registada como devolvida em ${since} e vista em ${day}: foi vendida de novo sem registo?`,
  },
  manyDays: (days: string) => `Visto em ${days} de 90 dias: mais do que um dono lê uma página.`,
  manyCountries: (countries: string) => `Visto em ${countries} em 90 dias.`,
  counts: { opened: "Aberta", useful: "Útil", unclear: "Pouco claro", wrong: "Algo está errado" },
  faults: {
    "not-true": "Não é verdade",
    outdated: "Está desatualizado",
    missing: "Falta alguma coisa",
    other: "Outra coisa",
  },
  names: {
    claims: "O que diz dele",
    story: "A história",
    journey: "O percurso",
    people: "Pessoas",
    places: "Lugares",
    held: "Certificados",
    social: "Pessoas e salários",
    figures: "Números",
    check: "Verifique você mesmo",
  } as { readonly [section: string]: string },
  themes: {
    origin: "De onde vem",
    pay: "O que as pessoas ganham",
    climate: "O clima",
    animals: "Os animais",
    materials: "De que é feito",
    repair: "Cuidados e reparação",
    proof: "Se é verdade",
  } as { readonly [topic: string]: string },
};
