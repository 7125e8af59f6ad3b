/** Italian of the screens in screens/insight. */
export const insight = {
  title: "Chi guarda",
  lead: "Numeri delle ultime 13 settimane. Nessuno è conosciuto: niente cookie, dispositivo o nome.",
  none: "Nessuno ha ancora guardato, o non ha voluto essere contato.",
  weeks: "Visite per settimana",
  week: "Settimana del",
  looks: "Visite",
  from: "Da",
  unknown: "non noto",
  lots: "Lotti più visti",
  lot: "Lotto",
  copied: "Numeri forse copiati",
  copiedLead:
    "Niente di ciò prova una copia. Guardi dove ha venduto il pezzo e chieda una foto a chi lo possiede; un codice sicuramente copiato si annulla in «Etichette».",
  sections: "Sezioni delle sue pagine",
  section: "Sezione",
  topics: "Che cosa conta per i lettori",
  topicsLead:
    "Per mese, quando è finito, mai meno di dieci e meno di quanti erano: così la scelta di nessuno si riconosce.",
  topicsNone: "Nessun mese finito ha scelte sufficienti.",
  topic: "Tema",
  month: "Mese",
  atLeast: "Almeno",
  farApart: (countries: string, day: string) =>
    `Visto in ${countries} nel giro di un’ora, il ${day}: un confine o un telefono in roaming spiega due paesi, non tre.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Registrato come distrutto il ${since} e visto il ${day}: è stato registrato il numero giusto?`,
    "taken-back": (since: string, day: string) =>
      `Registrato come ritirato il ${since} e visto il ${day}: è stato rivenduto senza registrarlo?`,
  },
  manyDays: (days: string) =>
    `Visto in ${days} giorni su 90: più di quanto un proprietario legga una pagina.`,
  manyCountries: (countries: string) => `Visto in ${countries} in 90 giorni.`,
  counts: { opened: "Aperta", useful: "Utile", unclear: "Poco chiaro", wrong: "C’è un errore" },
  faults: {
    "not-true": "Non è vero",
    outdated: "Non è aggiornato",
    missing: "Manca qualcosa",
    other: "Altro",
  },
  names: {
    claims: "Che cosa ne dice",
    story: "La storia",
    journey: "Il percorso",
    people: "Persone",
    places: "Luoghi",
    held: "Certificati",
    social: "Persone e salari",
    figures: "Cifre",
    check: "Verifichi da sé",
  } as { readonly [section: string]: string },
  themes: {
    origin: "Da dove viene",
    pay: "Quanto guadagnano le persone",
    climate: "Il clima",
    animals: "Gli animali",
    materials: "Di che cosa è fatto",
    repair: "Cura e riparazione",
    proof: "Se è vero",
  } as { readonly [topic: string]: string },
};
