/** A finding of the ledger as it is read: its sentence, and its sum line by line, in the reader's language. */
import type { Finding, SumTerm } from "../../../../../schema/wire/findings.ts";
import { askedWordsFor } from "../../../../../worker/core/custody/asked/in.ts";
import type {
  AskedReason,
  AskedWords,
  Say,
} from "../../../../../worker/core/custody/asked/words.ts";
import { PERCENT } from "../../../../../worker/core/custody/verdict.ts";
import { type Console, useConsole } from "../../../context.ts";
import { showNumber } from "../../../parts/numbers.ts";
import { useFetched } from "../../../parts/screen.tsx";
import { unitWord } from "../../capture/units.ts";
import { lotName, momentOf } from "./said.ts";

/** Undefined until they are there. */
export function useAskedWords(): AskedWords | undefined {
  const { tag } = useConsole().language;
  return useFetched(() => askedWordsFor(tag), [tag]).value;
}

type Spoken = Pick<Console, "text" | "language">;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const TIME = /^\d{4}-\d\d-\d\dT/;

export function termText({ value, unit }: SumTerm, { text, language }: Spoken): string {
  const { tag } = language;
  if (TIME.test(value)) return momentOf(value, tag);
  if (!DECIMAL.test(value)) return modelWord(value, text);
  if (unit === undefined) return showNumber(value, tag);
  if (unit !== PERCENT) return `${showNumber(value, tag)} ${unitWord(text.capture, unit)}`;
  const percent = { style: "unit", unit: "percent", maximumFractionDigits: 20 } as const;
  return new Intl.NumberFormat(tag, percent).format(value as Intl.StringNumericLiteral);
}

/** What it is called, without what it means. */
function modelWord(value: string, { claims }: Console["text"]): string {
  const models: Readonly<Record<string, string>> = claims.certificates.models;
  return models[value]?.split(/\s*:/)[0] ?? value;
}

/** A sentence without words of ours is told in English. */
export function Sentence({ finding, words }: { finding: Finding; words: AskedWords | undefined }) {
  const spoken = useConsole();
  const { lot, material, arithmetic, reason, sentence } = finding;
  const known = words?.sentences[reason as AskedReason];
  if (words === undefined || known === undefined) return <p lang="en">{sentence}</p>;
  const first = (label: string) => arithmetic.find((one) => one.label === label);
  const say: Say = (label) => {
    const term = first(label);
    return term === undefined ? "?" : isolated(termText(term, spoken), spoken);
  };
  const of: Say = (label) => isolated(first(label)?.of ?? "", spoken);
  const about =
    lot === undefined
      ? ""
      : `${isolated(lotName({ lot, ...(material !== undefined && { material }) }), spoken)}: `;
  return <p>{about + known(say, of)}</p>;
}

/** A number among words that are written from the right stays as it is. */
const isolated = (value: string, { language }: Spoken): string =>
  language.dir === "rtl" && value !== "" ? `\u2068${value}\u2069` : value;

/** As an auditor reads it: each line what it is, of what, and how much. */
export function Sum({ finding, words }: { finding: Finding; words: AskedWords | undefined }) {
  const spoken = useConsole();
  const { findings: say } = spoken.text.custody;
  const { arithmetic } = finding;
  if (words === undefined || arithmetic.length === 0) return null;
  return (
    <table class="rows sum">
      <caption>{say.sum}</caption>
      <tbody>
        {arithmetic.map((term, n) => (
          <tr key={`${n} ${term.label}`}>
            <th scope="row">
              {words.labels[term.label as keyof AskedWords["labels"]] ?? term.label}
              {term.of !== undefined && term.of !== "" && <small class="under">{term.of}</small>}
            </th>
            <td>{termText(term, spoken)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
