/** Dutch of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – herkomst die iedereen kan controleren",
  description:
    "Kleine makers laten zien waar hun product vandaan komt; elke telefoon kan het bewijs controleren.",
  heading: "Waar het vandaan komt, en een bewijs dat je zelf kunt controleren",
  lead: "Een maker en zijn leveranciers leggen elke stap vast terwijl die gebeurt. Elke vastlegging gaat in een logboek dat niet stilletjes te herschrijven is. Je scant de code op de verpakking, ziet de reis met haar hiaten, en je eigen telefoon kan controleren dat er niets is veranderd.",
  demos: "Open een paspoort",
  demosNone: "Hier is nog geen paspoort gepubliceerd.",
  demosNote: "De makers van de demo zijn verzonnen, en hun leveranciers ook.",
  makers: "Voor makers en leveranciers",
  makersSay:
    "Leg op een telefoon vast wat je doet, of stuur een spreadsheet; een eerste product heeft in een kwartier zijn pagina en zijn code. Systemen sturen GS1 EPCIS 2.0 met een API-sleutel. Maker en leverancier spreken af wat een pagina toont.",
  makersConsole: "Open de console",
  makersApi: "De API, elke aanroep om te kopiëren",
  makersLabels: "Etiketten afdrukken",
  limits: "Wat het niet bewijst",
};
