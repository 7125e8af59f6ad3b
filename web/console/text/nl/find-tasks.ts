/** Dutch of tasks, requests, reports and recalls: see text/en. */
import type {
  recall as englishRecall,
  report as englishReport,
  requests as englishRequests,
  tasks as englishTasks,
} from "../en/find-tasks.ts";
import { counted } from "./plural.ts";

const list = (parts: readonly string[]) => new Intl.ListFormat("nl").format(parts);
const lotsOf = (n: number) => counted(n, "partij", "partijen");

export const tasks: typeof englishTasks = {
  title: "Taken",
  lead: "Wat op je wacht. Wat klaar is, verdwijnt vanzelf.",
  none: "Er wacht niets op je.",
  noneHelp:
    "Terugroepingen, betwiste leveringen, verzoeken van je klanten en registraties waarin iets ontbreekt, verschijnen hier.",
  more: "Van sommige zijn er meer dan hier staan.",
  open: "Openen",
  headings: {
    recalled: "Terugroepingen en blokkades",
    disputed: "Betwiste overdrachten",
    "answer-request": "Bewijsstukken die je worden gevraagd",
    "answer-question": "Kopers vragen",
    "answer-transfer": "Is dit aangekomen?",
    "request-answered": "Antwoorden om te lezen",
    "request-late": "Bewijsstukken waar je nog op wacht",
    "dispatch-missing": "Ontvangen, en niemand heeft het versturen geregistreerd",
    "receipt-missing": "Verstuurd, en niemand heeft gezegd dat het aankwam",
    "quantity-missing": "Hoeveelheid onbekend",
    finding: "De getallen roepen een vraag op",
    unresolved: "Gebruikt, en de herkomst is niet bekend",
  },
  recalled: {
    recall: (by: string, lot: string) => `${lot} is teruggeroepen door ${by}.`,
    hold: (by: string, lot: string) => `${lot} is geblokkeerd door ${by}.`,
    decommission: (by: string, lot: string) => `${lot} is buiten gebruik gesteld door ${by}.`,
    upstream: (lot: string) => `Het ging in ${lot}, en dat heb je gebruikt.`,
    lotUpstream: "een partij",
    you: "jou",
    somebody: "een leverancier van een leverancier",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "Je hebt er niets van gemaakt."
        : `Je hebt er ${lotsOf(n)} van gemaakt; ${
            unmarked === 0 ? "alles wat kan, is gemarkeerd." : `niet gemarkeerd: ${unmarked}.`
          }`,
    open: "Bekijken wat het raakt",
  },
  disputed: (by: string) => `${by} zegt dat het niet zo was.`,
  reason: (reason: string) => `‘${reason}’`,
  due: (day: string) => `Uiterlijk ${day}`,
  late: (day: string) => `Te laat: het moest uiterlijk ${day}`,
  asks: (from: string) => `${from} vraagt om`,
  answered: (who: string) => `${who} heeft geantwoord`,
  waits: (who: string) => `${who} heeft niet geantwoord`,
  answer: "Antwoorden",
  read: "Lezen",
};

export const requests: typeof englishRequests = {
  title: "Verzoeken om bewijsstukken",
  lead: "Wat je leveranciers hebt gevraagd, en wat klanten jou vragen.",
  ask: "Een leverancier vragen",
  made: "Door jou gevraagd",
  received: "Aan jou gevraagd",
  noneMade: "Je hebt nog niemand iets gevraagd.",
  noneReceived: "Niemand heeft jou iets gevraagd.",
  states: { open: "Staat open", answered: "Beantwoord", closed: "Gesloten" },
  to: (who: string) => `Aan ${who}`,
  from: (who: string) => `Van ${who}`,
  about: "Gaat over",
  due: (day: string) => `Uiterlijk ${day}`,
  late: (day: string) => `Te laat: het moest uiterlijk ${day}`,
  new: {
    title: "Een leverancier om bewijsstukken vragen",
    lead: "De leverancier ziet het bij de taken. De eigenaren krijgen een e-mail, en hoogstens om de drie dagen een herinnering.",
    supplier: "Leverancier",
    choose: "Kiezen …",
    noSuppliers:
      "Je hebt nog niemand als leverancier aanvaard. Aanvaard er eerst een, en vraag het dan.",
    partners: "Partners",
    supplierMissing: "Zeg welke leverancier",
    wanted: "Wat heb je nodig?",
    wantedHint: "Een certificaat, een testuitslag, een foto, een uitleg",
    wantedMissing: "Zeg wat je nodig hebt",
    about: "Over welke partij of gebeurtenis?",
    aboutHint: "De link van een partij of een eventID",
    dueOn: "Wanneer uiterlijk?",
    dueOnHint: "De dag eindigt om middernacht UTC.",
    dueOnMissing: "Kies een dag",
    send: "Vragen",
  },
  one: {
    title: "Verzoek om bewijsstukken",
    unknown: "Dit verzoek bestaat niet, of het is niet van jou.",
    wanted: "Gevraagd",
    answer: "Antwoord",
    answerLabel: "Je antwoord",
    answerHint: "Wie het vroeg, leest het zoals het is.",
    answerMissing: "Schrijf een antwoord",
    file: "Document",
    fileHint: "Een van je documenten. Wie het vroeg, mag het vanaf dan openen.",
    fileNotYours: (who: string) =>
      `Met je rol kun je anderen geen documenten laten zien. Moet ${who} een document krijgen, laat dan een eigenaar antwoorden.`,
    noFile: "Geen",
    send: "Antwoord versturen",
    again: "Nog een antwoord versturen",
    close: "Verzoek sluiten",
    closeHint: "Niemand krijgt nog een herinnering, en antwoorden kan niet meer.",
    openFile: (name: string) => `${name} openen`,
    waiting: "Nog geen antwoord.",
  },
};

export const report: typeof englishReport = {
  title: "Van wie, aan wie",
  lead: "Eén stap terug en één stap vooruit, zoals de voedselwet vraagt (Verordening (EG) nr. 178/2002, artikel 18).",
  of: "Partij",
  by: "Bedrijf",
  asOf: (when: string) => `Zoals geregistreerd op ${when}`,
  print: "Afdrukken",
  csv: "Downloaden als tabel (CSV)",
  from: "Van wie het kwam",
  to: "Naar wie het ging",
  noneFrom: "Er is niets geregistreerd.",
  said: "Wat u er in het openbaar over zegt",
  noneTo: "Er is niets geregistreerd.",
  more: "Er is meer dan in een rapport past: kies een partij dichter bij de levering waar het om gaat.",
  columns: { lot: "Partij", quantity: "Hoeveelheid", day: "Wanneer", partner: "Wie" },
  notes: {
    "own-origin": "Hier begonnen: geen leverancier",
    "partner-unknown": "Niet geregistreerd: wie",
    "not-received": "Niet geregistreerd: van wie, wanneer, hoeveel",
    "not-sent": "Niet als verstuurd geregistreerd: nog hier, voor zover bekend",
    consumers: "Verkocht aan consumenten",
  },
  unknown: "Niet geregistreerd",
  file: (lot: string) => `rapport-${lot}.csv`,
};

export const recall: typeof englishRecall = {
  title: "Terugroepen, blokkeren of vrijgeven",
  lead: "Kijk wat er van de partij is gemaakt, en zeg het dan van alles tegelijk.",
  of: "De partij",
  reaches: (n: number) =>
    n === 0 ? "Je hebt er niets van gemaakt." : `Je hebt er ${lotsOf(n)} van gemaakt`,
  marked: (n: number) => `${counted(n, "partij draagt", "partijen dragen")} hierdoor een melding.`,
  more: "Er zijn er meer dan in één keer kan. Doe het nog eens om verder te gaan.",
  sent: "Een deel is al weg",
  here: "Niet als verstuurd geregistreerd",
  noPage: "Geen openbare pagina: daar kan niets worden gezegd. Houd het zelf tegen.",
  notYours:
    "Het is niet jouw product: wie het maakte, spreekt ervoor. Wat jij ervan maakte, is van jou.",
  kind: "Wat wil je zeggen?",
  kinds: {
    recall: {
      label: "Terugroepen",
      hint: "Niemand mag het gebruiken. Het staat bovenaan op elke pagina.",
    },
    hold: {
      label: "Blokkeren",
      hint: "Niemand mag het doorgeven tot iets is uitgezocht.",
    },
    clear: {
      label: "Vrijgeven",
      hint: "Wat vanwege deze partij is gezegd, geldt niet meer.",
    },
  },
  kindMissing: "Kies wat je wilt zeggen",
  reason: "Reden",
  reasonHint: "Iedereen leest die op de openbare pagina van de partij, zoals hij is.",
  reasonMissing: "Geef een reden",
  because: "Reden bij de partijen die ervan zijn gemaakt",
  becauseHint:
    "Iedereen leest die daar. Noem waarvan ze zijn gemaakt, voor zover je dat bekend wilt maken.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Gemaakt van wat is teruggeroepen: ${material}.`
      : `Gemaakt van wat is geblokkeerd: ${material}.`,
  aLot: "een partij",
  advice: "Wat te doen",
  adviceHint: "Voor wie er iets van heeft",
  send: (n: number) => `Zeggen van ${lotsOf(n)}`,
  clear: "Vrijgeven",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Er is niets veranderd: hetzelfde stond er al."
      : `${counted(set, "melding is", "meldingen zijn")} gezet.${
          unchanged === 0 ? "" : ` Stond er al: ${unchanged}.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "Er stond niets om in te trekken."
      : `${counted(n, "melding is", "meldingen zijn")} ingetrokken.`,
  without: (paths: readonly string[]) =>
    `Geen openbare pagina, dus daar kon niets worden gezegd: ${list(paths)}`,
  noNotice: "Geen",
  columns: { lot: "Partij", quantity: "Hoeveelheid", where: "Waar", notice: "Melding" },
};
