/** German of the screens in screens/start: see text/en. */
import type { start as english } from "../en/start.ts";

export const start: typeof english = {
  steps: (at: number, of: number) => `Schritt ${at} von ${of}`,
  organisation: {
    title: "Wer sind Sie?",
    lead: "Dieser Name steht auf Ihren Produktseiten und im Protokoll dessen, was Sie erfassen.",
    name: "Name Ihres Betriebs",
    sector: "Was stellen Sie her?",
    sectors: {
      coffee: "Kaffee",
      chocolate: "Schokolade",
      furniture: "Möbel",
      garment: "Kleidung",
      bread: "Brot",
      other: "Etwas anderes",
    },
    country: "Land",
    addressLabel: "Name in Webadressen",
    addressHint: "Lateinische Buchstaben und Ziffern, ohne Leerzeichen. Er ändert sich nie.",
    addressMissing: "Geben Sie einen Namen in lateinischen Buchstaben für Webadressen ein",
    go: "Weiter",
    nameMissing: "Geben Sie den Namen Ihres Betriebs ein",
    invited: "Wurden Sie eingeladen? Dann öffnen Sie stattdessen den Link der Einladung.",
  },
  product: {
    title: "Ihr erstes Produkt",
    lead: "Etwas, das Sie verkaufen. Es bekommt eine eigene Seite, die der Code auf dem Etikett öffnet.",
    name: "Name",
    nameHint: (example: string) => `Zum Beispiel: ${example}`,
    examples: {
      coffee: "Biftu Dembi, gewaschen, 250 g",
      chocolate: "70 % dunkel, Kilombero, 70 g",
      furniture: "Esstisch Kade, Eiche",
      garment: "T-Shirt für jeden Tag, Bio-Baumwolle",
      bread: "Sauerteigbrot Zeeland, 800 g",
      other: "Walnussseife, 100 g",
    },
    gtin: "GTIN, die Nummer unter dem Strichcode",
    gtinHint:
      "Nur wenn es eine gibt. Ohne sie wird die Adresse der Seite aus Ihren Namen gebildet.",
    address: (path: string) => `Die Seite: ${path}`,
    addressLabel: "Name in Webadressen",
    addressHint: "Lateinische Buchstaben und Ziffern, ohne Leerzeichen. Er ändert sich nie.",
    addressMissing:
      "Geben Sie einen Namen in lateinischen Buchstaben für die Adresse der Seite ein",
    go: "Weiter",
    nameMissing: "Geben Sie den Namen des Produkts ein",
    gtinWrong:
      "Das ist keine GTIN: Sie hat 8, 12, 13 oder 14 Ziffern, und die letzte muss zu den anderen passen",
  },
  batch: {
    title: "Die erste Charge",
    lead: "Was Sie auf einmal von einer Sorte hergestellt haben. Was Sie nicht wissen, können Sie weglassen; die Seite sagt, was fehlt.",
    made: "Wie ist sie entstanden?",
    whats: {
      packed: "Aus etwas, das ich zuvor gekauft oder hergestellt habe",
      harvested: "Ich habe sie angebaut oder hergestellt; davor ist nichts erfasst",
    },
  },
  live: {
    title: "Ihre Seite ist online",
    lead: "Wer diesen Code scannt, sieht, was Sie erfasst haben, und kann prüfen, dass es seither niemand geändert hat. Er beweist nicht, dass es stimmt.",
    open: "Seite öffnen",
    code: (name: string) => `Der Code von ${name}`,
    print: "Etiketten drucken",
    next: "Wie geht es weiter?",
    invite: "Einen Lieferanten bitten, seinen Teil zu ergänzen",
    record: "Den nächsten Schritt erfassen",
    team: "Jemanden ins Team holen",
    another: "Noch ein Produkt",
  },
};
