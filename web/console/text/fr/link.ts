/** French of the screens in screens/link: see text/en. */
import type { link as english } from "../en/link.ts";
import { counted } from "./plural.ts";

const days = (n: number): string => counted(n, "jour", "jours");
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const link: typeof english = {
  closed: {
    title: "Ce lien ne marche pas",
    broken:
      "Le lien a été coupé ou n’en est pas un. Demandez à celui qui l’a envoyé de l’envoyer en entier.",
    used: "Il a déjà été utilisé.",
    withdrawn: (maker: string) => `${maker} l’a retiré. Demandez-lui-en un autre.`,
    expired: (maker: string) => `Il n’est plus valable. Demandez-en un autre à ${maker}.`,
    account: (supplier: string) =>
      `${supplier} a maintenant un compte. Connectez-vous et enregistrez-le là.`,
  },
  record: {
    titles: {
      harvested: (material: string) => `Récolte : ${material}`,
      received: (material: string) => `Réception : ${material}`,
      sent: (material: string) => `Expédition : ${material}`,
      other: (material: string) => `${material} : qu’y a-t-il ?`,
    },
    lead: (maker: string, supplier: string) =>
      `${maker} demande à ${supplier}. Pas besoin de compte, et le formulaire marche sans connexion.`,
    for: (what: string) => `Pour : ${what}`,
    quantity: (unit: string) => `Combien, en ${unit} ?`,
    pieces: "Combien de pièces ?",
    photo: "Photo à joindre",
    photoHint: "De la marchandise, de la balance ou du papier qui l’accompagnait.",
    action: "Envoyer",
  },
  shows: {
    question: (maker: string) => `Qu’est-ce que ${maker} peut montrer à ses clients ?`,
    hint: "Cela vaut pour tout ce que vous enregistrez. Vous pourrez le changer la prochaine fois.",
    options: {
      nothing: "Rien",
      step: "Ce qui s’est passé, sans notre nom",
      name: "Ce qui s’est passé, avec notre nom",
    },
    place: "Et où ?",
    places: {
      none: "Aucun lieu",
      country: (name: string) => (name === "" ? "Le pays" : `Le pays : ${name}`),
      region: (name: string) => (name === "" ? "La région" : `La région : ${name}`),
      locality: (name: string) =>
        name === "" ? "La ville ou le village" : `La ville ou le village : ${name}`,
    },
    ourName: "Avec notre nom",
    ourPlace: "Nos lieux, pas plus précis que",
  },
  confirm: {
    titles: {
      sent: (from: string) => `${from} dit que ceci a été envoyé`,
      received: (from: string) => `${from} dit que ceci a été reçu`,
    },
    lead: (maker: string, supplier: string) =>
      `${maker} demande à ${supplier} si c’est juste. Pas besoin de compte.`,
    said: (from: string) => `Ce que dit ${from}`,
    more: "et d’autres lots",
    question: "Est-ce juste ?",
    right: "C’est juste",
    wrong: "Ce n’est pas juste",
    reason: "Qu’est-ce qui n’est pas juste ?",
    reasonHint: "Par exemple : seuls 38 sacs sont arrivés.",
    reasonMissing: "Dites ce qui n’est pas juste",
    send: "Envoyer",
    signIn: (supplier: string) =>
      `${supplier} a un compte. Connectez-vous-y pour répondre, et ouvrez de nouveau le lien.`,
  },
  receipt: {
    title: "Reçu",
    by: "Dit par",
    for: "Demandé par",
    recordedAt: "Arrivé le",
    photo: "Photo, par son SHA-256",
    consent: "Ce qui peut être montré",
    answer: "Réponse",
    confirmed: "C’est juste",
    disputed: "Ce n’est pas juste",
    code: "Ce reçu : scannez le code pour voir où il en est",
    proof: "Garder la preuve",
    again: "L’écrire de nouveau",
    standing: "Ce qui a été envoyé par ce lien",
  },
  claim: {
    title: (name: string) => `Un compte pour ${name}`,
    lead: (maker: string) => `Présenté par ${maker}.`,
    what: "Tout ce qui a été enregistré par des liens devient à vous : vous pouvez le voir, le partager et le compléter. Dès lors, seul celui qui se connecte parle en ce nom.",
    offer: "Vous pouvez en faire votre propre compte, avec tout ce qui a été enregistré.",
    begin: "En faire mon compte",
    new: "Je suis nouveau ici",
    signIn: "J’ai un compte",
    who: (name: string) => `Vous êtes connecté en tant que ${name}.`,
    action: (name: string) => `Reprendre ${name}`,
    notHere: "Ce téléphone n’a pas le lien. Ouvrez-le ici encore une fois.",
  },
  partners: {
    title: "Partenaires",
    lead: "Ceux à qui vous achetez et à qui vous vendez. Les étapes d’un fournisseur apparaissent sur vos pages tant que les deux côtés sont d’accord.",
    introduce: "Présenter un fournisseur",
    add: "En ajouter un qui a un compte",
    none: "Il n’y a pas encore de partenaire.",
    noAccount: "Pas de compte : enregistre par vos liens.",
    supplier: {
      both: "Fournisseur : vous êtes tous deux d’accord.",
      ours: "Fournisseur : vous l’acceptez ; il n’a pas donné son accord pour être montré.",
      theirs: "Fournisseur : il est d’accord pour être montré ; vous ne l’avez pas accepté.",
    },
    customer: {
      both: "Client : vous êtes tous deux d’accord.",
      ours: "Client : vous êtes d’accord pour être montré ; il ne vous a pas accepté.",
      theirs: "Client : il vous accepte ; vous n’avez pas donné votre accord pour être montré.",
    },
  },
  introduce: {
    title: "Présenter un fournisseur",
    lead: "Pour quelqu’un qui n’a pas de compte. Il enregistre par les liens que vous envoyez, et pourra un jour en faire son propre compte.",
    name: "Comment s’appelle-t-il ?",
    nameHint: "Comme cela peut figurer sur un reçu : Finca Aurora, Asefa Bekele",
    nameMissing: "Dites comment il s’appelle",
    country: "Pays",
    action: "Présenter",
  },
  add: {
    title: "Ajouter un partenaire",
    lead: "Pour quelqu’un qui a un compte ici.",
    slug: "Son nom court",
    slugHint: "Comme il figure dans ses adresses : finca-aurora",
    slugMissing: "Écrivez son nom court",
    kind: "Qu’est-il pour vous ?",
    supplier: "Fournisseur",
    supplierHint: "Ses étapes pourront apparaître sur vos pages, dès qu’il sera d’accord aussi.",
    customer: "Client",
    customerHint: "Il pourra montrer vos étapes sur ses pages, dès qu’il vous acceptera.",
    action: "Ajouter",
  },
  partner: {
    unknown: "Ce partenaire n’existe pas",
    introduced: "Présenté par vous, sans compte.",
    link: "Faire un lien",
    asSupplier: "Comme votre fournisseur",
    asCustomer: "Comme votre client",
    weAccept: "Vous acceptez pour vos pages ce qu’il enregistre.",
    weDoNotAccept: "Vous ne l’avez pas accepté.",
    theyShow: (name: string, showsName: boolean, place: string) =>
      `${name} vous laisse montrer ce qu’il enregistre, ${showsName ? "avec" : "sans"} son nom. Où : ${lower(place)}.`,
    theyShowNothing: (name: string) =>
      `${name} n’a pas donné son accord pour que vous montriez quelque chose.`,
    accept: "L’accepter",
    unaccept: "Retirer",
    unacceptSure: (name: string) =>
      `Retirer ? Alors plus aucune étape de ${name} n’apparaît sur vos pages.`,
    theyAccept: (name: string) => `${name} accepte ce que vous enregistrez.`,
    theyDoNotAccept: (name: string) => `${name} ne vous a pas accepté comme fournisseur.`,
    weShow: (name: string) => `Vous laissez ${name} montrer ce que vous enregistrez, jusque-là :`,
    weShowNothing: (name: string) =>
      `Vous n’avez pas donné votre accord pour que ${name} montre quelque chose.`,
    agree: "Donner son accord",
    change: "Changer",
    disagree: "Retirer",
    disagreeSure: (name: string) => `Retirer ? Alors ${name} ne montre plus aucune de vos étapes.`,
  },
  links: {
    title: "Liens",
    none: "Aucun lien n’a encore été fait.",
    purposes: {
      record: "pour enregistrer",
      confirm: "pour confirmer",
      account: "pour créer un compte",
    },
    states: {
      open: (until: string) => `Ouvert jusqu’à : ${until}.`,
      used: (at: string) => `Utilisé : ${at}.`,
      withdrawn: (_: string) => "Retiré.",
      expired: (at: string) => `Plus valable depuis : ${at}.`,
      account: (_: string) => "Il a maintenant un compte.",
    },
    made: (at: string) => `Fait : ${at}.`,
    code: (name: string) => `Pour ${name} : scannez-le avec l’appareil photo du téléphone`,
    message: (maker: string, supplier: string) =>
      `${maker} demande à ${supplier} : ouvrez ce lien sur votre téléphone, s’il vous plaît. Il marche une fois.`,
    share: "Partager",
    copy: "Copier le texte et le lien",
    copied: "Copié.",
    withdraw: "Retirer le lien",
    withdrawSure: (name: string) => `Retirer ? Alors ${name} ne peut plus l’utiliser.`,
  },
  make: {
    title: (name: string) => `Un lien pour ${name}`,
    lead: "Celui qui l’ouvre répond en son nom, une fois. Ne le donnez à personne d’autre.",
    purpose: "Que doit-il faire ?",
    purposes: {
      record: {
        label: "Enregistrer quelque chose",
        hint: "Ce qu’il a récolté, envoyé ou reçu",
      },
      confirm: {
        label: "Confirmer un transfert",
        hint: "Si ce que vous avez enregistré est juste",
      },
      account: {
        label: "Créer un compte",
        hint: "Avec tout ce qu’il a enregistré jusqu’ici",
      },
    },
    what: "Que s’est-il passé ?",
    material: "De quoi ?",
    materialHint: "Par exemple : cerises mûres",
    materialMissing: "Dites ce que c’est",
    more: "Numéro de lot, usage, lieu",
    lot: "Numéro de lot à proposer",
    lotHint: "Vide : le jour où il l’enregistre",
    for: "Pour quel produit ou quel client ?",
    countryHint: "C’est lui qui dit jusqu’où le lieu est montré.",
    countryMissing: "Choisissez aussi le pays",
    event: "Quel transfert ?",
    noMoves:
      "Rien de ce que vous avez envoyé ou reçu n’est encore au journal. Enregistrez-le d’abord.",
    language: "Dans quelle langue ?",
    days: "Pour combien de temps ?",
    forDays: days,
    action: "Faire le lien",
  },
};
