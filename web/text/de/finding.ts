/** German of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Code eingeben – Rootproof",
  description:
    "Einen Produktpass finden, ohne zu scannen: Geben Sie ein, was unter dem Symbol steht.",
  heading: "Code eingeben",
  lead: "Lässt sich das Symbol auf der Packung nicht scannen, geben Sie ein, was darunter steht.",
  code: "Code unter dem Symbol",
  codeHint:
    "Acht Zeichen wie 7K3M-9QXF oder die Ziffern des Strichcodes. Leerzeichen, Bindestriche und kleine Buchstaben sind erlaubt.",
  lot: "Chargennummer, falls bekannt",
  lotHint:
    "Neben dem Symbol gedruckt, oft hinter „Lot“, „L“, „Ch.-B.“ oder „(10)“. Sie darf fehlen.",
  go: "Suchen",
  otherwise: "Was Sie hier noch eingeben können",
  others: [
    {
      say: "Die Zeile unter einem zweidimensionalen Symbol:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Einen ganzen Link, von jeder Website:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Einen Namen ohne Strichcode-Nummer:", example: "kruim/zeeland-sourdough/W14" },
    { say: "Eine EPC-URN:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Code eingeben",
    say: "Für Packungen, deren Symbol sich nicht scannen lässt.",
    more: "Andere Schreibweisen, und Chargen",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "Nicht gefunden – Rootproof",
  description: "Dieser Code führt zu keinem Produktpass.",
  unknown: {
    heading: "Zu diesem Code wissen wir nichts",
    say: "Der Code ist richtig gebildet, aber kein Hersteller hat hier einen Produktpass dafür veröffentlicht. Über das Produkt sagt das nichts.",
  },
  unissued: {
    heading: "Dieser Code führt nirgendwohin",
    say: "Seine Zeichen passen zueinander, aber hier steht er für nichts: Er stammt von einer anderen Website oder ist außer Gebrauch.",
  },
  damaged: {
    heading: "Dieser Code scheint beschädigt",
    say: (digits, expected) =>
      `Die letzte Ziffer von ${digits} passt nicht zu den anderen: Es müsste ${expected} sein. Wahrscheinlich wurde eine Ziffer falsch gelesen oder getippt.`,
    sayPlain:
      "Einen solchen Code kann es nicht geben. Wahrscheinlich wurde er falsch gelesen oder getippt.",
    parts: {
      "short-code":
        "Ein Code zum Eintippen hat acht Zeichen, und das letzte prüft die anderen. Hier ist eines falsch, fehlt oder ist zu viel.",
      lot: "Keine Charge kann so geschrieben werden: Sie hat 1 bis 20 Buchstaben, Ziffern und Zeichen, ohne Akzente und Umlaute.",
    },
    detail: "Was nicht passt:",
  },
  foreign: {
    heading: "Dieser Code gehört jemand anderem",
    say: "Er ist ein gültiger Code, aber nicht bei Rootproof veröffentlicht. Wir können Ihnen nichts darüber sagen.",
    elsewhere: "GS1 vergibt diese Nummern und weiß vielleicht, wohin sie führen:",
    host: (host) =>
      `Der eingegebene Link gehört zu ${host}. Wir leiten niemanden an eine eingetippte Adresse weiter: Öffnen Sie sie dort, wenn Sie ihr vertrauen.`,
  },
  gone: {
    heading: "Dieser Code ist hier außer Gebrauch",
    say: "Sein Hersteller hat hier einmal veröffentlicht und tut es nicht mehr, oder er hatte kein Recht an dem Code. Was damals erfasst wurde, bleibt im Protokoll, und für den Code steht niemand mehr ein.",
  },
  "off-air": {
    heading: "Vom Netz genommen",
    say: (reason) =>
      `Der Betreiber hat diese Seite vom Netz genommen: ${reason === "" ? "ein Grund wurde nicht genannt" : reason.replace(/[.\s]+$/, "")}. Was erfasst wurde, bleibt im Protokoll, und die Nachweise lassen sich weiter prüfen.`,
    recalled: "Der Hersteller hat es zurückgerufen:",
  },
  compressed: {
    heading: "Dieser Link ist komprimiert",
    say: "Er sieht aus wie ein GS1-Link in komprimierter Form. Solche lesen wir nicht: Mit dem Code ist alles in Ordnung.",
  },
  todo: "Was Sie tun können",
  advice: {
    unknown: [
      "Suchen Sie die Chargennummer neben dem QR-Code und versuchen Sie es noch einmal.",
      "Fragen Sie den Hersteller, der auf der Packung steht. Nutzt er Rootproof, kann er die Charge veröffentlichen.",
    ],
    unissued: [
      "Vergleichen Sie Zeichen für Zeichen mit der Packung. Die Buchstaben O, I, L und U kommen nicht vor.",
      "Geben Sie stattdessen die Ziffern unter dem Strichcode ein, mit der Charge.",
    ],
    damaged: [
      "Scannen Sie noch einmal bei besserem Licht, mit dem ganzen Quadrat im Bild.",
      "Tippen Sie die Ziffern unter dem Code ein, eine Gruppe nach der anderen.",
    ],
    gone: ["Fragen Sie den Hersteller oder das Geschäft: Der Name steht auf der Packung."],
    "off-air": [
      "Fragen Sie den Hersteller oder das Geschäft: Der Name steht auf der Packung.",
      "Ein Nachweis, der von dieser Seite gespeichert wurde, lässt sich auch ohne sie prüfen.",
    ],
    foreign: ["Fragen Sie den Hersteller oder das Geschäft: Der Name steht auf der Packung."],
    compressed: ["Tippen Sie die Ziffern unter dem Code ein, mit der Charge."],
  },
  asked: "Gefragt haben Sie nach",
  again: { damaged: "Hier verbessern", other: "Einen anderen Code eingeben" },
  home: "Über Rootproof",
};
