/** Every word the public pages say, in English. Another language is another folder of the same members. */
import type { EventState, Gap } from "../../../schema/wire/passport.ts";
import { CLAIMS } from "./claims.ts";
import { FINDING, NOT_FOUND } from "./finding.ts";
import { LABELS } from "./labels.ts";
import { CERTIFICATES, NOTICES, UNIT_CODE, UPSTREAM } from "./notices.ts";
import { PRESENCE } from "./presence.ts";
import { QUESTIONS } from "./questions.ts";
import { SOCIAL } from "./social.ts";
import { BIZ_STEPS, EVENT_TYPES, PROCESSES } from "./steps.ts";
import { STORY } from "./story.ts";

const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const GAPS: Record<Gap["kind"], (about?: string) => string> = {
  "no-origin": (about) =>
    `Nobody has recorded where ${about ?? "this"} began. The journey starts in the middle.`,
  "input-unknown": (about) =>
    `Something went in that no event accounts for${about === undefined ? "" : `: ${about}`}. Where it came from is not known.`,
  "receipt-missing": (about) =>
    `Sent, but no receipt was recorded${about === undefined ? "" : ` for ${about}`}. We have the sender's word only.`,
  "dispatch-missing": (about) =>
    `Received, but no dispatch was recorded${about === undefined ? "" : ` for ${about}`}. We have the receiver's word only.`,
  "not-shared": (about) =>
    `A step here exists but is not shared with the public${about === undefined ? "" : ` (${about})`}.`,
};

const GAPS_COUNTED: Record<Gap["kind"], (n: number) => string> = {
  "no-origin": (n) => `${some(n, "origin is", "origins are")} not recorded`,
  "input-unknown": (n) => `${some(n, "input", "inputs")} of unknown origin`,
  "receipt-missing": (n) => `${some(n, "shipment has", "shipments have")} no receipt`,
  "dispatch-missing": (n) => `${some(n, "receipt has", "receipts have")} no dispatch`,
  "not-shared": (n) => `${some(n, "step is", "steps are")} not shared`,
};

const STATES: Record<EventState, { name: string; means: string }> = {
  received: {
    name: "received",
    means: "We hold it. It is not in the log yet, so it can still be lost.",
  },
  logged: {
    name: "logged",
    means:
      "It has a numbered place in the log, under the log's signature. Taking it out would show.",
  },
  anchored: {
    name: "anchored",
    means: "The log up to here is written into a public chain, outside our reach. Still settling.",
  },
  final: {
    name: "final",
    means: "That writing has settled: it cannot be undone any more, by us either.",
  },
};

/** CBV's reasons of an error declaration, in plain words; any other is shown as it was given. CBV 2.0 §7.4. */
const ERROR_REASONS: Readonly<Record<string, string>> = {
  did_not_occur: "it did not happen",
  incorrect_data: "what it said was not right",
};

export const text = {
  /** BCP 47, as it stands in an address. */
  tag: "en",
  /** What its speakers call it. */
  name: "English",
  dir: "ltr" as "ltr" | "rtl",
  /** For numbers, days and places. */
  locale: "en-GB",
  site: "Rootproof",
  skip: "Skip to the content",
  languages: {
    label: "Language",
  },
  kicker: "Product passport",
  console: {
    wait: "One moment …",
    noScript: "The console needs JavaScript. Product pages do not.",
  },
  test: {
    word: "TEST",
    say: (chain: string) =>
      `Anchored on “${chain}”, a practice chain that anyone can restart. Nothing on this page is evidence.`,
  },
  product: {
    title: (name: string, lot?: string) =>
      `${name}${lot === undefined ? "" : `, lot ${lot}`} – passport`,
    description: (name: string, maker: string, summary: string) =>
      `Where ${name} by ${maker} came from, step by step. ${summary}`,
    by: "Made by",
    gtin: "GTIN",
    lot: "Lot",
    serial: "Serial",
    lots: "Lots of this product",
    lotsHint: "The lot is printed near the QR code. Choose yours to see its own journey.",
    qrAlt: (link: string) => `QR code that opens ${link}`,
    qrHint: "This page’s address",
  },
  notices: NOTICES,
  upstream: UPSTREAM,
  unitCode: UNIT_CODE,
  certificates: CERTIFICATES,
  claims: CLAIMS,
  story: STORY,
  social: SOCIAL,
  presence: PRESENCE,
  questions: QUESTIONS,
  summary: {
    heading: "In short",
    byLot: "Each lot of this product has a journey of its own. Choose yours.",
    nothing: "No step of this product’s journey is on record.",
    logged: (logged: number, all: number) =>
      `${logged} of ${all} ${all === 1 ? "step" : "steps"} ${logged === 1 ? "is" : "are"} in the log`,
    gaps: GAPS_COUNTED,
    pieces: (count: string) => ` = ${count} pieces ✔`,
    withheldNames: (n: number) => `${some(n, "name is", "names are")} withheld by choice`,
    withheldPlaces: (n: number) => `${some(n, "place is", "places are")} withheld by choice`,
    voided: (n: number) => `${some(n, "entry was", "entries were")} later declared wrong`,
    complete: "nothing is known to be missing",
    check: "Check it with your phone",
  },
  what: { processes: PROCESSES, bizSteps: BIZ_STEPS, eventTypes: EVENT_TYPES, unknown: "Recorded" },
  units: {
    KGM: "kg",
    GRM: "g",
    TNE: "t",
    MTQ: "m³",
    MTK: "m²",
    MTR: "m",
    LTR: "l",
    MLT: "ml",
  } as { readonly [code: string]: string },
  journey: {
    heading: "The journey",
    hint: "From origin to hand, oldest first. Each step is told by whoever did it.",
    step: (n: number) => `Step ${n}`,
    gap: "Gap",
    gaps: GAPS,
    handTitle: "Your hand",
    hand: "What happened between the last step and you is not recorded here.",
    whoWithheld: "Name withheld by the supplier’s choice",
    whoUnknown: "Nobody is named",
    people: "({count} people)",
    placeWithheld: "Place withheld by the supplier’s choice",
    placeUnknown: "No place given",
    recordedBy: (when: string) => `on record by ${when}`,
    proof: (index: string) => `Proof ${index}`,
    proofLabel: (index: string, what: string) => `Proof ${index}, the bundle for “${what}” (JSON)`,
    noProof: "No proof yet",
    voided: (when: string, reason?: string) =>
      `Declared wrong on ${when}${reason === undefined ? "; no reason was given." : `: ${ERROR_REASONS[reason] ?? reason}`}`,
    otherSide: {
      receiver: {
        confirmed: (when: string) => `Confirmed by the receiver on ${when}.`,
        disputed: (when: string) => `The receiver disputes this, since ${when}.`,
      },
      sender: {
        confirmed: (when: string) => `Confirmed by the sender on ${when}.`,
        disputed: (when: string) => `The sender disputes this, since ${when}.`,
      },
      byLink: "Said by a link, without an account.",
    },
    handover: {
      confirmed: (when: string) => `Confirmed by the receiver on ${when}.`,
      less: (when: string) => `Confirmed by the receiver on ${when}: less came than was sent.`,
      more: (when: string) => `The receiver recorded more than was sent, on ${when}.`,
      disputed: (when: string) => `The receiver disputes this, since ${when}. `,
      uncounted: (when: string) =>
        `The receiver recorded on ${when} that it came; the amounts cannot be set against each other.`,
      silent: (_: string) => "The receiver has not answered yet.",
      unconfirmed: (_: string) =>
        "Not confirmed: 30 days have passed, and the receiver said nothing.",
      "receiver-unknown": (_: string) =>
        "Not confirmed: no receiver is known here who could be asked.",
    },
    through: "Recorded by a link that the maker sent; nobody was signed in.",
    recordedAs: "Recorded as",
    judgedBy: (id: string, isOwn: boolean) =>
      `Held against ${isOwn ? "its maker’s own process profile" : "the process profile"} ${id}`,
    usually: (min: string, max: string) => `: ${min} to ${max} usually comes out of what goes in`,
    profileSource: (source: string) => `Source: ${source}.`,
  },
  amounts: {
    became: "{from} became {to}.",
    came: "{to}.",
    went: "{from} went in.",
    goods: "{goods}.",
    mass: "{quantity} of {material}",
    count: "{quantity}\u00a0×\u00a0{material}",
    unstated: "an amount not stated of {material}",
    each: "{count} × {net}",
    caption: "The arithmetic of this step",
    in: "in",
    added: "added",
    out: "out",
    lost: "lost",
    here: "here",
    total: "set out",
    unaccounted: "unaccounted for",
    surplus: "more out than in",
    uncomparable: "The amounts are in units that cannot be set against each other.",
    thisLot: "this lot",
  },
  states: {
    heading: "What the marks mean",
    names: STATES,
  },
  check: {
    heading: "Check it yourself",
    lead: "You need not take our word. Your phone can fetch each proof and do the sums again.",
    asks: "Before you tap: your phone will ask these, and they will see your address.",
    thisSite: "{host}: the policy and the proofs",
    nodesLabel: "Chain nodes to ask, one address a line",
    nodesHint: "They are asked what the chain holds. Put in any you trust more.",
    ownPolicy: "Use a policy I already have",
    ownPolicyLabel: "Policy text (JSON). Left empty, this site’s own policy is used.",
    ownPolicyHint:
      "The policy names the log and its keys. One you kept from before, or got from someone else, is worth more than ours.",
    go: "Check with this phone",
    again: "Check again",
    otherwise: "Without this site’s code",
    otherwiseWhy:
      "The button above runs code that this very site sent you. If you would rather not trust that, take the proofs to another machine:",
    steps: [
      "Get the policy, better from someone other than us:",
      "Get the proof of a step:",
      "Run the checker, from a copy of the source or of the released file rootproof.mjs:",
    ],
    policy: "rootproof-policy.json",
    command: (bundle: string) =>
      `npx --no-install rootproof verify ${bundle} --policy rootproof-policy.json`,
    nothing: "No step is in the log yet, so there is nothing to check.",
  },
  limits: {
    heading: "What this page does not prove",
    items: [
      "That a statement is true. A proof shows who said what, when it was on record, and that it was not changed since.",
      "That this pack is the one described. A label can be copied on to another pack.",
      "That nothing was left out. Only the gaps that the records themselves give away can be shown.",
      "That your phone’s check is beyond doubt. This site serves the code it runs; an independent copy is better.",
    ],
  },
  footer: {
    what: "Rootproof keeps what makers and their suppliers record, in a log that cannot be quietly rewritten.",
    privacy: "No cookies. This page counts no visitors by name, address or device.",
    policy: "Verification policy",
    checkpoint: "Newest checkpoint of the log",
    api: "API",
    asOf: (day: string) => `Page as of ${day}.`,
  },
  finding: FINDING,
  labels: LABELS,
  notFound: NOT_FOUND,
  home: {
    title: "Rootproof – proof of sourcing a stranger can check",
    description:
      "Small makers show where their product came from; anyone’s phone can check the proof.",
    heading: "Where it came from, and a proof you can check yourself",
    lead: "A maker and its suppliers record each step as it happens. Each record goes into a log that cannot be quietly rewritten. You scan the code on the pack, see the journey with its gaps, and your own phone can check that nothing was changed.",
    demos: "Open a passport",
    demosNone: "No passport is published here yet.",
    demosNote: "The demo’s makers below are made up, and so are their suppliers.",
    makers: "For makers and suppliers",
    makersSay:
      "Record what you do on a phone, or import a spreadsheet; a first product has its page and its code in a quarter of an hour. Systems send GS1 EPCIS 2.0 events with an API key. Maker and supplier agree on what a page shows.",
    makersConsole: "Open the console",
    makersApi: "The API, with every call to copy",
    makersLabels: "Print labels",
    limits: "What it does not prove",
  },
};
