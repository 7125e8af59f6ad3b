/** Spanish of the screens in screens/insight. */
export const insight = {
  title: "Quién mira",
  lead: "Cifras de las últimas 13 semanas. No se conoce a nadie: ni cookie, ni dispositivo, ni nombre.",
  none: "Nadie ha mirado todavía, o no quiso que se le contara.",
  weeks: "Consultas por semana",
  week: "Semana del",
  looks: "Consultas",
  from: "Desde",
  unknown: "no se sabe",
  lots: "Lotes más consultados",
  lot: "Lote",
  copied: "Números que pueden estar copiados",
  copiedLead:
    "Nada de esto prueba una copia. Mire dónde vendió la pieza y pida una foto a quien la tiene; un código que sin duda está copiado se anula en «Etiquetas».",
  sections: "Secciones de sus páginas",
  section: "Sección",
  topics: "Lo que importa a los lectores",
  topicsLead:
    "Por mes, cuando ha terminado, nunca menos de diez y menos de los que hubo: así no se reconoce la elección de nadie.",
  topicsNone: "Ningún mes terminado tiene elecciones suficientes.",
  topic: "Tema",
  month: "Mes",
  atLeast: "Al menos",
  farApart: (countries: string, day: string) =>
    `Visto en ${countries} en una hora, el ${day}: una frontera o un teléfono en itinerancia explica dos países, no tres.`,
  afterEnd: {
    destroyed: (since: string, day: string) =>
      `Registrada como destruida el ${since} y vista el ${day}: ¿se registró el número correcto?`,
    "taken-back": (since: string, day: string) =>
      `Registrada como devuelta el ${since} y vista el ${day}: ¿se vendió de nuevo sin registrarlo?`,
  },
  manyDays: (days: string) => `Visto en ${days} de 90 días: más de lo que un dueño lee una página.`,
  manyCountries: (countries: string) => `Visto en ${countries} en 90 días.`,
  counts: { opened: "Abierta", useful: "Útil", unclear: "Poco claro", wrong: "Hay un error" },
  faults: {
    "not-true": "No es verdad",
    outdated: "Está desactualizado",
    missing: "Falta algo",
    other: "Otra cosa",
  },
  names: {
    claims: "Lo que usted dice",
    story: "La historia",
    journey: "El recorrido",
    people: "Personas",
    places: "Lugares",
    held: "Certificados",
    social: "Personas y salarios",
    figures: "Cifras",
    check: "Compruébelo usted",
  } as { readonly [section: string]: string },
  themes: {
    origin: "De dónde viene",
    pay: "Lo que ganan las personas",
    climate: "El clima",
    animals: "Los animales",
    materials: "De qué está hecho",
    repair: "Cuidado y reparación",
    proof: "Si es verdad",
  } as { readonly [topic: string]: string },
};
