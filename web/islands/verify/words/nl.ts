/** Dutch of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "De controle laat zien dat de vermelding onveranderd is en sinds wanneer ze bestaat. Ze laat niet zien dat het waar is wat er staat.",
    unchanged: (size) => `De vermelding staat onveranderd in het logboek van ${size} vermeldingen.`,
    existed: (chain, size) =>
      `De vermelding is onveranderd en bestond toen ${chain} de stand van het logboek met ${size} vermeldingen opnam.`,
    notReached: "Zo ver kwam de controle niet.",
    leftOut: "Weggelaten.",
    noLater: "De bundel bevat geen latere vermelding over deze.",
    after: (size) =>
      `Er is niets gezegd over wat na de stand van ${size} vermeldingen is vastgelegd, of nooit.`,
    whoMade:
      "Van wie de vermelding is, zegt het logboek: er is geen handtekening van de vermelding gecontroleerd.",
    hidden: (n) =>
      n === 1
        ? "Eén verborgen waarde wordt niet getoond en is niet bekeken."
        : `${n} verborgen waarden worden niet getoond en zijn niet bekeken.`,
    testChain: (chain) => `${chain} is een testblockchain: iedereen kan hem gemaakt hebben.`,
    stateProof: "De bundel bevat een toestandsbewijs dat deze versie niet leest.",
    bundle: (index, type, shown) =>
      `De bundel is goed gevormd: vermelding ${index} van de soort ${type}, met ${shown} getoonde velden.`,
    fields: (shown, hidden) =>
      `De ${shown} getoonde en ${hidden} verborgen velden geven wat in het logboek is vastgelegd.`,
    noSignature: "Er is geen handtekening van de vermelding gecontroleerd.",
    entry: (type, index) =>
      `De vermelding is van de soort ${type}, noemt het logboek van de regels en haar eigen plaats, ${index}.`,
    path: (index, sizes) => `Vermelding ${index} staat in het logboek van ${sizes} vermeldingen.`,
    note: (origin) =>
      `De stand is van ${origin} en daar ondertekend. De standen spreken elkaar niet tegen.`,
    witnesses: (n) => `Hij draagt de handtekening van ${n} of meer getuigen.`,
    anchor: (chain, size, time) =>
      `${chain} bevat de stand van ${size} vermeldingen, sinds Unix-tijd ${time}.`,
    noAnchor: "De regels vragen geen verankering.",
    status: "De latere vermeldingen in de bundel gaan over deze en staan in het logboek.",
    erased: (entries) => `Vermelding ${entries} zegt dat velden van deze zijn gewist.`,
    stops: {
      "policy-malformed": (stop) => `De regels zijn niet te gebruiken (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Deze controle kent “${rule}” niet.`,
      "bundle-malformed": (stop) => `De bundel is niet te lezen (${fault(stop)}).`,
      "entry-malformed": (stop) => `De vermelding is niet te lezen (${fault(stop)}).`,
      "note-malformed": (stop) => `De stand is niet te lezen (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : `: ${what}`;
        return `Wat wordt getoond, is niet wat is vastgelegd${which}.`;
      },
      "signature-unsupported": () =>
        "De vermelding draagt een handtekening die deze versie niet kan controleren.",
      "entry-type": ({ ours, theirs }) =>
        `De vermelding is van de soort “${theirs}”; gevraagd is ${ours}.`,
      "entry-log": () => "De vermelding is voor een ander logboek gemaakt.",
      "entry-index": ({ ours, theirs }) =>
        `De vermelding zegt nummer ${theirs} te zijn, de bundel zegt ${ours}.`,
      path: ({ index, size }) =>
        `Het pad leidt niet van vermelding ${index} naar het logboek van ${size} vermeldingen.`,
      "note-origin": ({ ours, theirs }) => `De stand is van ${theirs}, niet van ${ours}.`,
      "note-signature": () => "De stand is niet geldig ondertekend.",
      "note-split": ({ size }) =>
        `Het logboek heeft twee verschillende geschiedenissen van ${size} vermeldingen ondertekend.`,
      "note-witnesses": ({ seen, wanted }) =>
        `De stand heeft ${seen} handtekeningen van getuigen; de regels willen er ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "De vermelding is nog niet verankerd."
          : `De stand is in ${held} blockchains verankerd; de regels willen er ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `De regels noemen contract ${contract} op blockchain ${chainId} niet.`,
      "anchor-unanswered": ({ chain }) =>
        `Te weinig van wie over ${chain} is gevraagd, gaven antwoord.`,
      "anchor-disputed": ({ chain, size }) =>
        `Wie over ${chain} is gevraagd, is het niet eens over de stand van ${size} vermeldingen.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} bevat de stand van ${size} vermeldingen, maar nog niet definitief.`,
      "anchor-absent": ({ chain, size }) =>
        `Het contract op ${chain} bevat de stand van ${size} vermeldingen niet zoals de bundel zegt.`,
      "anchor-code": ({ chain }) => `Het contract op ${chain} is niet dat wat de regels noemen.`,
      "status-entry": ({ status, index }) =>
        `Vermelding ${status} wordt als latere getoond, maar hoort niet bij vermelding ${index}.`,
      "status-path": ({ status }) =>
        `Het pad van de latere vermelding ${status} leidt niet naar de stand.`,
      voided: ({ voidedBy }) =>
        `Een latere vermelding, nummer ${voidedBy}, verklaart deze onjuist.`,
      unfinished: ({ check }) => `Dit apparaat kon de controle “${check}” niet afmaken.`,
    },
  }),
  policy: "De regels worden opgehaald…",
  checking: (n, all, what) => `${n} van ${all} wordt gecontroleerd: ${what}…`,
  again: "Nog eens controleren",
  verdicts: { proven: "Bewezen", refuted: "Weerlegd", "not-checkable": "Niet te controleren" },
  states: { ok: "klopt", failed: "klopt niet", open: "open", skipped: "weggelaten" },
  onStep: {
    proven: "Je telefoon: bewezen",
    refuted: "Je telefoon: weerlegd",
    "not-checkable": "Je telefoon: niet te controleren",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "De ene stap op deze pagina staat precies zo in het logboek als ze wordt getoond."
        : `Alle ${n} stappen op deze pagina staan precies zo in het logboek als ze worden getoond.`,
    refuted: (what, why) => `“${what}” klopt niet. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} van ${all} stappen zijn bewezen. Over “${what}” viel niet te beslissen: ${why}`,
  },
  asOf: (size) => `Naar de stand van het logboek met ${size} vermeldingen.`,
  recordedBy: (when) => `De nieuwste van deze vermeldingen bestond uiterlijk op ${when}.`,
  policyUsed: (own) =>
    own
      ? "Beoordeeld naar de regels die je gaf, SHA-256:"
      : "Beoordeeld naar de regels van deze site, SHA-256:",
  test: (chains) =>
    `TEST: het berust op ${chains}, een oefenblockchain die iedereen opnieuw kan starten. Het is geen bewijs.`,
  notChecked: "Niet gecontroleerd",
  shown: "Wat de pagina toont, naast de vermelding",
  page: "pagina",
  record: "vermelding",
  ours: "hier uitgerekend",
  theirs: "opgegeven",
  hidden: "verborgen door het bewijs",
  noProof: "Deze stap staat nog niet in het logboek.",
  noPolicy: (why) => `De regels konden niet worden opgehaald: ${why}`,
  noBundle: (why) => `Het bewijs kon niet worden opgehaald: ${why}`,
  status: (code) => `het antwoord was ${code}`,
  tooLong: "het antwoord is te lang",
  noAnswer: "geen antwoord",
  otherIndex: (wanted, got) =>
    `De pagina noemt vermelding ${wanted}, maar het bewijs erachter is van vermelding ${got}.`,
  differs: (field, page, record) =>
    `De pagina toont “${page}” voor ${field}; in de vermelding staat “${record}”.`,
  notShown: (field) => `De pagina toont ${field}, dat haar bewijs verborgen houdt.`,
  nothingShown: "Het bewijs klopt, maar de pagina markeert geen waarde die te vergelijken is.",
  voidedAgrees: "De vermelding is onveranderd en later onjuist verklaard, zoals de pagina zegt.",
  voidedUnproven:
    "De pagina zegt dat deze vermelding onjuist is verklaard; het bewijs laat dat niet zien.",
};
