/** German of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "Die Prüfung zeigt, dass der Eintrag unverändert ist und seit wann es ihn gibt. Sie zeigt nicht, dass er die Wahrheit sagt.",
    unchanged: (size) => `Der Eintrag steht unverändert im Protokoll von ${size} Einträgen.`,
    existed: (chain, size) =>
      `Der Eintrag ist unverändert, und es gab ihn, als ${chain} den Stand des Protokolls mit ${size} Einträgen aufnahm.`,
    notReached: "So weit kam die Prüfung nicht.",
    leftOut: "Ausgelassen.",
    noLater: "Das Bündel enthält keinen späteren Eintrag zu diesem.",
    after: (size) =>
      `Nichts ist gesagt über das, was nach dem Stand von ${size} Einträgen erfasst wurde oder nie.`,
    whoMade:
      "Von wem der Eintrag ist, sagt das Protokoll: Eine Signatur des Eintrags wurde nicht geprüft.",
    hidden: (n) =>
      n === 1
        ? "Ein verborgener Wert wird nicht gezeigt und wurde nicht angesehen."
        : `${n} verborgene Werte werden nicht gezeigt und wurden nicht angesehen.`,
    testChain: (chain) => `${chain} ist eine Test-Blockchain: Jeder kann sie gemacht haben.`,
    stateProof: "Das Bündel enthält einen Zustandsnachweis, den diese Version nicht liest.",
    bundle: (index, type, shown) =>
      `Das Bündel ist richtig gebildet: Eintrag ${index} der Art ${type}, mit ${shown} gezeigten Feldern.`,
    fields: (shown, hidden) =>
      `Die ${shown} gezeigten und ${hidden} verborgenen Felder ergeben die Festlegung im Protokoll.`,
    noSignature: "Eine Signatur des Eintrags wurde nicht geprüft.",
    entry: (type, index) =>
      `Der Eintrag im Protokoll ist von der Art ${type}, nennt das Protokoll der Prüfregeln und seinen eigenen Platz, ${index}.`,
    path: (index, sizes) => `Eintrag ${index} steht im Protokoll von ${sizes} Einträgen.`,
    note: (origin) =>
      `Der Stand ist von ${origin} und von dort signiert. Die Stände widersprechen einander nicht.`,
    witnesses: (n) => `Er trägt die Signatur von ${n} oder mehr Zeugen.`,
    anchor: (chain, size, time) =>
      `${chain} enthält den Stand von ${size} Einträgen, seit Unix-Zeit ${time}.`,
    noAnchor: "Die Prüfregeln verlangen keine Verankerung.",
    status: "Die späteren Einträge im Bündel sprechen von diesem und stehen im Protokoll.",
    erased: (entries) => `Eintrag ${entries} sagt, dass Felder dieses Eintrags gelöscht wurden.`,
    stops: {
      "policy-malformed": (stop) => `Die Prüfregeln sind nicht zu gebrauchen (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Diese Prüfung kennt „${rule}“ nicht.`,
      "bundle-malformed": (stop) => `Das Bündel ist nicht zu lesen (${fault(stop)}).`,
      "entry-malformed": (stop) => `Der Eintrag ist nicht zu lesen (${fault(stop)}).`,
      "note-malformed": (stop) => `Der Stand ist nicht zu lesen (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : `: ${what}`;
        return `Was gezeigt wird, ist nicht, was festgelegt wurde${which}.`;
      },
      "signature-unsupported": () =>
        "Der Eintrag trägt eine Signatur, die diese Version nicht prüfen kann.",
      "entry-type": ({ ours, theirs }) =>
        `Der Eintrag ist von der Art „${theirs}“; gefragt ist nach ${ours}.`,
      "entry-log": () => "Der Eintrag wurde für ein anderes Protokoll gemacht.",
      "entry-index": ({ ours, theirs }) =>
        `Der Eintrag sagt, er sei Nummer ${theirs}, das Bündel sagt ${ours}.`,
      path: ({ index, size }) =>
        `Der Pfad führt nicht von Eintrag ${index} zum Protokoll von ${size} Einträgen.`,
      "note-origin": ({ ours, theirs }) => `Der Stand ist von ${theirs}, nicht von ${ours}.`,
      "note-signature": () => "Der Stand ist nicht gültig signiert.",
      "note-split": ({ size }) =>
        `Das Protokoll hat zwei verschiedene Fassungen von ${size} Einträgen signiert.`,
      "note-witnesses": ({ seen, wanted }) =>
        `Der Stand hat ${seen} Signaturen von Zeugen; die Prüfregeln verlangen ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "Der Eintrag ist noch nicht verankert."
          : `Der Stand ist in ${held} Blockchains verankert; die Prüfregeln verlangen ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `Die Prüfregeln nennen den Vertrag ${contract} auf der Blockchain ${chainId} nicht.`,
      "anchor-unanswered": ({ chain }) => `Zu wenige der zu ${chain} Befragten gaben eine Antwort.`,
      "anchor-disputed": ({ chain, size }) =>
        `Die zu ${chain} Befragten sind sich über den Stand von ${size} Einträgen nicht einig.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} enthält den Stand von ${size} Einträgen, aber noch nicht endgültig.`,
      "anchor-absent": ({ chain, size }) =>
        `Der Vertrag auf ${chain} enthält den Stand von ${size} Einträgen nicht so, wie das Bündel sagt.`,
      "anchor-code": ({ chain }) =>
        `Der Vertrag auf ${chain} ist nicht der, den die Prüfregeln nennen.`,
      "status-entry": ({ status, index }) =>
        `Eintrag ${status} wird als späterer gezeigt, gehört aber nicht zu Eintrag ${index}.`,
      "status-path": ({ status }) =>
        `Der Pfad des späteren Eintrags ${status} führt nicht zum Stand.`,
      voided: ({ voidedBy }) =>
        `Ein späterer Eintrag, Nummer ${voidedBy}, erklärt diesen für falsch.`,
      unfinished: ({ check }) => `Dieses Gerät konnte die Prüfung „${check}“ nicht beenden.`,
    },
  }),
  policy: "Die Prüfregeln werden geholt …",
  checking: (n, all, what) => `${n} von ${all} wird geprüft: ${what} …`,
  again: "Noch einmal prüfen",
  verdicts: { proven: "Bewiesen", refuted: "Widerlegt", "not-checkable": "Nicht prüfbar" },
  states: { ok: "stimmt", failed: "stimmt nicht", open: "offen", skipped: "ausgelassen" },
  onStep: {
    proven: "Ihr Telefon: bewiesen",
    refuted: "Ihr Telefon: widerlegt",
    "not-checkable": "Ihr Telefon: nicht prüfbar",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "Der eine Schritt auf dieser Seite steht im Protokoll genau so, wie er gezeigt wird."
        : `Alle ${n} Schritte auf dieser Seite stehen im Protokoll genau so, wie sie gezeigt werden.`,
    refuted: (what, why) => `„${what}“ stimmt nicht. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} von ${all} Schritten sind bewiesen. „${what}“ ließ sich nicht entscheiden: ${why}`,
  },
  asOf: (size) => `Nach dem Stand des Protokolls mit ${size} Einträgen.`,
  recordedBy: (when) => `Den neuesten dieser Einträge gab es spätestens am ${when}.`,
  policyUsed: (own) =>
    own
      ? "Geprüft nach den Regeln, die Sie gegeben haben, SHA-256:"
      : "Geprüft nach den Regeln dieser Website, SHA-256:",
  test: (chains) =>
    `TEST: Es beruht auf ${chains}, einer Übungs-Blockchain, die jeder neu starten kann. Es ist kein Beweis.`,
  notChecked: "Nicht geprüft",
  shown: "Was die Seite zeigt, neben dem Eintrag",
  page: "Seite",
  record: "Eintrag",
  ours: "hier ausgerechnet",
  theirs: "angegeben",
  hidden: "vom Nachweis verborgen",
  noProof: "Dieser Schritt steht noch nicht im Protokoll.",
  noPolicy: (why) => `Die Prüfregeln konnten nicht geholt werden: ${why}`,
  noBundle: (why) => `Der Nachweis konnte nicht geholt werden: ${why}`,
  status: (code) => `die Antwort war ${code}`,
  tooLong: "die Antwort ist zu lang",
  noAnswer: "keine Antwort",
  otherIndex: (wanted, got) =>
    `Die Seite nennt Eintrag ${wanted}, aber der verlinkte Nachweis ist für Eintrag ${got}.`,
  differs: (field, page, record) =>
    `Die Seite zeigt „${page}“ für ${field}; im Eintrag steht „${record}“.`,
  notShown: (field) => `Die Seite zeigt ${field}, das ihr Nachweis verborgen hält.`,
  nothingShown:
    "Der Nachweis stimmt, aber die Seite kennzeichnet keinen Wert, der sich vergleichen ließe.",
  voidedAgrees:
    "Der Eintrag ist unverändert und wurde später für falsch erklärt, wie die Seite sagt.",
  voidedUnproven:
    "Die Seite sagt, der Eintrag sei für falsch erklärt worden; der Nachweis zeigt das nicht.",
};
