/** Dutch of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const dutch: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Dit zegt goed te zijn voor het milieu, zonder te zeggen hoe. Noem het concrete feit ernaast.",
    "EU-4a-MIXED":
      "Woorden als duurzaam, verantwoord en ethisch gaan over milieu en over mensen. Noem de feiten van allebei.",
    "EU-4c-OFFSET":
      "Uitstoot die elders is betaald maakt geen product neutraal of beter. Noem de uitstoot zelf, en betalingen apart.",
    "EU-2a-LABEL":
      "Een keurmerk moet komen van een overheid of van een systeem waar een onafhankelijke derde op toeziet.",
    "EU-4b-WHOLE":
      "Dit gaat over het hele product of bedrijf. Noem het deel en zijn aandeel, of laat zien dat het voor alles geldt.",
    "EU-6-2d-FUTURE":
      "Een belofte over het milieu vraagt een openbaar plan met doelen, data en geld, elk jaar door een ander gecontroleerd.",
    "EU-10a-LEGAL":
      "De wet vraagt dit van alle waren van deze soort. Het is geen voordeel van jou.",
    "EU-6-2e-IRRELEVANT": "Vrij zijn van iets wat zulke waren nooit bevatten is geen voordeel.",
    "EU-7-7-COMPARE":
      "Een vergelijking moet zeggen waarmee, van welk jaar en welke markt, voor hetzelfde gebruik, en hoe er is gemeten.",
    "GEN-ABSOLUTE":
      "Dit laat geen uitzondering toe. Geef het gemeten getal, waarvoor het geldt en over welke periode.",
    "US-260.12-RECYCLABLE":
      "Wat te recyclen is, hangt af van waar mensen wonen. Noem het deel, de inzameling en hoeveel mensen erbij kunnen.",
    "US-260.7-8-DEGRADE":
      "Zeg onder welke omstandigheden, volgens welke norm en waar het heen moet. De meeste plaatsen kunnen het niet composteren.",
    "US-260.13-RECYCLED":
      "Zeg hoeveel van welk deel, naar gewicht, en of mensen of fabrieken het hebben weggegooid.",
    "US-260.15-RENEWABLE":
      "Zeg welk aandeel van welke energie of welk materiaal, waar en in welk jaar.",
    "GEN-NATURAL": "Natuurlijk betekent niets bepaalds. Zeg waar het van gemaakt is.",
    "GEN-ORGANIC":
      "Biologisch is een beschermd woord: het vraagt het certificaat van wie het verkoopt.",
    "SOC-FAIR":
      "Zeg wat er is betaald, aan hoeveel mensen, naast welke maatstaf; of toon de licentie van een systeem voor eerlijke handel.",
    "TRC-BLOCKCHAIN":
      "Een blockchain laat zien dat een vastlegging sindsdien niet is veranderd. Niet dat die klopt, en niet dat die volledig is.",
    "CIR-DURABLE":
      "Zeg voor hoeveel jaar en wie ervoor instaat; of welke onderdelen er zijn en tot wanneer.",
    "GEN-OFFSETTREES":
      "Zeg hoeveel, met wie, waar, wanneer en hoeveel er leven. Houd het los van het product.",
    "SCHEME-NAME":
      "De naam van een systeem is voor wie vandaag het certificaat ervan heeft voor deze waren.",
    "ORI-SINGLE":
      "Eén herkomst moet kloppen voor elke partij van het materiaal. Noem anders de aandelen.",
    "ORI-LOCAL": "Dichtbij is een mening. Noem de plaatsen en de kilometers.",
    "IMG-NATURE":
      "Bladeren, wereldbollen en kringlopen beweren iets, net als woorden. Zet het feit ernaast, of laat ze weg.",
    UNREAD: "De tekst is langer dan wat in één keer wordt gelezen. Controleer hem in delen.",
  },
  need: {
    certificate:
      "een certificaat van de verkoper voor dit product, vandaag geldig en nagekeken in het register",
    "environment-fact": "een concreet milieufeit op dezelfde plek, met een document erachter",
    "social-fact": "een concreet sociaal feit op dezelfde plek, met een document erachter",
    share: "het gewichtsaandeel van het deel waar het over gaat",
    "whole-share": "een aandeel van 100% over alle getoonde partijen",
    plan: "een openbaar plan met uitgangspunt, doelen met datum, geld en jaarlijkse controle door een ander",
    "beyond-law": "de vermelding dat de wet dit niet al vraagt",
    "normally-present": "de vermelding dat zulke waren het gewoonlijk bevatten",
    comparison: "waarmee wordt vergeleken: product, jaar, markt, methode",
    figure: "een gemeten getal met grenzen, methode en periode",
    access: "hoeveel mensen het kunnen inleveren, en waar",
    disposal: "waar het heen moet, op dezelfde plek gezegd",
    meaning: "wat ermee bedoeld is, op dezelfde plek gezegd",
    benchmark: "een maatstaf met bron, datum en gebied",
    "guarantee-or-spare-parts":
      "een garantie in jaren en wie die geeft, of onderdelen en tot wanneer",
    contribution: "een betaling met aantal, partner, plaats en datum",
    "origin-share": "dezelfde herkomst voor elke partij van het materiaal",
    distance: "plaatsen en afstand, op dezelfde plek gezegd",
  },
};
