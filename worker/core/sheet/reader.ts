/** What reading any cell of a sheet needs: its conventions, what is known already, and where questions are kept. */
import type { Material } from "../steps/draft.ts";
import { keyOf } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { conventionsOf } from "./conventions.ts";
import { type Moment, readDate } from "./dates.ts";
import type { Lined } from "./lines.ts";
import { readNumber } from "./numbers.ts";
import type { Question, SheetContext, SheetRule } from "./reading.ts";

/** Says of the line at hand what is wrong with a cell. */
export type Tell = (key: ColumnKey, rule: SheetRule, value?: string) => void;

export interface Reader {
  readonly organisation: string;
  readonly materials: ReadonlyMap<string, Material>;
  readonly materialsByName: ReadonlyMap<string, Material>;
  /** By lot number: each material once. */
  readonly lots: ReadonlyMap<string, readonly Material[]>;
  readonly context: SheetContext;
  /** An exact decimal; undefined where it must be asked, or is none: then that is told. */
  number(key: ColumnKey, typed: string, tell: Tell): string | undefined;
  date(typed: string, tell: Tell): Moment | undefined;
  /** Of a column whose cells do not say it. */
  unitOf(key: ColumnKey, example: string, tell: Tell): string | undefined;
  ask(question: Question): void;
  readonly questions: readonly Question[];
  /** A lot that was made further up is known further down. */
  learn(lot: string, material: Material): void;
}

export function readerOf(lined: Lined, context: SheetContext): Reader {
  const { answers } = context;
  const conventions = conventionsOf(lined, answers);
  const questions = new Map<string, Question>();
  const ask = (question: Question) => {
    const name = question.about === "unit" ? `unit ${question.column}` : question.about;
    if (!questions.has(name)) questions.set(name, question);
  };
  const lots = new Map<string, Material[]>();
  const learn = (lot: string, material: Material) => {
    const known = lots.get(lot) ?? [];
    if (material.anchor !== "" && !known.some(({ anchor }) => anchor === material.anchor))
      lots.set(lot, [...known, material]);
  };
  for (const { lot, material } of context.lots) learn(lot, material);
  return {
    organisation: context.organisation,
    materials: new Map(context.materials.map((one) => [one.anchor, one])),
    materialsByName: new Map(context.materials.toReversed().map((one) => [keyOf(one.name), one])),
    ...{ lots, context, ask, learn },
    get questions() {
      return [...questions.values()];
    },
    number(key, typed, tell) {
      const read = readNumber(typed, conventions.markIn(key));
      if (read.type === "number") return read.text;
      if (read.type === "none") return void tell(key, "not-an-amount", typed);
      const { grouped, parted } = read;
      ask({ about: "mark", example: typed, grouped, parted });
      return void tell(key, "asked", typed);
    },
    date(typed, tell) {
      const read = readDate(typed, conventions.order);
      if (read.type === "moment") return read.moment;
      if (read.type === "none") return void tell("date", "not-a-date", typed);
      const [dayFirst, monthFirst] = [read.dayFirst.date, read.monthFirst.date];
      ask({ about: "dates", example: typed, dayFirst, monthFirst });
      return void tell("date", "asked", typed);
    },
    unitOf(key, example, tell) {
      const column = lined.columns.findIndex((one) => one?.key === key);
      const known = lined.columns[column]?.uom ?? answers.units?.[column];
      if (known !== undefined) return known;
      ask({ about: "unit", column, example });
      return void tell(key, "asked", example);
    },
  };
}
