/** Units that small makers use, UN/CEFACT Recommendation 20, with their other names, and exact conversion between those of one kind. */
import { compare, type Decimal, quotient, readDecimal, times, writeDecimal } from "../decimal.ts";
import type { Amount } from "./draft.ts";

export type UnitKind = "mass" | "volume" | "area" | "length" | "count" | "energy";

interface Unit {
  readonly kind: UnitKind;
  /** How many kilograms, litres, square metres, metres, pieces or megajoules it is, exactly. */
  readonly factor: string;
  /**
   * As people write it, in small letters without blanks and points; the code itself is one of them. No name that means another amount
   * elsewhere, as quintal (46 kg of coffee, or 100) and libra do.
   */
  readonly names: string;
}

/** Pieces. EPCIS has no unit where goods are counted. */
export const PIECE = "H87";

const UNITS: Readonly<Record<string, Unit>> = {
  KGM: {
    kind: "mass",
    factor: "1",
    names:
      "kg kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos quilo quilos quilograma quilogramas chilo chili chilogrammo chilogrammi кг килограмм 公斤 千克 কেজি किलो ኪግ ኪሎ كغ كغم كجم كلغ كلجم كيلو كيلوغرام كيلوغرامات كيلوغراما كيلوغرامًا كيلوجرام كيلوجرامات بالكيلو بالكيلوغرام بالكيلوجرام",
  },
  GRM: {
    kind: "mass",
    factor: "0.001",
    names:
      "g gr gm gms grs gram grams gramm gramme grammes gramo gramos grama gramas grammo grammi г грамм 克 غ غم جم غرام غرامات غراما غرامًا جرام جرامات بالغرام بالجرام",
  },
  MGM: {
    kind: "mass",
    factor: "0.000001",
    names: "mg milligram milligrams ملغ ملغم ملجم مليغرام ملليغرام مليجرام ملليجرام",
  },
  DTN: {
    kind: "mass",
    factor: "100",
    names: "dt doppelzentner",
  },
  TNE: {
    kind: "mass",
    factor: "1000",
    names:
      "t to ton tons tonne tonnes tonnen tonelada toneladas tonnellata tonnellate mt metricton metrictons metrictonne metrictonnes т тонна 吨 طن طنا طنًا أطنان اطنان بالطن",
  },
  LBR: { kind: "mass", factor: "0.45359237", names: "lb lbs pound pounds" },
  ONZ: {
    kind: "mass",
    factor: "0.028349523125",
    names: "oz ounce ounces أونصة اونصة أونصات اونصات",
  },
  LTR: {
    kind: "volume",
    factor: "1",
    names:
      "l lt ltr ltrs liter liters litre litres litro litros litri л литр 升 ل لتر ليتر لترات ليترات لترا لترًا باللتر",
  },
  MLT: {
    kind: "volume",
    factor: "0.001",
    names: "ml milliliter milliliters millilitre millilitres مل ملل مليلتر ملليلتر",
  },
  CLT: { kind: "volume", factor: "0.01", names: "cl centiliter centilitre centilitres سل سنتيلتر" },
  HLT: {
    kind: "volume",
    factor: "100",
    names: "hl hectoliter hectolitre hectolitres hektoliter هكتولتر",
  },
  MTQ: {
    kind: "volume",
    factor: "1000",
    names:
      "m3 m³ cbm qm3 cubicmetre cubicmetres cubicmeter cubicmeters kubikmeter festmeter fm mètrecube mètrescubes metrocubico metroscubicos metrocúbico metroscúbicos kuub م3 م٣ م³ مترمكعب أمتارمكعبة امتارمكعبة",
  },
  MTK: {
    kind: "area",
    factor: "1",
    names:
      "m2 m² sqm qm squaremetre squaremetres squaremeter squaremeters quadratmeter mètrecarré mètrescarrés metrocuadrado metroscuadrados metroquadrado metrosquadrados vierkantemeter م2 م٢ م² مترمربع أمتارمربعة امتارمربعة",
  },
  HAR: {
    kind: "area",
    factor: "10000",
    names: "ha hectare hectares hektar hectárea hectáreas هكتار هكتارات هكتارا هكتارًا",
  },
  MTR: {
    kind: "length",
    factor: "1",
    names:
      "m metre metres meter meters mètre mètres metro metros metri lfm м метр 米 م متر أمتار امتار مترا مترًا بالمتر",
  },
  CMT: {
    kind: "length",
    factor: "0.01",
    names: "cm centimetre centimetres centimeter centimeters سم سنتيمتر سنتمتر",
  },
  MMT: {
    kind: "length",
    factor: "0.001",
    names: "mm millimetre millimetres millimeter millimeters مم مليمتر ملليمتر ميليمتر",
  },
  KMT: {
    kind: "length",
    factor: "1000",
    names: "km kilometre kilometres kilometer kilometers كم كيلومتر كيلومترات",
  },
  YRD: { kind: "length", factor: "0.9144", names: "yd yds yard yards ياردة ياردات" },
  H87: {
    kind: "count",
    factor: "1",
    names:
      "pce pc pcs pz st stk stück stücke stuk stuks piece pieces pièce pièces pieza piezas peça peças pezzo pezzi unit units unité unités unidad unidades unidade unidades item items bottle bottles jar jars box boxes bar bars loaf loaves ea each c62 szt шт 件 个 قطعة قطع حبة حبات وحدة وحدات زجاجة زجاجات علبة علب عبوة عبوات صندوق صناديق لوح ألواح الواح رغيف أرغفة ارغفة بالقطعة",
  },
  PR: {
    kind: "count",
    factor: "2",
    names: "pair pairs paar paire paires par pares زوج أزواج ازواج",
  },
  DZN: {
    kind: "count",
    factor: "12",
    names: "dz doz dozen dozens dutzend douzaine docena docenas دزينة دزينات",
  },
  "3B": { kind: "energy", factor: "1", names: "mj megajoule megajoules" },
  KWH: {
    kind: "energy",
    factor: "3.6",
    names: "kwh kilowatthour kilowatthours kilowattstunde kilowattstunden",
  },
  MWH: { kind: "energy", factor: "3600", names: "mwh megawatthour megawatthours" },
  GV: { kind: "energy", factor: "1000", names: "gj gigajoule gigajoules" },
};

/** In which amounts of a kind are added up. */
export const BASE_UNITS: Readonly<Record<UnitKind, string>> = {
  ...{ mass: "KGM", volume: "LTR", area: "MTK", length: "MTR", count: PIECE, energy: "3B" },
};

export const UNIT_CODES: readonly string[] = Object.keys(UNITS);

/** By code: its kind, and how many base units it is. */
export const UNIT_FACTORS: Readonly<Record<string, readonly [UnitKind, string]>> =
  Object.fromEntries(
    Object.entries(UNITS).map(([code, { kind, factor }]) => [code, [kind, factor]]),
  );

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([code, { names }]) =>
    [code.toLowerCase(), ...names.split(" ")].map((name) => [name, code] as const),
  ),
);

export const isUnit = (code: string): boolean => Object.hasOwn(UNITS, code);

export const kindOf = (code: string): UnitKind | undefined =>
  isUnit(code) ? UNITS[code]?.kind : undefined;

/** `KGM` for `kg`, `Kgs.` and `kilogrammes`; undefined for what nobody here calls a unit. */
export function readUnit(typed: string): string | undefined {
  const plain = typed
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.()[\]_'’-]/gu, "");
  return CODE_OF.get(plain);
}

/** The first of its names, `kg`; a code that is not known here is its own. */
export const unitName = (code: string): string =>
  (isUnit(code) ? UNITS[code]?.names.split(" ")[0] : undefined) ?? code;

/** In the base unit of its kind; undefined where the unit is not known here. */
export function inBase({ quantity, uom }: Amount): Decimal | undefined {
  const value = readDecimal(quantity);
  const factor = factorOf(uom);
  return value && factor && times(value, factor);
}

/** Undefined where the kinds differ, or where no decimal says it exactly. */
export function convert(amount: Amount, to: string): Amount | undefined {
  const base = kindOf(amount.uom) === kindOf(to) ? inBase(amount) : undefined;
  const factor = factorOf(to);
  if (base === undefined || factor === undefined) return undefined;
  const divided = quotient(base, factor, EXACT_DIGITS);
  if (compare(times(divided, factor), base) !== 0) return undefined;
  return { quantity: writeDecimal(divided), uom: to };
}

/** What an exact conversion needs at most: the factors here have up to twelve digits behind the point. */
const EXACT_DIGITS = 60;

function factorOf(uom: string): Decimal | undefined {
  return isUnit(uom) ? readDecimal(UNITS[uom]?.factor ?? "") : undefined;
}
