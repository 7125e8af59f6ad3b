/** German of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – Herkunft, die jeder nachprüfen kann",
  description:
    "Kleine Hersteller zeigen, woher ihr Produkt kommt; jedes Telefon kann den Nachweis prüfen.",
  heading: "Woher es kommt, und ein Nachweis, den Sie selbst prüfen können",
  lead: "Ein Hersteller und seine Lieferanten erfassen jeden Schritt, wenn er geschieht. Jeder Eintrag kommt in ein Protokoll, das sich nicht heimlich umschreiben lässt. Sie scannen den Code auf der Packung, sehen den Weg mit seinen Lücken, und Ihr eigenes Telefon kann prüfen, dass nichts verändert wurde.",
  demos: "Einen Produktpass öffnen",
  demosNone: "Hier ist noch kein Produktpass veröffentlicht.",
  demosNote: "Die Hersteller der Vorführung sind erfunden, ihre Lieferanten auch.",
  makers: "Für Hersteller und Lieferanten",
  makersSay:
    "Erfassen Sie mit dem Telefon, was Sie tun, oder senden Sie eine Tabelle; ein erstes Produkt hat nach einer Viertelstunde seine Seite und seinen Code. Systeme senden GS1 EPCIS 2.0 mit einem API-Schlüssel. Was eine Seite zeigt, vereinbaren Hersteller und Lieferant.",
  makersConsole: "Konsole öffnen",
  makersApi: "Die API, jeder Aufruf zum Kopieren",
  makersLabels: "Etiketten drucken",
  limits: "Was es nicht beweist",
};
