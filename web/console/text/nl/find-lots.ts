/** Dutch of lots and of the graph between them: see text/en. */
import type {
  gaps as englishGaps,
  graph as englishGraph,
  lots as englishLots,
} from "../en/find-lots.ts";
import { counted } from "./plural.ts";

const all = (parts: readonly string[]) => new Intl.ListFormat("nl").format(parts);
const steps = (n: number) => counted(n, "stap", "stappen");

export const lots: typeof englishLots = {
  title: "Partijen",
  lead: "Elke partij waar je gebeurtenissen over gaan, de laatst geziene eerst.",
  query: "Partijen zoeken",
  queryHint: "Een partijnummer, een materiaal of een gescande code",
  material: "Hoe het heet",
  role: "Wat ermee gebeurde",
  notice: "Melding",
  noNotice: "Geen",
  lastSeen: (day: string) => `Laatst gezien op ${day}`,
  none: "Er zijn nog geen partijen.",
  noneHelp:
    "Een partij verschijnt hier zodra een stap haar noemt: een oogst, een levering die binnenkwam, iets wat je hebt gemaakt.",
  record: "De eerste stap registreren",
  sheet: "Een rekenblad versturen",
  nothing: "Geen partij past bij deze zoekopdracht.",
  unnamed: "Partij zonder naam",
  facts: {
    identifier: "Kenmerk",
    quantity: "Laatste hoeveelheid",
    roles: "Wat ermee gebeurde",
    first: "Eerst gezien",
    last: "Laatst gezien",
    events: "Gebeurtenissen",
  },
  actions: "Wat je ermee kunt doen",
  recall: "Terugroepen, blokkeren of vrijgeven",
  report: "Van wie, aan wie",
  ask: "Een leverancier om bewijsstukken vragen",
  passport: "De openbare pagina",
  events: "De gebeurtenissen",
  allEvents: "Alle gebeurtenissen",
  unknown: "Geen van je gebeurtenissen gaat over een partij met deze naam.",
  back: "Alle partijen",
  noticeBy: (who: string, day: string) => `Gezet door ${who} op ${day}`,
  noticeOwn: (day: string) => `Door jou gezet op ${day}`,
  because: "Vanwege",
};

export const graph: typeof englishGraph = {
  title: "Waar het vandaan kwam, waar het heen ging",
  direction: "Tonen",
  directions: {
    both: "Beide kanten",
    up: "Waar het vandaan kwam",
    down: "Waar het heen ging",
  },
  depth: "Stappen",
  depthOf: steps,
  picture: "Beeld van de partijen en de stappen ertussen",
  pictureHelp:
    "Met de pijltjestoetsen ga je van partij naar partij, met Enter open je er een. Hetzelfde staat in de lijst onder het beeld.",
  list: "Hetzelfde als lijst",
  more: "Er is meer dan hier te zien is. Kies meer stappen, of open een partij aan de rand.",
  noMore: "Meer is niet bekend.",
  this: "Deze partij",
  before: (n: number) => `${steps(n)} ervoor`,
  after: (n: number) => `${steps(n)} erna`,
  columns: {
    where: "Waar",
    lot: "Partij",
    quantity: "Hoeveelheid",
    by: "Gemaakt door",
    from: "Gemaakt van",
  },
  blanks: {
    "not-shared": "Niet gedeeld",
    "not-recorded": "Niet geregistreerd",
    "sent-on": "Doorgestuurd",
  },
  blankMeans: {
    "not-shared":
      "Een leverancier die je hebt aanvaard, heeft niet toegestemd om getoond te worden: wat ervoor gebeurde, staat hier niet.",
    "not-recorded": "Niemand die met je deelt, heeft geregistreerd hoe dit is ontstaan.",
    "sent-on": "Het is naar iemand gestuurd. Wat er daar van werd, staat hier niet.",
  },
  withheld: "Nummer niet genoemd",
  withheldMeans:
    "Alleen een leverancier spreekt over deze partij, en of het nummer wordt genoemd, is aan die leverancier.",
  you: "jij",
  begun: "Hier begonnen",
  others: (n: number) => counted(n, "andere partij", "andere partijen"),
  nobody: "Niet genoemd",
  made: (lots: readonly string[]) => `Gemaakt van ${all(lots)}`,
  became: (lots: readonly string[]) => `Werd ${all(lots)}`,
};

export const gaps: typeof englishGaps = {
  title: "Waar de gaten zitten",
  lead: "Wat geen vastgelegd begin heeft, naar zijn deel van de partij, en wiens woord elke stap is: het zwakste eerst.",
  byMass: "Naar massa",
  known: (part: string) => `${part} van deze partij komt van een begin dat is vastgelegd.`,
  something: "Iets",
  why: {
    received: "De aankomst is vastgelegd, en niets daarvoor.",
    unknown: "Niemand die met u deelt heeft vastgelegd waar het vandaan kwam.",
  },
  byStep: "Naar stap",
  noSteps: "Van deze partij is geen stap vastgelegd.",
  by: {
    link: "Gezegd door iemand met een link van u",
    own: "Alleen uw eigen woord",
    supplier: "Gezegd door een leverancier met een eigen account",
  },
  next: {
    link: "Een eigen account, dat enkele minuten kost, maakt er het woord van een tweede van.",
    own: "Laat de andere kant bevestigen wat verzonden is, vraag een leverancier zijn eigen stappen vast te leggen, of voeg een document toe.",
    supplier: "Alleen een certificaat dat iemand anders heeft opgezocht, zou sterker zijn.",
  },
  unread: {
    "too-many": "Er staan meer gebeurtenissen achter dan er in één keer gelezen worden.",
    circle: "Een partij is uit zichzelf gemaakt: een van de gebeurtenissen klopt niet.",
  },
  product: {
    lead: "Wat geen vastgelegd begin heeft, naar zijn deel van alle partijen van het product, en wiens woord elke stap is: het zwakste eerst.",
    known: (part: string) => `${part} van deze partijen komt van een begin dat is vastgelegd.`,
    noLots: "Van dit product is nog geen partij vastgelegd.",
    noSteps: "Van deze partijen is geen stap vastgelegd.",
    lots: "De partijen",
    lotsHelp: "Welk deel van het geheel elke partij is. Open er een om haar eigen gaten te zien.",
    older: "Er zijn oudere partijen. Die tellen hier niet mee.",
    last: (times: string, day: string) => `${times} ×, voor het laatst op ${day}`,
    back: "Alle producten",
  },
  back: "Terug naar de partij",
};
