/** What a link for a supplier says, so that its form opens without asking anybody. docs/links.md, *The link*. */
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";

export const PURPOSES = ["record", "confirm", "account"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a supplier may be asked to record: what takes other lots in needs an account. */
export const ASKED_WHATS = ["harvested", "received", "sent", "other"] as const;
export type AskedWhat = (typeof ASKED_WHATS)[number];

/** What the event that is to be confirmed says was done. */
export const MOVES = ["sent", "received"] as const;
export type Move = (typeof MOVES)[number];

export interface RecordAsked {
  readonly what: AskedWhat;
  readonly material: { readonly anchor: string; readonly name: string };
  /** UN/CEFACT Recommendation 20. */
  readonly uom: string;
  /** A lot number that is suggested. */
  readonly lot?: string;
  /** For which product or customer, in the maker's words. */
  readonly for?: string;
  /** Where the supplier is. */
  readonly place?: {
    readonly country: string;
    readonly region?: string;
    readonly locality?: string;
  };
}

export interface MovedGoods {
  readonly name: string;
  readonly lot: string;
  /** An exact decimal. */
  readonly quantity?: string;
  readonly uom?: string;
}

/** What the sender, or the receiver, said. */
export interface ConfirmAsked {
  readonly what: Move;
  /** Who said it. */
  readonly from: string;
  /** RFC 3339. */
  readonly time: string;
  readonly goods: readonly MovedGoods[];
  /** There are more lots than the link names. */
  readonly isMore?: true;
}

interface Common {
  readonly v: 1;
  /** A UUID. */
  readonly id: string;
  /** Who asks. */
  readonly by: { readonly slug: string; readonly name: string };
  /** Who is asked. */
  readonly to: string;
  /** BCP 47. */
  readonly lang: string;
  /** Unix seconds. */
  readonly exp: number;
}

export type LinkContent =
  | (Common & { readonly purpose: "record"; readonly asks: RecordAsked })
  | (Common & { readonly purpose: "confirm"; readonly asks: ConfirmAsked })
  | (Common & { readonly purpose: "account" });

export const GOODS_NAMED_MAX = 5;

/** Whether it has the shape of one; nothing is said about whether it is true. */
export function isLinkContent(value: Json): boolean {
  if (!isJsonObject(value) || value.v !== 1) return false;
  const { id, by, to, lang, exp, purpose, asks } = value;
  const isFramed =
    isJsonObject(by ?? null) &&
    areTexts(by as JsonObject, ["slug", "name"]) &&
    areTexts({ id, to, lang }, ["id", "to", "lang"]) &&
    typeof exp === "number" &&
    Number.isSafeInteger(exp);
  if (!isFramed) return false;
  if (purpose === "account") return asks === undefined;
  if (asks === undefined || !isJsonObject(asks)) return false;
  return purpose === "record" ? isRecord(asks) : purpose === "confirm" && isConfirm(asks);
}

function isRecord({ what, material, place, ...asks }: JsonObject): boolean {
  return (
    ASKED_WHATS.some((one) => one === what) &&
    material !== undefined &&
    isJsonObject(material) &&
    areTexts(material, ["anchor", "name"]) &&
    areTexts(asks, ["uom"], ["lot", "for"]) &&
    (place === undefined ||
      (isJsonObject(place) && areTexts(place, ["country"], ["region", "locality"])))
  );
}

function isConfirm({ what, goods, isMore, ...asks }: JsonObject): boolean {
  return (
    MOVES.some((one) => one === what) &&
    areTexts(asks, ["from", "time"]) &&
    (isMore === undefined || isMore === true) &&
    goods !== undefined &&
    isJsonList(goods) &&
    goods.length <= GOODS_NAMED_MAX &&
    goods.every((one) => isJsonObject(one) && areTexts(one, ["name", "lot"], ["quantity", "uom"]))
  );
}

/** Has all of these as text, some of those, and nothing else. */
function areTexts(
  value: { readonly [member: string]: Json | undefined },
  needed: readonly string[],
  allowed: readonly string[] = [],
): boolean {
  return (
    needed.every((name) => typeof value[name] === "string") &&
    Object.entries(value).every(
      ([name, one]) =>
        one === undefined || (typeof one === "string" && [...needed, ...allowed].includes(name)),
    )
  );
}
