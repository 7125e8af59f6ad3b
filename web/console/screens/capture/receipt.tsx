/** `/console/receipts/:id`: what was recorded, for whoever recorded it to keep; on paper as well. */
import { goodsAddress } from "../../../../worker/core/steps/goods-address.ts";
import { useConsole, useText } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { Page } from "../../parts/screen.tsx";
import type { ScreenProps } from "../../screens.ts";
import { Code } from "./code.tsx";
import { ReceiptFacts } from "./receipt-facts.tsx";
import { ShowRecord } from "./show-record.tsx";
import { shownState } from "./step-words.ts";
import { useSteps } from "./use-steps.ts";

export function Screen({ at }: ScreenProps) {
  const { text } = useConsole();
  const words = text.capture.receipt;
  const found = useSteps();
  const step = found?.steps.find(({ id }) => id === at.id);
  return (
    <Page title={words.title}>
      {found === undefined && <p role="status">{text.shell.loading}</p>}
      {found !== undefined && step === undefined && <p>{words.notHere}</p>}
      {step !== undefined && <Receipt step={step} />}
    </Page>
  );
}

function Receipt({ step }: { readonly step: QueuedStep }) {
  const words = useText().capture;
  const state = shownState(step);
  const { id, draft, problem, replacedBy, declaredWrong } = step;
  return (
    <article class="receipt">
      <div class={`status ${state}`} role="status">
        <p class="state">{words.states[state].word}</p>
        <p>{words.states[state].means}</p>
        {problem !== undefined && <p class="fault">{problem}</p>}
        {replacedBy !== undefined && (
          <p>
            <a href={`/console/receipts/${replacedBy}`}>{words.receipt.replacement}</a>
          </p>
        )}
      </div>
      <ReceiptFacts step={step} />
      {draft.goods.map((goods) => (
        <Code
          key={`${goods.material.anchor} ${goods.lot}`}
          address={goodsAddress(goods, location.origin)}
          label={words.receipt.code(goods.lot)}
        />
      ))}
      <ShowRecord draft={() => draft} />
      <div class="actions unprinted">
        <a class="button" href="/console">
          {words.receipt.next}
        </a>
        <button type="button" class="button quiet" onClick={() => print()}>
          {words.receipt.print}
        </button>
        {replacedBy === undefined && declaredWrong === undefined && (
          <a class="button quiet" href={`/console/fix/${id}`}>
            {words.receipt.fix}
          </a>
        )}
      </div>
    </article>
  );
}
