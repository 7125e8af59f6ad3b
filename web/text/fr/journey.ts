/** French of the journey, its gaps and states: see text/en. */
import type {
  AMOUNTS as AmountWords,
  JOURNEY as JourneyWords,
  STATES as StateWords,
  SUMMARY as SummaryWords,
} from "../en/journey.ts";
import { counter } from "../plural.ts";

const some = counter("fr");

/** CBV's reasons of an error declaration. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "cela n’a pas eu lieu",
  incorrect_data: "ce qui était indiqué n’était pas juste",
};

export const SUMMARY: typeof SummaryWords = {
  heading: "En bref",
  byLot: "Chaque lot de ce produit a son propre parcours. Choisissez le vôtre.",
  nothing: "Aucune étape du parcours de ce produit n’est enregistrée.",
  logged: (logged, all) =>
    `${logged} ${all === 1 ? "étape" : "étapes"} sur ${all} ${logged < 2 ? "est" : "sont"} au journal`,
  gaps: {
    "no-origin": (n) =>
      some(n, "origine n’est pas enregistrée", "origines ne sont pas enregistrées"),
    "input-unknown": (n) =>
      some(n, "ingrédient d’origine inconnue", "ingrédients d’origine inconnue"),
    "receipt-missing": (n) => some(n, "envoi sans réception", "envois sans réception"),
    "dispatch-missing": (n) => some(n, "réception sans envoi", "réceptions sans envoi"),
    "not-shared": (n) => some(n, "étape n’est pas montrée", "étapes ne sont pas montrées"),
  },
  pieces: (count) => ` = ${count} pièces ✔`,
  withheldNames: (n) =>
    some(n, "nom n’est pas donné, par choix", "noms ne sont pas donnés, par choix"),
  withheldPlaces: (n) =>
    some(n, "lieu n’est pas donné, par choix", "lieux ne sont pas donnés, par choix"),
  voided: (n) =>
    some(
      n,
      "inscription a ensuite été déclarée fausse",
      "inscriptions ont ensuite été déclarées fausses",
    ),
  complete: "aucun manque n’est connu",
  check: "Vérifier avec votre téléphone",
};

export const JOURNEY: typeof JourneyWords = {
  heading: "Le parcours",
  hint: "De l’origine à votre main, du plus ancien au plus récent. Chaque étape est racontée par qui l’a faite.",
  step: (n) => `Étape ${n}`,
  gap: "Manque",
  gaps: {
    "no-origin": (about) =>
      `Personne n’a enregistré où cela a commencé${about === undefined ? "" : ` : ${about}`}. Le parcours débute au milieu.`,
    "input-unknown": (about) =>
      `Quelque chose a été utilisé qu’aucun événement n’explique${about === undefined ? "" : ` : ${about}`}. On ne sait pas d’où cela vient.`,
    "receipt-missing": (about) =>
      `Envoyé, mais aucune réception n’a été enregistrée${about === undefined ? "" : ` : ${about}`}. Nous n’avons que la parole de l’expéditeur.`,
    "dispatch-missing": (about) =>
      `Reçu, mais aucun envoi n’a été enregistré${about === undefined ? "" : ` : ${about}`}. Nous n’avons que la parole du destinataire.`,
    "not-shared": (about) =>
      `Il y a ici une étape qui n’est pas montrée au public${about === undefined ? "" : ` (${about})`}.`,
  },
  handTitle: "Votre main",
  hand: "Ce qui s’est passé entre la dernière étape et vous n’est pas enregistré ici.",
  whoWithheld: "Le fournisseur a choisi de ne pas être nommé",
  whoUnknown: "Personne n’est nommé",
  people: "({count} personnes)",
  placeWithheld: "Le fournisseur a choisi de ne pas donner le lieu",
  placeUnknown: "Aucun lieu indiqué",
  recordedBy: (when) => `attesté au plus tard le ${when}`,
  proof: (index) => `Preuve ${index}`,
  proofLabel: (index, what) => `Preuve ${index}, le dossier de « ${what} » (JSON)`,
  noProof: "Pas encore de preuve",
  voided: (when, reason) =>
    `Déclaré faux le ${when}${reason === undefined ? " ; aucune raison n’a été donnée." : ` : ${ERROR_REASONS[reason] ?? reason}`}`,
  otherSide: {
    receiver: {
      confirmed: (when) => `Contresigné par le destinataire le ${when}.`,
      disputed: (when) => `Le destinataire le conteste depuis le ${when}.`,
    },
    sender: {
      confirmed: (when) => `Contresigné par l’expéditeur le ${when}.`,
      disputed: (when) => `L’expéditeur le conteste depuis le ${when}.`,
    },
    byLink: "Dit par un lien, sans compte.",
  },
  handover: {
    confirmed: (when) => `Contresigné par le destinataire le ${when}.`,
    less: (when) =>
      `Contresigné par le destinataire le ${when} : il est arrivé moins que ce qui a été envoyé.`,
    more: (when) => `Le destinataire a enregistré plus que ce qui a été envoyé, le ${when}.`,
    disputed: (when) => `Le destinataire le conteste depuis le ${when}. `,
    uncounted: (when) =>
      `Le destinataire a enregistré l’arrivée le ${when} ; les quantités ne peuvent pas être comparées.`,
    silent: () => "Le destinataire n’a pas encore répondu.",
    unconfirmed: () => "Non confirmé : 30 jours ont passé et le destinataire n’a rien dit.",
    "receiver-unknown": () =>
      "Non confirmé : aucun destinataire n’est connu ici à qui le demander.",
  },
  through: "Enregistré par un lien que le fabricant a envoyé ; personne n’était connecté.",
  recordedAs: "Enregistré comme",
  judgedBy: (id, isOwn) =>
    `Comparé ${isOwn ? "au profil de transformation du fabricant lui-même" : "au profil de transformation"} ${id}`,
  usually: (min, max) => ` : d’ordinaire, il en sort ${min} à ${max} de ce qui y entre`,
  profileSource: (source) => `Source : ${source}.`,
  map: (countries) => `Carte du trajet : ${countries}. La liste des étapes dit la même chose.`,
  mapHint: "Un point est un pays, non un lieu. Ce qui compte, ce sont les étapes ci-dessous.",
  mapGap: "Là où la ligne est en pointillé, quelqu’un sur le trajet n’est pas montré.",
  fold: "Le calcul et l’enregistrement",
};

export const AMOUNTS: typeof AmountWords = {
  became: "À partir de {from} : {to}.",
  came: "{to}.",
  went: "Utilisé : {from}.",
  goods: "{goods}.",
  mass: "{quantity} – {material}",
  count: "{quantity}\u00a0×\u00a0{material}",
  unstated: "{material} (quantité non indiquée)",
  each: "{count} × {net}",
  caption: "Le calcul de cette étape",
  in: "entré",
  added: "ajouté",
  out: "sorti",
  lost: "perdu",
  here: "ici",
  total: "parti",
  unaccounted: "non expliqué",
  surplus: "plus de sorties que d’entrées",
  uncomparable: "Les quantités sont dans des unités qui ne peuvent pas être comparées.",
  thisLot: "ce lot",
};

export const STATES: typeof StateWords = {
  heading: "Ce que veulent dire les signes",
  names: {
    received: {
      name: "reçu",
      means: "Nous l’avons. Ce n’est pas encore au journal et peut donc encore se perdre.",
    },
    logged: {
      name: "au journal",
      means: "Cela a une place numérotée dans le journal, sous sa signature. L’enlever se verrait.",
    },
    anchored: {
      name: "ancré",
      means:
        "Le journal jusqu’ici est inscrit dans une blockchain publique, hors de notre portée. L’inscription n’est pas encore définitive.",
    },
    final: {
      name: "définitif",
      means: "L’inscription est définitive : personne ne peut plus l’annuler, pas même nous.",
    },
  },
};
