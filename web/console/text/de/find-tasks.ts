/** German of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("de").format(parts);
const lotsOf = (n: number) => counted(n, "Charge", "Chargen");

export const tasks: typeof englishTasks = {
  title: "Aufgaben",
  lead: "Was auf Sie wartet. Was erledigt ist, verschwindet von selbst.",
  none: "Nichts wartet auf Sie.",
  noneHelp:
    "Rückrufe, bestrittene Lieferungen, Anfragen Ihrer Kunden und Einträge, in denen etwas fehlt, erscheinen hier.",
  more: "Von manchem gibt es mehr, als hier steht.",
  open: "Öffnen",
  headings: {
    recalled: "Rückrufe und Sperren",
    disputed: "Bestrittene Übergaben",
    "answer-request": "Um Belege gebeten",
    "answer-question": "Käufer fragen",
    "answer-transfer": "Ist das angekommen?",
    "request-answered": "Antworten zum Lesen",
    "request-late": "Belege, auf die Sie noch warten",
    "dispatch-missing": "Erhalten, und niemand hat das Versenden erfasst",
    "receipt-missing": "Versendet, und niemand hat gesagt, dass es ankam",
    "quantity-missing": "Menge unbekannt",
    finding: "Die Zahlen werfen eine Frage auf",
    unresolved: "Verwendet, und die Herkunft ist nicht bekannt",
  },
  recalled: {
    recall: (by: string, lot: string) => `Rückruf von ${lot}, gesetzt von: ${by}.`,
    hold: (by: string, lot: string) => `Sperre von ${lot}, gesetzt von: ${by}.`,
    decommission: (by: string, lot: string) => `${lot} ist außer Gebrauch, gesetzt von: ${by}.`,
    upstream: (lot: string) => `Es ging in ${lot} ein, und das haben Sie verwendet.`,
    lotUpstream: "eine Charge",
    you: "Ihnen",
    somebody: "einem Lieferanten eines Lieferanten",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "Sie haben nichts daraus hergestellt."
        : `Sie haben daraus ${lotsOf(n)} hergestellt; ${
            unmarked === 0
              ? "wo es geht, ist alles gekennzeichnet."
              : `${unmarked} ohne Kennzeichnung.`
          }`,
    open: "Sehen, was betroffen ist",
  },
  disputed: (by: string) => `${by} sagt: So war es nicht.`,
  reason: (reason: string) => `„${reason}“`,
  due: (day: string) => `Fällig am ${day}`,
  late: (day: string) => `Verspätet: war fällig am ${day}`,
  asks: (from: string) => `${from} bittet um`,
  answered: (who: string) => `${who} hat geantwortet`,
  waits: (who: string) => `${who} hat nicht geantwortet`,
  answer: "Antworten",
  read: "Lesen",
};

export const requests: typeof englishRequests = {
  title: "Anfragen nach Belegen",
  lead: "Worum Sie Lieferanten gebeten haben, und worum Kunden Sie bitten.",
  ask: "Einen Lieferanten bitten",
  made: "Von Ihnen gestellt",
  received: "An Sie gestellt",
  noneMade: "Sie haben noch niemanden um etwas gebeten.",
  noneReceived: "Niemand hat Sie um etwas gebeten.",
  states: { open: "Offen", answered: "Beantwortet", closed: "Geschlossen" },
  to: (who: string) => `An ${who}`,
  from: (who: string) => `Von ${who}`,
  about: "Es geht um",
  due: (day: string) => `Fällig am ${day}`,
  late: (day: string) => `Verspätet: war fällig am ${day}`,
  new: {
    title: "Einen Lieferanten um Belege bitten",
    lead: "Er sieht es unter seinen Aufgaben. Die Inhaber erfahren es per E-Mail und werden höchstens alle drei Tage erinnert.",
    supplier: "Lieferant",
    choose: "Wählen …",
    noSuppliers:
      "Sie haben noch niemanden als Lieferanten angenommen. Nehmen Sie zuerst einen an, dann bitten Sie ihn.",
    partners: "Partner",
    supplierMissing: "Sagen Sie, welchen Lieferanten",
    wanted: "Was brauchen Sie?",
    wantedHint: "Ein Zertifikat, ein Prüfergebnis, ein Foto, eine Erklärung",
    wantedMissing: "Sagen Sie, was Sie brauchen",
    about: "Um welche Charge oder welches Ereignis geht es?",
    aboutHint: "Der Link einer Charge oder eine eventID",
    dueOn: "Bis wann?",
    dueOnHint: "Der Tag endet um Mitternacht UTC.",
    dueOnMissing: "Wählen Sie einen Tag",
    send: "Bitten",
  },
  one: {
    title: "Anfrage nach Belegen",
    unknown: "Diese Anfrage gibt es nicht, oder sie gehört nicht zu Ihnen.",
    wanted: "Erbeten",
    answer: "Antwort",
    answerLabel: "Ihre Antwort",
    answerHint: "Wer gefragt hat, liest sie so, wie sie ist.",
    answerMissing: "Schreiben Sie eine Antwort",
    file: "Dokument",
    fileHint: "Eines Ihrer Dokumente. Wer gefragt hat, darf es von da an öffnen.",
    fileNotYours: (who: string) =>
      `Ihre Rolle erlaubt es nicht, anderen Dokumente zu zeigen. Soll ${who} ein Dokument bekommen, muss ein Inhaber antworten.`,
    noFile: "Keines",
    send: "Antwort senden",
    again: "Noch eine Antwort senden",
    close: "Anfrage schließen",
    closeHint: "Niemand wird mehr erinnert, und antworten kann man nicht mehr.",
    openFile: (name: string) => `${name} öffnen`,
    waiting: "Noch keine Antwort.",
  },
};

export const report: typeof englishReport = {
  title: "Von wem, an wen",
  lead: "Ein Schritt zurück und ein Schritt vor, wie es das Lebensmittelrecht verlangt (Verordnung (EG) Nr. 178/2002, Artikel 18).",
  of: "Charge",
  by: "Betrieb",
  asOf: (when: string) => `So erfasst am ${when}`,
  print: "Drucken",
  csv: "Als Tabelle herunterladen (CSV)",
  from: "Von wem es kam",
  to: "An wen es ging",
  noneFrom: "Nichts ist erfasst.",
  said: "Was Sie öffentlich davon sagen",
  noneTo: "Nichts ist erfasst.",
  more: "Es gibt mehr, als ein Bericht fasst: Wählen Sie eine Charge, die näher an der Lieferung liegt, um die es geht.",
  columns: { lot: "Charge", quantity: "Menge", day: "Wann", partner: "Wer" },
  notes: {
    "own-origin": "Hier begonnen: kein Lieferant",
    "partner-unknown": "Nicht erfasst: wer",
    "not-received": "Nicht erfasst: von wem, wann, wie viel",
    "not-sent": "Nicht als versendet erfasst: noch hier, soweit bekannt",
    consumers: "An Verbraucher verkauft",
  },
  unknown: "Nicht erfasst",
  file: (lot: string) => `bericht-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Zurückrufen, sperren oder freigeben",
  lead: "Sehen Sie nach, was aus der Charge hergestellt wurde, und sagen Sie es dann für alle auf einmal.",
  of: "Die Charge",
  reaches: (n: number) =>
    n === 0 ? "Sie haben nichts daraus hergestellt." : `Sie haben daraus ${lotsOf(n)} hergestellt`,
  marked: (n: number) =>
    `${counted(n, "Charge trägt", "Chargen tragen")} ihretwegen einen Hinweis.`,
  more: "Es gibt mehr, als auf einmal erreicht werden. Machen Sie es noch einmal, um fortzufahren.",
  sent: "Ein Teil ist schon fort",
  here: "Nicht als versendet erfasst",
  noPage: "Keine öffentliche Seite: Dort kann nichts gesagt werden. Halten Sie sie selbst zurück.",
  notYours:
    "Es ist nicht Ihr Produkt: Sein Hersteller spricht dafür. Was Sie daraus hergestellt haben, ist Ihres.",
  kind: "Was möchten Sie sagen?",
  kinds: {
    recall: {
      label: "Zurückrufen",
      hint: "Niemand soll es verwenden. Es steht auf jeder Seite ganz oben.",
    },
    hold: { label: "Sperren", hint: "Niemand soll es weitergeben, bis etwas geklärt ist." },
    clear: { label: "Freigeben", hint: "Was wegen dieser Charge gesagt wurde, gilt nicht mehr." },
  },
  kindMissing: "Wählen Sie, was Sie sagen möchten",
  reason: "Grund",
  reasonHint: "Alle lesen ihn auf der öffentlichen Seite der Charge so, wie er ist.",
  reasonMissing: "Geben Sie einen Grund an",
  because: "Grund bei den Chargen, die daraus hergestellt wurden",
  becauseHint:
    "Alle lesen ihn dort. Nennen Sie, woraus sie hergestellt sind, soweit Sie es bekannt machen wollen.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Hergestellt aus zurückgerufener Ware: ${material}.`
      : `Hergestellt aus gesperrter Ware: ${material}.`,
  aLot: "eine Charge",
  advice: "Was zu tun ist",
  adviceHint: "Für alle, die etwas davon haben",
  send: (n: number) => `Für ${lotsOf(n)} sagen`,
  clear: "Freigeben",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Nichts hat sich geändert: Dasselbe stand schon da."
      : `${counted(set, "Hinweis ist", "Hinweise sind")} gesetzt.${
          unchanged === 0 ? "" : ` Schon vorhanden: ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "Es gab nichts aufzuheben."
      : `${counted(n, "Hinweis ist", "Hinweise sind")} aufgehoben.`,
  without: (paths: readonly string[]) =>
    `Keine öffentliche Seite, dort konnte also nichts gesagt werden: ${list(paths)}`,
  noNotice: "Keiner",
  columns: { lot: "Charge", quantity: "Menge", where: "Wo", notice: "Hinweis" },
};
