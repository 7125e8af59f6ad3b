/** Dutch of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Controleer het zelf",
  lead: "Je hoeft ons niet te geloven. Je telefoon kan elk bewijs ophalen en het zelf narekenen.",
  asks: "Voor je tikt: je telefoon vraagt het aan deze, en zij zien zijn adres.",
  thisSite: "{host}: de controleregels en de bewijzen",
  nodesLabel: "Knooppunten van de blockchain om te bevragen, één adres per regel",
  nodesHint: "Hun wordt gevraagd wat er in de blockchain staat. Zet erin wie je meer vertrouwt.",
  ownPolicy: "Controleregels gebruiken die ik al heb",
  ownPolicyLabel: "Tekst van de regels (JSON). Blijft die leeg, dan gelden die van deze site.",
  ownPolicyHint:
    "De regels noemen het logboek en de sleutels ervan. Regels die je van vroeger hebt, of van iemand anders, zijn meer waard dan die van ons.",
  go: "Controleer met deze telefoon",
  again: "Nog eens controleren",
  otherwise: "Zonder de code van deze site",
  otherwiseWhy:
    "De knop hierboven voert code uit die juist deze site je stuurde. Wil je daar liever niet op vertrouwen, controleer de bewijzen dan op een ander apparaat:",
  steps: [
    "Haal de regels op, liever bij iemand anders dan bij ons:",
    "Haal het bewijs van een stap op:",
    "Start het controleprogramma, uit een kopie van de broncode of van het uitgebrachte bestand rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Er staat nog geen stap in het logboek, dus er is niets te controleren.",
};

export const LIMITS: typeof LimitWords = {
  heading: "Wat deze pagina niet bewijst",
  items: [
    "Dat een uitspraak waar is. Een bewijs laat zien wie wat zei, sinds wanneer het is vastgelegd en dat het sindsdien niet is veranderd.",
    "Dat deze verpakking de beschreven verpakking is. Een etiket kan op een andere verpakking worden gekopieerd.",
    "Dat er niets is weggelaten. Alleen de hiaten die uit de vermeldingen zelf blijken, kunnen worden getoond.",
    "Dat de controle door je telefoon boven elke twijfel staat. Deze site levert de code ervoor; een onafhankelijke kopie is beter.",
  ],
};
