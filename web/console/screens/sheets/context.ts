/** What is known before a sheet is read: products, lots, countries in their languages, and the clock of this place. */
import type { ListedLot, LotPage } from "../../../../schema/wire/find.ts";
import { parseCode } from "../../../../worker/core/code.ts";
import { itemOf } from "../../../../worker/core/item.ts";
import { type CountryNamer, countryReader } from "../../../../worker/core/sheet/country-names.ts";
import type { SheetContext } from "../../../../worker/core/sheet/reading.ts";
import type { Material } from "../../../../worker/core/steps/draft.ts";
import { callJson } from "../../api.ts";

export type Known = Omit<SheetContext, "answers" | "now">;

const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "ar"];
const LOTS_PER_PAGE = 100;
/** Lots asked for: more are known by what the sheet says of them. */
const LOT_PAGES_MAX = 10;

export async function askKnown(organisation: string, tag: string): Promise<Known> {
  const [materials, lots] = await Promise.all([askMaterials(), askLots()]);
  const namers = [...LANGUAGES, tag].map((language): CountryNamer => {
    const names = new Intl.DisplayNames(language, { type: "region" });
    return (code) => names.of(code);
  });
  return { organisation, materials, lots, readCountry: countryReader(namers), offsetAt };
}

async function askMaterials(): Promise<Material[]> {
  const { products } = await callJson<{
    readonly products: readonly { readonly anchor: string; readonly name: string }[];
  }>("GET", "/api/products");
  return products.map(({ anchor, name }) => ({ anchor, name }));
}

async function askLots(): Promise<SheetContext["lots"]> {
  const lots: { lot: string; material: Material }[] = [];
  let token: string | undefined;
  for (let page = 0; page < LOT_PAGES_MAX; page++) {
    const asked = new URLSearchParams({ perPage: String(LOTS_PER_PAGE) });
    if (token !== undefined) asked.set("nextPageToken", token);
    const found = await callJson<LotPage>("GET", `/api/lots?${asked}`);
    lots.push(...found.lots.flatMap((lot) => knownLot(lot) ?? []));
    token = found.nextPageToken;
    if (token === undefined) break;
  }
  return lots;
}

/** What events speak of that is no lot of ours to name is left out. */
function knownLot({ lot: address, material: name = "" }: ListedLot) {
  try {
    const path = address.replace(/^urn:rootproof:/, "https://id.gs1.org/");
    const item = itemOf(parseCode(path));
    return item?.lot === undefined
      ? undefined
      : { lot: item.lot, material: { anchor: item.product, name } };
  } catch {
    return undefined;
  }
}

/** Of this place at that moment: `+02:00`. */
function offsetAt(date: string, time: string): string {
  const ahead = -new Date(`${date}T${time.slice(0, 5)}`).getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const size = Math.abs(ahead);
  return `${ahead < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}
