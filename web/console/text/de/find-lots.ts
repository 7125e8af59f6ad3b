/** German of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("de").format(parts);
const steps = (n: number) => counted(n, "Schritt", "Schritte");

export const lots: typeof englishLots = {
  title: "Chargen",
  lead: "Jede Charge, von der Ihre Ereignisse sprechen, die zuletzt gesehene zuerst.",
  query: "Chargen suchen",
  queryHint: "Eine Chargennummer, ein Material oder ein gescannter Code",
  material: "Wie sie heißt",
  role: "Was mit ihr geschah",
  notice: "Hinweis",
  noNotice: "Keiner",
  lastSeen: (day: string) => `Zuletzt gesehen am ${day}`,
  none: "Es gibt noch keine Chargen.",
  noneHelp:
    "Eine Charge erscheint hier, sobald ein Schritt sie nennt: eine Ernte, eine Lieferung, die ankam, etwas, das Sie hergestellt haben.",
  record: "Den ersten Schritt erfassen",
  sheet: "Eine Tabelle senden",
  nothing: "Keine Charge passt zu dieser Suche.",
  unnamed: "Charge ohne Namen",
  facts: {
    identifier: "Kennung",
    quantity: "Letzte Menge",
    roles: "Was mit ihr geschah",
    first: "Zuerst gesehen",
    last: "Zuletzt gesehen",
    events: "Ereignisse",
  },
  actions: "Was Sie damit tun können",
  recall: "Zurückrufen, sperren oder freigeben",
  report: "Von wem, an wen",
  ask: "Einen Lieferanten um Belege bitten",
  passport: "Ihre öffentliche Seite",
  events: "Ihre Ereignisse",
  allEvents: "Alle ihre Ereignisse",
  unknown: "Keines Ihrer Ereignisse spricht von einer Charge mit diesem Namen.",
  back: "Alle Chargen",
  noticeBy: (who: string, day: string) => `Gesetzt von ${who} am ${day}`,
  noticeOwn: (day: string) => `Von Ihnen gesetzt am ${day}`,
  because: "Wegen",
};

export const graph: typeof englishGraph = {
  title: "Woher sie kam, wohin sie ging",
  direction: "Zeigen",
  directions: { both: "Beide Richtungen", up: "Woher sie kam", down: "Wohin sie ging" },
  depth: "Schritte",
  depthOf: steps,
  picture: "Bild der Chargen und der Schritte dazwischen",
  pictureHelp:
    "Die Pfeiltasten führen von Charge zu Charge, die Eingabetaste öffnet eine. Dasselbe steht in der Liste unter dem Bild.",
  list: "Dasselbe als Liste",
  more: "Es gibt mehr, als hier zu sehen ist. Wählen Sie mehr Schritte oder öffnen Sie eine Charge am Rand.",
  noMore: "Mehr ist nicht bekannt.",
  this: "Diese Charge",
  before: (n: number) => `${steps(n)} davor`,
  after: (n: number) => `${steps(n)} danach`,
  columns: {
    where: "Wo",
    lot: "Charge",
    quantity: "Menge",
    by: "Hergestellt von",
    from: "Hergestellt aus",
  },
  blanks: {
    "not-shared": "Nicht geteilt",
    "not-recorded": "Nicht erfasst",
    "sent-on": "Weitergesendet",
  },
  blankMeans: {
    "not-shared":
      "Ein Lieferant, den Sie angenommen haben, hat nicht zugestimmt, gezeigt zu werden: Was davor geschah, steht hier nicht.",
    "not-recorded": "Niemand, der mit Ihnen teilt, hat erfasst, wie das entstanden ist.",
    "sent-on": "Es wurde an jemanden gesendet. Was dort daraus wurde, steht hier nicht.",
  },
  withheld: "Nummer nicht genannt",
  withheldMeans:
    "Nur ein Lieferant spricht von dieser Charge, und ob er ihre Nummer nennt, ist seine Sache.",
  you: "Sie",
  begun: "Hier begonnen",
  others: (n: number) => counted(n, "weiteren Charge", "weiteren Chargen"),
  nobody: "Nicht genannt",
  made: (lots: readonly string[]) => `Hergestellt aus ${all(lots)}`,
  became: (lots: readonly string[]) => `Wurde zu ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Wo die Lücken sind",
  lead: "Was keinen erfassten Anfang hat, nach seinem Anteil an der Charge, und wessen Wort jeder Schritt ist: das schwächste zuerst.",
  byMass: "Nach Masse",
  known: (part: string) => `${part} dieser Charge kommen aus erfassten Anfängen.`,
  something: "Etwas",
  why: {
    received: "Erfasst ist seine Ankunft und nichts davor.",
    unknown: "Niemand, der mit Ihnen teilt, hat erfasst, woher es kam.",
  },
  byStep: "Nach Schritten",
  noSteps: "Kein Schritt dieser Charge ist erfasst.",
  by: {
    link: "Gesagt von jemandem mit einem Link von Ihnen",
    own: "Allein Ihr eigenes Wort",
    supplier: "Gesagt von einem Lieferanten mit eigenem Konto",
  },
  next: {
    link: "Ein eigenes Konto, das ihn wenige Minuten kostet, macht daraus das Wort eines Zweiten.",
    own: "Lassen Sie die andere Seite bestätigen, was versendet wurde, bitten Sie einen Lieferanten, seine Schritte selbst zu erfassen, oder fügen Sie ein Dokument hinzu.",
    supplier: "Stärker wäre nur ein Zertifikat, das jemand anders nachgeschlagen hat.",
  },
  unread: {
    "too-many": "Dahinter stehen mehr Ereignisse, als auf einmal gelesen werden.",
    circle: "Eine Charge wurde aus sich selbst gemacht: Eines der Ereignisse ist falsch.",
  },
  product: {
    lead: "Was keinen erfassten Anfang hat, nach seinem Anteil an allen Chargen des Produkts, und wessen Wort jeder Schritt ist: das schwächste zuerst.",
    known: (part: string) => `${part} dieser Chargen kommen aus erfassten Anfängen.`,
    noLots: "Von diesem Produkt ist noch keine Charge erfasst.",
    noSteps: "Kein Schritt dieser Chargen ist erfasst.",
    lots: "Die Chargen",
    lotsHelp: "Welcher Teil von allen jede ist. Öffnen Sie eine, um ihre eigenen Lücken zu sehen.",
    older: "Es gibt ältere Chargen. Sie sind hier nicht mitgezählt.",
    last: (times: string, day: string) => `${times} ×, zuletzt am ${day}`,
    back: "Alle Produkte",
  },
  back: "Zurück zur Charge",
};
