/** French of what the ledger asks about: see en.ts. */
import type { AskedWords } from "./words.ts";

export const french: AskedWords = {
  rules: {
    I1: "Stock",
    I2: "Bilan",
    I3: "Rendement",
    I4: "Quantité certifiée",
    I5: "D’une seule source",
    I6: "Rien que du certifié",
    I7: "Part du mélange",
    I8: "Compte de bilan massique",
    I10: "Remise",
    I11: "Ordre dans le temps",
    I12: "Codes d’étiquettes",
    I13: "Inventaire",
    I14: "Contenu recyclé",
    I15: "Pertes réparties",
  },
  labels: {
    ...{ stock: "Il y avait", used: "Utilisé avant", wanted: "Demandé", over: "En trop" },
    ...{ left: "Reste", input: "Entré", in: "Entré, en tout", out: "Sorti ou perdu" },
    ...{ gain: "Ajouté", output: "Sorti", loss: "Perdu", difference: "Différence" },
    ...{ tolerance: "Toléré", yield: "Rendement", min: "Rendement habituel le plus bas" },
    ...{ typical: "Rendement habituel", max: "Rendement habituel le plus haut" },
    ...{ margin: "Marge", certified: "Certifié", counted: "Compté", cap: "Au plus" },
    ...{ claimed: "Affirmé", share: "Présent", sources: "Origines", model: "Modèle" },
    ...{ credit: "Crédit", debit: "Prélevé", expired: "Expiré", balance: "Solde" },
    ...{ months: "Mois", sent: "Envoyé", accepted: "Accepté", returned: "Rendu", days: "Jours" },
    ...{ "made-at": "Apparu le", "used-at": "Utilisé le", now: "Maintenant" },
    ...{ net: "Contenu d’une pièce", issued: "Codes créés", book: "Dans les livres" },
    ...{ missing: "Non certifié", limit: "Limite" },
  },
  sentences: {
    "over-stock": (say) =>
      `${say("wanted")} sur ${say("stock")}, ${say("used")} utilisés avant : ${say("over")} de plus qu’il n’y en a`,
    "used-before-known": (say) =>
      `${say("used")} ont été utilisés sur ${say("stock")} : ${say("over")} de plus qu’il n’y en a`,
    "here-already": () =>
      "cette pièce est déjà arrivée, et personne n’a noté qu’elle soit repartie depuis",
    "lot-unknown": () => "un lot qui n’est pas (encore) connu",
    "amount-unknown": () =>
      "une quantité n’est pas connue, ou ne peut pas être comparée aux autres",
    "more-out-than-in": (say) =>
      `${say("in")} entrés, ${say("out")} sortis ou perdus : ${say("difference")} de plus que ce qui est entré ; toléré : ${say("tolerance")}`,
    "not-accounted-for": (say) =>
      `${say("in")} entrés, ${say("out")} sortis ou perdus : ${say("difference")} manquent au compte ; toléré : ${say("tolerance")}`,
    "losses-not-recorded": (say) =>
      `${say("in")} entrés, ${say("out")} sortis, aucune perte enregistrée : où sont ${say("difference")} ?`,
    "gain-not-allowed": (say, of) =>
      `${say("gain")} ${of("gain")} : ne peut pas être ajouté dans ce procédé`,
    "yield-low": (say) =>
      `${say("output")} de ${say("input")} font ${say("yield")}, moins que ${say("min")} : une perte, ou une mauvaise unité ?`,
    "yield-high": (say) =>
      `${say("output")} de ${say("input")} font ${say("yield")}, plus que ${say("max")} (${say("limit")}) : merci d’expliquer`,
    "yield-over": (say) =>
      `${say("output")} de ${say("input")} font ${say("yield")}, alors qu’il en sort au plus ${say("max")} : ${say("over")} de plus que ${say("limit")}`,
    "certified-over": (say) =>
      `${say("claimed")} affirmés, ${say("over")} de plus que ${say("cap")} : ${say("certified")} certifiés × ${say("yield")}`,
    "several-sources": (say) =>
      `${say("sources")} sources : ce n’est plus une seule, au plus ségrégué`,
    "not-all-certified": (say) =>
      `${say("share")} certifié : pas ${say("claimed")}, au plus ${say("model")}`,
    "model-weaker": (say) =>
      `ce qui est entré est ${say("model")} : ce qui sort ne peut pas être ${say("claimed")}`,
    "share-over": (say) =>
      `${say("claimed")} affirmés, ${say("share")} présents : au plus ${say("limit")}`,
    "share-not-whole": (say) =>
      `${say("claimed")} n’est pas un pourcentage entier : au plus ${say("limit")}`,
    "model-not-allowed": (say, of) =>
      `${of("claimed")} ne peut pas être affirmé comme ${say("model")}`,
    "account-overdrawn": (say) =>
      `${say("debit")} prélevés sur ${say("balance")} : ${say("over")} de plus qu’il n’y en a`,
    "account-elsewhere": (say, of) =>
      `le compte n’est pas celui-là (${of("claimed")}) : ${say("cap")}, pas ${say("claimed")}`,
    "account-unlike": (_, of) => `${of("debit")} ne peut pas être prélevé sur ce compte`,
    "account-period": (say) =>
      `une période de ${say("months")} mois, alors que ${say("limit")} au plus sont permis`,
    "account-over-use": (say, of) =>
      `${say("debit")} prélevés pour ${say("used")} ${of("debit")} qu’il contient : ${say("over")} de trop`,
    "account-unknown": (_, of) => `il n’y a pas de compte ${of("debit")}`,
    "transfer-disputed": (say) =>
      `${say("sent")} envoyés, ${say("accepted")} acceptés : ${say("difference")} d’écart ; toléré : ${say("tolerance")}`,
    "transfer-less": (say) =>
      `${say("sent")} envoyés, moins ont été acceptés : ${say("accepted")} ; écart ${say("difference")}, toléré ${say("tolerance")}`,
    "transfer-unconfirmed": (say) =>
      `${say("sent")} envoyés il y a ${say("days")} jours, jamais confirmés`,
    "used-before-made": (say) =>
      `utilisé le ${say("used-at")}, et apparu seulement le ${say("made-at")}`,
    "in-the-future": (say) => `${say("used-at")} est dans le futur : nous sommes le ${say("now")}`,
    circle: () => "fait de lui-même",
    "too-many-events": () => "trop d’événements pour les suivre",
    "labels-over": (say) =>
      `${say("wanted")} codes de plus, ${say("issued")} créés : il y a ${say("cap")} pièces`,
    "count-without-reason": (say) =>
      `${say("counted")} comptés, ${say("book")} dans les livres : pourquoi ${say("difference")} ?`,
    "count-far-off": (say) =>
      `${say("counted")} comptés, ${say("book")} dans les livres : plus de 2 % (${say("limit")}) corrigés dans cette période`,
    "count-overtaken": () =>
      "ce qui a bougé après le comptage a été enregistré avant lui : cela ne corrige rien, comptez de nouveau",
    "count-with-claim": () => "ce qu’un inventaire trouve n’est pas certifié",
    "lot-number-taken": () => "ce qui revient a besoin d’un numéro de lot à lui",
    "not-diverted": () =>
      "une matière pré-consommation doit avoir été un déchet, d’un procédé qui est nommé",
    "same-process": () => "rebroyé dans le procédé dont il vient : ce n’est pas recyclé",
    "not-collected": () =>
      "une matière post-consommation doit avoir été collectée auprès de ceux qui l’ont utilisée",
    "allocation-mixed": () =>
      "les pertes sont réparties de différentes façons entre les produits d’un même événement",
    "allocation-without-worth": () =>
      "réparti selon la valeur ou l’énergie, sans dire combien cela fait",
  },
};
