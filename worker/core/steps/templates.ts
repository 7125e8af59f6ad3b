/** What a maker of a trade usually records: steps, materials, units, processes, and allergens of food. Forms and guided flows begin with it. */
import type { What } from "./draft.ts";

export const SECTORS = ["coffee", "chocolate", "furniture", "garment", "bread"] as const;
export type Sector = (typeof SECTORS)[number];

/** Regulation (EU) 1169/2011, Annex II. */
export const ALLERGENS = [
  ...["gluten", "crustaceans", "eggs", "fish", "peanuts", "soybeans", "milk", "nuts", "celery"],
  ...["mustard", "sesame", "sulphites", "lupin", "molluscs"],
] as const;
export type Allergen = (typeof ALLERGENS)[number];

export interface SuggestedMaterial {
  /** In English; the slug is its key for other languages. */
  readonly name: string;
  readonly slug: string;
  readonly uom: string;
  /** Of what is counted in pieces. */
  readonly net?: { readonly quantity: string; readonly uom: string };
  readonly allergens?: readonly Allergen[];
}

export interface SuggestedStep {
  readonly what: What;
  readonly process?: string;
  /** Slugs of {@link SectorTemplate.materials}. */
  readonly goods: readonly string[];
  readonly from: readonly string[];
  readonly losses: readonly string[];
}

export interface SectorTemplate {
  readonly sector: Sector;
  /** In the order in which goods pass through them. */
  readonly steps: readonly SuggestedStep[];
  readonly materials: readonly SuggestedMaterial[];
}

type More = Pick<SuggestedMaterial, "net" | "allergens">;
const material = (name: string, slug: string, uom: string, more: More = {}): SuggestedMaterial => ({
  ...{ name, slug, uom, ...more },
});
const one = (quantity: string, uom: string, more: Pick<More, "allergens"> = {}): More => ({
  net: { quantity, uom },
  ...more,
});
const begins = (what: "harvested" | "received" | "sent", ...goods: string[]): SuggestedStep => ({
  ...{ what, goods, from: [], losses: [] },
});
const makes = (
  process: string,
  from: readonly string[],
  goods: readonly string[],
  losses: readonly string[] = [],
): SuggestedStep => ({ what: "processed", process, goods, from, losses });
const packs = (...said: Parameters<typeof makes>): SuggestedStep => ({
  ...makes(...said),
  what: "packed",
});

const GLUTEN = { allergens: ["gluten"] } as const;
const CHOCOLATE = { allergens: ["milk", "nuts", "soybeans"] } as const;

const COFFEE: SectorTemplate = {
  sector: "coffee",
  steps: [
    begins("harvested", "ripe-cherry"),
    begins("received", "green-coffee"),
    makes("coffee.wet-mill/1", ["ripe-cherry"], ["parchment"], ["pulp, mucilage, water"]),
    makes(
      "coffee.dry-mill/1",
      ["parchment"],
      ["green-coffee", "green-undergrade"],
      ["husk, rejects"],
    ),
    makes("coffee.roast/1", ["green-coffee"], ["roasted-coffee"], ["moisture, chaff"]),
    packs("coffee.pack/1", ["roasted-coffee"], ["coffee-bag"], ["samples, sweepings"]),
    begins("sent", "coffee-bag"),
  ],
  materials: [
    material("ripe cherry", "ripe-cherry", "KGM"),
    material("parchment coffee", "parchment", "KGM"),
    material("green coffee", "green-coffee", "KGM"),
    material("green coffee, undergrade", "green-undergrade", "KGM"),
    material("roasted coffee", "roasted-coffee", "KGM"),
    material("coffee, bag of 250 g", "coffee-bag", "H87", one("250", "GRM")),
  ],
};

const CHOCOLATE_MAKER: SectorTemplate = {
  sector: "chocolate",
  steps: [
    begins("harvested", "wet-cocoa-beans"),
    begins("received", "dry-cocoa-beans"),
    makes("chocolate.ferment/1", ["wet-cocoa-beans"], ["dry-cocoa-beans"], ["sweatings, water"]),
    makes(
      "chocolate.roast/1",
      ["dry-cocoa-beans"],
      ["roasted-cocoa-beans"],
      ["sorted out, moisture"],
    ),
    makes("chocolate.winnow/1", ["roasted-cocoa-beans"], ["cocoa-nibs"], ["shell"]),
    makes("chocolate.refine/1", ["cocoa-nibs"], ["cocoa-mass"], ["left in the grinder"]),
    makes("chocolate.conche/1", ["cocoa-mass", "cane-sugar", "cocoa-butter"], ["couverture"]),
    packs("chocolate.mould/1", ["couverture"], ["chocolate-bar"], ["left in the moulds"]),
    begins("sent", "chocolate-bar"),
  ],
  materials: [
    material("wet cocoa beans", "wet-cocoa-beans", "KGM"),
    material("dry cocoa beans", "dry-cocoa-beans", "KGM"),
    material("roasted cocoa beans", "roasted-cocoa-beans", "KGM"),
    material("cocoa nibs", "cocoa-nibs", "KGM"),
    material("cocoa mass", "cocoa-mass", "KGM"),
    material("cane sugar", "cane-sugar", "KGM"),
    material("cocoa butter", "cocoa-butter", "KGM"),
    material("couverture", "couverture", "KGM", CHOCOLATE),
    material("chocolate bar, 70 g", "chocolate-bar", "H87", one("70", "GRM", CHOCOLATE)),
  ],
};

const FURNITURE: SectorTemplate = {
  sector: "furniture",
  steps: [
    begins("harvested", "roundwood"),
    begins("received", "dry-boards"),
    makes("furniture.saw/1", ["roundwood"], ["green-boards"], ["slabs, chips, sawdust"]),
    makes("furniture.kiln-dry/1", ["green-boards"], ["dry-boards"], ["shrinkage, rejects"]),
    makes("furniture.plane/1", ["dry-boards"], ["parts"], ["offcuts, shavings"]),
    packs("furniture.join/1", ["parts"], ["table"]),
    begins("sent", "table"),
  ],
  materials: [
    material("roundwood", "roundwood", "MTQ"),
    material("green boards", "green-boards", "MTQ"),
    material("dry boards", "dry-boards", "MTQ"),
    material("cut parts", "parts", "MTQ"),
    material("table", "table", "H87", one("0.079", "MTQ")),
  ],
};

const GARMENT: SectorTemplate = {
  sector: "garment",
  steps: [
    begins("harvested", "seed-cotton"),
    begins("received", "jersey"),
    makes("garment.gin/1", ["seed-cotton"], ["lint", "cotton-seed"], ["trash"]),
    makes("garment.spin/1", ["lint"], ["yarn"], ["noil, waste"]),
    makes("garment.knit/1", ["yarn"], ["greige-jersey"], ["knitting waste"]),
    makes("garment.dye/1", ["greige-jersey"], ["jersey"], ["loss in the process"]),
    packs("garment.sew/1", ["jersey"], ["tee"], ["cutting waste"]),
    begins("sent", "tee"),
    makes(
      "garment.take-back/1",
      ["returned-tees"],
      ["tees-resold", "tees-recycled"],
      ["thrown away"],
    ),
  ],
  materials: [
    material("seed cotton", "seed-cotton", "KGM"),
    material("lint", "lint", "KGM"),
    material("cotton seed", "cotton-seed", "KGM"),
    material("yarn", "yarn", "KGM"),
    material("greige jersey", "greige-jersey", "KGM"),
    material("finished jersey", "jersey", "KGM"),
    material("T-shirt", "tee", "H87", one("170", "GRM")),
    material("returned T-shirts", "returned-tees", "KGM"),
    material("T-shirts sold again", "tees-resold", "KGM"),
    material("T-shirts for recycling", "tees-recycled", "KGM"),
  ],
};

const BREAD: SectorTemplate = {
  sector: "bread",
  steps: [
    begins("harvested", "wheat"),
    begins("received", "flour"),
    makes("bread.clean/1", ["wheat"], ["cleaned-wheat"], ["screenings"]),
    makes("bread.mill/1", ["cleaned-wheat"], ["flour", "bran"]),
    makes("bread.mix/1", ["flour", "water", "salt"], ["dough"]),
    packs("bread.bake/1", ["dough"], ["loaf"], ["loss in the oven, handling"]),
    begins("sent", "loaf"),
    makes("bread.surplus/1", ["unsold-loaves"], ["given-away", "to-beer"], ["thrown away"]),
  ],
  materials: [
    material("wheat", "wheat", "KGM", GLUTEN),
    material("cleaned wheat", "cleaned-wheat", "KGM", GLUTEN),
    material("flour", "flour", "KGM", GLUTEN),
    material("bran", "bran", "KGM", GLUTEN),
    material("water", "water", "KGM"),
    material("salt", "salt", "KGM"),
    material("dough", "dough", "KGM", GLUTEN),
    material("loaf, 800 g", "loaf", "H87", one("800", "GRM", GLUTEN)),
    material("unsold loaves", "unsold-loaves", "KGM", GLUTEN),
    material("loaves given away", "given-away", "KGM", GLUTEN),
    material("loaves for bread beer", "to-beer", "KGM", GLUTEN),
  ],
};

const TEMPLATES: Readonly<Record<Sector, SectorTemplate>> = {
  ...{
    coffee: COFFEE,
    chocolate: CHOCOLATE_MAKER,
    furniture: FURNITURE,
    garment: GARMENT,
    bread: BREAD,
  },
};

export const templateOf = (sector: Sector): SectorTemplate => TEMPLATES[sector];
