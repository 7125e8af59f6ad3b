/** Countries as people write them: codes of two or three letters, and names in whatever languages the platform is asked for. */
import { COUNTRIES } from "../gs1/linters/codes.ts";
import { keyOf } from "./cells.ts";

/** ISO 3166-1 alpha-3, in the order of {@link COUNTRIES}. */
const ALPHA_3 = (
  "AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ " +
  "CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA " +
  "GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN " +
  "KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV MWI MEX MYS MOZ " +
  "NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA " +
  "SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA " +
  "UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM MYT ZAF ZMB ZWE"
).split(" ");

const OTHERS =
  "GB:uk england scotland wales greatbritain grossbritannien|US:usa unitedstatesofamerica america|NL:holland thenetherlands|CI:ivorycoast|TR:turkey|CZ:czechrepublic|CD:drc congokinshasa drcongo|KR:southkorea korea|KP:northkorea|LA:laos|VN:vietnam|RU:russia|BO:bolivia|VE:venezuela|TZ:tanzania|MM:burma|SZ:swaziland|MK:macedonia|CV:capeverde|TL:easttimor|DE:brd|GM:gambia|BN:brunei|IR:iran|SY:syria سورية|SA:السعودية|AE:الإمارات|PS:فلسطين|ET:الحبشة|GB:بريطانيا إنجلترا|US:أمريكا";

/** What the platform calls a country in one language; undefined where it has no word. */
export type CountryNamer = (code: string) => string | undefined;

export type ReadCountry = (text: string) => string | undefined;

/** `Ethiopia`, `ETH`, `Äthiopien` and `et` are all ET. */
export function countryReader(namers: readonly CountryNamer[]): ReadCountry {
  const codes = new Map<string, string>();
  for (const entry of OTHERS.split("|")) {
    const [code = "", names = ""] = entry.split(":");
    for (const name of names.split(" ")) codes.set(keyOf(name), code);
  }
  for (const namer of namers)
    for (const code of COUNTRIES) codes.set(keyOf(namer(code) ?? code), code);
  for (const [n, code] of COUNTRIES.entries()) {
    codes.set(keyOf(ALPHA_3[n] ?? code), code);
    codes.set(keyOf(code), code);
  }
  return (text) => codes.get(keyOf(text));
}

export const alpha3Of = (code: string): string | undefined => ALPHA_3[COUNTRIES.indexOf(code)];
