/** A question in a list, with how it stands. */
import type { QuestionTold } from "../../../../../schema/wire/questions.ts";
import { useConsole } from "../../../context.ts";
import { dayOf } from "../../find/online/said.ts";

export function QuestionItem({ question }: { readonly question: QuestionTold }) {
  const { text, language } = useConsole();
  const say = text.questions;
  const { id, text: words, productName, askedAt } = question;
  return (
    <li>
      <p class="found-name">
        <a href={`/console/questions/${id}`} lang="und">
          {words}
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

export function stateOf({ answer, setAsideFor }: QuestionTold): "waits" | "answered" | "aside" {
  if (setAsideFor !== undefined) return "aside";
  return answer === undefined ? "waits" : "answered";
}
