/** Where it happened. A country may stand behind the place, `Ghent, BE`; where none is said it is asked. */
import type { StepDraft } from "../steps/draft.ts";
import type { Line } from "./lines.ts";
import type { Reader, Tell } from "./reader.ts";

const WORDS = ["name", "locality", "region"] as const;
const COLUMN = { name: "place", locality: "locality", region: "region" } as const;

export function placeIn(
  { texts }: Line,
  reader: Reader,
  { tell, hint }: { readonly tell: Tell; readonly hint: Tell },
): Pick<StepDraft, "place"> {
  const { readCountry, answers } = reader.context;
  const typed = texts.get("country");
  const words = new Map(
    WORDS.flatMap((word) => {
      const text = texts.get(COLUMN[word]);
      return text === undefined ? [] : [[word, text] as const];
    }),
  );
  const id = texts.get("placeId");
  if (typed === undefined && words.size === 0 && id === undefined) return {};
  const behind = typed === undefined ? countryBehind(words, readCountry) : undefined;
  if (behind !== undefined) {
    words.set(behind.word, behind.rest);
    hint(COLUMN[behind.word], "country-from-place", behind.country);
  }
  const country = typed === undefined ? (behind?.country ?? answers.country) : readCountry(typed);
  if (typed !== undefined && country === undefined) tell("country", "unknown-country", typed);
  if (typed === undefined && country === undefined) {
    reader.ask({ about: "country", example: [...words.values()][0] ?? id ?? "" });
    tell("country", "asked");
  }
  if (country === undefined) return {};
  const uri = id !== undefined && /^\d{13}$/.test(id) ? `https://id.gs1.org/414/${id}` : id;
  return {
    place: { ...(uri !== undefined && { id: uri }), ...Object.fromEntries(words), country },
  };
}

/** Two letters count in capitals only: “Ghent, be” may be a slip, and “in” is a word. */
function countryBehind(
  words: ReadonlyMap<(typeof WORDS)[number], string>,
  readCountry: (text: string) => string | undefined,
) {
  for (const word of ["region", "locality", "name"] as const) {
    const [, rest = "", last = ""] =
      /^(.+?)\s*[,(]\s*([^,()]+)\)?$/u.exec(words.get(word) ?? "") ?? [];
    const country =
      last.length === 2 && last !== last.toUpperCase() ? undefined : readCountry(last);
    if (country !== undefined) return { word, rest, country };
  }
  return undefined;
}
