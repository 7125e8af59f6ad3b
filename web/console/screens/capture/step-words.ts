/** A step in words: what happened to how much of what. Pure. */
import type { Amount, Goods, StepDraft } from "../../../../worker/core/steps/draft.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { showNumber } from "../../parts/numbers.ts";
import type { Text } from "../../text/languages.ts";
import { unitWord } from "./units.ts";

type Words = Text["capture"];

export function amountWords({ quantity, uom }: Amount, words: Words, tag: string): string {
  return `${showNumber(quantity, tag)} ${unitWord(words, uom)}`;
}

/** `12,600 kg · ripe cherry`. */
export function goodsWords({ material, amount }: Goods, words: Words, tag: string): string {
  const much = amount === undefined ? words.receipt.unknown : amountWords(amount, words, tag);
  return `${much} · ${material.name}`;
}

/** `12,600 kg · ripe cherry`, with how many more where there are several. */
export function stepWords({ goods }: StepDraft, words: Words, tag: string): string {
  const [first, ...more] = goods;
  if (first === undefined) return "";
  const said = goodsWords(first, words, tag);
  return more.length === 0 ? said : `${said} ${words.andMore(more.length)}`;
}

/** A step that another stands in for is corrected, and one that did not happen is wrong, however far they came. */
export function shownState(step: QueuedStep): keyof Words["states"] {
  if (step.replacedBy !== undefined) return "corrected";
  return step.declaredWrong === undefined ? step.state : "wrong";
}

/** A process without a word of ours is called by its id. */
export function processWord({ processes }: Words, id: string): string {
  return (processes as Readonly<Record<string, string>>)[id] ?? id;
}
