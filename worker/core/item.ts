/**
 * A product, one of its lots, or one piece: what pages, notices, labels and codes to type are about, with a GTIN
 * (`/01/09521234500018/10/LOT7/21/42`) or without (`/p/kruim/sourdough/W14/42`). docs/resolver.md, *Levels*.
 */
import { type Code, codePath, isOwnName, parseCode } from "./code.ts";
import { canonicalIdentifier } from "./gs1/identity.ts";
import { percentEncode } from "./gs1/percent.ts";
import { OWN_STEM, type OwnName, ownPath } from "./own-name.ts";

export interface Item {
  /** The path of its product: `/01/09521234500018`, `/p/kruim/sourdough`. */
  readonly product: string;
  /** Decoded, as a person would read them. */
  readonly lot?: string;
  readonly serial?: string;
}

/** What stands in a path before a lot, and before a serial. */
export interface Steps {
  readonly lot: string;
  readonly serial: string;
  /** Whether a serial can stand behind the product itself, its lot unnamed. */
  readonly hasLoneSerial: boolean;
}

const GS1_STEPS: Steps = { lot: "/10/", serial: "/21/", hasLoneSerial: true };
const OWN_STEPS: Steps = { lot: "/", serial: "/", hasLoneSerial: false };
/** Only the path of an address counts. */
const ANY_HOST = "https://id.gs1.org";

export function stepsOf({ product }: Pick<Item, "product">): Steps {
  return isOwn(product) ? OWN_STEPS : GS1_STEPS;
}

/** The path that names it. */
export function itemPath(item: Item): string {
  const { product, lot, serial } = item;
  const steps = stepsOf(item);
  const ofLot = lot === undefined ? "" : steps.lot + percentEncode(lot);
  return product + ofLot + (serial === undefined ? "" : steps.serial + percentEncode(serial));
}

/** Undefined for what is no product: a place, a parcel… */
export function itemOf(code: Code): Item | undefined {
  if (isOwnName(code)) return itemOfOwn(code);
  const { key, qualifiers } = code;
  if (key.ai !== "01") return undefined;
  const [lot, serial] = ["10", "21"].map((ai) => qualifiers.find((one) => one.ai === ai)?.value);
  return itemWith(codePath({ key, qualifiers: [] }), lot, serial);
}

export function itemOfOwn({ organisation, product, lot, serial }: OwnName): Item {
  return itemWith(ownPath({ organisation, product }), lot, serial);
}

/** The claim under which it is whoever speaks for it: `01/09521234500018`, `p/kruim`. */
export function claimNameOf({ product }: Pick<Item, "product">): string {
  return product.split("/").slice(1, 3).join("/");
}

export function gtinOf({ product }: Pick<Item, "product">): string | undefined {
  return isOwn(product) ? undefined : product.split("/")[2];
}

/** Where its page is. The address of what has no GTIN is its page as well. */
export function pagePath(item: Item): string {
  return isOwn(item.product) ? itemPath(item) : `/p${itemPath(item)}`;
}

/** What events name a level by, in the form in which they are compared. */
export function identifierAt(anchor: string): string {
  return isOwn(anchor) ? OWN_STEM + anchor.slice(1) : canonicalIdentifier(ANY_HOST + anchor);
}

/** What a path names. Throws {@link Problem} for one that names nothing. */
export function parseAnchor(anchor: string): ReturnType<typeof parseCode> {
  return parseCode(ANY_HOST + anchor);
}

const isOwn = (anchor: string) => anchor.startsWith("/p/");

function itemWith(product: string, lot: string | undefined, serial: string | undefined): Item {
  return { product, ...(lot !== undefined && { lot }), ...(serial !== undefined && { serial }) };
}
