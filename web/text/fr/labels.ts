/** French of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Imprimer des étiquettes – Rootproof",
  description: "Les codes d’un lot, dessinés sur cet appareil en planches d’étiquettes.",
  heading: "Imprimer des étiquettes",
  lead: "Chaque étiquette porte un code qui ouvre la page de son lot. Les codes sont faits et comptés ici ; les planches sont dessinées sur cet appareil, et ce que vous y écrivez d’autre ne le quitte jamais.",
  unscripted:
    "Le formulaire est montré par un script de cette page, qui dessine aussi les planches. Là où aucun ne tourne, « npx rootproof labels » en ligne de commande fait la même chose.",
  codes: {
    legend: "Les codes",
    for: "Pour",
    forHint: "Vous êtes connecté.",
    key: "Clé d’API",
    keyHint: "Commence par rp_. Elle reste dans la mémoire de cette page et disparaît avec elle.",
    product: "Produit",
    productHint: "Son GTIN, 8 à 14 chiffres, ou son nom, comme kruim/sourdough.",
    lot: "Lot",
    lotHint: "Comme dans vos enregistrements, jusqu’à 20 caractères.",
    kind: "Sur chaque étiquette",
    kinds: {
      unit: {
        name: "Un code à elle",
        hint: "Jamais plus que le nombre de pièces enregistrées.",
      },
      lot: {
        name: "Le code du lot",
        hint: "Le même sur chaque étiquette ; rien n’est compté.",
      },
    },
    count: "Combien d’étiquettes",
  },
  sheet: {
    legend: "La planche",
    grid: "Étiquettes",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} de ${size} mm : ${product}`,
    start: "Première étiquette libre",
    startHint: "Comptée ligne par ligne ; 1 sur une planche neuve.",
  },
  label: {
    legend: "Sur l’étiquette",
    name: "Nom",
    nameHint: "S’il est vide, le nom du produit.",
    sector: "Genre de marchandise",
    sectorHint:
      "Ce qu’une telle étiquette porte d’habitude et qui manque ici est dit à côté de la planche.",
    sectors: {
      other: "Autre chose",
      food: "Alimentation",
      textile: "Textile",
      wood: "Bois",
      cosmetics: "Cosmétiques",
    },
    dateKind: "Date",
    dateKinds: {
      "": "Aucune",
      "best-before": "À consommer de préférence avant le",
      "use-by": "À consommer jusqu’au",
      "packed-on": "Emballé le",
      "made-on": "Fabriqué le",
      harvested: "Récolté",
    },
    day: "Jour",
    contains: "Allergènes",
    containsHint: "Séparés par des virgules ; ils sont mis en gras.",
    free: "Ne contient aucun des 14 allergènes",
    care: "Conservation, lavage ou emploi",
    lines: "Jusqu’à trois lignes à vous",
    line: (n) => `Ligne ${n}`,
  },
  preview: {
    heading: "La planche telle qu’elle s’imprime",
    sheet: "Planche",
    sample: "Exemple",
    make: "Faire les codes",
    pdf: "PDF de toutes les planches",
    svg: "SVG de cette planche",
    other: "Faire d’autres codes",
  },
};
