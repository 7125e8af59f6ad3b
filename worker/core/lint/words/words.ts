/** What a word can say in a claim. Each language lists its phrases under these heads; phrases.ts tells how they are written. */
export type Category =
  // Claims that stand by themselves.
  | "generic"
  | "green" // the colour, or the claim
  | "mixed"
  | "offset"
  | "label"
  | "whole"
  | "legal"
  | "irrelevant"
  | "absolute"
  | "recyclable"
  | "degrade"
  | "recycled"
  | "renewable"
  | "natural"
  | "allNatural" // a claim without any noun
  | "organic"
  | "fair"
  | "durable"
  | "trees"
  | "scheme"
  | "origin"
  | "single" // origin
  | "local"
  // Halves that make a claim together.
  | "place" // what is to be spared: planet, climate, nature
  | "kindly" // good to it
  | "harm" // bad to it: a claim where it is denied
  | "carbon"
  | "balance" // to offset, to compensate
  | "less"
  | "amount" // of water, energy, waste
  | "more"
  | "virtue" // what one can be more of
  | "people"
  | "help"
  | "abuse" // child labour, exploitation: a claim where it is denied
  | "commit"
  | "deadline"
  | "aim" // what is promised
  | "chain"
  | "trust"
  | "certified"
  | "all"
  | "traced"
  | "madeWith"
  | "goods" // that natural is said of
  | "colours"
  | "part" // of a product: lining, cap, packaging
  | "plant"
  | "tree"
  | "each"
  // What takes a claim back.
  | "plain" // looks like a claim and is none: green coffee, natural process
  | "not"
  | "lacking" // without: it denies the next word or two
  | "only" // after "not": not a denial
  | "turn" // but, although: a new thought
  | "talk" // about claims, not to make one
  | "mention" // says that quoted words are somebody's words
  | "means" // explains a word
  | "history" // of a scheme, not of the goods
  | "our"
  | "distance";

export type Words = Readonly<Partial<Record<Category, string>>>;
