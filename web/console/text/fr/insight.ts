/** French of the screens in screens/insight. */
export const insight = {
  title: "Qui regarde",
  lead: "Chiffres des 13 dernières semaines. Personne n’est connu : ni cookie, ni appareil, ni nom.",
  none: "Personne n’a encore regardé, ou n’a voulu être compté.",
  weeks: "Consultations par semaine",
  week: "Semaine du",
  looks: "Consultations",
  from: "Depuis",
  unknown: "inconnu",
  lots: "Lots les plus consultés",
  lot: "Lot",
  copied: "Numéros peut-être copiés",
  copiedLead:
    "Rien de cela ne prouve une copie. Voyez où vous avez vendu la pièce et demandez une photo à qui la possède ; un code dont la copie est certaine est déclaré nul sous « Étiquettes ».",
  sections: "Sections de vos pages",
  section: "Section",
  topics: "Ce qui compte pour les lecteurs",
  topicsLead:
    "Par mois, une fois terminé, jamais moins de dix et moins qu’il n’y en avait : ainsi le choix de personne ne se devine.",
  topicsNone: "Aucun mois terminé ne compte assez de choix.",
  topic: "Sujet",
  month: "Mois",
  atLeast: "Au moins",
  farApart: (countries: string, day: string) =>
    `Vu dans ${countries} en une heure, le ${day} : une frontière ou un téléphone en itinérance explique deux pays, pas trois.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Enregistrée comme détruite le ${since}, vue le ${day} : le bon numéro a-t-il été enregistré ?`,
    "taken-back": (since: string, day: string) =>
      `Enregistrée comme reprise le ${since}, vue le ${day} : a-t-elle été revendue sans enregistrement ?`,
  },
  manyDays: (days: string) =>
    `Vu pendant ${days} jours sur 90 : plus qu’un propriétaire ne lit une page.`,
  manyCountries: (countries: string) => `Vu dans ${countries} en 90 jours.`,
  counts: { opened: "Ouverte", useful: "Utile", unclear: "Peu clair", wrong: "Il y a une erreur" },
  faults: {
    "not-true": "Ce n’est pas vrai",
    outdated: "Ce n’est plus à jour",
    missing: "Il manque quelque chose",
    other: "Autre chose",
  },
  names: {
    claims: "Ce que vous en dites",
    story: "L’histoire",
    journey: "Le parcours",
    people: "Les personnes",
    places: "Les lieux",
    held: "Certificats",
    social: "Personnes et salaires",
    figures: "Chiffres",
    check: "Vérifier soi-même",
  } as { readonly [section: string]: string },
  themes: {
    origin: "D’où cela vient",
    pay: "Ce que gagnent les gens",
    climate: "Le climat",
    animals: "Les animaux",
    materials: "De quoi c’est fait",
    repair: "Entretien et réparation",
    proof: "Si c’est vrai",
  } as { readonly [topic: string]: string },
};
