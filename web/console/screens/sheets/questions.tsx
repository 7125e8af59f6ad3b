/** What may mean two things is asked once for the whole sheet. */
import { COUNTRIES } from "../../../../worker/core/gs1/linters/codes.ts";
import type { Answers, Question } from "../../../../worker/core/sheet/reading.ts";
import { WHATS } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import { ChoiceField, FaultsFound, Form, type Option, SelectField } from "../../parts/form.tsx";
import { showNumber } from "../../parts/numbers.ts";
import { UNITS, unitWord } from "../capture/units.ts";
import { columnTitle } from "./column-title.ts";
import type { SheetParts } from "./parts.ts";
import { withAnswers } from "./table-edits.ts";

export function Questions({ sheet, reading, change }: SheetParts) {
  const { text } = useConsole();
  const say = text.sheets.questions;
  const { questions } = reading;
  if (questions.length === 0) return null;
  const answer = (fields: FormData) => {
    const missing = questions.filter((one) => String(fields.get(nameOf(one)) ?? "") === "");
    if (missing.length > 0)
      throw new FaultsFound(Object.fromEntries(missing.map((one) => [nameOf(one), say.missing])));
    const answers = questions.map((one) => answerOf(one, String(fields.get(nameOf(one)))));
    const units = Object.assign({}, sheet.answers.units, ...answers.map((one) => one.units ?? {}));
    change(withAnswers(sheet, { ...Object.assign({}, ...answers), units }));
  };
  return (
    <section>
      <h2>{say.title}</h2>
      <Form onSend={answer} action={say.action}>
        {(faults) =>
          questions.map((one) => (
            <Asked key={nameOf(one)} {...{ question: one, faults, sheet, reading }} />
          ))
        }
      </Form>
    </section>
  );
}

const nameOf = (question: Question): string =>
  question.about === "unit" ? `unit-${question.column}` : question.about;

function answerOf(question: Question, said: string): Answers {
  switch (question.about) {
    case "unit":
      return { units: { [question.column]: said } };
    case "what":
      return { what: WHATS.find((one) => one === said) ?? "other" };
    case "mark":
      return { mark: said === "," ? "," : "." };
    case "dates":
      return { dates: said === "month-first" ? "month-first" : "day-first" };
    case "country":
      return { country: said };
    case "trade": {
      const trade = question.trades.find((one) => one === said);
      return trade === undefined ? {} : { trade };
    }
  }
}

interface AskedProps extends Omit<SheetParts, "change"> {
  readonly question: Question;
  readonly faults: Readonly<Record<string, string>>;
}

function Asked({ question, faults, sheet, reading }: AskedProps) {
  const { text, language, organisation } = useConsole();
  const say = text.sheets.questions;
  const field = { name: nameOf(question), faults };
  const choose = (first: string): Option => ({ value: "", label: first });
  switch (question.about) {
    case "what": {
      const options = WHATS.map((value) => ({ value, label: text.capture.what[value] }));
      return <ChoiceField {...field} label={say.what} options={options} />;
    }
    case "unit": {
      const options = UNITS.map((value) => ({ value, label: unitWord(text.capture, value) }));
      const title = columnTitle(question.column, { sheet, reading }, text);
      const label = say.unit(title, question.example);
      return <SelectField {...field} label={label} options={[choose(say.choose), ...options]} />;
    }
    case "mark": {
      const isComma = question.example.includes(",");
      const options = [
        { value: isComma ? "." : ",", label: showNumber(question.grouped, language.tag) },
        { value: isComma ? "," : ".", label: showNumber(question.parted, language.tag) },
      ];
      return (
        <ChoiceField
          {...field}
          label={say.mark(question.example)}
          hint={say.markHint}
          options={options}
        />
      );
    }
    case "dates": {
      const options = [
        { value: "day-first", label: dayText(question.dayFirst, language.tag) },
        { value: "month-first", label: dayText(question.monthFirst, language.tag) },
      ];
      return (
        <ChoiceField
          {...field}
          label={say.dates(question.example)}
          hint={say.datesHint}
          options={options}
        />
      );
    }
    case "country": {
      const names = new Intl.DisplayNames(language.tag, { type: "region" });
      const options = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }));
      options.sort((a, b) => a.label.localeCompare(b.label, language.tag));
      return (
        <SelectField
          {...field}
          label={say.country(question.example)}
          options={[choose(say.choose), ...options]}
          defaultValue={organisation?.country ?? ""}
        />
      );
    }
    case "trade": {
      const options = question.trades.map((value) => ({ value, label: say.trades[value] }));
      return <ChoiceField {...field} label={say.trade(question.example)} options={options} />;
    }
  }
}

const dayText = (date: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
