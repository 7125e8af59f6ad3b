/** Dutch of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Typ een code – Rootproof",
  description: "Vind een paspoort zonder te scannen: typ wat er onder het symbool staat.",
  heading: "Typ de code",
  lead: "Laat het symbool op de verpakking zich niet scannen, typ dan wat eronder staat.",
  code: "Code onder het symbool",
  codeHint:
    "Acht tekens zoals 7K3M-9QXF, of de cijfers van de streepjescode. Spaties, streepjes en kleine letters mogen.",
  lot: "Partijnummer, als je het weet",
  lotHint: "Gedrukt bij het symbool, vaak na “Lot”, “L” of “(10)”. Het mag ontbreken.",
  go: "Zoeken",
  otherwise: "Wat je hier nog meer kunt typen",
  others: [
    {
      say: "De regel onder een tweedimensionaal symbool:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Een hele link, van welke site ook:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Een naam zonder streepjescodenummer:", example: "kruim/zeeland-sourdough/W14" },
    { say: "Een EPC-URN:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Typ een code",
    say: "Voor een verpakking waarvan het symbool zich niet laat scannen.",
    more: "Andere schrijfwijzen, en partijen",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "Niet gevonden – Rootproof",
  description: "Deze code leidt naar geen paspoort.",
  unknown: {
    heading: "Over deze code weten we niets",
    say: "De code is goed gevormd, maar geen maker heeft er hier een paspoort voor gepubliceerd. Over het product zegt dat niets.",
  },
  unissued: {
    heading: "Deze code leidt nergens heen",
    say: "De tekens passen bij elkaar, maar hier staat hij nergens voor: hij komt van een andere site of is buiten gebruik.",
  },
  damaged: {
    heading: "Deze code lijkt beschadigd",
    say: (digits, expected) =>
      `Het laatste cijfer van ${digits} past niet bij de andere: het zou ${expected} moeten zijn. Er is waarschijnlijk een cijfer verkeerd gelezen of getypt.`,
    sayPlain: "Zo’n code kan niet bestaan. Hij is waarschijnlijk verkeerd gelezen of getypt.",
    parts: {
      "short-code":
        "Een code om te typen heeft acht tekens, en het laatste controleert de andere. Hier is er een fout, een weg of een te veel.",
      lot: "Geen partij kan zo geschreven worden: die heeft 1 tot 20 letters, cijfers en tekens, zonder accenten.",
    },
    detail: "Wat niet klopt:",
  },
  foreign: {
    heading: "Deze code is van iemand anders",
    say: "Het is een geldige code, maar hij is niet bij Rootproof gepubliceerd. We kunnen je er niets over vertellen.",
    elsewhere: "GS1 geeft deze nummers uit en weet misschien waar hij heen leidt:",
    host: (host) =>
      `De getypte link is van ${host}. Wij sturen niemand door naar een getypt adres: open het daar als je het vertrouwt.`,
  },
  gone: {
    heading: "Deze code is hier buiten gebruik",
    say: "De maker publiceerde hier en doet dat niet meer, of had geen recht op de code. Wat toen is vastgelegd, blijft in het logboek, en niemand staat meer in voor de code.",
  },
  "off-air": {
    heading: "Offline gehaald",
    say: (reason) =>
      `De beheerder heeft deze pagina offline gehaald: ${reason === "" ? "er is geen reden gegeven" : reason.replace(/[.\s]+$/, "")}. Wat is vastgelegd, blijft in het logboek, en de bewijzen zijn nog te controleren.`,
    recalled: "De maker heeft het teruggeroepen:",
  },
  compressed: {
    heading: "Deze link is gecomprimeerd",
    say: "Hij lijkt op een GS1-link in gecomprimeerde vorm. Die lezen wij niet: er is niets mis met de code.",
  },
  todo: "Wat je kunt doen",
  advice: {
    unknown: [
      "Zoek het partijnummer bij de QR-code en probeer het opnieuw.",
      "Vraag het de maker die op de verpakking staat. Gebruikt die Rootproof, dan kan hij de partij publiceren.",
    ],
    unissued: [
      "Vergelijk hem teken voor teken met de verpakking. De letters O, I, L en U komen niet voor.",
      "Typ in plaats daarvan de cijfers onder de streepjescode, met de partij.",
    ],
    damaged: [
      "Scan opnieuw bij beter licht, met het hele vierkant in beeld.",
      "Typ de cijfers onder de code, groep voor groep.",
    ],
    gone: ["Vraag het de maker of de winkel: hun naam staat op de verpakking."],
    "off-air": [
      "Vraag het de maker of de winkel: hun naam staat op de verpakking.",
      "Een bewijs dat van deze pagina is bewaard, is ook zonder haar te controleren.",
    ],
    foreign: ["Vraag het de maker of de winkel: hun naam staat op de verpakking."],
    compressed: ["Typ de cijfers onder de code, met de partij."],
  },
  asked: "Je vroeg naar",
  again: { damaged: "Verbeter hem hier", other: "Typ een andere code" },
  home: "Over Rootproof",
};
