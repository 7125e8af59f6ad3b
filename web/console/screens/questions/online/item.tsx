/** A question in a list, with how it stands. */
import type { QuestionTold } from "../../../../../schema/wire/questions.ts";
import { useConsole } from "../../../context.ts";
import { dayOf } from "../../find/online/said.ts";

export function QuestionItem({ question }: { readonly question: QuestionTold }) {
  const { text, language } = useConsole();
  const say = text.questions;
  const { id, productName, askedAt } = question;
  return (
    <li>
      <p class="found-name">
        <a href={`/console/questions/${id}`}>
          <Words question={question} />
        </a>
      </p>
      <p class="found-facts">
        <span>{productName}</span>
        <span>{say.askedOn(dayOf(askedAt, language.tag))}</span>
        <span>{say.states[stateOf(question)]}</span>
      </p>
    </li>
  );
}

/** What was asked, in whatever language; or where something is said to be wrong, and what. */
export function Words({
  question: { text: words, correction },
}: {
  readonly question: QuestionTold;
}) {
  const { insight } = useConsole().text;
  if (correction === undefined) return <span lang="und">{words}</span>;
  const { section, fault } = correction;
  return (
    <>
      {insight.counts.wrong} ({insight.names[section] ?? section}): {insight.faults[fault]}
      {words !== "" && <br />}
      {words !== "" && <span lang="und">{words}</span>}
    </>
  );
}

export function stateOf({ answer, setAsideFor }: QuestionTold): "waits" | "answered" | "aside" {
  if (setAsideFor !== undefined) return "aside";
  return answer === undefined ? "waits" : "answered";
}
