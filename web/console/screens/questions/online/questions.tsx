/** `/console/questions`: what shoppers asked, those first that wait longest. */
import type { QuestionListTold } from "../../../../../schema/wire/questions.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { QuestionItem } from "./item.tsx";

export function Screen() {
  const say = useText().questions;
  const { organisation } = useConsole();
  const found = useFetched(
    () => callJson<QuestionListTold>("GET", "/api/questions"),
    [organisation?.slug],
  );
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={found}>
        {({ questions }) =>
          questions.length === 0 ? (
            <p class="note">{say.none}</p>
          ) : (
            <ul class="found">
              {questions.map((one) => (
                <QuestionItem key={one.id} question={one} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}
