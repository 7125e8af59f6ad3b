/** Dutch of the screens in screens/start: see text/en. */
import type { start as english } from "../en/start.ts";

export const start: typeof english = {
  steps: (at: number, of: number) => `Stap ${at} van ${of}`,
  organisation: {
    title: "Wie ben je?",
    lead: "Deze naam staat op je productpagina’s en in het logboek van wat je registreert.",
    name: "Naam van je bedrijf",
    sector: "Wat maak je?",
    sectors: {
      coffee: "Koffie",
      chocolate: "Chocolade",
      furniture: "Meubels",
      garment: "Kleding",
      bread: "Brood",
      other: "Iets anders",
    },
    country: "Land",
    addressLabel: "Naam in webadressen",
    addressHint: "In Latijnse letters en cijfers, zonder spaties. Verandert nooit.",
    addressMissing: "Vul een naam in Latijnse letters in, voor webadressen",
    go: "Verder",
    nameMissing: "Vul de naam van je bedrijf in",
    invited: "Ben je uitgenodigd? Open dan de link van de uitnodiging.",
  },
  product: {
    title: "Je eerste product",
    lead: "Iets dat je verkoopt. Het krijgt een eigen pagina, die opent met de code op het etiket.",
    name: "Naam",
    nameHint: (example: string) => `Bijvoorbeeld: ${example}`,
    examples: {
      coffee: "Biftu Dembi, gewassen, 250 g",
      chocolate: "70% puur, Kilombero, 70 g",
      furniture: "Eettafel Kade, eiken",
      garment: "T-shirt voor elke dag, biokatoen",
      bread: "Zeeuws zuurdesembrood, 800 g",
      other: "Walnootzeep, 100 g",
    },
    gtin: "GTIN, het nummer onder de streepjescode",
    gtinHint:
      "Alleen als het er een heeft. Anders wordt het adres van de pagina uit je namen gemaakt.",
    address: (path: string) => `De pagina: ${path}`,
    addressLabel: "Naam in webadressen",
    addressHint: "In Latijnse letters en cijfers, zonder spaties. Verandert nooit.",
    addressMissing: "Vul een naam in Latijnse letters in, voor het adres van de pagina",
    go: "Verder",
    nameMissing: "Vul de naam van het product in",
    gtinWrong:
      "Dat is geen GTIN: die heeft 8, 12, 13 of 14 cijfers, en het laatste moet bij de andere passen",
  },
  batch: {
    title: "De eerste partij",
    lead: "Wat je in één keer hebt gemaakt, van één soort. Wat je niet weet, kun je weglaten; de pagina zegt wat er ontbreekt.",
    made: "Hoe is die gemaakt?",
    whats: {
      packed: "Van iets dat ik eerder heb gekocht of gemaakt",
      harvested: "Ik heb het geteeld of gemaakt; daarvoor is niets geregistreerd",
    },
  },
  live: {
    title: "Je pagina staat online",
    lead: "Wie deze code scant, ziet wat je hebt geregistreerd en kan nagaan dat niemand het sindsdien heeft veranderd. Het bewijst niet dat het waar is wat je hebt geregistreerd.",
    open: "Pagina openen",
    code: (name: string) => `De code van ${name}`,
    print: "Etiketten printen",
    next: "Wat nu?",
    invite: "Een leverancier vragen zijn deel toe te voegen",
    record: "De volgende stap registreren",
    team: "Een collega toelaten",
    another: "Nog een product",
  },
};
