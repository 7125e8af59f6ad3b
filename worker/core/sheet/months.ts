/** Names of months, long and short, in the languages of the headers; without accents, as words are compared. */
import { keyOf } from "./cells.ts";

const MONTHS = [
  "january jan januar jänner jaen janvier janv enero ene janeiro gennaio gen januari يناير جانفي كانونالثاني",
  "february feb februar feber février févr fevr fev febrero fevereiro febbraio februari فبراير فيفري شباط",
  "march mar märz mrz maerz mars marzo março marco maart mrt مارس آذار",
  "april apr avril avr abril abr aprile أبريل أفريل نيسان",
  "may mai mayo maio mag maggio mei مايو ماي أيار",
  "june jun juni juin junio junho jun giugno giu يونيو يونيه جوان حزيران",
  "july jul juli juillet juil julio julho luglio lug يوليو يوليه جويلية تموز",
  "august aug août aout agosto ago augustus أغسطس أوت غشت آب",
  "september sep sept septembre septiembre setembro settembre set sett سبتمبر شتنبر أيلول",
  "october oct oktober okt octobre octubre outubro out ottobre ott أكتوبر تشرينالأول",
  "november nov novembre noviembre novembro نوفمبر نونبر تشرينالثاني",
  "december dec dezember dez décembre déc diciembre dic dezembro dicembre ديسمبر دجنبر كانونالأول",
];

const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(" ").map((name) => [keyOf(name), at + 1] as const)),
);

/** 1 to 12. */
export const monthOf = (word: string): number | undefined => NUMBER_OF.get(keyOf(word));
