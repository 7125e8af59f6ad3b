/** English of the screens in screens/find. */
import { gaps, graph, lots } from "./find-lots.ts";
import { recall, report, requests, tasks } from "./find-tasks.ts";

const roles = {
  output: "Made or begun",
  input: "Used up",
  seen: "Came, went or looked at",
};
const notices = {
  recall: "Recalled",
  hold: "On hold",
  decommission: "Out of use",
};
const states = {
  received: "Received",
  logged: "In the log",
  anchored: "Anchored",
  final: "Final",
};
/** By CBV's business step. */
const steps = {
  accepting: "Accepted",
  arriving: "Arrived",
  assembling: "Assembled",
  commissioning: "Begun",
  creating_class_instance: "Made",
  decommissioning: "Taken out of use",
  departing: "Departed",
  destroying: "Destroyed",
  disassembling: "Taken apart",
  inspecting: "Inspected",
  loading: "Loaded",
  other: "Handled",
  packing: "Packed",
  picking: "Picked",
  receiving: "Received",
  repackaging: "Repacked",
  retail_selling: "Sold",
  sampling: "Sampled",
  shipping: "Sent",
  stock_taking: "Counted",
  storing: "Stored",
  transporting: "Transported",
  unloading: "Unloaded",
  unpacking: "Unpacked",
};

export const find = {
  gaps,
  roles,
  notices,
  states,
  steps,
  /** Of an event that names no business step. */
  noStep: "Something happened",
  /** Of what is counted; `n` decides between one and several. */
  pieces: (quantity: string, n: number) =>
    new Intl.PluralRules("en").select(n) === "one" ? `${quantity} piece` : `${quantity} pieces`,
  lastQuantity: (amount: string) => `Last quantity ${amount}`,
  unknownQuantity: "Quantity unknown",
  search: "Search",
  more: "Show more",
  showing: (n: number) =>
    new Intl.PluralRules("en").select(n) === "one" ? "1 shown" : `${n} shown`,
  filters: "Narrow down",
  clear: "Clear the search",
  any: "Any",
  from: "From",
  to: "To",
  badDay: "Not a day",
  lots,
  graph,
  tasks,
  report,
  recall,
  requests,
  events: {
    title: "Events",
    lead: "What was recorded, the newest first.",
    query: "Search events",
    queryHint: "A lot number, a material, a scanned code or an eventID",
    step: "What happened",
    state: "How far",
    none: "Nothing was recorded yet.",
    noneHelp: "Record what happened, or send a spreadsheet. It stands here a moment later.",
    nothing: "No event fits this search.",
    voided: "Declared wrong",
    moreLots: "and more lots",
    withoutLots: "No lot",
  },
  event: {
    title: "Event",
    time: "Happened",
    recorded: "Received here",
    state: "How far",
    type: "EPCIS type",
    process: "Process",
    lots: "Lots",
    partner: "With",
    proof: "Proof in the log (JSON)",
    noProof: "No proof yet: it is not in the log.",
    voided: "This event was declared wrong. It stays on record, and counts for nothing.",
    voidedBecause: (reason: string) => `Reason: ${reason}`,
    json: "The event as EPCIS, in JSON",
    copy: "Copy",
    copied: "Copied",
    ask: "Ask a supplier about it",
  },
};
