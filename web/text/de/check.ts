/** German of the check and of what no check shows: see text/en. */
import type { CHECK as CheckWords, LIMITS as LimitWords } from "../en/check.ts";

export const CHECK: typeof CheckWords = {
  heading: "Prüfen Sie selbst",
  lead: "Sie müssen uns nicht glauben. Ihr Telefon kann jeden Nachweis holen und selbst nachrechnen.",
  asks: "Bevor Sie tippen: Ihr Telefon fragt diese Stellen, und sie sehen seine Adresse.",
  thisSite: "{host}: die Prüfregeln und die Nachweise",
  nodesLabel: "Knoten der Blockchain, die gefragt werden, eine Adresse pro Zeile",
  nodesHint: "Sie sagen, was in der Blockchain steht. Tragen Sie ein, wem Sie mehr vertrauen.",
  ownPolicy: "Prüfregeln verwenden, die ich schon habe",
  ownPolicyLabel: "Text der Prüfregeln (JSON). Bleibt er leer, gelten die dieser Website.",
  ownPolicyHint:
    "Die Prüfregeln nennen das Protokoll und seine Schlüssel. Welche von früher oder von jemand anderem sind mehr wert als unsere.",
  go: "Mit diesem Telefon prüfen",
  again: "Noch einmal prüfen",
  otherwise: "Ohne den Code dieser Website",
  otherwiseWhy:
    "Die Schaltfläche oben führt Code aus, den Ihnen genau diese Website geschickt hat. Wenn Sie sich darauf nicht verlassen möchten, prüfen Sie die Nachweise auf einem anderen Gerät:",
  steps: [
    "Holen Sie die Prüfregeln, am besten nicht von uns:",
    "Holen Sie den Nachweis eines Schritts:",
    "Starten Sie das Prüfprogramm, aus einer Kopie des Quelltexts oder der veröffentlichten Datei rootproof.mjs:",
  ],
  policy: "rootproof-policy.json",
  command: (bundle) => `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
  nothing: "Noch steht kein Schritt im Protokoll, also gibt es nichts zu prüfen.",
};

export const LIMITS: typeof LimitWords = {
  heading: "Was diese Seite nicht beweist",
  items: [
    "Dass eine Angabe wahr ist. Ein Nachweis zeigt, wer was gesagt hat, seit wann es festgehalten ist und dass es seither nicht verändert wurde.",
    "Dass diese Packung die beschriebene ist. Ein Etikett lässt sich auf eine andere Packung kopieren.",
    "Dass nichts fehlt. Gezeigt werden nur die Lücken, die sich aus den Einträgen selbst ergeben.",
    "Dass die Prüfung Ihres Telefons über jeden Zweifel erhaben ist. Den Code dafür liefert diese Website; eine unabhängige Kopie ist besser.",
  ],
};
