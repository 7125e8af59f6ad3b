/** One row of a vector file about identifiers, and how it is judged: by the library, and by `rootproof dl` over all lines at once. */
import { askDl, type DlAnswer } from "./gs1-command.ts";
import type { Row } from "./row.ts";

export type Case = {
  readonly id: string;
  /** What is wrong with what the library says. */
  readonly fault: () => string | undefined;
  /** The same as lines for the command, where lines can say it. */
  readonly asked?: readonly Asked[];
  /** Why the row is not judged, if it is not. */
  readonly aside?: string | undefined;
};

export type Asked = {
  readonly line: string;
  readonly options?: readonly string[];
  /** What is wrong with the answer. */
  readonly fault: (answer: DlAnswer) => string | undefined;
};

/** One line, or none where no line can say it. */
export function asked(line: string | undefined, fault: Asked["fault"]): readonly Asked[] {
  return line === undefined ? [] : [{ line, fault }];
}

/** The first that is not what is due, as a sentence. What the row says nothing about is due `undefined`. */
export function differs(
  pairs: readonly (readonly [what: string, got: unknown, due: unknown])[],
): string | undefined {
  const wrong = pairs.find(
    ([, got, due]) => due !== undefined && JSON.stringify(got) !== JSON.stringify(due),
  );
  return wrong && `${wrong[0]} is ${JSON.stringify(wrong[1])}, not ${JSON.stringify(wrong[2])}`;
}

/** Through the library and the command. */
export async function rowsOf(cases: readonly Case[]): Promise<Row[]> {
  const answers = await answersTo(cases);
  return cases.map((one, at) => rowOf(one, answers.get(at)));
}

/** Through the library alone, which takes no time. */
export function libraryRowsOf(cases: readonly Case[]): Row[] {
  return cases.map((one) => rowOf(one, undefined));
}

function rowOf({ id, aside, fault }: Case, told: string | undefined): Row {
  if (aside !== undefined) return { id, outcome: "set aside", reason: aside };
  const reason = fault() ?? told;
  return reason === undefined ? { id, outcome: "passed" } : { id, outcome: "failed", reason };
}

/** What is wrong with the answers, by the number of the case. One call for all lines that go with the same options. */
async function answersTo(cases: readonly Case[]): Promise<ReadonlyMap<number, string>> {
  const faults = new Map<number, string>();
  const all = cases.flatMap(({ asked = [], aside }, at) =>
    aside === undefined ? asked.map((one) => ({ ...one, at })) : [],
  );
  for (const group of Map.groupBy(all, ({ options = [] }) => options.join(" ")).values()) {
    const answers = await askDl(
      group.map(({ line }) => line),
      group[0]?.options,
    );
    for (const [index, { at, line, fault }] of group.entries()) {
      const answer = answers[index];
      const found = answer?.input === line ? fault(answer) : "answers another line";
      if (found !== undefined) faults.set(at, `rootproof dl: ${found}`);
    }
  }
  return faults;
}
