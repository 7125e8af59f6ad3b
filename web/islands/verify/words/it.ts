/** Italian of the check: see en.ts. */
import type { CheckWords } from "./en.ts";
import { changed, fault, verdictIn } from "./verdict.ts";

export const words: CheckWords = {
  proof: verdictIn({
    notSaid:
      "La verifica mostra che la voce non è cambiata e da quando esiste. Non mostra che ciò che dice sia vero.",
    unchanged: (size) => `La voce è immutata nel registro di ${size} voci.`,
    existed: (chain, size) =>
      `La voce è immutata, ed esisteva quando ${chain} ha conservato lo stato del registro con ${size} voci.`,
    notReached: "La verifica non è arrivata fin qui.",
    leftOut: "Tralasciato.",
    noLater: "Il pacchetto non contiene voci successive su questa.",
    after: (size) =>
      `Nulla si dice di ciò che è stato registrato dopo lo stato di ${size} voci, o mai.`,
    whoMade: "Di chi è la voce lo dice il registro: nessuna firma della voce è stata verificata.",
    hidden: (n) =>
      n === 1
        ? "Un valore nascosto non è mostrato e non è stato guardato."
        : `${n} valori nascosti non sono mostrati e non sono stati guardati.`,
    testChain: (chain) => `${chain} è una blockchain di test: può averla fatta chiunque.`,
    stateProof: "Il pacchetto contiene una prova di stato che questa versione non legge.",
    bundle: (index, type, shown) =>
      `Il pacchetto è ben formato: voce ${index} di tipo ${type}, con ${shown} campi mostrati.`,
    fields: (shown, hidden) =>
      `I ${shown} campi mostrati e i ${hidden} nascosti danno l’impegno scritto nel registro.`,
    noSignature: "Nessuna firma della voce è stata verificata.",
    entry: (type, index) =>
      `La voce è di tipo ${type}, nomina il registro delle regole e il proprio posto, ${index}.`,
    path: (index, sizes) => `La voce ${index} è nel registro di ${sizes} voci.`,
    note: (origin) => `Lo stato è di ${origin}, che lo ha firmato. Gli stati non si contraddicono.`,
    witnesses: (n) => `Porta la firma di ${n} o più testimoni.`,
    anchor: (chain, size, time) =>
      `${chain} contiene lo stato di ${size} voci, dall’ora Unix ${time}.`,
    noAnchor: "Le regole non chiedono alcun ancoraggio.",
    status: "Le voci successive del pacchetto parlano di questa e sono nel registro.",
    erased: (entries) => `La voce ${entries} dice che campi di questa sono stati cancellati.`,
    stops: {
      "policy-malformed": (stop) => `Le regole non si possono usare (${fault(stop)}).`,
      "bundle-format": ({ rule }) => `Questo verificatore non conosce «${rule}».`,
      "bundle-malformed": (stop) => `Il pacchetto non si può leggere (${fault(stop)}).`,
      "entry-malformed": (stop) => `La voce non si può leggere (${fault(stop)}).`,
      "note-malformed": (stop) => `Lo stato non si può leggere (${fault(stop)}).`,
      fields: (stop) => {
        const what = changed(stop);
        const which = what === undefined ? "" : `: ${what}`;
        return `Ciò che è mostrato non è ciò che fu registrato${which}.`;
      },
      "signature-unsupported": () =>
        "La voce porta una firma che questa versione non sa verificare.",
      "entry-type": ({ ours, theirs }) => `La voce è di tipo «${theirs}»; si chiede ${ours}.`,
      "entry-log": () => "La voce è stata fatta per un altro registro.",
      "entry-index": ({ ours, theirs }) =>
        `La voce dice di essere la numero ${theirs}, il pacchetto dice ${ours}.`,
      path: ({ index, size }) =>
        `Il cammino non porta dalla voce ${index} al registro di ${size} voci.`,
      "note-origin": ({ ours, theirs }) => `Lo stato è di ${theirs}, non di ${ours}.`,
      "note-signature": () => "Lo stato non è firmato in modo valido.",
      "note-split": ({ size }) => `Il registro ha firmato due storie diverse di ${size} voci.`,
      "note-witnesses": ({ seen, wanted }) =>
        `Lo stato porta ${seen} firme di testimoni; le regole ne vogliono ${wanted}.`,
      "anchor-missing": ({ held, wanted }) =>
        held === 0
          ? "La voce non è ancora ancorata."
          : `Lo stato è ancorato a ${held} blockchain; le regole ne vogliono ${wanted}.`,
      "anchor-unknown": ({ contract, chainId }) =>
        `Le regole non nominano il contratto ${contract} sulla blockchain ${chainId}.`,
      "anchor-unanswered": ({ chain }) =>
        `Troppo pochi di quelli interrogati su ${chain} hanno risposto.`,
      "anchor-disputed": ({ chain, size }) =>
        `Quelli interrogati su ${chain} non sono d’accordo sullo stato di ${size} voci.`,
      "anchor-not-final": ({ chain, size }) =>
        `${chain} contiene lo stato di ${size} voci, ma non ancora in modo definitivo.`,
      "anchor-absent": ({ chain, size }) =>
        `Il contratto su ${chain} non contiene lo stato di ${size} voci come dice il pacchetto.`,
      "anchor-code": ({ chain }) => `Il contratto su ${chain} non è quello che nominano le regole.`,
      "status-entry": ({ status, index }) =>
        `La voce ${status} è mostrata come successiva, ma non riguarda la voce ${index}.`,
      "status-path": ({ status }) =>
        `Il cammino della voce successiva ${status} non porta allo stato.`,
      voided: ({ voidedBy }) =>
        `Una voce successiva, la numero ${voidedBy}, dichiara sbagliata questa.`,
      unfinished: ({ check }) => `Questo dispositivo non ha potuto finire la verifica «${check}».`,
    },
  }),
  policy: "Si prendono le regole…",
  checking: (n, all, what) => `Verifica ${n} di ${all}: ${what}…`,
  again: "Verifica di nuovo",
  verdicts: { proven: "Provato", refuted: "Smentito", "not-checkable": "Non verificabile" },
  states: { ok: "giusto", failed: "sbagliato", open: "aperto", skipped: "tralasciato" },
  onStep: {
    proven: "Il tuo telefono: provato",
    refuted: "Il tuo telefono: smentito",
    "not-checkable": "Il tuo telefono: non verificabile",
  },
  overall: {
    proven: (n) =>
      n === 1
        ? "L’unico passaggio di questa pagina è nel registro esattamente come è mostrato."
        : `Tutti i ${n} passaggi di questa pagina sono nel registro esattamente come sono mostrati.`,
    refuted: (what, why) => `«${what}» non regge. ${why}`,
    open: (proven, all, what, why) =>
      `${proven} passaggi su ${all} sono provati. Su «${what}» non si è potuto decidere: ${why}`,
  },
  asOf: (size) => `Secondo lo stato del registro con ${size} voci.`,
  recordedBy: (when) => `La più recente di queste voci esisteva al più tardi il ${when}.`,
  policyUsed: (own) =>
    own
      ? "Giudicato secondo le regole che hai dato, SHA-256:"
      : "Giudicato secondo le regole di questo sito, SHA-256:",
  test: (chains) =>
    `TEST: si basa su ${chains}, una blockchain di prova che chiunque può far ripartire. Non è una prova.`,
  notChecked: "Non verificato",
  shown: "Che cosa mostra la pagina, accanto alla voce",
  page: "pagina",
  record: "voce",
  ours: "calcolato qui",
  theirs: "dato",
  hidden: "nascosto dalla prova",
  noProof: "Questo passaggio non è ancora nel registro.",
  noPolicy: (why) => `Le regole non si sono potute prendere: ${why}`,
  noBundle: (why) => `La prova non si è potuta prendere: ${why}`,
  status: (code) => `la risposta è stata ${code}`,
  tooLong: "la risposta è troppo lunga",
  noAnswer: "nessuna risposta",
  otherIndex: (wanted, got) =>
    `La pagina nomina la voce ${wanted}, ma la prova collegata è della voce ${got}.`,
  differs: (field, page, record) =>
    `La pagina mostra «${page}» per ${field}; la voce dice «${record}».`,
  notShown: (field) => `La pagina mostra ${field}, che la sua prova tiene nascosto.`,
  nothingShown:
    "La prova è giusta, ma la pagina non segnala alcun valore che si possa confrontare.",
  voidedAgrees: "La voce è immutata ed è poi stata dichiarata sbagliata, come dice la pagina.",
  voidedUnproven:
    "La pagina dice che questa voce è stata dichiarata sbagliata; la prova non lo mostra.",
};
