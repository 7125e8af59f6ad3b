/** Verdicts and chains in English. Another language is another file of the same members. */
import { unitName } from "../steps/units.ts";
import type { ChainLine, Link } from "./chain-line.ts";
import {
  type Label,
  PERCENT,
  type Reason,
  type Term,
  type Value,
  type Verdict,
} from "./verdict.ts";

/** `12,600 kg`, `77.6%`, `0.8481`. Digits are grouped as text: no number is too long. */
export function valueText({ value, unit }: Value): string {
  const number = grouped(value);
  if (unit === undefined) return number;
  return unit === PERCENT ? `${number}%` : `${number} ${unitText(unit)}`;
}

const unitText = (unit: string): string => (unit === "H87" ? "pieces" : unitName(unit));

function grouped(value: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (parts === null) return value;
  const [, sign = "", whole = "", fraction = ""] = parts;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

/** Of the first term with that label. */
type Say = (label: Label) => string;

export const SENTENCES: Readonly<Record<Reason, (say: Say, of: Say) => string>> = {
  "within-stock": (say) =>
    `${say("wanted")} of ${say("stock")}, ${say("used")} used before, ${say("left")} left`,
  "over-stock": (say) =>
    `${say("wanted")} of ${say("stock")}, ${say("used")} used before: ${say("over")} more than there is`,
  "used-before-known": (say) =>
    `${say("used")} were used of ${say("stock")}: ${say("over")} more than there is`,
  "here-already": () => "this piece came already, and nobody recorded that it left since",
  "lot-unknown": () => "a lot that is not known (yet)",
  "amount-unknown": () => "an amount is not known, or cannot be set against the others",
  balanced: (say) => `${say("in")} in, ${say("out")} out and lost, within ${say("tolerance")}`,
  "more-out-than-in": (say) =>
    `${say("in")} in, ${say("out")} out and lost: ${say("difference")} more than went in, where ${say("tolerance")} are tolerated`,
  "not-accounted-for": (say) =>
    `${say("in")} in, ${say("out")} out and lost: ${say("difference")} are not accounted for, where ${say("tolerance")} are tolerated`,
  "losses-not-recorded": (say) =>
    `${say("in")} in, ${say("out")} out, and no losses recorded: where are ${say("difference")}?`,
  "gain-not-allowed": (say, of) => `${say("gain")} ${of("gain")} may not be added in this process`,
  "yield-usual": (say) =>
    `${say("output")} of ${say("input")} are ${say("yield")}, between ${say("min")} and ${say("max")}`,
  "yield-low": (say) =>
    `${say("output")} of ${say("input")} are ${say("yield")}, less than ${say("min")}: a loss, or a wrong unit?`,
  "yield-high": (say) =>
    `${say("output")} of ${say("input")} are ${say("yield")}, more than ${say("max")} (${say("limit")}): please explain`,
  "yield-over": (say) =>
    `${say("output")} of ${say("input")} are ${say("yield")}, where at most ${say("max")} comes out: ${say("over")} more than ${say("limit")}`,
  "certified-within": (say) =>
    `${say("claimed")} claimed of ${say("cap")}: ${say("certified")} certified × ${say("yield")}`,
  "certified-over": (say) =>
    `${say("claimed")} claimed, ${say("over")} more than ${say("cap")}: ${say("certified")} certified × ${say("yield")}`,
  "one-source": () => "from one source",
  "several-sources": (say) => `${say("sources")} sources: no longer from one, at most segregated`,
  "all-certified": () => "everything in it is certified",
  "not-all-certified": (say) =>
    `${say("share")} certified: not ${say("claimed")}, at most ${say("model")}`,
  "model-weaker": (say) =>
    `what went in is ${say("model")}: what comes out cannot be ${say("claimed")}`,
  "share-within": (say) => `${say("claimed")} said, ${say("share")} there`,
  "share-over": (say) => `${say("claimed")} said, ${say("share")} there: at most ${say("limit")}`,
  "share-not-whole": (say) =>
    `${say("claimed")} is no whole number of hundredths: at most ${say("limit")}`,
  "model-not-allowed": (say, of) => `${of("claimed")} may not be claimed as ${say("model")}`,
  "account-covers": (say) => `covered: balance ${say("balance")}`,
  "account-overdrawn": (say) =>
    `${say("debit")} drawn of ${say("balance")}: ${say("over")} more than there is`,
  "account-elsewhere": (say, of) =>
    `the account is of another ${of("claimed")}: ${say("cap")}, not ${say("claimed")}`,
  "account-unlike": (_, of) => `${of("debit")} is nothing that may draw from this account`,
  "account-period": (say) =>
    `a period of ${say("months")} months, where at most ${say("limit")} are allowed`,
  "account-over-use": (say, of) =>
    `${say("debit")} drawn for ${say("used")} ${of("debit")} that there is in it: ${say("over")} more`,
  "account-unknown": (_, of) => `there is no account ${of("debit")}`,
  "transfer-confirmed": (say) => `${say("sent")} sent, ${say("accepted")} accepted`,
  "transfer-disputed": (say) =>
    `${say("sent")} sent, ${say("accepted")} accepted: ${say("difference")} apart, where ${say("tolerance")} are tolerated`,
  "transfer-less": (say) =>
    `${say("sent")} sent, ${say("accepted")} accepted: ${say("difference")} apart, where ${say("tolerance")} are tolerated`,
  "transfer-silent": (say) => `${say("sent")} sent ${say("days")} days ago, not confirmed yet`,
  "transfer-unconfirmed": (say) => `${say("sent")} sent ${say("days")} days ago, never confirmed`,
  "transfer-unknown": () => "no shipment of it is known",
  "in-time": () => "it was there before it was used",
  "used-before-made": (say) =>
    `used at ${say("used-at")}, and came into being at ${say("made-at")}`,
  "in-the-future": (say) => `${say("used-at")} is in the future: it is ${say("now")}`,
  circle: () => "made of itself",
  "too-many-events": () => "too many events to follow",
  "labels-within": (say) =>
    `${say("wanted")} codes more, ${say("issued")} made, of ${say("cap")} pieces`,
  "labels-over": (say) =>
    `${say("wanted")} codes more, ${say("issued")} made: there are ${say("cap")} pieces`,
  "count-fits": (say) => `${say("counted")} counted, as the books say`,
  "count-adjusted": (say) =>
    `${say("counted")} counted, ${say("book")} in the books: corrected by ${say("difference")}`,
  "count-without-reason": (say) =>
    `${say("counted")} counted, ${say("book")} in the books: why ${say("difference")}?`,
  "count-far-off": (say) =>
    `${say("counted")} counted, ${say("book")} in the books: more than 2% (${say("limit")}) corrected in this period`,
  "count-overtaken": () =>
    "goods that moved after it was counted were recorded before it: corrects nothing, count again",
  "count-with-claim": () => "what a stock-take finds is not certified",
  "recycled-fits": (say) => `${say("claimed")}`,
  "lot-number-taken": () => "what comes back needs a lot number of its own",
  "not-diverted": () => "pre-consumer material must have been waste, of a process that is named",
  "same-process": () => "ground again in the process it came from: not recycled",
  "not-collected": () => "post-consumer material must have been collected from whoever used it",
  "allocation-one": (say) => `shared out by ${say("output")}`,
  "allocation-mixed": () =>
    "losses are shared out in different ways among the products of one event",
  "allocation-without-worth": () =>
    "shared out by value or energy, without saying how much that is",
  "claim-supported": (say) => `${say("claimed")} claimed, ${say("share")} there`,
  "claim-over": (say) =>
    `${say("claimed")} claimed, ${say("share")} there: at most ${say("limit")}`,
  "claim-open": (say) =>
    `${say("claimed")} claimed, ${say("share")} known: something upstream is not known (yet)`,
  "claim-model": (say, of) => `the words stand for ${of("model")}, and it is ${say("model")}`,
};

/** `HM-1: 600 kg of 600 kg, …. Missing: 7.1% cocoa butter` */
export function verdictText({ subject, reason, arithmetic }: Verdict): string {
  const first = (label: Label) => arithmetic.find((one) => one.label === label);
  const say: Say = (label) => said(first(label));
  const missing = arithmetic.filter(({ label }) => label === "missing");
  const rest = missing.map((one) => `${valueText(one)} ${one.of ?? ""}`.trim()).join(", ");
  const sentence = SENTENCES[reason](say, (label) => first(label)?.of ?? "");
  return `${subject}: ${sentence}${rest === "" ? "" : `. Not certified: ${rest}`}`;
}

const said = (one: Term | undefined): string => (one === undefined ? "?" : valueText(one));

/** `12,600 kg ripe cherry → 2,490 → 1,860 → 600 (32.3%) → 508.8 → 505 = 2,020 bags ✔ 2,400 bags would need …`; `word` is what the pieces are. */
export function chainText({ links, pieces, needs }: ChainLine, word = "pieces"): string {
  const unit = links[0]?.amount.unit;
  const line = links.map((link, n) => linkText(link, n === 0 ? undefined : unit)).join(" → ");
  const count = pieces === undefined ? "" : ` = ${grouped(pieces)} ${word} ✔`;
  return `${line}${count}${needs === undefined ? "" : ` ${needsText(needs, word)}`}`;
}

function linkText({ amount, material, taken }: Link, unit: string | undefined): string {
  if (unit === undefined) return `${valueText(amount)} ${material}`;
  const number = amount.unit === unit ? grouped(amount.value) : valueText(amount);
  return taken === undefined ? number : `${number} (${valueText(taken)})`;
}

function needsText(
  { pieces, wanted, material, over }: NonNullable<ChainLine["needs"]>,
  word: string,
): string {
  const need = `${grouped(pieces)} ${word} would need ${valueText(wanted)} ${material}`;
  return over === undefined ? need : `${need}, ${valueText(over)} more than exists`;
}
