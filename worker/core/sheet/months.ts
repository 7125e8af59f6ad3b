/** Names of months, long and short, in the languages of the headers; without accents, as words are compared. */
import { keyOf } from "./cells.ts";

const MONTHS = [
  "january jan januar jänner jaen janvier janv enero ene janeiro gennaio gen januari",
  "february feb februar feber février févr fevr fev febrero fevereiro febbraio februari",
  "march mar märz mrz maerz mars marzo março marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maio mag maggio mei",
  "june jun juni juin junio junho jun giugno giu",
  "july jul juli juillet juil julio julho luglio lug",
  "august aug août aout agosto ago augustus",
  "september sep sept septembre septiembre setembro settembre set sett",
  "october oct oktober okt octobre octubre outubro out ottobre ott",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
];

const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(" ").map((name) => [keyOf(name), at + 1] as const)),
);

/** 1 to 12. */
export const monthOf = (word: string): number | undefined => NUMBER_OF.get(keyOf(word));
