/** The summary, the steps, their amounts, what is missing between them and how far each record has come, in plain English. */
import type { EventState, Gap } from "../../../schema/wire/passport.ts";
import { counter } from "../plural.ts";

const some = counter("en-GB");

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

const NAMES: Record<EventState, { name: string; means: string }> = {
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

export const SUMMARY = {
  heading: "In short",
  byLot: "Each lot of this product has a journey of its own. Choose yours.",
  nothing: "No step of this product’s journey is on record.",
  logged: (logged: number, all: number) =>
    `${logged} of ${all} ${all === 1 ? "step" : "steps"} ${logged === 1 ? "is" : "are"} in the log`,
  gaps: GAPS_COUNTED,
  pieces: (count: string) => ` = ${count} pieces`,
  withheldNames: (n: number) => `${some(n, "name is", "names are")} withheld by choice`,
  withheldPlaces: (n: number) => `${some(n, "place is", "places are")} withheld by choice`,
  voided: (n: number) => `${some(n, "entry was", "entries were")} later declared wrong`,
  complete: "nothing is known to be missing",
  check: "Check it with your phone",
};

export const JOURNEY = {
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
  map: (countries: string) => `Map of the way: ${countries}. The list of steps says the same.`,
  mapHint: "A dot is a country, not a place. The steps below are the record.",
  mapGap: "Where the line is dotted, somebody on the way is not shown.",
  fold: "The sums and the record",
  recordedAs: "Recorded as",
  judgedBy: (id: string, isOwn: boolean) =>
    `Held against ${isOwn ? "its maker’s own process profile" : "the process profile"} ${id}`,
  usually: (min: string, max: string) => `: ${min} to ${max} usually comes out of what goes in`,
  profileSource: (source: string) => `Source: ${source}.`,
};

export const AMOUNTS = {
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
};

export const STATES = {
  heading: "What the marks mean",
  names: NAMES,
};
