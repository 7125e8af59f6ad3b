/** German of the screens in screens/insight. */
export const insight = {
  title: "Wer hinschaut",
  lead: "Zahlen der letzten 13 Wochen. Niemand ist bekannt: kein Cookie, kein Gerät, kein Name.",
  none: "Noch hat niemand hingeschaut, oder wollte dabei nicht gezählt werden.",
  weeks: "Aufrufe je Woche",
  week: "Woche vom",
  looks: "Aufrufe",
  from: "Aus",
  unknown: "nicht bekannt",
  lots: "Meistgesehene Chargen",
  lot: "Charge",
  copied: "Nummern, die kopiert sein könnten",
  copiedLead:
    "Nichts davon beweist eine Kopie. Sehen Sie nach, wo Sie das Stück verkauft haben, und bitten Sie den, der es hat, um ein Foto; ein Code, der sicher kopiert ist, wird unter „Etiketten“ für ungültig erklärt.",
  sections: "Abschnitte Ihrer Seiten",
  section: "Abschnitt",
  topics: "Was Lesern wichtig ist",
  topicsLead:
    "Je Monat, wenn er vorbei ist, nie weniger als zehn und weniger, als es waren: So ist niemandes Wahl zu erkennen.",
  topicsNone: "In keinem Monat, der vorbei ist, gab es genug Wahlen.",
  topic: "Thema",
  month: "Monat",
  atLeast: "Mindestens",
  farApart: (countries: string, day: string) =>
    `Am ${day} innerhalb einer Stunde gesehen in ${countries}: Eine Grenze oder ein Telefon mit Roaming erklärt zwei Länder, nicht drei.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Am ${since} als vernichtet erfasst, am ${day} gesehen: Wurde die richtige Nummer erfasst?`,
    "taken-back": (since: string, day: string) =>
      `Am ${since} als zurückgenommen erfasst, am ${day} gesehen: Wurde es ohne Eintrag wieder verkauft?`,
  },
  manyDays: (days: string) =>
    `An ${days} von 90 Tagen gesehen: öfter, als ein Besitzer eine Seite liest.`,
  manyCountries: (countries: string) => `In 90 Tagen gesehen in ${countries}.`,
  counts: {
    opened: "Geöffnet",
    useful: "Nützlich",
    unclear: "Unklar",
    wrong: "Etwas stimmt nicht",
  },
  faults: {
    "not-true": "Es ist nicht wahr",
    outdated: "Es ist veraltet",
    missing: "Es fehlt etwas",
    other: "Etwas anderes",
  },
  names: {
    claims: "Was Sie darüber sagen",
    story: "Die Geschichte",
    journey: "Der Weg",
    people: "Menschen",
    places: "Orte",
    held: "Zertifikate",
    social: "Menschen und Löhne",
    figures: "Zahlen",
    check: "Selbst prüfen",
  } as { readonly [section: string]: string },
  themes: {
    origin: "Woher es kommt",
    pay: "Was die Menschen verdienen",
    climate: "Das Klima",
    animals: "Tiere",
    materials: "Woraus es besteht",
    repair: "Pflege und Reparatur",
    proof: "Ob es stimmt",
  } as { readonly [topic: string]: string },
};
