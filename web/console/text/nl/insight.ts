/** Dutch of the screens in screens/insight. */
export const insight = {
  title: "Wie er kijkt",
  lead: "Aantallen van de laatste 13 weken. Niemand is bekend: geen cookie, geen apparaat, geen naam.",
  none: "Nog niemand heeft gekeken, of wilde daarbij niet geteld worden.",
  weeks: "Keren bekeken per week",
  week: "Week van",
  looks: "Bekeken",
  from: "Vanuit",
  unknown: "onbekend",
  lots: "Meest bekeken partijen",
  lot: "Partij",
  copied: "Nummers die gekopieerd kunnen zijn",
  copiedLead:
    "Niets hiervan bewijst een kopie. Kijk waar u het exemplaar verkocht, en vraag wie het heeft om een foto; een code die zeker gekopieerd is, wordt onder ‘Etiketten’ ongeldig verklaard.",
  sections: "Delen van uw pagina’s",
  section: "Deel",
  topics: "Wat lezers belangrijk vinden",
  topicsLead:
    "Per maand als die voorbij is, nooit minder dan tien en minder dan er waren: zo is niemands keuze te herkennen.",
  topicsNone: "Geen maand die voorbij is, heeft genoeg keuzes.",
  topic: "Onderwerp",
  month: "Maand",
  atLeast: "Minstens",
  farApart: (countries: string, day: string) =>
    `Op ${day} binnen een uur gezien in ${countries}: een grens of een telefoon met roaming verklaart twee landen, geen drie.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Op ${since} als vernietigd vastgelegd, op ${day} gezien: is het juiste nummer vastgelegd?`,
    "taken-back": (since: string, day: string) =>
      `Op ${since} als teruggenomen vastgelegd, op ${day} gezien: is het zonder vermelding opnieuw verkocht?`,
  },
  manyDays: (days: string) =>
    `Op ${days} van 90 dagen gezien: vaker dan een eigenaar een pagina leest.`,
  manyCountries: (countries: string) => `In 90 dagen gezien in ${countries}.`,
  counts: {
    opened: "Geopend",
    useful: "Nuttig",
    unclear: "Onduidelijk",
    wrong: "Er klopt iets niet",
  },
  faults: {
    "not-true": "Het is niet waar",
    outdated: "Het is verouderd",
    missing: "Er ontbreekt iets",
    other: "Iets anders",
  },
  names: {
    claims: "Wat u erover zegt",
    story: "Het verhaal",
    journey: "De weg",
    people: "Mensen",
    places: "Plaatsen",
    held: "Certificaten",
    social: "Mensen en lonen",
    figures: "Cijfers",
    check: "Zelf controleren",
  } as { readonly [section: string]: string },
  themes: {
    origin: "Waar het vandaan komt",
    pay: "Wat mensen verdienen",
    climate: "Het klimaat",
    animals: "Dieren",
    materials: "Waar het van gemaakt is",
    repair: "Onderhoud en reparatie",
    proof: "Of het waar is",
  } as { readonly [topic: string]: string },
};
