/** French of what is said of cells and rows of a sheet: see text/en. */
import type { rules as english, left as englishLeft } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("fr", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof english = {
  missing: (_value: string) => "Ceci manque.",
  "too-long": (_value: string) => "C’est trop long.",
  "too-many": (_value: string) => "Il y en a trop dans une seule étape.",
  "not-a-number": (_value: string) => "Ce n’est pas un nombre.",
  negative: (_value: string) => "C’est moins que rien.",
  zero: (_value: string) => "C’est zéro. Écrivez un tiret si on ne le sait pas.",
  "not-exact": (_value: string) => "Ce nombre a trop de chiffres.",
  "unknown-unit": (value: string) =>
    `« ${value} » n’est pas une unité connue ici. Écrivez kg, g, t, l, m3 ou pièces.`,
  "lot-characters": (_value: string) => "Un numéro de lot n’a ni espaces ni accents.",
  "not-a-product": (_value: string) => "Il n’est pas dit ce que c’est.",
  twice: (_value: string) =>
    "Ce lot figure deux fois dans une même étape. Additionnez les quantités.",
  "made-of-itself": (_value: string) =>
    "Un lot ne peut pas être fait avec lui-même. Donnez un nouveau numéro au nouveau lot.",
  "no-from": (_value: string) => "Dites avec quels lots cela a été fait.",
  "from-not-here": (_value: string) =>
    "Seul ce qui est transformé ou emballé est fait avec d’autres lots.",
  "not-a-time": (_value: string) => "Ce n’est pas une date.",
  "unknown-country": (value: string) =>
    value === "" ? "Ce n’est pas un pays." : `« ${value} » n’est pas un pays connu ici.`,
  "not-a-uri": (_value: string) => "Ce n’est ni un GLN ni une adresse.",
  malformed: (value: string) => (value === "" ? "C’est illisible." : `« ${value} » est illisible.`),
  asked: (_value: string) => "Cela peut vouloir dire deux choses : voyez les questions plus haut.",
  "not-a-date": (value: string) => `« ${value} » n’est pas une date. Écrivez 2026-04-17.`,
  "not-a-clock": (value: string) => `« ${value} » n’est pas une heure. Écrivez 10:30.`,
  "not-an-offset": (value: string) =>
    `« ${value} » n’est pas un fuseau horaire. Écrivez UTC+03:00.`,
  future: (_value: string) => "Ce jour n’est pas encore venu.",
  "unknown-step": (value: string) =>
    `« ${value} » n’est pas une sorte d’étape. Écrivez Récolte, Réception, Transformation, Emballage, Expédition ou Autre chose.`,
  "unknown-process": (value: string) =>
    `« ${value} » n’est pas un procédé connu ici. Laissez vide, ou écrivez-en un comme torréfaction.`,
  "unknown-custody": (value: string) =>
    `« ${value} » n’est aucun de ceux-ci : identité préservée, ségrégation, mélange contrôlé, bilan massique.`,
  "unit-twice": (value: string) => `« ${value} » n’est pas l’unité écrite après le nombre.`,
  "not-an-amount": (value: string) =>
    `« ${value} » n’est pas une quantité claire. Écrivez un nombre, comme 508,8, ou un tiret.`,
  "lot-damaged": (value: string) =>
    `« ${value} » ressemble à un nombre ou à une date qu’un logiciel a fait du numéro de lot. Écrivez le numéro de lot comme il était.`,
  "lot-of-two": (_value: string) =>
    "Deux choses ont ce numéro de lot. Dites de laquelle il s’agit.",
  "not-a-product-code": (value: string) =>
    `« ${value} » n’est ni un GTIN ni un code produit : cherchez la faute de frappe.`,
  "changed-since": (_value: string) =>
    "Cette ligne a déjà été enregistrée, et a été changée depuis ou vient d’une autre organisation. Pour l’enregistrer comme quelque chose de nouveau, videz cette case.",
  "as-above": (value: string) => `Repris de la ligne au-dessus : ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `Ce qui est sorti fait ${percent(ratio)} de ce qui est entré ; d’habitude, c’est de ${percent(min)} à ${percent(max)}. Une faute de frappe ? Si c’est juste, dites pourquoi.`;
  },
  "column-twice": (value: string) =>
    `Il y a une deuxième colonne « ${value} » : elle n’est pas lue.`,
  "column-unread": (value: string) => `La colonne « ${value} » n’est pas lue.`,
  "country-from-place": (_value: string) => "Le pays a été lu après le nom du lieu.",
  "evidence-as-note": (_value: string) => "Ces mots ont été ajoutés à la remarque.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Au-dessus des titres.",
  header: "Les titres.",
  empty: "Vide.",
  sum: "Un total.",
  remark: "Une note.",
  twice:
    "La même ligne exactement figure plus haut. Si cela a eu lieu deux fois, donnez aux lignes des numéros différents.",
  "left-out": "Laissée de côté par vous.",
  "too-many": "Au-delà des lignes lues en une fois.",
};
