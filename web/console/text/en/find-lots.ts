/** English of lots and of the graph between them. */

const several = (n: number, one: string, other: string) =>
  new Intl.PluralRules("en").select(n) === "one" ? `1 ${one}` : `${n} ${other}`;

const all = (parts: readonly string[]) => new Intl.ListFormat("en").format(parts);

export const lots = {
  title: "Lots",
  lead: "Every lot your events speak of, the last seen first.",
  query: "Search lots",
  queryHint: "A lot number, a material, or a scanned code",
  material: "What it is called",
  role: "What happened to it",
  notice: "Notice",
  noNotice: "None",
  lastSeen: (day: string) => `Last seen ${day}`,
  none: "There are no lots yet.",
  noneHelp:
    "A lot appears here as soon as a step names it: a harvest, a delivery that came in, something you made.",
  record: "Record the first step",
  sheet: "Send a spreadsheet",
  nothing: "No lot fits this search.",
  unnamed: "Lot without a name",
  facts: {
    identifier: "Identifier",
    quantity: "Last quantity",
    roles: "What happened to it",
    first: "First seen",
    last: "Last seen",
    events: "Events",
  },
  actions: "What to do with it",
  recall: "Recall, hold or clear",
  report: "From whom, to whom",
  ask: "Ask a supplier for evidence",
  passport: "Its public page",
  events: "Its events",
  allEvents: "All its events",
  unknown: "None of your events speaks of a lot of this name.",
  back: "All lots",
  noticeBy: (who: string, day: string) => `Set by ${who} on ${day}`,
  noticeOwn: (day: string) => `Set by you on ${day}`,
  because: "Because of",
};

export const graph = {
  title: "Where it came from, where it went",
  direction: "Show",
  directions: { both: "Both ways", up: "Where it came from", down: "Where it went" },
  depth: "Steps",
  depthOf: (n: number) => several(n, "step", "steps"),
  picture: "Picture of the lots and the steps between them",
  pictureHelp:
    "Arrow keys go from lot to lot, Enter opens one. The same stands in the list below the picture.",
  list: "The same as a list",
  more: "There is more than is shown here. Choose more steps, or open a lot at the edge.",
  noMore: "Nothing else is known.",
  this: "This lot",
  before: (n: number) => `${several(n, "step", "steps")} before`,
  after: (n: number) => `${several(n, "step", "steps")} after`,
  columns: { where: "Where", lot: "Lot", quantity: "Quantity", by: "Made by", from: "Made from" },
  blanks: {
    "not-shared": "Not shared",
    "not-recorded": "Not recorded",
    "sent-on": "Sent on",
  },
  blankMeans: {
    "not-shared":
      "A supplier you accepted has not agreed to be shown: what happened before is not told here.",
    "not-recorded": "Nobody who shares with you recorded how this came to be.",
    "sent-on": "It was sent to somebody. What became of it there is not told here.",
  },
  withheld: "Number withheld",
  withheldMeans: "Only a supplier speaks of this lot, and its number is theirs to tell.",
  you: "you",
  begun: "Begun here",
  others: (n: number) => several(n, "other lot", "other lots"),
  nobody: "Not told",
  made: (lots: readonly string[]) => `Made from ${all(lots)}`,
  became: (lots: readonly string[]) => `Became ${all(lots)}`,
};

export const gaps = {
  title: "Where the gaps are",
  lead: "What has no beginning on record, by how much of the lot it is, and whose word each step is: the weakest first.",
  byMass: "By mass",
  known: (part: string) => `${part} of this lot comes from beginnings that are on record.`,
  something: "Something",
  why: {
    received: "Its arrival is on record, and nothing before it.",
    unknown: "Nobody who shares with you recorded where it came from.",
  },
  byStep: "By step",
  noSteps: "No step of this lot is on record.",
  by: {
    link: "Said by who had a link from you",
    own: "Your own word alone",
    supplier: "Said by a supplier with an account of its own",
  },
  next: {
    link: "An account of their own, which takes them a few minutes, makes it a second party’s word.",
    own: "Let the other side confirm what was sent, ask a supplier to record its own steps, or add a document.",
    supplier: "A certificate that somebody else looked up would be the only thing stronger.",
  },
  unread: {
    "too-many": "There are more events behind it than are read at once.",
    circle: "A lot was made of itself: one of the events is wrong.",
  },
  product: {
    lead: "What has no beginning on record, by how much of all its lots it is, and whose word each step is: the weakest first.",
    known: (part: string) => `${part} of these lots comes from beginnings that are on record.`,
    noLots: "No lot of this product is on record yet.",
    noSteps: "No step of these lots is on record.",
    lots: "The lots",
    lotsHelp: "How much of all of them each one is. Open one to see its own gaps.",
    older: "There are older lots. They are not counted here.",
    last: (times: string, day: string) => `${times} ×, last on ${day}`,
    back: "All products",
  },
  back: "Back to the lot",
};
