/** What keeps a draft from becoming an event, each named by field and rule. Whether its time is in the future is for whoever has a clock. */
import { isOwnPath } from "../code.ts";
import { readDecimal } from "../decimal.ts";
import { readDigitalLink } from "../gs1/digital-link.ts";
import { COUNTRIES } from "../gs1/linters/codes.ts";
import { doubleGivesBack } from "../json-number.ts";
import { examineOwnPath, ownPath } from "../own-name.ts";
import { type Amount, CUSTODY_MODELS, type Goods, type StepDraft } from "./draft.ts";
import { isUnit } from "./units.ts";

export interface DraftFinding {
  /** Where in the draft, RFC 6901: `/goods/0/lot`. */
  readonly pointer: string;
  readonly rule: DraftRule;
  /** The whole sentence without its point. */
  readonly detail: string;
}

export type DraftRule =
  | "missing"
  | "too-long"
  | "too-many"
  | "not-a-number"
  | "negative"
  | "zero"
  | "not-exact"
  | "unknown-unit"
  | "lot-characters"
  | "not-a-product"
  | "twice"
  | "made-of-itself"
  | "no-from"
  | "from-not-here"
  | "not-a-time"
  | "unknown-country"
  | "not-a-uri"
  | "malformed";

export const GOODS_MAX = 100;
export const LOSSES_MAX = 20;
export const EVIDENCE_MAX = 20;
/** Names of goods, people, places and files. */
export const NAME_CHARS_MAX = 200;
export const PLACE_CHARS_MAX = 120;
export const NOTE_CHARS_MAX = 2_000;
export const LOT_CHARS_MAX = 20;

type Tell = (pointer: string, rule: DraftRule, detail: string) => void;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME =
  /^\d{4}-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
/** GS1's set 82. General Specifications §7.11. */
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;
const PROCESS = /^[a-z0-9-]+(\.[a-z0-9-]+)*\/[1-9]\d{0,3}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$/;
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const URI_CHARS_MAX = 1_000;

/** Empty for a draft that `toEvent` takes. The order is the draft's. */
export function checkDraft(draft: StepDraft): DraftFinding[] {
  const found: DraftFinding[] = [];
  const tell: Tell = (pointer, rule, detail) => {
    found.push({ pointer, rule, detail: `${pointer} ${detail}` });
  };
  if (!UUID.test(draft.id)) tell("/id", "malformed", "is no UUID in small letters");
  if (!isTime(draft.time))
    tell("/time", "not-a-time", "is no date and time with the offset of its place");
  goodsIn(draft, tell);
  lossesIn(draft, tell);
  placeIn(draft, tell);
  peopleIn(draft, tell);
  restIn(draft, tell);
  return found;
}

/** A day that its month has. */
function isTime(time: string): boolean {
  const [, month = "", day = ""] = TIME.exec(time) ?? [];
  const [year, m, d] = [Number(time.slice(0, 4)), Number(month), Number(day)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  return days !== undefined && d >= 1 && d <= days;
}

function goodsIn({ what, goods, from }: StepDraft, tell: Tell): void {
  const isMaking = what === "processed" || what === "packed";
  // Nothing may be left of what is counted.
  list("/goods", { goods, isAboveZero: what !== "counted" }, tell);
  list("/from", { goods: from, isAboveZero: true }, tell);
  if (goods.length === 0) tell("/goods", "missing", "names no lot");
  if (isMaking && from.length === 0) tell("/from", "no-from", "must name what it was made from");
  if (!isMaking && from.length > 0)
    tell("/from", "from-not-here", `has no place in what was ${what}: nothing was made of it`);
  const made = new Set(goods.map(nameOf));
  for (const [n, one] of from.slice(0, GOODS_MAX).entries()) {
    if (made.has(nameOf(one)))
      tell(
        `/from/${n}/lot`,
        "made-of-itself",
        "is also what was made: give the new lot a new number",
      );
  }
}

const nameOf = ({ material, lot }: Goods) => `${material.anchor} ${lot}`;

function list(
  pointer: string,
  { goods, isAboveZero }: { readonly goods: readonly Goods[]; readonly isAboveZero: boolean },
  tell: Tell,
): void {
  if (goods.length > GOODS_MAX) tell(pointer, "too-many", `has more than ${GOODS_MAX} lots`);
  const seen = new Set<string>();
  for (const [n, one] of goods.slice(0, GOODS_MAX).entries()) {
    lotIn(one, { pointer: `${pointer}/${n}`, isAboveZero }, tell);
    if (seen.has(nameOf(one)))
      tell(`${pointer}/${n}/lot`, "twice", "stands there twice: add it up");
    seen.add(nameOf(one));
  }
}

function lotIn(
  { material, lot, amount }: Goods,
  { pointer, isAboveZero }: { readonly pointer: string; readonly isAboveZero: boolean },
  tell: Tell,
): void {
  const { anchor, name, net } = material;
  if (!isProduct(anchor))
    tell(
      `${pointer}/material/anchor`,
      "not-a-product",
      "is neither /01/ with a GTIN of 14 digits nor /p/organisation/product",
    );
  words(`${pointer}/material/name`, name, NAME_CHARS_MAX, tell);
  if (net !== undefined) weighed(`${pointer}/material/net`, net, tell, { isAboveZero: true });
  const at = `${pointer}/lot`;
  if (lot === "") tell(at, "missing", "is missing");
  else if (lot.length > LOT_CHARS_MAX)
    tell(at, "too-long", `has more than ${LOT_CHARS_MAX} characters`);
  else if (!LOT.test(lot) || lot === "." || lot === "..")
    tell(at, "lot-characters", "has a character that no lot number may have, a blank or an accent");
  if (amount !== undefined) weighed(`${pointer}/amount`, amount, tell, { isAboveZero });
}

/** In normal form, and without a lot. */
function isProduct(anchor: string): boolean {
  if (isOwnPath(anchor)) {
    const own = examineOwnPath(anchor);
    return !("rule" in own) && own.lot === undefined && ownPath(own) === anchor;
  }
  const link = readDigitalLink(`https://id.gs1.org${anchor}`);
  return !("code" in link) && /^\/01\/\d{14}$/.test(anchor);
}

function weighed(
  pointer: string,
  { quantity, uom }: Amount,
  tell: Tell,
  { isAboveZero = false }: { readonly isAboveZero?: boolean } = {},
): void {
  const at = `${pointer}/quantity`;
  const value = readDecimal(quantity);
  if (value === undefined) tell(at, "not-a-number", "is no number in plain digits, such as 508.8");
  else if (value.units < 0n || quantity.startsWith("-"))
    tell(at, "negative", "is less than nothing");
  else if (isAboveZero && value.units === 0n)
    tell(at, "zero", "is nothing: leave it out if it is not known");
  else if (!doubleGivesBack(quantity, Number(quantity)))
    tell(at, "not-exact", "has more digits than EPCIS can keep");
  if (!isUnit(uom)) tell(`${pointer}/uom`, "unknown-unit", "is no unit that is known here");
}

function lossesIn({ losses }: StepDraft, tell: Tell): void {
  if (losses.length > LOSSES_MAX)
    tell("/losses", "too-many", `has more than ${LOSSES_MAX} entries`);
  for (const [n, { kind, ...amount }] of losses.slice(0, LOSSES_MAX).entries()) {
    words(`/losses/${n}/kind`, kind, NAME_CHARS_MAX, tell);
    weighed(`/losses/${n}`, amount, tell);
  }
}

function placeIn({ place }: StepDraft, tell: Tell): void {
  if (place === undefined) return;
  if (!COUNTRIES.includes(place.country))
    tell("/place/country", "unknown-country", "is no country code of two capital letters");
  for (const member of ["name", "locality", "region"] as const) {
    const word = place[member];
    if (word !== undefined) words(`/place/${member}`, word, PLACE_CHARS_MAX, tell);
  }
  if (place.id !== undefined) uri("/place/id", place.id, tell);
}

function peopleIn({ party, partner }: StepDraft, tell: Tell): void {
  if (party !== undefined) {
    words("/party/name", party.name, NAME_CHARS_MAX, tell);
    const { count } = party;
    if (count !== undefined && (!Number.isSafeInteger(count) || count < 1))
      tell("/party/count", "malformed", "is no whole number above zero");
  }
  if (partner === undefined) return;
  words("/partner/name", partner.name, NAME_CHARS_MAX, tell);
  if (partner.id !== undefined) uri("/partner/id", partner.id, tell);
}

function restIn({ process, custodyModel, evidence, explanation, note }: StepDraft, tell: Tell) {
  if (process !== undefined && !PROCESS.test(process))
    tell("/process", "malformed", "is no process with its version, such as coffee.roast/1");
  if (custodyModel !== undefined && !CUSTODY_MODELS.some((model) => model === custodyModel))
    tell("/custodyModel", "malformed", `is none of ${CUSTODY_MODELS.join(", ")}`);
  if (evidence.length > EVIDENCE_MAX)
    tell("/evidence", "too-many", `has more than ${EVIDENCE_MAX} files`);
  for (const [n, { sha256, mediaType, name }] of evidence.slice(0, EVIDENCE_MAX).entries()) {
    if (!/^[0-9a-f]{64}$/.test(sha256))
      tell(`/evidence/${n}/sha256`, "malformed", "is no SHA-256 in small hexadecimal letters");
    if (!MEDIA_TYPE.test(mediaType))
      tell(`/evidence/${n}/mediaType`, "malformed", "is no media type");
    words(`/evidence/${n}/name`, name, NAME_CHARS_MAX, tell);
  }
  if (explanation !== undefined) words("/explanation", explanation, NOTE_CHARS_MAX, tell);
  if (note !== undefined) words("/note", note, NOTE_CHARS_MAX, tell);
}

function words(pointer: string, text: string, most: number, tell: Tell): void {
  if (text.trim() === "") tell(pointer, "missing", "is missing");
  else if (text.length > most) tell(pointer, "too-long", `has more than ${most} characters`);
  else if (text.includes("\0") || !text.isWellFormed())
    tell(pointer, "malformed", "has a character that stands for none");
}

function uri(pointer: string, text: string, tell: Tell): void {
  if (text.length > URI_CHARS_MAX)
    tell(pointer, "too-long", `has more than ${URI_CHARS_MAX} characters`);
  else if (!URI.test(text)) tell(pointer, "not-a-uri", "is no URI");
}
