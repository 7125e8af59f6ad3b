/** French of why a rule stops a sentence: see words-en.ts. */
import type { LintWords } from "./words-en.ts";

export const french: LintWords = {
  why: {
    "EU-4a-GENERIC":
      "Cela prétend être bon pour l’environnement sans dire comment. Dites à côté le fait concret.",
    "EU-4a-MIXED":
      "Des mots comme durable, responsable et éthique parlent de l’environnement et des personnes. Donnez les faits des deux.",
    "EU-4c-OFFSET":
      "Des émissions payées ailleurs ne rendent aucun produit neutre ni meilleur. Donnez les émissions elles-mêmes, et les paiements à part.",
    "EU-2a-LABEL":
      "Un label doit venir d’une autorité publique ou d’un système surveillé par un tiers indépendant.",
    "EU-4b-WHOLE":
      "Cela parle de tout le produit ou de toute l’entreprise. Nommez la partie et sa part, ou montrez que cela vaut pour tout.",
    "EU-6-2d-FUTURE":
      "Une promesse sur l’environnement demande un plan public avec des objectifs datés et un budget, contrôlé chaque année par quelqu’un d’autre.",
    "EU-10a-LEGAL":
      "La loi le demande à toutes les marchandises de ce genre. Ce n’est pas un avantage à vous.",
    "EU-6-2e-IRRELEVANT":
      "Être sans une chose que ces marchandises ne contiennent jamais n’est pas un avantage.",
    "EU-7-7-COMPARE":
      "Une comparaison doit dire avec quoi, de quelle année et de quel marché, pour le même usage, et comment on a mesuré.",
    "GEN-ABSOLUTE":
      "Cela ne laisse place à aucune exception. Donnez le chiffre mesuré, son périmètre et sa période.",
    "US-260.12-RECYCLABLE":
      "Ce qui se recycle dépend du lieu où l’on vit. Nommez la partie, la collecte, et combien de gens y ont accès.",
    "US-260.7-8-DEGRADE":
      "Dites dans quelles conditions, selon quelle norme, et où le mettre. La plupart des lieux ne peuvent pas le composter.",
    "US-260.13-RECYCLED":
      "Dites combien de quelle partie, en poids, et si ce sont des gens ou des usines qui l’ont jeté.",
    "US-260.15-RENEWABLE":
      "Dites quelle part de quelle énergie ou matière, où, et en quelle année.",
    "GEN-NATURAL": "Naturel ne veut rien dire de précis. Dites de quoi c’est fait.",
    "GEN-ORGANIC": "Biologique est un mot protégé : il demande le certificat de celui qui vend.",
    "SOC-FAIR":
      "Dites ce qui a été payé, à combien de personnes, à côté de quel repère ; ou montrez la licence d’un système de commerce équitable.",
    "TRC-BLOCKCHAIN":
      "Une blockchain montre qu’un enregistrement n’a pas changé depuis. Elle ne montre ni qu’il est vrai, ni qu’il est complet.",
    "CIR-DURABLE":
      "Dites pour combien d’années et qui s’y engage ; ou quelles pièces de rechange il y a, et jusqu’à quand.",
    "GEN-OFFSETTREES":
      "Dites combien, avec qui, où, quand, et combien sont vivants. Gardez-le à part du produit.",
    "SCHEME-NAME":
      "Le nom d’un système revient à qui détient aujourd’hui son certificat pour ces marchandises.",
    "ORI-SINGLE":
      "Une seule origine doit être exacte pour chaque lot de la matière. Sinon, montrez les parts.",
    "ORI-LOCAL": "Proche est affaire d’opinion. Donnez les lieux et les kilomètres.",
    "IMG-NATURE":
      "Feuilles, globes et boucles affirment quelque chose, comme des mots. Mettez le fait à côté, ou laissez-les.",
    UNREAD: "Le texte est plus long que ce qui se lit en une fois. Vérifiez-le par parties.",
  },
  need: {
    certificate:
      "un certificat du vendeur pour ce produit, valable aujourd’hui et vérifié dans son registre",
    "environment-fact": "un fait environnemental concret au même endroit, appuyé par un document",
    "social-fact": "un fait social concret au même endroit, appuyé par un document",
    share: "la part en poids de la partie dont il s’agit",
    "whole-share": "une part de 100 % sur tous les lots montrés",
    plan: "un plan public avec point de départ, objectifs datés, budget et contrôle annuel par quelqu’un d’autre",
    "beyond-law": "l’indication que la loi ne le demande pas déjà",
    "normally-present": "l’indication que ces marchandises en contiennent d’ordinaire",
    comparison: "ce à quoi l’on compare : produit, année, marché, méthode",
    figure: "un chiffre mesuré avec périmètre, méthode et période",
    access: "combien de gens peuvent le rapporter, et où",
    disposal: "où le mettre, dit au même endroit",
    meaning: "ce que l’on veut dire, dit au même endroit",
    benchmark: "un repère avec source, date et région",
    "guarantee-or-spare-parts":
      "une garantie en années et qui la donne, ou des pièces de rechange et jusqu’à quand",
    contribution: "un paiement avec nombre, partenaire, lieu et date",
    "origin-share": "la même origine pour chaque lot de la matière",
    distance: "des lieux et une distance, dits au même endroit",
  },
};
