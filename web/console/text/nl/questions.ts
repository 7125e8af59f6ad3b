/** Dutch of the screens in screens/questions. */
export const questions = {
  title: "Vragen van kopers",
  lead: "Gesteld op de pagina’s van uw producten. Elke vraag staat daar voor iedereen, met uw antwoord of zonder.",
  none: "Nog niemand heeft iets gevraagd.",
  askedOn: (day: string) => `Gevraagd op ${day}`,
  states: { waits: "Wacht op u", answered: "Beantwoord", aside: "Niet getoond" },
  oneTitle: "Vraag van een koper",
  unknown: "Deze vraag bestaat niet, of gaat niet over uw product.",
  notYours: "Alleen eigenaren antwoorden in het openbaar.",
  back: "Alle vragen",
  answer: "Uw antwoord",
  answerHint: (language: string) =>
    `Iedereen leest het op de pagina, in het ${language}. Zeg wat u kunt laten zien; wat niet beweerd mag worden, wordt niet aangenomen.`,
  answerMissing: "Schrijf een antwoord",
  send: "Openbaar antwoorden",
  again: "Anders antwoorden",
  aside: "Deze vraag niet tonen",
  asideSend: "Niet tonen",
  reason: "Waarom?",
  reasonHint:
    "De pagina zegt hoeveel vragen niet getoond worden, en om welke redenen dat kan zijn. Een vraag die alleen ongemakkelijk is, blijft staan.",
  reasonMissing: "Kies een reden",
  reasons: {
    spam: "Ze maakt reclame",
    abuse: "Ze beledigt iemand",
    "personal-data": "Ze vertelt over iemand die te herkennen is",
  },
  asideBecause: {
    spam: "Ze wordt niet getoond: ze maakt reclame.",
    abuse: "Ze wordt niet getoond: ze beledigt iemand.",
    "personal-data": "Ze wordt niet getoond: ze vertelt over iemand die te herkennen is.",
  },
};
