/** English of tasks, requests, reports and recalls. */

const several = (n: number, one: string, other: string) =>
  new Intl.PluralRules("en").select(n) === "one" ? `1 ${one}` : `${n} ${other}`;
const list = (parts: readonly string[]) => new Intl.ListFormat("en").format(parts);

export const tasks = {
  title: "Tasks",
  lead: "What waits for you. What is done goes away by itself.",
  none: "Nothing waits for you.",
  noneHelp:
    "Recalls, disputed deliveries, requests from your customers and records with something missing come up here.",
  more: "There are more of some kind than are listed.",
  open: "Open",
  headings: {
    recalled: "Recalls and holds",
    disputed: "Disputed transfers",
    "answer-request": "Evidence asked of you",
    "answer-question": "Shoppers ask",
    "answer-transfer": "Did this arrive?",
    "request-answered": "Answers to read",
    "request-late": "Evidence you still wait for",
    "dispatch-missing": "Received, and nobody recorded that it was sent",
    "receipt-missing": "Sent, and nobody said that it arrived",
    "quantity-missing": "Quantity unknown",
    finding: "The numbers raise a question",
    unresolved: "Used, and not known where it came from",
  },
  recalled: {
    recall: (by: string, lot: string) => `${by} recalled ${lot}.`,
    hold: (by: string, lot: string) => `${by} put ${lot} on hold.`,
    decommission: (by: string, lot: string) => `${by} took ${lot} out of use.`,
    upstream: (lot: string) => `It went into ${lot}, which you used.`,
    lotUpstream: "a lot",
    you: "You",
    somebody: "A supplier’s supplier",
    downstream: (n: number, unmarked: number) =>
      n === 0
        ? "You made nothing of it."
        : `You made ${several(n, "lot", "lots")} of it; ${
            unmarked === 0 ? "all that can be are marked." : `${unmarked} are not marked.`
          }`,
    open: "See what it reaches",
  },
  disputed: (by: string) => `${by} says this was not so.`,
  reason: (reason: string) => `“${reason}”`,
  due: (day: string) => `Due ${day}`,
  late: (day: string) => `Late: was due ${day}`,
  asks: (from: string) => `${from} asks for`,
  answered: (who: string) => `${who} answered`,
  waits: (who: string) => `${who} has not answered`,
  answer: "Answer",
  read: "Read",
};

export const requests = {
  title: "Requests for evidence",
  lead: "What you asked suppliers for, and what customers ask of you.",
  ask: "Ask a supplier",
  made: "Asked by you",
  received: "Asked of you",
  noneMade: "You have asked nobody for anything yet.",
  noneReceived: "Nobody has asked you for anything.",
  states: { open: "Open", answered: "Answered", closed: "Closed" },
  to: (who: string) => `To ${who}`,
  from: (who: string) => `From ${who}`,
  about: "About",
  due: (day: string) => `Due ${day}`,
  late: (day: string) => `Late: was due ${day}`,
  new: {
    title: "Ask a supplier for evidence",
    lead: "They see it among their tasks. Their owners are told by e-mail, and reminded at most every three days.",
    supplier: "Supplier",
    choose: "Choose …",
    noSuppliers: "You have accepted nobody as a supplier yet. Accept one first, then ask.",
    partners: "Partners",
    supplierMissing: "Say which supplier",
    wanted: "What do you need?",
    wantedHint: "A certificate, a test result, a photo, an explanation",
    wantedMissing: "Say what you need",
    about: "About which lot or event?",
    aboutHint: "A lot’s link or an eventID",
    dueOn: "By when?",
    dueOnHint: "The day ends at midnight UTC.",
    dueOnMissing: "Choose a day",
    send: "Ask",
  },
  one: {
    title: "Request for evidence",
    unknown: "There is no such request, or it is not yours.",
    wanted: "Asked for",
    answer: "Answer",
    answerLabel: "Your answer",
    answerHint: "Whoever asked reads it as it is.",
    answerMissing: "Write an answer",
    file: "Document",
    fileHint: "One of your documents. Whoever asked may open it from then on.",
    fileNotYours: (who: string) =>
      `Your role does not let you show documents to others. To send ${who} a document, let an owner answer.`,
    noFile: "None",
    send: "Send the answer",
    again: "Send another answer",
    close: "Close the request",
    closeHint: "Nobody is reminded any more, and it cannot be answered any more.",
    openFile: (name: string) => `Open ${name}`,
    waiting: "No answer yet.",
  },
};

export const report = {
  title: "From whom, to whom",
  lead: "One step back and one step forward, as food law asks (Regulation (EC) 178/2002, Article 18).",
  of: "Lot",
  by: "Business",
  asOf: (when: string) => `As recorded on ${when}`,
  print: "Print",
  csv: "Download as a table (CSV)",
  from: "From whom it came",
  to: "To whom it went",
  noneFrom: "Nothing is recorded.",
  said: "What you say of it in public",
  noneTo: "Nothing is recorded.",
  more: "There is more than a report holds: ask for a lot nearer to the delivery in question.",
  columns: { lot: "Lot", quantity: "Quantity", day: "When", partner: "Who" },
  notes: {
    "own-origin": "Begun here: no supplier",
    "partner-unknown": "Not recorded: who",
    "not-received": "Not recorded: from whom, when, how much",
    "not-sent": "Not recorded as sent: still here, as far as is known",
    consumers: "Sold to consumers",
  },
  unknown: "Not recorded",
  file: (lot: string) => `report-${lot}.csv`,
};

export const recall = {
  title: "Recall, hold or clear",
  lead: "Look at what was made of the lot, then say it of all of them at once.",
  of: "The lot",
  reaches: (n: number) =>
    n === 0 ? "You made nothing of it." : `You made ${several(n, "lot", "lots")} of it`,
  marked: (n: number) => `${several(n, "lot bears", "lots bear")} a notice because of it.`,
  more: "There are more than one call reaches. Do it again to go on.",
  sent: "Some of it left already",
  here: "Not recorded as sent",
  noPage: "No public page: nothing can be said of it there. Hold it by hand.",
  notYours: "It is not your product: its maker speaks for it. What you made of it is yours.",
  kind: "What do you want to say?",
  kinds: {
    recall: { label: "Recall", hint: "Nobody is to use it. It stands first on every page." },
    hold: { label: "Hold", hint: "Nobody is to pass it on until something was looked into." },
    clear: { label: "Clear", hint: "What was said because of this lot no longer stands." },
  },
  kindMissing: "Choose what to say",
  reason: "Reason",
  reasonHint: "Everybody reads it on the public page of the lot, as it is.",
  reasonMissing: "Give a reason",
  because: "Reason on the lots made of it",
  becauseHint: "Everybody reads it there. Name what it was made from as far as you want it known.",
  becauseOf: (material: string, kind: "recall" | "hold") =>
    kind === "recall"
      ? `Made from ${material} that was recalled.`
      : `Made from ${material} that is on hold.`,
  aLot: "a lot",
  advice: "What to do",
  adviceHint: "For whoever has some of it",
  send: (n: number) => `Say it of ${several(n, "lot", "lots")}`,
  clear: "Clear it",
  done: (set: number, unchanged: number) =>
    set === 0
      ? "Nothing changed: the same stood there already."
      : `${several(set, "notice is", "notices are")} set.${
          unchanged === 0 ? "" : ` ${unchanged} stood already.`
        }`,
  cleared: (n: number) =>
    n === 0
      ? "Nothing stood that could be cleared."
      : `${several(n, "notice is", "notices are")} cleared.`,
  without: (paths: readonly string[]) =>
    `No public page, so nothing could be said there: ${list(paths)}`,
  noNotice: "None",
  columns: { lot: "Lot", quantity: "Quantity", where: "Where", notice: "Notice" },
};
